package se.frid.psychometrics.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Symmetric;

/**
 * Whether two raters use the categories equally often: Stuart 1955, Biometrika 42:412–416; Maxwell 1970, Br. J. Psychiatry
 * 116:651–655. For two categories it is McNemar's test.
 */
public final class MarginalHomogeneity {

    private MarginalHomogeneity() {}

    /** Over the categories on which the raters ever disagree; empty where they do not, or where the statistic cannot be had. */
    public static Optional<SignificanceTest> of(RatingTable table) {
        int[] rows = table.rows();
        int[] columns = table.columns();
        return of("Stuart 1955, Maxwell 1970 chi-square", table, i -> rows[i] + columns[i] > 2 * table.count(i, i));
    }

    /**
     * As {@code irr::stuart.maxwell.mh}, which leaves out every category that both raters used equally often, though its
     * disagreements bear on the others; for comparison.
     */
    public static Optional<SignificanceTest> asIrr(RatingTable table) {
        int[] rows = table.rows();
        int[] columns = table.columns();
        return of("Stuart-Maxwell chi-square as irr", table, i -> rows[i] != columns[i]);
    }

    private static Optional<SignificanceTest> of(String name, RatingTable whole, IntPredicate stays) {
        List<Integer> some =
                IntStream.range(0, whole.size()).filter(stays).boxed().toList();
        if (some.size() < 2) {
            return Optional.empty();
        }
        RatingTable table = whole.select(some);
        int[] free = free(table);
        if (free.length == 0) {
            return Optional.empty();
        }
        int[] rows = table.rows();
        int[] columns = table.columns();
        double[] difference = new double[free.length];
        double[][] variance = new double[free.length][free.length];
        for (int a = 0; a < free.length; a++) {
            int i = free[a];
            difference[a] = rows[i] - columns[i];
            for (int b = 0; b < free.length; b++) {
                int j = free[b];
                variance[a][b] = i == j
                        ? rows[i] + columns[i] - 2.0 * table.count(i, i)
                        : -(table.count(i, j) + (double) table.count(j, i));
            }
        }
        return Symmetric.solve(variance, difference).flatMap(solved -> {
            double statistic = 0;
            for (int i = 0; i < solved.length; i++) {
                statistic += difference[i] * solved[i];
            }
            return SignificanceTest.chiSquare(name, statistic, solved.length);
        });
    }

    /**
     * All categories but the last of each set that disagreements connect: within such a set the differences sum to 0, so that one
     * of them tells nothing.
     */
    private static int[] free(RatingTable table) {
        int q = table.size();
        int[] set = IntStream.range(0, q).toArray();
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                if (table.count(i, j) > 0 && set[i] != set[j]) {
                    int from = Math.min(set[i], set[j]);
                    int to = Math.max(set[i], set[j]);
                    for (int k = 0; k < q; k++) {
                        set[k] = set[k] == from ? to : set[k];
                    }
                }
            }
        }
        return IntStream.range(0, q)
                .filter(i -> IntStream.range(i + 1, q).anyMatch(later -> set[later] == set[i]))
                .toArray();
    }
}
