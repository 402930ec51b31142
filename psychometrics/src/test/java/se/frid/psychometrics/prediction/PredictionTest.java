package se.frid.psychometrics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.numerics.Normal;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.psychometrics.resampling.Bootstrap;

class PredictionTest {

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    private static Predictions predictions(double[] p, double... y) {
        return Predictions.of(p, ReferenceStandard.of(y));
    }

    /** Two risks, .2 and .6: 3 of 10 and 5 of 10 had the outcome. */
    private static Predictions twenty() {
        double[] p = new double[20];
        double[] y = new double[20];
        Arrays.fill(p, 0, 10, 0.2);
        Arrays.fill(p, 10, 20, 0.6);
        Arrays.fill(y, 0, 3, 1);
        Arrays.fill(y, 10, 15, 1);
        return predictions(p, y);
    }

    private static Predictions made(int n, long seed, double slope) {
        SplitMix64 random = SplitMix64.of(seed);
        double[] p = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double logit = 1.2 * random.nextNormal() - 1;
            p[i] = 1 / (1 + Math.exp(-logit));
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-slope * logit)) ? 1 : 0;
        }
        return predictions(p, y);
    }

    @Test
    void two_risks_agree_with_paper_and_pencil() {
        Calibration c = Calibration.of(twenty(), 0.95);
        double brier = (3 * 0.64 + 7 * 0.04 + 5 * 0.16 + 5 * 0.36) / 20;
        assertThat(value(c.brier())).isCloseTo(brier, within(1e-15));
        assertThat(value(c.brierScaled())).isCloseTo(1 - brier / 0.24, within(1e-15));
        assertThat(value(c.logLoss()))
                .isCloseTo(
                        -(3 * Math.log(0.2) + 7 * Math.log(0.8) + 5 * Math.log(0.6) + 5 * Math.log(0.4)) / 20,
                        within(1e-15));
        // Two groups: stated less observed -.1 and .1; observed less .4: -.1 and .1
        assertThat(value(c.reliability())).isCloseTo(0.01, within(1e-15));
        assertThat(value(c.resolution())).isCloseTo(0.01, within(1e-15));
        assertThat(value(c.uncertainty())).isCloseTo(0.24, within(1e-15));
        assertThat(value(c.expectedError())).isCloseTo(0.1, within(1e-15));
        assertThat(value(c.observedExpected())).isCloseTo(1, within(1e-14));
        double half = 1.959963984540054 * Math.sqrt(0.6 / 8);
        Interval ratio = c.expectedObserved().interval().orElseThrow();
        assertThat(ratio.upper()).isCloseTo(Math.exp(half), within(1e-12));
        // The line through both: ln(3/7) at ln(1/4), 0 at ln(3/2)
        double slope = Math.log(7 / 3.0) / Math.log(6);
        assertThat(value(c.slope())).isCloseTo(slope, within(1e-12));
        assertThat(value(c.intercept())).isCloseTo(-slope * Math.log(1.5), within(1e-12));
        assertThat(value(c.inTheLarge())).isCloseTo(0, within(1e-12));
        assertThat(value(c.c())).isCloseTo((5 * 7 + 0.5 * (3 * 7 + 5 * 5)) / (8 * 12.0) + 0, within(1e-15));
        assertThat(value(c.dxy())).isCloseTo(2 * value(c.c()) - 1, within(1e-15));
        assertThat(value(c.cBinned())).isCloseTo(value(c.c()), within(1e-15));
        double flat = -2 * (8 * Math.log(0.4) + 12 * Math.log(0.6));
        double stated = 40 * value(c.logLoss());
        double best = -2 * (3 * Math.log(0.3) + 7 * Math.log(0.7) + 10 * Math.log(0.5));
        assertThat(value(c.discrimination())).isCloseTo((flat - stated - 1) / 20, within(1e-12));
        assertThat(value(c.unreliability())).isCloseTo((stated - best - 2) / 20, within(1e-12));
        assertThat(value(c.quality())).isCloseTo((flat - 2 * stated + best + 1) / 20, within(1e-12));
        assertThat(value(c.nagelkerke()))
                .isCloseTo((1 - Math.exp(-(flat - stated) / 20)) / (1 - Math.exp(-flat / 20)), within(1e-12));
        double away = 3 * 0.8 * 0.6 - 7 * 0.2 * 0.6 - 5 * 0.4 * 0.2 + 5 * 0.6 * 0.2;
        double z = away / Math.sqrt(10 * 0.36 * 0.16 + 10 * 0.04 * 0.24);
        assertThat(Objects.requireNonNull(c.spiegelhalter()).statistic()).isCloseTo(z, within(1e-12));
        assertThat(c.spiegelhalter().p()).isCloseTo(2 * Normal.upper(Math.abs(z)), within(1e-12));
        assertThat(c.hosmerLemeshow().statistic()).isInstanceOf(NotEstimable.class);
        assertThat(c.hosmerLemeshow().groups()).hasSize(2);
        assertThat(c.hosmerLemeshow().groups().get(1).expected()).isCloseTo(6, within(1e-14));
    }

    /** Forty persons with risks .02 to .8: groups of four, observed one in each. */
    @Test
    void tenths_are_summed_as_hosmer_and_lemeshow_do() {
        double[] p = IntStream.rangeClosed(1, 40).mapToDouble(i -> i / 50.0).toArray();
        double[] y = IntStream.range(0, 40).mapToDouble(i -> i % 4 == 0 ? 1 : 0).toArray();
        HosmerLemeshow hl = HosmerLemeshow.of(predictions(p, y), 0.95);
        double chiSquare = 0;
        for (int group = 0; group < 10; group++) {
            double expected = (4 * (4 * group + 1) + 6) / 50.0;
            chiSquare += (1 - expected) * (1 - expected) / (expected * (1 - expected / 4));
        }
        assertThat(hl.groups()).hasSize(10).allMatch(group -> group.n() == 4 && group.observed() == 1);
        assertThat(Objects.requireNonNull(hl.test()).statistic()).isCloseTo(chiSquare, within(1e-12));
        assertThat(hl.test().df1()).isEqualTo(8);
        // Chi-square with 8 degrees of freedom: e^(-x/2) (1 + h + h²/2 + h³/6), h = x/2
        double h = chiSquare / 2;
        assertThat(hl.test().p()).isCloseTo(Math.exp(-h) * (1 + h + h * h / 2 + h * h * h / 6), within(1e-12));
    }

    @Test
    void a_decision_curve_weighs_alarms_by_the_odds_of_the_threshold() {
        DecisionCurve curve = DecisionCurve.of(twenty(), new double[] {0.1, 0.2, 0.5, 0.9}, 0.95);
        assertThat(value(curve.points().get(0).model())).isCloseTo(8 / 20.0 - 12 / 20.0 / 9, within(1e-15));
        assertThat(value(curve.points().get(0).gain())).isCloseTo(0, within(1e-15));
        // At .2 those with a stated risk of .2 are acted on.
        assertThat(value(curve.points().get(1).model())).isCloseTo(8 / 20.0 - 12 / 20.0 / 4, within(1e-15));
        DecisionCurve.Point half = curve.points().get(2);
        assertThat(value(half.model())).isCloseTo(0, within(1e-15));
        assertThat(value(half.all())).isCloseTo(-0.2, within(1e-15));
        assertThat(value(half.gain())).isCloseTo(0.2, within(1e-15));
        assertThat(value(half.avoidedPer100())).isCloseTo(20, within(1e-12));
        assertThat(half.model().interval().orElseThrow().contains(0)).isTrue();
        assertThat(value(curve.points().get(3).model())).isZero();
        assertThatThrownBy(() -> DecisionCurve.of(twenty(), new double[] {1}, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(DecisionCurve.of(predictions(new double[0]), new double[] {0.2}, 0.95)
                        .points()
                        .get(0)
                        .model())
                .isInstanceOf(NotEstimable.class);
    }

    /** Armitage 1955, table 1, carriers by size of tonsils: 19 of 516, 29 of 589, 24 of 293; chi-square for trend 7.19. */
    @Test
    void bands_have_their_rates_and_a_trend() {
        int[] n = {516, 589, 293};
        int[] events = {19, 29, 24};
        int[] band = new int[1400];
        double[] y = new double[1400];
        int person = 0;
        for (int b = 0; b < 3; b++) {
            Arrays.fill(band, person, person + n[b], b);
            Arrays.fill(y, person, person + events[b], 1);
            person += n[b];
        }
        band[1398] = -1;
        y[1399] = Double.NaN;
        band[1399] = 1;
        ObservedRates rates =
                ObservedRates.of(List.of("small", "large", "very large"), band, ReferenceStandard.of(y), 0.95);
        double z = Objects.requireNonNull(rates.trend()).statistic();
        assertThat(z * z).isCloseTo(7.19, within(0.01));
        assertThat(rates.rising()).isTrue();
        assertThat(rates.bands().get(1))
                .satisfies(of ->
                        assertThat(List.of(of.n(), of.events(), of.unknown())).containsExactly(589, 29, 1));
        assertThat(value(rates.bands().get(2).rate())).isEqualTo(24 / 293.0);
        ObservedRates odd = ObservedRates.of(
                List.of("low", "middle", "high"),
                new int[] {0, 0, 2, 2},
                ReferenceStandard.of(new double[] {1, 1, 1, 0}),
                0.95);
        assertThat(odd.rising()).isFalse();
        assertThat(odd.bands().get(1).rate()).isInstanceOf(NotEstimable.class);
        assertThat(ObservedRates.of(List.of("all"), new int[] {0}, ReferenceStandard.of(new double[] {1}), 0.95)
                        .trend())
                .isNull();
    }

    @Test
    void right_risks_are_called_right_and_extreme_ones_extreme() {
        Calibration right = Calibration.of(made(5000, 1, 1), 0.999);
        assertThat(right.slope().interval().orElseThrow().contains(1)).isTrue();
        assertThat(right.inTheLarge().interval().orElseThrow().contains(0)).isTrue();
        assertThat(right.observedExpected().interval().orElseThrow().contains(1))
                .isTrue();
        assertThat(value(right.eavg())).isLessThan(0.02);
        assertThat(value(right.emax())).isGreaterThanOrEqualTo(value(right.e90()));
        Calibration extreme = Calibration.of(made(5000, 2, 0.5), 0.95);
        assertThat(extreme.slope().interval().orElseThrow().upper()).isLessThan(0.7);
        assertThat(Objects.requireNonNull(extreme.hosmerLemeshow().test()).p()).isLessThan(1e-6);
        CalibrationCurve curve = CalibrationCurve.of(made(400, 3, 1));
        assertThat(curve.points()).hasSize(400);
        assertThat(curve.points().get(399).observed())
                .isGreaterThan(curve.points().get(0).observed());
    }

    @Test
    void drawn_figures_have_intervals_and_are_the_same_on_two_threads() {
        Predictions some = made(200, 4, 1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Calibration one = Calibration.drawn(some, Bootstrap.Options.of(100, 9), 0.9);
            assertThat(Calibration.drawn(some, new Bootstrap.Options(100, 9, two), 0.9))
                    .isEqualTo(one);
            for (Estimate estimate : List.of(
                    one.reliability(),
                    one.resolution(),
                    one.expectedError(),
                    one.emax(),
                    one.e90(),
                    one.eavg(),
                    one.nagelkerke(),
                    one.discrimination(),
                    one.unreliability(),
                    one.quality())) {
                assertThat(estimate.interval()).as(estimate.method().name()).isPresent();
                assertThat(estimate.error()).isPresent();
            }
        } finally {
            two.shutdown();
        }
    }

    @Test
    void few_persons_get_reasons() {
        for (int n = 0; n <= 5; n++) {
            for (int events = 0; events <= n; events++) {
                double[] p =
                        IntStream.range(0, n).mapToDouble(i -> 0.1 + 0.15 * i).toArray();
                double[] y = new double[n];
                Arrays.fill(y, 0, events, 1);
                Calibration c = Calibration.of(predictions(p, y), 0.95);
                assertThat(c.brier() instanceof NotEstimable).isEqualTo(n == 0);
                assertThat(c.brierScaled() instanceof NotEstimable).isEqualTo(events == 0 || events == n);
                assertThat(c.slope()).isInstanceOf(NotEstimable.class);
                assertThat(c.inTheLarge() instanceof NotEstimable).isEqualTo(events == 0 || events == n);
                Calibration.drawn(predictions(p, y), Bootstrap.Options.of(20, 1), 0.95);
                Calibration.of(predictions(new double[n], y), 0.95);
            }
        }
    }

    @Test
    void certainty_has_no_logit() {
        Calibration c = Calibration.of(predictions(new double[] {0, 0.3, 0.4, 1, 1}, 0, 1, 0, 1, 0), 0.95);
        assertThat(((NotEstimable) c.slope()).reason()).isEqualTo(Reason.OUTSIDE_RANGE);
        assertThat(((NotEstimable) c.logLoss()).reason()).isEqualTo(Reason.OUTSIDE_RANGE);
        assertThat(value(c.brier())).isCloseTo((0.49 + 0.16 + 1) / 5, within(1e-15));
        assertThatThrownBy(() -> predictions(new double[] {1.5}, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> predictions(new double[] {0.5}, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(predictions(new double[] {0.5, Double.NaN, 0.2}, 1, 0, Double.NaN)
                        .n())
                .isEqualTo(1);
    }

    /** .002 is ten steps of .0002, but its logit goes back to a little less, so that rms counts it with .0019. */
    @Test
    void risks_on_a_border_of_two_bins_lie_where_rms_puts_them() {
        Calibration c = Calibration.of(predictions(new double[] {0.0019, 0.002, 0.3}, 0, 1, 0), 0.95);
        assertThat(value(c.c())).isEqualTo(0.5);
        assertThat(value(c.cBinned())).isEqualTo(0.25);
    }
}
