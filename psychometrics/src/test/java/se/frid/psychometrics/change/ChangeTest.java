package se.frid.psychometrics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.frid.instrument.Direction;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.change.ReliableChange.Norm;
import se.frid.psychometrics.change.ReliableChange.Outcome;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.Noncentral;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.psychometrics.resampling.Bootstrap;

class ChangeTest {

    private static final double TIGHT = 1e-12;
    private static final double GAP = Double.NaN;

    /** Before 2 4 6 8 (and one gap each way), after 3 7 8 10: d = 1 3 2 2, s² = 20/3, s'² = 26/3, sd² = 2/3. */
    private static PairedScores four() {
        return PairedScores.of(new double[] {2, GAP, 4, 6, 5, 8}, new double[] {3, 4, 7, 8, GAP, 10});
    }

    @Test
    void four_persons_agree_with_paper_and_pencil() {
        ChangeStatistics change = ChangeStatistics.of(four());
        assertThat(four().n()).isEqualTo(4);
        assertThat(four().row(1)).isEqualTo(2);
        assertThat(value(change.meanBefore())).isEqualTo(5);
        assertThat(value(change.meanAfter())).isEqualTo(7);
        assertThat(value(change.meanChange())).isEqualTo(2);
        assertThat(value(change.sdBefore())).isCloseTo(Math.sqrt(20 / 3.0), within(TIGHT));
        assertThat(value(change.sdAfter())).isCloseTo(Math.sqrt(26 / 3.0), within(TIGHT));
        assertThat(value(change.sdChange())).isCloseTo(Math.sqrt(2 / 3.0), within(TIGHT));
        // (20/3 + 26/3 - 2/3)/2 = 22/3
        assertThat(value(change.correlation())).isCloseTo(22 / Math.sqrt(520), within(TIGHT));
        assertThat(value(change.effectSize())).isCloseTo(2 / Math.sqrt(20 / 3.0), within(TIGHT));
        assertThat(value(change.responseMean())).isCloseTo(2 / Math.sqrt(2 / 3.0), within(TIGHT));
        double dav = 2 / Math.sqrt(23 / 3.0);
        assertThat(value(change.cohenDav())).isCloseTo(dav, within(TIGHT));
        assertThat(value(change.hedgesGav())).isCloseTo(dav * (1 - 3 / 11.0), within(TIGHT));
        // d²/(2·3) + (2/3)/(3·20/3); d²(400 + 676 + 2·22²)/9/(8·3·(23/3)²) + (2/3)/(3·23/3)
        assertThat(change.effectSize().error().orElseThrow()).isCloseTo(Math.sqrt(0.6 / 6 + 2 / 60.0), within(TIGHT));
        double second = dav * dav * (1076 + 968) / 9 / (24 * 529 / 9.0) + 2 / 69.0;
        assertThat(change.cohenDav().error().orElseThrow()).isCloseTo(Math.sqrt(second), within(TIGHT));
        // t = 2/√(1/6) = 4.899, p .0163; interval 2 ± 3.1824·.40825
        assertThat(Objects.requireNonNull(change.pairedT()).statistic()).isCloseTo(Math.sqrt(24), within(1e-9));
        assertThat(change.pairedT().p()).isCloseTo(0.0163, within(5e-5));
        assertThat(change.meanChange().interval().orElseThrow().lower())
                .isCloseTo(2 - 3.182446 * 0.408248, within(1e-5));
        // Ranks 1, 4, 2.5, 2.5: V = 10, variance 4·5·9/24 - 6/48
        assertThat(Objects.requireNonNull(change.wilcoxon()).statistic()).isEqualTo(10);
        assertThat(change.wilcoxon().p()).isCloseTo(2 * 0.0490, within(2e-3));
    }

