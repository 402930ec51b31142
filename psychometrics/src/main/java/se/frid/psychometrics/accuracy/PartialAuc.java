package se.frid.psychometrics.accuracy;

import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.accuracy.Auc.Figure;
import se.frid.psychometrics.resampling.Bootstrap;

/** The part of the curve that matters: where specificity, or sensitivity, is high enough to be of use. Straight lines between points. */
public final class PartialAuc {

    private final Roc roc;
    private final Bootstrap.@Nullable Options options;
    private final double confidence;

    private PartialAuc(Roc roc, Bootstrap.@Nullable Options options, double confidence) {
        this.roc = roc;
        this.options = options;
        this.confidence = confidence;
    }

    /** Values alone. */
    public static PartialAuc of(Roc roc) {
        return new PartialAuc(roc, null, 0.95);
    }

    /** With standard errors and percentile intervals by drawing cases and controls apart. */
    public static PartialAuc drawn(Roc roc, Bootstrap.Options options, double confidence) {
        return new PartialAuc(roc, options, confidence);
    }

    /** Area under the curve between two specificities. */
    public Estimate betweenSpecificities(double low, double high) {
        return figure(
                AccuracyMethods.PARTIAL_AUC_SPECIFICITY, counts -> underSpecificities(counts, low, high), low, high);
    }

    /** The same set against chance and perfection. */
    public Estimate correctedBetweenSpecificities(double low, double high) {
        return figure(
                AccuracyMethods.PARTIAL_AUC_CORRECTED,
                counts -> corrected(underSpecificities(counts, low, high), low, high),
                low,
                high);
    }

    /** Area beside the curve between two sensitivities. */
    public Estimate betweenSensitivities(double low, double high) {
        return figure(
                AccuracyMethods.PARTIAL_AUC_SENSITIVITY, counts -> besideSensitivities(counts, low, high), low, high);
    }

    /** The same set against chance and perfection. */
    public Estimate correctedBetweenSensitivities(double low, double high) {
        return figure(
                AccuracyMethods.PARTIAL_AUC_CORRECTED,
                counts -> corrected(besideSensitivities(counts, low, high), low, high),
                low,
                high);
    }

    /** Sensitivity where the curve has a specificity. */
    public Estimate sensitivityAt(double specificity) {
        return figure(
                AccuracyMethods.SENSITIVITY_AT_SPECIFICITY,
                counts -> sensitivityAt(counts, specificity),
                specificity,
                specificity);
    }

    /** Specificity where the curve has a sensitivity. */
    public Estimate specificityAt(double sensitivity) {
        return figure(
                AccuracyMethods.SPECIFICITY_AT_SENSITIVITY,
                counts -> specificityAt(counts, sensitivity),
                sensitivity,
                sensitivity);
    }

    private Estimate figure(Method method, Figure figure, double low, double high) {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException(method.name() + ": a part of the curve lies between 0 and 1");
        }
        Reason not = Auc.why(roc);
        if (not != null) {
            return NotEstimable.because(not, roc.n(), method);
        }
        if (options != null) {
            return Auc.drawn(roc, method, options, confidence, figure, null);
        }
        double value = figure.of(roc.counts());
        return Double.isFinite(value)
                ? Estimate.of(value, roc.n(), method)
                : NotEstimable.because(Reason.OUTSIDE_RANGE, roc.n(), method);
    }

    private static double corrected(double area, double low, double high) {
        double chance = ((1 - low) * (1 - low) - (1 - high) * (1 - high)) / 2;
        double part = (area - chance) / (high - low - chance);
        return part < 0 ? Double.NaN : (1 + part) / 2;
    }

    private static double underSpecificities(Counts counts, double low, double high) {
        double area = 0;
        double specificity = 0;
        double sensitivity = 1;
        long below = 0;
        long casesBelow = 0;
        for (int place = 0; place < counts.size(); place++) {
            below += counts.controls(place);
            casesBelow += counts.cases(place);
            double next = below / (double) counts.totalControls();
            double nextHeight = (counts.totalCases() - casesBelow) / (double) counts.totalCases();
            area += strip(specificity, next, sensitivity, nextHeight, low, high);
            specificity = next;
            sensitivity = nextHeight;
        }
        return area;
    }

    private static double besideSensitivities(Counts counts, double low, double high) {
        double area = 0;
        double sensitivity = 0;
        double specificity = 1;
        long above = 0;
        long controlsAbove = 0;
        for (int place = counts.size() - 1; place >= 0; place--) {
            above += counts.cases(place);
            controlsAbove += counts.controls(place);
            double next = above / (double) counts.totalCases();
            double nextHeight = (counts.totalControls() - controlsAbove) / (double) counts.totalControls();
            area += strip(sensitivity, next, specificity, nextHeight, low, high);
            sensitivity = next;
            specificity = nextHeight;
        }
        return area;
    }

    /** The area under one straight piece, from x to x2 and from y to y2, as far as it lies between two borders. */
    private static double strip(double x, double x2, double y, double y2, double low, double high) {
        double from = Math.max(x, low);
        double to = Math.min(x2, high);
        if (!(to > from)) {
            return 0;
        }
        double slope = (y2 - y) / (x2 - x);
        return (to - from) * (y + slope * ((from + to) / 2 - x));
    }

    private static double sensitivityAt(Counts counts, double asked) {
        double specificity = 0;
        double sensitivity = 1;
        long below = 0;
        long casesBelow = 0;
        for (int place = 0; place < counts.size() && specificity != asked; place++) {
            below += counts.controls(place);
            casesBelow += counts.cases(place);
            double next = below / (double) counts.totalControls();
            double nextHeight = (counts.totalCases() - casesBelow) / (double) counts.totalCases();
            if (next > asked) {
                return nextHeight + (next - asked) / (next - specificity) * (sensitivity - nextHeight);
            }
            specificity = next;
            sensitivity = nextHeight;
        }
        return sensitivity;
    }

    private static double specificityAt(Counts counts, double asked) {
        double sensitivity = 0;
        double specificity = 1;
        long above = 0;
        long controlsAbove = 0;
        for (int place = counts.size() - 1; place >= 0 && sensitivity != asked; place--) {
            above += counts.cases(place);
            controlsAbove += counts.controls(place);
            double next = above / (double) counts.totalCases();
            double nextHeight = (counts.totalControls() - controlsAbove) / (double) counts.totalControls();
            if (next > asked) {
                return nextHeight + (next - asked) / (next - sensitivity) * (specificity - nextHeight);
            }
            sensitivity = next;
            specificity = nextHeight;
        }
        return specificity;
    }
}
