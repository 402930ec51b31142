package se.frid.psychometrics.followup;

import java.util.Optional;
import java.util.stream.IntStream;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Symmetric;

/** Whether outcomes come equally fast in all groups: Mantel 1966, Cancer Chemother Rep 50:163; as {@code survival::survdiff}. */
public final class LogRank {

    private LogRank() {}

    /**
     * The test of groups against each other.
     *
     * @param groupOf each person's group, counted from 0; below 0 for none
     * @param groups how many groups there are; those without anyone are passed over
     * @return empty where fewer than two groups have anyone at risk when an outcome comes
     */
    public static Optional<SignificanceTest> of(FollowUp followUp, int[] groupOf, int groups) {
        int[] order = followUp.ordered(IntStream.range(0, groupOf.length).filter(i -> groupOf[i] >= 0));
        double[] atRisk = new double[groups];
        for (int person : order) {
            atRisk[groupOf[person]]++;
        }
        int[] used = IntStream.range(0, groups).filter(g -> atRisk[g] > 0).toArray();
        double[] away = new double[groups];
        double[][] variance = new double[groups][groups];
        int from = 0;
        while (from < order.length) {
            double time = followUp.time(order[from]);
            double[] events = new double[groups];
            double[] leaving = new double[groups];
            double total = 0;
            int to = from;
            for (; to < order.length && followUp.time(order[to]) == time; to++) {
                int group = groupOf[order[to]];
                leaving[group]++;
                events[group] += followUp.isEvent(order[to]) ? 1 : 0;
                total += followUp.isEvent(order[to]) ? 1 : 0;
            }
            add(atRisk, events, total, order.length - from, away, variance);
            for (int group = 0; group < groups; group++) {
                atRisk[group] -= leaving[group];
            }
            from = to;
        }
        return test(used, away, variance);
    }

    private static void add(
            double[] atRisk, double[] events, double total, double n, double[] away, double[][] variance) {
        if (total == 0) {
            return;
        }
        double spread = n > 1 ? total * (n - total) / (n - 1) : 0;
        for (int a = 0; a < atRisk.length; a++) {
            away[a] += events[a] - total * atRisk[a] / n;
            for (int b = 0; b < atRisk.length; b++) {
                variance[a][b] += spread * atRisk[a] / n * ((a == b ? 1 : 0) - atRisk[b] / n);
            }
        }
    }

    private static Optional<SignificanceTest> test(int[] used, double[] away, double[][] variance) {
        if (used.length < 2) {
            return Optional.empty();
        }
        int[] some = IntStream.of(used).skip(1).toArray();
        double[] part = IntStream.of(some).mapToDouble(g -> away[g]).toArray();
        int df = some.length;
        return Symmetric.solve(Symmetric.select(variance, some), part)
                .map(x ->
                        IntStream.range(0, df).mapToDouble(i -> x[i] * part[i]).sum())
                .flatMap(chiSquare -> SignificanceTest.chiSquare("log-rank chi-square", chiSquare, df));
    }
}
