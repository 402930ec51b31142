package se.frid.psychometrics.agreement;

import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Descriptives;

/**
 * Lin's concordance correlation: how closely pairs of measurements follow the line of equality.
 *
 * @param coefficient the concordance correlation
 * @param biasCorrection how far the best line is from that of equality, 1 for not at all
 * @param scaleShift spread of the second over that of the first
 * @param locationShift how much higher the second is, in geometric mean standard deviations
 */
public record LinConcordance(
        Estimate coefficient, Estimate biasCorrection, Estimate scaleShift, Estimate locationShift) {

    /** Over the subjects that have both; NaN where there is none. */
    public static LinConcordance of(double[] first, double[] second, double confidence) {
        BlandAltman.Differences all = BlandAltman.Differences.of(first, second);
        int n = all.n();
        if (n < 3) {
            return none(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, n);
        }
        double share = (n - 1.0) / n;
        double x = Descriptives.variance(all.first()) * share;
        double y = Descriptives.variance(all.second()) * share;
        if (!(x > 0 && y > 0)) {
            return none(Reason.NO_VARIANCE, n);
        }
        double r = Descriptives.correlation(all.first(), all.second());
        double shift = -all.mean() / Math.pow(x * y, 0.25);
        double c = 2 * r * Math.sqrt(x * y) / (x + y + all.mean() * all.mean());
        return new LinConcordance(
                coefficient(c, r, shift, n, confidence),
                Math.abs(r) > 0
                        ? Estimate.of(c / r, n, LimitsMethods.BIAS_CORRECTION)
                        : NotEstimable.because(Reason.DIVISION_BY_ZERO, n, LimitsMethods.BIAS_CORRECTION),
                Estimate.of(Math.sqrt(y / x), n, LimitsMethods.SCALE_SHIFT),
                Estimate.of(shift, n, LimitsMethods.LOCATION_SHIFT));
    }

    private static Estimate coefficient(double c, double r, double shift, int n, double confidence) {
        double u = shift * shift;
        double variance = ((1 - r * r) * c * c * (1 - c * c) / (r * r)
                        + 2 * c * c * c * (1 - c) * u / r
                        - 0.5 * c * c * c * c * u * u / (r * r))
                / (n - 2.0);
        double error = Math.sqrt(variance);
        boolean known = Double.isFinite(error) && Math.abs(c) < 1 - 1e-14;
        return Estimate.of(
                Math.min(1, c),
                known ? error : null,
                known
                        ? Intervals.onTanhScale(c, error / (1 - c * c), confidence, "Lin 1989, z-transform")
                                .orElse(null)
                        : null,
                n,
                LimitsMethods.CONCORDANCE);
    }

    private static LinConcordance none(Reason reason, int n) {
        return new LinConcordance(
                NotEstimable.because(reason, n, LimitsMethods.CONCORDANCE),
                NotEstimable.because(reason, n, LimitsMethods.BIAS_CORRECTION),
                NotEstimable.because(reason, n, LimitsMethods.SCALE_SHIFT),
                NotEstimable.because(reason, n, LimitsMethods.LOCATION_SHIFT));
    }
}
