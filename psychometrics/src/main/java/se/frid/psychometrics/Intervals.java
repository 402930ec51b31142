package se.frid.psychometrics;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import se.frid.psychometrics.numerics.Fisher;
import se.frid.psychometrics.numerics.Noncentral;
import se.frid.psychometrics.numerics.Normal;

/** Intervals that several figures share; empty where the data do not give them. */
public final class Intervals {

    /** Two-sided confidence where nothing else is asked for. */
    public static final double USUAL = 0.95;

    private Intervals() {}

    /** The normal quantile of a two-sided confidence: 1.96 for .95. */
    public static double z(double confidence) {
        return Normal.quantile((1 + confidence) / 2);
    }

    /** The quantile of Student's t of a two-sided confidence. */
    public static double t(double confidence, double df) {
        return new TDistribution(null, df, 1e-14).inverseCumulativeProbability((1 + confidence) / 2);
    }

    /** Value plus and minus a multiple of the standard error. */
    public static Optional<Interval> around(
            double value, double standardError, double quantile, double confidence, String method) {
        double half = quantile * standardError;
        return Double.isFinite(value) && Double.isFinite(half)
                ? Optional.of(new Interval(value - half, value + half, confidence, method))
                : Optional.empty();
    }

    /** The interval of a mean of normal numbers, ± t s/√n (Student 1908, Biometrika 6:1); empty below two. */
    public static Optional<Interval> student(double mean, double sd, int n, double confidence) {
        return n < 2
                ? Optional.empty()
                : around(mean, sd / Math.sqrt(n), t(confidence, n - 1.0), confidence, "Student's t");
    }

    /**
     * The interval of a variance of normal numbers, df s²/χ² (Cochran 1934, Math. Proc. Camb. Phil. Soc. 30:178); empty for a
     * variance of 0 or without degrees of freedom. Its roots are the interval of the standard deviation.
     */
    public static Optional<Interval> chiSquare(double variance, double df, double confidence) {
        if (!(variance > 0) || !(df > 0) || !Double.isFinite(variance) || !Double.isFinite(df)) {
            return Optional.empty();
        }
        double side = (1 - confidence) / 2;
        double low = df * variance / Noncentral.chiSquareQuantile(1 - side, df, 0);
        double high = df * variance / Noncentral.chiSquareQuantile(side, df, 0);
        return Double.isFinite(low) && Double.isFinite(high) && low <= high
                ? Optional.of(new Interval(low, high, confidence, "chi-square"))
                : Optional.empty();
    }

    /**
     * Score interval of a share: Wilson 1927, J. Amer. Statist. Assoc. 22:209–212; without continuity correction.
     *
     * @return ends as shares from 0 to 1; empty if there is nobody
     */
    public static Optional<Interval> wilson(long count, long n, double confidence) {
        return wilson((double) count, n, confidence);
    }

    /** The same where ties count half, so that the count may hold a half. */
    public static Optional<Interval> wilson(double count, long n, double confidence) {
        if (n <= 0) {
            return Optional.empty();
        }
        double z = z(confidence);
        double share = count / n;
        double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
        double low = count == 0 ? 0 : Math.max(0, centre - half);
        double high = count == n ? 1 : Math.min(1, centre + half);
        return Optional.of(new Interval(low, high, confidence, "Wilson 1927"));
    }

    /**
     * Exact interval of a share, never narrower than asked for: Clopper & Pearson 1934, Biometrika 26:404–413.
     *
     * @return ends as shares from 0 to 1; empty if there is nobody
     */
    public static Optional<Interval> exact(long count, long n, double confidence) {
        if (n <= 0) {
            return Optional.empty();
        }
        double side = (1 - confidence) / 2;
        double low = 0;
        double high = 1;
        if (count > 0) {
            double f = Fisher.quantile(side, 2.0 * count, 2.0 * (n - count + 1));
            low = count * f / (n - count + 1 + count * f);
        }
        if (count < n) {
            double f = Fisher.quantile(1 - side, 2.0 * (count + 1), 2.0 * (n - count));
            high = (count + 1) * f / (n - count + (count + 1) * f);
        }
        return Optional.of(new Interval(low, high, confidence, "Clopper & Pearson 1934"));
    }

    /** The interval of a share on the logit scale, so that it stays between 0 and 1; empty for a share of 0 or 1. */
    public static Optional<Interval> logit(double share, double standardError, double confidence, String method) {
        if (!(share > 0 && share < 1) || !Double.isFinite(standardError)) {
            return Optional.empty();
        }
        double centre = Math.log(share / (1 - share));
        double half = z(confidence) * standardError / (share * (1 - share));
        return Double.isFinite(half)
                ? Optional.of(new Interval(
                        1 / (1 + Math.exp(half - centre)), 1 / (1 + Math.exp(-half - centre)), confidence, method))
                : Optional.empty();
    }

    /** The interval of a positive number on the log scale; empty for a number that is not positive. */
    public static Optional<Interval> log(double value, double standardErrorOfLog, double confidence, String method) {
        double factor = Math.exp(z(confidence) * standardErrorOfLog);
        return value > 0 && Double.isFinite(factor) && Double.isFinite(value * factor)
                ? Optional.of(new Interval(value / factor, value * factor, confidence, method))
                : Optional.empty();
    }

    /** Fisher 1921: the interval of a correlation on the scale of its inverse hyperbolic tangent, with variance 1/(n - 3). */
    public static Optional<Interval> fisher(double r, int n, double confidence) {
        return onTanhScale(r, 1 / Math.sqrt(n - 3.0), confidence, "Fisher z");
    }

    /**
     * The interval of Spearman's correlation on that scale, with variance (1 + r²/2)/(n - 3): Bonett & Wright 2000, Psychometrika
     * 65:23.
     */
    public static Optional<Interval> spearman(double r, int n, double confidence) {
        return onTanhScale(r, Math.sqrt((1 + r * r / 2) / (n - 3.0)), confidence, "Bonett & Wright 2000");
    }

    /** The same transformation with another standard error on that scale. */
    public static Optional<Interval> onTanhScale(double r, double standardError, double confidence, String method) {
        if (!(Math.abs(r) < 1) || !Double.isFinite(standardError)) {
            return Optional.empty();
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = z(confidence) * standardError;
        return Optional.of(new Interval(Math.tanh(z - half), Math.tanh(z + half), confidence, method));
    }
}
