package se.frid.psychometrics.accuracy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Normal;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * The area under the curve. Complete separation gives 1 (or 0) without an interval: its variance is 0 and says nothing of how sure
 * it is.
 */
public final class Auc {

    private Auc() {}

    /** The default: DeLong's standard error and interval. */
    public static Estimate deLong(Roc roc) {
        return deLong(roc, Intervals.USUAL);
    }

    /** With DeLong's standard error, interval ± z within 0 and 1. */
    public static Estimate deLong(Roc roc, double confidence) {
        return of(roc, AccuracyMethods.AUC, confidence, false);
    }

    /** With DeLong's standard error and an interval on the logit scale. */
    public static Estimate logit(Roc roc, double confidence) {
        return of(roc, AccuracyMethods.AUC_LOGIT, confidence, true);
    }

    private static Estimate of(Roc roc, Method method, double confidence, boolean logit) {
        Reason not = why(roc);
        if (not != null) {
            return NotEstimable.because(not, roc.n(), method);
        }
        double area = roc.counts().area();
        double error = Math.sqrt(roc.counts().deLongVariance());
        if (!(error > 0)) {
            return Estimate.of(area, roc.n(), method);
        }
        Interval interval = logit
                ? Intervals.logit(area, error, confidence, "DeLong 1988, logit").orElse(null)
                : within(area, error, confidence, "DeLong 1988");
        return Estimate.of(area, error, interval, roc.n(), method);
    }

    private static Interval within(double area, double error, double confidence, String method) {
        double half = Intervals.z(confidence) * error;
        return new Interval(Math.max(0, area - half), Math.min(1, area + half), confidence, method);
    }

    /** With Hanley and McNeil's standard error. */
    public static Estimate hanleyMcNeil(Roc roc, double confidence) {
        Method method = AccuracyMethods.AUC_HANLEY_MCNEIL;
        Reason not = why(roc);
        if (not != null) {
            return NotEstimable.because(not, roc.n(), method);
        }
        double area = roc.counts().area();
        double error = hanleyMcNeil(area, roc.cases(), roc.controls());
        return error > 0
                ? Estimate.of(area, error, within(area, error, confidence, "Hanley & McNeil 1982"), roc.n(), method)
                : Estimate.of(area, roc.n(), method);
    }

    /** Standard error of a published area of which only the group sizes are known. */
    public static double hanleyMcNeil(double area, int cases, int controls) {
        double q1 = area / (2 - area);
        double q2 = 2 * area * area / (1 + area);
        double square = area * area;
        double variance = (area * (1 - area) + (cases - 1.0) * (q1 - square) + (controls - 1.0) * (q2 - square))
                / ((double) cases * controls);
        return Math.sqrt(Math.max(0, variance));
    }

    /** With the standard error and percentile interval of samples drawn from cases and controls apart. */
    public static Estimate bootstrap(Roc roc, Bootstrap.Options options, double confidence) {
        return drawn(roc, AccuracyMethods.AUC_BOOTSTRAP, options, confidence, Counts::area, why(roc));
    }

    /** A figure of the curve with its standard error and interval by drawing. */
    static Estimate drawn(
            Roc roc, Method method, Bootstrap.Options options, double confidence, Figure figure, @Nullable Reason not) {
        if (not != null) {
            return NotEstimable.because(not, roc.n(), method);
        }
        double value = figure.of(roc.counts());
        if (!Double.isFinite(value)) {
            return NotEstimable.because(Reason.OUTSIDE_RANGE, roc.n(), method);
        }
        RocDraws draws = new RocDraws(roc.counts());
        Bootstrap drawn = Bootstrap.draw(draws.groups(), options, () -> {
            RocDraws.Replicate replicate = draws.replicate();
            return times -> figure.of(replicate.counts(times));
        });
        return drawn.with(Estimate.of(value, roc.n(), method), confidence);
    }

    /** A figure of the counts; NaN where they do not give it. */
    @FunctionalInterface
    interface Figure {
        double of(Counts counts);
    }

    /** Whether cases and controls differ: Wilcoxon, Mann and Whitney, by the normal distribution with corrections for ties and steps. */
    public static Optional<SignificanceTest> mannWhitney(Roc roc) {
        double m = roc.cases();
        double k = roc.controls();
        double n = m + k;
        if (why(roc) != null) {
            return Optional.empty();
        }
        double pairs = m * k;
        double w = roc.counts().twicePairs() / 2.0;
        double spread = Math.sqrt(pairs / 12 * (n + 1 - roc.counts().ties() / (n * (n - 1))));
        double away = w - pairs / 2;
        double z = (away - Math.signum(away) * 0.5) / spread;
        double p = Math.min(1, 2 * Math.min(Normal.cdf(z), Normal.upper(z)));
        return Optional.of(
                new SignificanceTest("Wilcoxon-Mann-Whitney W, normal approximation, corrected", w, 0, 0, p));
    }

    /** Why there is no area; null where there is one. */
    static @Nullable Reason why(Roc roc) {
        if (roc.n() == 0) {
            return Reason.NO_DATA;
        }
        if (roc.cases() == 0 || roc.controls() == 0) {
            return Reason.EMPTY_GROUP;
        }
        return roc.size() < 2 ? Reason.NO_VARIANCE : null;
    }
}
