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
        byte[] groups = totals.groups(
                totals.distribution().quantile(LOWER), totals.distribution().quantile(UPPER));
        List<Estimate> all = new ArrayList<>();
        for (Column column : complete.columns()) {
            if (n < 2) {
                all.add(NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, n, method));
            } else if (!(totals.distribution().variance() > 0)) {
                all.add(NotEstimable.because(Reason.NO_TOTAL_VARIANCE, n, method));
            } else {
                all.add(item(column, groups, n, method));
            }
        }
        return all;
    }

    private static Estimate item(Column column, byte[] groups, int n, Method method) {
        Group upper = new Group(column.scale().lowest());
        Group lower = new Group(column.scale().lowest());
        if (column.scale().isCategorical()) {
            byCategory(column, groups, lower, upper);
        } else {
            for (int person = 0; person < groups.length; person++) {
                lower.add(column.value(person), groups[person] & Totals.LOW);
                upper.add(column.value(person), (groups[person] & Totals.HIGH) / Totals.HIGH);
            }
        }
        ItemScale scale = column.scale();
        double range = scale.highest() - scale.lowest();
        double error = Math.sqrt(upper.squaredError() + lower.squaredError()) / range;
        return Estimate.of((upper.mean() - lower.mean()) / range, error, n, method);
    }

    private static void byCategory(Column column, byte[] groups, Group lower, Group upper) {
        List<Double> values = column.scale().values();
        int categories = values.size();
        int[] counts = column.countsBy(groups, Totals.LOW + Totals.HIGH + 1);
        for (int category = 0; category < categories; category++) {
            int both = counts[(Totals.LOW + Totals.HIGH) * categories + category];
            lower.add(values.get(category), counts[Totals.LOW * categories + category] + both);
            upper.add(values.get(category), counts[Totals.HIGH * categories + category] + both);
        }
    }

    /** Mean and its squared standard error of one group. */
    private static final class Group {

        private final double origin;
        private double sum;
        private double squares;
        private int count;

        Group(double origin) {
            this.origin = origin;
        }

        void add(double value, int times) {
            sum += times * (value - origin);
            squares += times * (value - origin) * (value - origin);
            count += times;
        }

        double mean() {
            return origin + sum / count;
        }

        double squaredError() {
            return Math.max(0, squares - sum * sum / count) / (count - 1.0) / count;
        }
    }
}
