package se.frid.examples.quickstart;

import java.util.Map;
import se.frid.administration.Administration;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Language;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.Scorer;
import se.frid.scoring.StepText;

public final class ReadmeExample {
    public static void main(String[] args) {
        Scorer scorer = Scorer.of(InstrumentCatalog.builtIn().find("phq-9").orElseThrow());
        Administration answers = Administration.ofNumbers(
                Map.of("1", 3, "2", 3, "3", 3, "4", 3, "5", 3, "6", 3, "7", 3, "8", 3)); // item 9 has no answer
        ScoreReport report = scorer.score(answers);
        report.score("total").orElseThrow().steps().forEach(step -> System.out.println(StepText.of(step, Language.EN)));
        report.unanswered()
                .forEach(open -> System.out.println(
                        "ask again: item " + open.item() + ", " + open.label().en()));
    }
}
