package se.frid.psychometrics.items;

import java.util.ArrayList;
import java.util.List;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Proportions;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.numerics.Distribution;
import se.frid.psychometrics.reliability.Alpha;

/**
 * How each item and the total of a scale behave.
 *
 * @param persons how many persons there are
 * @param complete how many answered every item
 * @param items each item, in order
 * @param total the sum of all items
 * @param meanInterItem mean of the correlations of all pairs of items
 * @param alpha Cronbach's alpha of all items, to hold the alphas if deleted against
 */
public record ItemAnalysis(
        int persons,
        int complete,
        List<ItemStatistics> items,
        TotalStatistics total,
        Estimate meanInterItem,
        Estimate alpha) {

    public ItemAnalysis {
        items = List.copyOf(items);
    }

    /** With intervals of the usual confidence. */
    public static ItemAnalysis of(ResponseData data) {
        return of(data, Intervals.USUAL);
    }

    /** Figures of one item over those who answered it; figures that take other items in over those who answered all. */
    public static ItemAnalysis of(ResponseData data, double confidence) {
        ResponseData complete = data.complete();
        CovarianceMatrix covariance = CovarianceMatrix.complete(complete);
        Totals totals = Totals.of(complete);
        List<Estimate> deleted = Alpha.ifDeleted(covariance, confidence);
        List<Estimate> discrimination = Discrimination.of(complete, totals);
        List<ItemStatistics> items = new ArrayList<>();
        StudentT t = new StudentT(confidence);
        for (int item = 0; item < data.items(); item++) {
            items.add(item(data.column(item), covariance, item, deleted.get(item), discrimination.get(item), t));
        }
        return new ItemAnalysis(
                data.persons(),
                complete.persons(),
                items,
                total(complete, totals, t),
                meanInterItem(covariance, confidence),
                Alpha.of(covariance, confidence));
    }

    private static ItemStatistics item(
            Column column,
            CovarianceMatrix covariance,
            int item,
            Estimate deleted,
            Estimate discrimination,
            StudentT t) {
        ItemScale scale = column.scale();
        int n = column.size() - column.missing();
        int[] counts = column.counts();
        Distribution values = scale.isCategorical()
                ? Distribution.ofCounts(
                        scale.values().stream().mapToDouble(Double::doubleValue).toArray(), counts)
                : Distribution.of(column.toArray());
        Moments moments = new Moments(values, t.confidence(), MissingRule.AVAILABLE, t.quantile(n - 1));
        List<ItemStatistics.CategoryUse> use = new ArrayList<>();
        for (int category = 0; category < counts.length; category++) {
            use.add(new ItemStatistics.CategoryUse(
                    scale.values().get(category),
                    counts[category],
                    Proportions.share(counts[category], n, t.confidence(), ItemMethods.CATEGORY)));
        }
        return new ItemStatistics(
                scale.code(),
                n,
                column.missing(),
                Proportions.percent(column.missing(), column.size(), t.confidence(), ItemMethods.MISSING),
                moments.mean(ItemMethods.MEAN),
                moments.sd(),
                moments.median(),
                moments.skewness(ItemMethods.SKEWNESS),
                moments.skewness(ItemMethods.SKEWNESS_TYPE_2),
                moments.kurtosis(ItemMethods.KURTOSIS),
                moments.kurtosis(ItemMethods.KURTOSIS_TYPE_2),
                use,
                Proportions.percent(values.count(scale.lowest()), n, t.confidence(), ItemMethods.FLOOR),
                Proportions.percent(values.count(scale.highest()), n, t.confidence(), ItemMethods.CEILING),
                itemTotal(covariance, item, false, t.confidence()),
                itemTotal(covariance, item, true, t.confidence()),
                deleted,
                discrimination);
    }

    private static Estimate itemTotal(CovarianceMatrix covariance, int item, boolean rest, double confidence) {
        Method method = rest ? ItemMethods.ITEM_REST : ItemMethods.ITEM_TOTAL;
        int n = covariance.n();
        if (covariance.items() < 2) {
            return NotEstimable.because(Reason.TOO_FEW_ITEMS, n, method);
        }
        if (n < 2) {
            return NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, n, method);
        }
        double row = 0;
        for (int other = 0; other < covariance.items(); other++) {
            row += covariance.at(item, other);
        }
        double own = covariance.at(item, item);
        double total = covariance.totalVariance();
        double with = rest ? row - own : row;
        double against = rest ? total - 2 * row + own : total;
        if (own <= 0) {
            return NotEstimable.because(Reason.NO_VARIANCE, n, method);
        }
        if (against <= 1e-12 * (covariance.trace() + Math.abs(total))) {
            return NotEstimable.because(Reason.NO_TOTAL_VARIANCE, n, method);
        }
        double r = Math.max(-1, Math.min(1, with / Math.sqrt(own * against)));
        return Estimate.of(r, Intervals.fisher(r, n, confidence).orElse(null), n, method);
    }

    private static TotalStatistics total(ResponseData data, Totals totals, StudentT t) {
        Distribution values = totals.distribution();
        int n = data.persons();
        Moments moments = new Moments(values, t.confidence(), MissingRule.COMPLETE_CASES, t.quantile(n - 1));
        double lowest =
                data.columns().stream().mapToDouble(c -> c.scale().lowest()).sum();
        double highest =
                data.columns().stream().mapToDouble(c -> c.scale().highest()).sum();
        return new TotalStatistics(
                moments.mean(ItemMethods.TOTAL_MEAN),
                moments.sd(),
                moments.skewness(ItemMethods.SKEWNESS),
                moments.skewness(ItemMethods.SKEWNESS_TYPE_2),
                moments.kurtosis(ItemMethods.KURTOSIS),
                moments.kurtosis(ItemMethods.KURTOSIS_TYPE_2),
                Proportions.percent(
                        values.count(lowest), n, t.confidence(), ItemMethods.FLOOR.with(MissingRule.COMPLETE_CASES)),
                Proportions.percent(
                        values.count(highest),
                        n,
                        t.confidence(),
                        ItemMethods.CEILING.with(MissingRule.COMPLETE_CASES)));
    }

    private static Estimate meanInterItem(CovarianceMatrix covariance, double confidence) {
        int k = covariance.items();
        if (covariance.varying() != covariance && k > 1) {
            return NotEstimable.because(
                    covariance.trace() == 0 ? Reason.NO_VARIANCE : Reason.AN_ITEM_WITHOUT_VARIANCE,
                    covariance.n(),
                    ItemMethods.MEAN_INTER_ITEM);
        }
        // r = a / (k - (k-1) a), which rises with alpha.
        Estimate alpha = Alpha.standardised(covariance, confidence);
        Interval interval = alpha.transformed(ItemMethods.MEAN_INTER_ITEM, a -> a / (k - (k - 1) * a))
                .interval()
                .orElse(null);
        if (alpha instanceof NotEstimable not && not.reason() != Reason.NO_TOTAL_VARIANCE) {
            return new NotEstimable(not.reason(), not.words(), not.n(), ItemMethods.MEAN_INTER_ITEM);
        }
        double[][] r = covariance.correlations();
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                sum += r[i][j];
            }
        }
        return Estimate.of(sum / (k * (k - 1) / 2.0), interval, covariance.n(), ItemMethods.MEAN_INTER_ITEM);
    }

    /** One quantile of Student's t for many items with as many persons. */
    private static final class StudentT {

        private final double confidence;
        private int df = -1;
        private double quantile = Double.NaN;

        StudentT(double confidence) {
            this.confidence = confidence;
        }

        double confidence() {
            return confidence;
        }

        double quantile(int wanted) {
            if (wanted < 1) {
                return Double.NaN;
            }
            if (wanted != df) {
                df = wanted;
                quantile = Intervals.t(confidence, wanted);
            }
            return quantile;
        }
    }
}
