package se.frid.psychometrics.numerics;

/** Gauss–Legendre quadrature on [-1, 1] (Abramowitz & Stegun 25.4.29): nodes inside it, weights that add to 2. */
public final class GaussLegendre {

    private GaussLegendre() {}

    /**
     * The rule that is exact for polynomials up to degree {@code 2 points - 1}; Newton's method on the Legendre polynomial.
     *
     * @param points how many, at least 1
     */
    public static Quadrature of(int points) {
        double[] nodes = new double[points];
        double[] weights = new double[points];
        for (int i = 0; i < points; i++) {
            double x = -Math.cos(Math.PI * (i + 0.75) / (points + 0.5));
            double slope = 1;
            for (int step = 0; step < 100; step++) {
                double value = 1;
                double before = 0;
                for (int degree = 1; degree <= points; degree++) {
                    double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
                    before = value;
                    value = next;
                }
                slope = points * (x * value - before) / (x * x - 1);
                double change = value / slope;
                x -= change;
                if (Math.abs(change) < 1e-16) {
                    break;
                }
            }
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(nodes, weights);
    }
}
