package se.frid.psychometrics.items;

import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/** Shares of persons with their Wilson intervals. */
final class Shares {

    private Shares() {}

    static Estimate share(long count, int n, double confidence, Method method) {
        return scaled(count, n, 1, confidence, method);
    }

    static Estimate percent(long count, int n, double confidence, Method method) {
        return scaled(count, n, 100, confidence, method);
    }

    private static Estimate scaled(long count, int n, double unit, double confidence, Method method) {
        if (n == 0) {
            return NotEstimable.because(Reason.NO_DATA, n, method);
        }
        @Nullable
        Interval interval = Intervals.wilson(count, n, confidence)
                .map(shares -> new Interval(unit * shares.lower(), unit * shares.upper(), confidence, shares.method()))
                .orElse(null);
        return Estimate.of(unit * count / n, interval, n, method);
    }
}
