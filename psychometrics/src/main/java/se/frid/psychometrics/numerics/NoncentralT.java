package se.frid.psychometrics.numerics;

import org.apache.commons.math3.special.Gamma;

/**
 * The non-central t distribution, also for the many degrees of freedom and large non-centralities that tolerance limits of large
 * samples have, and for the huge values that scores with hardly any spread give.
 *
 * <p>The distribution function is the mean of a normal one over the chi distribution of the standard deviation, integrated by
 * Gauss and Legendre: 1e-12 in absolute terms, at a cost that grows with nothing.
 */
public final class NoncentralT {

    private static final Quadrature RULE = GaussLegendre.of(20);
    private static final int PANELS = 32;
    /** Below so many degrees of freedom that are not whole, the chi distribution has a corner at 0, and a sum is better. */
    private static final double FEW = 10;
    /** A normal distribution is over within so many standard deviations. */
    private static final double REACH = 9;

    private NoncentralT() {}

    /** Probability of a value at or below {@code t}. */
    public static double cdf(double t, double df, double ncp) {
        boolean smooth = df >= FEW || (df >= 1 && df == Math.rint(df));
        if (!smooth || Double.isNaN(t) || Double.isNaN(ncp)) {
            return Noncentral.tCdf(t, df, ncp);
        }
        double spread = 1 / Math.sqrt(2 * df);
        double low = Math.max(0, 1 - 12 * spread);
        double high = 1 + 12 * spread;
        // Where t is large the normal distribution is a step, at s = ncp/t, that has to be looked at by itself.
        double step = t == 0 ? Double.NaN : ncp / t;
        double reach = REACH / Math.abs(t);
        double from = clamp(step - reach, low, high);
        double to = clamp(step + reach, low, high);
        double sum = t == 0
                ? Normal.cdf(-ncp)
                : integral(low, from, t, df, ncp) + integral(from, to, t, df, ncp) + integral(to, high, t, df, ncp);
        return clamp(sum, 0, 1);
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    private static double integral(double from, double to, double t, double df, double ncp) {
        double middleOf = (from + to) / 2;
        if (!(to > from) || t * middleOf - ncp < -4 * REACH) {
            return 0;
        }
        double width = (to - from) / PANELS;
        // The density is largest about s = 1, so that its logarithm is taken from there: nothing large is subtracted.
        double top = logDensityAtOne(df);
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = from + (panel + 0.5) * width;
            for (int i = 0; i < RULE.points(); i++) {
                double s = middle + RULE.node(i) * width / 2;
                double log = top + (df - 1) * Math.log(s) - df * (s * s - 1) / 2;
                sum += RULE.weight(i) * width / 2 * Math.exp(log) * Normal.cdf(t * s - ncp);
            }
        }
        return sum;
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

    /**
     * The non-centrality at which a t value has a given probability at or below it; falls as the probability rises. Its two ends
     * at .975 and .025 are the interval of a standardised mean difference (Steiger & Fouladi 1997).
     *
     * @param t the observed value
     * @param probability in (0, 1); NaN outside
     */
    public static double ncp(double t, double df, double probability) {
        if (!(probability > 0 && probability < 1) || !(df > 0) || !Double.isFinite(t)) {
            return Double.NaN;
        }
        double span = 5 + 5 * Math.abs(t) / Math.sqrt(2 * df);
        double low = t - span;
        double high = t + span;
        while (cdf(t, df, low) < probability) {
            low -= span;
        }
        while (cdf(t, df, high) > probability) {
            high += span;
        }
        return Roots.find(ncp -> cdf(t, df, ncp) - probability, low, high, 1e-13);
    }
}
