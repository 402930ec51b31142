package se.frid.psychometrics.agreement;

import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Descriptives;

/**
 * Mean correlation of all pairs of raters. It overlooks that one rater may give higher or more spread values than another: an
 * intraclass correlation does not.
 */
public final class MeanCorrelation {

    private MeanCorrelation() {}

    /** Of Pearson's correlation. */
    public static Estimate pearson(Ratings ratings, double confidence) {
        return of(ratings, confidence, AgreementMethods.MEAN_PEARSON, false);
    }

    /** Of Spearman's correlation. */
    public static Estimate spearman(Ratings ratings, double confidence) {
        return of(ratings, confidence, AgreementMethods.MEAN_SPEARMAN, true);
    }

    private static Estimate of(Ratings given, double confidence, Method method, boolean ranked) {
        Ratings ratings = given.complete();
        int n = ratings.subjects();
        if (ratings.raters() < 2 || n < 3) {
            return NotEstimable.because(
                    ratings.raters() < 2 ? Reason.TOO_FEW_RATERS : n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS,
                    n,
                    method);
        }
        double[][] columns = new double[ratings.raters()][];
        for (int rater = 0; rater < columns.length; rater++) {
            columns[rater] = ranked ? Descriptives.ranks(ratings.of(rater)) : ratings.of(rater);
            if (!(Descriptives.variance(columns[rater]) > 0)) {
                return NotEstimable.because(Reason.NO_VARIANCE, n, method);
            }
        }
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < columns.length; a++) {
            for (int b = 0; b < a; b++) {
                double r = Descriptives.correlation(columns[a], columns[b]);
                if (Math.abs(r) < 1 - 1e-14) {
                    sum += 0.5 * Math.log((1 + r) / (1 - r));
                    pairs++;
                }
            }
        }
        if (pairs == 0) {
            return NotEstimable.because(Reason.PERFECT, n, method);
        }
        double r = Math.tanh(sum / pairs);
        return Estimate.of(r, Intervals.fisher(r, n, confidence).orElse(null), n, method);
    }
}
