package se.frid.psychometrics;

import org.jspecify.annotations.Nullable;

/** Shares of persons with Wilson's interval (Wilson 1927, J. Amer. Statist. Assoc. 22:209–212). */
public final class Proportions {

    private Proportions() {}

    /** How many of all, from 0 to 1; not estimable of nobody. */
    public static Estimate share(long count, int n, double confidence, Method method) {
        return scaled(count, n, 1, confidence, method);
    }

    /** The same in per cent. */
    public static Estimate percent(long count, int n, double confidence, Method method) {
        return scaled(count, n, 100, confidence, method);
    }

    private static Estimate scaled(long count, int n, double unit, double confidence, Method method) {
        if (n == 0) {
            return NotEstimable.because(Reason.NO_DATA, n, method);
        }
        @Nullable
        Interval interval = Intervals.wilson(count, n, confidence)
                .flatMap(shares -> shares.mapped(share -> unit * share))
                .orElse(null);
        return Estimate.of(unit * count / n, interval, n, method);
    }
}
