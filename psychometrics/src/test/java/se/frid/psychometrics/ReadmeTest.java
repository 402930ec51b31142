package se.frid.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.agreement.IntraclassCorrelation;
import se.frid.psychometrics.agreement.Ratings;
import se.frid.psychometrics.change.ChangeStatistics;
import se.frid.psychometrics.change.PairedScores;
import se.frid.psychometrics.items.ItemAnalysis;
import se.frid.psychometrics.reliability.InternalConsistency;

/** What the README shows is what runs here. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path SELF = Path.of("src", "test", "java", "se", "frid", "psychometrics", "ReadmeTest.java");

    @Test
    void the_lines_in_the_readme_run() {
        Instrument instrument = InstrumentCatalog.builtIn().find("who-5").orElseThrow();
        ResponseData made = Samples.oneFactor(60, 5, 6, 17);
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; person < made.persons(); person++) {
            List<String> row = new ArrayList<>();
            for (Column column : made.columns()) {
                row.add(person == 7 ? "NA" : String.valueOf(column.index(person)));
            }
            rows.add(row);
        }
        Table table =
                new Table(instrument.items().stream().map(item -> item.code()).toList(), rows);
        double[] first = made.column(0).toArray();
        double[] second = made.column(1).toArray();
        boolean[] present = new boolean[made.persons()];
        for (int person = 0; person < present.length; person++) {
            present[person] = made.column(2).value(person) > 2;
        }
        // README
        ResponseData data = DataGate.of(instrument)
                .withMissing(Set.of("NA"))
                .admit(table)
                .data()
                .orElseThrow();
        ItemAnalysis items = ItemAnalysis.of(data);
        InternalConsistency consistency = InternalConsistency.of(data);
        IntraclassCorrelation retest = IntraclassCorrelation.of(Ratings.of(first, second));
        Estimate auc = Auc.deLong(Roc.of(first, ReferenceStandard.of(present)));
        ChangeStatistics change = ChangeStatistics.of(PairedScores.of(first, second));
        // README
        assertThat(items.complete()).isEqualTo(59);
        assertThat(consistency.alpha().value().orElseThrow()).isBetween(0.7, 0.95);
        assertThat(retest.forms()).hasSize(6);
        assertThat(auc.value().orElseThrow()).isBetween(0.6, 1.0);
        assertThat(change.meanChange().n()).isEqualTo(60);
    }

    @Test
    void they_are_the_same_lines() throws IOException {
        String code = Files.readString(SELF).split("// README", -1)[1];
        assertThat(squeezed(Files.readString(README))).contains(squeezed(code));
    }

    /** Lines may be broken otherwise. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
