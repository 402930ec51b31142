package se.frid.guidance;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;

/**
 * Values of settings in words, and texts that name a setting filled with its value.
 *
 * <p>{@code {markersForHigh}} stands for the value, "two"; {@code {separationRecent:last}} for the time that has just passed,
 * "the last year".
 */
final class SettingWords {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?::([a-z]*))?}");

    private static final List<String> SWEDISH =
            List.of("en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv");
    private static final List<String> ENGLISH =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /**
     * A unit of time in Swedish, and its English stem.
     *
     * @param one one of it
     * @param many several
     * @param last the one that has just passed
     * @param latest several that have just passed
     * @param english in the singular
     */
    private record Unit(String one, String many, String last, String latest, String english) {}

    private static final Unit YEAR = new Unit("ett år", "år", "det senaste året", "åren", "year");
    private static final Unit MONTH = new Unit("en månad", "månader", "den senaste månaden", "månaderna", "month");
    private static final Unit WEEK = new Unit("en vecka", "veckor", "den senaste veckan", "veckorna", "week");
    private static final Unit DAY = new Unit("en dag", "dagar", "det senaste dygnet", "dygnen", "day");

    private SettingWords() {}

    /** A number in words, where people would write it so. */
    static Text number(int number) {
        return Text.of(word(number, SWEDISH), word(number, ENGLISH));
    }

    private static String word(int number, List<String> words) {
        return number <= words.size() ? words.get(number - 1) : Integer.toString(number);
    }

    /** A length of time in words. */
    static Text time(Period period) {
        int count = count(period);
        Unit unit = unit(period);
        return count == 1
                ? Text.of(unit.one, "one " + unit.english)
                : Text.of(word(count, SWEDISH) + " " + unit.many, word(count, ENGLISH) + " " + unit.english + "s");
    }

    /** The time that has just passed. */
    static Text last(Period period) {
        int count = count(period);
        Unit unit = unit(period);
        return count == 1
                ? Text.of(unit.last, "the last " + unit.english)
                : Text.of(
                        "de senaste " + word(count, SWEDISH) + " " + unit.latest,
                        "the last " + word(count, ENGLISH) + " " + unit.english + "s");
    }

    private static Unit unit(Period period) {
        return period.getYears() != 0 ? YEAR : period.getMonths() != 0 ? MONTH : period.getDays() % 7 == 0 ? WEEK : DAY;
    }

    private static int count(Period period) {
        int days = period.getDays() % 7 == 0 ? period.getDays() / 7 : period.getDays();
        return period.getYears() != 0 ? period.getYears() : period.getMonths() != 0 ? period.getMonths() : days;
    }

    /**
     * A place in a text that stands for a setting.
     *
     * @param setting setting id
     * @param form in what form the value is said; absent: as it is
     */
    record Place(String setting, @Nullable String form) {

        /** The value in that form; absent where there is no such form of it. */
        @Nullable
        Text words(Setting.Value value) {
            if (form == null) {
                return value.words();
            }
            return form.equals("last") && value instanceof Setting.Value.Time time ? last(time.time()) : null;
        }
    }

    /** The places of a text, in both languages. */
    static Stream<Place> places(Text text) {
        return Stream.of(text.sv(), text.en())
                .flatMap(words -> PLACE.matcher(words).results())
                .map(SettingWords::place);
    }

    private static Place place(MatchResult match) {
        return new Place(match.group(1), match.group(2));
    }

    /** A text with the values of settings in their places; a place without a value stays as it is. */
    static Text fill(Text text, Map<String, Setting.Value> values) {
        return text.sv().indexOf('{') < 0 && text.en().indexOf('{') < 0
                ? text
                : Text.of(fill(text.sv(), values, true), fill(text.en(), values, false));
    }

    /** The same for a text that exists in English only. */
    static String fillEnglish(String text, Map<String, Setting.Value> values) {
        return fill(text, values, false);
    }

    private static String fill(String text, Map<String, Setting.Value> values, boolean swedish) {
        return PLACE.matcher(text).replaceAll(match -> {
            Setting.Value value = values.get(match.group(1));
            Text words = value == null ? null : place(match).words(value);
            if (words == null) {
                return Matcher.quoteReplacement(match.group());
            }
            String said = swedish ? words.sv() : words.en();
            boolean opens = match.start() == 0;
            return Matcher.quoteReplacement(
                    opens ? said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) : said);
        });
    }
}
