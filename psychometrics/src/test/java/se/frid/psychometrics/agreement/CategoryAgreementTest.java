package se.frid.psychometrics.agreement;

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
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Estimated;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.Samples;
import se.frid.psychometrics.agreement.Krippendorff.Metric;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.Normal;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.psychometrics.resampling.Bootstrap;

class CategoryAgreementTest {

    private static final double TIGHT = 1e-12;
    private static final Bootstrap.Options FEW = Bootstrap.Options.of(100, 1);

    /** Gwet 2014, ch. 5, as irrCAC prints it for tables; for those it divides by n, for ratings (as we do) by n - 1. */
    @Test
    void two_abstractors_have_the_printed_coefficients() {
        RatingTable table = Published.abstractors();
        Ratings ratings = Published.ratings(table);
        double more = Math.sqrt(100 / 99.0);
        is(CohenKappa.of(table), 0.7964094, 0.05891072, 5e-8);
        is(ChanceCorrected.gwet(ratings, Weighting.NONE, 0.95), 0.8493305, 0.04321747 * more, 5e-8);
        is(ChanceCorrected.brennanPrediger(ratings, Weighting.NONE, 0.95), 0.835, 0.04693346 * more, 5e-8);
        is(ChanceCorrected.pairAgreement(ratings, Weighting.NONE, 0.95), 0.89, 0.03128898 * more, 5e-8);
        is(ChanceCorrected.fleiss(ratings, Weighting.NONE, 0.95), 0.7962397, 0.05905473 * more, 5e-8);
        assertThat(value(BinaryAgreement.pabak(table, 0.95))).isCloseTo(0.835, within(TIGHT));
        Interval interval = CohenKappa.of(table).interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.7964094 - 1.959964 * 0.05891072, within(1e-6));
    }

    /** Gwet 2014 and Krippendorff 2011; to the figures that are printed. */
    @Test
    void ratings_with_gaps_have_the_printed_coefficients() {
        Ratings ratings = Published.krippendorff();
        is(ChanceCorrected.gwet(ratings, Weighting.NONE, 0.95), 0.77544, 0.14295, 5e-6);
        is(ChanceCorrected.fleiss(ratings, Weighting.NONE, 0.95), 0.76117, 0.15302, 5e-6);
        is(ChanceCorrected.brennanPrediger(ratings, Weighting.NONE, 0.95), 0.77273, 0.14472, 5e-6);
        is(ChanceCorrected.pairAgreement(ratings, Weighting.NONE, 0.95), 0.81818, 0.12561, 5e-6);
        assertThat(value(ChanceCorrected.pairAgreement(ratings, Weighting.QUADRATIC_BY_VALUE, 0.95)))
                .isCloseTo(0.97538, within(5e-6));
        assertThat(value(ChanceCorrected.gwet(ratings, Weighting.QUADRATIC_BY_VALUE, 0.95)))
                .isCloseTo(0.914, within(5e-4));
        Interval ac1 =
                ChanceCorrected.gwet(ratings, Weighting.NONE, 0.95).interval().orElseThrow();
        assertThat(ac1.lower()).isCloseTo(0.461, within(5e-4));
        assertThat(ac1.upper()).isEqualTo(1);
        double[] printed = {0.743, 0.815, 0.849, 0.797};
        for (Metric metric : Metric.values()) {
            Estimate alpha = Krippendorff.of(ratings, metric, FEW, 0.95);
            assertThat(value(alpha))
                    .isCloseTo(printed[Arrays.asList(Metric.values()).indexOf(metric)], within(6e-4));
            assertThat(alpha.n()).isEqualTo(11);
            assertThat(alpha.interval().orElseThrow().contains(value(alpha))).isTrue();
            // With gaps irr is right.
            assertThat(value(Krippendorff.asIrr(ratings, metric))).isCloseTo(value(alpha), within(TIGHT));
        }
    }

    /** Gwet 2014, as irrCAC prints it for the distribution of six psychiatrists. */
    @Test
    void six_psychiatrists_have_the_printed_coefficients() {
        Ratings ratings = Published.psychiatrists();
        is(ChanceCorrected.gwet(ratings, Weighting.NONE, 0.95), 0.4448007, 0.08418757, 5e-8);
        is(ChanceCorrected.brennanPrediger(ratings, Weighting.NONE, 0.95), 0.4388889, 0.08312142, 5e-8);
        FleissKappa fleiss = FleissKappa.of(ratings, 0.95);
        is(fleiss.kappa(), 0.4139265, 0.08119291, 5e-8);
        assertThat(value(Krippendorff.of(ratings, Metric.NOMINAL, FEW, 0.95))).isCloseTo(0.4204384, within(5e-8));
        // The pooled kappa is the mean of those of the categories, weighted by p(1 - p).
        double top = 0;
        double bottom = 0;
        double[] shares = {9.0 / 90, 13.0 / 90, 18.0 / 90, 31.0 / 90, 19.0 / 90};
        for (int k = 0; k < 5; k++) {
            FleissKappa.OfCategory one = fleiss.categories().get(k);
            top += shares[k] * (1 - shares[k]) * value(one.kappa());
            bottom += shares[k] * (1 - shares[k]);
            // standard error without agreement: √(2/(15·6·5))
            assertThat(Objects.requireNonNull(one.test()).statistic())
                    .isCloseTo(value(one.kappa()) / Math.sqrt(2 / 450.0), within(TIGHT));
        }
        assertThat(top / bottom).isCloseTo(value(fleiss.kappa()), within(TIGHT));
        double skew = 0;
        for (double p : shares) {
            skew += p * (1 - p) * (1 - 2 * p);
        }
        double error = Math.sqrt(2 / 450.0) * Math.sqrt(bottom * bottom - skew) / bottom;
        assertThat(Objects.requireNonNull(fleiss.test()).statistic())
                .isCloseTo(value(fleiss.kappa()) / error, within(TIGHT));
        // Each pair of judges by hand: all pairs of a 15-row table are too many, but the mean of chance and agreement
        // must do.
        double po = 0;
        double pe = 0;
        double light = 0;
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < a; b++) {
                RatingTable table = RatingTable.of(
                        ratings.withCategories(List.of(1.0, 2.0, 3.0, 4.0, 5.0)).pair(a, b));
                po += table.agreements() / 15.0 / 15;
                pe += value(CohenKappa.chance(table, Weighting.NONE)) / 15;
                light += value(CohenKappa.of(table)) / 15;
            }
        }
        assertThat(value(PairwiseKappa.conger(ratings, 0.95))).isCloseTo((po - pe) / (1 - pe), within(TIGHT));
        assertThat(value(PairwiseKappa.light(ratings, 0.95))).isCloseTo(light, within(TIGHT));
    }

    /** Two raters: Conger's, Light's and Cohen's kappa are one; the jackknife comes near the large-sample error. */
    @Test
    void of_two_raters_the_kappas_of_several_are_cohens() {
        Ratings ratings = Published.ratings(Published.abstractors());
        Estimate cohen = CohenKappa.of(Published.abstractors());
        for (Estimate other : List.of(PairwiseKappa.conger(ratings, 0.95), PairwiseKappa.light(ratings, 0.95))) {
            assertThat(value(other)).isCloseTo(value(cohen), within(TIGHT));
            assertThat(other.error().orElseThrow()).isCloseTo(cohen.error().orElseThrow(), within(0.002));
            assertThat(other.interval()).isPresent();
        }
    }

    /**
     * Cohen 1968's formula for a table of three grades {20 5 0; 4 15 6; 1 3 26}, n = 80. Linear weights: observed disagreement
     * (5 + 4 + 6 + 3)/2 + 1 = 10 of 80; by chance Σ|i - j|/2 · margins: rows 25 25 30, columns 25 23 32.
     */
    @Test
    void weighted_kappas_agree_with_paper_and_pencil() {
        RatingTable table = RatingTable.of(new int[][] {{20, 5, 0}, {4, 15, 6}, {1, 3, 26}});
        double chance = (25 * 23 + 25 * 25 + 25 * 32 + 30 * 23) / 2.0 + 25 * 32 + 30 * 25;
        assertThat(value(CohenKappa.of(table, Weighting.LINEAR, 0.95)))
                .isCloseTo(1 - 10.0 * 80 / chance, within(TIGHT));
        double squares = (25 * 23 + 25 * 25 + 25 * 32 + 30 * 23) / 4.0 + 25 * 32 + 30 * 25;
        assertThat(value(CohenKappa.of(table, Weighting.QUADRATIC, 0.95)))
                .isCloseTo(1 - (18 / 4.0 + 1) * 80 / squares, within(TIGHT));
        assertThat(value(CohenKappa.of(table, Weighting.QUADRATIC_BY_VALUE, 0.95)))
                .isCloseTo(value(CohenKappa.of(table, Weighting.QUADRATIC, 0.95)), within(TIGHT));
        assertThat(CohenKappa.of(table, Weighting.LINEAR_BY_VALUE, 0.95)
                        .method()
                        .name())
                .isEqualTo("kappa.by.value");
        // Quadratic weights: kappa is Krippendorff's intraclass cousin, ICC(2,1) with n in place of n - 1 for the
        // raters.
        assertThat(Weighting.ORDINAL.weights(new double[] {1, 2, 3})[0]).containsExactly(1, 1 - 1 / 3.0, 0);
        assertThat(Weighting.LINEAR_BY_VALUE.weights(new double[] {0, 1, 4})[1][2])
                .isEqualTo(0.25);
    }

    @Test
    void error_of_kappa_is_that_of_many_samples_and_the_test_keeps_its_level() {
        int samples = 2000;
        double[] kappas = new double[samples];
        double errors = 0;
        int rejected = 0;
        for (int sample = 0; sample < samples; sample++) {
            RatingTable some = RatingTable.of(graded(150, 0.6, sample));
            Estimated kappa = (Estimated) CohenKappa.of(some, Weighting.LINEAR, 0.95);
            kappas[sample] = kappa.amount();
            errors += kappa.error().orElseThrow() / samples;
            double p = CohenKappa.test(RatingTable.of(graded(150, 0, sample)), Weighting.LINEAR)
                    .orElseThrow()
                    .p();
            rejected += p < 0.05 ? 1 : 0;
        }
        double spread = Math.sqrt(Descriptives.variance(kappas));
        assertThat(errors).isCloseTo(spread, within(0.05 * spread));
        assertThat(rejected / (double) samples).isBetween(0.035, 0.065);
    }

    /** Two raters whose grades 1 to 4 correlate about so much. */
    private static Ratings graded(int n, double r, long seed) {
        SplitMix64 random = SplitMix64.of(seed, 7);
        double[][] byRater = new double[2][n];
        for (int i = 0; i < n; i++) {
            double common = random.nextNormal();
            for (double[] rater : byRater) {
                double z = Math.sqrt(r) * common + Math.sqrt(1 - r) * random.nextNormal();
                rater[i] = Math.min(4, 1 + Math.floor(4 * Normal.cdf(z)));
            }
        }
        return Ratings.of(byRater);
    }

    /** {40 9; 6 45}: po = .85; prevalence (40 - 45)/100, bias (49 - 46)/100, McNemar 9/15. */
    @Test
    void two_by_two_table_agrees_with_paper_and_pencil() {
        RatingTable table = RatingTable.of(new int[][] {{40, 9}, {6, 45}});
        PairAgreement pair = PairAgreement.of(table, 0.95);
        assertThat(value(pair.percent())).isEqualTo(85);
        BinaryAgreement binary = pair.binary();
        is(binary.prevalenceIndex(), -0.05, Math.sqrt((0.4 * 0.6 + 0.45 * 0.55) / 100), TIGHT);
        is(binary.biasIndex(), 0.03, Math.sqrt((0.49 * 0.51 + 0.46 * 0.54) / 100), TIGHT);
        assertThat(value(binary.pabak())).isCloseTo(0.70, within(TIGHT));
        // Clopper & Pearson for 85 of 100: .7647 to .9135
        assertThat(binary.pabak().interval().orElseThrow().lower()).isCloseTo(2 * 0.76469 - 1, within(2e-5));
        assertThat(binary.pabak().interval().orElseThrow().upper()).isCloseTo(2 * 0.91354 - 1, within(2e-5));
        assertThat(value(binary.onLower())).isCloseTo(80 / 95.0, within(TIGHT));
        assertThat(value(binary.onHigher())).isCloseTo(90 / 105.0, within(TIGHT));
        assertThat(binary.onHigher().interval().orElseThrow().contains(90 / 105.0))
                .isTrue();
        assertThat(Objects.requireNonNull(binary.mcNemar()).statistic()).isCloseTo(0.6, within(TIGHT));
        assertThat(Objects.requireNonNull(pair.homogeneity()).statistic()).isCloseTo(0.6, within(TIGHT));
        double pe = 0.49 * 0.46 + 0.51 * 0.54;
        assertThat(value(CohenKappa.chance(table, Weighting.NONE))).isCloseTo(pe, within(TIGHT));
        is(
                CohenKappa.withCohenError(table, 0.95),
                (0.85 - pe) / (1 - pe),
                Math.sqrt(0.85 * 0.15 / 100) / (1 - pe),
                TIGHT);
        // π of the first category (.49 + .46)/2 = .475
        assertThat(value(ChanceCorrected.gwet(Published.ratings(table), Weighting.NONE, 0.95)))
                .isCloseTo((0.85 - 2 * 0.475 * 0.525) / (1 - 2 * 0.475 * 0.525), within(TIGHT));
    }

    /** Stuart 1955: 11.96 with 3 degrees of freedom. */
    @Test
    void both_eyes_see_as_the_printed_test_says() {
        var test = MarginalHomogeneity.of(Published.vision()).orElseThrow();
        assertThat(test.statistic()).isCloseTo(11.96, within(0.005));
        assertThat(test.df1()).isEqualTo(3);
        assertThat(test.p()).isCloseTo(0.0075, within(1e-4));
        assertThat(MarginalHomogeneity.asIrr(Published.vision()).orElseThrow().statistic())
                .isCloseTo(test.statistic(), within(1e-9));
        // Two pairs of categories that never mix: two tests of McNemar in one.
        var apart = MarginalHomogeneity.of(
                        RatingTable.of(new int[][] {{5, 7, 0, 0}, {2, 5, 0, 0}, {0, 0, 5, 4}, {0, 0, 1, 5}}))
                .orElseThrow();
        assertThat(apart.df1()).isEqualTo(2);
        assertThat(apart.statistic()).isCloseTo(25 / 9.0 + 9 / 5.0, within(1e-9));
        assertThat(MarginalHomogeneity.of(RatingTable.of(new int[][] {{3, 0}, {0, 4}})))
                .isEmpty();
    }

    /** Without gaps irr does not divide a unit's pairs by one less than its ratings; 1 - (N - 1/2) Do/De for three raters. */
    @Test
    void irr_differs_from_krippendorff_where_nothing_is_missing() {
        Ratings ratings = Ratings.of(new double[] {1, 2, 3, 3}, new double[] {1, 2, 3, 2}, new double[] {1, 2, 2, 2});
        // counts 3 6 3 of 12; disagreeing ordered pairs: units 3 and 4 have 4 each, over 2: Do = 4; De = 144 - 54
        assertThat(value(Krippendorff.of(ratings, Metric.NOMINAL, FEW, 0.95)))
                .isCloseTo(1 - 11 * 4 / 90.0, within(TIGHT));
        assertThat(value(Krippendorff.asIrr(ratings, Metric.NOMINAL))).isCloseTo(1 - 11.5 * 4 / 90.0, within(TIGHT));
        // interval: the same 4; De = Σ over ordered pairs (x - y)²: 2(3·6·1 + 3·3·4 + 6·3·1)
        assertThat(value(Krippendorff.of(ratings, Metric.INTERVAL, FEW, 0.95)))
                .isCloseTo(1 - 11 * 4 / 144.0, within(TIGHT));
        // ordinal: mid-ranks 1.5 6 10.5: distances 20.25, 81, 20.25
        double expected = 2 * (18 * 20.25 + 9 * 81 + 18 * 20.25);
        assertThat(value(Krippendorff.of(ratings, Metric.ORDINAL, FEW, 0.95)))
                .isCloseTo(1 - 11 * 4 * 20.25 / expected, within(TIGHT));
        // ratio: 1/9, 1/4, 1/25
        double ratios = 2 * (18 / 9.0 + 9 / 4.0 + 18 / 25.0);
        assertThat(value(Krippendorff.of(ratings, Metric.RATIO, FEW, 0.95)))
                .isCloseTo(1 - 11 * 4 / 25.0 / ratios, within(TIGHT));
    }

    @Test
    void bootstrap_of_alpha_does_not_mind_threads_and_takes_in_the_value() {
        Ratings ratings = graded(120, 0.7, 3);
        Bootstrap.Options one = Bootstrap.Options.of(400, 9);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (Metric metric : Metric.values()) {
                Estimate alpha = Krippendorff.of(ratings, metric, one, 0.95);
                assertThat(Krippendorff.of(ratings, metric, new Bootstrap.Options(400, 9, pool), 0.95))
                        .isEqualTo(alpha);
                assertThat(alpha.interval().orElseThrow().contains(value(alpha)))
                        .isTrue();
                assertThat(alpha.error().orElseThrow()).isBetween(0.02, 0.12);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whole_report_has_every_pair() {
        RaterAgreement report = RaterAgreement.of(Published.krippendorff(), 1);
        assertThat(report.pairs()).hasSize(6);
        assertThat(report.pairs().get(0).table().n()).isEqualTo(9);
        // Units 2 to 9 have all four ratings; all agree on 3, 4, 5, 7 and 9.
        assertThat(value(report.percentAll())).isCloseTo(100 * 5 / 8.0, within(TIGHT));
        assertThat(report.percentAll().n()).isEqualTo(8);
        assertThat(report.nominal().interval()).isPresent();
        assertThat(report.ac2().method().name()).isEqualTo("gwet.ac2");
    }

    @Test
    void complete_agreement_has_the_interval_of_the_share_that_agree() {
        Ratings same = Ratings.of(new double[] {1, 2, 1, 2, 2}, new double[] {1, 2, 1, 2, 2});
        RatingTable table = RatingTable.of(same);
        // .025^(1/5) = .4782; pe = .52
        for (Estimate kappa : List.of(
                CohenKappa.of(table),
                CohenKappa.withCohenError(table, 0.95),
                PairwiseKappa.light(same, 0.95),
                FleissKappa.of(same, 0.95).kappa())) {
            assertThat(value(kappa)).isEqualTo(1);
            assertThat(kappa.error()).isEmpty();
            assertThat(kappa.interval().orElseThrow().lower()).isCloseTo((0.478176 - 0.52) / 0.48, within(1e-5));
        }
        assertThat(value(Krippendorff.of(same, Metric.ORDINAL, FEW, 0.95))).isEqualTo(1);
        assertThat(PairAgreement.of(table, 0.95).homogeneity()).isNull();
    }

    @Test
    void says_why_there_is_no_coefficient() {
        double[] ones = {1, 1, 1};
        Ratings same = Ratings.of(ones, ones);
        assertThat(reason(CohenKappa.of(RatingTable.of(same)))).isEqualTo(Reason.NO_EXPECTED_DISAGREEMENT);
        assertThat(reason(ChanceCorrected.gwet(same, Weighting.NONE, 0.95))).isEqualTo(Reason.NO_EXPECTED_DISAGREEMENT);
        assertThat(reason(PairwiseKappa.light(same, 0.95))).isEqualTo(Reason.NO_EXPECTED_DISAGREEMENT);
        assertThat(reason(Krippendorff.of(same, Metric.NOMINAL, FEW, 0.95))).isEqualTo(Reason.NO_EXPECTED_DISAGREEMENT);
        assertThat(reason(Krippendorff.asIrr(same, Metric.INTERVAL))).isEqualTo(Reason.NO_EXPECTED_DISAGREEMENT);
        // A category that could have been used makes the same ratings complete agreement for Gwet.
        assertThat(value(ChanceCorrected.gwet(same.withCategories(List.of(1.0, 2.0)), Weighting.NONE, 0.95)))
                .isEqualTo(1);
        Ratings alone = Ratings.of(new double[] {1, 2});
        assertThat(reason(Krippendorff.of(alone, Metric.NOMINAL, FEW, 0.95))).isEqualTo(Reason.TOO_FEW_RATERS);
        assertThat(reason(RaterAgreement.percentAll(alone, 0.95))).isEqualTo(Reason.TOO_FEW_RATERS);
        assertThat(reason(Krippendorff.of(
                        Ratings.of(new double[] {-1, 2}, new double[] {1, 2}), Metric.RATIO, FEW, 0.95)))
                .isEqualTo(Reason.OUTSIDE_RANGE);
        assertThat(reason(BinaryAgreement.of(Published.vision(), 0.95).biasIndex()))
                .isEqualTo(Reason.TOO_MANY_CATEGORIES);
        double[] many = new double[1200];
        Arrays.setAll(many, i -> i);
        Ratings plain = Ratings.of(many, many);
        RaterAgreement report = RaterAgreement.of(plain, Bootstrap.Options.of(5, 1), 0.95);
        assertThat(report.pairs()).isEmpty();
        assertThat(reason(report.light())).isEqualTo(Reason.TOO_MANY_CATEGORIES);
        assertThat(reason(report.ac1())).isEqualTo(Reason.TOO_MANY_CATEGORIES);
        assertThat(reason(report.fleiss().kappa())).isEqualTo(Reason.TOO_MANY_CATEGORIES);
    }

    @Test
    void awkward_ratings_give_reasons_and_never_fail() {
        for (ResponseData data : Samples.awkward()) {
            RaterAgreement report = RaterAgreement.of(Ratings.of(data), Bootstrap.Options.of(20, 1), 0.95);
            Stream.of(report.fleiss().kappa(), report.conger(), report.light(), report.ac1(), report.ordinal())
                    .forEach(estimate -> assertThat(estimate.n()).isBetween(0, data.persons()));
            for (PairAgreement pair : report.pairs()) {
                CohenKappa.asPsych(pair.table(), 0.95);
                CohenKappa.withCohenError(pair.table(), 0.95);
                MarginalHomogeneity.asIrr(pair.table());
            }
            for (Metric metric : Metric.values()) {
                Krippendorff.asIrr(Ratings.of(data), metric);
            }
        }
    }

    @Test
    void ratings_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> Ratings.of(new double[] {1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Published.krippendorff().withCategories(List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatingTable.of(Published.krippendorff())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatingTable.of(new int[][] {{1, 2}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatingTable.of(new int[][] {{1, -2}, {0, 0}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void is(Estimate estimate, double value, double error, double near) {
        assertThat(value(estimate)).isCloseTo(value, within(near));
        assertThat(estimate.error().orElseThrow()).isCloseTo(error, within(near));
    }

    private static Reason reason(Estimate estimate) {
        return ((NotEstimable) estimate).reason();
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    /** po = pe = 8/45 whatever the weights: kappa is 0, and its variance is 0 too. */
    @Test
    void a_rater_who_says_always_the_same_gives_a_kappa_of_0_that_nothing_is_known_of() {
        RatingTable table = RatingTable.of(new int[][] {{0, 11, 0, 0}, {0, 8, 0, 0}, {0, 16, 0, 0}, {0, 10, 0, 0}});
        for (Weighting weighting : Weighting.values()) {
            Estimated kappa = (Estimated) CohenKappa.of(table, weighting, 0.95);
            assertThat(kappa.amount()).isZero();
            assertThat(kappa.error()).isEmpty();
            assertThat(kappa.interval()).isEmpty();
            assertThat(CohenKappa.test(table, weighting)).isEmpty();
        }
    }
}
