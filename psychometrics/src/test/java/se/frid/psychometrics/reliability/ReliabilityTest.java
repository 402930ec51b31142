package se.frid.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Estimated;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.Samples;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.psychometrics.resampling.Bootstrap;

class ReliabilityTest {

    private static final double TIGHT = 1e-12;

    /** Six items with correlation .4 and variance 1: everything follows from the one number. */
    private static CovarianceMatrix equal(int k, double r, int n) {
        double[][] c = new double[k][k];
        for (int i = 0; i < k; i++) {
            Arrays.fill(c[i], r);
            c[i][i] = 1;
        }
        return CovarianceMatrix.of(Samples.codes(k), c, n);
    }

    /** Loadings and own variances that are known. */
    private static CovarianceMatrix congeneric(double[] loadings, double[] own, int n) {
        int k = own.length;
        double[][] c = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                c[i][j] = loadings[i] * loadings[j] + (i == j ? own[i] : 0);
            }
        }
        return CovarianceMatrix.of(Samples.codes(k), c, n);
    }

    /** LSAT section 6: Rizopoulos 2006, J Stat Softw 17(5): alpha .2950. */
    @Test
    void lsat_has_the_printed_alpha_which_is_kuder_richardson_20() {
        ResponseData lsat = Samples.lsat6();
        assertThat(value(Alpha.of(lsat))).isCloseTo(0.2950, within(5e-5));
        assertThat(value(KuderRichardson.kr20(lsat, 0.95))).isCloseTo(value(Alpha.of(lsat)), within(TIGHT));
        // M = 3.819, variance over n of the total 1.0700: 5/4 (1 - 3.819·1.181/(5·1.0700))
        double mean = 3.819;
        double variance = CovarianceMatrix.complete(lsat).totalVariance() * 0.999;
        assertThat(value(KuderRichardson.kr21(lsat, 0.95)))
                .isCloseTo(1.25 * (1 - mean * (5 - mean) / (5 * variance)), within(TIGHT))
                .isLessThan(0.2950);
        assertThat(KuderRichardson.kr20(Samples.five(), 0.95)).isInstanceOf(NotEstimable.class);
    }

    /** C = [2.5 1.75 2.25; 1.75 1.7 1.4; 2.25 1.4 2.3], V = 17.3, tr = 6.5. */
    @Test
    void five_persons_agree_with_paper_and_pencil() {
        CovarianceMatrix c = CovarianceMatrix.complete(Samples.five());
        Estimated alpha = (Estimated) Alpha.of(c, 0.95);
        assertThat(alpha.amount()).isCloseTo(1.5 * (1 - 6.5 / 17.3), within(TIGHT));
        double squares = 1.75 * 1.75 + 2.25 * 2.25 + 1.4 * 1.4;
        Guttman guttman = Guttman.of(c);
        assertThat(value(guttman.lambda().get(0))).isCloseTo(1 - 6.5 / 17.3, within(TIGHT));
        assertThat(value(guttman.lambda().get(1)))
                .isCloseTo((10.8 + Math.sqrt(1.5 * 2 * squares)) / 17.3, within(TIGHT));
        assertThat(value(guttman.lambda().get(2))).isCloseTo(alpha.amount(), within(TIGHT));
        assertThat(value(guttman.lambda().get(4)))
                .isCloseTo(1 - 6.5 / 17.3 + 2 * Math.sqrt(1.75 * 1.75 + 2.25 * 2.25) / 17.3, within(TIGHT));
        assertThat(value(guttman.lambda().get(5))).isCloseTo(0.9594007047612159, within(1e-12));
        assertThat(value(guttman.mu().get(0))).isCloseTo(alpha.amount(), within(TIGHT));
        assertThat(value(guttman.mu().get(1))).isCloseTo(value(guttman.lambda().get(1)), within(TIGHT));
        assertThat(alpha.standardError()).isCloseTo(0.049734132845214926, within(1e-12));
        // F(4, 8) at .975 and .025: 5.0526 and .1114
        Interval feldt = alpha.interval().orElseThrow();
        assertThat(feldt.lower()).isCloseTo(1 - (1 - alpha.amount()) * 5.0526, within(1e-4));
        assertThat(feldt.upper()).isCloseTo(1 - (1 - alpha.amount()) * 0.1114, within(1e-4));
        // halves: first and third against second; r = (1.75+1.4)/√(9.3·1.7)
        SplitHalf.Split split = SplitHalf.oddEven(c, 0.95);
        double r = 3.15 / Math.sqrt(9.3 * 1.7);
        assertThat(value(split.r())).isCloseTo(r, within(TIGHT));
        assertThat(value(split.spearmanBrown())).isCloseTo(2 * r / (1 + r), within(TIGHT));
        assertThat(value(split.guttman())).isCloseTo(2 * (1 - 11.0 / 17.3), within(TIGHT));
        assertThat(value(MeasurementError.sem(c, 0.95)))
                .isCloseTo(Math.sqrt(17.3 * (1 - alpha.amount())), within(TIGHT));
    }

    @Test
    void equal_correlations_make_every_coefficient_the_same() {
        CovarianceMatrix c = equal(6, 0.4, 200);
        double alpha = 6 * 0.4 / (1 + 5 * 0.4);
        Guttman guttman = Guttman.standardised(c);
        Stream.of(
                        Alpha.of(c, 0.95),
                        Alpha.standardised(c, 0.95),
                        guttman.lambda().get(1),
                        guttman.lambda().get(2),
                        guttman.lambda().get(3),
                        guttman.mu().get(3),
                        SplitHalf.all(c).best(),
                        SplitHalf.all(c).worst(),
                        SplitHalf.all(c).mean(),
                        SplitHalf.oddEven(c, 0.95).spearmanBrown(),
                        SplitHalf.oddEven(c, 0.95).guttman(),
                        Omega.ml(c, 0.95),
                        Omega.mlObserved(c),
                        Omega.minres(c))
                .forEach(estimate ->
                        assertThat(value(estimate)).as(estimate.method().name()).isCloseTo(alpha, within(1e-8)));
        // Without one item: five with .4; with twice as many: the formula of the longer test.
        assertThat(value(Alpha.ifDeleted(c, 0.95).get(3))).isCloseTo(5 * 0.4 / (1 + 4 * 0.4), within(TIGHT));
        assertThat(value(SpearmanBrown.lengthened(Alpha.of(c, 0.95), 2)))
                .isCloseTo(12 * 0.4 / (1 + 11 * 0.4), within(TIGHT));
        // r = .9 needs k with k·.4/(1+(k-1).4) = .9: k = 13.5
        assertThat(value(SpearmanBrown.itemsFor(Alpha.of(c, 0.95), 6, 0.9))).isCloseTo(13.5, within(1e-9));
        // smc of six equally correlated items: 1 - (1-ρ)(1+5ρ)/(1+4ρ)
        double smc = 1 - 0.6 * 3 / 2.6;
        assertThat(value(guttman.lambda().get(5))).isCloseTo(1 - 6 * (1 - smc) / (6 + 30 * 0.4), within(TIGHT));
        assertThat(value(Alpha.itemWhole(c).get(0))).isCloseTo((smc + 2) / Math.sqrt(6 * (smc + 2)), within(TIGHT));
    }

    @Test
    void omega_finds_the_loadings_that_made_the_covariances() {
        double[] loadings = {0.9, 1.4, 0.5, 2.0, 1.1};
        double[] own = {0.6, 1.0, 0.8, 0.9, 2.2};
        CovarianceMatrix c = congeneric(loadings, own, 400);
        double omega = 5.9 * 5.9 / (5.9 * 5.9 + 5.5);
        Estimated ml = (Estimated) Omega.ml(c, 0.95);
        assertThat(ml.amount()).isCloseTo(omega, within(1e-9));
        assertThat(value(Omega.mlObserved(c))).isCloseTo(omega, within(1e-9));
        assertThat(ml.interval().orElseThrow().contains(omega)).isTrue();
        assertThat(value(Alpha.of(c, 0.95))).isLessThan(omega);
        // Standardised: loadings over standard deviations.
        double sum = 0;
        double rest = 0;
        for (int i = 0; i < 5; i++) {
            double l = loadings[i] / Math.sqrt(loadings[i] * loadings[i] + own[i]);
            sum += l;
            rest += 1 - l * l;
        }
        assertThat(value(Omega.minres(c))).isCloseTo(sum * sum / (sum * sum + rest), within(1e-8));
    }

    @Test
    void standard_error_of_omega_is_that_of_many_samples() {
        int samples = 300;
        double[] values = new double[samples];
        double errors = 0;
        for (int sample = 0; sample < samples; sample++) {
            Estimated omega = (Estimated) Omega.ml(CovarianceMatrix.complete(normal(200, 6, sample)), 0.95);
            values[sample] = omega.amount();
            errors += omega.error().orElseThrow() / samples;
        }
        double spread = Math.sqrt(Descriptives.variance(values));
        assertThat(errors).isCloseTo(spread, within(0.15 * spread));
    }

    private static ResponseData normal(int n, int k, long seed) {
        SplitMix64 random = SplitMix64.of(seed, 99);
        double[][] columns = new double[k][n];
        for (int person = 0; person < n; person++) {
            double factor = random.nextNormal();
            for (int item = 0; item < k; item++) {
                columns[item][person] = 0.7 * factor + Math.sqrt(0.51) * random.nextNormal();
            }
        }
        return ResponseData.of(
                Samples.codes(k).stream()
                        .map(code -> ItemScale.continuous(code, -10, 10))
                        .toList(),
                columns);
    }

    @Test
    void bootstrap_agrees_with_theory_on_normal_data_and_does_not_mind_threads() {
        ResponseData data = normal(400, 5, 1);
        AlphaBootstrap alpha = AlphaBootstrap.of(data, 17);
        Estimated exact = (Estimated) Alpha.of(data);
        assertThat(((Estimated) alpha.bca()).standardError())
                .isCloseTo(
                        exact.error().orElseThrow(), within(0.12 * exact.error().orElseThrow()));
        Interval bca = alpha.bca().interval().orElseThrow();
        Interval feldt = exact.interval().orElseThrow();
        assertThat(bca.lower()).isCloseTo(feldt.lower(), within(0.012));
        assertThat(bca.upper()).isCloseTo(feldt.upper(), within(0.012));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            ResponseData whole = Samples.oneFactor(150, 6, 4, 5);
            for (ResponseData each : List.of(data, whole)) {
                assertThat(OmegaBootstrap.of(each, new Bootstrap.Options(200, 3, pool), 0.95))
                        .isEqualTo(OmegaBootstrap.of(each, Bootstrap.Options.of(200, 3), 0.95));
                assertThat(AlphaBootstrap.of(each, new Bootstrap.Options(200, 3, pool), 0.95))
                        .isEqualTo(AlphaBootstrap.of(each, Bootstrap.Options.of(200, 3), 0.95));
            }
        } finally {
            pool.shutdown();
        }
    }

    /** The covariances of a replicate are those of the persons drawn, for categories and for plain numbers alike. */
    @Test
    void resampled_figures_are_those_of_the_rows_drawn() {
        ResponseData whole = Samples.oneFactor(60, 4, 5, 2);
        ResponseData plain = ResponseData.of(
                whole.codes().stream()
                        .map(code -> ItemScale.continuous(code, 0, 4))
                        .toList(),
                whole.toArrays());
        List<ToDoubleFunction<double[][]>> figure = List.of(c -> c[0][1], c -> c[2][2], Alpha::coefficient);
        List<Bootstrap> a = Resampled.of(whole).draw(figure, Bootstrap.Options.of(99, 4));
        List<Bootstrap> b = Resampled.of(plain).draw(figure, Bootstrap.Options.of(99, 4));
        for (int i = 0; i < 3; i++) {
            assertThat(a.get(i).percentile(0.9).orElseThrow().lower())
                    .isCloseTo(b.get(i).percentile(0.9).orElseThrow().lower(), within(1e-12));
        }
        double[] without = Resampled.of(whole).jackknife(figure).get(2);
        int[] rest = IntStream.range(1, 60).toArray();
        assertThat(without[0]).isCloseTo(value(Alpha.of(whole.rows(rest))), within(1e-12));
    }

    @Test
    void every_part_of_the_report_has_an_interval_or_an_error_once_drawn() {
        InternalConsistency report =
                InternalConsistency.of(Samples.oneFactor(120, 5, 4, 9), Bootstrap.Options.of(200, 1), 0.95);
        List<Estimate> all = new ArrayList<>(List.of(
                report.alpha(),
                report.alphaBonett(),
                report.alphaBca(),
                report.standardised(),
                report.omega(),
                report.omegaMinres(),
                report.sem(),
                report.mdc95(),
                report.mdc90()));
        all.addAll(report.guttman().mu());
        assertThat(all).allMatch(estimate -> estimate.interval().isPresent());
        // z √2 = 2.7718 and 2.3262
        assertThat(value(report.mdc95()) / value(report.sem())).isCloseTo(2.771808, within(1e-6));
        assertThat(value(report.mdc90()) / value(report.sem())).isCloseTo(2.326174, within(1e-6));
        assertThat(report.mdc95().method().name()).isEqualTo("mdc95");
    }

    @Test
    void ordinal_coefficients_lie_above_those_of_the_coarse_answers() {
        ResponseData data = Samples.oneFactor(300, 5, 3, 21);
        OrdinalConsistency ordinal = OrdinalConsistency.of(data, Bootstrap.Options.of(100, 2), 0.95);
        // five variables that correlate .49: 5·.49/(1+4·.49) = .8277
        Interval alpha = ordinal.alpha().interval().orElseThrow();
        assertThat(alpha.contains(0.8277)).isTrue();
        assertThat(value(ordinal.alpha())).isGreaterThan(value(Alpha.of(data)));
        assertThat(value(ordinal.omega())).isCloseTo(value(ordinal.alpha()), within(0.01));
        assertThat(ordinal.omega().interval()).isPresent();
        assertThat(ordinal.omega().error().orElseThrow()).isBetween(0.005, 0.03);
        assertThat(OrdinalConsistency.of(data, Bootstrap.Options.of(100, 2), 0.95))
                .isEqualTo(ordinal);
        assertThat(reason(OrdinalConsistency.of(normal(20, 3, 1)).alpha())).isEqualTo(Reason.TOO_MANY_CATEGORIES);
    }

    /** As R's {@code cov(use = "pairwise")}: each cell over those who have both, the diagonal over those who have one. */
    @Test
    void pairwise_covariances_use_everyone_who_has_both() {
        double[][] cells = Samples.oneFactor(50, 3, 5, 4).toArrays();
        for (int person = 0; person < 50; person += 3) {
            cells[person % 9 / 3][person] = Double.NaN;
        }
        ResponseData data = ResponseData.ofWhole(Samples.codes(3), 0, 4, cells);
        CovarianceMatrix pairs = CovarianceMatrix.pairwise(data);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                CovarianceMatrix both = CovarianceMatrix.complete(
                        data.select(i == j ? List.of("i" + (i + 1)) : List.of("i" + (i + 1), "i" + (j + 1))));
                assertThat(pairs.at(i, j)).isCloseTo(both.at(0, both.items() - 1), within(1e-13));
            }
        }
        assertThat(pairs.n()).isLessThan(50);
        assertThat(Alpha.of(pairs, 0.95).n()).isEqualTo(pairs.n());
    }

    /** Feldt 1969 for α = .784, n = 51 and α = .875, n = 151, as the formula gives: W = .216/.125 = 1.728. */
    @Test
    void two_groups_are_compared_by_the_ratio_of_what_is_left() {
        CovarianceMatrix one = equal(5, 0.784 / (5 - 4 * 0.784), 51);
        CovarianceMatrix two = equal(5, 0.875 / (5 - 4 * 0.875), 151);
        AlphaComparison comparison = AlphaComparison.independent(one, two, 0.95);
        assertThat(value(comparison.difference())).isCloseTo(0.784 - 0.875, within(1e-9));
        assertThat(Objects.requireNonNull(comparison.test()).statistic()).isCloseTo(0.125 / 0.216, within(1e-9));
        assertThat(comparison.test().p()).isBetween(0.01, 0.04);
        assertThat(comparison.difference().interval().orElseThrow().upper()).isLessThan(0);
    }

    @Test
    void two_scales_of_the_same_persons_are_compared_by_t() {
        ResponseData data = Samples.oneFactor(80, 8, 5, 6);
        ResponseData first = data.select(Samples.codes(8).subList(0, 4));
        AlphaComparison same =
                AlphaComparison.dependent(first, data.select(Samples.codes(8).subList(4, 8)), 0.95);
        double a = value(same.first());
        double b = value(same.second());
        double[] x = new double[80];
        double[] y = new double[80];
        for (int person = 0; person < 80; person++) {
            for (int item = 0; item < 4; item++) {
                x[person] += data.column(item).value(person);
                y[person] += data.column(item + 4).value(person);
            }
        }
        double r = Descriptives.correlation(x, y);
        double t = (a - b) * Math.sqrt(78) / (2 * Math.sqrt((1 - a) * (1 - b) * (1 - r * r)));
        assertThat(Objects.requireNonNull(same.test()).statistic()).isCloseTo(t, within(1e-10));
        assertThat(AlphaComparison.dependent(first, first, 0.95).difference()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void all_splits_of_an_odd_number_of_items_are_tried_but_not_by_psych() {
        CovarianceMatrix c = CovarianceMatrix.complete(Samples.lsat7());
        assertThat(Splits.all(c.correlations()).count()).isEqualTo(10);
        assertThat(Splits.asPsych(c.correlations()).count()).isEqualTo(5);
        assertThat(Splits.all(equal(8, 0.3, 10).toArray()).count()).isEqualTo(35);
        assertThat(((NotEstimable) SplitHalf.all(equal(23, 0.3, 10)).best()).reason())
                .isEqualTo(Reason.TOO_MANY_ITEMS);
        assertThat(((NotEstimable) Guttman.of(equal(23, 0.3, 10)).lambda().get(3)).reason())
                .isEqualTo(Reason.TOO_MANY_ITEMS);
    }

    @Test
    void awkward_data_give_reasons_and_never_fail() {
        for (ResponseData data : Samples.awkward()) {
            InternalConsistency report = InternalConsistency.of(data, Bootstrap.Options.of(20, 1), 0.95);
            Stream.of(report.alpha(), report.alphaBca(), report.omega(), report.omegaMinres(), report.sem())
                    .forEach(estimate -> assertThat(estimate.n()).isBetween(0, data.persons()));
            AlphaBootstrap.of(data, Bootstrap.Options.of(20, 1), 0.95);
            OmegaBootstrap.of(data, Bootstrap.Options.of(20, 1), 0.95);
            CovarianceMatrix pairs = CovarianceMatrix.pairwise(data);
            Alpha.of(pairs, 0.95);
            Alpha.itemWhole(pairs);
            Guttman.standardised(pairs);
            SplitHalf.allAsPsych(pairs);
            KuderRichardson.kr21(data, 0.95);
            AlphaComparison.independent(pairs, pairs, 0.95);
            AlphaComparison.dependent(data, data, 0.95);
            OrdinalConsistency.of(data, Bootstrap.Options.of(10, 1), 0.95);
            SpearmanBrown.itemsFor(report.alpha(), 3, 0.9);
            SpearmanBrown.lengthened(report.alpha(), 3);
        }
    }

    @Test
    void says_why_there_is_no_alpha() {
        assertThat(reason(Alpha.of(ResponseData.ofWhole(Samples.codes(2), 0, 1, new double[2][0]))))
                .isEqualTo(Reason.NO_DATA);
        assertThat(reason(Alpha.of(ResponseData.ofWhole(Samples.codes(1), 0, 1, new double[][] {{0, 1}}))))
                .isEqualTo(Reason.TOO_FEW_ITEMS);
        assertThat(reason(Alpha.of(ResponseData.ofWhole(Samples.codes(2), 0, 1, new double[][] {{1, 1}, {0, 0}}))))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(Alpha.of(ResponseData.ofWhole(
                        Samples.codes(2), 0, 1, new double[][] {{1, 0, 1}, {0, 1, 0}}))))
                .isEqualTo(Reason.NO_TOTAL_VARIANCE);
        assertThat(reason(Omega.ml(CovarianceMatrix.complete(Samples.five()).select(new int[] {0, 1}), 0.95)))
                .isEqualTo(Reason.TOO_FEW_ITEMS);
        assertThat(reason(Alpha.itemWhole(equal(3, 1, 10)).get(0))).isEqualTo(Reason.SINGULAR);
        assertThat(reason(Omega.ml(equal(3, 1, 10), 0.95))).isEqualTo(Reason.SINGULAR);
    }

    private static Reason reason(Estimate estimate) {
        return ((NotEstimable) estimate).reason();
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    @Test
    void an_item_without_variance_of_its_own_is_told() {
        // Three items have an exact solution: the first loading is √(r12 r13 / r23), here √(.81 / .7) > 1, and √(.25 /
        // .5) < 1.
        double[][] improper = {{1, 0.9, 0.9}, {0.9, 1, 0.7}, {0.9, 0.7, 1}};
        double[][] proper = {{1, 0.5, 0.5}, {0.5, 1, 0.5}, {0.5, 0.5, 1}};
        List<String> codes = List.of("a", "b", "c");
        assertThat(Omega.isImproper(CovarianceMatrix.of(codes, improper, 100))).isTrue();
        assertThat(Omega.isImproper(CovarianceMatrix.of(codes, proper, 100))).isFalse();
        assertThat(Omega.isImproper(CovarianceMatrix.of(codes.subList(0, 2), new double[][] {{1, 0}, {0, 1}}, 100)))
                .isFalse();
    }
}
