package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static se.frid.scoring.Scored.bounded;
import static se.frid.scoring.Scored.finding;
import static se.frid.scoring.Scored.outcome;
import static se.frid.scoring.Scored.score;
import static se.frid.scoring.Scored.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.instrument.Direction;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.MissingRule;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Sex;
import se.frid.instrument.ValueRange;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;

/** What a report tells of the case beyond its scores. */
class ScorerFindingsTest {

    private Instrument of(MissingRule missing, Direction direction) {
        ValueRange range = new ValueRange(BigDecimal.ZERO, BigDecimal.valueOf(9));
        return new Definitions()
                .items("1", "2", "3")
                .score("total", direction, Definitions.sum("1", "2", "3"), range, missing)
                .emits("at-least", Definitions.scoreAtLeast("total", 4))
                .emits("at-most", Definitions.scoreAtMost("total", 3))
                .emits(
                        "between",
                        new Condition.ScoreIs("total", BigDecimal.valueOf(3), BigDecimal.valueOf(5), List.of()))
                .emits("is", Definitions.scoreIs("total", Scalar.of(4)))
                .emits("item", Definitions.atLeast("3", 1))
                .emits(
                        "two",
                        new Condition.AtLeast(
                                List.of(
                                        Definitions.atLeast("1", 1),
                                        Definitions.atLeast("2", 1),
                                        Definitions.atLeast("3", 1)),
                                2))
                .emits("none", new Condition.None(List.of(Definitions.atLeast("2", 1), Definitions.atLeast("3", 1))))
                .emits("not", new Condition.Not(Definitions.atLeast("3", 1)))
                .emits("both", new Condition.All(List.of(Definitions.atLeast("1", 1), Definitions.atLeast("3", 1))))
                .build();
    }

    private String states(ScoreReport report, String... findings) {
        StringBuilder states = new StringBuilder();
        for (String finding : findings) {
            states.append(state(report, finding).name().charAt(0));
        }
        return states.toString();
    }

    @Test
    void aDeterminedResultSettlesEveryFinding() {
        Instrument instrument = of(Definitions.NO_RULE, Direction.HIGHER_IS_WORSE);
        assertThat(states(
                        score(instrument, Map.of("1", 3, "2", 1, "3", 0)),
                        "at-least",
                        "at-most",
                        "between",
                        "is",
                        "item",
                        "two",
                        "none",
                        "not",
                        "both"))
                .isEqualTo("PAPPAPAPA");
        assertThat(states(
                        score(instrument, Map.of("1", 3, "2", 0, "3", 0)),
                        "at-least",
                        "at-most",
                        "between",
                        "is",
                        "item",
                        "two",
                        "none",
                        "not",
                        "both"))
                .isEqualTo("APPAAAPPA");
    }

    @Test
    void boundsSettleAFindingOnlyWhereEveryCompletionAgrees() {
        Instrument instrument = of(Definitions.NO_RULE, Direction.HIGHER_IS_WORSE);
        // 3: 3–6.
        assertThat(states(
                        score(instrument, Map.of("1", 3, "2", 0)),
                        "at-least",
                        "at-most",
                        "between",
                        "is",
                        "item",
                        "two",
                        "none",
                        "not",
                        "both"))
                .isEqualTo("UUUUUUUUU");
        // 6–9: always at least 4, never at most 3, never between 3 and 5.
        assertThat(states(
                        score(instrument, Map.of("1", 3, "2", 3)),
                        "at-least",
                        "at-most",
                        "between",
                        "item",
                        "two",
                        "none",
                        "not",
                        "both"))
                .isEqualTo("PAAUPAUU");
        // 0–3: never at least 4, always at most 3; neither of two can be settled.
        assertThat(states(score(instrument, Map.of("1", 0, "2", 0)), "at-least", "at-most", "between", "two", "both"))
                .isEqualTo("APUAA");
    }

    @Test
    void aProratedValueSpeaksForAWorryingFindingAndAgainstItOnlyWhenNoCompletionReachesIt() {
        Instrument instrument = of(Definitions.prorated(1, Definitions.WHOLE), Direction.HIGHER_IS_WORSE);
        // 2 + 1 = 3, × 3 ÷ 2 = 4.5, half up 5; completions 3–6.
        assertThat(states(score(instrument, Map.of("1", 2, "2", 1)), "at-least"))
                .isEqualTo("P");
        // 2 + 0: 3; completions 2–5 reach 4.
        assertThat(states(score(instrument, Map.of("1", 2, "2", 0)), "at-least"))
                .isEqualTo("U");
        // 0 + 0: 0; completions 0–3 do not.
        assertThat(states(score(instrument, Map.of("1", 0, "2", 0)), "at-least"))
                .isEqualTo("A");
    }

