package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.administration.LevelOverride;
import se.frid.administration.Person;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;

/** Levels that a professional or an earlier assessment has set: which one rules read, and what stands beside it. */
class SetLevelsTest {

    private static final String PARTNER = "partner-violence";
    private static final List<Person> PERSONS = List.of(Told.MOTHER, Told.CHILD, Told.PARTNER);

    /** All that must be known of partner violence is known, and nothing speaks for it but what is added. */
    private static Told known() {
        RiskPolicy policy = Told.GUIDANCE.policy(PARTNER).orElseThrow();
        return Told.of(Told.MOTHER).absent(policy.mustBeKnown());
    }

    /** One grave marker: medium by the policy. */
    private static Told medium() {
        return known().present("jealousy");
    }

    /** Two grave markers: high by the policy. */
    private static Told high() {
        return medium().present("perpetrator-crisis", "child-abduction-threat");
    }

    private static RiskResult partner(Told told) {
        return told.risk(PARTNER, Told.MOTHER);
    }

    private static Told set(Told told, RiskLevel level, LocalDate day) {
        return told.override(PARTNER, Told.MOTHER, level, day);
    }

    private static Told was(Told told, RiskLevel level, LocalDate day) {
        return told.earlier(PARTNER, Told.MOTHER, level, day);
    }

    private static Standing.State state(RiskResult result) {
        assertThat(result.professional()).isNotNull();
        return result.professional() == null
                ? Standing.State.CURRENT
                : result.professional().standing().state();
    }

    @Test
    void without_a_level_that_was_set_the_working_level_is_the_computed_one() {
        RiskResult result = partner(medium());
        assertThat(result.level()).isEqualTo(RiskLevel.MEDIUM).isEqualTo(result.computed());
        assertThat(result.basis()).isEqualTo(LevelBasis.FINDINGS);
        assertThat(result.professional()).isNull();
        assertThat(result.earlier()).isEmpty();
        assertThat(result.lowered()).isFalse();
    }

    // --- a professional's level

