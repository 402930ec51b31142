package se.frid.psychometrics.numerics;

import java.util.function.DoubleUnaryOperator;

/** Where a function crosses zero: Brent 1973, "Algorithms for Minimization without Derivatives", chapter 4. */
public final class Roots {

    private Roots() {}

    /**
     * A root between two ends at which the function has opposite signs.
     *
     * @param tolerance relative to the size of the root, absolute below 1
     * @return NaN if the signs are not opposite
     */
    public static double find(DoubleUnaryOperator function, double low, double high, double tolerance) {
        double a = low;
        double b = high;
        double fa = function.applyAsDouble(a);
        double fb = function.applyAsDouble(b);
        if (fa == 0) {
            return a;
        }
        if (fb == 0) {
            return b;
        }
        if (!(fa * fb < 0)) {
            return Double.NaN;
        }
        double c = a;
        double fc = fa;
        double step = b - a;
        double before = step;
        for (int i = 0; i < 500; i++) {
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double close = 2 * Math.ulp(b) + 0.5 * tolerance * Math.max(Math.abs(b), 1e-3);
            double middle = 0.5 * (c - b);
            if (Math.abs(middle) <= close || fb == 0) {
                return b;
            }
            if (Math.abs(before) < close || Math.abs(fa) <= Math.abs(fb)) {
                step = middle;
                before = middle;
            } else {
                double s = fb / fa;
                double p;
                double q;
                if (a == c) {
                    p = 2 * middle * s;
                    q = 1 - s;
                } else {
                    double r = fb / fc;
                    q = fa / fc;
                    p = s * (2 * middle * q * (q - r) - (b - a) * (r - 1));
                    q = (q - 1) * (r - 1) * (s - 1);
                }
                q = p > 0 ? -q : q;
                p = Math.abs(p);
                if (2 * p < Math.min(3 * middle * q - Math.abs(close * q), Math.abs(before * q))) {
                    before = step;
                    step = p / q;
                } else {
                    step = middle;
                    before = middle;
                }
            }
            a = b;
            fa = fb;
            b += Math.abs(step) > close ? step : Math.copySign(close, middle);
            fb = function.applyAsDouble(b);
            if ((fb > 0) == (fc > 0)) {
                c = a;
                fc = fa;
                step = b - a;
                before = step;
            }
        }
        return b;
    }
}
