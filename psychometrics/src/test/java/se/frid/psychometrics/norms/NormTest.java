package se.frid.psychometrics.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Normal;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.psychometrics.resampling.Bootstrap;

class NormTest {

    private static final double[] TEN = {3, 5, 5, 6, 7, 7, 7, 9, 10, 11};

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    /** Mean 7, squares 54: variance 6. Score 7: four below, three equal, mean rank 6. */
    @Test
    void ten_persons_agree_with_paper_and_pencil() {
        NormTable table = NormTable.of(TEN, 0.95);
        assertThat(value(table.mean())).isEqualTo(7);
        assertThat(value(table.sd())).isCloseTo(Math.sqrt(6), within(1e-14));
        NormTable.Row seven = table.row(7);
        assertThat(seven.count()).isEqualTo(3);
        assertThat(value(seven.percentile())).isCloseTo(55, within(1e-12));
        assertThat(value(seven.atOrBelow())).isCloseTo(70, within(1e-12));
        assertThat(value(seven.linearT())).isEqualTo(50);
        assertThat(value(seven.z())).isCloseTo(Normal.quantile(5.625 / 10.25), within(1e-14));
        assertThat(value(seven.t())).isCloseTo(50 + 10 * Normal.quantile(5.625 / 10.25), within(1e-12));
        assertThat(value(seven.rankit())).isCloseTo(Normal.quantile(0.55), within(1e-14));
        assertThat(value(seven.vanDerWaerden())).isCloseTo(Normal.quantile(6 / 11.0), within(1e-14));
        assertThat(value(seven.stanine())).isEqualTo(5);
        assertThat(value(seven.sten())).isEqualTo(6);
        assertThat(table.rows()).hasSize(7);
        Interval whole = seven.atOrBelow().interval().orElseThrow();
        assertThat(whole.lower())
                .isCloseTo(100 * Intervals.wilson(7, 10, 0.95).orElseThrow().lower(), within(1e-12));
        assertThat(seven.percentile().interval().orElseThrow().contains(55)).isTrue();
        // Chi-square with 9 degrees of freedom at .975 and .025: 19.0228, 2.7004
        assertThat(table.sd().interval().orElseThrow().lower()).isCloseTo(Math.sqrt(54 / 19.0228), within(1e-4));
        assertThat(table.sd().interval().orElseThrow().upper()).isCloseTo(Math.sqrt(54 / 2.7004), within(1e-4));
        // A score between two that someone has: four below, nobody equal.
        NormTable.Row between = table.row(6.5);
        assertThat(value(between.percentile())).isCloseTo(40, within(1e-12));
        assertThat(value(between.z())).isBetween(value(table.row(6).z()), value(seven.z()));
        assertThat(value(table.row(-5).z())).isLessThan(value(table.row(3).z()));
        assertThat(value(table.row(99).z())).isGreaterThan(value(table.row(11).z()));
    }

    @Test
    void quantiles_have_the_ranks_of_the_binomial_distribution() {
        NormTable table = NormTable.of(TEN, 0.95);
        // Binomial 10, ½: 2 at .025, 8 at .975: the second and the ninth score
        Interval median = table.quantile(0.5, NormTable.Type.TYPE_7).interval().orElseThrow();
        assertThat(median.lower()).isEqualTo(5);
        assertThat(median.upper()).isEqualTo(10);
        assertThat(value(table.quantile(0.25, NormTable.Type.TYPE_2))).isEqualTo(5);
        assertThat(value(table.quantile(0.25, NormTable.Type.TYPE_6))).isEqualTo(5);
        assertThat(value(table.quantile(0.3, NormTable.Type.TYPE_8))).isCloseTo(5 + (1 / 3.0 + 3.1 - 3), within(1e-12));
        assertThat(table.quantile(0.01, NormTable.Type.TYPE_7).interval()).isEmpty();
        assertThatThrownBy(() -> table.quantile(1, NormTable.Type.TYPE_7)).isInstanceOf(IllegalArgumentException.class);
        assertThat(table.lowestAtOrAbove(50)).contains(7.0);
        assertThat(table.lowestAtOrAbove(99)).isEmpty();
    }

