package se.frid.psychometrics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.SplitMix64;

class BootstrapTest {

    /** LSAT and GPA of 15 law schools: Efron & Tibshirani 1993, table 3.1. */
    private static final double[] LSAT = {576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594};

    private static final double[] GPA = {
        3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96
    };

    private static double weighted(int[] times) {
        double n = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < times.length; i++) {
            n += times[i];
            x += times[i] * LSAT[i];
            y += times[i] * GPA[i];
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < times.length; i++) {
            double dx = LSAT[i] - x / n;
            double dy = GPA[i] - y / n;
            xx += times[i] * dx * dx;
            yy += times[i] * dy * dy;
            xy += times[i] * dx * dy;
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** Efron & Tibshirani 1993: r = .776 (p. 20), standard error about .13 (p. 50: .132 of 3,200 replicates). */
    @Test
    void law_schools_come_out_as_printed() {
        assertThat(weighted(new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}))
                .isCloseTo(0.776, within(0.0005));
        Bootstrap bootstrap = Bootstrap.draw(15, Bootstrap.Options.of(3200, 1), () -> BootstrapTest::weighted);
        assertThat(bootstrap.standardError().orElseThrow()).isCloseTo(0.132, within(0.008));
        double[] jackknife = Bootstrap.jackknife(15, BootstrapTest::weighted);
        // Jackknife standard error .143: Efron & Tibshirani 1993, p. 141 and Efron 1982.
        double mean = Descriptives.mean(jackknife);
        double squares = 0;
        for (double value : jackknife) {
            squares += (value - mean) * (value - mean);
        }
        assertThat(Math.sqrt(squares * 14 / 15)).isCloseTo(0.143, within(0.001));
        Interval percentile = bootstrap.percentile(0.9).orElseThrow();
        Interval bca = bootstrap.bca(0.776374, jackknife, 0.9).orElseThrow();
        // Efron 1987, table 1 and section 4: BCa lies below percentile for the law schools, about [.43, .92].
        assertThat(bca.lower()).isCloseTo(0.43, within(0.04)).isLessThan(percentile.lower());
        assertThat(bca.upper()).isCloseTo(0.92, within(0.015));
    }

    @Test
    void is_the_same_to_the_last_bit_on_one_thread_and_many() {
        Interval one = Bootstrap.draw(15, Bootstrap.Options.of(500, 7), () -> BootstrapTest::weighted)
                .percentile(0.95)
                .orElseThrow();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            Interval many = Bootstrap.draw(15, new Bootstrap.Options(500, 7, pool), () -> BootstrapTest::weighted)
                    .percentile(0.95)
                    .orElseThrow();
            assertThat(many).isEqualTo(one);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void fewer_replicates_are_the_first_of_many() {
        double[] few = firstOfEach(3);
        double[] many = firstOfEach(30);
        assertThat(many).startsWith(few);
    }

    private static double[] firstOfEach(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = SplitMix64.of(5, i).nextDouble();
        }
        return values;
    }

    @Test
    void gives_no_interval_where_the_figure_often_fails() {
        Bootstrap bootstrap =
                Bootstrap.draw(5, Bootstrap.Options.of(200, 1), () -> times -> times[0] > 1 ? Double.NaN : times[0]);
        assertThat(bootstrap.failed()).isPositive();
        assertThat(bootstrap.percentile(0.95)).isEmpty();
        assertThat(bootstrap.standardError()).isEmpty();
        assertThat(bootstrap.bias(1)).isEmpty();
    }

    @Test
    void draws_within_groups_keep_their_sizes() {
        Bootstrap.draw(new int[] {3, 5}, Bootstrap.Options.of(50, 3), () -> times -> {
            assertThat(times[0] + times[1] + times[2]).isEqualTo(3);
            return times[7];
        });
    }

    /** First outputs for seed 0: the published test vector of SplitMix64 (Vigna's splitmix64.c). */
    @Test
    void generator_gives_the_published_stream() {
        SplitMix64 random = SplitMix64.of(0);
        assertThat(random.nextLong()).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(random.nextLong()).isEqualTo(0x6E789E6AA1B965F4L);
        assertThat(random.nextLong()).isEqualTo(0x06C45D188009454FL);
    }

    @Test
    void whole_numbers_are_even_and_normal_numbers_normal() {
        SplitMix64 random = SplitMix64.of(11);
        int[] counts = new int[7];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
            double normal = random.nextNormal();
            sum += normal;
            squares += normal * normal;
        }
        for (int count : counts) {
            assertThat(count).isBetween(9_600, 10_400);
        }
        assertThat(sum / 70_000).isCloseTo(0, within(0.015));
        assertThat(squares / 70_000).isCloseTo(1, within(0.02));
    }
}
