package se.frid.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogisticFitTest {

    /** 10 of 40 without and 30 of 50 with: odds 1/3 and 1.5, log odds ratio ln 4.5, variance the sum of 1/cell. */
    @Test
    void a_table_has_its_log_odds() {
        double[] x = new double[90];
        byte[] y = new byte[90];
        Arrays.fill(x, 40, 90, 1);
        Arrays.fill(y, 0, 10, (byte) 1);
        Arrays.fill(y, 40, 70, (byte) 1);
        LogisticFit fit = LogisticFit.of(new double[][] {x}, y).orElseThrow();
        assertThat(fit.coefficient(0)).isCloseTo(-Math.log(3), within(1e-12));
        assertThat(fit.coefficient(1)).isCloseTo(Math.log(4.5), within(1e-12));
        assertThat(fit.standardError(0)).isCloseTo(Math.sqrt(1 / 10.0 + 1 / 30.0), within(1e-5));
        assertThat(fit.standardError(1)).isCloseTo(Math.sqrt(1 / 10.0 + 1 / 30.0 + 1 / 30.0 + 1 / 20.0), within(1e-5));
        assertThat(fit.covariance(0, 1)).isCloseTo(-(1 / 10.0 + 1 / 30.0), within(1e-5));
        assertThat(fit.logLikelihood())
                .isCloseTo(
                        10 * Math.log(0.25) + 30 * Math.log(0.75) + 30 * Math.log(0.6) + 20 * Math.log(0.4),
                        within(1e-10));
        double[] far = Arrays.stream(x).map(v -> 1e6 + 1e-3 * v).toArray();
        assertThat(LogisticFit.of(new double[][] {far}, y).orElseThrow().coefficient(1))
                .isCloseTo(1000 * Math.log(4.5), within(1e-3));
    }

    /** At the maximum of the likelihood the residuals sum to 0, plain and weighted by the predictor. */
    @Test
    void residuals_sum_to_nothing() {
        double[] x = {3, 5, 5, 6, 8, 0, 1, 2, 4, 4, 4, 5};
        byte[] y = {1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0};
        LogisticFit fit = LogisticFit.of(new double[][] {x}, y).orElseThrow();
        double plain = 0;
        double weighted = 0;
        for (int i = 0; i < x.length; i++) {
            double rest = y[i] - LogisticFit.probability(fit.coefficient(0) + fit.coefficient(1) * x[i]);
            plain += rest;
            weighted += rest * x[i];
        }
        assertThat(plain).isCloseTo(0, within(1e-10));
        assertThat(weighted).isCloseTo(0, within(1e-10));
    }

    @Test
    void a_known_part_is_taken_off_the_intercept() {
        byte[] y = {1, 0, 0, 0};
        double[] offset = {2, 2, 2, 2};
        LogisticFit fit = LogisticFit.of(new double[0][], y, offset).orElseThrow();
        assertThat(fit.coefficient(0)).isCloseTo(-Math.log(3) - 2, within(1e-12));
        assertThat(LogisticFit.probability(fit.coefficient(0) + 2)).isCloseTo(0.25, within(1e-12));
        assertThat(LogisticFit.logProbability(-800)).isEqualTo(-800);
        assertThat(LogisticFit.logProbability(800)).isEqualTo(0);
    }

    @Test
    void what_has_no_maximum_has_no_fit() {
        byte[] y = {0, 0, 0, 1, 1, 1};
        assertThat(LogisticFit.of(new double[][] {{1, 2, 3, 4, 5, 6}}, y)).isEmpty();
        assertThat(LogisticFit.of(new double[][] {{0, 0, 0, 0, 1, 1}}, y)).isEmpty();
        assertThat(LogisticFit.of(new double[][] {{2, 2, 2, 2, 2, 2}}, y)).isEmpty();
        assertThat(LogisticFit.of(new double[][] {{1, 2, 1, 2, 1, 2}, {2, 4, 2, 4, 2, 4}}, y))
                .isEmpty();
        assertThat(LogisticFit.of(new double[0][], new byte[] {1, 1})).isEmpty();
        assertThat(LogisticFit.of(new double[0][], new byte[0])).isEmpty();
    }
}
