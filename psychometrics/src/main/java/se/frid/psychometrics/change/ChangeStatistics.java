package se.frid.psychometrics.change;

import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.NoncentralT;

/**
 * How much a group changed.
 *
 * @param meanBefore mean before
 * @param meanAfter mean after
 * @param meanChange mean change
 * @param sdBefore standard deviation before
 * @param sdAfter standard deviation after
 * @param sdChange standard deviation of the changes
 * @param correlation of before and after
 * @param effectSize mean change over the standard deviation before
 * @param responseMean standardised response mean
 * @param cohenDav mean change over the root of the mean variance
 * @param hedgesGav the same, corrected for small samples
 * @param pairedT whether the mean change is 0; absent where it cannot be had
 * @param wilcoxon whether changes lie about 0; absent where nobody changed
 */
public record ChangeStatistics(
        Estimate meanBefore,
        Estimate meanAfter,
        Estimate meanChange,
        Estimate sdBefore,
        Estimate sdAfter,
        Estimate sdChange,
        Estimate correlation,
        Estimate effectSize,
        Estimate responseMean,
        Estimate cohenDav,
        Estimate hedgesGav,
        @Nullable SignificanceTest pairedT,
        @Nullable SignificanceTest wilcoxon) {

    /** With the usual confidence. */
    public static ChangeStatistics of(PairedScores scores) {
        return of(scores, Intervals.USUAL);
    }

    /** Of the persons who have both scores. */
    public static ChangeStatistics of(PairedScores scores, double confidence) {
        int n = scores.n();
        if (n < 2) {
            return none(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, n);
        }
        double[] after = scores.after();
        double before = scores.sdBefore();
        double later = scores.sdAfter();
        double change = scores.sdChange();
        Standardised sizes = new Standardised(scores, confidence);
        return new ChangeStatistics(
                Spread.mean(scores.meanBefore(), before, n, confidence, ChangeMethods.MEAN_BEFORE),
                Spread.mean(Descriptives.mean(after), later, n, confidence, ChangeMethods.MEAN_AFTER),
                Spread.mean(scores.meanChange(), change, n, confidence, ChangeMethods.MEAN_CHANGE),
                Spread.sd(before, n, confidence, ChangeMethods.SD_BEFORE),
                Spread.sd(later, n, confidence, ChangeMethods.SD_AFTER),
                Spread.sd(change, n, confidence, ChangeMethods.SD_CHANGE),
                correlation(scores, confidence),
                sizes.effectSize(),
                sizes.responseMean(),
                sizes.cohen(),
                sizes.hedges(),
                pairedT(scores),
                SignedRank.of(scores.changes()).orElse(null));
    }

    private static Estimate correlation(PairedScores scores, double confidence) {
        double r = scores.correlation();
        return Double.isFinite(r)
                ? Estimate.of(
                        Math.max(-1, Math.min(1, r)),
                        scores.n() < 4
                                ? null
                                : Intervals.fisher(r, scores.n(), confidence).orElse(null),
                        scores.n(),
                        ChangeMethods.CORRELATION)
                : NotEstimable.because(Reason.NO_VARIANCE, scores.n(), ChangeMethods.CORRELATION);
    }

    private static @Nullable SignificanceTest pairedT(PairedScores scores) {
        double t = scores.meanChange() / scores.sdChange() * Math.sqrt(scores.n());
        return SignificanceTest.t("paired t", t, scores.n() - 1.0).orElse(null);
    }

    private static ChangeStatistics none(Reason reason, int n) {
        return new ChangeStatistics(
                NotEstimable.because(reason, n, ChangeMethods.MEAN_BEFORE),
                NotEstimable.because(reason, n, ChangeMethods.MEAN_AFTER),
                NotEstimable.because(reason, n, ChangeMethods.MEAN_CHANGE),
                NotEstimable.because(reason, n, ChangeMethods.SD_BEFORE),
                NotEstimable.because(reason, n, ChangeMethods.SD_AFTER),
                NotEstimable.because(reason, n, ChangeMethods.SD_CHANGE),
                NotEstimable.because(reason, n, ChangeMethods.CORRELATION),
                NotEstimable.because(reason, n, ChangeMethods.EFFECT_SIZE),
                NotEstimable.because(reason, n, ChangeMethods.SRM),
                NotEstimable.because(reason, n, ChangeMethods.COHEN_D_AV),
                NotEstimable.because(reason, n, ChangeMethods.HEDGES_G_AV),
                null,
                null);
    }

    /** Mean change in units of a standard deviation. */
    private record Standardised(PairedScores scores, double confidence) {

        Estimate effectSize() {
            double s = scores.sdBefore();
            double value = scores.meanChange() / s;
            double df = scores.n() - 1.0;
            double sd = scores.sdChange();
            double error = Math.sqrt(value * value / (2 * df) + sd * sd / (df * s * s));
            return s > 0
                    ? normal(value, error, ChangeMethods.EFFECT_SIZE)
                    : NotEstimable.because(Reason.NO_VARIANCE, scores.n(), ChangeMethods.EFFECT_SIZE);
        }

        Estimate responseMean() {
            double sd = scores.sdChange();
            return sd > 0
                    ? Estimate.of(
                            scores.meanChange() / sd, exact(scores.meanChange() / sd), scores.n(), ChangeMethods.SRM)
                    : NotEstimable.because(Reason.NO_VARIANCE, scores.n(), ChangeMethods.SRM);
        }

        /** The non-centralities at which t lies at the ends of its distribution. */
        private @Nullable Interval exact(double value) {
            double root = Math.sqrt(scores.n());
            double t = value * root;
            double df = scores.n() - 1.0;
            double low = NoncentralT.ncp(t, df, (1 + confidence) / 2);
            double high = NoncentralT.ncp(t, df, (1 - confidence) / 2);
            return Double.isFinite(low) && Double.isFinite(high)
                    ? new Interval(low / root, high / root, confidence, "non-central t, Steiger & Fouladi 1997")
                    : null;
        }

        private double meanVariance() {
            return (scores.sdBefore() * scores.sdBefore() + scores.sdAfter() * scores.sdAfter()) / 2;
        }

        Estimate cohen() {
            return average(1, ChangeMethods.COHEN_D_AV);
        }

        Estimate hedges() {
            return average(1 - 3 / (4 * (scores.n() - 1.0) - 1), ChangeMethods.HEDGES_G_AV);
        }

        private Estimate average(double factor, Method method) {
            double variance = meanVariance();
            if (!(variance > 0)) {
                return NotEstimable.because(Reason.NO_VARIANCE, scores.n(), method);
            }
            double value = scores.meanChange() / Math.sqrt(variance);
            double df = scores.n() - 1.0;
            double a = scores.sdBefore() * scores.sdBefore();
            double b = scores.sdAfter() * scores.sdAfter();
            double sd = scores.sdChange();
            double shared = (a + b - sd * sd) / 2;
            double error =
                    Math.sqrt(value * value * (a * a + b * b + 2 * shared * shared) / (8 * df * variance * variance)
                            + sd * sd / (df * variance));
            return normal(factor * value, factor * error, method);
        }

        private Estimate normal(double value, double error, Method method) {
            Interval interval = Intervals.around(value, error, Intervals.z(confidence), confidence, "Bonett 2008")
                    .orElse(null);
            return Estimate.of(value, Double.isFinite(error) ? error : null, interval, scores.n(), method);
        }
    }
}
