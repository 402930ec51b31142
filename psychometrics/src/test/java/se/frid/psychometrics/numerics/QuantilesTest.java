package se.frid.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    private static final double[] TEN =
            IntStream.rangeClosed(1, 10).asDoubleStream().toArray();

    /** Of 1 to 10, by the places of Hyndman & Fan 1996: 3.3, 3.63, 3.97, 1/3 + .33 · 31/3. */
    @Test
    void places_are_those_of_hyndman_and_fan() {
        assertThat(Quantiles.type2(TEN, 0.33)).isEqualTo(4);
        assertThat(Quantiles.type2(TEN, 0.3)).isEqualTo(3.5);
        assertThat(Quantiles.type2(TEN, 0)).isEqualTo(1);
        assertThat(Quantiles.type2(TEN, 1)).isEqualTo(10);
        assertThat(Quantiles.type6(TEN, 0.33)).isCloseTo(3.63, within(1e-12));
        assertThat(Quantiles.type7(TEN, 0.33)).isCloseTo(3.97, within(1e-12));
        assertThat(Quantiles.type8(TEN, 0.33)).isCloseTo(1 / 3.0 + 0.33 * 31 / 3, within(1e-12));
        assertThat(Quantiles.type6(TEN, 0.01)).isEqualTo(1);
        assertThat(Quantiles.type6(TEN, 0.99)).isEqualTo(10);
        assertThat(Quantiles.type7(TEN, 1)).isEqualTo(10);
        for (double share = 0; share <= 1; share += 0.01) {
            assertThat(Quantiles.type7(TEN, share)).isCloseTo(Descriptives.quantile(TEN, share), within(1e-12));
        }
    }

    @Test
    void of_nothing_there_is_none() {
        double[] none = {};
        assertThat(Quantiles.type2(none, 0.5)).isNaN();
        assertThat(Quantiles.type6(none, 0.5)).isNaN();
        assertThat(Quantiles.type7(none, 0.5)).isNaN();
        assertThat(Quantiles.type8(none, 0.5)).isNaN();
    }
}
