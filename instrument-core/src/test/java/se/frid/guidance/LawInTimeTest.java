package se.frid.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.instrument.Language;

/** A provision is read as of a day; what is asked by id is found or told to be absent. */
class LawInTimeTest {

    private final Guidance guidance = GuidanceSamples.guidance();

    @ParameterizedTest
    @CsvSource({
        "2012-06-30, none",
        "2012-07-01, act-old",
        "2025-06-30, act-old",
        "2025-07-01, act-new",
        "2999-12-31, act-new"
    })
    void the_version_of_a_provision_is_the_one_in_force_on_the_day(LocalDate day, String act) {
        Provision duty = guidance.law().provision("duty-act").orElseThrow();
        assertThat(duty.on(day).map(Provision.Version::act).orElse("none")).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, false", "2025-07-01, true", "2030-01-01, true", "2030-01-02, false"})
    void both_ends_of_a_period_are_in_force(LocalDate day, boolean inForce) {
        Provision care = guidance.law().provision("care-duty").orElseThrow();
        assertThat(care.on(day).isPresent()).isEqualTo(inForce);
    }

    @Test
    void everything_is_found_by_its_id() {
        assertThat(guidance.finding("choked")).isPresent();
        assertThat(guidance.finding("nope")).isEmpty();
        assertThat(guidance.policy("partner-violence")).isPresent();
        assertThat(guidance.policy("nope")).isEmpty();
        assertThat(guidance.law().act("act-new")).isPresent();
        assertThat(guidance.law().act("nope")).isEmpty();
        assertThat(guidance.law().provision("nope")).isEmpty();
        assertThat(guidance.interventions().intervention("housing-safe")).isPresent();
        assertThat(guidance.interventions().intervention("nope")).isEmpty();
        assertThat(guidance.interventions().contraindication("no-address")).isPresent();
        assertThat(guidance.interventions().contraindication("nope")).isEmpty();
        assertThat(guidance.findingsById().keySet()).startsWith("strangulation", "choked", "severity");
    }

    @Test
    void a_recommendation_has_its_own_strength_or_that_of_the_rule() {
        RecommendationRule rule = guidance.rules().get(0);
        assertThat(rule.strengthOf("housing-safe")).isEqualTo(Strength.SKA);
        assertThat(rule.strengthOf("other")).isEqualTo(Strength.BOR);
    }

    @Test
    void the_stronger_of_two_binds() {
        assertThat(Strength.SKA.stronger(Strength.BOR)).isEqualTo(Strength.SKA);
        assertThat(Strength.INFO.stronger(Strength.KAN)).isEqualTo(Strength.KAN);
        assertThat(Strength.FAR.stronger(Strength.FAR)).isEqualTo(Strength.FAR);
    }

    @Test
    void names_for_people_exist_in_both_languages() {
        assertThat(Strength.BOR.word(Language.SV)).isEqualTo("bör");
        assertThat(Strength.BOR.word(Language.EN)).isEqualTo("should");
        assertThat(Intervention.NeedArea.values())
                .allSatisfy(area -> assertThat(area.names().in(Language.EN)).isNotBlank());
        assertThat(Intervention.Horizon.values())
                .allSatisfy(
                        horizon -> assertThat(horizon.names().in(Language.SV)).isNotBlank());
    }
}
