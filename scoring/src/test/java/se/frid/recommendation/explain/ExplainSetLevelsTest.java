package se.frid.recommendation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.administration.Person;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Language;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.instrument.condition.FindingState;
import se.frid.recommendation.Recommendation;
import se.frid.recommendation.explain.Change.Basis;
import se.frid.recommendation.explain.Change.Direction;
import se.frid.recommendation.explain.FindingLink.How;
import se.frid.recommendation.explain.Position.State;
import se.frid.recommendation.explain.WhyNot.Cause;
import se.frid.risk.LevelBasis;
import se.frid.risk.ProfessionalLevel;
import se.frid.risk.Standing;
import se.frid.risk.Told;

/** What is explained of a level that a person set, worked out by hand. No explanation proposes to lower a level. */
class ExplainSetLevelsTest {

    private static final String PARTNER = "partner-violence";
    private static final CaseExplainer EXPLAINER =
            CaseExplainer.of(Told.GUIDANCE, InstrumentCatalog.builtIn().all());

    /** All that must be known is; the level of the police makes further violence high. */
    private static Told high() {
        Told told = Told.of(Told.MOTHER);
        Told.GUIDANCE.policies().forEach(policy -> told.absent(policy.mustBeKnown()));
        return told.value("police-risk-level", "high");
    }

    private static Told lowered() {
        return high().override(PARTNER, Told.MOTHER, RiskLevel.LOW, Told.DAY);
    }

