package se.frid.psychometrics.numerics;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Gauss–Hermite quadrature (Abramowitz & Stegun 25.4.46).
 *
 * <p>Start values are the eigenvalues of the recurrence matrix (Golub & Welsch 1969, Math. Comp. 23:221–230), polished by
 * Newton's method on the orthonormal Hermite function, which neither overflows nor loses figures up to some hundred nodes.
 */
public final class GaussHermite {

    private GaussHermite() {}

    /**
     * The rule for integrals of {@code exp(-x²) f(x)}, exact for polynomials up to degree {@code 2 points - 1}; its weights
     * add to √π.
     *
     * @param points how many, from 1 to 300
     */
    public static Quadrature of(int points) {
        if (points < 1 || points > 300) {
            throw new IllegalArgumentException("from 1 to 300 points");
        }
        double[] nodes = start(points);
        double[] weights = new double[points];
        for (int i = 0; i < (points + 1) / 2; i++) {
            double x = 2 * i + 1 == points ? 0 : nodes[i];
            double before = 0;
            for (int step = 0; step < 20; step++) {
                double[] pair = orthonormal(points, x);
                before = pair[0];
                double change = pair[1] / (Math.sqrt(2.0 * points) * pair[0]);
                if (2 * i + 1 == points || Math.abs(change) < 1e-15 * (1 + Math.abs(x))) {
                    break;
                }
                x -= change;
            }
            before = orthonormal(points, x)[0];
            // The orthonormal polynomials carry exp(-x²/2), which the weight needs twice.
            double weight = Math.exp(-x * x) / (points * before * before);
            nodes[i] = x;
            nodes[points - 1 - i] = -x;
            weights[i] = weight;
            weights[points - 1 - i] = weight;
        }
        return new Quadrature(nodes, weights);
    }

    /** The rule for the mean of {@code f} of a standard normal variable: nodes stretched by √2, weights that add to 1. */
    public static Quadrature normal(int points) {
        Quadrature rule = of(points);
        double[] nodes = new double[points];
        double[] weights = new double[points];
        for (int i = 0; i < points; i++) {
            nodes[i] = Math.sqrt(2) * rule.node(i);
            weights[i] = rule.weight(i) / Math.sqrt(Math.PI);
        }
        return new Quadrature(nodes, weights);
    }

    private static double[] start(int points) {
        if (points == 1) {
            return new double[1];
        }
        double[] side = new double[points - 1];
        for (int i = 0; i < side.length; i++) {
            side[i] = Math.sqrt((i + 1) / 2.0);
        }
        double[] values = new EigenDecomposition(new double[points], side).getRealEigenvalues();
        Arrays.sort(values);
        return values;
    }

    /** Orthonormal Hermite functions of degree {@code n - 1} and {@code n} at {@code x}, with exp(-x²/2) in them. */
    private static double[] orthonormal(int n, double x) {
        double before = 0;
        double value = Math.exp(-0.5 * x * x) / Math.sqrt(Math.sqrt(Math.PI));
        for (int degree = 1; degree <= n; degree++) {
            double next = x * Math.sqrt(2.0 / degree) * value - Math.sqrt((degree - 1) / (double) degree) * before;
            before = value;
            value = next;
        }
        return new double[] {before, value};
    }
}
