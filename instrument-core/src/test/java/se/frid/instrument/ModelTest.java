package se.frid.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.testing.Samples;

/** The small parts of an instrument: scales, bands, populations, rounding, verification. */
class ModelTest {

    private final Instrument instrument = Samples.instrument();

    @Test
    void the_answers_of_a_list_are_its_options_without_those_that_stand_for_none() {
        assertThat(scale("yesno").answers()).containsExactly(Scalar.of("Y"), Scalar.of("N"));
        assertThat(scale("yesno").isNumeric()).isFalse();
        assertThat(scale("yesno").min()).isEmpty();
        assertThat(scale("yesno").max()).isEmpty();
        assertThat(scale("yesno").option(Scalar.of("?"))).isPresent();
        assertThat(scale("yesno").option(Scalar.of("x"))).isEmpty();
    }

    @Test
    void the_answers_of_a_range_are_its_steps() {
        assertThat(scale("line").answers())
                .containsExactly(Scalar.of(0), Scalar.of(2), Scalar.of(4), Scalar.of(6), Scalar.of(8), Scalar.of(10));
        assertThat(scale("line").min()).contains(BigDecimal.ZERO);
        assertThat(scale("line").max()).contains(BigDecimal.TEN);
        assertThat(scale("line").isNumeric()).isTrue();
    }

    @ParameterizedTest(name = "{0} to {1} by {2}")
    @CsvSource({
        "0, 10, 2, true",
        "0, 9999, 1, true",
        "0, 10000, 1, false",
        "0, 10, 0, false",
        "0, 10, -1, false",
        "10, 0, 1, false",
        "5, 5, 1, false",
        "0, 4294967296, 1, false",
        "0, 1, 0.000000000001, false",
        "-5, 5, 0.5, true"
    })
    void a_range_is_sound_where_its_steps_lead_to_its_end_and_can_be_listed(
            BigDecimal min, BigDecimal max, BigDecimal step, boolean sound) {
        ResponseScale.NumericRange range = new ResponseScale.NumericRange(min, max, step, Text.of("x", "x"));
        assertThat(range.isSound()).isEqualTo(sound);
        assertThat(new ResponseScale(List.of(), range).answers().isEmpty()).isEqualTo(!sound);
    }

    @Test
    void items_scores_and_scales_are_found_by_name() {
        assertThat(instrument.item("1")).isPresent();
        assertThat(instrument.item("99")).isEmpty();
        assertThat(instrument.score("total")).isPresent();
        assertThat(instrument.score("nope")).isEmpty();
        assertThat(instrument.scale(instrument.item("6").orElseThrow())).isEqualTo(scale("line"));
        Item lost = new Item("8", Text.of("x", "x"), "nope", false, null, null);
        assertThatThrownBy(() -> instrument.scale(lost))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8");
    }

    @ParameterizedTest(name = "{0} {1} to {2} digits is {3}")
    @CsvSource({
        "HALF_UP, 2.5, 0, 3",
        "HALF_UP, -2.5, 0, -3",
        "HALF_EVEN, 2.5, 0, 2",
        "HALF_EVEN, 3.5, 0, 4",
        "DOWN, 2.9, 0, 2",
        "DOWN, -2.1, 0, -3",
        "UP, 2.1, 0, 3",
        "UP, -2.9, 0, -2",
        "HALF_UP, 1.25, 1, 1.3"
    })
    void rounding_is_what_the_published_rules_mean(
            Rounding.Mode mode, BigDecimal number, int digits, BigDecimal expected) {
        assertThat(new Rounding(mode, digits).round(number)).isEqualTo(expected);
        assertThat(new Rounding(mode, digits).divide(number, BigDecimal.ONE)).isEqualTo(expected);
    }

