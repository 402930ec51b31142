package se.frid.psychometrics.numerics;

import org.apache.commons.math3.special.Beta;

/** Quantiles of the central F distribution to about 1e-12, also for millions of degrees of freedom. */
public final class Fisher {

    private Fisher() {}

    /** Probability of a value at or below {@code x}. */
    public static double cdf(double x, double df1, double df2) {
        if (x <= 0) {
            return 0;
        }
        double share = df1 * x / (df1 * x + df2);
        return share <= 0.5
                ? Beta.regularizedBeta(share, df1 / 2, df2 / 2, 1e-15, 100_000)
                : 1 - Beta.regularizedBeta(df2 / (df1 * x + df2), df2 / 2, df1 / 2, 1e-15, 100_000);
    }

    /** Probability of a value above {@code x}, without loss far out. */
    public static double upper(double x, double df1, double df2) {
        if (x <= 0) {
            return 1;
        }
        double rest = df2 / (df1 * x + df2);
        return rest <= 0.5
                ? Beta.regularizedBeta(rest, df2 / 2, df1 / 2, 1e-15, 100_000)
                : 1 - Beta.regularizedBeta(df1 * x / (df1 * x + df2), df1 / 2, df2 / 2, 1e-15, 100_000);
    }

    /**
     * The value below which a share lies; start by Wilson & Hilferty 1931, then a bracketed search.
     *
     * @param probability in (0, 1)
     */
    public static double quantile(double probability, double df1, double df2) {
        if (!(probability > 0 && probability < 1) || !(df1 > 0) || !(df2 > 0)) {
            return Double.NaN;
        }
        double z = Normal.quantile(probability);
        double spread = Math.sqrt(2 / (9 * df1) + 2 / (9 * df2));
        double guess = Math.exp(3 * spread * z);
        double step = 1 + 0.5 * spread + 1e-6;
        double low = guess;
        double high = guess;
        while (cdf(low, df1, df2) > probability) {
            low /= step;
            step *= step;
        }
        step = 1 + 0.5 * spread + 1e-6;
        while (cdf(high, df1, df2) < probability) {
            high *= step;
            step *= step;
        }
        return low == high ? low : Roots.find(x -> cdf(x, df1, df2) - probability, low, high, 1e-14);
    }
}
