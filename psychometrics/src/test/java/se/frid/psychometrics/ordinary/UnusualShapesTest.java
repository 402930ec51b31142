package se.frid.psychometrics.ordinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.agreement.CohenKappa;
import se.frid.psychometrics.agreement.FleissKappa;
import se.frid.psychometrics.agreement.IccForm;
import se.frid.psychometrics.agreement.IntraclassCorrelation;
import se.frid.psychometrics.agreement.KendallW;
import se.frid.psychometrics.agreement.Krippendorff;
import se.frid.psychometrics.agreement.PairwiseKappa;
import se.frid.psychometrics.agreement.RatingTable;
import se.frid.psychometrics.agreement.Ratings;
import se.frid.psychometrics.agreement.Weighting;
import se.frid.psychometrics.items.InterItem;
import se.frid.psychometrics.items.ItemAnalysis;
import se.frid.psychometrics.reliability.Alpha;
import se.frid.psychometrics.reliability.Guttman;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Shapes that published examples seldom have. The values were worked out apart from this code, from the definitions, with numpy
 * 2.4.6 and scipy 1.17.1 (spearmanr, kendalltau, skew(bias=False), mannwhitneyu; Krippendorff's by the table of coincidences, DeLong's
 * by all pairs).
 */
class UnusualShapesTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final double CONFIDENCE = 0.95;

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    /** Items with 2, 4, 7 (from -3) and 101 categories. */
    @Test
    void items_of_unequal_length_below_0_and_up_to_100() {
        int[] categories = {2, 4, 7, 101};
        double[][] columns = new double[4][];
        for (int j = 0; j < 4; j++) {
            int item = j;
            columns[j] = Shapes.of(
                    40, i -> (11 * i + i * i / (item + 2) + 5 * item) % categories[item] - (item == 2 ? 3 : 0));
        }
        ResponseData data = ResponseData.of(
                List.of(
                        ItemScale.whole("a", 0, 1),
                        ItemScale.whole("b", 0, 3),
                        ItemScale.whole("c", -3, 3),
                        ItemScale.whole("d", 0, 100)),
                columns);
        CovarianceMatrix covariance = CovarianceMatrix.complete(data);
        assertThat(value(Alpha.of(data))).isCloseTo(0.0225415610030996, NEAR);
        assertThat(value(Alpha.standardised(covariance, CONFIDENCE))).isCloseTo(-0.14090931380250962, NEAR);
        assertThat(value(Guttman.of(covariance).lambda().get(5))).isCloseTo(0.06385277890780583, NEAR);
        double[] rest = {0.13133844106982664, 0.07722982784089265, 0.04142515952467174, 0.14420754869846586};
        double[] skewness = {0, 0.19578206256297098, 0.44547563893134073, 0.0984906983210918};
        ItemAnalysis analysis = ItemAnalysis.of(data);
        for (int j = 0; j < 4; j++) {
            assertThat(value(analysis.items().get(j).itemRest())).isCloseTo(rest[j], NEAR);
            assertThat(value(analysis.items().get(j).skewnessType2())).isCloseTo(skewness[j], NEAR);
        }
        assertThat(value(InterItem.kendall(data).at(1, 3))).isCloseTo(0.07168651924546889, NEAR);
        assertThat(value(InterItem.spearman(data).at(2, 3))).isCloseTo(0.06696891940971679, NEAR);
    }

    @Test
    void three_raters_one_of_whom_always_says_the_same() {
        Ratings ratings = Ratings.of(
                Shapes.of(20, i -> (3 * i + i * i / 5) % 5 + 1),
                Shapes.of(20, i -> (3 * i + i * i / 5 + (i % 4 == 0 ? 1 : 0)) % 5 + 1),
                Shapes.of(20, i -> 3));
        IntraclassCorrelation icc = IntraclassCorrelation.of(ratings);
        assertThat(value(icc.form(IccForm.RANDOM_SINGLE).estimate())).isCloseTo(0.27735517846693974, NEAR);
        assertThat(value(icc.form(IccForm.FIXED_AVERAGE).estimate())).isCloseTo(0.5530921820303384, NEAR);
        Bootstrap.Options few = Bootstrap.Options.of(20, 1);
        Map<Krippendorff.Metric, Double> alphas = Map.of(
                Krippendorff.Metric.NOMINAL, 0.08880308880308885,
                Krippendorff.Metric.ORDINAL, 0.2867964271089273,
                Krippendorff.Metric.INTERVAL, 0.2583639528137691,
                Krippendorff.Metric.RATIO, 0.20203380751771116);
        alphas.forEach((metric, alpha) -> assertThat(value(Krippendorff.of(ratings, metric, few, CONFIDENCE)))
                .isCloseTo(alpha, NEAR));
        assertThat(value(FleissKappa.of(ratings, CONFIDENCE).kappa())).isCloseTo(0.07335907335907325, NEAR);
        assertThat(value(PairwiseKappa.light(ratings, CONFIDENCE))).isCloseTo(0.221850613154961, NEAR);
        assertThat(value(KendallW.of(ratings, few, CONFIDENCE).w())).isCloseTo(0.5222539812168232, NEAR);
    }

    @Test
    void a_table_whose_middle_category_the_first_rater_never_gave() {
        RatingTable table = RatingTable.of(new int[][] {{8, 1, 0}, {0, 0, 0}, {1, 3, 6}});
        assertThat(value(CohenKappa.of(table, Weighting.LINEAR, CONFIDENCE))).isCloseTo(0.6868131868131868, NEAR);
        assertThat(value(CohenKappa.of(table, Weighting.QUADRATIC, CONFIDENCE))).isCloseTo(0.7668711656441718, NEAR);
    }

    @Test
    void a_curve_of_four_scores_that_all_share() {
        double[] scores = Shapes.of(30, i -> i * i / 3 % 4);
        boolean[] present = new boolean[30];
        for (int i = 0; i < 30; i++) {
            present[i] = i * 7 % 10 < 3;
        }
        Roc roc = Roc.of(scores, ReferenceStandard.of(present));
        assertThat(value(Auc.deLong(roc))).isCloseTo(0.5132275132275133, NEAR);
        assertThat(Auc.deLong(roc).error().orElseThrow()).isCloseTo(0.10600182809338186, NEAR);
        assertThat(Auc.mannWhitney(roc).orElseThrow().p()).isCloseTo(0.9210616930386891, NEAR);
    }
}
