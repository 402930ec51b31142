package se.frid.psychometrics.accuracy;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.agreement.CohenKappa;
import se.frid.psychometrics.agreement.RatingTable;
import se.frid.psychometrics.agreement.Weighting;

/**
 * Test against condition.
 *
 * @param tp positive with the condition
 * @param fp positive without it
 * @param fn negative with the condition
 * @param tn negative without it
 */
public record CrossTable(int tp, int fp, int fn, int tn) {

    public CrossTable {
        if (tp < 0 || fp < 0 || fn < 0 || tn < 0) {
            throw new IllegalArgumentException("a count is 0 or more");
        }
    }

    /** How the interval of a share is made. */
    public enum Shares {
        /** By the score: close to the confidence on average. */
        WILSON,
        /** Exact: never narrower than the confidence. */
        EXACT
    }

    /** How many persons. */
    public int n() {
        return tp + fp + fn + tn;
    }

    /** How many with the condition. */
    public int cases() {
        return tp + fn;
    }

    /** How many without it. */
    public int controls() {
        return fp + tn;
    }

    /** Share of those with the condition who are positive. */
    public Estimate sensitivity(double confidence, Shares kind) {
        return share(tp, cases(), AccuracyMethods.SENSITIVITY, confidence, kind);
    }

    /** Share of those without it who are negative. */
    public Estimate specificity(double confidence, Shares kind) {
        return share(tn, controls(), AccuracyMethods.SPECIFICITY, confidence, kind);
    }

    /** Share of the positive who have the condition. */
    public Estimate ppv(double confidence, Shares kind) {
        return share(tp, tp + fp, AccuracyMethods.PPV, confidence, kind);
    }

    /** Share of the negative who do not. */
    public Estimate npv(double confidence, Shares kind) {
        return share(tn, tn + fn, AccuracyMethods.NPV, confidence, kind);
    }

    /** Share that is positive. */
    public Estimate apparentPrevalence(double confidence, Shares kind) {
        return share(tp + fp, n(), AccuracyMethods.APPARENT_PREVALENCE, confidence, kind);
    }

    /** Share with the condition. */
    public Estimate truePrevalence(double confidence, Shares kind) {
        return share(tp + fn, n(), AccuracyMethods.TRUE_PREVALENCE, confidence, kind);
    }

    /** Share that is classed correctly; it depends on the prevalence. */
    public Estimate accuracy(double confidence, Shares kind) {
        return share(tp + tn, n(), AccuracyMethods.ACCURACY, confidence, kind);
    }

    /** Share that is negative. */
    public Estimate ruledOut(double confidence, Shares kind) {
        return share(fn + tn, n(), AccuracyMethods.RULED_OUT, confidence, kind);
    }

    /** Share that is positive, as ruled in. */
    public Estimate ruledIn(double confidence, Shares kind) {
        return share(tp + fp, n(), AccuracyMethods.RULED_IN, confidence, kind);
    }

    /** Share of those without the condition who are positive. */
    public Estimate falsePositiveRate(double confidence, Shares kind) {
        return share(fp, controls(), AccuracyMethods.FALSE_POSITIVE_RATE, confidence, kind);
    }

    /** Share of those with the condition who are negative: the missed ones. */
    public Estimate falseNegativeRate(double confidence, Shares kind) {
        return share(fn, cases(), AccuracyMethods.FALSE_NEGATIVE_RATE, confidence, kind);
    }

    /** Share of the positive who do not have the condition. */
    public Estimate falseDiscoveryRate(double confidence, Shares kind) {
        return share(fp, tp + fp, AccuracyMethods.FALSE_DISCOVERY_RATE, confidence, kind);
    }

    /** Share of the negative who have it. */
    public Estimate falseOmissionRate(double confidence, Shares kind) {
        return share(fn, fn + tn, AccuracyMethods.FALSE_OMISSION_RATE, confidence, kind);
    }