    /** The interval of the standardised response mean puts t at the ends of its non-central distribution. */
    @Test
    void interval_of_the_response_mean_is_exact() {
        SplitMix64 random = SplitMix64.of(3);
        double[] before = new double[40];
        double[] after = new double[40];
        for (int i = 0; i < 40; i++) {
            before[i] = random.nextNormal();
            after[i] = before[i] + 0.5 + random.nextNormal();
        }
        Estimate srm = ChangeStatistics.of(PairedScores.of(before, after)).responseMean();
        Interval interval = srm.interval().orElseThrow();
        double t = value(srm) * Math.sqrt(40);
        assertThat(Noncentral.tCdf(t, 39, interval.lower() * Math.sqrt(40))).isCloseTo(0.975, within(1e-8));
        assertThat(Noncentral.tCdf(t, 39, interval.upper() * Math.sqrt(40))).isCloseTo(0.025, within(1e-8));
        Interval small = ChangeStatistics.of(four()).responseMean().interval().orElseThrow();
        assertThat(small.lower()).isBetween(0.0, 1.0);
    }

    @Test
    void errors_of_effect_sizes_are_those_of_many_samples() {
        int samples = 1500;
        double[] es = new double[samples];
        double[] dav = new double[samples];
        double[] guyatt = new double[samples];
        double[] errors = new double[3];
        for (int sample = 0; sample < samples; sample++) {
            SplitMix64 random = SplitMix64.of(sample, 21);
            double[] before = new double[60];
            double[] after = new double[60];
            double[] stable = new double[60];
            double[] changed = new double[60];
            for (int i = 0; i < 60; i++) {
                before[i] = random.nextNormal();
                after[i] = 0.6 * before[i] + 0.5 + 0.8 * random.nextNormal();
                stable[i] = random.nextNormal();
                changed[i] = 0.8 + 1.2 * random.nextNormal();
            }
            ChangeStatistics change = ChangeStatistics.of(PairedScores.of(before, after));
            Estimate response = Responsiveness.guyatt(changed, stable, 0.95);
            es[sample] = value(change.effectSize());
            dav[sample] = value(change.cohenDav());
            guyatt[sample] = value(response);
            errors[0] += change.effectSize().error().orElseThrow() / samples;
            errors[1] += change.cohenDav().error().orElseThrow() / samples;
            errors[2] += response.error().orElseThrow() / samples;
        }
        double[][] all = {es, dav, guyatt};
        for (int i = 0; i < 3; i++) {
            double spread = Math.sqrt(Descriptives.variance(all[i]));
            assertThat(errors[i]).isCloseTo(spread, within(0.06 * spread));
        }
    }

    /** Changed 2 and 4, stable -1, 0, 1: 3/1; error √(2/2 + 9/4). */
    @Test
    void guyatt_agrees_with_paper_and_pencil() {
        Estimate guyatt = Responsiveness.guyatt(new double[] {2, 4}, new double[] {-1, 0, 1}, 0.95);
        assertThat(value(guyatt)).isCloseTo(3, within(TIGHT));
        assertThat(guyatt.error().orElseThrow()).isCloseTo(Math.sqrt(3.25), within(TIGHT));
        assertThat(reason(Responsiveness.guyatt(new double[0], new double[] {1, 2}, 0.95)))
                .isEqualTo(Reason.EMPTY_GROUP);
        assertThat(reason(Responsiveness.guyatt(new double[] {1}, new double[] {1, 2}, 0.95)))
                .isEqualTo(Reason.TOO_FEW_PERSONS);
        assertThat(reason(Responsiveness.guyatt(new double[] {1, 2}, new double[] {1, 1}, 0.95)))
                .isEqualTo(Reason.NO_VARIANCE);
    }