    /** Crawford & Howell 1998 against a t table: score 2 sd below the mean of 10; t = -2/√1.1, 9 df. */
    @Test
    void one_person_is_held_against_a_sample_not_a_population() {
        SingleCase low = SingleCase.of(30, 50, 10, 10, 0.95);
        assertThat(low.test().orElseThrow().statistic()).isCloseTo(-2 / Math.sqrt(1.1), within(1e-14));
        assertThat(low.test().orElseThrow().df1()).isEqualTo(9);
        // t = -1.9069 with 9 df: one-sided .0445
        assertThat(value(low.percentile())).isCloseTo(4.45, within(0.02));
        assertThat(low.percentile().interval().orElseThrow().contains(2.275)).isTrue();
        assertThat(SingleCase.of(30, 50, 10, 1, 0.95).percentile()).isInstanceOf(NotEstimable.class);
        assertThat(((NotEstimable) SingleCase.of(30, 50, 0, 9, 0.95).percentile()).reason())
                .isEqualTo(Reason.NO_VARIANCE);
    }

    /** The two ways to the interval of a linear T meet where one takes over from the other. */
    @Test
    void the_interval_of_a_linear_t_passes_over_smoothly() {
        for (double z : new double[] {-2.5, 0, 1}) {
            Interval exact = NormTable.interval(z, 10_000, 0.95).orElseThrow();
            Interval limit = NormTable.interval(z, 10_001, 0.95).orElseThrow();
            assertThat(exact.lower()).isCloseTo(limit.lower(), within(1e-4));
            assertThat(exact.upper()).isCloseTo(limit.upper(), within(1e-4));
        }
        // R: uniroot(function(d) pt(1.5 * sqrt(300), 299, d) - p) / sqrt(300), p = .975 and .025
        Interval many = NormTable.interval(1.5, 300, 0.95).orElseThrow();
        assertThat(many.lower()).isCloseTo(1.3343153864, within(1e-9));
        assertThat(many.upper()).isCloseTo(1.6644389610, within(1e-9));
        // At the mean: ± t-like, z √n has a normal numerator of mean 0 only at the ends ±1.96/√n
        assertThat(NormTable.interval(0, 25, 0.95).orElseThrow().upper()).isCloseTo(1.959964 / 5, within(1e-6));
    }

    @Test
    void stanines_and_stens_have_their_borders() {
        assertThat(NormTable.stanine(-0.26)).isEqualTo(4);
        assertThat(NormTable.stanine(-0.24)).isEqualTo(5);
        assertThat(NormTable.stanine(1.76)).isEqualTo(9);
        assertThat(NormTable.stanine(-9)).isEqualTo(1);
        assertThat(NormTable.sten(0)).isEqualTo(5);
        assertThat(NormTable.sten(1e-9)).isEqualTo(6);
        assertThat(NormTable.sten(9)).isEqualTo(10);
        assertThat(StandardScale.T.of(-0.05)).isEqualByComparingTo("50");
        assertThat(StandardScale.T.of(9)).isEqualByComparingTo("80");
        assertThat(StandardScale.PERCENTILE.of(-9)).isEqualByComparingTo("1");
        assertThat(StandardScale.PERCENTILE.of(0)).isEqualByComparingTo("50");
        assertThat(StandardScale.STEN.of(0)).isEqualByComparingTo("5");
        assertThat(StandardScale.STANINE.of(0)).isEqualByComparingTo("5");
    }

