package se.frid.psychometrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.frid.psychometrics.numerics.Symmetric;

/**
 * Variances and covariances of items, with n - 1. Immutable.
 *
 * <p>Items whose categories are one apart are summed in whole numbers, so nothing cancels; other scores are centred first.
 */
public final class CovarianceMatrix {

    private final List<String> codes;
    private final double[][] values;
    private final double[] means;
    private final int n;
    private final MissingRule missing;

    private CovarianceMatrix(List<String> codes, double[][] values, double[] means, int n, MissingRule missing) {
        this.codes = List.copyOf(codes);
        this.values = values;
        this.means = means;
        this.n = n;
        this.missing = missing;
    }

    /** Over the persons who answered every item; not a number where there are fewer than two. */
    public static CovarianceMatrix complete(ResponseData data) {
        ResponseData all = data.complete();
        CrossProducts sums = CrossProducts.complete(all);
        return new CovarianceMatrix(
                all.codes(), sums.covariances(), sums.means(), all.persons(), MissingRule.COMPLETE_CASES);
    }

    /** Each pair over the persons who answered both, as R's {@code cov(use = "pairwise")}; its n is that of the smallest pair. */
    public static CovarianceMatrix pairwise(ResponseData data) {
        if (data.isComplete()) {
            CovarianceMatrix all = complete(data);
            return new CovarianceMatrix(all.codes, all.values, all.means, all.n, MissingRule.PAIRWISE);
        }
        int k = data.items();
        double[][] values = new double[k][k];
        double[] means = new double[k];
        int least = data.persons();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                PairMoments pair = PairMoments.of(data.column(i), data.column(j));
                values[i][j] = pair.covariance();
                values[j][i] = values[i][j];
                means[i] = i == j ? pair.meanX() : means[i];
                least = Math.min(least, pair.n());
            }
        }
        return new CovarianceMatrix(data.codes(), values, means, least, MissingRule.PAIRWISE);
    }

    /** A published or otherwise known matrix. */
    public static CovarianceMatrix of(List<String> codes, double[][] values, int n) {
        return new CovarianceMatrix(
                codes, Symmetric.copy(values), new double[codes.size()], n, MissingRule.NOT_APPLICABLE);
    }

    /** How many items. */
    public int items() {
        return values.length;
    }

    /** Codes of the items, in order. */
    public List<String> codes() {
        return codes;
    }

    /** How many persons. */
    public int n() {
        return n;
    }

    /** Which persons. */
    public MissingRule missing() {
        return missing;
    }

    /** Covariance of two items, or the variance of one. */
    public double at(int i, int j) {
        return values[i][j];
    }

    /** Mean of an item. */
    public double mean(int item) {
        return means[item];
    }

    /** A copy as rows. */
    public double[][] toArray() {
        return Symmetric.copy(values);
    }

    /** Correlations: ones on the diagonal, NaN where an item does not vary. */
    public double[][] correlations() {
        return Symmetric.correlation(values);
    }

    /** Variance of the sum of all items. */
    public double totalVariance() {
        return Symmetric.sum(values);
    }

    /** Sum of the variances. */
    public double trace() {
        return Symmetric.trace(values);
    }

    /** The items that vary; this object itself if all do. */
    public CovarianceMatrix varying() {
        int[] some = IntStream.range(0, items())
                .filter(item -> values[item][item] != 0)
                .toArray();
        return some.length == items() ? this : select(some);
    }

    /** Without one item. */
    public CovarianceMatrix without(int item) {
        int[] rest = new int[items() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = i < item ? i : i + 1;
        }
        return select(rest);
    }

    /** Some items. */
    public CovarianceMatrix select(int[] some) {
        double[] part = new double[some.length];
        for (int i = 0; i < part.length; i++) {
            part[i] = means[some[i]];
        }
        return new CovarianceMatrix(
                Arrays.stream(some).mapToObj(codes::get).toList(), Symmetric.select(values, some), part, n, missing);
    }
}
