package se.frid.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.condition.Truth;
import se.frid.json.Scalar;

/**
 * What an expression can still become, over all completions of the unanswered items.
 *
 * @param min lowest number; absent where it cannot be a number
 * @param max highest number
 * @param yes whether it can be true
 * @param no whether it can be false
 * @param words categories it can be; at most {@link #MOST_WORDS} are kept
 * @param noValue whether it can have no value, since its items are not asked
 */
record Possible(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean yes,
        boolean no,
        Set<String> words,
        boolean noValue) {

    /** More categories than this are too many to tell a reader. */
    static final int MOST_WORDS = 12;

    static final Possible NONE = new Possible(null, null, false, false, Set.of(), false);

    static Possible of(@Nullable Scalar value) {
        if (value == null) {
            return new Possible(null, null, false, false, Set.of(), true);
        } else if (value instanceof Scalar.Num num) {
            return numbers(num.number(), num.number(), false);
        } else if (value instanceof Scalar.Flag flag) {
            return truth(flag.flag(), !flag.flag());
        }
        return new Possible(null, null, false, false, Set.of(value.toString()), false);
    }

    /** One of some values. */
    static Possible anyOf(Collection<Scalar> values) {
        BigDecimal min = null;
        BigDecimal max = null;
        Possible others = NONE;
        for (Scalar value : values) {
            if (value instanceof Scalar.Num num) {
                min = min == null ? num.number() : min.min(num.number());
                max = max == null ? num.number() : max.max(num.number());
            } else {
                others = others.or(of(value));
            }
        }
        return min == null ? others : others.or(numbers(min, max, false));
    }

    static Possible numbers(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean noValue) {
        return new Possible(min, max, false, false, Set.of(), noValue);
    }

    static Possible truth(boolean yes, boolean no) {
        return new Possible(null, null, yes, no, Set.of(), false);
    }

    Possible or(Possible other) {
        return new Possible(
                min == null || other.min == null ? (min == null ? other.min : min) : min.min(other.min),
                max == null || other.max == null ? (max == null ? other.max : max) : max.max(other.max),
                yes || other.yes,
                no || other.no,
                union(words, other.words),
                noValue || other.noValue);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (other.isEmpty() || one.size() > MOST_WORDS) {
            return one;
        }
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    /** Whether a condition holds. */
    Truth truth() {
        return yes && no ? Truth.UNKNOWN : Truth.of(yes);
    }

    /** The lowest it can add to a sum. */
    BigDecimal least() {
        BigDecimal lowest = min == null ? BigDecimal.ZERO : min;
        return noValue ? lowest.min(BigDecimal.ZERO) : lowest;
    }

    /** The highest it can add to a sum. */
    BigDecimal most() {
        BigDecimal highest = max == null ? BigDecimal.ZERO : max;
        return noValue ? highest.max(BigDecimal.ZERO) : highest;
    }
}
