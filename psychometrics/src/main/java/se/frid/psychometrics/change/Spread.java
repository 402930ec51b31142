package se.frid.psychometrics.change;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;

/** Means and standard deviations of normal numbers with their usual intervals. */
final class Spread {

    private Spread() {}

    static Estimate mean(double mean, double sd, int n, double confidence, Method method) {
        double error = sd / Math.sqrt(n);
        Interval interval = n < 2
                ? null
                : Intervals.around(mean, error, Intervals.t(confidence, n - 1.0), confidence, "t")
                        .orElse(null);
        return Estimate.of(mean, n < 2 ? null : error, interval, n, method);
    }

    static Estimate sd(double sd, int n, double confidence, Method method) {
        return Estimate.of(sd, interval(sd, n, confidence), n, method);
    }

    private static @Nullable Interval interval(double sd, int n, double confidence) {
        if (n < 2 || !(sd > 0)) {
            return null;
        }
        double df = n - 1.0;
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, df, 1e-13);
        double side = (1 - confidence) / 2;
        return new Interval(
                sd * Math.sqrt(df / chi.inverseCumulativeProbability(1 - side)),
                sd * Math.sqrt(df / chi.inverseCumulativeProbability(side)),
                confidence,
                "chi-square");
    }
}