    @Test
    void a_quotient_is_rounded_once() {
        Rounding half = new Rounding(Rounding.Mode.HALF_UP, 0);
        assertThat(half.divide(new BigDecimal("1.4999999999999999"), BigDecimal.ONE))
                .isEqualTo(BigDecimal.ONE);
        assertThat(half.divide(BigDecimal.TEN, new BigDecimal("4"))).isEqualTo(new BigDecimal("3"));
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMARY, PRIMARY, PRIMARY",
        "PRIMARY, SECONDARY, SECONDARY",
        "SECONDARY, UNVERIFIED, UNVERIFIED",
        "UNVERIFIED, PRIMARY, UNVERIFIED"
    })
    void a_result_is_as_well_verified_as_the_weakest_figure(Verification one, Verification other, Verification weaker) {
        assertThat(one.weaker(other)).isEqualTo(weaker);
        assertThat(other.weaker(one)).isEqualTo(weaker);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, none", "0, low", "4, low", "4.5, none", "5, high", "12, high", "12.1, none"})
    void the_band_of_a_value_includes_both_ends(BigDecimal value, String level) {
        assertThat(severity().band(value).map(Band::level).orElse("none")).isEqualTo(level);
    }

    @Test
    void a_band_is_never_better_verified_than_its_scheme() {
        assertThat(severity().verification(severity().bands().get(0))).isEqualTo(Verification.PRIMARY);
        assertThat(severity().verification(severity().bands().get(1))).isEqualTo(Verification.UNVERIFIED);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "SELF, FEMALE, 18, true",
        "SELF, FEMALE, 65, true",
        "SELF, FEMALE, 17, false",
        "SELF, FEMALE, 66, false",
        "PARENT, FEMALE, 30, false",
        "SELF, MALE, 30, false",
        ", FEMALE, 30, untold",
        "SELF, , 30, untold",
        "SELF, FEMALE, , untold",
        ", , , untold",
        ", MALE, , false",
        "PARENT, , , false",
        ", , 17, false"
    })
    void a_population_includes_excludes_or_cannot_tell(
            @Nullable Respondent respondent, @Nullable Sex sex, @Nullable Integer age, String expected) {
        assertThat(severity()
                        .population()
                        .includes(respondent, sex, age)
                        .map(String::valueOf)
                        .orElse("untold"))
                .isEqualTo(expected);
    }

    @Test
    void a_population_without_limits_includes_everyone_even_untold() {
        Population everyone = new Population(Text.of("x", "x"), List.of(), null, null);
        assertThat(everyone.includes(null, null, null)).contains(true);
        assertThat(everyone.includes(Respondent.TEACHER, Sex.MALE, 3)).contains(true);
    }

    @Test
    void an_open_end_of_ages_has_no_limit() {
        assertThat(new AgeRange(null, 10).includes(0)).isTrue();
        assertThat(new AgeRange(null, 10).includes(11)).isFalse();
        assertThat(new AgeRange(10, null).includes(130)).isTrue();
        assertThat(new AgeRange(10, null).includes(9)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RiskLevel.class)
    void a_level_is_at_least_itself_and_those_below(RiskLevel level) {
        assertThat(Stream.of(RiskLevel.values()).filter(level::atLeast))
                .containsExactlyElementsOf(EnumSet.range(RiskLevel.LOW, level));
    }

    @Test
    void numbers_that_are_equal_in_value_are_equal_scalars() {
        assertThat(Scalar.of(new BigDecimal("1.00"))).isEqualTo(Scalar.of(1)).hasToString("1");
        assertThat(Scalar.of(new BigDecimal("1E+2"))).isEqualTo(Scalar.of(100)).hasToString("100");
        assertThat(Scalar.of("1")).isNotEqualTo(Scalar.of(1)).hasToString("1");
        assertThat(Scalar.of(true)).hasToString("true");
    }

    @Test
    void constants_are_named_in_lower_case_with_hyphens_unless_they_name_themselves() {
        assertThat(Names.of(Direction.HIGHER_IS_WORSE)).isEqualTo("higher-is-worse");
        assertThat(Names.of(se.frid.guidance.Strength.FAR)).isEqualTo("får");
    }

    @Test
    void a_text_is_told_in_the_language_that_was_asked_for() {
        Text text = Text.of("hej", "hello");
        assertThat(text.in(Language.SV)).isEqualTo("hej");
        assertThat(text.in(Language.EN)).isEqualTo("hello");
        assertThat(Language.SV.locale().getLanguage()).isEqualTo("sv");
    }

    @Test
    void what_an_instrument_was_made_of_cannot_be_changed_afterwards() {
        Map<String, ResponseScale> scales = instrument.scales();
        assertThatThrownBy(() -> scales.remove("freq")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> instrument.items().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private ResponseScale scale(String name) {
        return Objects.requireNonNull(instrument.scales().get(name));
    }

    private BandScheme severity() {
        return instrument.score("total").orElseThrow().bands().get(0);
    }
}
