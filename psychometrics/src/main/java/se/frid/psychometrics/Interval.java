package se.frid.psychometrics;

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

    /** Whether a value lies in the interval, ends included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
