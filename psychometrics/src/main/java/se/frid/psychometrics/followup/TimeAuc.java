package se.frid.psychometrics.followup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Descriptives;

/** How well a score tells to whom the outcome comes until a time from those to whom it does not. Cost grows with n log n. */
public final class TimeAuc {

    private static final double ROUNDING = 1e-12;

    private final double area;
    private final double[] influence;
    private final @Nullable Reason not;
    private final int n;

    private TimeAuc(double area, double[] influence, @Nullable Reason not, int n) {
        this.area = area;
        this.influence = influence;
        this.not = not;
        this.n = n;
    }

    /** At one time. */
    public static Estimate at(FollowUp followUp, double[] scores, double time, double confidence) {
        return of(followUp, scores, followUp.ordered(scores), time).estimate(confidence);
    }

    /**
     * Two scores of the same persons.
     *
     * @param time when
     * @param first area of the first
     * @param second area of the second
     * @param difference first less second
     * @param test that there is none; absent where it is not estimable
     */
    public record Comparison(
            double time,
            Estimate first,
            Estimate second,
            Estimate difference,
            @Nullable SignificanceTest test) {}

    /** Two scores at some times, over the persons who have both. */
    public static List<Comparison> compare(
            FollowUp followUp, double[] first, double[] second, double[] times, double confidence) {
        int[] order = followUp.ordered(
                IntStream.range(0, first.length).filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i])));
        List<Comparison> all = new ArrayList<>();
        for (double time : times) {
            all.add(compare(of(followUp, first, order, time), of(followUp, second, order, time), time, confidence));
        }
        return all;
    }

    private static Comparison compare(TimeAuc a, TimeAuc b, double time, double confidence) {
        Reason not = a.not == null ? b.not : a.not;
        Estimate first = a.estimate(confidence);
        Estimate second = b.estimate(confidence);
        if (not != null) {
            return new Comparison(
                    time, first, second, NotEstimable.because(not, a.n, FollowUpMethods.AUC_AT_TIME_DIFFERENCE), null);
        }
        double[] influence = new double[a.n];
        Arrays.setAll(influence, i -> a.influence[i] - b.influence[i]);
        double difference = a.area - b.area;
        double error = error(influence);
        if (!(error > 0)) {
            return new Comparison(
                    time, first, second, Estimate.of(difference, a.n, FollowUpMethods.AUC_AT_TIME_DIFFERENCE), null);
        }
        double z = difference / error;
        return new Comparison(
                time,
                first,
                second,
                Estimate.of(
                        difference,
                        error,
                        Intervals.around(difference, error, Intervals.z(confidence), confidence, "Blanche 2013")
                                .orElse(null),
                        a.n,
                        FollowUpMethods.AUC_AT_TIME_DIFFERENCE),
                SignificanceTest.z("Blanche 2013 z", z).orElse(null));
    }

    private static double error(double[] influence) {
        return Math.sqrt(Descriptives.variance(influence) / influence.length);
    }

    private Estimate estimate(double confidence) {
        if (not != null) {
            return NotEstimable.because(not, n, FollowUpMethods.AUC_AT_TIME);
        }
        double error = error(influence);
        // Weights are fractions: complete separation may come out a rounding beyond 1, with a rounding as its error.
        double value = Math.max(0, Math.min(1, area));
        if (!(error > ROUNDING)) {
            return Estimate.of(value, n, FollowUpMethods.AUC_AT_TIME);
        }
        double half = Intervals.z(confidence) * error;
        Interval interval =
                new Interval(Math.max(0, value - half), Math.min(1, value + half), confidence, "Blanche 2013");
        return Estimate.of(value, error, interval, n, FollowUpMethods.AUC_AT_TIME);
    }

    private static TimeAuc of(FollowUp followUp, double[] scores, int[] order, double time) {
        int n = order.length;
        if (n == 0) {
            return new TimeAuc(0, new double[0], Reason.NO_DATA, n);
        }
        Censoring censoring = Censoring.of(followUp, order);
        double[] weights = new double[n];
        double cases = 0;
        double controls = 0;
        for (int i = 0; i < n; i++) {
            if (followUp.time(order[i]) > time) {
                weights[i] = -1;
                controls++;
            } else if (followUp.isEvent(order[i])) {
                weights[i] = 1 / censoring.before(i);
                cases += weights[i];
            }
        }
        if (cases == 0 || controls == 0) {
            return new TimeAuc(0, new double[n], Reason.EMPTY_GROUP, n);
        }
        double[] placed = placements(order, scores, weights, cases, controls);
        if (placed.length == 0) {
            return new TimeAuc(0, new double[n], Reason.NO_VARIANCE, n);
        }
        double area = 0;
        for (int i = 0; i < n; i++) {
            area += weights[i] > 0 ? weights[i] / cases * placed[i] : 0;
        }
        double[] influence = new double[n];
        double[] pull = new double[n];
        for (int i = 0; i < n; i++) {
            double share = weights[i] > 0 ? weights[i] / cases : weights[i] < 0 ? 1 / controls : 0;
            influence[i] = n * share * (placed[i] - area);
            pull[i] = weights[i] > 0 ? share * (placed[i] - area) : 0;
        }
        addCensoring(censoring, followUp, order, pull, influence);
        return new TimeAuc(area, influence, null, n);
    }

    /**
     * For a case the share of the controls below it, for a control the share of the (weighted) cases above it, ties half; empty where
     * all scores are equal. Weights are above 0 for cases, below 0 for controls, all of which weigh the same.
     */
    private static double[] placements(int[] order, double[] scores, double[] weights, double cases, double controls) {
        int n = order.length;
        int[] sorted = IntStream.range(0, n)
                .filter(i -> weights[i] != 0)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[order[a]], scores[order[b]]))
                .mapToInt(Integer::intValue)
                .toArray();
        if (scores[order[sorted[0]]] == scores[order[sorted[sorted.length - 1]]]) {
            return new double[0];
        }
        double[] placed = new double[n];
        double controlsBelow = 0;
        double casesBelow = 0;
        int from = 0;
        while (from < sorted.length) {
            double score = scores[order[sorted[from]]];
            int to = from;
            double casesHere = 0;
            double controlsHere = 0;
            for (; to < sorted.length && scores[order[sorted[to]]] == score; to++) {
                casesHere += Math.max(0, weights[sorted[to]]);
                controlsHere += weights[sorted[to]] < 0 ? 1 : 0;
            }
            for (int i = from; i < to; i++) {
                placed[sorted[i]] = weights[sorted[i]] > 0
                        ? (controlsBelow + controlsHere / 2) / controls
                        : (cases - casesBelow - casesHere / 2) / cases;
            }
            controlsBelow += controlsHere;
            casesBelow += casesHere;
            from = to;
        }
        return placed;
    }

    /** What each person adds by being in the estimate of the weights: the martingale of the losses up to each case. */
    private static void addCensoring(
            Censoring censoring, FollowUp followUp, int[] order, double[] pull, double[] influence) {
        int n = order.length;
        int size = censoring.size();
        double[] upTo = new double[size + 1];
        for (int t = 0; t < size; t++) {
            double atRisk = censoring.atRisk(t);
            upTo[t + 1] = upTo[t] + n * censoring.lost(t) / (atRisk * atRisk);
        }
        // Pull of the cases whose time comes after a time, and of those up to it times what had built up before theirs.
        double[] later = new double[size + 1];
        double[] until = new double[size + 1];
        for (int i = 0; i < n; i++) {
            int t = censoring.timeOf(i);
            later[t] += pull[i];
            until[t + 1] += pull[i] * upTo[t];
        }
        for (int t = size - 1; t >= 0; t--) {
            later[t] += later[t + 1];
        }
        for (int t = 0; t < size; t++) {
            until[t + 1] += until[t];
        }
        for (int i = 0; i < n; i++) {
            int t = censoring.timeOf(i);
            double added = -until[t + 1] - later[t + 1] * upTo[t + 1];
            if (!followUp.isEvent(order[i])) {
                added += later[t + 1] * n / censoring.atRisk(t);
            }
            influence[i] += added;
        }
    }
}
