package se.frid.psychometrics.reliability;

import java.util.Arrays;
import java.util.Optional;
import se.frid.psychometrics.numerics.Symmetric;

/** One common factor behind a set of items: each item is its loading times the factor plus something of its own. */
final class OneFactor {

    /** Least uniqueness of a standardised item in {@link #minres}, as in {@code psych::fa}. */
    static final double LEAST_UNIQUENESS = 0.005;

    private static final int MOST_SWEEPS = 20_000;

    private final double[] loadings;
    private final double[] uniquenesses;
    private final boolean improper;

    private OneFactor(double[] loadings, double[] uniquenesses, boolean improper) {
        this.loadings = loadings;
        this.uniquenesses = uniquenesses;
        this.improper = improper;
    }

    /** Loadings of each item, in the unit of the matrix that was given; they sum to 0 or more. */
    double[] loadings() {
        return loadings;
    }

    /** Variance of what is each item's own. */
    double[] uniquenesses() {
        return uniquenesses;
    }

    /** Whether a uniqueness is at its lower bound or below 0 (a Heywood case): the solution is then not to be trusted. */
    boolean isImproper() {
        return improper;
    }

    /**
     * Least squares off the diagonal (minres): Harman & Jones 1966, Psychometrika 31:351–368, with communalities held below one as
     * by Harman & Fukuda 1966. Each loading in turn is set to its best value for the others until none moves.
     *
     * @param r correlations of at least three items
     * @return empty if nothing stable is found
     */
    static Optional<OneFactor> minres(double[][] r) {
        int k = r.length;
        double most = Math.sqrt(1 - LEAST_UNIQUENESS);
        double[] l = start(r);
        double squares = Arrays.stream(l).map(x -> x * x).sum();
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double moved = 0;
            for (int i = 0; i < k; i++) {
                double top = 0;
                for (int j = 0; j < k; j++) {
                    top += r[i][j] * l[j];
                }
                top -= r[i][i] * l[i];
                double rest = squares - l[i] * l[i];
                if (!(rest > 1e-12)) {
                    return Optional.empty();
                }
                double next = Math.max(-most, Math.min(most, top / rest));
                moved = Math.max(moved, Math.abs(next - l[i]));
                squares = rest + next * next;
                l[i] = next;
            }
            if (moved < 1e-10) {
                double bound = most - 1e-9;
                return Optional.of(positive(
                        l,
                        Arrays.stream(l).map(x -> 1 - x * x).toArray(),
                        Arrays.stream(l).anyMatch(x -> Math.abs(x) >= bound)));
            }
        }
        return Optional.empty();
    }

    /** The first principal component by a few steps of the power method, shrunk to what is shared. */
    private static double[] start(double[][] r) {
        int k = r.length;
        double[] v = new double[k];
        for (int i = 0; i < k; i++) {
            v[i] = Arrays.stream(r[i]).sum() + 1e-3 * (i + 1);
        }
        double length = 1;
        for (int step = 0; step < 25; step++) {
            double[] next = new double[k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    next[i] += r[i][j] * v[j];
                }
            }
            length = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
            for (int i = 0; i < k; i++) {
                v[i] = next[i] / length;
            }
        }
        double scale = Math.sqrt(Math.max(0.05 * k, length - 1));
        return Arrays.stream(v)
                .map(x -> Math.max(-0.9, Math.min(0.9, x * scale)))
                .toArray();
    }

    private static OneFactor positive(double[] loadings, double[] uniquenesses, boolean improper) {
        double sign = Arrays.stream(loadings).sum() < 0 ? -1 : 1;
        return new OneFactor(Arrays.stream(loadings).map(x -> sign * x).toArray(), uniquenesses, improper);
    }

    /**
     * Maximum likelihood: Jöreskog 1971, Psychometrika 36:109–133, by Fisher scoring with halved steps. Uniquenesses are free, also
     * below 0, as in lavaan.
     *
     * @param s covariances of at least three items, positive definite
     * @return empty if nothing stable is found
     */
    static Optional<OneFactor> ml(double[][] s) {
        int k = s.length;
        double[] sd = new double[k];
        for (int i = 0; i < k; i++) {
            sd[i] = Math.sqrt(s[i][i]);
        }
        Optional<OneFactor> start = minres(Symmetric.correlation(s));
        if (start.isEmpty()) {
            return Optional.empty();
        }
        // Standardised throughout: the likelihood does not mind, the numbers stay near one.
        double[][] r = Symmetric.correlation(s);
        double[] at = new double[2 * k];
        for (int i = 0; i < k; i++) {
            at[i] = start.get().loadings()[i];
            at[k + i] = Math.max(0.05, start.get().uniquenesses()[i]);
        }
        double value = discrepancy(r, at);
        for (int step = 0; step < 500; step++) {
            Optional<double[]> move = scoringStep(r, at);
            if (move.isEmpty() || !Double.isFinite(value)) {
                return Optional.empty();
            }
            double size = 1;
            double[] next = moved(at, move.get(), size);
            double nextValue = discrepancy(r, next);
            while (!(nextValue <= value + 1e-14) && size > 1e-6) {
                size /= 2;
                next = moved(at, move.get(), size);
                nextValue = discrepancy(r, next);
            }
            double largest = 0;
            for (int i = 0; i < at.length; i++) {
                largest = Math.max(largest, Math.abs(next[i] - at[i]));
            }
            if (nextValue <= value + 1e-14) {
                at = next;
                value = nextValue;
            }
            if (largest < 1e-9) {
                return Optional.of(unscaled(at, sd));
            }
        }
        return Optional.empty();
    }

    private static OneFactor unscaled(double[] at, double[] sd) {
        int k = sd.length;
        double[] loadings = new double[k];
        double[] uniquenesses = new double[k];
        boolean improper = false;
        for (int i = 0; i < k; i++) {
            loadings[i] = at[i] * sd[i];
            uniquenesses[i] = at[k + i] * sd[i] * sd[i];
            improper |= at[k + i] <= 0;
        }
        return positive(loadings, uniquenesses, improper);
    }

    private static double[] moved(double[] at, double[] move, double size) {
        double[] next = at.clone();
        for (int i = 0; i < at.length; i++) {
            next[i] += size * move[i];
        }
        return next;
    }

    private static double[][] implied(double[] at) {
        int k = at.length / 2;
        double[][] sigma = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                sigma[i][j] = at[i] * at[j] + (i == j ? at[k + i] : 0);
            }
        }
        return sigma;
    }

    /** log |Σ| + tr(S Σ⁻¹); infinite where Σ is not positive definite. */
    private static double discrepancy(double[][] s, double[] at) {
        Optional<double[][]> factor = Symmetric.cholesky(implied(at));
        if (factor.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double value = 0;
        for (int i = 0; i < s.length; i++) {
            value += 2 * Math.log(factor.get()[i][i]);
        }
        double[][] inverse = Symmetric.inverse(implied(at)).orElseThrow();
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                value += s[i][j] * inverse[i][j];
            }
        }
        return value;
    }

    /** tr(W Σa W Σb) for all pairs of parameters, loadings first; W is the inverse of the implied covariances. */
    static double[][] information(double[] loadings, double[][] w) {
        int k = loadings.length;
        double[] wl = times(w, loadings);
        double through = 0;
        for (int i = 0; i < k; i++) {
            through += loadings[i] * wl[i];
        }
        double[][] information = new double[2 * k][2 * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                information[i][j] = 2 * (wl[i] * wl[j] + w[i][j] * through);
                information[i][k + j] = 2 * w[i][j] * wl[j];
                information[k + j][i] = information[i][k + j];
                information[k + i][k + j] = w[i][j] * w[i][j];
            }
        }
        return information;
    }

    private static Optional<double[]> scoringStep(double[][] s, double[] at) {
        int k = s.length;
        double[][] sigma = implied(at);
        return Symmetric.inverse(sigma).flatMap(w -> {
            double[][] difference = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    difference[i][j] = s[i][j] - sigma[i][j];
                }
            }
            double[] loadings = Arrays.copyOf(at, k);
            double[] wl = times(w, loadings);
            double[] uphill = new double[2 * k];
            double[] half = times(difference, wl);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    uphill[i] += 2 * w[i][j] * half[j];
                    for (int m = 0; m < k; m++) {
                        uphill[k + i] += w[i][j] * difference[j][m] * w[m][i];
                    }
                }
            }
            return Symmetric.solve(information(loadings, w), uphill);
        });
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    /** Covariances that the factor implies. */
    double[][] implied() {
        double[] at = Arrays.copyOf(loadings, 2 * loadings.length);
        System.arraycopy(uniquenesses, 0, at, loadings.length, loadings.length);
        return implied(at);
    }

    /** (Σ loadings)² / ((Σ loadings)² + Σ uniquenesses). */
    double omega() {
        double common = Math.pow(Arrays.stream(loadings).sum(), 2);
        return common / (common + Arrays.stream(uniquenesses).sum());
    }
}
