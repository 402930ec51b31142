package se.frid.psychometrics.prediction;

import java.util.ArrayList;
import java.util.List;
import se.frid.psychometrics.numerics.Quantiles;

/**
 * Groups of persons with neighbouring probabilities, between tenths of the distribution (quantiles of type 7); fewer where tenths
 * coincide. The first group has its lower border, the others only their upper one.
 */
final class Tenths {

    private Tenths() {}

    /**
     * A run of persons in order of probability.
     *
     * @param first the first of them
     * @param last the one after the last
     * @param lower border below
     * @param upper border above
     */
    record Group(int first, int last, double lower, double upper) {

        int n() {
            return last - first;
        }

        int events(Predictions predictions) {
            int events = 0;
            for (int i = first; i < last; i++) {
                events += predictions.outcome(i);
            }
            return events;
        }

        double expected(Predictions predictions) {
            double expected = 0;
            for (int i = first; i < last; i++) {
                expected += predictions.probability(i);
            }
            return expected;
        }
    }

    static List<Group> of(Predictions predictions) {
        double[] p = predictions.probabilities();
        List<Group> groups = new ArrayList<>();
        if (p.length == 0) {
            return groups;
        }
        double border = Quantiles.type7(p, 0);
        int from = 0;
        for (int tenth = 1; tenth <= 10; tenth++) {
            double upper = Quantiles.type7(p, tenth / 10.0);
            if (upper == border && !(groups.isEmpty() && tenth == 10)) {
                continue;
            }
            int to = from;
            while (to < p.length && p[to] <= upper) {
                to++;
            }
            groups.add(new Group(from, to, border, upper));
            border = upper;
            from = to;
        }
        return groups;
    }
}
