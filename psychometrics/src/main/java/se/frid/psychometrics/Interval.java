package se.frid.psychometrics;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A confidence interval, both ends finite and in the unit of the value.
 *
 * @param lower lower end, never above {@code upper}
 * @param upper upper end
 * @param confidence two-sided confidence, such as .95
 * @param method how it was made, such as {@code Feldt 1965} or {@code bootstrap BCa, 2000 replicates, seed 1}
 */
public record Interval(double lower, double upper, double confidence, String method) {

    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(method + ": an interval has two finite ends in order");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(method + ": a confidence lies between 0 and 1");
        }
    }

    /** Distance between the ends. */
    public double width() {
        return upper - lower;
    }

    /** The same cut off at the ends of what the value can be. */
    public Interval within(double least, double most) {
        return new Interval(
                Math.max(least, Math.min(most, lower)), Math.max(least, Math.min(most, upper)), confidence, method);
    }

    /** The interval of a function of the value that rises or falls throughout; empty where an end is then not finite. */
    public Optional<Interval> mapped(DoubleUnaryOperator monotone) {
        double a = monotone.applyAsDouble(lower);
        double b = monotone.applyAsDouble(upper);
        return Double.isFinite(a) && Double.isFinite(b)
                ? Optional.of(new Interval(Math.min(a, b), Math.max(a, b), confidence, method))
                : Optional.empty();
    }

    /** The same, made or told otherwise. */
    public Interval by(String other) {
        return new Interval(lower, upper, confidence, other);
    }

    /** Whether a value lies in the interval, ends included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
