package se.frid.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Symmetric;

/**
 * Guttman's lower bounds to reliability and the series of Ten Berge and Zegers.
 *
 * @param lambda λ1 to λ6
 * @param mu μ0 to μ3
 */
public record Guttman(List<Estimate> lambda, List<Estimate> mu) {

    private static final List<Method> METHODS = List.of(
            ReliabilityMethods.LAMBDA1,
            ReliabilityMethods.LAMBDA2,
            ReliabilityMethods.LAMBDA3,
            ReliabilityMethods.LAMBDA4,
            ReliabilityMethods.LAMBDA5,
            ReliabilityMethods.LAMBDA6);

    public Guttman {
        lambda = List.copyOf(lambda);
        mu = List.copyOf(mu);
    }

    /** Of the sum of the items as they are: on covariances. */
    public static Guttman of(CovarianceMatrix covariance) {
        return of(covariance, covariance.toArray(), Alpha.why(covariance, false));
    }

    /** Of the sum of standardised items, as {@code psych::guttman}: on correlations. */
    public static Guttman standardised(CovarianceMatrix covariance) {
        return of(covariance, covariance.correlations(), Alpha.why(covariance, true));
    }

    private static Guttman of(CovarianceMatrix covariance, double[][] c, Optional<Reason> not) {
        int n = covariance.n();
        List<Estimate> lambda = new ArrayList<>();
        for (int bound = 1; bound <= 6; bound++) {
            Method method = METHODS.get(bound - 1).with(covariance.missing());
            lambda.add(
                    not.isPresent()
                            ? NotEstimable.because(not.get(), n, method)
                            : bound == 4
                                    ? best(c, n, method)
                                    : bound == 6 ? sixth(c, n, method) : Estimate.of(lambda(c, bound), n, method));
        }
        List<Estimate> mu = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            Method method = ReliabilityMethods.TEN_BERGE.with(covariance.missing());
            mu.add(not.isPresent() ? NotEstimable.because(not.get(), n, method) : Estimate.of(mu(c, r), n, method));
        }
        return new Guttman(lambda, mu);
    }

    private static Estimate best(double[][] c, int n, Method method) {
        return c.length > Splits.MOST_ITEMS
                ? NotEstimable.because(Reason.TOO_MANY_ITEMS, n, method)
                : Estimate.of(Splits.all(c).best(), n, method);
    }

    private static Estimate sixth(double[][] c, int n, Method method) {
        double value = lambda(c, 6);
        return Double.isNaN(value) ? NotEstimable.because(Reason.SINGULAR, n, method) : Estimate.of(value, n, method);
    }

    /** λ1, λ2, λ3, λ5 or λ6 of a matrix; λ6 is not a number where the matrix is singular. */
    static double lambda(double[][] c, int bound) {
        int k = c.length;
        double sum = Symmetric.sum(c);
        double trace = Symmetric.trace(c);
        double first = 1 - trace / sum;
        return switch (bound) {
            case 1 -> first;
            case 2 -> (sum - trace + Math.sqrt(k / (k - 1.0) * offPower(c, 2))) / sum;
            case 3 -> k / (k - 1.0) * first;
            case 5 -> first + 2 * Math.sqrt(largestColumn(c)) / sum;
            case 6 ->
                Symmetric.inverse(c)
                        .map(inverse -> {
                            double residual = 0;
                            for (int i = 0; i < k; i++) {
                                residual += 1 / inverse[i][i];
                            }
                            return 1 - residual / sum;
                        })
                        .orElse(Double.NaN);
            default -> throw new IllegalArgumentException("there is no such bound here");
        };
    }

    /** μ of order r: nested roots of the sums of the 2^h-th powers of the covariances. */
    static double mu(double[][] c, int r) {
        int k = c.length;
        double value = k / (k - 1.0) * offPower(c, 1 << r);
        for (int h = r - 1; h >= 0; h--) {
            value = offPower(c, 1 << h) + Math.sqrt(value);
        }
        return value / Symmetric.sum(c);
    }

    private static double offPower(double[][] c, int power) {
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                sum += i == j ? 0 : Math.pow(c[i][j], power);
            }
        }
        return sum;
    }

    private static double largestColumn(double[][] c) {
        double most = 0;
        for (int j = 0; j < c.length; j++) {
            double sum = 0;
            for (int i = 0; i < c.length; i++) {
                sum += i == j ? 0 : c[i][j] * c[i][j];
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
