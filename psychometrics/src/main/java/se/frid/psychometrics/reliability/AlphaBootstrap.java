package se.frid.psychometrics.reliability;

import java.util.Optional;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Alpha with a bootstrap interval: percentile and BCa, and the standard error of the replicates. Alpha needs only the variances of
 * the items and of the total, so a replicate costs one pass over the answers.
 *
 * @param percentile alpha with its percentile interval
 * @param bca alpha with its bias-corrected and accelerated interval
 * @param replicates how many replicates gave a value
 * @param failed how many did not
 */
public record AlphaBootstrap(Estimate percentile, Estimate bca, int replicates, int failed) {

    /** Draws persons who answered every item. */
    public static AlphaBootstrap of(ResponseData data, Bootstrap.Options options, double confidence) {
        ResponseData all = data.complete();
        int n = all.persons();
        Method method = ReliabilityMethods.ALPHA;
        CovarianceMatrix given = CovarianceMatrix.complete(all);
        Optional<Reason> not = n < 3 ? Optional.of(Reason.TOO_FEW_PERSONS) : Alpha.why(given);
        if (not.isPresent()) {
            Estimate none = NotEstimable.because(not.get(), n, method);
            return new AlphaBootstrap(none, none, 0, 0);
        }
        CovarianceMatrix covariance = given.varying();
        ResponseData complete = covariance == given ? all : all.select(covariance.codes());
        double alpha = Alpha.coefficient(covariance.toArray());
        double[][] scores = scores(complete, covariance);
        Bootstrap bootstrap = Bootstrap.draw(n, options, () -> times -> alpha(scores, times));
        Estimate plain = Estimate.of(alpha, n, method);
        return new AlphaBootstrap(
                bootstrap.with(plain, confidence),
                bootstrap.withBca(plain, jackknife(scores), confidence),
                bootstrap.replicates(),
                bootstrap.failed());
    }

    /** With 2,000 replicates and the usual confidence. */
    public static AlphaBootstrap of(ResponseData data, long seed) {
        return of(data, Bootstrap.Options.of(2000, seed), Intervals.USUAL);
    }

    /** Sum of squared deviations over items, and total, of each person; both from the item means. */
    private static double[][] scores(ResponseData data, CovarianceMatrix covariance) {
        int n = data.persons();
        int k = data.items();
        double[][] scores = new double[k + 1][n];
        for (int item = 0; item < k; item++) {
            Column column = data.column(item);
            double mean = covariance.mean(item);
            for (int person = 0; person < n; person++) {
                scores[item][person] = column.value(person) - mean;
                scores[k][person] += scores[item][person];
            }
        }
        return scores;
    }

    private static double alpha(double[][] scores, int[] times) {
        int k = scores.length - 1;
        double items = 0;
        for (int item = 0; item < k; item++) {
            items += squares(scores[item], times);
        }
        double total = squares(scores[k], times);
        return total <= 1e-12 * items ? Double.NaN : k / (k - 1.0) * (1 - items / total);
    }

    /** Sum of squared deviations of a weighted sample; the scores have mean 0 in the whole sample, so little cancels. */
    private static double squares(double[] x, int[] times) {
        double sumA = 0;
        double sumB = 0;
        double squareA = 0;
        double squareB = 0;
        int n = x.length;
        int i = 0;
        for (; i + 1 < n; i += 2) {
            double a = times[i] * x[i];
            double b = times[i + 1] * x[i + 1];
            sumA += a;
            sumB += b;
            squareA += a * x[i];
            squareB += b * x[i + 1];
        }
        if (i < n) {
            sumA += times[i] * x[i];
            squareA += times[i] * x[i] * x[i];
        }
        double sum = sumA + sumB;
        return squareA + squareB - sum * sum / n;
    }

    private static double[] jackknife(double[][] scores) {
        int k = scores.length - 1;
        int n = scores[0].length;
        double[] squares = new double[k + 1];
        for (int item = 0; item <= k; item++) {
            for (double x : scores[item]) {
                squares[item] += x * x;
            }
        }
        double[] without = new double[n];
        // Without one person the sum of squares about the new mean falls by x² n/(n-1).
        double factor = n / (n - 1.0);
        for (int person = 0; person < n; person++) {
            double items = 0;
            for (int item = 0; item < k; item++) {
                items += squares[item] - factor * scores[item][person] * scores[item][person];
            }
            double total = squares[k] - factor * scores[k][person] * scores[k][person];
            without[person] = k / (k - 1.0) * (1 - items / total);
        }
        return without;
    }
}
