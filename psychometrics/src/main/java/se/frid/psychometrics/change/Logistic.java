package se.frid.psychometrics.change;

import java.util.Optional;

/**
 * Logistic regression of yes or no on one number, by Newton's method with halved steps.
 *
 * @param intercept log odds where the number is 0
 * @param slope rise of the log odds for each point
 */
record Logistic(double intercept, double slope) {

    private static final int MOST_STEPS = 100;

    /**
     * Of persons who come a number of times; empty where one side has nobody, where the two sides do not overlap (the likelihood
     * then has no maximum), or where nothing stable is found.
     */
    static Optional<Logistic> of(double[] x, boolean[] yes, int[] times) {
        if (isSeparated(x, yes, times)) {
            return Optional.empty();
        }
        double a = 0;
        double b = 0;
        double value = logLikelihood(x, yes, times, a, b);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = move(x, yes, times, a, b);
            double size = 1;
            double next = logLikelihood(x, yes, times, a + move[0], b + move[1]);
            while (!(next >= value - 1e-12 * Math.abs(value)) && size > 1e-6) {
                size /= 2;
                next = logLikelihood(x, yes, times, a + size * move[0], b + size * move[1]);
            }
            a += size * move[0];
            b += size * move[1];
            value = next;
            if (!Double.isFinite(a) || !Double.isFinite(b)) {
                return Optional.empty();
            }
            if (Math.abs(move[0]) < 1e-11 * (1 + Math.abs(a)) && Math.abs(move[1]) < 1e-11 * (1 + Math.abs(b))) {
                return Optional.of(new Logistic(a, b));
            }
        }
        return Optional.empty();
    }

    private static boolean isSeparated(double[] x, boolean[] yes, int[] times) {
        double leastYes = Double.POSITIVE_INFINITY;
        double mostYes = Double.NEGATIVE_INFINITY;
        double leastNo = Double.POSITIVE_INFINITY;
        double mostNo = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (times[i] > 0 && yes[i]) {
                leastYes = Math.min(leastYes, x[i]);
                mostYes = Math.max(mostYes, x[i]);
            } else if (times[i] > 0) {
                leastNo = Math.min(leastNo, x[i]);
                mostNo = Math.max(mostNo, x[i]);
            }
        }
        return leastYes >= mostNo || leastNo >= mostYes;
    }

    private static double[] move(double[] x, boolean[] yes, int[] times, double a, double b) {
        double g0 = 0;
        double g1 = 0;
        double h00 = 0;
        double h01 = 0;
        double h11 = 0;
        for (int i = 0; i < x.length; i++) {
            double p = 1 / (1 + Math.exp(-a - b * x[i]));
            double w = times[i] * p * (1 - p);
            double rest = times[i] * ((yes[i] ? 1 : 0) - p);
            g0 += rest;
            g1 += rest * x[i];
            h00 += w;
            h01 += w * x[i];
            h11 += w * x[i] * x[i];
        }
        double determinant = h00 * h11 - h01 * h01;
        return new double[] {(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant};
    }

    private static double logLikelihood(double[] x, boolean[] yes, int[] times, double a, double b) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double logit = yes[i] ? -a - b * x[i] : a + b * x[i];
            // log(1 + e^logit) without overflow
            sum -= times[i] * (logit > 0 ? logit + Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit)));
        }
        return sum;
    }
}
