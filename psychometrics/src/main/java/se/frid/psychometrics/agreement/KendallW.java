package se.frid.psychometrics.agreement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Kendall's coefficient of concordance: how far several raters put the subjects in the same order.
 *
 * @param w corrected for ties
 * @param test of no concordance, chi-square with n - 1 degrees of freedom; absent where there is no W
 */
public record KendallW(Estimate w, @Nullable SignificanceTest test) {

    /** Over the subjects whom all rated; the interval and standard error from subjects drawn anew. */
    public static KendallW of(Ratings given, Bootstrap.Options options, double confidence) {
        Ratings ratings = given.complete();
        int n = ratings.subjects();
        int k = ratings.raters();
        Reason not = k < 2 ? Reason.TOO_FEW_RATERS : n == 0 ? Reason.NO_DATA : n < 2 ? Reason.TOO_FEW_PERSONS : null;
        if (not != null) {
            return new KendallW(NotEstimable.because(not, n, AgreementMethods.KENDALL_W), null);
        }
        Coded coded = Coded.of(ratings);
        int[] once = new int[n];
        Arrays.fill(once, 1);
        double w = new Concordance(coded).of(once);
        if (!Double.isFinite(w)) {
            return new KendallW(NotEstimable.because(Reason.NO_VARIANCE, n, AgreementMethods.KENDALL_W), null);
        }
        double chi = k * (n - 1.0) * w;
        Bootstrap drawn = Bootstrap.draw(n, options, () -> new Concordance(coded)::of);
        Estimate plain = Estimate.of(w, n, AgreementMethods.KENDALL_W);
        return new KendallW(
                w < 1 ? drawn.with(plain, confidence) : plain,
                SignificanceTest.chiSquare("Friedman chi-square of W", chi, n - 1.0)
                        .orElse(null));
    }

    /** W of subjects that come a number of times; holds working arrays, one for each thread. */
    private static final class Concordance {

        private final Coded coded;
        private final double[] sums;
        private final double[] counts;
        private final double[] ranks;

        Concordance(Coded coded) {
            this.coded = coded;
            this.sums = new double[coded.subjects()];
            this.counts = new double[coded.categories().length];
            this.ranks = new double[counts.length];
        }

        double of(int[] times) {
            int k = coded.raters();
            double n = times.length;
            Arrays.fill(sums, 0);
            double ties = 0;
            for (int rater = 0; rater < k; rater++) {
                ties += rank(rater, times);
                for (int subject = 0; subject < times.length; subject++) {
                    sums[subject] += ranks[coded.place(rater, subject)];
                }
            }
            double mean = k * (n + 1) / 2;
            double squares = 0;
            for (int subject = 0; subject < times.length; subject++) {
                squares += times[subject] * (sums[subject] - mean) * (sums[subject] - mean);
            }
            double most = k * (double) k * (n * n * n - n) - k * ties;
            return most > 0 ? 12 * squares / most : Double.NaN;
        }

        /** Mid-ranks of the values that one rater gave; returns the sum of t³ - t over ties. */
        private double rank(int rater, int[] times) {
            Arrays.fill(counts, 0);
            for (int subject = 0; subject < times.length; subject++) {
                counts[coded.place(rater, subject)] += times[subject];
            }
            double below = 0;
            double ties = 0;
            for (int i = 0; i < counts.length; i++) {
                ranks[i] = below + (counts[i] + 1) / 2;
                below += counts[i];
                ties += counts[i] * counts[i] * counts[i] - counts[i];
            }
            return ties;
        }
    }
}
