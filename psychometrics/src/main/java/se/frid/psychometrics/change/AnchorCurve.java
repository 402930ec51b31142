package se.frid.psychometrics.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well improvement tells those whom the anchor calls improved from the others. Persons may come a number of times; holds no
 * working arrays, so threads may share it.
 */
final class AnchorCurve {

    private final double[] improvement;
    private final boolean[] improved;
    private final int[] order;

    AnchorCurve(double[] improvement, boolean[] improved) {
        this.improvement = improvement;
        this.improved = improved;
        this.order = IntStream.range(0, improvement.length)
                .boxed()
                .sorted((a, b) -> Double.compare(improvement[a], improvement[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * A cut-off between two scores that persons have.
     *
     * @param below largest improvement that is not enough
     * @param above least improvement that is enough
     * @param found how many of the improved are at or above it
     * @param left how many of the others are below it
     */
    record Cut(double below, double above, int found, int left) {

        double middle() {
            return (below + above) / 2;
        }
    }

    /** Every cut-off with the largest sum of sensitivity and specificity, the lowest first; empty where all improve alike. */
    List<Cut> best(int[] times) {
        long cases = 0;
        long others = 0;
        for (int i = 0; i < times.length; i++) {
            cases += improved[i] ? times[i] : 0;
            others += improved[i] ? 0 : times[i];
        }
        List<Cut> best = new ArrayList<>();
        long most = Long.MIN_VALUE;
        long found = cases;
        long left = 0;
        double last = Double.NaN;
        for (int person : order) {
            if (times[person] == 0) {
                continue;
            }
            if (improvement[person] > last) {
                // Sensitivity and specificity over a common denominator, so that equal ones are equal.
                long sum = found * others + left * cases;
                if (sum > most) {
                    best.clear();
                    most = sum;
                }
                if (sum == most) {
                    best.add(new Cut(last, improvement[person], (int) found, (int) left));
                }
            }
            last = improvement[person];
            found -= improved[person] ? times[person] : 0;
            left += improved[person] ? 0 : times[person];
        }
        return best;
    }
}
