package se.frid.psychometrics.agreement;

import java.util.Optional;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import se.frid.psychometrics.numerics.Symmetric;

/**
 * Variances between subjects, between raters and of the residual by restricted maximum likelihood, with gaps: Patterson &
 * Thompson 1971, Biometrika 58:545–554; the model of {@code lme4::lmer(y ~ 1 + (1|subject) + (1|rater))}.
 *
 * @param subject variance between subjects
 * @param rater variance between raters
 * @param residual variance of what is left
 * @param subjects how many subjects have a rating
 * @param ratings how many ratings there are
 * @param meanRatings harmonic mean of the number of ratings of a subject
 */
public record VarianceComponents(
        double subject, double rater, double residual, int subjects, int ratings, double meanRatings) {

    /** A standard deviation more than this many times that of the residual means that there is no residual. */
    private static final double MOST = 1e5;

    /** From all ratings there are; empty where they do not tell the three apart. */
    public static Optional<VarianceComponents> of(Ratings ratings) {
        Likelihood likelihood = new Likelihood(ratings);
        if (likelihood.subjects < 2
                || ratings.raters() < 2
                || likelihood.total <= likelihood.subjects + 1
                || !(likelihood.squares > 0)) {
            return Optional.empty();
        }
        double[] best = {1, 0.3};
        double value = Double.POSITIVE_INFINITY;
        for (double[] start : new double[][] {{1, 0.3}, {0.3, 1}, {3, 0.1}}) {
            Optional<PointValuePair> found = minimum(likelihood, start);
            if (found.isPresent() && found.get().getValue() < value - 1e-9) {
                value = found.get().getValue();
                best = found.get().getPoint();
            }
        }
        double residual = likelihood.residual(best[0], best[1]);
        boolean stable = Math.abs(best[0]) < MOST && Math.abs(best[1]) < MOST;
        return Double.isFinite(value) && stable && residual > 0
                ? Optional.of(new VarianceComponents(
                        best[0] * best[0] * residual,
                        best[1] * best[1] * residual,
                        residual,
                        likelihood.subjects,
                        likelihood.total,
                        likelihood.subjects / likelihood.reciprocals))
                : Optional.empty();
    }

    private static Optional<PointValuePair> minimum(Likelihood likelihood, double[] start) {
        try {
            MultivariateFunction deviance = at -> likelihood.deviance(at[0], at[1]);
            PointValuePair first = run(deviance, start, 0.5);
            return Optional.of(run(deviance, first.getPoint(), 0.01));
        } catch (TooManyEvaluationsException e) {
            return Optional.empty();
        }
    }

    private static PointValuePair run(MultivariateFunction deviance, double[] start, double side) {
        return new SimplexOptimizer(new SimpleValueChecker(1e-15, 1e-13))
                .optimize(
                        new ObjectiveFunction(deviance),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(2, side),
                        new MaxEval(5000));
    }

    /**
     * The restricted likelihood as a function of the two standard deviations over that of the residual. Everything that depends on
     * subjects is summed beforehand by how many ratings they have, so that one value costs as much as a small matrix.
     */
    private static final class Likelihood {

        private final int k;
        private final double[] subjectsWith;
        private final double[] sumWith;
        private final double[] squareWith;
        private final double[][][] together;
        private final double[][] sumOfRater;
        private final double[] raterSum;
        private final double[] raterCount;
        private int subjects;
        private int total;
        private double squares;
        private double reciprocals;

        Likelihood(Ratings ratings) {
            this.k = ratings.raters();
            this.subjectsWith = new double[k + 1];
            this.sumWith = new double[k + 1];
            this.squareWith = new double[k + 1];
            this.together = new double[k + 1][k][k];
            this.sumOfRater = new double[k + 1][k];
            this.raterSum = new double[k];
            this.raterCount = new double[k];
            double mean = mean(ratings);
            for (int subject = 0; subject < ratings.subjects(); subject++) {
                add(ratings, subject, mean);
            }
        }

        private static double mean(Ratings ratings) {
            double sum = 0;
            double count = 0;
            for (int rater = 0; rater < ratings.raters(); rater++) {
                for (double x : ratings.of(rater)) {
                    sum += Double.isNaN(x) ? 0 : x;
                    count += Double.isNaN(x) ? 0 : 1;
                }
            }
            return sum / count;
        }

        private void add(Ratings ratings, int subject, double mean) {
            int m = ratings.count(subject);
            if (m == 0) {
                return;
            }
            double sum = 0;
            for (int a = 0; a < k; a++) {
                double y = ratings.value(a, subject) - mean;
                if (!Double.isNaN(y)) {
                    sum += y;
                    squares += y * y;
                    raterSum[a] += y;
                    raterCount[a]++;
                    for (int b = 0; b < k; b++) {
                        together[m][a][b] += Double.isNaN(ratings.value(b, subject)) ? 0 : 1;
                    }
                }
            }
            for (int a = 0; a < k; a++) {
                sumOfRater[m][a] += Double.isNaN(ratings.value(a, subject)) ? 0 : sum;
            }
            subjects++;
            total += m;
            reciprocals += 1.0 / m;
            subjectsWith[m]++;
            sumWith[m] += sum;
            squareWith[m] += sum * sum;
        }

        double deviance(double subjectRatio, double raterRatio) {
            double[] parts = parts(subjectRatio, raterRatio);
            return parts[0] + Math.log(parts[1]) + (total - 1) * Math.log(parts[2]);
        }

        double residual(double subjectRatio, double raterRatio) {
            return parts(subjectRatio, raterRatio)[2] / (total - 1);
        }

        /** log |V|, 1'V⁻¹1 and the residual sum of squares, V in units of the residual variance. */
        private double[] parts(double subjectRatio, double raterRatio) {
            double a = subjectRatio * subjectRatio;
            double b = raterRatio * raterRatio;
            double log = 0;
            double ones = 0;
            double sums = 0;
            double products = squares;
            double[][] inner = new double[k][k];
            double[] withOnes = new double[k];
            double[] withSums = raterSum.clone();
            for (int rater = 0; rater < k; rater++) {
                inner[rater][rater] = raterCount[rater];
            }
            for (int m = 1; m <= k; m++) {
                double shrink = a / (1 + a * m);
                log += subjectsWith[m] * Math.log1p(a * m);
                ones += subjectsWith[m] * m / (1 + a * m);
                sums += sumWith[m] / (1 + a * m);
                products -= shrink * squareWith[m];
                for (int i = 0; i < k; i++) {
                    withOnes[i] += together[m][i][i] / (1 + a * m);
                    withSums[i] -= shrink * sumOfRater[m][i];
                    for (int j = 0; j < k; j++) {
                        inner[i][j] -= shrink * together[m][i][j];
                    }
                }
            }
            return withRaters(b, inner, withOnes, withSums, new double[] {log, ones, sums, products});
        }

        /** Adds the raters' part by Woodbury's identity. */
        private double[] withRaters(double b, double[][] inner, double[] withOnes, double[] withSums, double[] parts) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    inner[i][j] = (i == j ? 1 : 0) + b * inner[i][j];
                }
            }
            Optional<double[][]> found = Symmetric.cholesky(inner);
            if (found.isEmpty()) {
                return new double[] {Double.POSITIVE_INFINITY, 1, 1};
            }
            double[][] factor = found.get();
            double[] x = forward(factor, withOnes);
            double[] y = forward(factor, withSums);
            double log = parts[0];
            double ones = parts[1];
            double sums = parts[2];
            double products = parts[3];
            for (int i = 0; i < k; i++) {
                log += 2 * Math.log(factor[i][i]);
                ones -= b * x[i] * x[i];
                sums -= b * x[i] * y[i];
                products -= b * y[i] * y[i];
            }
            return new double[] {log, ones, Math.max(Double.MIN_NORMAL, products - sums * sums / ones)};
        }

        private static double[] forward(double[][] factor, double[] right) {
            double[] x = right.clone();
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < i; j++) {
                    x[i] -= factor[i][j] * x[j];
                }
                x[i] /= factor[i][i];
            }
            return x;
        }
    }
}
