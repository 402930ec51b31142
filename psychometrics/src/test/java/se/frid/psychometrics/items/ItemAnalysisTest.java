package se.frid.psychometrics.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Estimated;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.Samples;

class ItemAnalysisTest {

    /** LSAT section 6: Rizopoulos 2006, J Stat Softw 17(5), output of {@code descript(LSAT)}: shares, point-biserials, alphas. */
    @Test
    void lsat_comes_out_as_printed() {
        ItemAnalysis analysis = ItemAnalysis.of(Samples.lsat6());
        double[] shares = {0.924, 0.709, 0.553, 0.763, 0.870};
        double[] total = {0.3620, 0.5667, 0.6182, 0.5344, 0.4353};
        double[] rest = {0.1128, 0.1531, 0.1728, 0.1444, 0.1216};
        double[] alphas = {0.2754, 0.2376, 0.2168, 0.2459, 0.2663};
        for (int item = 0; item < 5; item++) {
            ItemStatistics statistics = analysis.items().get(item);
            assertThat(value(statistics.mean())).isCloseTo(shares[item], within(1e-12));
            assertThat(value(statistics.ceiling())).isCloseTo(100 * shares[item], within(1e-9));
            assertThat(value(statistics.itemTotal())).isCloseTo(total[item], within(3e-4));
            assertThat(value(statistics.itemRest())).isCloseTo(rest[item], within(1.5e-4));
            assertThat(value(statistics.alphaIfDeleted())).isCloseTo(alphas[item], within(5e-5));
        }
        assertThat(value(analysis.alpha())).isCloseTo(0.2950, within(5e-5));
        assertThat(analysis.complete()).isEqualTo(1000);
        // 3 of 1000 failed every item and 298 passed every one.
        assertThat(value(analysis.total().floor())).isCloseTo(0.3, within(1e-12));
        assertThat(value(analysis.total().ceiling())).isCloseTo(29.8, within(1e-12));
    }

    /** Worked by hand: 2, 1, 4, 3, 4 has mean 2.8, sum of squares 6.8 about it and of cubes -1.44... */
    @Test
    void small_numbers_agree_with_paper_and_pencil() {
        ItemStatistics second = ItemAnalysis.of(Samples.five()).items().get(1);
        assertThat(value(second.mean())).isCloseTo(2.8, within(1e-15));
        assertThat(value(second.sd())).isCloseTo(Math.sqrt(1.7), within(1e-15));
        assertThat(value(second.median())).isEqualTo(3);
        // m3 = (-.8³ - 1.8³ + 2·1.2³ + .2³)/5 = -.576, m2 = 1.36; types 3 and 2 by their formulas
        assertThat(value(second.skewness())).isCloseTo(-0.576 / Math.pow(1.7, 1.5), within(1e-14));
        assertThat(value(second.skewnessType2()))
                .isCloseTo(-0.576 / Math.pow(1.36, 1.5) * Math.sqrt(20) / 3, within(1e-14));
        double m4 = (Math.pow(0.8, 4) + Math.pow(1.8, 4) + 2 * Math.pow(1.2, 4) + Math.pow(0.2, 4)) / 5;
        assertThat(value(second.kurtosis())).isCloseTo(m4 / (1.7 * 1.7) - 3, within(1e-14));
        assertThat(value(second.kurtosisType2())).isCloseTo((6 * (m4 / (1.36 * 1.36) - 3) + 6) * 4 / 6, within(1e-13));
        // Student's t of 4 degrees of freedom: 2.776445
        Interval mean = second.mean().interval().orElseThrow();
        assertThat(mean.upper()).isCloseTo(2.8 + 2.776445 * Math.sqrt(1.7 / 5), within(1e-6));
        // Wilson of 1 in 5
        Interval floor = second.floor().interval().orElseThrow();
        assertThat(floor.lower()).isCloseTo(3.622, within(1e-3));
        assertThat(floor.upper()).isCloseTo(62.446, within(1e-3));
        assertThat(second.categories())
                .extracting(ItemStatistics.CategoryUse::count)
                .containsExactly(1, 1, 1, 2, 0);
    }

    /** Totals are 9, 4, 13, 7, 14: 27th percentile 7.16, 73rd 12.68; so {4, 7} against {13, 14}. */
    @Test
    void discrimination_compares_high_and_low_totals() {
        List<ItemStatistics> items = ItemAnalysis.of(Samples.five()).items();
        assertThat(value(items.get(0).discrimination())).isCloseTo((4.5 - 1.5) / 4, within(1e-15));
        assertThat(value(items.get(1).discrimination())).isCloseTo((4.0 - 2.0) / 4, within(1e-15));
    }

