package se.frid.psychometrics.agreement;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Interval;

/** Intervals that are exact under their model. */
final class Exact {

    private Exact() {}

    /** Clopper & Pearson 1934, Biometrika 26:404–413: a share. */
    static Interval share(int count, int n, double confidence) {
        double side = (1 - confidence) / 2;
        double low = count == 0 ? 0 : beta(side, count, n - count + 1.0);
        double high = count == n ? 1 : beta(1 - side, count + 1.0, n - count);
        return new Interval(low, high, confidence, "Clopper & Pearson 1934");
    }

    private static double beta(double probability, double a, double b) {
        return new BetaDistribution(null, a, b, 1e-14).inverseCumulativeProbability(probability);
    }

    /** A variance of normal errors with its degrees of freedom; null where it is 0 or has none. */
    static @Nullable Interval variance(double variance, double df, double confidence) {
        if (!(variance > 0) || !(df > 0)) {
            return null;
        }
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, df, 1e-13);
        double side = (1 - confidence) / 2;
        double low = df * variance / chi.inverseCumulativeProbability(1 - side);
        double high = df * variance / chi.inverseCumulativeProbability(side);
        return Double.isFinite(high) ? new Interval(low, high, confidence, "chi-square") : null;
    }
}
