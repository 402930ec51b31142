package se.frid.psychometrics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure that could be worked out.
 *
 * @param amount the value, in the unit that the method states
 * @param standardError of the value, in the same unit; absent where the method gives none
 * @param range the interval; absent where the method gives none or it cannot be had from these data
 * @param n how many persons, pairs or ratings it rests on
 * @param method what was worked out
 */
public record Estimated(
        double amount,
        @Nullable Double standardError,
        @Nullable Interval range,
        int n,
        Method method) implements Estimate {

    public Estimated {
        if (!Double.isFinite(amount) || (standardError != null && !Double.isFinite(standardError))) {
            throw new IllegalArgumentException(method.name() + ": an estimate is a finite number");
        }
    }

    @Override
    public OptionalDouble value() {
        return OptionalDouble.of(amount);
    }

    @Override
    public OptionalDouble error() {
        return standardError == null ? OptionalDouble.empty() : OptionalDouble.of(standardError);
    }

    @Override
    public Optional<Interval> interval() {
        return Optional.ofNullable(range);
    }
}
