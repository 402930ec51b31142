package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.frid.scoring.Scored.determined;
import static se.frid.scoring.Scored.outcome;
import static se.frid.scoring.Scored.score;
import static se.frid.scoring.Scored.state;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Instrument;
import se.frid.instrument.Respondent;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.ProblemCode;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;

/** What a report says of answers that cannot be right. */
class ScorerBadAdministrationsTest {

    private final Instrument two = new Definitions()
            .items("1", "2", "3")
            .score("left", Definitions.sum("1", "2"))
            .score("right", Definitions.sum("3"))
            .score("both", new ScoreRule.Sum(List.of(Definitions.score("left"), Definitions.score("right"))))
            .score("yes", new ScoreRule.Criterion(Definitions.scoreAtLeast("left", 1)))
            .critical("1", 1, "danger")
            .critical("3", 1, "danger")
            .emits("danger", Definitions.atLeast("1", 1))
            .build();

    @Test
    void anAnswerOffItsScaleSpoilsOnlyWhatDependsOnIt() {
        ScoreReport report = score(two, Map.of("1", 7, "2", 3, "3", 2));
        assertThat(outcome(report, "left")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
        assertThat(outcome(report, "right")).isEqualTo(determined(2));
        assertThat(outcome(report, "both")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
        assertThat(outcome(report, "yes")).isEqualTo(new NotComputable(Reason.BAD_ANSWER));
        assertThat(report.problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.ANSWER_OFF_SCALE);
        assertThat(report.problems().get(0).pointer()).isEqualTo("/answers/1");
        assertThat(state(report, "danger")).isEqualTo(FindingState.UNKNOWN);
        assertThat(report.flags()).hasSize(1);
        assertThat(report.flags().get(0).items()).containsExactly("3");
        assertThat(report.unanswered())
                .extracting(UnansweredCritical::item, UnansweredCritical::missing)
                .containsExactly(tuple("1", MissingKind.UNKNOWN));
        assertThat(report.score("left").orElseThrow().missing()).containsExactly("1");
        assertThat(report.score("left").orElseThrow().answered()).isEqualTo(1);
    }

    @Test
    void anItemThatTheInstrumentLacksIsAProblemAndChangesNoScore() {
        ScoreReport report = score(two, Map.of("1", 1, "2", 1, "3", 1, "4", 1));
        assertThat(report.problems()).extracting(problem -> problem.code()).containsExactly(ProblemCode.UNKNOWN_ITEM);
        assertThat(outcome(report, "both")).isEqualTo(determined(3));
    }

    @Test
    void ofAnotherInstrumentOrVersionNothingIsScored() {
        for (List<String> wrong : List.of(List.of("other", "1.0.0"), List.of("test-1", "2.0.0"))) {
            Administration administration = new Administration(
                    "a1",
                    wrong.get(0),
                    wrong.get(1),
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of("1", Answer.of(3), "2", Answer.of(3), "3", Answer.of(3)),
                    Map.of());
            ScoreReport report = Scorer.of(two).score(administration);
            assertThat(report.scores())
                    .extracting(ScoreResult::outcome)
                    .containsOnly(new NotComputable(Reason.BAD_ADMINISTRATION));
            assertThat(report.flags()).isEmpty();
            assertThat(report.unanswered()).isEmpty();
            assertThat(report.findings()).isEmpty();
            assertThat(report.problems()).hasSize(1);
            assertThat(report.id()).isEqualTo("a1");
        }
    }

    @Test
    void theRightInstrumentAndVersionIsScored() {
        Administration administration = new Administration(
                null, "test-1", "1.0.0", null, null, null, null, null, Map.of("3", Answer.of(3)), Map.of());
        assertThat(outcome(Scorer.of(two).score(administration), "right")).isEqualTo(determined(3));
    }

    @Test
    void aRespondentWhoMayNotAnswerIsAProblemAndTheAnswersAreStillScored() {
        ScoreReport report =
                Scorer.of(two).score(Administration.ofNumbers(Map.of("3", 3)).withRespondent(Respondent.TEACHER));
        assertThat(report.problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.WRONG_RESPONDENT);
        assertThat(outcome(report, "right")).isEqualTo(determined(3));
    }
}
