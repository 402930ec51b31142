package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static se.frid.scoring.Scored.builtIn;
import static se.frid.scoring.Scored.score;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.Item;
import se.frid.instrument.Score;
import se.frid.instrument.Verification;
import se.frid.instrument.score.ScoreRule;

/** What a report says of how it came about. */
class ScorerProvenanceTest {

    @Test
    void aResultIsAsWellVerifiedAsTheWeakestOfWhatItRestsOn() {
        Instrument instrument = new Definitions()
                .items("1", "2")
                .score("total", Definitions.sum("1", "2"), Definitions.prorated(1, Definitions.WHOLE))
                .score("again", new ScoreRule.Linear(Definitions.score("total"), null, null, null, null))
                .build();
        ScoreReport whole = score(instrument, Map.of("1", 1, "2", 1));
        assertThat(whole.scores()).extracting(ScoreResult::verification).containsOnly(Verification.PRIMARY);
        // The missing-data rule was seen in a secondary source.
        ScoreReport gap = score(instrument, Map.of("1", 1));
        assertThat(gap.score("total").orElseThrow().verification()).isEqualTo(Verification.SECONDARY);
        assertThat(gap.score("again").orElseThrow().verification()).isEqualTo(Verification.UNVERIFIED);
        Instrument weak = Changed.scores(
                instrument,
                score -> score.id().equals("total")
                        ? new Score(
                                score.id(),
                                score.names(),
                                score.direction(),
                                score.rule(),
                                score.range(),
                                score.missing(),
                                score.bands(),
                                Verification.UNVERIFIED,
                                score.source(),
                                score.note())
                        : score);
        assertThat(score(weak, Map.of("1", 1, "2", 1)).scores())
                .extracting(ScoreResult::verification)
                .containsOnly(Verification.UNVERIFIED);
    }

    @Test
    void theHashOfADefinitionIsTheSameForTheSameAndAnotherForAChangedOne() {
        Instrument phq = builtIn("phq-9");
        String hash = score(phq, Map.of()).definition();
        assertThat(hash)
                .matches("[0-9a-f]{64}")
                .isEqualTo(score(builtIn("phq-9"), Map.of("1", 1)).definition());
        Instrument same = Instruments.readTrusted(Instruments.write(phq)).orThrow();
        assertThat(score(same, Map.of()).definition()).isEqualTo(hash);
        Instrument changed = Changed.items(
                phq,
                item -> item.code().equals("5")
                        ? new Item(item.code(), item.label(), item.scale(), true, item.showIf(), item.note())
                        : item);
        assertThat(score(changed, Map.of()).definition()).isNotEqualTo(hash);
    }

    @Test
    void aReportSaysWhichDefinitionItComesFrom() {
        ScoreReport report = score(builtIn("phq-9"), Map.of());
        assertThat(report.instrument()).isEqualTo("phq-9");
        assertThat(report.version()).isEqualTo(builtIn("phq-9").version());
        assertThat(report.names()).isEqualTo(builtIn("phq-9").names());
        assertThat(report).hasToString("ScoreReport[phq-9 " + report.version() + "]");
        assertThat(report.score("no-such-score")).isEmpty();
    }
}