    @Test
    void few_or_equal_persons_get_reasons() {
        for (int n = 0; n <= 5; n++) {
            double[] equal = new double[n];
            NormTable table = NormTable.of(equal, 0.95);
            assertThat(table.mean() instanceof NotEstimable).isEqualTo(n == 0);
            assertThat(table.sd() instanceof NotEstimable).isEqualTo(n < 2);
            assertThat(table.row(0).z()).isInstanceOf(NotEstimable.class);
            assertThat(table.row(0).linearT()).isInstanceOf(NotEstimable.class);
            assertThat(table.row(0).percentile() instanceof NotEstimable).isEqualTo(n == 0);
            assertThat(table.quantile(0.5, NormTable.Type.TYPE_2) instanceof NotEstimable)
                    .isEqualTo(n == 0);
            assertThat(SmoothedNorms.of(equal, equal).fit()).isInstanceOf(NotEstimable.class);
            double[] apart = new double[n];
            Arrays.setAll(apart, i -> i);
            NormTable.of(apart, 0.95).rows();
        }
        double[] twelve = new double[12];
        assertThat(((NotEstimable) SmoothedNorms.of(twelve, twelve).t(0, 0)).reason())
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(SmoothedNorms.drawn(twelve, twelve, new double[] {0}, Bootstrap.Options.of(5, 1), 0.9)
                        .get(0)
                        .t()
                        .get(0))
                .isInstanceOf(NotEstimable.class);
        assertThatThrownBy(() -> SmoothedNorms.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Raw scores 10 + 4 g + (3 + g/2) z, with g from 1 to 5: what the polynomials should find. */
    private static double[][] grades(int each, long seed) {
        SplitMix64 random = SplitMix64.of(seed);
        List<double[]> rows = new ArrayList<>();
        for (int g = 1; g <= 5; g++) {
            for (int i = 0; i < each; i++) {
                rows.add(new double[] {10 + 4 * g + (3 + g / 2.0) * random.nextNormal(), g});
            }
        }
        return new double[][] {
            rows.stream().mapToDouble(row -> row[0]).toArray(),
            rows.stream().mapToDouble(row -> row[1]).toArray()
        };
    }

    @Test
    void smoothing_finds_what_the_scores_were_made_of() {
        double[][] made = grades(400, 2);
        made[0][3] = Double.NaN;
        SmoothedNorms norms = SmoothedNorms.of(made[0], made[1]);
        assertThat(norms.n()).isEqualTo(1999);
        assertThat(norms.groups()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(value(norms.fit())).isGreaterThan(0.98);
        for (double g = 1; g <= 5; g += 0.5) {
            for (double z : new double[] {-1.5, 0, 1.5}) {
                double raw = 10 + 4 * g + (3 + g / 2) * z;
                assertThat(value(norms.t(raw, g))).isCloseTo(50 + 10 * z, within(1.5));
                assertThat(value(norms.raw(50 + 10 * z, g))).isCloseTo(raw, within(0.6));
            }
        }
        assertThat(value(norms.t(-1000, 3))).isBetween(20.0, 30.0);
        assertThat(value(norms.t(1000, 3))).isBetween(70.0, 80.0);
        // One group alone has no powers of the group.
        double[] alone = Arrays.copyOf(made[0], 400);
        double[] one = new double[400];
        assertThat(value(SmoothedNorms.of(alone, one).raw(50, 0))).isCloseTo(14, within(0.6));
    }

    @Test
    void smoothed_norms_have_intervals_that_no_thread_moves() {
        double[][] made = grades(40, 5);
        double[] raw = {15, 20, 25};
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<SmoothedNorms.GroupTable> tables =
                    SmoothedNorms.drawn(made[0], made[1], raw, Bootstrap.Options.of(100, 3), 0.9);
            assertThat(SmoothedNorms.drawn(made[0], made[1], raw, new Bootstrap.Options(100, 3, two), 0.9))
                    .isEqualTo(tables);
            assertThat(tables).hasSize(5);
            Estimate estimate = tables.get(2).t().get(1);
            assertThat(estimate.interval().orElseThrow().contains(value(estimate)))
                    .isTrue();
            assertThat(estimate.error().orElseThrow()).isBetween(0.2, 3.0);
        } finally {
            two.shutdown();
        }
    }

    /** Map of a recode table, for the writer's tests. */
    static BigDecimal at(Map<String, BigDecimal> table, int score) {
        return Objects.requireNonNull(table.get(String.valueOf(score)));
    }

    /** A rank among one says nothing: exact ages need to be made into groups. */
    @Test
    void exact_ages_give_no_smoothed_norms_and_ages_in_years_do() {
        SplitMix64 random = SplitMix64.of(9);
        double[] ages = new double[500];
        double[] scores = new double[500];
        double[] years = new double[500];
        for (int i = 0; i < 500; i++) {
            ages[i] = 6 + 10 * random.nextDouble();
            scores[i] = Math.rint(4 * ages[i] + 5 * random.nextNormal());
            years[i] = Math.floor(ages[i]);
        }
        // Two persons happen to share an age: their ranks alone would make the norms of all.
        ages[1] = ages[0];
        scores[1] = scores[0] + 3;
        assertThat(((NotEstimable) SmoothedNorms.of(scores, ages).t(30, 10)).reason())
                .isEqualTo(Reason.TOO_FEW_PERSONS);
        // In the year from 10 on 42 is the mean, and 5 and the growth of a year, 4/√12, make the spread.
        assertThat(value(SmoothedNorms.of(scores, years).t(42 + 5.13, 10))).isCloseTo(60, within(1.5));
    }
}
