package se.frid.psychometrics.polychoric;

import se.frid.psychometrics.numerics.BivariateNormal;
import se.frid.psychometrics.numerics.Normal;

/**
 * Probabilities of the cells that two sets of thresholds cut out of a bivariate normal distribution, and their slopes over the
 * correlation. Holds working arrays for one table; not thread-safe.
 */
final class CellModel {

    /** No cell is taken to be less likely than this: differences of the distribution are exact to about 1e-15. */
    static final double LEAST = 1e-14;

    private final double[] x;
    private final double[] y;
    private final double[] xCdf;
    private final double[] yCdf;
    private final double[][] corner;
    private final double[][] edge;
    private final double[][] probability;
    private final double[][] slope;
    private final double[][] curve;

    CellModel(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.xCdf = cdf(x);
        this.yCdf = cdf(y);
        this.corner = new double[x.length][y.length];
        this.edge = new double[x.length][y.length];
        this.probability = new double[x.length + 1][y.length + 1];
        this.slope = new double[x.length + 1][y.length + 1];
        this.curve = new double[x.length + 1][y.length + 1];
    }

    private static double[] cdf(double[] thresholds) {
        double[] values = new double[thresholds.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Normal.cdf(thresholds[i]);
        }
        return values;
    }

    /** Works out probabilities and slopes for a correlation inside (-1, 1). */
    void at(double rho) {
        BivariateNormal.grid(x, y, xCdf, yCdf, rho, corner);
        for (int i = 0; i <= x.length; i++) {
            for (int j = 0; j <= y.length; j++) {
                double p = upTo(i, j) - upTo(i - 1, j) - upTo(i, j - 1) + upTo(i - 1, j - 1);
                probability[i][j] = Math.max(LEAST, p);
            }
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                edge[i][j] = BivariateNormal.density(x[i], y[j], rho);
            }
        }
        differences(slope);
    }

    /** Works out the second derivatives over the correlation; after {@link #at}. */
    void curveAt(double rho) {
        double rest = (1 - rho) * (1 + rho);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                double product = x[i] * y[j];
                double squares = x[i] * x[i] + y[j] * y[j];
                edge[i][j] *= rho / rest + (product * (1 + rho * rho) - rho * squares) / (rest * rest);
            }
        }
        differences(curve);
    }

    private void differences(double[][] into) {
        for (int i = 0; i <= x.length; i++) {
            for (int j = 0; j <= y.length; j++) {
                into[i][j] = edge(i, j) - edge(i - 1, j) - edge(i, j - 1) + edge(i - 1, j - 1);
            }
        }
    }

    private double edge(int i, int j) {
        return i < 0 || j < 0 || i == x.length || j == y.length ? 0 : edge[i][j];
    }

    private double upTo(int i, int j) {
        if (i < 0 || j < 0) {
            return 0;
        }
        if (i == x.length) {
            return j == y.length ? 1 : yCdf[j];
        }
        return j == y.length ? xCdf[i] : corner[i][j];
    }

    double probability(int i, int j) {
        return probability[i][j];
    }

    double slope(int i, int j) {
        return slope[i][j];
    }

    double curve(int i, int j) {
        return curve[i][j];
    }

    /** Slope of a cell's probability over the i-th threshold of the first variable: 0 but for the cells on its two sides. */
    double rowSlope(double rho, int threshold, int j) {
        double spread = Math.sqrt((1 - rho) * (1 + rho));
        double high = j == y.length ? 1 : Normal.cdf((y[j] - rho * x[threshold]) / spread);
        double low = j == 0 ? 0 : Normal.cdf((y[j - 1] - rho * x[threshold]) / spread);
        return Normal.density(x[threshold]) * (high - low);
    }

    /** The same over a threshold of the second variable. */
    double columnSlope(double rho, int threshold, int i) {
        double spread = Math.sqrt((1 - rho) * (1 + rho));
        double high = i == x.length ? 1 : Normal.cdf((x[i] - rho * y[threshold]) / spread);
        double low = i == 0 ? 0 : Normal.cdf((x[i - 1] - rho * y[threshold]) / spread);
        return Normal.density(y[threshold]) * (high - low);
    }
}