    @Test
    void aProratedValueCalmsOnlyWhenEveryCompletionAgrees() {
        Instrument instrument = of(Definitions.prorated(1, Definitions.WHOLE), Direction.HIGHER_IS_WORSE);
        assertThat(states(score(instrument, Map.of("1", 0, "2", 0)), "at-most")).isEqualTo("P");
        // 3, but 2–5 goes past 3.
        assertThat(states(score(instrument, Map.of("1", 2, "2", 0)), "at-most")).isEqualTo("U");
        assertThat(states(score(instrument, Map.of("1", 2, "2", 1)), "at-most")).isEqualTo("A");
    }

    @Test
    void whereLowIsWorseItIsTheLowLimitThatWorries() {
        Instrument instrument = of(Definitions.prorated(1, Definitions.WHOLE), Direction.LOWER_IS_WORSE);
        // 3, and 2–5: at most 3 worries and is so; at least 4 would calm and is not so.
        assertThat(states(score(instrument, Map.of("1", 2, "2", 0)), "at-most", "at-least"))
                .isEqualTo("PA");
        // 5, and 3–6: at most 3 can be; at least 4 calms and is not certain.
        assertThat(states(score(instrument, Map.of("1", 2, "2", 1)), "at-most", "at-least"))
                .isEqualTo("UU");
    }

    @Test
    void aCriterionOnAZeroFilledSumIsNotRuledOutWhileACompletionMeetsIt() {
        Instrument instrument = new Definitions()
                .items("1", "2")
                .score("total", Definitions.sum("1", "2"), Definitions.zeroFilled(1))
                .score("met", new ScoreRule.Criterion(Definitions.scoreAtLeast("total", 4)))
                .score(
                        "kind",
                        new ScoreRule.Category(
                                List.of(new ScoreRule.CategoryCase(Definitions.scoreAtLeast("total", 4), "ill")),
                                "well"))
                .emits("met", Definitions.scoreIs("met", Scalar.of(true)))
                .emits("unmet", Definitions.scoreIs("met", Scalar.of(false)))
                .emits("ill", Definitions.scoreIs("kind", Scalar.of("ill")))
                .emits("well", Definitions.scoreIs("kind", Scalar.of("well")))
                .build();
        // 2 + blank: 2–5.
        assertThat(states(score(instrument, Map.of("1", 2)), "met", "unmet", "ill", "well"))
                .isEqualTo("UUUU");
        // 0 + blank: 0–3.
        assertThat(states(score(instrument, Map.of("1", 0)), "met", "unmet", "ill", "well"))
                .isEqualTo("APAP");
    }

    @Test
    void anItemThatIsNotAskedIsAbsentAndOneThatMayBeAskedIsUnknown() {
        Instrument instrument = new Definitions()
                .items("1")
                .item("2", "freq", false, Definitions.atLeast("1", 1))
                .score("worst", new ScoreRule.Max(List.of(Definitions.item("2"))))
                .critical("2", 1, "danger")
                .emits("item", Definitions.atLeast("2", 1))
                .emits("score", Definitions.scoreAtLeast("worst", 1))
                .build();
        ScoreReport no = score(instrument, Map.of("1", 0));
        assertThat(states(no, "item", "score")).isEqualTo("AA");
        assertThat(outcome(no, "worst")).isEqualTo(new NotComputable(Reason.NOT_ASKED));
        assertThat(no.unanswered()).isEmpty();
        ScoreReport yes = score(instrument, Map.of("1", 1));
        assertThat(states(yes, "item", "score")).isEqualTo("UU");
        assertThat(yes.unanswered()).hasSize(1);
        ScoreReport open = score(instrument, Map.of());
        assertThat(states(open, "item", "score")).isEqualTo("UU");
        assertThat(open.unanswered()).hasSize(1);
        // An answer that was given counts although it need not have been asked for.
        assertThat(states(score(instrument, Map.of("1", 0, "2", 2)), "item", "score"))
                .isEqualTo("PP");
    }

