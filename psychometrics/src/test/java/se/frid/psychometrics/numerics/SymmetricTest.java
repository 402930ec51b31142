package se.frid.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricTest {

    /** Higham 2002, section 4: the tridiagonal matrix and its nearest correlation matrix, printed to four figures. */
    @Test
    void nearest_correlation_matrix_comes_out_as_printed() {
        double[][] a = {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}};
        double[][] nearest = Symmetric.nearestCorrelation(a, 0);
        assertThat(nearest[0][1]).isCloseTo(0.7607, within(5e-5));
        assertThat(nearest[0][2]).isCloseTo(0.1573, within(5e-5));
        assertThat(nearest[1][2]).isCloseTo(0.7607, within(5e-5));
        double[][] positive = Symmetric.nearestCorrelation(a, 1e-6);
        assertThat(Symmetric.cholesky(positive)).isPresent();
    }

    @Test
    void inverse_times_matrix_is_one() {
        double[][] a = {{4, 1, .5}, {1, 3, -.2}, {.5, -.2, 2}};
        double[][] inverse = Symmetric.inverse(a).orElseThrow();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int m = 0; m < 3; m++) {
                    sum += a[i][m] * inverse[m][j];
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
        double[] x = Symmetric.solve(a, new double[] {1, 2, 3}).orElseThrow();
        assertThat(a[1][0] * x[0] + a[1][1] * x[1] + a[1][2] * x[2]).isCloseTo(2, within(1e-13));
    }

    @Test
    void a_singular_matrix_has_no_inverse() {
        assertThat(Symmetric.inverse(new double[][] {{1, 1}, {1, 1}})).isEmpty();
        assertThat(Symmetric.squaredMultipleCorrelations(new double[][] {{1, .5}, {.5, 1}})
                        .orElseThrow())
                .containsExactly(new double[] {0.25, 0.25}, within(1e-15));
        assertThat(Symmetric.eigenvalues(new double[][] {{1, .5}, {.5, 1}}))
                .containsExactly(new double[] {1.5, .5}, within(1e-14));
    }

    @Test
    void quantiles_and_ranks_follow_their_definitions() {
        assertThat(Descriptives.quantile(new double[] {3, 1, 2, 4}, 0.5)).isEqualTo(2.5);
        assertThat(Descriptives.quantile(new double[] {3, 1, 2, 4}, 1)).isEqualTo(4);
        assertThat(Descriptives.quantile(new double[] {}, 0.5)).isNaN();
        assertThat(Descriptives.ranks(new double[] {5, 1, 5, 0})).containsExactly(3.5, 2, 3.5, 1);
        assertThat(Descriptives.correlation(new double[] {1, 2, 3}, new double[] {2, 2, 2}))
                .isNaN();
    }
}
