package se.frid.psychometrics.accuracy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.Normal;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.psychometrics.resampling.Bootstrap;

class RocTest {

    private static final double GAP = Double.NaN;

    /** Ratings 1 to 5 of 58 normal and 51 abnormal CT pictures: Hanley & McNeil 1982, Radiology 143:29, table I. */
    private static final int[] NORMAL = {33, 6, 6, 11, 2};

    private static final int[] ABNORMAL = {3, 2, 2, 11, 33};

    static Roc pictures() {
        double[] scores = new double[109];
        boolean[] present = new boolean[109];
        int person = 0;
        for (int rating = 1; rating <= 5; rating++) {
            for (int i = 0; i < NORMAL[rating - 1]; i++) {
                scores[person++] = rating;
            }
            for (int i = 0; i < ABNORMAL[rating - 1]; i++) {
                present[person] = true;
                scores[person++] = rating;
            }
        }
        return Roc.of(scores, ReferenceStandard.of(present));
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    /** Printed there: area .893, standard error .032. */
    @Test
    void ct_pictures_have_the_printed_area_and_standard_error() {
        Roc roc = pictures();
        assertThat(value(Auc.deLong(roc))).isCloseTo(0.893, within(0.0005));
        assertThat(Auc.hanleyMcNeil(roc, 0.95).error().orElseThrow()).isCloseTo(0.0320, within(0.0005));
        assertThat(roc.cases()).isEqualTo(51);
        assertThat(roc.controls()).isEqualTo(58);
        assertThat(roc.points()).hasSize(6);
        assertThat(roc.at(4.0)).isEqualTo(new CrossTable(44, 13, 7, 45));
        assertThat(roc.at(3.5)).isEqualTo(roc.at(4.0));
        assertThat(Objects.requireNonNull(roc.points().get(3).cut())).isEqualTo(4);
        assertThat(roc.points().get(5).cut()).isNull();
    }

    /**
     * Cases 2, 4, 5, controls 1, 2, 3: pairs 3 - ½ + 3 + 3 of 9. Placements of cases .5, 1, 1, of controls 1, 5/6, 2/3; variance
     * (1/12)/3 + (1/36)/3.
     */
    @Test
    void six_persons_agree_with_paper_and_pencil() {
        double[] scores = {2, 4, 5, 1, 2, 3};
        ReferenceStandard reference = ReferenceStandard.of(new double[] {1, 1, 1, 0, 0, 0});
        Roc roc = Roc.of(scores, reference);
        Estimate auc = Auc.deLong(roc);
        assertThat(value(auc)).isCloseTo(7.5 / 9, within(1e-15));
        double error = Math.sqrt((1 / 12.0) / 3 + (1 / 36.0) / 3);
        assertThat(auc.error().orElseThrow()).isCloseTo(error, within(1e-15));
        assertThat(auc.interval().orElseThrow().lower()).isCloseTo(7.5 / 9 - 1.959964 * error, within(1e-6));
        assertThat(auc.interval().orElseThrow().upper()).isEqualTo(1);
        Interval logit = Auc.logit(roc, 0.95).interval().orElseThrow();
        double half = 1.959964 * error / (7.5 / 9 * 1.5 / 9);
        assertThat(logit.lower()).isCloseTo(1 / (1 + Math.exp(half - Math.log(5))), within(1e-6));
        assertThat(logit.upper()).isCloseTo(1 / (1 + Math.exp(-half - Math.log(5))), within(1e-6));
        // W = 7.5; ties: one pair, 2³ - 2 = 6; variance 9/12 (7 - 6/30)
        SignificanceTest test = Auc.mannWhitney(roc).orElseThrow();
        assertThat(test.statistic()).isEqualTo(7.5);
        double z = (7.5 - 4.5 - 0.5) / Math.sqrt(9.0 / 12 * 6.8);
        assertThat(test.p()).isCloseTo(2 * Normal.upper(z), within(1e-14));
    }

    @Test
    void counting_and_sorting_come_to_the_same() {
        SplitMix64 random = SplitMix64.of(3);
        double[] scores = new double[400];
        double[] outcome = new double[400];
        for (int i = 0; i < scores.length; i++) {
            outcome[i] = random.nextDouble() < 0.3 ? 1 : 0;
            scores[i] = random.nextInt(12) + 3 * outcome[i];
        }
        scores[7] = GAP;
        outcome[9] = GAP;
        ReferenceStandard reference = ReferenceStandard.of(outcome);
        double[] fractions = Arrays.stream(scores).map(x -> x + 0.25).toArray();
        Roc counted = Roc.of(scores, reference);
        Roc sorted = Roc.of(fractions, reference);
        assertThat(counted.n()).isEqualTo(398).isEqualTo(sorted.n());
        assertThat(Auc.deLong(counted)).isEqualTo(Auc.deLong(sorted));
        // A score turned about and read from the other end is the same test.
        double[] turned = Arrays.stream(scores).map(x -> 20 - x).toArray();
        Roc low = Roc.of(turned, reference, Positive.AT_MOST);
        assertThat(Auc.deLong(low)).isEqualTo(Auc.deLong(counted));
        assertThat(low.at(11.0)).isEqualTo(counted.at(9.0));
        CutOff best = CutOffs.best(low, new CutRule.Youden()).orElseThrow();
        assertThat(20 - best.cut())
                .isEqualTo(CutOffs.best(counted, new CutRule.Youden())
                        .orElseThrow()
                        .cut());
        assertThat(Roc.of(Arrays.stream(turned).map(x -> x - 0.5).toArray(), reference, Positive.AT_MOST)
                        .at(10.5))
                .isEqualTo(counted.at(9.0));
    }

    @Test
    void partial_areas_follow_the_straight_lines() {
        // Cases 2, 4, controls 1, 3: from (specificity, sensitivity) (0, 1) by (½, 1), (½, ½), (1, ½) to (1, 0).
        Roc roc = Roc.of(new double[] {2, 4, 1, 3}, ReferenceStandard.of(new double[] {1, 1, 0, 0}));
        PartialAuc partial = PartialAuc.of(roc);
        assertThat(value(partial.betweenSpecificities(0.8, 1))).isCloseTo(0.1, within(1e-15));
        assertThat(value(partial.betweenSpecificities(0.4, 0.6))).isCloseTo(0.15, within(1e-15));
        assertThat(value(partial.betweenSpecificities(0, 1))).isCloseTo(0.75, within(1e-15));
        assertThat(value(partial.betweenSensitivities(0.8, 1))).isCloseTo(0.1, within(1e-15));
        assertThat(value(partial.betweenSensitivities(0, 1))).isCloseTo(0.75, within(1e-15));
        // chance .02 of at most .2: ½(1 + (.1 - .02)/.18)
        assertThat(value(partial.correctedBetweenSpecificities(0.8, 1)))
                .isCloseTo(0.5 * (1 + 0.08 / 0.18), within(1e-14));
        assertThat(value(partial.correctedBetweenSensitivities(0.8, 1)))
                .isCloseTo(0.5 * (1 + 0.08 / 0.18), within(1e-14));
        assertThat(value(partial.sensitivityAt(0.75))).isEqualTo(0.5);
        assertThat(value(partial.sensitivityAt(0.5))).isEqualTo(1);
        assertThat(value(partial.specificityAt(0.5))).isEqualTo(1);
        assertThat(value(partial.specificityAt(0.75))).isEqualTo(0.5);
        Roc worse = Roc.of(new double[] {1, 2, 3, 4}, ReferenceStandard.of(new double[] {1, 1, 0, 0}));
        assertThat(PartialAuc.of(worse).correctedBetweenSpecificities(0.8, 1))
                .isInstanceOfSatisfying(
                        NotEstimable.class, not -> assertThat(not.reason()).isEqualTo(Reason.OUTSIDE_RANGE));
        // Both specificities of a slanting piece: cases 1, 2, controls 1, 2 lie on the diagonal.
        Roc chance = Roc.of(new double[] {1, 2, 1, 2}, ReferenceStandard.of(new double[] {1, 1, 0, 0}));
        assertThat(value(PartialAuc.of(chance).sensitivityAt(0.75))).isCloseTo(0.25, within(1e-15));
        assertThat(value(PartialAuc.of(chance).specificityAt(0.25))).isCloseTo(0.75, within(1e-15));
        assertThat(value(PartialAuc.of(chance).betweenSpecificities(0.8, 1))).isCloseTo(0.02, within(1e-15));
        assertThatThrownBy(() -> partial.betweenSpecificities(0.9, 0.8)).isInstanceOf(IllegalArgumentException.class);
        Estimate drawn =
                PartialAuc.drawn(pictures(), Bootstrap.Options.of(200, 4), 0.9).betweenSpecificities(0.8, 1);
        assertThat(drawn.interval().orElseThrow().contains(value(drawn))).isTrue();
        assertThat(drawn.error()).isPresent();
    }

    /** Two scores: the variance of the difference by hand from the placements. */
    @Test
    void areas_of_the_same_persons_share_their_luck() {
        double[] one = {2, 4, 5, 1, 2, 3, 9};
        double[] two = {3, 1, 5, 1, 4, 2, GAP};
        ReferenceStandard reference = ReferenceStandard.of(new double[] {1, 1, 1, 0, 0, 0, 0});
        AucComparison paired = AucComparison.paired(one, two, reference, 0.95);
        // Second score: cases above 2, ½, 3 of three controls: .61111; of controls: (2.5, 1, 2)/3.
        double[] a = {0.5, 1, 1};
        double[] b = {2 / 3.0, 0.5 / 3, 1};
        double[] c = {1, 2.5 / 3, 2 / 3.0};
        double[] d = {2.5 / 3, 1 / 3.0, 2 / 3.0};
        double covariance = Descriptives.covariance(a, b) / 3 + Descriptives.covariance(c, d) / 3;
        assertThat(value(paired.covariance())).isCloseTo(covariance, within(1e-15));
        assertThat(value(paired.second())).isCloseTo(5.5 / 9, within(1e-15));
        assertThat(value(paired.difference())).isCloseTo(2 / 9.0, within(1e-15));
        double error = paired.difference().error().orElseThrow();
        double first = paired.first().error().orElseThrow();
        double second = paired.second().error().orElseThrow();
        assertThat(error * error).isCloseTo(first * first + second * second - 2 * covariance, within(1e-15));
        assertThat(Objects.requireNonNull(paired.test()).statistic()).isCloseTo(2 / 9.0 / error, within(1e-12));
        AucComparison itself = AucComparison.paired(one, one, reference, 0.95);
        assertThat(value(itself.difference())).isZero();
        assertThat(itself.test()).isNull();
        // Different persons: no covariance, Welch's degrees of freedom.
        Roc left = Roc.of(one, reference);
        Roc right = pictures();
        AucComparison apart = AucComparison.independent(left, right, 0.95);
        assertThat(value(apart.covariance())).isZero();
        double v = Math.pow(Auc.deLong(left).error().orElseThrow(), 2);
        double w = Math.pow(Auc.deLong(right).error().orElseThrow(), 2);
        assertThat(Objects.requireNonNull(apart.test()).df1())
                .isCloseTo((v + w) * (v + w) / (v * v / 6 + w * w / 108), within(1e-9));
    }

    @Test
    void draws_are_the_same_on_one_thread_and_two_and_about_as_wide_as_the_formula() {
        SplitMix64 random = SplitMix64.of(11);
        int n = 300;
        double[] scores = new double[n];
        double[] other = new double[n];
        boolean[] present = new boolean[n];
        for (int i = 0; i < n; i++) {
            present[i] = i % 3 == 0;
            double truth = random.nextNormal();
            scores[i] = truth + (present[i] ? 1 : 0);
            other[i] = truth + random.nextNormal() + (present[i] ? 1 : 0);
        }
        ReferenceStandard reference = ReferenceStandard.of(present);
        Roc roc = Roc.of(scores, reference);
        Estimate formula = Auc.deLong(roc);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Bootstrap.Options options = Bootstrap.Options.of(1000, 5);
            Bootstrap.Options wide = new Bootstrap.Options(1000, 5, two);
            Estimate drawn = Auc.bootstrap(roc, options, 0.95);
            assertThat(Auc.bootstrap(roc, wide, 0.95)).isEqualTo(drawn);
            assertThat(drawn.error().orElseThrow()).isCloseTo(formula.error().orElseThrow(), within(0.003));
            AucComparison paired = AucComparison.paired(scores, other, reference, 0.95);
            AucComparison again = AucComparison.bootstrap(scores, other, reference, wide, 0.95);
            assertThat(again).isEqualTo(AucComparison.bootstrap(scores, other, reference, options, 0.95));
            assertThat(again.difference().error().orElseThrow())
                    .isCloseTo(paired.difference().error().orElseThrow(), within(0.003));
            CutOffEstimate cut = CutOffs.drawn(roc, new CutRule.Youden(), options, 0.95);
            assertThat(CutOffs.drawn(roc, new CutRule.Youden(), wide, 0.95)).isEqualTo(cut);
        } finally {
            two.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5})
    void few_persons_get_reasons_not_numbers_that_are_none(int n) {
        double[] scores = IntStream.range(0, n).mapToDouble(i -> i).toArray();
        for (int cases = 0; cases <= n; cases++) {
            double[] outcome = new double[n];
            Arrays.fill(outcome, 0, cases, 1);
            for (double[] some : List.of(scores, new double[n])) {
                ReferenceStandard reference = ReferenceStandard.of(outcome);
                Roc roc = Roc.of(some, reference);
                Bootstrap.Options options = Bootstrap.Options.of(20, 1);
                boolean none = cases == 0 || cases == n || roc.size() < 2;
                assertThat(Auc.deLong(roc) instanceof NotEstimable).isEqualTo(none);
                assertThat(Auc.logit(roc, 0.95) instanceof NotEstimable).isEqualTo(none);
                assertThat(Auc.hanleyMcNeil(roc, 0.95) instanceof NotEstimable).isEqualTo(none);
                assertThat(Auc.bootstrap(roc, options, 0.95) instanceof NotEstimable)
                        .isEqualTo(none);
                assertThat(Auc.mannWhitney(roc).isEmpty()).isEqualTo(none);
                assertThat(PartialAuc.of(roc).sensitivityAt(0.9) instanceof NotEstimable)
                        .isEqualTo(none);
                AucComparison.paired(some, scores, reference, 0.95);
                AucComparison.bootstrap(some, scores, reference, options, 0.95);
                AucComparison.independent(roc, pictures(), 0.95);
                assertThat(CutOffs.best(roc, new CutRule.Youden()).isEmpty()).isEqualTo(none);
                assertThat(
                                CutOffs.drawn(roc, new CutRule.GreatestKappa(), options, 0.95)
                                                .cut()
                                        instanceof NotEstimable)
                        .isEqualTo(none);
            }
        }
    }

