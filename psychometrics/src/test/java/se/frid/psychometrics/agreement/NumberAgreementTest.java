package se.frid.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.Samples;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.psychometrics.resampling.Bootstrap;

class NumberAgreementTest {

    private static final double TIGHT = 1e-12;
    private static final Bootstrap.Options FEW = Bootstrap.Options.of(200, 1);

    /** Shrout & Fleiss 1979, tables 3 and 4; intervals as psych prints them. */
    @Test
    void six_forms_are_those_that_shrout_and_fleiss_print() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(Published.shroutFleiss());
        MeanSquares ms = Objects.requireNonNull(icc.meanSquares());
        assertThat(ms.subjects()).isCloseTo(11.24, within(0.005));
        assertThat(ms.within()).isCloseTo(6.26, within(0.005));
        assertThat(ms.raters()).isCloseTo(32.49, within(0.005));
        assertThat(ms.error()).isCloseTo(1.02, within(0.005));
        double[][] printed = {
            {0.17, -0.133, 0.72}, {0.29, 0.019, 0.76}, {0.71, 0.342, 0.95},
            {0.44, -0.884, 0.91}, {0.62, 0.071, 0.93}, {0.91, 0.676, 0.99}
        };
        for (int i = 0; i < 6; i++) {
            Estimate one = icc.forms().get(i).estimate();
            assertThat(value(one)).isCloseTo(printed[i][0], within(0.0051));
            assertThat(one.interval().orElseThrow().lower()).isCloseTo(printed[i][1], within(0.00051));
            assertThat(one.interval().orElseThrow().upper()).isCloseTo(printed[i][2], within(0.0051));
        }
        var test = Objects.requireNonNull(icc.form(IccForm.FIXED_SINGLE).test());
        assertThat(test.statistic()).isCloseTo(11.03, within(0.005));
        assertThat(test.p()).isCloseTo(0.00013, within(1e-5));
        assertThat(IccForm.FIXED_AVERAGE.label()).isEqualTo("ICC(3,k)");
        assertThat(value(icc.agreementSingle().estimate()))
                .isCloseTo(value(icc.form(IccForm.RANDOM_SINGLE).estimate()), within(TIGHT));
        assertThat(icc.agreementAverage().estimate().interval().orElseThrow().lower())
                .isLessThan(0.62);
    }

    /** From the mean squares 11.2417, 32.4861, 1.0194: SEM² of agreement = (32.4861 - 1.0194)/6 + 1.0194. */
    @Test
    void errors_of_measurement_follow_from_the_mean_squares() {
        RaterError error = IntraclassCorrelation.of(Published.shroutFleiss()).error();
        double agreement = Math.sqrt((32.4861111 - 1.0194444) / 6 + 1.0194444);
        assertThat(value(error.semAgreement())).isCloseTo(agreement, within(1e-7));
        assertThat(value(error.mdcAgreement())).isCloseTo(1.96 * Math.sqrt(2) * agreement, within(1e-6));
        assertThat(value(error.semConsistency())).isCloseTo(Math.sqrt(1.0194444), within(1e-7));
        // χ²(15) at .975 and .025: 27.488 and 6.262
        Interval interval = error.semConsistency().interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(Math.sqrt(1.0194444 * 15 / 27.4884), within(1e-5));
        assertThat(interval.upper()).isCloseTo(Math.sqrt(1.0194444 * 15 / 6.26214), within(1e-5));
        assertThat(error.semAgreement().interval().orElseThrow().contains(agreement))
                .isTrue();
        // 10 levels: chance variance 99/12
        Estimate finn = OlderIndices.finn(Published.shroutFleiss(), 10, 0.95);
        assertThat(value(finn)).isCloseTo(1 - 1.0194444 * 12 / 99, within(1e-7));
        assertThat(finn.interval().orElseThrow().contains(value(finn))).isTrue();
        // SS subjects 56.2083, SS error 15.2917
        Estimate robinson = OlderIndices.robinson(Published.shroutFleiss(), 0.95);
        assertThat(value(robinson)).isCloseTo(56.2083333 / (56.2083333 + 15.2916667), within(1e-8));
        assertThat(robinson.interval()).isPresent();
    }

    @Test
    void without_gaps_likelihood_and_analysis_of_variance_agree() {
        IntraclassCorrelation anova = IntraclassCorrelation.of(Published.shroutFleiss(), 0.95);
        IntraclassCorrelation reml = IntraclassCorrelation.withGaps(Published.shroutFleiss(), 0.95);
        VarianceComponents parts = Objects.requireNonNull(reml.components());
        assertThat(parts.subject()).isCloseTo((11.2416667 - 1.0194444) / 4, within(1e-5));
        assertThat(parts.rater()).isCloseTo((32.4861111 - 1.0194444) / 6, within(1e-5));
        assertThat(parts.residual()).isCloseTo(1.0194444, within(1e-5));
        for (IccForm form : new IccForm[] {
            IccForm.RANDOM_SINGLE, IccForm.FIXED_SINGLE, IccForm.RANDOM_AVERAGE, IccForm.FIXED_AVERAGE
        }) {
            Estimate one = anova.form(form).estimate();
            Estimate other = reml.form(form).estimate();
            assertThat(value(other)).isCloseTo(value(one), within(1e-6));
            assertThat(other.interval().orElseThrow().lower())
                    .isCloseTo(one.interval().orElseThrow().lower(), within(1e-5));
            assertThat(other.interval().orElseThrow().upper())
                    .isCloseTo(one.interval().orElseThrow().upper(), within(1e-5));
        }
        assertThat(value(reml.error().semAgreement()))
                .isCloseTo(value(anova.error().semAgreement()), within(1e-5));
    }

    /** The restricted likelihood written out with its whole covariance matrix has its maximum where ours is. */
    @Test
    void with_gaps_the_likelihood_is_at_its_maximum() {
        Ratings ratings = normal(30, 3, 1.0, 1.5, 1.0, 0.2, 6);
        VarianceComponents parts = Objects.requireNonNull(
                IntraclassCorrelation.withGaps(ratings, 0.95).components());
        double best = deviance(ratings, parts.subject(), parts.rater(), parts.residual());
        for (double factor : new double[] {0.98, 1.02}) {
            assertThat(deviance(ratings, factor * parts.subject(), parts.rater(), parts.residual()))
                    .isGreaterThan(best);
            assertThat(deviance(ratings, parts.subject(), factor * parts.rater(), parts.residual()))
                    .isGreaterThan(best);
            assertThat(deviance(ratings, parts.subject(), parts.rater(), factor * parts.residual()))
                    .isGreaterThan(best);
        }
        assertThat(parts.subject()).isGreaterThan(0.1);
        assertThat(parts.rater()).isGreaterThan(0.01);
        assertThat(parts.ratings()).isLessThan(90);
        assertThat(parts.meanRatings()).isBetween(1.5, 3.0);
    }

    private static double deviance(Ratings ratings, double subject, double rater, double residual) {
        int[][] cells = new int[ratings.subjects() * ratings.raters()][];
        int n = 0;
        for (int i = 0; i < ratings.subjects(); i++) {
            for (int j = 0; j < ratings.raters(); j++) {
                if (!Double.isNaN(ratings.value(j, i))) {
                    cells[n++] = new int[] {i, j};
                }
            }
        }
        double[][] v = new double[n][n];
        double[] y = new double[n];
        for (int a = 0; a < n; a++) {
            y[a] = ratings.value(cells[a][1], cells[a][0]);
            for (int b = 0; b < n; b++) {
                v[a][b] = (cells[a][0] == cells[b][0] ? subject : 0)
                        + (cells[a][1] == cells[b][1] ? rater : 0)
                        + (a == b ? residual : 0);
            }
        }
        RealMatrix covariance = new Array2DRowRealMatrix(v);
        CholeskyDecomposition cholesky = new CholeskyDecomposition(covariance);
        RealMatrix inverse = cholesky.getSolver().getInverse();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double information = dot(ones, inverse.operate(ones));
        double mean = dot(ones, inverse.operate(y)) / information;
        double log = 0;
        for (int a = 0; a < n; a++) {
            log += 2 * Math.log(cholesky.getL().getEntry(a, a));
            y[a] -= mean;
        }
        return log + Math.log(information) + dot(y, inverse.operate(y));
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static Ratings normal(int n, int k, double subject, double rater, double residual, double gaps, long seed) {
        SplitMix64 random = SplitMix64.of(seed, 11);
        double[][] byRater = new double[k][n];
        double[] levels = new double[k];
        for (int j = 0; j < k; j++) {
            levels[j] = rater * random.nextNormal();
        }
        for (int i = 0; i < n; i++) {
            double own = subject * random.nextNormal();
            for (int j = 0; j < k; j++) {
                double x = own + levels[j] + residual * random.nextNormal();
                byRater[j][i] = random.nextDouble() < gaps ? Double.NaN : x;
            }
        }
        return Ratings.of(byRater);
    }

    /** True ICC(3,1) .5: intervals take it in about 95 times of 100, with gaps and without. */
    @Test
    void intervals_take_in_what_made_the_data() {
        int whole = 0;
        int gaps = 0;
        for (int sample = 0; sample < 250; sample++) {
            Estimate one = IntraclassCorrelation.of(normal(40, 3, 1, 0, 1, 0, sample))
                    .form(IccForm.FIXED_SINGLE)
                    .estimate();
            Estimate other = IntraclassCorrelation.withGaps(normal(40, 3, 1, 0, 1, 0.15, sample), 0.95)
                    .form(IccForm.FIXED_SINGLE)
                    .estimate();
            whole += one.interval().orElseThrow().contains(0.5) ? 1 : 0;
            gaps += other.interval().orElseThrow().contains(0.5) ? 1 : 0;
        }
        assertThat(whole / 250.0).isBetween(0.92, 0.98);
        assertThat(gaps / 250.0).isBetween(0.91, 0.985);
    }

    /**
     * Three judges rank four: 1 2 3 4, 1 3 2 4, 2 1 3 4. Rank sums 4 6 8 12, S = 35: W = 12·35/(9·60) = .7778. With a tie in the
     * first judge, 1.5 1.5 3 4: sums 4.5 5.5 8 12 and 3·(2³ - 2) less in the divisor.
     */
    @Test
    void concordance_agrees_with_paper_and_pencil() {
        KendallW w = KendallW.of(
                Ratings.of(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 4}, new double[] {2, 1, 3, 4}), FEW, 0.95);
        assertThat(value(w.w())).isCloseTo(35 * 12 / 540.0, within(TIGHT));
        assertThat(Objects.requireNonNull(w.test()).statistic()).isCloseTo(7, within(TIGHT));
        assertThat(w.w().interval()).isPresent();
        KendallW tied = KendallW.of(
                Ratings.of(new double[] {1, 1, 3, 4}, new double[] {1, 3, 2, 4}, new double[] {2, 1, 3, 4}), FEW, 0.95);
        double s = 3.0 * 3 + 2.0 * 2 + 0.5 * 0.5 + 4.5 * 4.5;
        assertThat(value(tied.w())).isCloseTo(12 * s / (540 - 18.0), within(TIGHT));
        KendallW same = KendallW.of(Ratings.of(new double[] {1, 2, 3}, new double[] {5, 7, 9}), FEW, 0.95);
        assertThat(value(same.w())).isCloseTo(1, within(TIGHT));
        assertThat(reason(KendallW.of(Ratings.of(new double[] {1, 1}, new double[] {2, 2}), FEW, 0.95)
                        .w()))
                .isEqualTo(Reason.NO_VARIANCE);
    }

    @Test
    void mean_correlation_is_taken_on_fishers_scale() {
        double[] a = {1, 2, 3, 4, 5};
        double[] b = {2, 1, 4, 3, 5};
        double[] c = {5, 3, 4, 1, 2};
        double z = (atanh(0.8) + atanh(Descriptives.correlation(a, c)) + atanh(Descriptives.correlation(b, c))) / 3;
        Estimate mean = MeanCorrelation.pearson(Ratings.of(a, b, c), 0.95);
        assertThat(value(mean)).isCloseTo(Math.tanh(z), within(TIGHT));
        assertThat(mean.interval()).isPresent();
        // Ranks of whole numbers without ties are themselves; a perfect pair is left out.
        assertThat(value(MeanCorrelation.spearman(Ratings.of(a, b, c), 0.95))).isCloseTo(Math.tanh(z), within(TIGHT));
        assertThat(value(MeanCorrelation.pearson(Ratings.of(a, a, b), 0.95))).isCloseTo(0.8, within(TIGHT));
        assertThat(reason(MeanCorrelation.pearson(Ratings.of(a, a), 0.95))).isEqualTo(Reason.PERFECT);
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }

    /** Bland & Altman 1986: bias -2.1, sd 38.8, error of the bias 9.4 and of a limit 16.3, t 2.12. */
    @Test
    void peak_flow_meters_have_the_printed_limits() {
        double[][] flow = Published.peakFlow();
        BlandAltman ba = BlandAltman.of(flow[0], flow[1]);
        assertThat(value(ba.bias())).isCloseTo(-2.1, within(0.05));
        assertThat(value(ba.sd())).isCloseTo(38.8, within(0.05));
        assertThat(ba.bias().error().orElseThrow()).isCloseTo(9.4, within(0.05));
        assertThat(ba.bias().interval().orElseThrow().lower()).isCloseTo(-22.0, within(0.1));
        assertThat(ba.bias().interval().orElseThrow().upper()).isCloseTo(17.8, within(0.1));
        assertThat(ba.lower1986().error().orElseThrow()).isCloseTo(16.3, within(0.05));
        assertThat(value(ba.lower())).isCloseTo(-2.1176 - 1.96 * 38.7651, within(1e-3));
        assertThat(value(ba.upperExact()) - value(ba.lowerExact())).isCloseTo(2 * 1.959964 * 38.7651, within(1e-3));
        // The exact interval reaches farther out than in.
        Interval upper = ba.upperExact().interval().orElseThrow();
        assertThat(upper.upper() - value(ba.upperExact())).isGreaterThan(value(ba.upperExact()) - upper.lower());
        assertThat(upper.contains(value(ba.upperExact()))).isTrue();
        assertThat(Objects.requireNonNull(ba.pairedT()).statistic()).isCloseTo(-0.225, within(1e-3));
        assertThat(value(ba.differenceMeanCorrelation())).isBetween(-0.1, 0.3);
        assertThat(ba.withinSd().interval()).isPresent();
    }

    /** Limits that take in 95 % of a normal population: the exact interval of the upper one does so 95 times of 100. */
    @Test
    void exact_limits_have_their_confidence() {
        int inside = 0;
        for (int sample = 0; sample < 600; sample++) {
            SplitMix64 random = SplitMix64.of(sample, 5);
            double[] d = new double[12];
            Arrays.setAll(d, i -> random.nextNormal());
            inside += BlandAltman.of(d, new double[12])
                            .upperExact()
                            .interval()
                            .orElseThrow()
                            .contains(1.959964)
                    ? 1
                    : 0;
        }
        assertThat(inside / 600.0).isBetween(0.93, 0.97);
    }

    /** d = 1 1 2 4 on m = 1 2 3 4: slope 1, intercept -.5, residuals .5 -.5 -.5 .5. */
    @Test
    void proportional_bias_agrees_with_paper_and_pencil() {
        BlandAltman ba = BlandAltman.of(new double[] {1.5, 2.5, 4, 6}, new double[] {0.5, 1.5, 2, 2});
        assertThat(value(ba.slope())).isCloseTo(1, within(TIGHT));
        assertThat(value(ba.intercept())).isCloseTo(-0.5, within(TIGHT));
        assertThat(ba.slope().error().orElseThrow()).isCloseTo(Math.sqrt(0.5 / 5), within(TIGHT));
        assertThat(Objects.requireNonNull(ba.slopeTest()).statistic()).isCloseTo(Math.sqrt(10), within(1e-9));
        assertThat(value(ba.withinSd())).isCloseTo(Math.sqrt(22 / 8.0), within(TIGHT));
    }

    /** y = x + 1 for x = 1 … 5: 2·2/(2 + 2 + 1) = .8; location shift 1/√2; with r = 1 the error is that of the shift alone. */
    @Test
    void concordance_correlation_agrees_with_paper_and_pencil() {
        LinConcordance ccc = LinConcordance.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 3, 4, 5, 6}, 0.95);
        assertThat(value(ccc.coefficient())).isCloseTo(0.8, within(TIGHT));
        assertThat(value(ccc.locationShift())).isCloseTo(1 / Math.sqrt(2), within(TIGHT));
        assertThat(value(ccc.scaleShift())).isCloseTo(1, within(TIGHT));
        assertThat(value(ccc.biasCorrection())).isCloseTo(0.8, within(TIGHT));
        double variance = (2 * 0.512 * 0.2 * 0.5 - 0.5 * 0.4096 * 0.25) / 3;
        assertThat(ccc.coefficient().error().orElseThrow()).isCloseTo(Math.sqrt(variance), within(1e-9));
        Interval interval = ccc.coefficient().interval().orElseThrow();
        double half = 1.959963985 * Math.sqrt(variance) / 0.36;
        assertThat(interval.lower()).isCloseTo(Math.tanh(atanh(0.8) - half), within(1e-8));
        double[] same = {1, 2, 3, 5};
        assertThat(value(LinConcordance.of(same, same, 0.95).coefficient())).isEqualTo(1);
        assertThat(reason(LinConcordance.of(same, new double[4], 0.95).coefficient()))
                .isEqualTo(Reason.NO_VARIANCE);
    }

    @Test
    void complete_agreement_and_no_spread_are_told_apart() {
        double[] x = {1, 2, 3, 4};
        IntraclassCorrelation same = IntraclassCorrelation.of(Ratings.of(x, x, x));
        assertThat(value(same.form(IccForm.RANDOM_SINGLE).estimate())).isEqualTo(1);
        assertThat(same.form(IccForm.RANDOM_SINGLE).estimate().interval()).isEmpty();
        assertThat(value(same.error().semAgreement())).isZero();
        IntraclassCorrelation flat = IntraclassCorrelation.of(Ratings.of(new double[4], new double[4]));
        assertThat(reason(flat.form(IccForm.ONE_WAY_AVERAGE).estimate())).isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(IntraclassCorrelation.withGaps(Ratings.of(x, x), 0.95)
                        .form(IccForm.FIXED_SINGLE)
                        .estimate()))
                .isEqualTo(Reason.NOT_CONVERGED);
        assertThat(reason(IntraclassCorrelation.of(Ratings.of(x))
                        .agreementSingle()
                        .estimate()))
                .isEqualTo(Reason.TOO_FEW_RATERS);
    }

    @Test
    void awkward_numbers_give_reasons_and_never_fail() {
        for (ResponseData data : Samples.awkward()) {
            Ratings ratings = Ratings.of(data);
            IntraclassCorrelation.of(ratings);
            IntraclassCorrelation.withGaps(ratings, 0.95);
            KendallW.of(ratings, Bootstrap.Options.of(10, 1), 0.95);
            MeanCorrelation.pearson(ratings, 0.95);
            MeanCorrelation.spearman(ratings, 0.95);
            OlderIndices.finn(ratings, 3, 0.95);
            OlderIndices.robinson(ratings, 0.95);
            for (int a = 0; a < ratings.raters(); a++) {
                for (int b = 0; b < ratings.raters(); b++) {
                    BlandAltman ba = BlandAltman.of(ratings.of(a), ratings.of(b));
                    assertThat(ba.bias().n()).isBetween(0, data.persons());
                    LinConcordance.of(ratings.of(a), ratings.of(b), 0.95);
                }
            }
        }
        assertThat(reason(OlderIndices.finn(Published.shroutFleiss(), 1, 0.95))).isEqualTo(Reason.TOO_FEW_CATEGORIES);
        assertThatThrownBy(() -> BlandAltman.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reason reason(Estimate estimate) {
        return ((NotEstimable) estimate).reason();
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }
}
