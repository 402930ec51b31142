package se.frid.psychometrics.numerics;

import java.util.Arrays;
import java.util.Optional;

/**
 * A logistic regression fitted by maximum likelihood: logit P(y = 1) = offset + b₀ + b₁x₁ + … Immutable.
 *
 * <p>Newton's method with halved steps (McCullagh & Nelder 1989, "Generalized Linear Models", 2.5 and 4.4) from where iterated
 * weighted least squares usually begin. The coefficients are those of the maximum; the standard errors rest on the weights of the step
 * at which the deviance had settled to 1e-8, as R's {@code glm} reports them, which differs in about the seventh figure.
 */
public final class LogisticFit {

    private static final int MOST_STEPS = 100;

    /** Below this curvature, with standardised predictors, a fit only says that the outcome is separated. */
    private static final double FLAT = 1e-9;

    private final double[] coefficients;
    private final double[][] covariance;
    private final double logLikelihood;

    private LogisticFit(double[] coefficients, double[][] covariance, double logLikelihood) {
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.logLikelihood = logLikelihood;
    }

    /**
     * With an intercept first, then the columns in order.
     *
     * @param columns predictors, each as long as {@code y}; none for the intercept alone
     * @param y 1 or 0
     * @return empty where there is no finite maximum: one kind of outcome only, outcomes that a predictor separates, predictors
     *     that depend on each other
     */
    public static Optional<LogisticFit> of(double[][] columns, byte[] y) {
        return of(columns, y, new double[y.length]);
    }

    /** The same with a known part of each logit. */
    public static Optional<LogisticFit> of(double[][] columns, byte[] y, double[] offset) {
        double[][] scaled = new double[columns.length][];
        double[] centre = new double[columns.length];
        double[] spread = new double[columns.length];
        for (int c = 0; c < columns.length; c++) {
            centre[c] = Descriptives.mean(columns[c]);
            spread[c] = Math.sqrt(Descriptives.variance(columns[c]));
            if (!(spread[c] > 0)) {
                return Optional.empty();
            }
            double mean = centre[c];
            double sd = spread[c];
            scaled[c] = Arrays.stream(columns[c]).map(x -> (x - mean) / sd).toArray();
        }
        Work work = new Work(scaled, y, offset);
        return work.maximum()
                .flatMap(b -> Symmetric.inverse(work.settled)
                        .map(inverse -> unscaled(b, inverse, centre, spread, work.logLikelihood)));
    }