    /**
     * Jacobson & Truax 1991, pp. 13–14: mean before 40, s 7.5, reliability .80, healthy 60 with s 7.5; a client goes from 32.5 to
     * 47.5: S_E 3.35, S_diff 4.74, RC 3.16; cut-offs a 55, b 45, c 50.
     */
    @Test
    void the_couple_of_jacobson_and_truax_has_the_printed_index() {
        PairedScores scores = PairedScores.of(new double[] {32.5, 40, 47.5}, new double[] {47.5, 41, 36});
        ReliableChange change = ReliableChange.of(scores, 0.80, Direction.LOWER_IS_WORSE, new Norm(60, 7.5), 0.95);
        assertThat(value(change.sem())).isCloseTo(3.35, within(0.005));
        assertThat(value(change.standardErrorOfDifference())).isCloseTo(4.74, within(0.005));
        assertThat(change.persons().get(0).index()).isCloseTo(3.16, within(0.005));
        assertThat(value(change.threshold())).isCloseTo(1.96 * 4.743416, within(1e-5));
        ReliableChange.Cutoffs cutoffs = Objects.requireNonNull(change.cutoffs());
        assertThat(value(cutoffs.a())).isCloseTo(55, within(TIGHT));
        assertThat(value(cutoffs.b())).isCloseTo(45, within(TIGHT));
        assertThat(value(cutoffs.c())).isCloseTo(50, within(TIGHT));
        // weight ½: √((½·7.5/√3)² + (½·20/15·7.5/2)²)
        assertThat(cutoffs.c().error().orElseThrow()).isCloseTo(Math.hypot(2.165064, 2.5), within(1e-5));
        assertThat(change.persons().stream().map(ReliableChange.Person::outcome))
                .containsExactly(Outcome.IMPROVED, Outcome.UNCHANGED, Outcome.DETERIORATED);
        assertThat(change.count(Outcome.IMPROVED)).isEqualTo(1);
        assertThat(value(Objects.requireNonNull(change.shares().get(Outcome.IMPROVED))))
                .isCloseTo(100 / 3.0, within(TIGHT));
        // after 47.5 against 40 + .8 (32.5 - 40) = 34, over 7.5 √.36
        assertThat(change.persons().get(0).gulliksenLordNovick()).isCloseTo(13.5 / 4.5, within(TIGHT));
    }

    @Test
    void recovery_is_reliable_and_crosses_the_line_in_either_direction() {
        double[] before = {32.5, 40, 47.5};
        double[] after = {55, 52, 62};
        ReliableChange up = ReliableChange.of(
                PairedScores.of(before, after), 0.8, Direction.LOWER_IS_WORSE, new Norm(60, 7.5), 0.95);
        assertThat(up.persons().stream().map(ReliableChange.Person::outcome)).containsOnly(Outcome.RECOVERED);
        double[] turnedBefore = Arrays.stream(before).map(x -> 100 - x).toArray();
        double[] turnedAfter = Arrays.stream(after).map(x -> 100 - x).toArray();
        ReliableChange down = ReliableChange.of(
                PairedScores.of(turnedBefore, turnedAfter), 0.8, Direction.HIGHER_IS_WORSE, new Norm(40, 7.5), 0.95);
        assertThat(down.count(Outcome.RECOVERED)).isEqualTo(3);
        assertThat(value(Objects.requireNonNull(down.cutoffs()).a())).isCloseTo(45, within(TIGHT));
        ReliableChange without = ReliableChange.of(PairedScores.of(before, after), 0.8, Direction.LOWER_IS_WORSE);
        assertThat(without.cutoffs()).isNull();
        assertThat(without.count(Outcome.RECOVERED)).isZero();
        assertThat(without.count(Outcome.IMPROVED)).isEqualTo(3);
        assertThat(List.copyOf(without.counts().keySet())).containsExactly(Outcome.values());
    }

    /**
     * Improvement of the improved 3 5 6 8, of the others 0 1 2 4 5. Of 20 pairs the improved lead in 4 at 3 (0 1 2), 4½ at 5,
     * 5 at 6 and 8: 3 + 4.5 + 5 + 5 = 17.5. At 3 or more: 4 of 4 and 3 of 5.; at 5 or more 3 of 4 and 4 of 5; at 6: 2 of 4, 5 of 5.
     */
    private static MinimalImportantChange nine(Bootstrap.Options options) {
        double[] improvement = {3, 5, 6, 8, 0, 1, 2, 4, 5};
        double[] before = {20, 21, 22, 23, 24, 25, 26, 27, 28};
        double[] after = new double[9];
        Arrays.setAll(after, i -> before[i] - improvement[i]);
        return MinimalImportantChange.of(
                PairedScores.of(before, after),
                new double[] {1, 1, 1, 1, 0, 0, 0, 0, 0},
                Direction.HIGHER_IS_WORSE,
                options,
                0.95);
    }

