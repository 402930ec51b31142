package se.frid.psychometrics.followup;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/**
 * Whether the outcome comes sooner to those with higher scores. Cost grows with n log n.
 *
 * @param c share of the pairs in which it does, ties of scores half, with its interval
 * @param concordant pairs in which the higher score had the outcome first
 * @param discordant pairs in which the lower score had it first
 * @param tiedScore pairs with equal scores
 * @param tiedTime pairs in which both had the outcome at the same time, with different scores
 * @param tiedBoth the same with equal scores
 */
public record Concordance(Estimate c, long concordant, long discordant, long tiedScore, long tiedTime, long tiedBoth) {

    /** Harrell's: every pair counts the same. */
    public static Concordance harrell(FollowUp followUp, double[] scores, double confidence) {
        return of(followUp, scores, confidence, FollowUpMethods.HARRELL_C, false);
    }

    /** Uno's: pairs are weighted by the inverse square of the share not lost before the outcome. */
    public static Concordance uno(FollowUp followUp, double[] scores, double confidence) {
        return of(followUp, scores, confidence, FollowUpMethods.UNO_C, true);
    }

    private static Concordance of(
            FollowUp followUp, double[] scores, double confidence, Method method, boolean weighted) {
        int[] order = followUp.ordered(scores);
        int n = order.length;
        int[] ranks = ranks(order, scores);
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        if (weighted) {
            Censoring censoring = Censoring.of(followUp, order);
            for (int i = 0; i < n; i++) {
                weights[i] = 1 / (censoring.before(i) * censoring.before(i));
            }
        }
        Pairs pairs = new Pairs(followUp, order, ranks, weights);
        Estimate c = pairs.estimate(confidence, method);
        Pairs plain = weighted ? new Pairs(followUp, order, ranks, ones(n)) : pairs;
        long[] ties = tiedOutcomes(followUp, order, ranks);
        return new Concordance(
                c,
                Math.round(plain.concordant),
                Math.round(plain.discordant),
                Math.round(plain.tied),
                ties[0],
                ties[1]);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] ranks(int[] order, double[] scores) {
        double[] sorted = Arrays.stream(order)
                .mapToDouble(i -> scores[i] + 0.0)
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(order)
                .map(i -> Arrays.binarySearch(sorted, scores[i] + 0.0))
                .toArray();
    }

    /** Pairs of outcomes at the same time: with different scores, with equal ones. */
    private static long[] tiedOutcomes(FollowUp followUp, int[] order, int[] ranks) {
        long[] pairs = new long[2];
        int from = 0;
        while (from < order.length) {
            double time = followUp.time(order[from]);
            int to = from;
            while (to < order.length && followUp.time(order[to]) == time && followUp.isEvent(order[to])) {
                to++;
            }
            int[] same = IntStream.range(from, to).map(i -> ranks[i]).sorted().toArray();
            long equal = 0;
            int run = 0;
            for (int i = 0; i < same.length; i++) {
                run = i > 0 && same[i] == same[i - 1] ? run + 1 : 0;
                equal += run;
            }
            pairs[0] += (long) same.length * (same.length - 1) / 2 - equal;
            pairs[1] += equal;
            from = Math.max(to, from + 1);
            while (from < order.length && followUp.time(order[from]) == time) {
                from++;
            }
        }
        return pairs;
    }

    /** Pairs in all and by person, with the weight of the one to whom the outcome came first. */
    private static final class Pairs {

        private final FollowUp followUp;
        private final int[] order;
        private final int[] ranks;
        private final double[] weights;
        private final double[] better;
        private final double[] worse;
        private final double[] equal;
        private double concordant;
        private double discordant;
        private double tied;

        Pairs(FollowUp followUp, int[] order, int[] ranks, double[] weights) {
            this.followUp = followUp;
            this.order = order;
            this.ranks = ranks;
            this.weights = weights;
            int n = order.length;
            this.better = new double[n];
            this.worse = new double[n];
            this.equal = new double[n];
            againstLater();
            againstEarlier();
        }

        private double time(int place) {
            return followUp.time(order[place]);
        }

        private boolean isEvent(int place) {
            return followUp.isEvent(order[place]);
        }

        /** Each outcome against those who were followed longer, or as long and lost. */
        private void againstLater() {
            int n = order.length;
            Tally later = new Tally(n);
            int to = n;
            while (to > 0) {
                int from = to;
                while (from > 0 && time(from - 1) == time(to - 1)) {
                    from--;
                }
                // Within a time outcomes stand before losses.
                for (int i = to - 1; i >= from && !isEvent(i); i--) {
                    later.add(ranks[i], 1);
                }
                for (int i = from; i < to && isEvent(i); i++) {
                    better[i] += weights[i] * later.below(ranks[i]);
                    worse[i] += weights[i] * later.above(ranks[i]);
                    equal[i] += weights[i] * later.at(ranks[i]);
                }
                for (int i = from; i < to; i++) {
                    concordant += better[i];
                    discordant += worse[i];
                    tied += equal[i];
                    if (isEvent(i)) {
                        later.add(ranks[i], 1);
                    }
                }
                to = from;
            }
        }

        /** Each person against the outcomes that came before. */
        private void againstEarlier() {
            int n = order.length;
            Tally earlier = new Tally(n);
            int from = 0;
            while (from < n) {
                int to = from;
                while (to < n && time(to) == time(from)) {
                    to++;
                }
                int outcomes = from;
                while (outcomes < to && isEvent(outcomes)) {
                    add(earlier, outcomes++);
                }
                for (int i = from; i < outcomes; i++) {
                    earlier.add(ranks[i], weights[i]);
                }
                for (int i = outcomes; i < to; i++) {
                    add(earlier, i);
                }
                from = to;
            }
        }

        private void add(Tally earlier, int place) {
            better[place] += earlier.above(ranks[place]);
            worse[place] += earlier.below(ranks[place]);
            equal[place] += earlier.at(ranks[place]);
        }

        Estimate estimate(double confidence, Method method) {
            int n = order.length;
            double total = concordant + discordant + tied;
            if (!(total > 0)) {
                return NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.EMPTY_GROUP, n, method);
            }
            if (tied == total) {
                return NotEstimable.because(Reason.NO_VARIANCE, n, method);
            }
            double c = (concordant + tied / 2) / total;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double influence = (better[i] + equal[i] / 2 - c * (better[i] + worse[i] + equal[i])) / total;
                squares += influence * influence;
            }
            double error = Math.sqrt(squares);
            double half = Intervals.z(confidence) * error;
            Interval interval = c > 0 && c < 1 && error > 0
                    ? new Interval(Math.max(0, c - half), Math.min(1, c + half), confidence, "infinitesimal jackknife")
                    : null;
            return Estimate.of(c, interval == null ? null : error, interval, n, method);
        }
    }
}
