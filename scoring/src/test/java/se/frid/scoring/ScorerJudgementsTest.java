package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static se.frid.scoring.Scored.finding;
import static se.frid.scoring.Scored.outcome;
import static se.frid.scoring.Scored.state;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;
import se.frid.scoring.ScoreOutcome.Unsettled;

/** Ratings that a professional gives. */
class ScorerJudgementsTest {

    private final Instrument screen = new Definitions()
            .items("1", "2")
            .scale(
                    "hl",
                    new ResponseScale(
                            List.of(
                                    new ResponseOption(null, "high", null, RiskLevel.HIGH, Definitions.text("hög")),
                                    new ResponseOption(null, "unrated", null, null, Definitions.text("ej"))),
                            null))
            .score("judged", new ScoreRule.Judgement("hl"))
            .score(
                    "triage",
                    new ScoreRule.Category(
                            List.of(new ScoreRule.CategoryCase(
                                    new Condition.Any(List.of(
                                            Definitions.atLeast("1", 1),
                                            Definitions.scoreIs("judged", Scalar.of("high")))),
                                    "danger")),
                            "none"))
            .score("again", new ScoreRule.Criterion(Definitions.scoreIs("triage", Scalar.of("danger"))))
            .emits(new Emission("level", null, null, "judged"))
            .emits("danger", Definitions.scoreIs("triage", Scalar.of("danger")))
            .build();

    private ScoreReport report(Map<String, Integer> answers, Map<String, String> judgements) {
        return Scorer.of(screen).score(Administration.ofNumbers(answers).withJudgements(judgements));
    }

    @Test
    void aRatingIsTakenAsItWasGivenWithTheLevelOfItsOption() {
        ScoreReport report = report(Map.of("1", 0), Map.of("judged", "high"));
        assertThat(outcome(report, "judged")).isEqualTo(new Determined(Scalar.of("high"), null, null));
        assertThat(finding(report, "level"))
                .isEqualTo(new EmittedFinding(
                        "level", FindingState.PRESENT, RiskLevel.HIGH, List.of(), List.of("judged")));
        assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("danger"), null, null));
    }

    @Test
    void aRatingThatStandsForNoLevelLeavesTheFindingUnknown() {
        ScoreReport report = report(Map.of("1", 0), Map.of("judged", "unrated"));
        assertThat(finding(report, "level").state()).isEqualTo(FindingState.UNKNOWN);
        assertThat(finding(report, "level").level()).isNull();
        assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("none"), null, null));
    }

    @Test
    void withoutARatingTheAnswersSpeakAlone() {
        ScoreReport report = report(Map.of("1", 0), Map.of());
        assertThat(outcome(report, "judged")).isEqualTo(new NotComputable(Reason.NO_JUDGEMENT));
        assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("none"), null, null));
        assertThat(finding(report, "level").state()).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void aRatingSettlesTheResultEvenWhenNothingIsAnswered() {
        ScoreReport report = report(Map.of(), Map.of("judged", "high"));
        assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("danger"), null, null));
        assertThat(outcome(report, "again")).isEqualTo(new Determined(Scalar.of(true), null, null));
        assertThat(state(report, "danger")).isEqualTo(FindingState.PRESENT);
    }

    @Test
    void aRatingThatSettlesNothingLeavesTheResultOpen() {
        ScoreReport report = report(Map.of(), Map.of("judged", "unrated"));
        assertThat(outcome(report, "triage")).isEqualTo(new Unsettled(List.of(Scalar.of("danger"), Scalar.of("none"))));
        assertThat(state(report, "danger")).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void aRatingOffItsScaleNeverMakesTheResultLookCalm() {
        ScoreReport report = report(Map.of("1", 0), Map.of("judged", "yes"));
        assertThat(report.problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.ANSWER_OFF_SCALE);
        assertThat(outcome(report, "judged")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
        assertThat(outcome(report, "triage")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
        assertThat(outcome(report, "again")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
        assertThat(state(report, "danger")).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void aRatingOfAScoreThatIsNoJudgementIsAProblem() {
        ScoreReport report = report(Map.of("1", 1), Map.of("triage", "none"));
        assertThat(report.problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.UNKNOWN_JUDGEMENT);
        assertThat(outcome(report, "triage")).isEqualTo(new Determined(Scalar.of("danger"), null, null));
    }
}
