package se.frid.psychometrics.followup;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;

/**
 * How much faster the outcome comes with one point more of a score, whatever the time (proportional hazards).
 *
 * @param beta coefficient, with Wald's interval
 * @param hazardRatio exp of it, with its interval
 * @param wald test that it is 0; absent where it is not estimable
 */
public record Cox(
        Estimate beta, Estimate hazardRatio, @Nullable SignificanceTest wald) {

    private static final int MOST_STEPS = 60;

    /** How outcomes at the same time are taken. */
    public enum Ties {
        EFRON,
        BRESLOW
    }

    /** Of one score. */
    public static Cox of(FollowUp followUp, double[] scores, Ties ties, double confidence) {
        Method method = ties == Ties.EFRON ? FollowUpMethods.COX : FollowUpMethods.COX_BRESLOW;
        int[] order = followUp.ordered(scores);
        int n = order.length;
        Reason not = n == 0 ? Reason.NO_DATA : followUp.events(order) == 0 ? Reason.EMPTY_GROUP : null;
        double[] x = Arrays.stream(order).mapToDouble(i -> scores[i]).toArray();
        double mean = Arrays.stream(x).average().orElse(0);
        double spread =
                Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / Math.max(1, n));
        if (not == null && !(spread > 0)) {
            not = Reason.NO_VARIANCE;
        }
        if (not != null) {
            return none(not, n, method);
        }
        double[] z = Arrays.stream(x).map(v -> (v - mean) / spread).toArray();
        Optional<double[]> fit = fit(followUp, order, z, ties);
        if (fit.isEmpty()) {
            return none(Reason.NOT_CONVERGED, n, method);
        }
        double beta = fit.get()[0] / spread;
        double error = fit.get()[1] / spread;
        Interval interval = Intervals.around(beta, error, Intervals.z(confidence), confidence, "Wald")
                .orElse(null);
        Estimate estimate = Estimate.of(beta, error, interval, n, method);
        double wald = beta / error;
        return new Cox(
                estimate,
                estimate.transformed(FollowUpMethods.HAZARD_RATIO, Math::exp),
                SignificanceTest.z("Wald z", wald).orElse(null));
    }

    private static Cox none(Reason reason, int n, Method method) {
        return new Cox(
                NotEstimable.because(reason, n, method),
                NotEstimable.because(reason, n, FollowUpMethods.HAZARD_RATIO),
                null);
    }

    /** Coefficient and standard error by Newton's method with halved steps; empty where the likelihood has no maximum. */
    private static Optional<double[]> fit(FollowUp followUp, int[] order, double[] z, Ties ties) {
        double beta = 0;
        double[] at = likelihood(followUp, order, z, ties, beta);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!(at[2] > 1e-9)) {
                return Optional.empty();
            }
            double move = at[1] / at[2];
            if (move * at[1] < 1e-20 * order.length) {
                return Optional.of(new double[] {beta + move, 1 / Math.sqrt(at[2])});
            }
            double[] next = likelihood(followUp, order, z, ties, beta + move);
            while (!(next[0] >= at[0] - 1e-12 * Math.abs(at[0])) && Math.abs(move) > 1e-12) {
                move /= 2;
                next = likelihood(followUp, order, z, ties, beta + move);
            }
            beta += move;
            at = next;
        }
        return Optional.empty();
    }

    /** Log partial likelihood, its slope and its curvature turned positive. */
    private static double[] likelihood(FollowUp followUp, int[] order, double[] z, Ties ties, double beta) {
        double[] result = new double[3];
        double[] sums = new double[3];
        int to = order.length;
        while (to > 0) {
            int from = to;
            double[] dying = new double[3];
            int deaths = 0;
            while (from > 0 && followUp.time(order[from - 1]) == followUp.time(order[to - 1])) {
                from--;
                double hazard = Math.exp(beta * z[from]);
                add(sums, hazard, z[from]);
                if (followUp.isEvent(order[from])) {
                    deaths++;
                    add(dying, hazard, z[from]);
                    result[0] += beta * z[from];
                    result[1] += z[from];
                }
            }
            for (int death = 0; death < deaths; death++) {
                double part = ties == Ties.EFRON ? (double) death / deaths : 0;
                double whole = sums[0] - part * dying[0];
                double first = (sums[1] - part * dying[1]) / whole;
                double second = (sums[2] - part * dying[2]) / whole;
                result[0] -= Math.log(whole);
                result[1] -= first;
                result[2] += second - first * first;
            }
            to = from;
        }
        return result;
    }

    private static void add(double[] sums, double hazard, double z) {
        sums[0] += hazard;
        sums[1] += hazard * z;
        sums[2] += hazard * z * z;
    }
}
