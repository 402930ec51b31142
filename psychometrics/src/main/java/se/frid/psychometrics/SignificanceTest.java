package se.frid.psychometrics;

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
}
