package se.frid.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTTest {

    @ParameterizedTest
    @CsvSource({"10, 6.5", "12, -3", "19, 8.765", "40, 0", "60, 15", "150, 24", "400, 39"})
    void integral_and_sum_are_the_same_distribution(double df, double ncp) {
        for (double away : new double[] {-3, -1, 0, 0.5, 2, 4}) {
            double t = ncp + away;
            assertThat(NoncentralT.cdf(t, df, ncp)).isCloseTo(Noncentral.tCdf(t, df, ncp), within(1e-11));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2.8", "4, 4.4", "9, 6.2", "16, 8", "329, 35.6", "9999, 196", "999999, 1960"})
    void quantile_is_the_inverse(double df, double ncp) {
        for (double p : new double[] {0.005, 0.025, 0.5, 0.975}) {
            assertThat(NoncentralT.cdf(NoncentralT.quantile(p, df, ncp), df, ncp))
                    .isCloseTo(p, within(1e-10));
        }
    }

    /** Tolerance factors k = t(.95; n-1, z√n)/√n for 95 % of a normal population with confidence .95: Natrella 1963, table A-7. */
    @ParameterizedTest
    @CsvSource({"5, 4.203", "10, 2.911", "20, 2.396", "50, 2.065"})
    void tolerance_factors_are_those_in_print(int n, double factor) {
        double ncp = Normal.quantile(0.95) * Math.sqrt(n);
        assertThat(NoncentralT.quantile(0.95, n - 1, ncp) / Math.sqrt(n)).isCloseTo(factor, within(1e-3));
    }

    /** Where the normal part is a step, t s <= ncp is all there is: the chi distribution at ncp/t. */
    @ParameterizedTest
    @CsvSource({"1, 1e7", "4, 1e7", "11, 1e8", "39, 1e9"})
    void a_huge_value_is_as_likely_as_its_standard_deviation_is_small(double df, double t) {
        for (double s : new double[] {0.8, 1, 1.1}) {
            assertThat(NoncentralT.cdf(t, df, t * s))
                    .isCloseTo(Noncentral.chiSquareUpper(df * s * s, df, 0), within(1e-7));
            double p = Noncentral.chiSquareUpper(df * s * s, df, 0);
            assertThat(NoncentralT.ncp(t, df, p) / t).isCloseTo(s, within(1e-6));
        }
    }

    @Test
    void what_is_no_probability_has_no_quantile() {
        assertThat(NoncentralT.quantile(1, 10, 1)).isNaN();
        assertThat(NoncentralT.quantile(0.5, 0, 1)).isNaN();
        assertThat(NoncentralT.cdf(Double.NaN, 10, 1)).isNaN();
    }

    /** F(4, 8) above 3.8379 has probability .05; far out nothing is lost: (1 + x df1/df2)^(-df2/2) for df1 = 2. */
    @Test
    void upper_tail_of_f_keeps_its_figures() {
        assertThat(Fisher.upper(3.8379, 4, 8)).isCloseTo(0.05, within(1e-5));
        assertThat(Fisher.upper(500, 2, 40) / Math.pow(1 + 25.0, -20)).isCloseTo(1, within(1e-10));
        assertThat(Fisher.upper(0.3, 3, 9) + Fisher.cdf(0.3, 3, 9)).isCloseTo(1, within(1e-14));
        assertThat(Fisher.upper(0, 3, 9)).isEqualTo(1);
    }
}
