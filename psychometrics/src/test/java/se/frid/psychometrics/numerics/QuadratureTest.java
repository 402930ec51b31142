package se.frid.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureTest {

    /** Abramowitz & Stegun, table 25.10: points, the number of the node from the largest, node and weight. */
    @ParameterizedTest
    @CsvSource({
        "2, 1, 0.707106781186548, 0.8862269254528",
        "3, 1, 1.224744871391589, 0.2954089751509",
        "3, 2, 0, 1.1816359006037",
        "5, 1, 2.020182870456086, 0.01995324205905",
        "5, 2, 0.958572464613819, 0.3936193231522",
        "10, 1, 3.436159118837738, 7.640432855233e-6",
        "10, 5, 0.342901327223705, 0.6108626337353",
        "20, 1, 5.387480890011233, 2.229393645534e-13",
        "20, 10, 0.245340708300901, 0.4622436696006"
    })
    void hermite_nodes_agree_with_the_printed_table(int points, int from, double node, double weight) {
        Quadrature rule = GaussHermite.of(points);
        assertThat(rule.node(points - from)).isCloseTo(node, within(2e-15 * (1 + node)));
        assertThat(rule.weight(points - from)).isCloseTo(weight, within(1e-12 * weight));
        assertThat(rule.node(from - 1)).isEqualTo(-rule.node(points - from) + 0.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 21, 61, 150, 300})
    void moments_of_the_normal_distribution_are_exact(int points) {
        Quadrature rule = GaussHermite.normal(points);
        double[] moments = new double[7];
        for (int i = 0; i < points; i++) {
            for (int power = 0; power < 7; power++) {
                moments[power] += rule.weight(i) * Math.pow(rule.node(i), power);
            }
        }
        assertThat(moments[0]).isCloseTo(1, within(1e-13));
        assertThat(moments[1]).isCloseTo(0, within(1e-13));
        if (points >= 4) {
            assertThat(moments[2]).isCloseTo(1, within(1e-13));
            assertThat(moments[4]).isCloseTo(3, within(1e-12));
            assertThat(moments[6]).isCloseTo(15, within(1e-11));
        }
    }

    /** Abramowitz & Stegun, table 25.4. */
    @ParameterizedTest
    @CsvSource({
        "2, 1, 0.577350269189626, 1",
        "6, 1, 0.932469514203152, 0.171324492379170",
        "12, 6, 0.125233408511469, 0.249147045813403",
        "20, 1, 0.993128599185095, 0.017614007139152"
    })
    void legendre_nodes_agree_with_the_printed_table(int points, int from, double node, double weight) {
        Quadrature rule = GaussLegendre.of(points);
        assertThat(rule.node(points - from)).isCloseTo(node, within(1e-15));
        assertThat(rule.weight(points - from)).isCloseTo(weight, within(1e-15));
    }

    @Test
    void a_rule_has_from_1_to_300_points() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> GaussHermite.of(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
