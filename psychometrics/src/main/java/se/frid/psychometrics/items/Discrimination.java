package se.frid.psychometrics.items;

import java.util.ArrayList;
import java.util.List;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;

/** How far the persons with high totals and those with low ones lie apart on each item. */
final class Discrimination {

    private static final double UPPER = 0.73;
    private static final double LOWER = 0.27;

    private Discrimination() {}

    static List<Estimate> of(ResponseData complete, Totals totals) {
        Method method = ItemMethods.DISCRIMINATION;
        int n = complete.persons();
        double high = totals.distribution().quantile(UPPER);
        double low = totals.distribution().quantile(LOWER);
        List<Estimate> all = new ArrayList<>();
        for (Column column : complete.columns()) {
            if (n < 2) {
                all.add(NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, n, method));
            } else if (!(totals.distribution().variance() > 0)) {
                all.add(NotEstimable.because(Reason.NO_TOTAL_VARIANCE, n, method));
            } else {
                all.add(item(column, totals, low, high, n, method));
            }
        }
        return all;
    }

    private static Estimate item(Column column, Totals totals, double low, double high, int n, Method method) {
        Group upper = new Group(column, totals, high, Double.POSITIVE_INFINITY);
        Group lower = new Group(column, totals, Double.NEGATIVE_INFINITY, low);
        ItemScale scale = column.scale();
        double range = scale.highest() - scale.lowest();
        double error = Math.sqrt(upper.squaredError() + lower.squaredError()) / range;
        return Estimate.of((upper.mean() - lower.mean()) / range, error, n, method);
    }

    /** Mean and its squared standard error of those whose total lies between two ends. */
    private static final class Group {

        private final double mean;
        private final double squaredError;

        Group(Column column, Totals totals, double from, double to) {
            double origin = column.scale().lowest();
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int person = 0; person < column.size(); person++) {
                double total = totals.of(person);
                if (total >= from && total <= to) {
                    double value = column.value(person) - origin;
                    sum += value;
                    squares += value * value;
                    count++;
                }
            }
            mean = origin + sum / count;
            squaredError = Math.max(0, squares - sum * sum / count) / (count - 1.0) / count;
        }

        double mean() {
            return mean;
        }

        double squaredError() {
            return squaredError;
        }
    }
}
