package se.frid.psychometrics.polychoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.EstimateMatrix;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.numerics.Normal;
import se.frid.psychometrics.numerics.Symmetric;

/**
 * Polychoric correlations of all pairs of items. Each pair stands by itself, so the matrix need not be positive definite;
 * {@link #smallestEigenvalue} tells, and {@link #nearest} puts it right only if it is asked to.
 *
 * @param correlations a correlation for each pair
 * @param thresholds of each item, one fewer than its categories; not estimable next to a category at the end that nobody chose
 * @param n persons: all who answered every item, or all there are for pairs
 */
public record PolychoricMatrix(EstimateMatrix correlations, List<List<Estimate>> thresholds, int n) {

    public PolychoricMatrix {
        thresholds = thresholds.stream().map(List::copyOf).toList();
    }

    /** Over the persons who answered every item; nothing added to empty cells beyond what lavaan adds. */
    public static PolychoricMatrix of(ResponseData data) {
        return of(
                data.complete(),
                MissingRule.COMPLETE_CASES,
                Polychoric.EmptyCells.FOURFOLD_ONLY,
                Polychoric.StandardError.THRESHOLDS_ESTIMATED);
    }

    /** Each pair over the persons who answered both, thresholds of a pair from those persons. */
    public static PolychoricMatrix pairwise(ResponseData data) {
        return of(
                data,
                MissingRule.PAIRWISE,
                Polychoric.EmptyCells.FOURFOLD_ONLY,
                Polychoric.StandardError.THRESHOLDS_ESTIMATED);
    }

    /** With every choice made; {@code data} are complete unless the rule is pairwise. */
    public static PolychoricMatrix of(
            ResponseData given,
            MissingRule missing,
            Polychoric.EmptyCells emptyCells,
            Polychoric.StandardError standardError) {
        ResponseData data = missing == MissingRule.PAIRWISE ? given : given.complete();
        int k = data.items();
        Method method = emptyCells.method().with(missing);
        Estimate[][] cells = new Estimate[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                cells[i][j] = pair(data.column(i), data.column(j), emptyCells, standardError, method);
                cells[j][i] = cells[i][j];
            }
            cells[i][i] = Estimate.of(1, data.persons() - data.column(i).missing(), method);
        }
        List<List<Estimate>> rows = new ArrayList<>();
        for (Estimate[] row : cells) {
            rows.add(List.of(row));
        }
        return new PolychoricMatrix(
                new EstimateMatrix(data.codes(), method, rows),
                data.columns().stream()
                        .map(column -> thresholds(column, missing))
                        .toList(),
                data.persons());
    }

    private static Estimate pair(
            Column x,
            Column y,
            Polychoric.EmptyCells emptyCells,
            Polychoric.StandardError standardError,
            Method method) {
        if (!x.scale().isCategorical() || !y.scale().isCategorical()) {
            return NotEstimable.because(Reason.TOO_MANY_CATEGORIES, x.size(), method);
        }
        return Polychoric.twoStep(PairTable.of(x, y), emptyCells, standardError).as(method);
    }

    private static List<Estimate> thresholds(Column column, MissingRule missing) {
        Method method = PolychoricMethods.THRESHOLD.with(missing);
        int n = column.size() - column.missing();
        int[] counts = column.counts();
        List<Estimate> thresholds = new ArrayList<>();
        long upTo = 0;
        for (int category = 0; category + 1 < counts.length; category++) {
            upTo += counts[category];
            if (upTo == 0 || upTo == n) {
                thresholds.add(NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_CATEGORIES, n, method));
                continue;
            }
            double share = (double) upTo / n;
            double value = Normal.quantile(share);
            double error = Math.sqrt(share * (1 - share) / n) / Normal.density(value);
            thresholds.add(Estimate.of(
                    value,
                    error,
                    Intervals.around(value, error, Intervals.z(Intervals.USUAL), Intervals.USUAL, "delta method")
                            .orElse(null),
                    n,
                    method));
        }
        return thresholds;
    }

    /** The smallest eigenvalue, which is above 0 where the correlations go together; empty where a pair has none. */
    public OptionalDouble smallestEigenvalue() {
        if (!correlations.isWhole() || correlations.codes().isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] values = Symmetric.eigenvalues(correlations.values());
        return OptionalDouble.of(values[values.length - 1]);
    }

    /**
     * The nearest correlation matrix that is positive definite (Higham 2002), for those who need one.
     *
     * @param least smallest eigenvalue it may have, such as 1e-6
     * @throws IllegalStateException if a pair has no estimate
     */
    public Nearest nearest(double least) {
        if (!correlations.isWhole()) {
            throw new IllegalStateException("a pair of items has no correlation");
        }
        double[][] before = correlations.values();
        double smallest = smallestEigenvalue().orElse(1);
        double[][] after = smallest >= least ? before : Symmetric.nearestCorrelation(before, least);
        double moved = 0;
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < i; j++) {
                moved = Math.max(moved, Math.abs(after[i][j] - before[i][j]));
            }
        }
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : after) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return new Nearest(rows, smallest, moved);
    }

    /**
     * What was put right, and by how much.
     *
     * @param rows the correlations
     * @param eigenvalueBefore smallest eigenvalue before
     * @param largestChange how far the correlation that moved most has moved; 0 where nothing had to be done
     */
    public record Nearest(List<List<Double>> rows, double eigenvalueBefore, double largestChange) {

        public Nearest {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
