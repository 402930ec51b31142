package se.frid.psychometrics.change;

import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;

/** Means and standard deviations of normal numbers with their usual intervals. */
final class Spread {

    private Spread() {}

    static Estimate mean(double mean, double sd, int n, double confidence, Method method) {
        return Estimate.of(
                mean,
                n < 2 ? null : sd / Math.sqrt(n),
                Intervals.student(mean, sd, n, confidence).orElse(null),
                n,
                method);
    }

    static Estimate sd(double sd, int n, double confidence, Method method) {
        Interval interval = Intervals.chiSquare(sd * sd, n - 1.0, confidence)
                .flatMap(of -> of.mapped(Math::sqrt))
                .orElse(null);
        return Estimate.of(sd, interval, n, method);
    }
}