    private Estimate share(int count, int of, Method method, double confidence, Shares kind) {
        if (of == 0) {
            return NotEstimable.because(n() == 0 ? Reason.NO_DATA : Reason.EMPTY_GROUP, 0, method);
        }
        double share = (double) count / of;
        Optional<Interval> interval =
                kind == Shares.EXACT ? Intervals.exact(count, of, confidence) : Intervals.wilson(count, of, confidence);
        return Estimate.of(share, Math.sqrt(share * (1 - share) / of), interval.orElse(null), of, method);
    }

    /** How many times likelier a positive result is with the condition than without. */
    public Estimate positiveLikelihoodRatio(double confidence) {
        return ratio(tp, cases(), fp, controls(), AccuracyMethods.LR_POSITIVE, confidence);
    }

    /** How many times likelier a negative result is with the condition than without. */
    public Estimate negativeLikelihoodRatio(double confidence) {
        return ratio(fn, cases(), tn, controls(), AccuracyMethods.LR_NEGATIVE, confidence);
    }

    private Estimate ratio(int a, int of, int b, int ofOther, Method method, double confidence) {
        if (of == 0 || ofOther == 0) {
            return NotEstimable.because(n() == 0 ? Reason.NO_DATA : Reason.EMPTY_GROUP, n(), method);
        }
        if (b == 0) {
            return NotEstimable.because(Reason.DIVISION_BY_ZERO, n(), method);
        }
        double value = ((double) a / of) / ((double) b / ofOther);
        double error = Math.sqrt(1.0 / a - 1.0 / of + 1.0 / b - 1.0 / ofOther);
        return onLogScale(value, error, method, confidence);
    }

    private Estimate onLogScale(double value, double error, Method method, double confidence) {
        return Estimate.of(
                value,
                Double.isFinite(error) ? value * error : null,
                Intervals.log(value, error, confidence, "log scale").orElse(null),
                n(),
                method);
    }

    /** Odds of a positive result with the condition over those without. */
    public Estimate diagnosticOddsRatio(double confidence) {
        return fp == 0 || fn == 0
                ? NotEstimable.because(n() == 0 ? Reason.NO_DATA : Reason.DIVISION_BY_ZERO, n(), AccuracyMethods.DOR)
                : odds(tp, fp, fn, tn, AccuracyMethods.DOR, confidence);
    }

    /** The same with a half added to each cell. */
    public Estimate haldaneOddsRatio(double confidence) {
        return n() == 0
                ? NotEstimable.because(Reason.NO_DATA, 0, AccuracyMethods.DOR_HALDANE)
                : odds(tp + 0.5, fp + 0.5, fn + 0.5, tn + 0.5, AccuracyMethods.DOR_HALDANE, confidence);
    }