    private static Explanation explain(Told told, String id, @Nullable Person person) {
        return EXPLAINER.explain(told.whole(), told.assess(), id).stream()
                .filter(one -> Objects.equals(one.person(), person == null ? null : person.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Why.OfLevel level(Explanation one) {
        return one.why().levels().get(0);
    }

    private static List<String> words(Explanation one, Function<Text, String> language) {
        return ExplanationText.of(one).stream()
                .map(line -> language.apply(line.text()))
                .toList();
    }

    private static Change change(Explanation one, String finding, FindingState state) {
        return one.changes().single().stream()
                .filter(change -> change.finding().equals(finding) && change.state() == state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_lowered_level_tells_who_lowered_it_when_and_why_and_what_it_is_otherwise() {
        Explanation one = explain(lowered(), PARTNER, Told.MOTHER);
        assertThat(one.position().level()).isEqualTo(RiskLevel.LOW);
        assertThat(one.position().basis()).isEqualTo(LevelBasis.PROFESSIONAL);
        assertThat(one.position().lowered()).isTrue();
        Why.OfBasis basis = level(one).basis();
        assertThat(basis.computed()).isEqualTo(RiskLevel.HIGH);
        ProfessionalLevel set = Objects.requireNonNull(basis.professional());
        assertThat(set.by()).isEqualTo("case worker");
        assertThat(set.date()).isEqualTo(Told.DAY);
        assertThat(set.reason()).isEqualTo("reason");
        assertThat(set.otherwise()).isEqualTo(RiskLevel.HIGH);
        assertThat(basis.held()).isNull();
        // The entries are those of the computed level.
        assertThat(level(one).entries())
                .flatExtracting(Why.OfEntry::findings)
                .extracting(FindingLink::finding)
                .contains("police-risk-level");
        assertThat(words(one, Text::sv))
                .contains(
                        "Nu: LÄGRE (aldrig ingen risk) – SÄNKT av professionen", "Skäl: reason", "Beräknad nivå: HÖG");
        assertThat(words(one, Text::en))
                .contains(
                        "Now: LOWER (never no risk); LOWERED by a professional",
                        "Reason: reason",
                        "Computed level: HIGH");
    }

    @Test
    void why_a_lowered_level_is_not_higher_is_first_the_lowering_and_never_an_entry_that_holds() {
        Explanation one = explain(lowered(), PARTNER, Told.MOTHER);
        WhyNot first = one.whyNot().get(0);
        assertThat(first.cause()).isEqualTo(Cause.LOWERED);
        assertThat(first.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(Objects.requireNonNull(first.before()).level()).isEqualTo(RiskLevel.HIGH);
        assertThat(first.lowered()).extracting(Why.OfLevel::domain).containsExactly(PARTNER);
        // High is reached by the findings: only imminent lacks something.
        assertThat(one.whyNot().stream().skip(1)).isNotEmpty().allSatisfy(other -> {
            assertThat(other.cause()).isEqualTo(Cause.ENTRY);
            assertThat(other.level()).isEqualTo(RiskLevel.IMMINENT);
            assertThat(other.needs()).isNotNull();
        });
    }

    @Test
    void an_earlier_assessment_that_holds_is_told_with_its_day() {
        Told told = high().earlier(PARTNER, Told.MOTHER, RiskLevel.IMMINENT, Told.DAY.minusDays(1))
                .earlier(PARTNER, Told.MOTHER, RiskLevel.HIGH, Told.DAY.minusDays(2));
        Explanation one = explain(told, PARTNER, Told.MOTHER);
        Why.OfBasis basis = level(one).basis();
        assertThat(basis.on()).isEqualTo(LevelBasis.EARLIER);
        assertThat(basis.computed()).isEqualTo(RiskLevel.HIGH);
        assertThat(Objects.requireNonNull(basis.held()).date()).isEqualTo(Told.DAY.minusDays(1));
        assertThat(basis.earlier()).hasSize(2);
        assertThat(words(one, Text::en))
                .contains("Now: IMMINENT; by an earlier assessment")
                .anyMatch(words -> words.startsWith("Earlier assessment 2026-11-01: IMMINENT")
                        && words.endsWith("holds as the least"));
    }

    @Test
    void of_a_lowering_below_an_earlier_assessment_it_is_told_that_the_latter_would_hold() {
        Told told = lowered().earlier(PARTNER, Told.MOTHER, RiskLevel.IMMINENT, Told.DAY.minusDays(1));
        Explanation one = explain(told, PARTNER, Told.MOTHER);
        assertThat(Objects.requireNonNull(level(one).basis().professional()).otherwise())
                .isEqualTo(RiskLevel.IMMINENT);
        assertThat(Objects.requireNonNull(level(one).basis().held()).level()).isEqualTo(RiskLevel.IMMINENT);
        assertThat(words(one, Text::sv)).anyMatch(words -> words.endsWith("; skulle annars gälla som lägst"));
    }

    @Test
    void a_raised_level_keeps_the_entries_of_the_computed_one_and_nothing_told_can_take_it_down() {
        Explanation one =
                explain(high().override(PARTNER, Told.MOTHER, RiskLevel.IMMINENT, Told.DAY), PARTNER, Told.MOTHER);
        assertThat(one.position().lowered()).isFalse();
        assertThat(level(one).basis().computed()).isEqualTo(RiskLevel.HIGH);
        assertThat(Objects.requireNonNull(level(one).basis().professional()).otherwise())
                .isEqualTo(RiskLevel.HIGH);
        assertThat(level(one).entries()).isNotEmpty();
        assertThat(one.whyNot()).isEmpty();
        assertThat(one.changes().single())
                .extracting(Change::direction)
                .doesNotContain(Direction.LOWERS, Direction.RAISES);
        assertThat(words(one, Text::en)).contains("Now: IMMINENT; set by a professional");
    }

    // --- what stays and what is set aside

    @Test
    void a_duty_that_stands_by_the_level_before_is_explained_by_the_rule_at_that_level() {
        Explanation duty = explain(lowered(), "sol-protected-housing", null);
        assertThat(duty.position().state()).isEqualTo(State.STANDS);
        assertThat(duty.position().lowered()).isTrue();
        assertThat(duty.whyNot()).isEmpty();
        assertThat(duty.why().law()).isNotEmpty();
        assertThat(duty.why().rules()).singleElement().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("R-R2");
            assertThat(rule.beforeLowering()).isTrue();
            assertThat(rule.levels()).singleElement().satisfies(level -> {
                assertThat(level.level()).isEqualTo(RiskLevel.HIGH);
                assertThat(level.beforeLowering()).isTrue();
                assertThat(level.entries()).isNotEmpty();
            });
        });
        assertThat(words(duty, Text::sv))
                .contains(
                        "Nu: gäller i ärendet; följer av nivån före sänkningen och står kvar",
                        "talade på nivån före sänkningen; skyldigheten står kvar",
                        "Skäl: reason")
                .anyMatch(words -> words.endsWith("mother: HÖG (utan professionens sänkning)"));
    }

    @Test
    void a_duty_that_also_the_lowered_level_gives_tells_both() {
        Explanation duty = explain(lowered(), "vnr-adult-interventions", null);
        assertThat(duty.position().lowered()).isFalse();
        assertThat(duty.why().rules())
                .extracting(rule -> rule.rule() + (rule.beforeLowering() ? " before" : ""))
                .contains("R-R4", "R-R2 before", "R-R3 before");
    }

    @Test
    void what_a_lowering_took_away_is_set_aside_with_who_and_why_and_as_it_was() {
        Recommendation before = high().assess().advice().recommendations().stream()
                .filter(one -> one.intervention().id().equals("av-protected-housing"))
                .findFirst()
                .orElseThrow();
        Explanation housing = explain(lowered(), "av-protected-housing", Told.MOTHER);
        assertThat(housing.position().state()).isEqualTo(State.NONE);
        assertThat(housing.position().lowered()).isTrue();
        assertThat(housing.why().isEmpty()).isTrue();
        WhyNot first = housing.whyNot().get(0);
        assertThat(first.cause()).isEqualTo(Cause.LOWERED);
        assertThat(first.rule()).isEqualTo("R-R2");
        assertThat(first.before())
                .isEqualTo(new Position(State.STANDS, true, null, null, before.strength(), before.by(), null, false));
        assertThat(first.lowered())
                .singleElement()
                .satisfies(level -> assertThat(level.lowered()).isTrue());
        // What it lacks is the level, told with the lowering and not a second time.
        assertThat(housing.whyNot().stream().skip(1))
                .noneMatch(other -> "R-R2".equals(other.rule()) && other.cause() == Cause.RULE);
        assertThat(words(housing, Text::sv))
                .contains("Skäl: reason")
                .anyMatch(words -> words.contains("föreslås inte") && words.endsWith("undanlagt genom sänkningen"))
                .anyMatch(words -> words.startsWith("• undanlagt genom sänkningen: "))
                .contains("utan sänkningen: föreslås (" + before.strength().word(Language.SV) + ", senast "
                        + before.by() + ")");
    }

    @Test
    void a_rule_that_a_lowering_silenced_says_so_and_that_its_duties_stay() {
        Explanation rule = explain(lowered(), "R-R2", Told.MOTHER);
        assertThat(rule.position().state()).isEqualTo(State.NONE);
        assertThat(rule.position().lowered()).isTrue();
        assertThat(rule.whyNot()).extracting(WhyNot::cause).containsExactly(Cause.LOWERED);
        assertThat(words(rule, Text::en)).contains("its duties stay", "Reason: reason");
        assertThat(explain(high(), "R-R2", Told.MOTHER).position().lowered()).isFalse();
    }

    @Test
    void the_brief_explanations_of_a_case_hold_what_was_lowered_set_aside_and_kept() {
        Told told = lowered();
        List<Explanation> all = EXPLAINER.brief(told.whole(), told.assess()).toList();
        assertThat(all)
                .filteredOn(one -> one.position().lowered())
                .extracting(Explanation::id)
                .contains(PARTNER, "av-protected-housing", "sol-protected-housing");
        assertThat(all)
                .filteredOn(one -> one.id().equals(PARTNER))
                .flatExtracting(Explanation::whyNot)
                .extracting(WhyNot::cause)
                .containsExactly(Cause.LOWERED);
    }

    // --- what would change it

    @Test
    void what_ends_a_lowering_raises() {
        // A court date ends a level that was set, and gives none of its own.
        Explanation level = explain(lowered(), PARTNER, Told.MOTHER);
        Change ends = change(level, "court-date-near", FindingState.PRESENT);
        assertThat(ends.direction()).isEqualTo(Direction.RAISES);
        assertThat(ends.endsLowering()).isTrue();
        assertThat(ends.after().level()).isEqualTo(RiskLevel.HIGH);
        assertThat(ends.after().basis()).isEqualTo(LevelBasis.FINDINGS);
        assertThat(ends.after().lowered()).isFalse();
        assertThat(words(level, Text::en))
                .anyMatch(words -> words.startsWith("▲ raises (the lowering ends), if it is told: HIGH"));
        Change back = change(
                explain(lowered(), "av-protected-housing", Told.MOTHER), "court-date-near", FindingState.PRESENT);
        assertThat(back.direction()).isEqualTo(Direction.RAISES);
        assertThat(back.endsLowering()).isTrue();
        assertThat(back.after().state()).isEqualTo(State.STANDS);
    }

    @Test
    void a_level_that_has_ended_tells_what_ended_it_and_that_the_lowering_would_lower_comes_last() {
        Explanation one = explain(lowered().present("court-date-near"), PARTNER, Told.MOTHER);
        assertThat(one.position().level()).isEqualTo(RiskLevel.HIGH);
        assertThat(one.position().lowered()).isFalse();
        Why.OfBasis basis = level(one).basis();
        assertThat(basis.on()).isEqualTo(LevelBasis.FINDINGS);
        assertThat(Objects.requireNonNull(basis.professional()).standing().state())
                .isEqualTo(Standing.State.ENDED);
        // The date in court is told; that circumstances have changed follows from it.
        assertThat(basis.endedBy())
                .extracting(FindingLink::finding, FindingLink::how)
                .containsExactlyInAnyOrder(
                        tuple("court-date-near", How.TOLD), tuple("circumstances-changed", How.FOLLOWS));
        assertThat(words(one, Text::sv)).anyMatch(words -> words.contains("HAR UPPHÖRT, bedöm på nytt"));
        Change lowers = change(one, "court-date-near", FindingState.ABSENT);
        assertThat(lowers.direction()).isEqualTo(Direction.LOWERS);
        assertThat(lowers.basis()).isEqualTo(Basis.CORRECTION);
        // It says whose lowering that would be.
        assertThat(lowers.after().lowered()).isTrue();
        assertThat(lowers.endsLowering()).isFalse();
    }

    @Test
    void a_level_that_was_set_and_holds_no_more_is_told_also_where_none_is_left() {
        Told told = Told.of(Told.MOTHER).override(PARTNER, Told.MOTHER, RiskLevel.HIGH, Told.DAY.minusYears(1));
        Explanation one = explain(told, PARTNER, Told.MOTHER);
        assertThat(one.position().state()).isEqualTo(State.NONE);
        assertThat(one.position().complete()).isFalse();
        assertThat(one.why().isEmpty()).isFalse();
        assertThat(words(one, Text::en)).anyMatch(words -> words.contains("HAS ENDED, judge anew: its time ended"));
    }
}
