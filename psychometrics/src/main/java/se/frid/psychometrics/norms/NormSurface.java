package se.frid.psychometrics.norms;

import java.util.List;
import java.util.Optional;
import se.frid.psychometrics.numerics.Symmetric;

/** Raw scores as a polynomial of normal score and group, in Legendre's polynomials so that powers do not run together. Immutable. */
final class NormSurface {

    /** Normal scores are looked at from minus to plus this. */
    private static final double WIDTH = 3;

    /** Within this they must rise. */
    private static final double RISING = 2;

    private static final int STEPS = 120;

    private final int powers;
    private final int groupPowers;
    private final double middle;
    private final double half;
    private final double[] weights;
    private final double rSquared;

    private NormSurface(int powers, int groupPowers, double middle, double half, double[] weights, double rSquared) {
        this.powers = powers;
        this.groupPowers = groupPowers;
        this.middle = middle;
        this.half = half;
        this.weights = weights;
        this.rSquared = rSquared;
    }

    /** By least squares; empty where the data do not give so many powers. */
    static Optional<NormSurface> fit(NormGroups data, int powers, int groupPowers) {
        double first = data.groups().get(0);
        double last = data.groups().get(data.groups().size() - 1);
        double middle = (first + last) / 2;
        double half = last > first ? (last - first) / 2 : 1;
        int terms = (powers + 1) * (groupPowers + 1);
        double[][] squares = new double[terms][terms];
        double[] products = new double[terms];
        double sum = 0;
        for (int i = 0; i < data.n(); i++) {
            sum += data.score(i);
        }
        double mean = sum / data.n();
        double[] term = new double[terms];
        for (int i = 0; i < data.n(); i++) {
            terms(data.normal(i), (data.groupOf(i) - middle) / half, powers, groupPowers, term);
            for (int a = 0; a < terms; a++) {
                products[a] += term[a] * (data.score(i) - mean);
                for (int b = 0; b <= a; b++) {
                    squares[a][b] += term[a] * term[b];
                    squares[b][a] = squares[a][b];
                }
            }
        }
        if (data.n() <= terms || Symmetric.cholesky(squares).isEmpty()) {
            return Optional.empty();
        }
        return Symmetric.solve(squares, products).map(weights -> {
            weights[0] += mean;
            return new NormSurface(
                    powers,
                    groupPowers,
                    middle,
                    half,
                    weights,
                    rSquared(data, weights, mean, powers, groupPowers, middle, half));
        });
    }

    private static double rSquared(
            NormGroups data, double[] weights, double mean, int powers, int groupPowers, double middle, double half) {
        double[] term = new double[weights.length];
        double left = 0;
        double whole = 0;
        for (int i = 0; i < data.n(); i++) {
            terms(data.normal(i), (data.groupOf(i) - middle) / half, powers, groupPowers, term);
            double fitted = 0;
            for (int a = 0; a < term.length; a++) {
                fitted += weights[a] * term[a];
            }
            left += (data.score(i) - fitted) * (data.score(i) - fitted);
            whole += (data.score(i) - mean) * (data.score(i) - mean);
        }
        return 1 - left / whole;
    }

    private static void terms(double z, double group, int powers, int groupPowers, double[] into) {
        double[] ofScore = legendre(z / WIDTH, powers);
        double[] ofGroup = legendre(group, groupPowers);
        int at = 0;
        for (double a : ofScore) {
            for (double b : ofGroup) {
                into[at++] = a * b;
            }
        }
    }

    private static double[] legendre(double x, int most) {
        double[] p = new double[most + 1];
        p[0] = 1;
        if (most > 0) {
            p[1] = x;
        }
        for (int k = 2; k <= most; k++) {
            p[k] = ((2 * k - 1) * x * p[k - 1] - (k - 1) * p[k - 2]) / k;
        }
        return p;
    }

    double rSquared() {
        return rSquared;
    }

    /** Raw score of a normal score in a group. */
    double raw(double z, double group) {
        double[] term = new double[weights.length];
        terms(z, (group - middle) / half, powers, groupPowers, term);
        double raw = 0;
        for (int a = 0; a < term.length; a++) {
            raw += weights[a] * term[a];
        }
        return raw;
    }

    /**
     * Normal score of a raw score in a group, from -3 to 3. Where the polynomial turns back far out, as it does at the floor or the
     * ceiling of a scale, it goes no further than the turn.
     */
    double normalScore(double raw, double group) {
        boolean up = raw >= raw(0, group);
        double reached = 0;
        double here = raw(0, group);
        for (int step = 1; step <= STEPS; step++) {
            double z = (up ? WIDTH : -WIDTH) * step / STEPS;
            double next = raw(z, group);
            if (up ? next >= raw : next <= raw) {
                return between(raw, group, Math.min(reached, z), Math.max(reached, z));
            }
            if (up ? next <= here : next >= here) {
                return reached;
            }
            reached = z;
            here = next;
        }
        return reached;
    }

    private double between(double raw, double group, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > 1e-12) {
            double middleOf = (low + high) / 2;
            if (raw(middleOf, group) < raw) {
                low = middleOf;
            } else {
                high = middleOf;
            }
        }
        return (low + high) / 2;
    }

    /** Whether raw scores rise with normal scores in every group, as far as two standard deviations from the middle. */
    boolean isRising(List<Double> groups) {
        for (double group : groups) {
            double last = raw(-RISING, group);
            for (int step = 1; step <= STEPS; step++) {
                double next = raw(-RISING + 2 * RISING * step / STEPS, group);
                if (!(next > last)) {
                    return false;
                }
                last = next;
            }
        }
        return true;
    }
}