    private Estimate odds(double a, double b, double c, double d, Method method, double confidence) {
        return onLogScale(a * d / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), method, confidence);
    }

    /** Sensitivity and specificity less 1. */
    public Estimate youden(double confidence, Shares kind) {
        Estimate se = sensitivity(confidence, kind);
        Estimate sp = specificity(confidence, kind);
        if (se instanceof NotEstimable || sp instanceof NotEstimable) {
            return NotEstimable.because(n() == 0 ? Reason.NO_DATA : Reason.EMPTY_GROUP, n(), AccuracyMethods.YOUDEN);
        }
        Interval a = se.interval().orElseThrow();
        Interval b = sp.interval().orElseThrow();
        return Estimate.of(
                se.value().orElseThrow() + sp.value().orElseThrow() - 1,
                Math.hypot(se.error().orElseThrow(), sp.error().orElseThrow()),
                new Interval(
                        a.lower() + b.lower() - 1, a.upper() + b.upper() - 1, confidence, a.method() + ", both ends"),
                n(),
                AccuracyMethods.YOUDEN);
    }

    /** One over Youden's index; without an interval where that of Youden's index holds 0. */
    public Estimate numberNeededToDiagnose(double confidence, Shares kind) {
        Method method = AccuracyMethods.NUMBER_NEEDED_TO_DIAGNOSE;
        Estimate youden = youden(confidence, kind);
        if (youden instanceof NotEstimable not) {
            return NotEstimable.because(not.reason(), n(), method);
        }
        double value = youden.value().orElseThrow();
        if (value == 0) {
            return NotEstimable.because(Reason.DIVISION_BY_ZERO, n(), method);
        }
        Interval ends = youden.interval().orElseThrow();
        Interval interval = ends.contains(0)
                ? null
                : new Interval(1 / ends.upper(), 1 / ends.lower(), confidence, ends.method() + ", inverted");
        return Estimate.of(1 / value, interval, n(), method);
    }

    /** What a positive result would mean where the condition has another prevalence. */
    public Estimate ppvAt(double prevalence, double confidence) {
        return at(prevalence, confidence, AccuracyMethods.PPV_AT_PREVALENCE, true);
    }

    /** What a negative result would mean where the condition has another prevalence. */
    public Estimate npvAt(double prevalence, double confidence) {
        return at(prevalence, confidence, AccuracyMethods.NPV_AT_PREVALENCE, false);
    }

    private Estimate at(double prevalence, double confidence, Method method, boolean positive) {
        if (!(prevalence > 0 && prevalence < 1)) {
            throw new IllegalArgumentException(method.name() + ": a prevalence lies between 0 and 1");
        }
        if (cases() == 0 || controls() == 0) {
            return NotEstimable.because(n() == 0 ? Reason.NO_DATA : Reason.EMPTY_GROUP, n(), method);
        }
        DoubleUnaryOperator toShare = logit -> 1 / (1 + Math.exp(-logit));
        double hit = positive ? (double) tp / cases() : (double) tn / controls();
        double miss = positive ? (double) fp / controls() : (double) fn / cases();
        double weight = positive ? prevalence : 1 - prevalence;
        if (hit == 0 && miss == 0) {
            return NotEstimable.because(Reason.DIVISION_BY_ZERO, n(), method);
        }
        double value = hit * weight / (hit * weight + miss * (1 - weight));
        // Where a cell is empty, k²/2 is added to it and to its neighbour: the adjusted interval of the same paper.
        boolean empty = tp == 0 || fp == 0 || fn == 0 || tn == 0;
        double z = Intervals.z(confidence);
        double add = empty ? z * z / 2 : 0;
        double m = (positive ? cases() : controls()) + 2 * add;
        double k = (positive ? controls() : cases()) + 2 * add;
        double a = ((positive ? tp : tn) + add) / m;
        double b = ((positive ? fp : fn) + add) / k;
        double centre = Math.log(a * weight / (b * (1 - weight)));
        double half = z * Math.sqrt((1 - a) / a / m + (1 - b) / b / k);
        double low = toShare.applyAsDouble(centre - half);
        double high = toShare.applyAsDouble(centre + half);
        Interval interval = new Interval(
                Math.min(low, value), Math.max(high, value), confidence, "Mercaldo 2007" + (empty ? ", adjusted" : ""));
        return Estimate.of(value, empty ? null : value * (1 - value) * half / z, interval, n(), method);
    }

    /** Correlation of test and condition. */
    public Estimate mcc(double confidence) {
        return TableIndices.of(this).mcc(confidence);
    }

    /** Harmonic mean of sensitivity and positive predictive value. */
    public Estimate f1(double confidence) {
        return TableIndices.of(this).f1(confidence);
    }

    /** Mean of sensitivity and specificity. */
    public Estimate balancedAccuracy(double confidence) {
        return TableIndices.of(this).balancedAccuracy(confidence);
    }

    /** Agreement of test and condition beyond chance. */
    public Estimate kappa(double confidence) {
        RatingTable ratings = RatingTable.of(new int[][] {{tp, fp}, {fn, tn}});
        return CohenKappa.of(ratings, Weighting.NONE, confidence).as(AccuracyMethods.KAPPA);
    }
}
