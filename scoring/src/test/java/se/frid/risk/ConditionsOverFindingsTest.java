package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Span;
import se.frid.instrument.condition.Truth;
import se.frid.json.Scalar;

/** "Conditions are three-valued: true, false or unknown", and unknown is never false. */
class ConditionsOverFindingsTest {

    private static final Condition YES = new Condition.FindingPresent("strangulation");
    private static final Condition NO = new Condition.FindingPresent("weapon");
    private static final Condition OPEN = new Condition.FindingPresent("stalking");

    private static Told known() {
        return Told.of(Told.MOTHER).present("strangulation").absent("weapon").unknown("stalking");
    }

    private static Truth truth(Told told, Condition condition) {
        return conditions(told).truth(condition);
    }

    private static FindingConditions conditions(Told told) {
        Findings findings = told.findings();
        return new FindingConditions(findings.whole(Told.MOTHER), told.whole().date());
    }

    private static Condition atom(Truth truth) {
        return switch (truth) {
            case TRUE -> YES;
            case FALSE -> NO;
            case UNKNOWN -> OPEN;
        };
    }

    private static Condition.FindingIs is(String finding, @Nullable String atLeast, @Nullable String is) {
        return new Condition.FindingIs(
                finding,
                atLeast == null ? null : Scalar.of(atLeast),
                is == null ? null : Scalar.of(is),
                null,
                List.of());
    }

