package se.frid.psychometrics.agreement;

import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/**
 * What disagreement between raters or occasions means in points of the score. Lower is better.
 *
 * @param semAgreement standard error of measurement with the raters' own levels in it
 * @param semConsistency without them
 * @param mdcAgreement change of one person beyond measurement error, raters' own levels in it
 * @param mdcConsistency without them
 */
public record RaterError(
        Estimate semAgreement, Estimate semConsistency, Estimate mdcAgreement, Estimate mdcConsistency) {

    private static final double AS_PRINTED = 1.96 * Math.sqrt(2);

    static RaterError of(MeanSquares ms, double confidence) {
        double dfE = (ms.n() - 1.0) * (ms.k() - 1.0);
        double whole = ms.raterVariance() + ms.error();
        return of(whole, ms.raters(), ms.error(), ms.n(), ms.k(), dfE, MissingRule.COMPLETE_CASES, confidence);
    }

    static RaterError of(VarianceComponents parts, int k, double confidence) {
        double dfE = Math.max(1, parts.ratings() - parts.subjects() - k + 1.0);
        return of(
                parts.rater() + parts.residual(),
                parts.subjects() * parts.rater() + parts.residual(),
                parts.residual(),
                parts.subjects(),
                k,
                dfE,
                MissingRule.ALL_AVAILABLE_DATA,
                confidence);
    }

    private static RaterError of(
            double whole,
            double raters,
            double error,
            int n,
            int k,
            double dfE,
            MissingRule missing,
            double confidence) {
        double ofRaters = raters / n;
        double ofError = error * (n - 1.0) / n;
        double sum = ofRaters + ofError;
        double df = sum * sum / (ofRaters * ofRaters / (k - 1) + ofError * ofError / dfE);
        Estimate agreement =
                root(whole, raters < error ? dfE : df, n, AgreementMethods.SEM_AGREEMENT.with(missing), confidence);
        Estimate consistency = root(error, dfE, n, AgreementMethods.SEM_CONSISTENCY.with(missing), confidence);
        return new RaterError(
                agreement,
                consistency,
                agreement.transformed(AgreementMethods.MDC_AGREEMENT.with(missing), x -> AS_PRINTED * x),
                consistency.transformed(AgreementMethods.MDC_CONSISTENCY.with(missing), x -> AS_PRINTED * x));
    }

    static RaterError none(Reason reason, int n, MissingRule missing) {
        return new RaterError(
                NotEstimable.because(reason, n, AgreementMethods.SEM_AGREEMENT.with(missing)),
                NotEstimable.because(reason, n, AgreementMethods.SEM_CONSISTENCY.with(missing)),
                NotEstimable.because(reason, n, AgreementMethods.MDC_AGREEMENT.with(missing)),
                NotEstimable.because(reason, n, AgreementMethods.MDC_CONSISTENCY.with(missing)));
    }

    private static Estimate root(double variance, double df, int n, Method method, double confidence) {
        return Estimate.of(Math.sqrt(variance), rooted(variance, df, confidence), n, method);
    }

    /** The interval of the root of a variance by chi-square. */
    static @Nullable Interval rooted(double variance, double df, double confidence) {
        return Intervals.chiSquare(variance, df, confidence)
                .flatMap(of -> of.mapped(Math::sqrt))
                .orElse(null);
    }
}