    @Test
    void a_professional_raises_freely_and_both_levels_are_kept_with_reason_role_and_day() {
        RiskResult result = partner(medium().override(new LevelOverride(
                PARTNER, "mother", RiskLevel.IMMINENT, "he was seen outside", "case worker", Told.DAY)));
        assertThat(result.level()).isEqualTo(RiskLevel.IMMINENT);
        assertThat(result.computed()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(result.basis()).isEqualTo(LevelBasis.PROFESSIONAL);
        assertThat(result.lowered()).isFalse();
        // Imminent is current for a day.
        assertThat(result.currentUntil()).isEqualTo(Told.DAY.plusDays(1));
        assertThat(result.professional())
                .isEqualTo(new ProfessionalLevel(
                        RiskLevel.IMMINENT,
                        "he was seen outside",
                        "case worker",
                        Told.DAY,
                        new Standing(Standing.State.CURRENT, Told.DAY.plusDays(1), List.of()),
                        RiskLevel.MEDIUM,
                        false));
        assertThat(result.reasons())
                .as("why the computed level was reached")
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.level()).isEqualTo(RiskLevel.MEDIUM));
    }

    @Test
    void a_professional_lowers_in_plain_sight() {
        RiskResult result = partner(set(high(), RiskLevel.LOW, Told.DAY));
        assertThat(result.level()).isEqualTo(RiskLevel.LOW);
        assertThat(result.computed()).isEqualTo(RiskLevel.HIGH);
        assertThat(result.lowered()).isTrue();
        assertThat(result.complete()).isTrue();
        assertThat(result.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.level()).isEqualTo(RiskLevel.HIGH));
        assertThat(result.professional()).isNotNull();
        assertThat(result.withoutLowering().level()).isEqualTo(RiskLevel.HIGH);
        assertThat(result.withoutLowering().basis()).isEqualTo(LevelBasis.FINDINGS);
    }

    @Test
    void a_level_set_where_the_findings_give_none_is_the_working_level_and_no_one_says_no_sign_found() {
        RiskResult result = partner(set(known(), RiskLevel.MEDIUM, Told.DAY));
        assertThat(result.computed()).isNull();
        assertThat(result.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(result.noSignFound()).isFalse();
    }

    @Test
    void what_must_be_known_and_is_not_keeps_the_domain_open_under_any_level() {
        Told open = Told.of(Told.MOTHER).present("adult-violence");
        for (RiskLevel level : RiskLevel.values()) {
            RiskResult result = partner(set(open.copy(), level, Told.DAY));
            assertThat(result.complete()).isFalse();
            assertThat(result.upper()).isEqualTo(RiskLevel.IMMINENT);
            assertThat(result.mustAsk()).contains("strangulation");
        }
    }

    @Test
    void a_level_lowered_below_what_an_open_question_could_give_is_not_complete() {
        // Weapon is not asked: it could give medium alone, so high by two other markers was settled and low is not.
        Told told = Told.of(Told.MOTHER)
                .absent(Told.GUIDANCE.policy(PARTNER).orElseThrow().mustBeKnown().stream()
                        .filter(id -> !id.equals("weapon"))
                        .toList())
                .present("jealousy", "perpetrator-crisis", "child-abduction-threat");
        assertThat(partner(told).complete()).isTrue();
        RiskResult lowered = partner(set(told.copy(), RiskLevel.LOW, Told.DAY));
        assertThat(lowered.complete()).isFalse();
        assertThat(lowered.upper()).isEqualTo(RiskLevel.HIGH);
        assertThat(lowered.mustAsk()).containsExactly("weapon");
    }

    @Test
    void a_level_lowered_below_what_a_tool_leaves_open_is_not_complete_and_below_what_is_settled_it_is() {
        // The tool may be medium, which changes nothing in high; above low it does. The level of the police is settled.
        Told police = known().value("police-risk-level", "high");
        List<Known> open = new ArrayList<>(police.findings().all());
        open.add(new Known(
                "partner-risk-tool-level",
                "mother",
                FindingState.PRESENT,
                Scalar.of("low"),
                RiskLevel.MEDIUM,
                List.of(Origin.of(Origin.Kind.INSTRUMENT, "b-safer"))));
        Findings findings = Findings.of(Told.GUIDANCE, List.of(Told.MOTHER), Told.DAY, open);
        RiskAssessor assessor = RiskAssessor.of(Told.GUIDANCE);
        assertThat(assessor.assess(findings, police.whole()).result(PARTNER, "mother"))
                .hasValueSatisfying(result -> assertThat(result.complete()).isTrue());
        Told lowered = set(police.copy(), RiskLevel.LOW, Told.DAY);
        assertThat(assessor.assess(findings, lowered.whole()).result(PARTNER, "mother"))
                .hasValueSatisfying(result -> {
                    assertThat(result.level()).isEqualTo(RiskLevel.LOW);
                    assertThat(result.complete()).isFalse();
                    assertThat(result.upper()).isEqualTo(RiskLevel.HIGH);
                });
        assertThat(partner(lowered).complete()).isTrue();
        assertThat(partner(lowered).upper()).isNull();
    }

    @ParameterizedTest
    // High is current for a week, low for three months: the last day counts.
    @CsvSource({
        "HIGH, 2026-10-26, CURRENT, HIGH",
        "HIGH, 2026-10-25, TIME_PASSED, MEDIUM",
        "LOW, 2026-08-02, CURRENT, LOW",
        "LOW, 2026-08-01, TIME_PASSED, MEDIUM",
        "IMMINENT, 2026-11-01, CURRENT, IMMINENT",
        "IMMINENT, 2026-10-31, TIME_PASSED, MEDIUM",
        "HIGH, 2026-11-03, AFTER_ASSESSMENT, MEDIUM",
        "LOW, 2026-11-03, AFTER_ASSESSMENT, MEDIUM",
    })
    void a_professionals_level_holds_for_its_time(
            RiskLevel level, LocalDate day, Standing.State state, RiskLevel working) {
        RiskResult result = partner(set(medium(), level, day));
        assertThat(state(result)).isEqualTo(state);
        assertThat(result.level()).isEqualTo(working);
        assertThat(result.computed()).isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void a_higher_level_that_has_lapsed_leaves_the_domain_open_until_someone_judges_anew() {
        RiskResult lapsed = partner(set(medium(), RiskLevel.IMMINENT, Told.DAY.minusDays(2)));
        assertThat(lapsed.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(lapsed.upper()).isEqualTo(RiskLevel.IMMINENT);
        assertThat(lapsed.complete()).isFalse();
        RiskResult lower = partner(set(medium(), RiskLevel.LOW, Told.DAY.minusYears(1)));
        assertThat(lower.complete()).isTrue();
        assertThat(lower.upper()).isNull();
    }

    @Test
    void anything_that_ends_it_makes_the_computed_level_work_again() {
        RiskPolicy policy = Told.GUIDANCE.policy(PARTNER).orElseThrow();
        for (String ending : policy.current().endedBy()) {
            Told told = set(high().present(ending), RiskLevel.LOW, Told.DAY);
            RiskResult result = partner(told);
            assertThat(state(result)).as(ending).isEqualTo(Standing.State.ENDED);
            assertThat(result.professional()).isNotNull();
            if (result.professional() != null) {
                assertThat(result.professional().standing().endedBy()).contains(ending);
            }
            assertThat(result.level()).as(ending).isEqualTo(result.computed());
            assertThat(result.level()).isNotNull();
            assertThat(result.lowered()).isFalse();
        }
    }

    @Test
    void what_is_said_of_the_mother_ends_what_was_lowered_for_the_child() {
        Told told = Told.of(PERSONS, List.of())
                .present("new-threat")
                .about(Told.CHILD, "stalking")
                .override("stalking", Told.CHILD, RiskLevel.LOW, Told.DAY);
        assertThat(state(told.risk("stalking", Told.CHILD))).isEqualTo(Standing.State.ENDED);
    }

    @Test
    void a_new_danger_never_takes_down_a_level_that_was_raised() {
        Told raised = set(medium(), RiskLevel.IMMINENT, Told.DAY);
        RiskResult result = partner(raised.copy().present("pregnant"));
        assertThat(state(result)).isEqualTo(Standing.State.ENDED);
        assertThat(result.level()).isEqualTo(RiskLevel.IMMINENT);
        assertThat(result.computed()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(result.basis()).isEqualTo(LevelBasis.PROFESSIONAL);
        assertThat(result.currentUntil()).as("to be judged anew today").isEqualTo(Told.DAY);
    }

    @Test
    void two_levels_for_the_same_person_and_domain_may_raise_but_not_lower() {
        Told two = set(set(high(), RiskLevel.LOW, Told.DAY), RiskLevel.MEDIUM, Told.DAY);
        assertThat(partner(two).level()).isEqualTo(RiskLevel.HIGH);
        assertThat(state(partner(two))).isEqualTo(Standing.State.STATED_TWICE);
        Told up = set(two.copy(), RiskLevel.IMMINENT, Told.DAY.minusDays(1));
        assertThat(partner(up).level()).isEqualTo(RiskLevel.IMMINENT);
        assertThat(partner(up.copy().shuffled(new Random(1)))).isEqualTo(partner(up));
        LevelOverride one = new LevelOverride(PARTNER, "mother", RiskLevel.HIGH, "reason", "case worker", Told.DAY);
        LevelOverride other = new LevelOverride(PARTNER, "mother", RiskLevel.HIGH, "reason", "head of unit", Told.DAY);
        assertThat(partner(medium().override(one).override(other)))
                .as("whoever was told first")
                .isEqualTo(partner(medium().override(other).override(one)));
        assertThat(two.assess().problems())
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .containsExactly("/overrides/1 " + ProblemCode.DUPLICATE_OVERRIDE);
    }

    @Test
    void the_level_of_one_person_is_never_that_of_another() {
        Told told = Told.of(PERSONS, List.of())
                .present("suicidal-ideation")
                .about(Told.CHILD, "child-suicidal-ideation")
                .override("suicide-self-harm", Told.CHILD, RiskLevel.HIGH, Told.DAY);
        assertThat(told.level("suicide-self-harm", Told.CHILD)).contains(RiskLevel.HIGH);
        assertThat(told.level("suicide-self-harm", Told.MOTHER)).contains(RiskLevel.MEDIUM);
        Told was = Told.of(PERSONS, List.of())
                .present("suicidal-ideation", "stalking")
                .earlier("suicide-self-harm", Told.CHILD, RiskLevel.HIGH, Told.DAY)
                .earlier("stalking", Told.MOTHER, RiskLevel.HIGH, Told.DAY);
        assertThat(was.level("suicide-self-harm", Told.MOTHER))
                .as("nor that of another domain")
                .contains(RiskLevel.MEDIUM);
        assertThat(was.risk("suicide-self-harm", Told.MOTHER).earlier()).isEmpty();
        assertThat(was.level("stalking", Told.MOTHER)).contains(RiskLevel.HIGH);
    }

    // --- earlier assessments

    @ParameterizedTest
    @CsvSource({
        // Four weeks for medium, a week for high, a day for imminent.
        "HIGH, 2026-10-26, CURRENT, HIGH, EARLIER, 2026-11-02",
        "HIGH, 2026-10-25, TIME_PASSED, MEDIUM, FINDINGS, 2026-11-30",
        "IMMINENT, 2026-11-02, CURRENT, IMMINENT, EARLIER, 2026-11-03",
        "IMMINENT, 2026-11-03, AFTER_ASSESSMENT, MEDIUM, FINDINGS, 2026-11-30",
        "MEDIUM, 2026-11-01, CURRENT, MEDIUM, FINDINGS, 2026-11-30",
        "LOW, 2026-11-01, CURRENT, MEDIUM, FINDINGS, 2026-11-30",
    })
    void an_earlier_level_that_is_still_current_is_the_least_that_holds(
            RiskLevel level,
            LocalDate day,
            Standing.State state,
            RiskLevel working,
            LevelBasis basis,
            LocalDate until) {
        RiskResult result = partner(was(medium(), level, day));
        assertThat(result.earlier())
                .singleElement()
                .satisfies(one -> assertThat(one.standing().state()).isEqualTo(state))
                .satisfies(one -> assertThat(one.date()).isEqualTo(day));
        assertThat(result.level()).isEqualTo(working);
        assertThat(result.computed()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(result.basis()).isEqualTo(basis);
        assertThat(result.currentUntil()).isEqualTo(until);
        assertThat(result.complete()).as("history opens no question").isTrue();
    }

    @Test
    void a_new_danger_makes_an_earlier_level_no_longer_current_and_takes_none_down() {
        RiskResult result =
                partner(was(medium(), RiskLevel.HIGH, Told.DAY.minusDays(1)).present("court-date-near"));
        assertThat(result.earlier()).singleElement().satisfies(one -> {
            assertThat(one.standing().state()).isEqualTo(Standing.State.ENDED);
            // A court date near is itself a change of circumstances.
            assertThat(one.standing().endedBy()).containsExactly("circumstances-changed", "court-date-near");
        });
        assertThat(result.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(result.currentUntil()).isEqualTo(Told.DAY);
    }

    @Test
    void a_later_and_lower_assessment_takes_none_down_and_the_latest_stands_first() {
        Told told = was(was(medium(), RiskLevel.HIGH, Told.DAY.minusDays(3)), RiskLevel.LOW, Told.DAY.minusDays(1));
        RiskResult result = partner(told);
        assertThat(result.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(result.earlier())
                .extracting(EarlierAssessment::level)
                .containsExactly(RiskLevel.LOW, RiskLevel.HIGH);
    }

    @ParameterizedTest
    // The professional's level replaces an assessment of the same day or before; a later one knew what it did not.
    @CsvSource({"2026-10-31, LOW, true", "2026-11-01, LOW, true", "2026-11-02, HIGH, false"})
    void a_professional_lowers_what_an_earlier_assessment_left_and_a_later_one_holds(
            LocalDate earlier, RiskLevel working, boolean lowered) {
        Told told = was(
                set(known().present("adult-violence"), RiskLevel.LOW, LocalDate.of(2026, 11, 1)),
                RiskLevel.HIGH,
                earlier);
        RiskResult result = partner(told);
        assertThat(result.level()).isEqualTo(working);
        assertThat(result.lowered()).isEqualTo(lowered);
        assertThat(result.professional()).isNotNull();
        if (result.professional() != null) {
            assertThat(result.professional().otherwise()).isEqualTo(RiskLevel.HIGH);
        }
        assertThat(result.withoutLowering().level()).isEqualTo(RiskLevel.HIGH);
        assertThat(result.withoutLowering().basis()).isEqualTo(LevelBasis.EARLIER);
    }

    @Test
    void a_domain_that_nothing_else_speaks_of_is_shown_for_the_sake_of_what_was_set() {
        // No question of the child's health can be put about anyone but a child; of the mother's elder risk nothing is
        // known.
        assertThat(Told.of(Told.MOTHER)
                        .earlier("elder-or-disability-violence", Told.MOTHER, RiskLevel.HIGH, Told.DAY)
                        .level("elder-or-disability-violence", Told.MOTHER))
                .contains(RiskLevel.HIGH);
        assertThat(Told.of(Told.PARTNER)
                        .earlier("suicide-self-harm", Told.PARTNER, RiskLevel.HIGH, Told.DAY)
                        .level("suicide-self-harm", Told.PARTNER))
                .contains(RiskLevel.HIGH);
    }

    @Test
    void what_was_set_tells_nothing_of_the_person_in_a_log() {
        Told told = was(set(medium(), RiskLevel.HIGH, Told.DAY), RiskLevel.HIGH, Told.DAY);
        RiskResult result = partner(told.value("police-risk-level", "high"));
        String log = String.valueOf(result.professional()) + result.earlier() + result.sources() + result;
        assertThat(log)
                .isEqualTo("ProfessionalLevel[CURRENT][EarlierAssessment[CURRENT]][SourceLevel[police-risk-level]]"
                        + "RiskResult[partner-violence]");
    }
}
