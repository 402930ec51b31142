package se.frid.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BivariateNormalTest {

    private static final double[] GRID = {-6, -3.1, -1.5, -0.4, 0, 0.2, 0.9, 1.7, 2.8, 5};
    private static final double[] RHOS = {
        -1, -0.9999, -0.96, -0.925, -0.9249, -0.8, -0.5, -0.1, 0, 0.2, 0.3, 0.6, 0.75, 0.9, 0.925, 0.95, 0.999, 1
    };

    /** By quadrature with 40 figures. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.5, 0.33333333333333333333",
        "1, -1, 0.3, 0.14833820905742245016",
        "-1.5, 0.7, -0.6, 0.019372920128727255952",
        "0.25, 0.3, 0.95, 0.55906116329807599671",
        "2.5, 2.4, 0.99, 0.99140923539075213016",
        "-1, 1.1, -0.97, 0.035800710006478496179",
        "-3, -3.2, 0.8, 0.00024614971388215156896",
        "1, 1, 0.9249, 0.80393574519296911679",
        "1, 1, 0.9251, 0.80398557586016852191",
        "-4, -4.5, -0.4, 2.6469327239962171887e-16",
        "0.1, 0.2, 0.2999, 0.36009227879345835024",
        "-0.5, 2, 0.75, 0.30852647316144823128"
    })
    void distribution_is_exact_to_1e_15(double x, double y, double rho, double expected) {
        assertThat(BivariateNormal.cdf(x, y, rho)).isCloseTo(expected, within(1e-15));
    }

    /** Sheppard 1899: a quarter and the arc of the correlation. */
    @Test
    void quadrant_follows_sheppard() {
        for (double rho : RHOS) {
            assertThat(BivariateNormal.cdf(0, 0, rho)).isCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), within(5e-16));
        }
    }

    /** Tables of the Bivariate Normal Distribution Function, National Bureau of Standards, Applied Mathematics Series 50, 1959: L(h, k, r). */
    @ParameterizedTest
    @CsvSource({"0, 0, 0.5, 0.333333", "1, 1, 0, 0.025171", "1, 1, 0.5, 0.062514", "2, 2, 0, 0.000518"})
    void agrees_with_the_printed_tables(double h, double k, double rho, double expected) {
        assertThat(BivariateNormal.upper(h, k, rho)).isCloseTo(expected, within(6e-7));
    }

    @Test
    void turning_and_swapping_change_nothing() {
        for (double x : GRID) {
            for (double y : GRID) {
                for (double rho : RHOS) {
                    double value = BivariateNormal.cdf(x, y, rho);
                    assertThat(value).isBetween(0.0, 1.0);
                    assertThat(BivariateNormal.cdf(y, x, rho)).isCloseTo(value, within(1e-15));
                    assertThat(Normal.cdf(x) - BivariateNormal.cdf(x, -y, -rho)).isCloseTo(value, within(2e-15));
                }
            }
        }
    }

    @Test
    void density_is_the_slope_over_the_correlation() {
        double step = 1e-4;
        for (double rho : new double[] {-0.97, -0.6, 0, 0.28, 0.5, 0.74, 0.91, 0.94}) {
            for (double x : new double[] {-1.2, 0.3, 1.4}) {
                for (double y : new double[] {-0.7, 0.1, 2}) {
                    double slope = (BivariateNormal.cdf(x, y, rho + step) - BivariateNormal.cdf(x, y, rho - step))
                            / (2 * step);
                    assertThat(BivariateNormal.density(x, y, rho)).isCloseTo(slope, within(2e-5));
                }
            }
        }
    }

    @Test
    void grid_agrees_with_single_values() {
        double[] xs = {-2, -0.3, 1.1};
        double[] ys = {-1, 0.6};
        double[][] grid = new double[3][2];
        for (double rho : RHOS) {
            BivariateNormal.grid(xs, ys, map(xs), map(ys), rho, grid);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 2; j++) {
                    assertThat(grid[i][j]).isCloseTo(BivariateNormal.cdf(xs[i], ys[j], rho), within(1e-15));
                }
            }
        }
    }

    private static double[] map(double[] xs) {
        double[] values = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            values[i] = Normal.cdf(xs[i]);
        }
        return values;
    }

    @Test
    void infinite_thresholds_leave_one_margin() {
        assertThat(BivariateNormal.cdf(Double.POSITIVE_INFINITY, 0.5, 0.4)).isEqualTo(Normal.cdf(0.5));
        assertThat(BivariateNormal.cdf(Double.NEGATIVE_INFINITY, 0.5, 0.4)).isZero();
        assertThat(BivariateNormal.density(Double.POSITIVE_INFINITY, 0.5, 0.4)).isZero();
        assertThat(BivariateNormal.cdf(0, 0, 1.2)).isNaN();
    }
}
