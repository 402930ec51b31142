package se.frid.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.Samples;
import se.frid.psychometrics.items.ItemAnalysis;
import se.frid.psychometrics.resampling.Bootstrap;

/** A sum is exactly as reliable with an item that everyone answers alike as without it, and so is alpha. */
class ItemsWithoutVarianceTest {

    private static final double TIGHT = 1e-12;

    /** {@link Samples#five} with an item in the middle that everyone answers with 2. */
    private static ResponseData withOneAlike() {
        double[][] five = Samples.five().toArrays();
        double[] alike = new double[five[0].length];
        Arrays.fill(alike, 2);
        return ResponseData.ofWhole(Samples.codes(4), 1, 5, new double[][] {five[0], alike, five[1], five[2]});
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    private static Reason reason(Estimate estimate) {
        return ((NotEstimable) estimate).reason();
    }

    @Test
    void alpha_is_that_of_the_others() {
        CovarianceMatrix with = CovarianceMatrix.complete(withOneAlike());
        CovarianceMatrix without = CovarianceMatrix.complete(Samples.five());
        // Of the others tr = 6.5, V = 17.3; the fourth item would make it 4/3 (1 - 6.5/17.3).
        assertThat(value(Alpha.of(with, 0.95))).isCloseTo(1.5 * (1 - 6.5 / 17.3), within(TIGHT));
        assertThat(Alpha.of(with, 0.95)).isEqualTo(Alpha.of(without, 0.95));
        assertThat(Alpha.standardised(with, 0.95)).isEqualTo(Alpha.standardised(without, 0.95));
        assertThat(MeasurementError.sem(with, 0.95)).isEqualTo(MeasurementError.sem(without, 0.95));
        assertThat(AlphaBootstrap.of(withOneAlike(), Bootstrap.Options.of(50, 1), 0.95))
                .isEqualTo(AlphaBootstrap.of(Samples.five(), Bootstrap.Options.of(50, 1), 0.95));
        assertThat(InternalConsistency.of(withOneAlike()).alphaBonett())
                .isEqualTo(InternalConsistency.of(Samples.five()).alphaBonett());
        assertThat(with.varying().codes()).containsExactly("i1", "i3", "i4");
    }

    @Test
    void deleting_it_changes_nothing_and_it_has_no_correlation_of_its_own() {
        CovarianceMatrix with = CovarianceMatrix.complete(withOneAlike());
        CovarianceMatrix without = CovarianceMatrix.complete(Samples.five());
        List<Estimate> deleted = Alpha.ifDeleted(with, 0.95);
        List<Estimate> others = Alpha.ifDeleted(without, 0.95);
        assertThat(value(deleted.get(1))).isEqualTo(value(Alpha.of(without, 0.95)));
        assertThat(deleted.get(1).interval()).isEqualTo(Alpha.of(without, 0.95).interval());
        List<Estimate> whole = Alpha.itemWhole(with);
        for (int item = 0; item < 3; item++) {
            int there = item == 0 ? 0 : item + 1;
            assertThat(deleted.get(there)).isEqualTo(others.get(item));
            assertThat(whole.get(there)).isEqualTo(Alpha.itemWhole(without).get(item));
        }
        assertThat(reason(whole.get(1))).isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(ItemAnalysis.of(withOneAlike()).meanInterItem())).isEqualTo(Reason.AN_ITEM_WITHOUT_VARIANCE);
    }

    @Test
    void one_item_that_varies_is_not_enough() {
        ResponseData data =
                ResponseData.ofWhole(Samples.codes(3), 0, 3, new double[][] {{0, 1, 2, 3}, {1, 1, 1, 1}, {3, 3, 3, 3}});
        assertThat(reason(Alpha.of(data))).isEqualTo(Reason.AN_ITEM_WITHOUT_VARIANCE);
        CovarianceMatrix covariance = CovarianceMatrix.complete(data);
        assertThat(reason(Alpha.standardised(covariance, 0.95))).isEqualTo(Reason.AN_ITEM_WITHOUT_VARIANCE);
        assertThat(reason(AlphaBootstrap.of(data, Bootstrap.Options.of(10, 1), 0.95)
                        .bca()))
                .isEqualTo(Reason.AN_ITEM_WITHOUT_VARIANCE);
        IntStream.range(0, 3)
                .forEach(
                        item -> assertThat(Alpha.itemWhole(covariance).get(item).value())
                                .isEmpty());
    }
}
