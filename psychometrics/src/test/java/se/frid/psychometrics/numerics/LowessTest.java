package se.frid.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LowessTest {

    private static final double[] X =
            IntStream.range(0, 40).mapToDouble(i -> i * i / 40.0).toArray();

    @Test
    void a_straight_line_stays_one() {
        double[] y = Arrays.stream(X).map(x -> 3 - 2 * x).toArray();
        double[] fitted = Lowess.of(X, y);
        for (int i = 0; i < X.length; i++) {
            assertThat(fitted[i]).isCloseTo(y[i], within(1e-10));
        }
    }

    /** Each place by itself: tricube weights over the nearest points, then weighted least squares. */
    @Test
    void each_place_has_its_weighted_line() {
        SplitMix64 random = SplitMix64.of(8);
        double[] y = Arrays.stream(X)
                .map(x -> Math.sin(x / 8) + 0.2 * random.nextNormal())
                .toArray();
        double[] fitted = Lowess.of(X, y, 0.3, 0);
        int near = 12;
        for (int i = 0; i < X.length; i++) {
            double here = X[i];
            double radius =
                    Arrays.stream(X).map(x -> Math.abs(x - here)).sorted().toArray()[near - 1];
            double[] w = Arrays.stream(X)
                    .map(x -> Math.pow(Math.max(0, 1 - Math.pow(Math.abs(x - here) / radius, 3)), 3))
                    .toArray();
            double total = Arrays.stream(w).sum();
            double meanX = 0;
            double meanY = 0;
            for (int j = 0; j < X.length; j++) {
                meanX += w[j] * X[j] / total;
                meanY += w[j] * y[j] / total;
            }
            double xx = 0;
            double xy = 0;
            for (int j = 0; j < X.length; j++) {
                xx += w[j] * (X[j] - meanX) * (X[j] - meanX);
                xy += w[j] * (X[j] - meanX) * (y[j] - meanY);
            }
            assertThat(fitted[i]).isCloseTo(meanY + xy / xx * (here - meanX), within(1e-6));
        }
    }

    @Test
    void ties_share_a_height_and_few_points_are_left_alone() {
        double[] fitted = Lowess.of(new double[] {1, 1, 1, 2, 2, 3}, new double[] {0, 1, 2, 3, 3, 5});
        assertThat(fitted[0]).isEqualTo(fitted[1]).isEqualTo(fitted[2]);
        assertThat(fitted[3]).isEqualTo(fitted[4]);
        assertThat(Lowess.of(new double[] {1}, new double[] {7})).containsExactly(7);
        assertThat(Lowess.of(new double[0], new double[0])).isEmpty();
        assertThat(Lowess.of(new double[] {1, 1}, new double[] {0, 4})).containsExactly(2, 2);
    }
}
