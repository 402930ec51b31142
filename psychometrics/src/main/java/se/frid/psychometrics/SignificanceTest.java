package se.frid.psychometrics;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import se.frid.psychometrics.numerics.Noncentral;
import se.frid.psychometrics.numerics.Normal;

/**
 * A test of a hypothesis; all its numbers are finite.
 *
 * @param name of the test, such as {@code Feldt 1980 t}
 * @param statistic its value
 * @param df1 degrees of freedom; 0 where it has none
 * @param df2 second degrees of freedom; 0 where it has none
 * @param p probability of a value at least as far from the hypothesis, two-sided unless the name says otherwise
 */
public record SignificanceTest(String name, double statistic, double df1, double df2, double p) {

    public SignificanceTest {
        if (!Double.isFinite(statistic) || !Double.isFinite(df1) || !Double.isFinite(df2) || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(name + ": a test has finite numbers");
        }
    }

    /** Of a statistic that is standard normal where the hypothesis holds; two-sided, empty where it is not finite. */
    public static Optional<SignificanceTest> z(String name, double z) {
        return Double.isFinite(z)
                ? Optional.of(new SignificanceTest(name, z, 0, 0, 2 * Normal.upper(Math.abs(z))))
                : Optional.empty();
    }

    /** Of Student's t; two-sided, empty where it or its degrees of freedom are not to be had. */
    public static Optional<SignificanceTest> t(String name, double t, double df) {
        return Double.isFinite(t) && Double.isFinite(df) && df > 0
                ? Optional.of(new SignificanceTest(
                        name, t, df, 0, 2 * new TDistribution(null, df).cumulativeProbability(-Math.abs(t))))
                : Optional.empty();
    }

    /** Of a chi-square; a value below 0 by rounding counts as 0; empty where it is not finite. */
    public static Optional<SignificanceTest> chiSquare(String name, double statistic, double df) {
        double least = Math.max(0, statistic);
        return Double.isFinite(least) && df > 0
                ? Optional.of(new SignificanceTest(name, least, df, 0, Noncentral.chiSquareUpper(least, df, 0)))
                : Optional.empty();
    }
}