    private static LogisticFit unscaled(
            double[] b, double[][] covariance, double[] centre, double[] spread, double logLikelihood) {
        int terms = b.length;
        double[][] back = new double[terms][terms];
        back[0][0] = 1;
        for (int c = 1; c < terms; c++) {
            back[c][c] = 1 / spread[c - 1];
            back[0][c] = -centre[c - 1] / spread[c - 1];
        }
        double[] coefficients = new double[terms];
        double[][] result = new double[terms][terms];
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j < terms; j++) {
                coefficients[i] += back[i][j] * b[j];
                for (int k = 0; k < terms; k++) {
                    for (int l = 0; l < terms; l++) {
                        result[i][k] += back[i][j] * covariance[j][l] * back[k][l];
                    }
                }
            }
        }
        return new LogisticFit(coefficients, result, logLikelihood);
    }

    /** One coefficient: 0 the intercept, then the columns in order. */
    public double coefficient(int term) {
        return coefficients[term];
    }

    /** Standard error of a coefficient, by the expected information. */
    public double standardError(int term) {
        return Math.sqrt(covariance[term][term]);
    }

    /** Covariance of two coefficients. */
    public double covariance(int a, int b) {
        return covariance[a][b];
    }

    /** Natural logarithm of the likelihood at its maximum. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The probability of a logit. */
    public static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Its logarithm, without loss at either end. */
    public static double logProbability(double logit) {
        return logit >= 0 ? -Math.log1p(Math.exp(-logit)) : logit - Math.log1p(Math.exp(logit));
    }

    /** Arrays that a search works in. */
    private static final class Work {

        private final double[][] columns;
        private final byte[] y;
        private final double[] offset;
        private final double[] logits;
        private final double[][] information;
        private final double[] score;
        private double[][] settled = new double[0][0];
        private double startDeviance;
        private double logLikelihood;

        Work(double[][] columns, byte[] y, double[] offset) {
            this.columns = columns;
            this.y = y;
            this.offset = offset;
            this.logits = new double[y.length];
            this.information = new double[columns.length + 1][columns.length + 1];
            this.score = new double[columns.length + 1];
        }

        Optional<double[]> maximum() {
            Optional<double[]> first = start();
            if (first.isEmpty()) {
                return first;
            }
            double[] b = first.get();
            double before = startDeviance;
            boolean isSettled = false;
            logLikelihood = likelihood(b);
            for (int step = 0; step < MOST_STEPS; step++) {
                // The weights before the step that settled the deviance stay; those after it are not needed any more.
                double now = -2 * logLikelihood;
                isSettled = isSettled || Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8;
                before = now;
                derive();
                if (!isSettled) {
                    settled = Symmetric.copy(information);
                }
                Optional<double[]> towards = Symmetric.solve(information, score);
                if (towards.isEmpty()) {
                    return Optional.empty();
                }
                double promised = 0;
                for (int term = 0; term < b.length; term++) {
                    promised += towards.get()[term] * score[term];
                }
                if (Math.abs(promised) < 1e-22 * Math.max(1, y.length)) {
                    return isSeparated() ? Optional.empty() : Optional.of(moved(b, towards.get(), 1));
                }
                b = halved(b, towards.get());
            }
            return Optional.empty();
        }

        /** Least squares on the logits of (y + ½)/2. */
        private Optional<double[]> start() {
            int terms = score.length;
            double[] x = new double[terms];
            x[0] = 1;
            for (int i = 0; i < y.length; i++) {
                for (int c = 1; c < terms; c++) {
                    x[c] = columns[c - 1][i];
                }
                double mean = (y[i] + 0.5) / 2;
                double weight = mean * (1 - mean);
                double working = Math.log(mean / (1 - mean)) - offset[i] + (y[i] - mean) / weight;
                startDeviance -= 2 * Math.log(0.75);
                for (int a = 0; a < terms; a++) {
                    score[a] += weight * working * x[a];
                    for (int c = 0; c < terms; c++) {
                        information[a][c] += weight * x[a] * x[c];
                    }
                }
            }
            settled = Symmetric.copy(information);
            return Symmetric.solve(information, score);
        }

        private double[] halved(double[] from, double[] towards) {
            double length = 1;
            double before = logLikelihood;
            double[] to = moved(from, towards, length);
            logLikelihood = likelihood(to);
            while (!(logLikelihood >= before - 1e-12 * Math.abs(before)) && length > 1e-10) {
                length /= 2;
                to = moved(from, towards, length);
                logLikelihood = likelihood(to);
            }
            return to;
        }

        private static double[] moved(double[] from, double[] towards, double length) {
            double[] to = from.clone();
            for (int i = 0; i < to.length; i++) {
                to[i] += length * towards[i];
            }
            return to;
        }

        /** Where outcomes are separated, the likelihood becomes flat in some direction. */
        private boolean isSeparated() {
            return Arrays.stream(Symmetric.eigenvalues(information)).min().orElse(0) < FLAT;
        }

        private double likelihood(double[] b) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                double logit = offset[i] + b[0];
                for (int c = 0; c < columns.length; c++) {
                    logit += b[c + 1] * columns[c][i];
                }
                logits[i] = logit;
                sum += logProbability(y[i] == 1 ? logit : -logit);
            }
            return sum;
        }

        private void derive() {
            int terms = score.length;
            Arrays.fill(score, 0);
            for (double[] row : information) {
                Arrays.fill(row, 0);
            }
            double[] x = new double[terms];
            x[0] = 1;
            for (int i = 0; i < y.length; i++) {
                for (int c = 1; c < terms; c++) {
                    x[c] = columns[c - 1][i];
                }
                double p = probability(logits[i]);
                double weight = p * (1 - p);
                for (int a = 0; a < terms; a++) {
                    score[a] += (y[i] - p) * x[a];
                    for (int c = 0; c <= a; c++) {
                        information[a][c] += weight * x[a] * x[c];
                        information[c][a] = information[a][c];
                    }
                }
            }
        }
    }
}