    @Test
    void aScoreThatMayTurnOutNotToBeAskedForIsUnknownAndNotPresent() {
        Instrument instrument = new Definitions()
                .scale("likert", Definitions.scale("2", "3"))
                .items("0", "1")
                .item("2", "likert", false, Definitions.atLeast("0", 1))
                .item("3", "likert", false, Definitions.atLeast("0", 1))
                .score(
                        "chosen",
                        new ScoreRule.Choose(
                                List.of(new ScoreRule.Case(
                                        Definitions.atLeast("1", 1), new ScoreRule.Constant(BigDecimal.valueOf(2)))),
                                new ScoreRule.Max(List.of(Definitions.item("2"), Definitions.item("3")))))
                .emits("two", Definitions.scoreAtLeast("chosen", 2))
                .build();
        ScoreReport report = score(instrument, Map.of("1", 0));
        assertThat(outcome(report, "chosen")).isEqualTo(bounded(2, 3));
        assertThat(state(report, "two")).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void aFindingNamesWhatItRestsOn() {
        Instrument instrument = new Definitions()
                .items("1", "2")
                .score("total", Definitions.sum("1", "2"))
                .emits(new Emission(
                        "any",
                        new Condition.Any(List.of(
                                Definitions.atLeast("1", 2),
                                Definitions.atLeast("2", 2),
                                Definitions.scoreAtLeast("total", 3))),
                        RiskLevel.MEDIUM,
                        null))
                .build();
        assertThat(report(instrument, 0, 3))
                .isEqualTo(new EmittedFinding(
                        "any", FindingState.PRESENT, RiskLevel.MEDIUM, List.of("2"), List.of("total")));
        assertThat(report(instrument, 0, 0))
                .isEqualTo(new EmittedFinding(
                        "any", FindingState.ABSENT, RiskLevel.MEDIUM, List.of("1", "2"), List.of("total")));
        assertThat(score(instrument, Map.of("1", 0)).findings().get(0))
                .isEqualTo(new EmittedFinding(
                        "any", FindingState.UNKNOWN, RiskLevel.MEDIUM, List.of("2"), List.of("total")));
    }

    @Test
    void aFindingThatEveryAnswerGivesIsUnknownWhileNobodyHasAnswered() {
        Instrument instrument = new Definitions()
                .items("1")
                .score("total", Definitions.sum("1"))
                .emits("any-answer", Definitions.atLeast("1", 0))
                .build();
        assertThat(state(score(instrument, Map.of()), "any-answer")).isEqualTo(FindingState.UNKNOWN);
        assertThat(state(score(instrument, Map.of("1", 0)), "any-answer")).isEqualTo(FindingState.PRESENT);
    }

    private EmittedFinding report(Instrument instrument, int one, int two) {
        return score(instrument, Map.of("1", one, "2", two)).findings().get(0);
    }

    @Test
    void whoAnsweredAndAboutWhomIsUnknownUntilTold() {
        Instrument instrument = new Definitions()
                .items("1")
                .respondents(Respondent.PARENT, Respondent.TEACHER)
                .score("total", Definitions.sum("1"))
                .emits("parent", new Condition.RespondentIs(List.of(Respondent.PARENT)))
                .emits("woman", new Condition.SexIs(Sex.FEMALE))
                .build();
        Scorer scorer = Scorer.of(instrument);
        Administration administration = Administration.ofNumbers(Map.of("1", 1));
        assertThat(states(scorer.score(administration), "parent", "woman")).isEqualTo("UU");
        assertThat(states(
                        scorer.score(
                                administration.withRespondent(Respondent.PARENT).withPerson(null, Sex.FEMALE)),
                        "parent",
                        "woman"))
                .isEqualTo("PP");
        assertThat(states(
                        scorer.score(administration
                                .withRespondent(Respondent.TEACHER)
                                .withPerson(null, Sex.MALE)),
                        "parent",
                        "woman"))
                .isEqualTo("AA");
        Instrument self = new Definitions()
                .items("1")
                .score("total", Definitions.sum("1"))
                .emits("self", new Condition.RespondentIs(List.of(Respondent.SELF)))
                .build();
        assertThat(states(Scorer.of(self).score(administration), "self")).isEqualTo("P");
    }

    @Test
    void severalItemsRaiseOneFlagTogether() {
        Instrument instrument = new Definitions()
                .items("1", "2", "3")
                .score("total", Definitions.sum("1", "2", "3"))
                .critical("1", 2, "danger")
                .critical("2", 1, "danger")
                .critical("3", 1, "other")
                .build();
        ScoreReport report = score(instrument, Map.of("1", 2, "2", 3, "3", 0));
        assertThat(report.flags())
                .containsExactly(new Flag(
                        "danger",
                        List.of("1", "2"),
                        List.of(Definitions.text("ämne 1"), Definitions.text("ämne 2")),
                        Definitions.text("varför 1"),
                        List.of("S1")));
        assertThat(score(instrument, Map.of("1", 1, "2", 0, "3", 0)).flags()).isEmpty();
    }
}
