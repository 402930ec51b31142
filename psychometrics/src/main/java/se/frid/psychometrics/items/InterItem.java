package se.frid.psychometrics.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.EstimateMatrix;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.PairMoments;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.numerics.Descriptives;

/** Correlations of all pairs of items. */
public final class InterItem {

    private InterItem() {}

    /** Pearson's, over the persons who answered every item. */
    public static EstimateMatrix pearson(ResponseData data) {
        CovarianceMatrix covariance = CovarianceMatrix.complete(data);
        int n = covariance.n();
        return matrix(data, ItemMethods.PEARSON, (i, j) -> {
            double xx = covariance.at(i, i);
            double yy = covariance.at(j, j);
            return new Pair(n, xx, yy, i.equals(j) ? 1 : covariance.at(i, j) / Math.sqrt(xx * yy));
        });
    }

    /** Pearson's, each pair over the persons who answered both. */
    public static EstimateMatrix pearsonPairwise(ResponseData data) {
        return matrix(data, ItemMethods.PEARSON.with(MissingRule.PAIRWISE), (i, j) -> {
            PairMoments pair = PairMoments.of(data.column(i), data.column(j));
            return new Pair(pair.n(), pair.varianceX(), pair.varianceY(), i.equals(j) ? 1 : pair.correlation());
        });
    }

    /** Spearman's, over the persons who answered every item. */
    public static EstimateMatrix spearman(ResponseData data) {
        ResponseData complete = data.complete();
        double[][] ranks = complete.columns().stream().map(InterItem::ranks).toArray(double[][]::new);
        double[] spread =
                Arrays.stream(ranks).mapToDouble(Descriptives::variance).toArray();
        return matrix(
                complete,
                ItemMethods.SPEARMAN,
                (i, j) -> new Pair(
                        complete.persons(),
                        spread[i],
                        spread[j],
                        i.equals(j)
                                ? 1
                                : Descriptives.covariance(ranks[i], ranks[j]) / Math.sqrt(spread[i] * spread[j])));
    }

    /** Kendall's tau-b, over the persons who answered every item. */
    public static EstimateMatrix kendall(ResponseData data) {
        ResponseData complete = data.complete();
        int n = complete.persons();
        double[] spread = new double[complete.items()];
        Arrays.setAll(spread, i -> n < 2 ? Double.NaN : Kendall.untied(complete.column(i)));
        return matrix(
                complete,
                ItemMethods.KENDALL,
                (i, j) -> new Pair(
                        n,
                        spread[i],
                        spread[j],
                        i.equals(j) || n < 2
                                ? 1
                                : Kendall.concordance(complete.column(i), complete.column(j))
                                        / Math.sqrt(spread[i] * spread[j])));
    }

    /** A correlation with the spread of its two sides. */
    private record Pair(int n, double spreadX, double spreadY, double r) {}

    private static EstimateMatrix matrix(ResponseData data, Method method, ToPair correlation) {
        int k = data.items();
        Estimate[][] cells = new Estimate[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                cells[i][j] = estimate(correlation.of(i, j), i == j, method);
                cells[j][i] = cells[i][j];
            }
        }
        List<List<Estimate>> rows = new ArrayList<>();
        for (Estimate[] row : cells) {
            rows.add(List.of(row));
        }
        return new EstimateMatrix(data.codes(), method, rows);
    }

    @FunctionalInterface
    private interface ToPair {
        Pair of(Integer i, Integer j);
    }

    private static Estimate estimate(Pair pair, boolean diagonal, Method method) {
        if (pair.n() < 2) {
            return NotEstimable.because(pair.n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, pair.n(), method);
        }
        if (!(pair.spreadX() > 0 && pair.spreadY() > 0)) {
            return NotEstimable.because(Reason.NO_VARIANCE, pair.n(), method);
        }
        double r = Math.max(-1, Math.min(1, pair.r()));
        return Estimate.of(r, diagonal ? null : interval(r, pair.n(), method), pair.n(), method);
    }

    private static @Nullable Interval interval(double r, int n, Method method) {
        if (n < 5) {
            return n == 4 && method.name().equals(ItemMethods.PEARSON.name())
                    ? Intervals.fisher(r, n, Intervals.USUAL).orElse(null)
                    : null;
        }
        return switch (method.name()) {
            case "inter.item.spearman" ->
                Intervals.spearman(r, n, Intervals.USUAL).orElse(null);
            case "inter.item.kendall.tau.b" ->
                Intervals.onTanhScale(
                                r, Math.sqrt(0.437 / (n - 4.0)), Intervals.USUAL, "Fieller, Hartley & Pearson 1957")
                        .orElse(null);
            default -> Intervals.fisher(r, n, Intervals.USUAL).orElse(null);
        };
    }

    private static double[] ranks(Column column) {
        if (!column.scale().isCategorical()) {
            return Descriptives.ranks(column.toArray());
        }
        int[] counts = column.counts();
        double[] rank = new double[counts.length];
        double below = 0;
        for (int category = 0; category < counts.length; category++) {
            rank[category] = below + (counts[category] + 1) / 2.0;
            below += counts[category];
        }
        double[] ranks = new double[column.size()];
        Arrays.setAll(ranks, person -> rank[column.index(person)]);
        return ranks;
    }
}