    @Test
    void a_finding_is_true_false_or_unknown_by_its_state() {
        Told told = known().state(FindingState.NOT_APPLICABLE, null, "pregnant");
        assertThat(truth(told, YES)).isEqualTo(Truth.TRUE);
        assertThat(truth(told, NO)).isEqualTo(Truth.FALSE);
        assertThat(truth(told, OPEN)).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(told, new Condition.FindingPresent("ban-breach"))).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(told, new Condition.FindingPresent("pregnant"))).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource({
        // and, or, not of Kleene's strong logic
        "TRUE, TRUE, TRUE, TRUE", "TRUE, FALSE, FALSE, TRUE", "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "FALSE, TRUE, FALSE, TRUE", "FALSE, FALSE, FALSE, FALSE", "FALSE, UNKNOWN, FALSE, UNKNOWN",
        "UNKNOWN, TRUE, UNKNOWN, TRUE", "UNKNOWN, FALSE, FALSE, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    })
    void all_any_and_none_are_those_of_kleene(Truth one, Truth other, Truth all, Truth any) {
        List<Condition> parts = List.of(atom(one), atom(other));
        assertThat(truth(known(), new Condition.All(parts))).isEqualTo(all);
        assertThat(truth(known(), new Condition.Any(parts))).isEqualTo(any);
        assertThat(truth(known(), new Condition.None(parts))).isEqualTo(any.not());
        assertThat(truth(known(), new Condition.Not(new Condition.All(parts)))).isEqualTo(all.not());
    }

    @ParameterizedTest
    @CsvSource({"1, TRUE", "2, UNKNOWN", "3, FALSE", "4, FALSE"})
    void at_least_counts_what_holds_and_what_may_hold(int wanted, Truth expected) {
        assertThat(truth(known(), new Condition.AtLeast(List.of(YES, NO, OPEN), wanted)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "low, TRUE, FALSE, FALSE, FALSE",
        "medium, TRUE, TRUE, FALSE, FALSE",
        "high, TRUE, TRUE, TRUE, FALSE",
        "imminent, TRUE, TRUE, TRUE, TRUE"
    })
    void levels_stand_in_their_order(String level, Truth low, Truth medium, Truth high, Truth imminent) {
        Told told = Told.of(Told.MOTHER).value("own-risk-rating", level);
        assertThat(truth(told, is("own-risk-rating", "low", null))).isEqualTo(low);
        assertThat(truth(told, is("own-risk-rating", "medium", null))).isEqualTo(medium);
        assertThat(truth(told, is("own-risk-rating", "high", null))).isEqualTo(high);
        assertThat(truth(told, is("own-risk-rating", "imminent", null))).isEqualTo(imminent);
        assertThat(truth(told, is("own-risk-rating", null, level))).isEqualTo(Truth.TRUE);
        assertThat(truth(told, is("own-risk-rating", null, level.equals("low") ? "high" : "low")))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void a_level_that_may_be_higher_leaves_the_test_open_and_one_that_cannot_fails_it() {
        Known bounded = new Known(
                "lethality-tool-level",
                "mother",
                FindingState.PRESENT,
                Scalar.of("medium"),
                RiskLevel.HIGH,
                List.of(Origin.of(Origin.Kind.INSTRUMENT, "danger-assessment")));
        Findings findings = Findings.of(Told.GUIDANCE, List.of(Told.MOTHER), Told.DAY, List.of(bounded));
        FindingConditions conditions = new FindingConditions(findings.whole(Told.MOTHER), Told.DAY);
        assertThat(conditions.truth(is("lethality-tool-level", "medium", null))).isEqualTo(Truth.TRUE);
        assertThat(conditions.truth(is("lethality-tool-level", "high", null))).isEqualTo(Truth.UNKNOWN);
        assertThat(conditions.truth(is("lethality-tool-level", "imminent", null)))
                .isEqualTo(Truth.FALSE);
        assertThat(conditions.truth(is("lethality-tool-level", null, "high"))).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(FindingState.class)
    void a_test_of_a_value_is_unknown_unless_the_finding_is_known_not_to_be_there(FindingState state) {
        Truth expected = switch (state) {
            case PRESENT, UNKNOWN -> Truth.UNKNOWN;
            case ABSENT, NOT_APPLICABLE -> Truth.FALSE;
        };
        Told told = Told.of(Told.MOTHER).state(state, null, "own-risk-rating", "separation-date", "need-economy");
        assertThat(truth(told, is("own-risk-rating", "low", null))).isEqualTo(expected);
        assertThat(truth(told, is("need-economy", "some", null))).isEqualTo(expected);
        assertThat(truth(told, within("separation-date", "P1Y"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(FindingState.class)
    void a_test_of_the_state_is_never_unknown(FindingState state) {
        Told told = Told.of(Told.MOTHER).state(state, null, "violence-stopped");
        for (FindingState asked : FindingState.values()) {
            Condition test = new Condition.FindingIs("violence-stopped", null, null, null, List.of(asked));
            assertThat(truth(told, test)).isEqualTo(Truth.of(asked == state));
        }
        Condition either = new Condition.FindingIs(
                "violence-stopped", null, null, null, List.of(FindingState.ABSENT, FindingState.UNKNOWN));
        assertThat(truth(told, either))
                .isEqualTo(Truth.of(state == FindingState.ABSENT || state == FindingState.UNKNOWN));
    }

    private static Condition within(String finding, String period) {
        return new Condition.FindingIs(finding, null, null, Span.of(Period.parse(period)), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, TRUE",
        "2026-11-01, TRUE",
        "2025-11-02, TRUE",
        "2025-11-01, FALSE",
        "2024-11-02, FALSE",
    })
    void a_date_counts_up_to_the_very_day_one_year_back(String day, Truth expected) {
        assertThat(truth(Told.of(Told.MOTHER).value("separation-date", day), within("separation-date", "P1Y")))
                .isEqualTo(expected);
    }

    @Test
    void the_day_one_year_back_from_a_leap_day_is_the_28th() {
        Told told = Told.of(Told.MOTHER).on(LocalDate.of(2028, 2, 29));
        assertThat(truth(told.copy().value("separation-date", "2027-02-28"), within("separation-date", "P1Y")))
                .isEqualTo(Truth.TRUE);
        assertThat(truth(told.copy().value("separation-date", "2027-02-27"), within("separation-date", "P1Y")))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void a_date_after_the_day_of_assessment_is_a_mistake_and_not_a_no() {
        assertThat(truth(Told.of(Told.MOTHER).value("separation-date", "2026-11-03"), within("separation-date", "P1Y")))
                .isEqualTo(Truth.UNKNOWN);
        Known future =
                new Known("separation-date", "mother", FindingState.PRESENT, Scalar.of("2026-11-03"), null, List.of());
        Findings findings = Findings.of(Told.GUIDANCE, List.of(Told.MOTHER), Told.DAY, List.of(future));
        assertThat(new FindingConditions(findings.whole(Told.MOTHER), Told.DAY).truth(within("separation-date", "P1Y")))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_value_that_is_no_date_tells_nothing_of_when_and_is_not_a_no() {
        Known odd =
                new Known("separation-date", "mother", FindingState.PRESENT, Scalar.of("last year"), null, List.of());
        Findings findings = Findings.of(Told.GUIDANCE, List.of(Told.MOTHER), Told.DAY, List.of(odd));
        assertThat(new FindingConditions(findings.whole(Told.MOTHER), Told.DAY).truth(within("separation-date", "P1Y")))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(findings.whole(Told.MOTHER).known("separation-recent").state())
                .isEqualTo(FindingState.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"14, FALSE", "15, TRUE", "17, TRUE"})
    void numbers_are_compared_as_numbers(int age, Truth expected) {
        Told told = Told.of(Told.MOTHER).value("authorities-involved", null, Scalar.of(age));
        Condition fifteen = new Condition.FindingIs(
                "authorities-involved", Scalar.of(new BigDecimal("15.0")), null, null, List.of());
        assertThat(truth(told, fifteen)).isEqualTo(expected);
        Condition nine = new Condition.FindingIs("authorities-involved", Scalar.of(9), null, null, List.of());
        assertThat(truth(told, nine)).as("not as text").isEqualTo(Truth.TRUE);
        Condition exactly = new Condition.FindingIs("authorities-involved", null, Scalar.of(15), null, List.of());
        assertThat(truth(told, exactly)).isEqualTo(Truth.of(age == 15));
    }

    @ParameterizedTest
    @CsvSource({"none, FALSE, FALSE", "some, TRUE, FALSE", "clear, TRUE, FALSE", "urgent, TRUE, TRUE"})
    void ordered_choices_stand_in_the_order_of_their_options(String need, Truth some, Truth urgent) {
        Told told = Told.of(Told.MOTHER).value("need-economy", need);
        assertThat(truth(told, is("need-economy", "some", null))).isEqualTo(some);
        assertThat(truth(told, is("need-economy", "urgent", null))).isEqualTo(urgent);
        assertThat(truth(told, is("need-economy", null, "urgent"))).isEqualTo(urgent);
    }

    @Test
    void risk_is_unknown_where_no_risk_was_worked_out() {
        assertThat(truth(known(), new Condition.RiskIs("partner-violence", RiskLevel.LOW, null)))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void the_reasons_are_the_findings_that_made_it_so_and_no_others() {
        Condition condition = new Condition.Any(List.of(
                new Condition.All(List.of(YES, NO)),
                new Condition.All(List.of(YES, new Condition.Not(NO))),
                OPEN,
                new Condition.None(List.of(NO))));
        FindingConditions conditions = conditions(known());
        assertThat(conditions.truth(condition)).isEqualTo(Truth.TRUE);
        assertThat(conditions.reasons(condition, Truth.TRUE))
                .extracting(Known::finding)
                .containsExactly("strangulation", "weapon");
        assertThat(conditions.reasons(new Condition.All(List.of(YES, OPEN, NO)), Truth.UNKNOWN))
                .extracting(Known::finding)
                .containsExactly("stalking");
    }

    private static List<String> reasons(Told told, Condition condition, Truth truth) {
        return conditions(told).reasons(condition, truth).stream()
                .map(Known::finding)
                .toList();
    }

    @Test
    void a_no_is_a_reason_where_the_condition_asks_for_one() {
        assertThat(reasons(known(), new Condition.Not(NO), Truth.TRUE)).containsExactly("weapon");
        assertThat(reasons(known(), new Condition.None(List.of(NO)), Truth.TRUE))
                .containsExactly("weapon");
        assertThat(reasons(known(), new Condition.None(List.of(NO, OPEN)), Truth.UNKNOWN))
                .containsExactly("stalking");
    }

    @Test
    void what_holds_in_a_branch_that_does_not_is_no_reason() {
        Condition jealous = new Condition.FindingPresent("jealousy");
        Condition condition = new Condition.Any(List.of(new Condition.All(List.of(YES, NO)), jealous));
        assertThat(reasons(known().present("jealousy"), condition, Truth.TRUE)).containsExactly("jealousy");
    }

    @Test
    void what_an_instrument_reads_is_refused() {
        List<Condition> others = List.of(
                new Condition.ItemIs("1", BigDecimal.ONE, null, List.of()),
                new Condition.ScoreIs("total", BigDecimal.ONE, null, List.of()),
                new Condition.BandIs("total", List.of("high"), null),
                new Condition.RespondentIs(List.of(se.frid.instrument.Respondent.SELF)),
                new Condition.SexIs(Sex.FEMALE));
        FindingConditions conditions = conditions(known());
        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(() -> conditions.truth(other))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("never an instrument"));
        assertThatThrownBy(() -> conditions.truth(new Condition.FindingPresent("no-such")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
