package se.frid.psychometrics.norms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.frid.psychometrics.numerics.Normal;

/** Scores of persons with their groups and their normal scores within them. Immutable. */
final class NormGroups {

    private final double[] scores;
    private final double[] groupOf;
    private final double[] normal;
    private final List<Double> groups;

    private NormGroups(double[] scores, double[] groupOf, double[] normal, List<Double> groups) {
        this.scores = scores;
        this.groupOf = groupOf;
        this.normal = normal;
        this.groups = groups;
    }

    /** No gaps. */
    static NormGroups of(double[] scores, double[] groupOf) {
        double[] normal = new double[scores.length];
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> groupOf[a] != groupOf[b]
                        ? Double.compare(groupOf[a], groupOf[b])
                        : Double.compare(scores[a], scores[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int from = 0;
        while (from < order.length) {
            int end = from;
            while (end < order.length && groupOf[order[end]] == groupOf[order[from]]) {
                end++;
            }
            rank(scores, order, from, end, normal);
            from = end;
        }
        return new NormGroups(
                scores,
                groupOf,
                normal,
                Arrays.stream(groupOf).distinct().sorted().boxed().toList());
    }

    /** Mean ranks less a half over n, as normal quantiles, of one group that stands in order. */
    private static void rank(double[] scores, int[] order, int from, int end, double[] normal) {
        int first = from;
        while (first < end) {
            int last = first;
            while (last < end && scores[order[last]] == scores[order[first]]) {
                last++;
            }
            double rank = (first + last - 1) / 2.0 - from + 1;
            double z = Normal.quantile((rank - 0.5) / (end - from));
            for (int i = first; i < last; i++) {
                normal[order[i]] = z;
            }
            first = last;
        }
    }

    int n() {
        return scores.length;
    }

    double score(int person) {
        return scores[person];
    }

    double groupOf(int person) {
        return groupOf[person];
    }

    double normal(int person) {
        return normal[person];
    }

    List<Double> groups() {
        return groups;
    }

    /** Whether normal scores vary, so that there is something to smooth. */
    boolean varies() {
        return Arrays.stream(normal).distinct().count() > 1;
    }
}
