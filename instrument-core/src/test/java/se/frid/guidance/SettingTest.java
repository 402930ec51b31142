package se.frid.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.guidance.Setting.Protective;
import se.frid.guidance.Setting.Value;
import se.frid.instrument.Text;

/** A value is compared whatever the day, and said in words in both languages. */
class SettingTest {

    private static Value value(String written) {
        return written.startsWith("P")
                ? new Value.Time(Period.parse(written))
                : new Value.Amount(Integer.parseInt(written));
    }

    private static Setting setting(String value, String lowest, String highest, Protective protective) {
        Text text = Text.of("x", "x");
        return new Setting(
                "limit",
                text,
                text,
                value(value),
                value(lowest),
                value(highest),
                protective,
                true,
                java.util.List.of("OWN"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "2, 1, false",
        "P1D, P1D, true",
        "P7D, P1W, true",
        "P12M, P1Y, true",
        "P1Y, P12M, true",
        // Four weeks fit in every month, even in February.
        "P4W, P1M, true",
        "P29D, P1M, false",
        "P31D, P1M, false",
        // No month is longer than 31 days, but some are shorter.
        "P1M, P31D, true",
        "P1M, P30D, false",
        // In a leap year 365 days are not yet a year; never more than one.
        "P365D, P1Y, true",
        "P1Y, P365D, false",
        "P366D, P1Y, false",
        "P1Y, P366D, true",
        "1, P1D, false",
        "P1D, 2, false"
    })
    void a_value_is_at_most_another_only_where_it_is_so_on_every_day(String one, String other, boolean atMost) {
        assertThat(value(one).atMost(value(other))).isEqualTo(atMost);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "1, true", "3, true", "4, false", "P1D, false"})
    void the_allowed_range_has_both_its_ends(String value, boolean allowed) {
        Setting setting = setting("2", "1", "3", Protective.LOWER);
        assertThat(setting.hasKind(value(value)) && setting.allows(value(value)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"LOWER, P1M, true", "LOWER, P2M, true", "LOWER, P3M, false", "HIGHER, P1M, false", "HIGHER, P3M, true"})
    void what_protects_as_much_or_more_depends_on_the_direction(Protective protective, String value, boolean protects) {
        assertThat(setting("P2M", "P1D", "P1Y", protective).protects(value(value)))
                .isEqualTo(protects);
    }

    @ParameterizedTest
    @CsvSource({"P18M, true", "P3W, true", "P2D, true", "P1Y6M, false", "P1M1D, false", "P0D, false", "2, false"})
    void a_time_is_told_in_one_unit(String value, boolean fits) {
        assertThat(setting("P2M", "P1D", "P1Y", Protective.LOWER).hasKind(value(value)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "1, en, one",
        "2, två, two",
        "12, tolv, twelve",
        "13, 13, 13",
        "P1Y, ett år, one year",
        "P2Y, två år, two years",
        "P1M, en månad, one month",
        "P18M, 18 månader, 18 months",
        "P1W, en vecka, one week",
        "P4W, fyra veckor, four weeks",
        "P1D, en dag, one day",
        "P10D, tio dagar, ten days"
    })
    void a_value_is_said_in_words(String value, String sv, String en) {
        assertThat(value(value).words()).isEqualTo(Text.of(sv, en));
    }

    @ParameterizedTest
    @CsvSource({
        "P1Y, det senaste året, the last year",
        "P2Y, de senaste två åren, the last two years",
        "P1M, den senaste månaden, the last month",
        "P18M, de senaste 18 månaderna, the last 18 months",
        "P1W, den senaste veckan, the last week",
        "P3W, de senaste tre veckorna, the last three weeks",
        "P1D, det senaste dygnet, the last day",
        "P10D, de senaste tio dygnen, the last ten days"
    })
    void the_time_that_has_just_passed_is_said_in_words(String value, String sv, String en) {
        Text filled =
                SettingWords.fill(Text.of("under {limit:last}.", "in {limit:last}."), Map.of("limit", value(value)));
        assertThat(filled).isEqualTo(Text.of("under " + sv + ".", "in " + en + "."));
    }

    @Test
    void a_value_that_opens_a_text_begins_with_a_capital() {
        Text text = Text.of("{limit} eller {limit}", "{limit} or {limit}");
        assertThat(SettingWords.fill(text, Map.of("limit", value("2"))))
                .isEqualTo(Text.of("Två eller två", "Two or two"));
    }

    @Test
    void a_place_without_a_value_and_other_braces_stay_as_they_are() {
        Text text = Text.of("{other} {limit:last} {limit:} $1", "{} {limit");
        assertThat(SettingWords.fill(text, Map.of("limit", value("2")))).isEqualTo(text);
    }

    @Test
    void what_rests_on_a_proposal_of_our_own_is_marked() {
        assertThat(setting("1", "1", "1", Protective.LOWER).ownProposal()).isTrue();
    }
}
