package se.frid.psychometrics.numerics;

import org.apache.commons.math3.special.Gamma;

/**
 * Quantiles of the non-central t distribution, also for the many degrees of freedom and large non-centralities that tolerance
 * limits of large samples have.
 *
 * <p>The distribution function is the mean of a normal one over the chi distribution of the standard deviation, integrated by
 * Gauss and Legendre: 1e-12 in absolute terms, at a cost that does not grow with the degrees of freedom.
 */
public final class NoncentralT {

    private static final GaussLegendre RULE = GaussLegendre.of(20);
    private static final int PANELS = 32;
    /** Below so many degrees of freedom the sum over central distributions is short and the chi distribution is broad. */
    private static final double FEW = 10;

    private NoncentralT() {}

    /** Probability of a value at or below {@code t}. */
    public static double cdf(double t, double df, double ncp) {
        if (!(df >= FEW) || Double.isNaN(t) || Double.isNaN(ncp)) {
            return Noncentral.tCdf(t, df, ncp);
        }
        double spread = 1 / Math.sqrt(2 * df);
        double low = Math.max(0, 1 - 12 * spread);
        double width = (1 + 12 * spread - low) / PANELS;
        // The density is largest about s = 1, so that its logarithm is taken from there: nothing large is subtracted.
        double top = logDensityAtOne(df);
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = low + (panel + 0.5) * width;
            for (int i = 0; i < RULE.points(); i++) {
                double s = middle + RULE.node(i) * width / 2;
                double log = top + (df - 1) * Math.log(s) - df * (s * s - 1) / 2;
                sum += RULE.weight(i) * width / 2 * Math.exp(log) * Normal.cdf(t * s - ncp);
            }
        }
        return Math.max(0, Math.min(1, sum));
    }

    /** Of the chi distribution over the root of its degrees of freedom; Stirling's series where it is short. */
    private static double logDensityAtOne(double df) {
        double half = df / 2;
        if (half < 50) {
            return Math.log(2) + half * Math.log(half) - half - Gamma.logGamma(half);
        }
        double series = 1 / (12 * half) - 1 / (360 * half * half * half) + 1 / (1260 * Math.pow(half, 5));
        return Math.log(2) + 0.5 * Math.log(half / (2 * Math.PI)) - series;
    }

    /** The value below which a share lies; NaN outside (0, 1). */
    public static double quantile(double probability, double df, double ncp) {
        if (!(probability > 0 && probability < 1) || !(df > 0) || !Double.isFinite(ncp)) {
            return Double.NaN;
        }
        double step = 1 + Math.abs(ncp) / Math.sqrt(df);
        double low = ncp - step;
        double high = ncp + step;
        while (cdf(low, df, ncp) > probability) {
            step *= 2;
            low -= step;
        }
        while (cdf(high, df, ncp) < probability) {
            step *= 2;
            high += step;
        }
        return Roots.find(t -> cdf(t, df, ncp) - probability, low, high, 1e-13);
    }
}
