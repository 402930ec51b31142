package se.frid.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Count;
import se.frid.instrument.condition.Span;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/** What a municipality lays over the guidance: it holds, it can be taken off again, and it never takes away a duty. */
class LocalPolicyTest {

    private static final Guidance GUIDANCE = GuidanceSamples.guidance().resolved();

    private static LocalPolicy policy(String... edits) {
        return Samples.read(LocalPolicy.class, Edits.edit(GuidanceSamples.LOCAL_POLICY, edits));
    }

    private static Guidance overlaid(String... edits) {
        return GUIDANCE.overlaid(policy(edits)).orThrow();
    }

    private static Condition within(Guidance guidance) {
        return guidance.policies().get(0).entries().get(1).when();
    }

    private static Count signs(Guidance guidance) {
        return guidance.rules()
                .get(0)
                .when()
                .withParts()
                .filter(Condition.AtLeast.class::isInstance)
                .map(part -> ((Condition.AtLeast) part).atLeast())
                .findFirst()
                .orElseThrow();
    }

    private static RecommendationRule.Limit limit(int days, String sv, String en) {
        return new RecommendationRule.Limit(Span.of(Period.ofDays(days)), Text.of(sv, en));
    }

    private static Condition separatedWithin(int days) {
        return new Condition.FindingIs("separated", null, null, Span.of(Period.ofDays(days)), List.of());
    }

    @Test
    void resolved_guidance_has_the_values_of_the_settings_in_their_places() {
        assertThat(within(GUIDANCE)).isEqualTo(separatedWithin(30));
        assertThat(signs(GUIDANCE)).isEqualTo(Count.of(2));
        assertThat(GUIDANCE.rules().get(0).limit()).isEqualTo(limit(7, "inom en vecka", "within one week"));
        assertThat(GUIDANCE.rules().get(0).readAs()).isEqualTo(Text.of("Två tecken", "Two signs"));
        assertThat(GUIDANCE.policies().get(0).current().validFor().get("high")).isEqualTo(Span.of(Period.ofDays(7)));
        assertThat(GUIDANCE.policies().get(0).entries().get(1).why().sv()).isEqualTo("senaste: de senaste 30 dygnen");
        assertThat(GUIDANCE.resolved()).isSameAs(GUIDANCE);
    }

    @Test
    void guidance_as_written_comes_back_and_cannot_be_evaluated() {
        Guidance written = GUIDANCE.asWritten();
        assertThat(written).isEqualTo(GuidanceSamples.guidance());
        assertThat(written.asWritten()).isSameAs(written);
        assertThatThrownBy(signs(written)::count)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("signs");
        Span span = Objects.requireNonNull(
                written.policies().get(0).current().validFor().get("high"));
        assertThatThrownBy(span::period)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("renew");
    }

    @Test
    void the_values_of_a_local_policy_stand_in_conditions_limits_and_texts() {
        Guidance local = overlaid("/settings/renew", "'P3D'");
        assertThat(within(local)).isEqualTo(separatedWithin(60));
        assertThat(signs(local)).isEqualTo(Count.of(1));
        assertThat(local.rules().get(0).limit()).isEqualTo(limit(3, "inom tre dagar", "within three days"));
        assertThat(local.rules().get(0).readAs()).isEqualTo(Text.of("En tecken", "One signs"));
        assertThat(local.local()).contains(policy("/settings/renew", "'P3D'"));
    }

    @Test
    void a_second_local_policy_takes_the_place_of_the_first() {
        Guidance second = overlaid().overlaid(policy("/settings", "{}")).orThrow();
        assertThat(within(second)).isEqualTo(separatedWithin(30));
    }

    @Test
    void an_empty_local_policy_changes_nothing_but_says_whose_it_is() {
        Guidance local = overlaid("/settings", "-", "/unavailable", "-", "/contacts", "-");
        assertThat(local.rules()).isEqualTo(GUIDANCE.rules());
        assertThat(local.policies()).isEqualTo(GUIDANCE.policies());
        assertThat(local.findings()).isEqualTo(GUIDANCE.findings());
        assertThat(local.local().orElseThrow().unit().id()).isEqualTo("made-up");
    }

