package se.frid.psychometrics.numerics;

/**
 * The standard bivariate normal distribution, absolute error about 1e-15.
 *
 * <p>Drezner & Wesolowsky 1990 (J. Statist. Comput. Simul. 35:101–107) with the refinements and node counts of Genz 2004
 * (Statist. Comput. 14:251–260): Gauss–Legendre quadrature over the angle of the correlation, and near ±1 of what remains after
 * the singular part has been taken out.
 */
public final class BivariateNormal {

    private static final Quadrature FEW = GaussLegendre.of(6);
    private static final Quadrature SOME = GaussLegendre.of(12);
    private static final Quadrature MANY = GaussLegendre.of(20);
    private static final double STEEP = 0.925;

    private BivariateNormal() {}

    /** Density at {@code (x, y)} with correlation {@code rho} inside (-1, 1); 0 where a coordinate is infinite. */
    public static double density(double x, double y, double rho) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return 0;
        }
        double rest = (1 - rho) * (1 + rho);
        return Math.exp(-0.5 * (x * x - 2 * rho * x * y + y * y) / rest) / (2 * Math.PI * Math.sqrt(rest));
    }

    /** Probability that the first is at or below {@code x} and the second at or below {@code y}. */
    public static double cdf(double x, double y, double rho) {
        return upper(-x, -y, rho);
    }

    /** Probability that the first is above {@code h} and the second above {@code k}. */
    public static double upper(double h, double k, double rho) {
        if (Double.isNaN(h) || Double.isNaN(k) || !(rho >= -1 && rho <= 1)) {
            return Double.NaN;
        }
        if (h == Double.POSITIVE_INFINITY || k == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (h == Double.NEGATIVE_INFINITY) {
            return Normal.upper(k);
        }
        if (k == Double.NEGATIVE_INFINITY) {
            return Normal.upper(h);
        }
        double value = Math.abs(rho) < STEEP ? flat(h, k, rho) : steep(h, k, rho);
        return Math.max(0, Math.min(1, value));
    }

    private static Quadrature rule(double rho) {
        double size = Math.abs(rho);
        return size < 0.3 ? FEW : size < 0.75 ? SOME : MANY;
    }

    private static double flat(double h, double k, double rho) {
        Quadrature rule = rule(rho);
        double product = h * k;
        double half = 0.5 * (h * h + k * k);
        double angle = Math.asin(rho);
        double sum = 0;
        for (int i = 0; i < rule.points(); i++) {
            double sine = Math.sin(0.5 * angle * (1 + rule.node(i)));
            sum += rule.weight(i) * Math.exp((sine * product - half) / (1 - sine * sine));
        }
        return sum * angle / (4 * Math.PI) + Normal.upper(h) * Normal.upper(k);
    }

    private static double steep(double h, double kGiven, double rho) {
        double k = rho < 0 ? -kGiven : kGiven;
        double hk = h * k;
        double sum = 0;
        if (Math.abs(rho) < 1) {
            double rest = (1 - rho) * (1 + rho);
            double a = Math.sqrt(rest);
            double square = (h - k) * (h - k);
            double c = (4 - hk) / 8;
            double d = (12 - hk) / 16;
            double exponent = -(square / rest + hk) / 2;
            if (exponent > -100) {
                sum = a
                        * Math.exp(exponent)
                        * (1 - c * (square - rest) * (1 - d * square / 5) / 3 + c * d * rest * rest / 5);
            }
            if (-hk < 100) {
                double b = Math.sqrt(square);
                sum -= Math.exp(-hk / 2)
                        * Math.sqrt(2 * Math.PI)
                        * Normal.cdf(-b / a)
                        * b
                        * (1 - c * square * (1 - d * square / 5) / 3);
            }
            sum += remainder(a / 2, hk, square, c, d);
            sum = -sum / (2 * Math.PI);
        }
        if (rho > 0) {
            return sum + Normal.upper(Math.max(h, k));
        }
        double between = k <= h ? 0 : h < 0 ? Normal.cdf(k) - Normal.cdf(h) : Normal.upper(h) - Normal.upper(k);
        return between - sum;
    }

    private static double remainder(double half, double hk, double square, double c, double d) {
        double sum = 0;
        for (int i = 0; i < MANY.points(); i++) {
            double x = half * (1 + MANY.node(i));
            double xs = x * x;
            double exponent = -(square / xs + hk) / 2;
            if (exponent > -100) {
                double root = Math.sqrt(1 - xs);
                double exact = Math.exp(-hk * xs / (2 * (1 + root) * (1 + root))) / root;
                sum += half * MANY.weight(i) * Math.exp(exponent) * (exact - (1 + c * xs * (1 + d * xs)));
            }
        }
        return sum;
    }

    /**
     * The distribution at every pair of thresholds for one correlation, which shares the sines between pairs: {@code cdf(xs[i],
     * ys[j], rho)} into {@code into[i][j]}.
     *
     * @param xs finite thresholds of the first
     * @param ys finite thresholds of the second
     * @param xCdf {@link Normal#cdf} of {@code xs}
     * @param yCdf {@link Normal#cdf} of {@code ys}
     */
    public static void grid(double[] xs, double[] ys, double[] xCdf, double[] yCdf, double rho, double[][] into) {
        if (Math.abs(rho) >= STEEP) {
            for (int i = 0; i < xs.length; i++) {
                for (int j = 0; j < ys.length; j++) {
                    into[i][j] = cdf(xs[i], ys[j], rho);
                }
            }
            return;
        }
        Quadrature rule = rule(rho);
        double angle = Math.asin(rho);
        for (int i = 0; i < xs.length; i++) {
            for (int j = 0; j < ys.length; j++) {
                into[i][j] = xCdf[i] * yCdf[j];
            }
        }
        for (int node = 0; node < rule.points(); node++) {
            double sine = Math.sin(0.5 * angle * (1 + rule.node(node)));
            double scale = 1 / (1 - sine * sine);
            double weight = rule.weight(node) * angle / (4 * Math.PI);
            for (int i = 0; i < xs.length; i++) {
                for (int j = 0; j < ys.length; j++) {
                    into[i][j] +=
                            weight * Math.exp((sine * xs[i] * ys[j] - 0.5 * (xs[i] * xs[i] + ys[j] * ys[j])) * scale);
                }
            }
        }
    }
}
