package se.frid.psychometrics.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.EstimateMatrix;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Symmetric;

/**
 * McDonald's omega total from a one-factor model: the share of the total's variance that the common factor makes. It says what it
 * seems to say only if one factor is enough.
 */
public final class Omega {

    private Omega() {}

    /** By maximum likelihood, standard error by the delta method and interval on the logit scale; see {@link #isImproper}. */
    public static Estimate ml(CovarianceMatrix covariance, double confidence) {
        Method method = ReliabilityMethods.OMEGA_ML.with(covariance.missing());
        return fitted(covariance, method, confidence, false);
    }

    /**
     * Whether the model behind {@link #ml} leaves an item without variance of its own, or with less than none (a Heywood case):
     * omega is then told as it comes out, and is not to be trusted. False where omega cannot be estimated.
     */
    public static boolean isImproper(CovarianceMatrix covariance) {
        double[][] s = covariance.toArray();
        return why(covariance).isEmpty()
                && Symmetric.cholesky(s).isPresent()
                && OneFactor.ml(s).filter(OneFactor::isImproper).isPresent();
    }

    /** Its common variance by maximum likelihood, over the variance of the total as observed. */
    public static Estimate mlObserved(CovarianceMatrix covariance) {
        Method method = ReliabilityMethods.OMEGA_OBSERVED.with(covariance.missing());
        return fitted(covariance, method, Intervals.USUAL, true);
    }

    private static Estimate fitted(CovarianceMatrix covariance, Method method, double confidence, boolean observed) {
        int n = covariance.n();
        Optional<Reason> not = why(covariance);
        if (not.isPresent()) {
            return NotEstimable.because(not.get(), n, method);
        }
        double[][] s = covariance.toArray();
        if (Symmetric.cholesky(s).isEmpty()) {
            return NotEstimable.because(Reason.SINGULAR, n, method);
        }
        Optional<OneFactor> factor = OneFactor.ml(s);
        if (factor.isEmpty()) {
            return NotEstimable.because(Reason.NOT_CONVERGED, n, method);
        }
        double common = Math.pow(Arrays.stream(factor.get().loadings()).sum(), 2);
        if (observed) {
            return Estimate.of(common / Symmetric.sum(s), n, method);
        }
        double omega = factor.get().omega();
        Double error = standardError(factor.get(), n).orElse(null);
        Interval interval = error == null
                ? null
                : Intervals.logit(omega, error, confidence, "delta method, logit")
                        .orElse(null);
        return Estimate.of(omega, error, interval, n, method);
    }

    /** Delta method with the expected information, n/2 tr(W Σa W Σb). */
    private static Optional<Double> standardError(OneFactor factor, int n) {
        int k = factor.loadings().length;
        double sum = Arrays.stream(factor.loadings()).sum();
        double own = Arrays.stream(factor.uniquenesses()).sum();
        double whole = sum * sum + own;
        double[] slope = new double[2 * k];
        Arrays.fill(slope, 0, k, 2 * sum * own / (whole * whole));
        Arrays.fill(slope, k, 2 * k, -sum * sum / (whole * whole));
        return Symmetric.inverse(factor.implied())
                .flatMap(w -> Symmetric.solve(OneFactor.information(factor.loadings(), w), slope))
                .map(through -> {
                    double variance = 0;
                    for (int i = 0; i < 2 * k; i++) {
                        variance += slope[i] * through[i];
                    }
                    return Math.sqrt(2 * variance / n);
                })
                .filter(Double::isFinite);
    }

    /** Of standardised items by minres; an interval comes from the bootstrap of {@link InternalConsistency}. */
    public static Estimate minres(CovarianceMatrix covariance) {
        Method method = ReliabilityMethods.OMEGA_MINRES.with(covariance.missing());
        return why(covariance)
                .<Estimate>map(reason -> NotEstimable.because(reason, covariance.n(), method))
                .orElseGet(() -> minres(covariance.correlations(), covariance.n(), method));
    }

    /** Of polychoric correlations by minres. */
    public static Estimate ordinal(EstimateMatrix polychoric, int n) {
        Method method = ReliabilityMethods.OMEGA_ORDINAL;
        if (polychoric.codes().size() < 3) {
            return NotEstimable.because(Reason.TOO_FEW_ITEMS, n, method);
        }
        return polychoric.isWhole()
                ? minres(polychoric.values(), n, method)
                : NotEstimable.because(firstReason(polychoric), n, method);
    }

    /** Alpha of polychoric correlations, no interval: bootstrap it where one is needed. */
    public static Estimate ordinalAlpha(EstimateMatrix polychoric, int n) {
        Method method = ReliabilityMethods.ALPHA_ORDINAL;
        if (polychoric.codes().size() < 2) {
            return NotEstimable.because(Reason.TOO_FEW_ITEMS, n, method);
        }
        return polychoric.isWhole()
                ? Estimate.of(Alpha.coefficient(polychoric.values()), n, method)
                : NotEstimable.because(firstReason(polychoric), n, method);
    }

    /** Why the first correlation that is missing could not be had. */
    private static Reason firstReason(EstimateMatrix correlations) {
        return correlations.rows().stream()
                .flatMap(List::stream)
                .filter(NotEstimable.class::isInstance)
                .map(estimate -> ((NotEstimable) estimate).reason())
                .findFirst()
                .orElse(Reason.NUMERICAL);
    }

    private static Estimate minres(double[][] r, int n, Method method) {
        return OneFactor.minres(r)
                .map(factor -> Estimate.of(factor.omega(), n, method))
                .orElseGet(() -> NotEstimable.because(Reason.NOT_CONVERGED, n, method));
    }

    private static Optional<Reason> why(CovarianceMatrix covariance) {
        return covariance.items() < 3 ? Optional.of(Reason.TOO_FEW_ITEMS) : Alpha.why(covariance, true);
    }
}
