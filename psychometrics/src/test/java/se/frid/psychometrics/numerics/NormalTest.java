package se.frid.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values to 20 figures by arithmetic of 40 figures; the first rows also stand in Abramowitz & Stegun, table 26.1. */
class NormalTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.84134474606854294859",
        "2.5, 0.99379033467422386483",
        "0.3, 0.61791142218895263307",
        "-0.5, 0.30853753872598689636",
        "-1.96, 0.024997895148220436213",
        "-3, 0.0013498980316300945267",
        "-6, 9.865876450376981407e-10",
        "-10, 7.619853024160526066e-24",
        "5.7, 0.99999999400962859894"
    })
    void distribution_has_sixteen_figures(double x, double expected) {
        assertThat(Normal.cdf(x)).isCloseTo(expected, within(1e-15 * expected));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.047096299361199237",
        "1e-20, -9.2623400897984075796",
        "1e-5, -4.2648907939228246102",
        "0.025, -1.9599639845400542118",
        "0.3, -0.52440051270804081597",
        "0.9, 1.2815515655446005935",
        "0.999999, 4.7534243088170877657"
    })
    void quantile_has_fifteen_figures(double p, double expected) {
        assertThat(Normal.quantile(p)).isCloseTo(expected, within(2e-15 * Math.abs(expected)));
    }

    @Test
    void agrees_with_another_program_everywhere() {
        for (double x = -8; x <= 8; x += 0.037) {
            assertThat(Normal.cdf(x)).isCloseTo(0.5 * Erf.erfc(-x / Math.sqrt(2)), within(1e-15));
        }
    }

    @Test
    void quantile_undoes_distribution() {
        for (double x = -37; x <= 5; x += 0.113) {
            assertThat(Normal.quantile(Normal.cdf(x))).isCloseTo(x, within(1e-9));
        }
    }

    @Test
    void ends_are_ends() {
        assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isOne();
        assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Normal.quantile(1.1)).isNaN();
        assertThat(Normal.cdf(Double.NaN)).isNaN();
    }
}