    @Test
    void before_its_first_day_a_local_policy_does_not_hold() {
        Guidance local = overlaid();
        assertThat(local.on(LocalDate.of(2025, 12, 31))).isEqualTo(GUIDANCE);
        assertThat(local.on(LocalDate.of(2026, 1, 1))).isSameAs(local);
        assertThat(GUIDANCE.on(LocalDate.of(2000, 1, 1))).isSameAs(GUIDANCE);
    }

    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/settings/nope | 1 | UNKNOWN_SETTING | /settings/nope",
                "/settings/signs | 'P1Y' | WRONG_SETTING_VALUE | /settings/signs",
                "/settings/recent | 60 | WRONG_SETTING_VALUE | /settings/recent",
                "/settings/recent | 'P1M3D' | WRONG_SETTING_VALUE | /settings/recent",
                "/settings/signs | 3 | SETTING_OUT_OF_RANGE | /settings/signs",
                "/settings/recent | 'P366D' | SETTING_OUT_OF_RANGE | /settings/recent",
                "/settings/recent | 'P29D' | SETTING_LESS_PROTECTIVE | /settings/recent",
                "/settings/renew | 'P8D' | SETTING_LESS_PROTECTIVE | /settings/renew",
                "/contacts/0/provider | 'nope' | UNKNOWN_PROVIDER | /contacts/0/provider",
                "/contacts/2/intervention | 'nope' | UNKNOWN_INTERVENTION | /contacts/2/intervention",
                "/unavailable/1/intervention | 'nope' | UNKNOWN_INTERVENTION | /unavailable/1/intervention",
                "/unavailable/1/intervention | 'talks' | DUPLICATE_ID | /unavailable/1/intervention",
                // A rule says that it must be given.
                "/unavailable/1/intervention | 'housing-safe' | RESTS_ON_DUTY | /unavailable/1/intervention",
                // It rests on a duty and is not among those that can be replaced.
                "/unavailable/1/intervention | 'group' | RESTS_ON_DUTY | /unavailable/1/intervention",
                "/unavailable/0/instead | 'nope' | UNKNOWN_INTERVENTION | /unavailable/0/instead",
                "/unavailable/0/instead | 'talks' | ALTERNATIVE_UNAVAILABLE | /unavailable/0/instead",
                // Not for the child of the family, and not on the same duty.
                "/unavailable/0/instead | 'housing-safe' | ALTERNATIVE_UNFIT | /unavailable/0/instead"
            })
    void a_fault_gives_its_own_code_at_its_own_place(String place, String value, ProblemCode code, String pointer) {
        List<Problem> problems = GUIDANCE.overlaid(policy(place, value)).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void what_meets_a_duty_is_not_taken_away_without_saying_what_is_given_instead() {
        String[] nothing = {"/unavailable/0/text", "-", "/unavailable/0/instead", "-"};
        assertThat(GUIDANCE.overlaid(policy(nothing)).problems())
                .containsExactly(Problem.at("/unavailable/0", ProblemCode.ALTERNATIVE_MISSING, "talks", "duty-act"));
        assertThat(GUIDANCE.overlaid(policy("/unavailable/0/instead", "-")).problems())
                .isEmpty();
        assertThat(GUIDANCE.overlaid(policy("/unavailable/0/text", "-")).problems())
                .isEmpty();
    }

    @Test
    void an_alternative_is_for_the_same_persons_and_rests_on_the_same_duty() {
        // On the duty, but for the adult only.
        Guidance adults = GuidanceSamples.guidance("interventions", "/interventions/2/subjects", "['adult-victim']");
        assertThat(adults.overlaid(policy()).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ALTERNATIVE_UNFIT);
        // For both of the family, but on no duty.
        Guidance free = GuidanceSamples.guidance("interventions", "/interventions/2/legalBasis", "['care-duty']");
        assertThat(free.overlaid(policy()).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ALTERNATIVE_UNFIT);
    }

    @Test
    void every_problem_is_told_at_once() {
        List<Problem> problems = GUIDANCE.overlaid(policy(
                        "/settings/signs", "3",
                        "/settings/nope", "1",
                        "/contacts/0/provider", "'nope'",
                        "/unavailable/1/intervention", "'housing-safe'"))
                .problems();
        assertThat(problems)
                .extracting(Problem::pointer)
                .containsExactly(
                        "/contacts/0/provider",
                        "/settings/nope",
                        "/settings/signs",
                        "/unavailable/1",
                        "/unavailable/1/intervention");
    }

    @Test
    void a_contact_by_provider_is_told_by_the_name_in_either_language() {
        LocalPolicy.Contact.OfProvider contact =
                (LocalPolicy.Contact.OfProvider) policy().contacts().get(1);
        assertThat(contact.isOf(Text.of("jour", "shelter"))).isTrue();
        assertThat(contact.isOf(Text.of("shelter", "other"))).isTrue();
        assertThat(contact.isOf(Text.of("jour", "refuge"))).isFalse();
    }
}
