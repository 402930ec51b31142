package se.frid.psychometrics;

import se.frid.psychometrics.numerics.Descriptives;

/**
 * Sums and sums of products of complete data, block by block so that they stay in the cache.
 *
 * <p>For categories one apart the sums are whole numbers and exact: products of indices are added as 32-bit numbers within a
 * block that cannot overflow, and as 64-bit numbers between blocks.
 */
final class CrossProducts {

    private static final int BLOCK = 4096;

    private final double[][] covariances;
    private final double[] means;

    private CrossProducts(double[][] covariances, double[] means) {
        this.covariances = covariances;
        this.means = means;
    }

    double[][] covariances() {
        return covariances;
    }

    double[] means() {
        return means;
    }

    static CrossProducts complete(ResponseData data) {
        return data.isUnitStep() && data.items() > 0 ? whole(data) : centred(data);
    }

    private static CrossProducts whole(ResponseData data) {
        int k = data.items();
        int n = data.persons();
        int most = 1;
        for (Column column : data.columns()) {
            most = Math.max(most, column.scale().values().size() - 1);
        }
        int block = (int) Math.max(1, Math.min(BLOCK, Integer.MAX_VALUE / ((long) most * most)));
        long[] sums = new long[k];
        long[][] products = new long[k][k];
        int[][] buffers = new int[k][block];
        for (int from = 0; from < n; from += block) {
            int count = Math.min(block, n - from);
            for (int i = 0; i < k; i++) {
                data.column(i).indices(from, count, buffers[i]);
                sums[i] += sum(buffers[i], count);
                for (int j = 0; j <= i; j++) {
                    products[i][j] += dot(buffers[i], buffers[j], count);
                }
            }
        }
        double[] means = new double[k];
        double[][] covariances = new double[k][k];
        for (int i = 0; i < k; i++) {
            means[i] = data.column(i).scale().lowest() + (double) sums[i] / n;
            for (int j = 0; j <= i; j++) {
                covariances[i][j] = covariance(products[i][j], sums[i], sums[j], n);
                covariances[j][i] = covariances[i][j];
            }
        }
        return new CrossProducts(covariances, means);
    }

    private static double covariance(long product, long sumX, long sumY, int n) {
        // n * product stays exact below 2^63; beyond, rounding is far below any figure asked for.
        double top = Math.multiplyHigh(n, product) == 0 && Math.multiplyHigh(sumX, sumY) == 0
                ? (double) (n * product - sumX * sumY)
                : (double) n * product - (double) sumX * sumY;
        return n < 2 ? Double.NaN : top / ((double) n * (n - 1));
    }

    private static int sum(int[] x, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += x[i];
        }
        return sum;
    }

    private static int dot(int[] x, int[] y, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static CrossProducts centred(ResponseData data) {
        int k = data.items();
        int n = data.persons();
        double[][] columns = data.toArrays();
        double[] means = new double[k];
        for (int i = 0; i < k; i++) {
            means[i] = Descriptives.mean(columns[i]);
            for (int person = 0; person < n; person++) {
                columns[i][person] -= means[i];
            }
        }
        double[][] covariances = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                covariances[i][j] = n < 2 ? Double.NaN : dot(columns[i], columns[j]) / (n - 1);
                covariances[j][i] = covariances[i][j];
            }
        }
        return new CrossProducts(covariances, means);
    }

    private static double dot(double[] x, double[] y) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            a += x[i] * y[i];
        }
        return a + b + c + d;
    }
}
