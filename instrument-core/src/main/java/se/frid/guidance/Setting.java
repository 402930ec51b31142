package se.frid.guidance;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.frid.instrument.Text;
import se.frid.json.Bare;

/**
 * A limit that no source gives, held in one place: policies, rules and derived findings name it instead of a figure, and a
 * service may have its own value within the allowed range.
 *
 * @param id unique among settings
 * @param names name for people
 * @param meaning what it decides, for people
 * @param value the value that holds where no service has its own
 * @param lowest lowest value allowed
 * @param highest highest value allowed
 * @param protective which way it protects more
 * @param onlyStricter whether a service may move it that way only
 * @param source keys of sources; {@code OWN} marks a proposal of our own
 */
public record Setting(
        @Pattern(regexp = "[a-z][A-Za-z0-9]{0,60}") String id,
        Text names,
        Text meaning,
        Value value,
        Value lowest,
        Value highest,
        Protective protective,
        boolean onlyStricter,
        @NotEmpty List<String> source) {

    public Setting {
        source = List.copyOf(source);
    }

    /** Which way a value protects more. */
    public enum Protective {
        /** The lower the value, the sooner something is done. */
        LOWER,
        /** The higher the value, the more counts as dangerous. */
        HIGHER
    }

    /** Whether it rests on a proposal of our own. */
    public boolean ownProposal() {
        return source.contains("OWN");
    }

    /** Whether a value is of the same kind as the setting, and is one that can be said in words. */
    boolean hasKind(Value other) {
        boolean same = value instanceof Value.Amount == other instanceof Value.Amount;
        return same && !(other instanceof Value.Time time && !time.isOneUnit());
    }

    /** Whether a value lies within the allowed range, whatever day it is reckoned from. */
    boolean allows(Value other) {
        return lowest.atMost(other) && other.atMost(highest);
    }

    /** Whether a value protects as much as the one that comes with the guidance, or more. */
    boolean protects(Value other) {
        return protective == Protective.LOWER ? other.atMost(value) : value.atMost(other);
    }

    /** A value: a whole number or a length of time. */
    public sealed interface Value {

        /** The value in words. */
        Text words();

        /** Whether it is at most another of the same kind, whatever day times are reckoned from. */
        boolean atMost(Value other);

        /** A whole number. */
        @Bare
        record Amount(@Min(1) int amount) implements Value {
            @Override
            public Text words() {
                return SettingWords.number(amount);
            }

            @Override
            public boolean atMost(Value other) {
                return other instanceof Amount number && amount <= number.amount;
            }

            @Override
            public String toString() {
                return Integer.toString(amount);
            }
        }

        /** A length of time in one unit: years, months, weeks or days. */
        @Bare
        record Time(Period time) implements Value {

            private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);
            private static final int FOUR_YEARS = 1461;

            /** Whether it is told in one unit, so that it can be said in words. */
            boolean isOneUnit() {
                return Stream.of(time.getYears(), time.getMonths(), time.getDays())
                                .filter(count -> count != 0)
                                .count()
                        == 1;
            }

            @Override
            public Text words() {
                return SettingWords.time(time);
            }

            // A month has no fixed length: that 30 days are at most a month must be true in February too.
            @Override
            public boolean atMost(Value other) {
                return other instanceof Time longer
                        && IntStream.range(0, FOUR_YEARS)
                                .mapToObj(FIRST::plusDays)
                                .allMatch(day -> !day.plus(time).isAfter(day.plus(longer.time))
                                        && !day.minus(time).isBefore(day.minus(longer.time)));
            }

            @Override
            public String toString() {
                return time.toString();
            }
        }
    }
}
