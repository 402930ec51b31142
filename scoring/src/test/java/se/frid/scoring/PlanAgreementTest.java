package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Administration;
import se.frid.instrument.Instrument;
import se.frid.scoring.batch.AnswerColumns;
import se.frid.scoring.batch.ScoreColumns;
import se.frid.scoring.batch.ScoreStatus;
import se.frid.scoring.batch.ScoringPlan;

/** The plan says of every row what {@link Scorer} says of it, to the last bit. */
class PlanAgreementTest {

    private static final int DEFINITIONS = 100;
    private static final int ROWS = 20;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20260103, 42, 271828, 9})
    void aRandomDefinitionGivesTheSameByColumnsAndByRows(long seed) {
        Map<ScoreStatus, Integer> seen = new EnumMap<>(ScoreStatus.class);
        long readable = 0;
        for (int i = 0; i < DEFINITIONS; i++) {
            RichDefinitions definitions = new RichDefinitions(seed * 1_000_003 + i);
            List<Administration> rows = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                rows.add(definitions.administration(row % 4 == 0 ? 0 : 12 * (row % 4)));
            }
            readable += check("definition " + i + " of seed " + seed, definitions.instrument(), rows, seen);
        }
        // Enough of each, so that the comparison means something.
        for (ScoreStatus status : ScoreStatus.values()) {
            if (status != ScoreStatus.NOT_SCORED) {
                assertThat(seen.getOrDefault(status, 0)).as("%s", status).isGreaterThan(20);
            }
        }
        // The loops do the work; what is left to the readable path is few.
        assertThat(readable).isLessThan(DEFINITIONS * ROWS / 10);
    }

    static Stream<String> instruments() {
        return GoldenVectors.CATALOG.all().stream().map(Instrument::id);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void anInstrumentOfTheCatalogueGivesTheSameByColumnsAndByRows(String id) {
        Instrument instrument = Scored.builtIn(id);
        Random random = new Random(id.hashCode());
        List<Administration> rows = new ArrayList<>();
        for (int missing : new int[] {0, 0, 4, 4, 10, 10, 25, 60, 97}) {
            rows.add(RichDefinitions.administration(instrument, random, missing, missing > 4));
        }
        check(id, instrument, rows, new EnumMap<>(ScoreStatus.class));
    }

    @Test
    void everyGoldenVectorGivesTheSameByColumnsAndByRows() {
        for (Instrument instrument : GoldenVectors.scored().toList()) {
            List<Administration> rows = GoldenVectors.of(instrument.id()).stream()
                    .map(GoldenVectors.Vector::administration)
                    .toList();
            if (!rows.isEmpty()) {
                check(instrument.id(), instrument, rows, new EnumMap<>(ScoreStatus.class));
            }
        }
    }

    private static long check(
            String what, Instrument instrument, List<Administration> rows, Map<ScoreStatus, Integer> seen) {
        ScoringPlan plan = ScoringPlan.compile(instrument);
        AnswerColumns in = plan.answers(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            in.put(row, rows.get(row));
        }
        ScoreColumns out = plan.scores(rows.size());
        plan.score(in, out);
        Scorer scorer = Scorer.of(instrument);
        RowCheck check = new RowCheck(instrument, out);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(check.differences(row, scorer.score(rows.get(row))))
                    .as("%s, row %d: %s", what, row, rows.get(row).answers())
                    .isEmpty();
        }
        check.seen.forEach((status, count) -> seen.merge(status, count, Integer::sum));
        return out.readable();
    }
}