    @Test
    void pairs_of_items_agree_with_paper_and_pencil() {
        ResponseData data = Samples.five();
        assertThat(value(InterItem.pearson(data).at(0, 1))).isCloseTo(1.75 / Math.sqrt(2.5 * 1.7), within(1e-15));
        // ranks 3 1 4 2 5 and 2 1 4.5 3 4.5
        assertThat(value(InterItem.spearman(data).at(0, 1))).isCloseTo(8.5 / Math.sqrt(10 * 9.5), within(1e-14));
        // 8 pairs alike, 1 against, 1 tied in the second
        assertThat(value(InterItem.kendall(data).at(0, 1))).isCloseTo(7 / Math.sqrt(10 * 9), within(1e-14));
        assertThat(InterItem.pearson(data).at(2, 2)).isInstanceOf(Estimated.class);
    }

    @Test
    void kendall_is_the_same_for_categories_and_for_plain_numbers() {
        ResponseData data = Samples.oneFactor(300, 3, 5, 8);
        ResponseData plain = ResponseData.of(
                data.codes().stream()
                        .map(code -> ItemScale.continuous(code, 0, 4))
                        .toList(),
                data.toArrays());
        assertThat(InterItem.kendall(plain).values()[2])
                .containsExactly(InterItem.kendall(data).values()[2], within(1e-12));
        assertThat(InterItem.spearman(plain).values()[1])
                .containsExactly(InterItem.spearman(data).values()[1], within(1e-12));
    }

    @Test
    void gaps_count_only_where_they_are() {
        double gap = Double.NaN;
        ResponseData data = ResponseData.ofWhole(
                Samples.codes(3), 0, 4, new double[][] {{0, 1, 2, 3, gap}, {1, 1, 3, 4, 2}, {0, gap, 2, 4, 1}});
        ItemAnalysis analysis = ItemAnalysis.of(data);
        assertThat(analysis.complete()).isEqualTo(3);
        assertThat(analysis.items().get(1).mean().n()).isEqualTo(5);
        assertThat(analysis.items().get(1).itemRest().n()).isEqualTo(3);
        assertThat(value(analysis.items().get(0).missingPercent())).isEqualTo(20);
        assertThat(InterItem.pearsonPairwise(data).at(0, 1).n()).isEqualTo(4);
        // (0,1), (1,1), (2,3), (3,4): sums of products 5.5, 5, 6.75
        assertThat(value(InterItem.pearsonPairwise(data).at(0, 1))).isCloseTo(5.5 / Math.sqrt(5 * 6.75), within(1e-14));
    }

    @Test
    void awkward_data_give_reasons_and_never_fail() {
        for (ResponseData data : Samples.awkward()) {
            ItemAnalysis analysis = ItemAnalysis.of(data);
            List<Estimate> all = new ArrayList<>(List.of(analysis.alpha(), analysis.meanInterItem()));
            analysis.items().forEach(item -> all.addAll(List.of(item.mean(), item.itemRest(), item.discrimination())));
            assertThat(all).allMatch(estimate -> estimate instanceof Estimated || words(estimate));
            assertThat(InterItem.pearson(data).codes()).hasSize(data.items());
            assertThat(InterItem.pearsonPairwise(data).codes()).hasSize(data.items());
            assertThat(InterItem.spearman(data).codes()).hasSize(data.items());
            assertThat(InterItem.kendall(data).codes()).hasSize(data.items());
        }
    }

    @Test
    void an_item_that_everyone_answers_alike_has_no_correlation_and_says_so() {
        ResponseData data =
                ResponseData.ofWhole(Samples.codes(3), 0, 2, new double[][] {{1, 1, 1, 1}, {0, 1, 2, 2}, {0, 2, 2, 1}});
        ItemStatistics first = ItemAnalysis.of(data).items().get(0);
        assertThat(((NotEstimable) first.itemRest()).reason()).isEqualTo(Reason.NO_VARIANCE);
        assertThat(((NotEstimable) first.skewness()).reason()).isEqualTo(Reason.NO_VARIANCE);
        assertThat(value(first.sd())).isZero();
    }

    private static boolean words(Estimate estimate) {
        NotEstimable not = (NotEstimable) estimate;
        return !not.words().sv().isBlank() && !not.words().en().isBlank();
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }
}
