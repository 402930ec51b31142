package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static se.frid.scoring.Scored.finding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.ValueOf;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;

/** What an answer tells of the value of a finding, and what an answer that is not there leaves possible. */
class ScorerValuesTest {

    private static final ValueOf NEED =
            new ValueOf("1", null, Map.of("0", "none", "1", "some", "2", "urgent"), List.of("3"));

    private static Instrument of(Emission emission) {
        return new Definitions()
                .items("1", "2")
                .item("3", "freq", false, Definitions.atLeast("2", 1))
                .emits(emission)
                .build();
    }

    private static EmittedFinding told(Emission emission, Map<String, Answer> answers) {
        return finding(Scorer.of(of(emission)).score(Administration.of(answers)), emission.finding());
    }

    private static void is(EmittedFinding told, FindingState state, @Nullable Scalar value, boolean open) {
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.value()).isEqualTo(value);
        assertThat(told.open()).isEqualTo(open);
    }

    @Test
    void anAnswerTellsItsOptionAndTheItemItRestsOn() {
        EmittedFinding told = told(Emission.ofAnswer("need", NEED, null), Map.of("1", Answer.of(2)));
        is(told, FindingState.PRESENT, Scalar.of("urgent"), false);
        assertThat(told.items()).containsExactly("1");
    }

    @Test
    void noAnswerAndOneThatSaysNothingLeaveEveryValuePossible() {
        Emission need = Emission.ofAnswer("need", NEED, null);
        is(told(need, Map.of()), FindingState.UNKNOWN, null, true);
        is(told(need, Map.of("1", Answer.missing(MissingKind.DECLINED))), FindingState.UNKNOWN, null, true);
        is(told(need, Map.of("1", Answer.of(3))), FindingState.UNKNOWN, null, true);
        is(told(need, Map.of("1", Answer.of(9))), FindingState.UNKNOWN, null, true);
    }

    @Test
    void aQuestionThatIsNotAskedDoesNotApply() {
        Emission need =
                Emission.ofAnswer("need", new ValueOf("3", null, Map.of("0", "none"), List.of("1", "2", "3")), null);
        is(told(need, Map.of("2", Answer.of(0))), FindingState.NOT_APPLICABLE, null, false);
        is(told(need, Map.of("2", Answer.of(1))), FindingState.UNKNOWN, null, true);
        is(told(need, Map.of()), FindingState.UNKNOWN, null, true);
        // An answer that was given counts although it need not have been asked for.
        is(told(need, Map.of("2", Answer.of(0), "3", Answer.of(0))), FindingState.PRESENT, Scalar.of("none"), false);
        Emission first = Emission.ofAnswer("need", NEED, null);
        is(
                told(first, Map.of("1", Answer.missing(MissingKind.NOT_APPLICABLE))),
                FindingState.NOT_APPLICABLE,
                null,
                false);
    }

    @Test
    void anAnswerThatIsNotSettledIsToldAndLeavesMorePossible() {
        Emission need = Emission.ofAnswer("need", NEED, Definitions.is("2", 1));
        Answer none = Answer.of(0);
        is(told(need, Map.of("1", none)), FindingState.PRESENT, Scalar.of("none"), true);
        is(told(need, Map.of("1", none, "2", Answer.of(0))), FindingState.PRESENT, Scalar.of("none"), true);
        is(told(need, Map.of("1", none, "2", Answer.of(1))), FindingState.PRESENT, Scalar.of("none"), false);
    }

    @Test
    void aNumberIsItsOwnValue() {
        Emission count = Emission.ofAnswer("count", new ValueOf("1", null, Map.of(), List.of()), null);
        is(told(count, Map.of("1", Answer.of(2))), FindingState.PRESENT, Scalar.of(2), false);
        is(told(count, Map.of()), FindingState.UNKNOWN, null, true);
    }

    @Test
    void anOptionThatDoesNotHoldIsNoAbsenceAndOneThatMayHoldIsPossible() {
        Emission one = Emission.ofOption("kind", Definitions.atLeast("1", 2), "saw");
        is(told(one, Map.of("1", Answer.of(2))), FindingState.PRESENT, Scalar.of("saw"), false);
        is(told(one, Map.of("1", Answer.of(1))), FindingState.UNKNOWN, null, false);
        is(told(one, Map.of()), FindingState.UNKNOWN, null, true);
        Emission unsettled = new Emission(
                "kind", Definitions.atLeast("1", 2), null, null, false, "saw", null, Definitions.is("2", 1));
        is(told(unsettled, Map.of("1", Answer.of(1))), FindingState.UNKNOWN, null, true);
        is(told(unsettled, Map.of("1", Answer.of(2))), FindingState.PRESENT, Scalar.of("saw"), true);
        is(told(unsettled, Map.of("1", Answer.of(1), "2", Answer.of(1))), FindingState.UNKNOWN, null, false);
    }

    @Test
    void whatIsToldStandsInNoLog() {
        EmittedFinding told = told(Emission.ofAnswer("need", NEED, null), Map.of("1", Answer.of(2)));
        assertThat(told.toString()).doesNotContain("urgent");
    }
}
