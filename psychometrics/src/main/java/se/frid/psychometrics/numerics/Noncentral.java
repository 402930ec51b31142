package se.frid.psychometrics.numerics;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Non-central chi-square, t and F distributions, relative error about 1e-11.
 *
 * <p>Each is a mixture of central ones with Poisson weights; the sum starts at the largest weight and goes both ways until the
 * weights no longer count (Benton & Krishnamoorthy 2003, Comput. Statist. Data Anal. 43:249–267).
 */
public final class Noncentral {

    private static final double SMALL = 1e-17;
    private static final int MOST = 100_000;

    private Noncentral() {}

    /** Probability of each count near the mode of a Poisson distribution and what it is multiplied with. */
    @FunctionalInterface
    private interface Term {
        double at(int count);
    }

    private static double mixture(double mean, Term term) {
        int mode = (int) Math.floor(mean);
        double top = Math.exp(-mean + mode * Math.log(mean) - Gamma.logGamma(mode + 1.0));
        double sum = 0;
        double weight = top;
        for (int count = mode; count < mode + MOST && weight > SMALL * top; count++) {
            sum += weight * term.at(count);
            weight *= mean / (count + 1);
        }
        weight = top;
        for (int count = mode; count > 0 && weight > SMALL * top; count--) {
            weight *= count / mean;
            sum += weight * term.at(count - 1);
        }
        return sum;
    }

    /**
     * Probability that a non-central chi-square variable is at or below {@code x}.
     *
     * @param df degrees of freedom, above 0
     * @param ncp sum of the squared means, 0 or more
     */
    public static double chiSquareCdf(double x, double df, double ncp) {
        if (!(df > 0) || !(ncp >= 0) || Double.isNaN(x)) {
            return Double.NaN;
        }
        if (x <= 0) {
            return 0;
        }
        if (ncp == 0) {
            return lowerGamma(df / 2, x / 2);
        }
        return clamp(mixture(ncp / 2, count -> lowerGamma(df / 2 + count, x / 2)));
    }

    /** Probability that a non-central chi-square variable is above {@code x}, without loss far out. */
    public static double chiSquareUpper(double x, double df, double ncp) {
        if (!(df > 0) || !(ncp >= 0) || Double.isNaN(x)) {
            return Double.NaN;
        }
        if (x <= 0) {
            return 1;
        }
        if (ncp == 0) {
            return upperGamma(df / 2, x / 2);
        }
        return clamp(mixture(ncp / 2, count -> upperGamma(df / 2 + count, x / 2)));
    }

    /**
     * Probability that a non-central F variable is at or below {@code x}: numerator non-central.
     *
     * @param df1 degrees of freedom of the numerator
     * @param df2 degrees of freedom of the denominator
     * @param ncp non-centrality of the numerator, 0 or more
     */
    public static double fCdf(double x, double df1, double df2, double ncp) {
        if (!(df1 > 0) || !(df2 > 0) || !(ncp >= 0) || Double.isNaN(x)) {
            return Double.NaN;
        }
        if (x <= 0) {
            return 0;
        }
        double share = df1 * x / (df1 * x + df2);
        double rest = df2 / (df1 * x + df2);
        if (ncp == 0) {
            return beta(share, rest, df1 / 2, df2 / 2);
        }
        return clamp(mixture(ncp / 2, count -> beta(share, rest, df1 / 2 + count, df2 / 2)));
    }

    /**
     * Probability that a non-central t variable is at or below {@code t}.
     *
     * <p>Lenth 1989, algorithm AS 243 (Appl. Statist. 38:185–189), summed from the largest weight.
     *
     * @param df degrees of freedom, above 0
     * @param ncp mean of the normal numerator
     */
    public static double tCdf(double t, double df, double ncp) {
        if (!(df > 0) || Double.isNaN(t) || Double.isNaN(ncp)) {
            return Double.NaN;
        }
        if (t < 0) {
            return clamp(1 - tCdf(-t, df, -ncp));
        }
        double below = Normal.cdf(-ncp);
        if (t == 0) {
            return below;
        }
        double square = t * t;
        double share = square / (df + square);
        double rest = df / (df + square);
        if (ncp == 0) {
            return 0.5 + 0.5 * beta(share, rest, 0.5, df / 2);
        }
        double mean = ncp * ncp / 2;
        double even = mixture(mean, count -> beta(share, rest, count + 0.5, df / 2));
        double odd = mixture(
                mean,
                count -> Math.exp(Gamma.logGamma(count + 1.0) - Gamma.logGamma(count + 1.5))
                        * beta(share, rest, count + 1.0, df / 2));
        return clamp(below + 0.5 * (even + ncp / Math.sqrt(2) * odd));
    }

    /** The non-centrality at which a chi-square value has a given probability at or below it; 0 if none has so much. */
    public static double chiSquareNcp(double x, double df, double probability) {
        if (chiSquareCdf(x, df, 0) <= probability) {
            return 0;
        }
        double high = Math.max(1, x);
        while (chiSquareCdf(x, df, high) > probability) {
            high *= 2;
        }
        return Roots.find(ncp -> chiSquareCdf(x, df, ncp) - probability, 0, high, 1e-12);
    }

    /** The value of a non-central chi-square variable with a given probability at or below it. */
    public static double chiSquareQuantile(double probability, double df, double ncp) {
        if (!(probability > 0 && probability < 1)) {
            return probability == 0 ? 0 : Double.NaN;
        }
        double high = df + ncp + 1;
        while (chiSquareCdf(high, df, ncp) < probability) {
            high *= 2;
        }
        return Roots.find(x -> chiSquareCdf(x, df, ncp) - probability, 0, high, 1e-12);
    }

    private static double lowerGamma(double shape, double x) {
        return Gamma.regularizedGammaP(shape, x, 1e-15, MOST);
    }

    private static double upperGamma(double shape, double x) {
        return Gamma.regularizedGammaQ(shape, x, 1e-15, MOST);
    }

    private static double beta(double share, double rest, double a, double b) {
        return share <= 0.5
                ? Beta.regularizedBeta(share, a, b, 1e-15, MOST)
                : 1 - Beta.regularizedBeta(rest, b, a, 1e-15, MOST);
    }

    private static double clamp(double probability) {
        return Math.max(0, Math.min(1, probability));
    }
}