    @Test
    void important_change_agrees_with_paper_and_pencil() {
        MinimalImportantChange mic = nine(Bootstrap.Options.of(300, 1));
        assertThat(value(mic.meanChange())).isCloseTo(5.5, within(TIGHT));
        assertThat(mic.meanChange().n()).isEqualTo(4);
        assertThat(value(mic.auc())).isCloseTo(17.5 / 20, within(TIGHT));
        // DeLong: placements of the improved .6 .9 1 1, of the others 1 1 1 .75 .625
        double variance = Descriptives.variance(new double[] {0.6, 0.9, 1, 1}) / 4
                + Descriptives.variance(new double[] {1, 1, 1, 0.75, 0.625}) / 5;
        assertThat(mic.auc().error().orElseThrow()).isCloseTo(Math.sqrt(variance), within(TIGHT));
        assertThat(value(mic.roc())).isEqualTo(2.5);
        assertThat(value(mic.rocCut())).isEqualTo(3);
        assertThat(value(mic.sensitivity())).isEqualTo(1);
        assertThat(value(mic.specificity())).isCloseTo(0.6, within(TIGHT));
        assertThat(mic.asGood()).containsExactly(2.5);
        // Too many replicates of nine persons have no model: then there is a value without an interval.
        assertThat(mic.predictive().interval()).isEmpty();
        // The predictive change has the odds of the sample: 4 to 5.
        double q = Math.log(0.8);
        double sd = Math.sqrt(Descriptives.variance(new double[] {3, 5, 6, 8, 0, 1, 2, 4, 5}));
        double r = Descriptives.correlation(
                new double[] {3, 5, 6, 8, 0, 1, 2, 4, 5}, new double[] {1, 1, 1, 1, 0, 0, 0, 0, 0});
        assertThat(value(mic.adjusted()))
                .isCloseTo(value(mic.predictive()) - (0.090 + 0.103 * r) * sd * q, within(1e-10));
    }

