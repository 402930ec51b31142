package se.frid.psychometrics.prediction;

import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.numerics.Descriptives;

/** Figures that are means of something over persons. */
final class Means {

    private Means() {}

    /** The mean with its standard error and an interval ± z. */
    static Estimate of(double[] values, double confidence, Method method) {
        return shifted(Descriptives.mean(values), values, confidence, method);
    }

    /** A figure whose change with one person more is the mean of these influences. */
    static Estimate shifted(double value, double[] influences, double confidence, Method method) {
        int n = influences.length;
        double error = Math.sqrt(Descriptives.variance(influences) / n);
        @Nullable
        Interval interval = error > 0
                ? Intervals.around(value, error, Intervals.z(confidence), confidence, "normal")
                        .orElse(null)
                : null;
        return Estimate.of(value, Double.isFinite(error) ? error : null, interval, n, method);
    }
}