    @Test
    void complete_separation_is_one_without_an_interval() {
        Roc roc = Roc.of(new double[] {1, 2, 3, 4}, ReferenceStandard.of(new double[] {0, 0, 1, 1}));
        assertThat(value(Auc.deLong(roc))).isEqualTo(1);
        assertThat(Auc.deLong(roc).interval()).isEmpty();
        assertThat(Auc.logit(roc, 0.95).interval()).isEmpty();
        assertThat(Auc.hanleyMcNeil(roc, 0.95).interval()).isEmpty();
    }

    @Test
    void what_is_no_datum_is_refused() {
        assertThatThrownBy(() -> Roc.of(new double[] {1}, ReferenceStandard.of(new double[] {1, 0})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Roc.of(new double[] {1, Double.POSITIVE_INFINITY}, ReferenceStandard.of(new double[] {1, 0})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReferenceStandard.of(new double[] {2})).isInstanceOf(IllegalArgumentException.class);
    }

    /** Scores with halves are sorted; whichever group is larger, the pairs are those that counting one by one finds. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20, 39, 40})
    void sorted_scores_give_the_pairs_that_are_there(int cases) {
        SplitMix64 random = SplitMix64.of(31, cases);
        double[] scores = new double[40];
        boolean[] present = new boolean[40];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(12) / 2.0;
            present[i] = i < cases;
        }
        long twice = 0;
        for (int i = 0; i < cases; i++) {
            for (int j = cases; j < scores.length; j++) {
                twice += scores[i] > scores[j] ? 2 : scores[i] == scores[j] ? 1 : 0;
            }
        }
        Roc roc = Roc.of(scores, ReferenceStandard.of(present));
        assertThat(roc.cases()).isEqualTo(cases);
        assertThat(roc.counts().twicePairs()).isEqualTo(twice);
        assertThat(roc.size()).isEqualTo((int) Arrays.stream(scores).distinct().count());
        assertThat(roc.at(-1.0)).isEqualTo(new CrossTable(cases, 40 - cases, 0, 0));
    }
}