    /** The chance of being improved is one half at an improvement of 4, and so is the share of the improved. */
    @Test
    void intervals_take_in_the_change_that_made_the_data() {
        SplitMix64 random = SplitMix64.of(8);
        double[] after = new double[300];
        double[] anchor = new double[300];
        for (int i = 0; i < 300; i++) {
            after[i] = Math.rint(4 + 3 * random.nextNormal());
            anchor[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.9 * (after[i] - 4))) ? 1 : 0;
        }
        MinimalImportantChange mic =
                MinimalImportantChange.of(PairedScores.of(new double[300], after), anchor, Direction.LOWER_IS_WORSE, 2);
        for (Estimate one : List.of(mic.roc(), mic.predictive(), mic.adjusted())) {
            assertThat(one.interval().orElseThrow().contains(4)).isTrue();
            assertThat(one.error().orElseThrow()).isBetween(0.1, 1.5);
        }
        assertThat(mic.predictive().error().orElseThrow())
                .isLessThan(mic.roc().error().orElseThrow());
    }

    @Test
    void important_change_does_not_mind_threads_or_the_direction_of_the_score() {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            assertThat(nine(new Bootstrap.Options(300, 1, pool))).isEqualTo(nine(Bootstrap.Options.of(300, 1)));
        } finally {
            pool.shutdown();
        }
        PairedScores rising = PairedScores.of(new double[] {0, 0, 0, 0, 0}, new double[] {3, 5, 1, 4, GAP});
        MinimalImportantChange mic =
                MinimalImportantChange.of(rising, new double[] {1, 1, 0, 0, 1}, Direction.LOWER_IS_WORSE, 1);
        assertThat(value(mic.meanChange())).isEqualTo(4);
        assertThat(mic.auc().n()).isEqualTo(4);
    }

    @Test
    void says_why_there_is_no_important_change() {
        PairedScores scores = PairedScores.of(new double[] {5, 5, 5, 5}, new double[] {4, 3, 2, 1});
        MinimalImportantChange apart =
                MinimalImportantChange.of(scores, new double[] {0, 0, 1, 1}, Direction.HIGHER_IS_WORSE, 1);
        assertThat(reason(apart.predictive())).isEqualTo(Reason.PERFECT);
        assertThat(value(apart.auc())).isEqualTo(1);
        assertThat(value(apart.roc())).isEqualTo(2.5);
        MinimalImportantChange backwards = MinimalImportantChange.of(
                PairedScores.of(new double[6], new double[] {1, 2, 3, 4, 5, 6}),
                new double[] {1, 0, 1, 0, 1, 0},
                Direction.HIGHER_IS_WORSE,
                1);
        assertThat(backwards.predictive()).isNotNull();
        MinimalImportantChange wrong = MinimalImportantChange.of(
                PairedScores.of(new double[6], new double[] {1, 2, 3, 4, 5, 6}),
                new double[] {1, 1, 0, 1, 0, 0},
                Direction.LOWER_IS_WORSE,
                1);
        assertThat(reason(wrong.predictive())).isEqualTo(Reason.OUTSIDE_RANGE);
        assertThat(reason(MinimalImportantChange.of(scores, new double[4], Direction.HIGHER_IS_WORSE, 1)
                        .roc()))
                .isEqualTo(Reason.EMPTY_GROUP);
        assertThat(reason(MinimalImportantChange.of(
                                scores, new double[] {GAP, GAP, GAP, GAP}, Direction.HIGHER_IS_WORSE, 1)
                        .roc()))
                .isEqualTo(Reason.NO_DATA);
        PairedScores flat = PairedScores.of(new double[4], new double[4]);
        assertThat(reason(MinimalImportantChange.of(flat, new double[] {0, 1, 0, 1}, Direction.LOWER_IS_WORSE, 1)
                        .auc()))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThatThrownBy(() -> MinimalImportantChange.of(scores, new double[3], Direction.LOWER_IS_WORSE, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MinimalImportantChange.of(scores, new double[4], Direction.NONE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void awkward_scores_give_reasons_and_never_fail() {
        double[][] all = {{}, {1}, {1, 1}, {1, 2}, {1, 2, 3}, {2, 2, 2, 2}, {GAP, GAP, GAP}, {1, GAP, 3, 4, 5}};
        for (double[] one : all) {
            for (double[] other : all) {
                if (one.length != other.length) {
                    continue;
                }
                PairedScores scores = PairedScores.of(one, other);
                ChangeStatistics change = ChangeStatistics.of(scores);
                Stream.of(change.effectSize(), change.responseMean(), change.hedgesGav(), change.correlation())
                        .forEach(estimate -> assertThat(estimate.n()).isEqualTo(scores.n()));
                ReliableChange.of(scores, 0.8, Direction.HIGHER_IS_WORSE, new Norm(0, 1), 0.95);
                double[] anchor = new double[one.length];
                Arrays.setAll(anchor, i -> i % 2);
                MinimalImportantChange.of(scores, anchor, Direction.HIGHER_IS_WORSE, Bootstrap.Options.of(10, 1), 0.95);
            }
        }
        assertThat(reason(
                        ReliableChange.of(four(), 1, Direction.HIGHER_IS_WORSE).sem()))
                .isEqualTo(Reason.OUTSIDE_RANGE);
        assertThat(reason(
                        ReliableChange.of(PairedScores.of(new double[3], new double[3]), 0.5, Direction.HIGHER_IS_WORSE)
                                .sem()))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThatThrownBy(() -> ReliableChange.of(four(), 0.8, Direction.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Norm(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PairedScores.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reason reason(Estimate estimate) {
        return ((NotEstimable) estimate).reason();
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }
}
