package se.frid.psychometrics.agreement;

import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Fisher;

/**
 * Intraclass correlations from mean squares, real or equivalent.
 *
 * @param n subjects
 * @param k raters
 * @param m ratings of a subject that the intervals count on; k where none is missing, else their harmonic mean
 * @param b mean square between subjects
 * @param j mean square between raters
 * @param e residual mean square
 * @param w mean square within subjects
 * @param dfE degrees of freedom of the residual
 * @param dfW degrees of freedom within subjects
 * @param missing which ratings
 */
record IccFigures(
        int n, int k, double m, double b, double j, double e, double w, double dfE, double dfW, MissingRule missing) {

    static IccFigures of(MeanSquares ms) {
        double rest = (ms.n() - 1.0) * (ms.k() - 1.0);
        return new IccFigures(
                ms.n(),
                ms.k(),
                ms.k(),
                ms.subjects(),
                ms.raters(),
                ms.error(),
                ms.within(),
                rest,
                ms.n() * (ms.k() - 1.0),
                MissingRule.COMPLETE_CASES);
    }

    /** Mean squares as they would be with all {@code k} ratings of {@code rows} subjects, as psych has them. */
    static IccFigures of(VarianceComponents parts, int rows, int k) {
        return new IccFigures(
                rows,
                k,
                parts.meanRatings(),
                k * parts.subject() + parts.residual(),
                rows * parts.rater() + parts.residual(),
                parts.residual(),
                parts.residual() + parts.rater(),
                Math.max(1, parts.ratings() - parts.subjects() - k + 1.0),
                parts.ratings() - (double) parts.subjects(),
                MissingRule.ALL_AVAILABLE_DATA);
    }

    double value(IccForm form) {
        return switch (form) {
            case ONE_WAY_SINGLE -> (b - w) / (b + (k - 1) * w);
            case RANDOM_SINGLE -> (b - e) / (b + (k - 1) * e + k * (j - e) / n);
            case FIXED_SINGLE -> (b - e) / (b + (k - 1) * e);
            case ONE_WAY_AVERAGE -> (b - w) / b;
            case RANDOM_AVERAGE -> (b - e) / (b + (j - e) / n);
            case FIXED_AVERAGE -> (b - e) / b;
        };
    }

    Icc icc(IccForm form, double confidence) {
        Method method = form.method().with(missing);
        double value = value(form);
        Reason not = why(value);
        if (not != null) {
            return new Icc(form.label(), NotEstimable.because(not, n, method), null);
        }
        Interval single = single(form.single(), confidence);
        Interval interval = form.isAverage() ? steppedUp(single) : single;
        boolean oneWay = form.single() == IccForm.ONE_WAY_SINGLE;
        return new Icc(
                form.label(), Estimate.of(value, interval, n, method), test(b / (oneWay ? w : e), oneWay ? dfW : dfE));
    }

    /** ICC(A,1): the test has Satterthwaite's degrees of freedom. */
    Icc agreementSingle(double confidence) {
        double value = value(IccForm.RANDOM_SINGLE);
        Reason not = why(value);
        return not != null
                ? new Icc("ICC(A,1)", NotEstimable.because(not, n, AgreementMethods.ICC_A_1.with(missing)), null)
                : new Icc(
                        "ICC(A,1)",
                        Estimate.of(
                                value,
                                single(IccForm.RANDOM_SINGLE, confidence),
                                n,
                                AgreementMethods.ICC_A_1.with(missing)),
                        test(b / e, satterthwaite(value)));
    }

    /** ICC(A,k) with its own interval; its degrees of freedom take the average correlation, as irr has it. */
    Icc agreementAverage(double confidence) {
        Method method = AgreementMethods.ICC_A_K.with(missing);
        double value = value(IccForm.RANDOM_AVERAGE);
        Reason not = why(value);
        if (not != null) {
            return new Icc("ICC(A,k)", NotEstimable.because(not, n, method), null);
        }
        double df = satterthwaite(value);
        double low = upper(confidence, n - 1.0, df);
        double high = upper(confidence, df, n - 1.0);
        Interval interval = interval(
                n * (b - low * e) / (low * (j - e) + n * b),
                n * (high * b - e) / (j - e + n * high * b),
                confidence,
                "McGraw & Wong 1996");
        return new Icc("ICC(A,k)", Estimate.of(value, interval, n, method), test(b / e, df));
    }

    private @Nullable Reason why(double value) {
        if (b + j + e + w == 0) {
            return Reason.NO_VARIANCE;
        }
        return Double.isFinite(value) ? null : Reason.DIVISION_BY_ZERO;
    }

    private @Nullable Interval single(IccForm form, double confidence) {
        return switch (form) {
            case ONE_WAY_SINGLE -> ofRatio(value(form), dfW, confidence);
            case FIXED_SINGLE -> ofRatio(value(form), dfE, confidence);
            default -> random(confidence);
        };
    }

    /** From the F ratio that belongs to the value. */
    private @Nullable Interval ofRatio(double value, double df, double confidence) {
        double f = (1 + (m - 1) * value) / (1 - value);
        double low = f / upper(confidence, n - 1.0, df);
        double high = f * upper(confidence, df, n - 1.0);
        return interval((low - 1) / (low + m - 1), (high - 1) / (high + m - 1), confidence, "Shrout & Fleiss 1979");
    }

    /** Satterthwaite's approximation for raters drawn at random; mean squares for m ratings of a subject. */
    private @Nullable Interval random(double confidence) {
        double value = value(IccForm.RANDOM_SINGLE);
        double df = satterthwaite(value);
        double subjects = e + (b - e) * m / k;
        double low = upper(confidence, n - 1.0, df);
        double high = upper(confidence, df, n - 1.0);
        double others = m * j + (m * n - m - n) * e;
        return interval(
                n * (subjects - low * e) / (low * others + n * subjects),
                n * (high * subjects - e) / (others + n * high * subjects),
                confidence,
                "Shrout & Fleiss 1979, Satterthwaite");
    }

    private double satterthwaite(double value) {
        double a = m * value / (n * (1 - value));
        double rest = 1 + m * value * (n - 1) / (n * (1 - value));
        double whole = a * j + rest * e;
        return whole * whole / (a * j * a * j / (k - 1) + rest * e * rest * e / dfE);
    }

    private static double upper(double confidence, double df1, double df2) {
        return Fisher.quantile((1 + confidence) / 2, df1, df2);
    }

    private @Nullable Interval steppedUp(@Nullable Interval single) {
        return single == null
                ? null
                : interval(
                        stepped(single.lower()),
                        stepped(single.upper()),
                        single.confidence(),
                        single.method() + ", stepped up");
    }

    private double stepped(double r) {
        return r * k / (1 + r * (k - 1));
    }

    private static @Nullable Interval interval(double low, double high, double confidence, String method) {
        return Double.isFinite(low) && Double.isFinite(high) && low <= high
                ? new Interval(low, high, confidence, method)
                : null;
    }

    private @Nullable SignificanceTest test(double f, double df) {
        return Double.isFinite(f) && df > 0 && Double.isFinite(df)
                ? new SignificanceTest("F, one-sided", f, n - 1.0, df, Fisher.upper(f, n - 1.0, df))
                : null;
    }
}
