package se.frid.psychometrics.reliability;

import java.util.List;
import java.util.Optional;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;

/** Kuder and Richardson's coefficients, for items that are scored 0 and 1. */
public final class KuderRichardson {

    private KuderRichardson() {}

    /** Formula 20, which is alpha, with Feldt's interval. */
    public static Estimate kr20(ResponseData data, double confidence) {
        CovarianceMatrix covariance = CovarianceMatrix.complete(data);
        return why(data, covariance)
                .<Estimate>map(reason -> NotEstimable.because(reason, covariance.n(), ReliabilityMethods.KR20))
                .orElseGet(() -> Alpha.of(covariance, confidence).as(ReliabilityMethods.KR20));
    }

    /** Formula 21, which needs only mean and variance of the total; at most formula 20. */
    public static Estimate kr21(ResponseData data, double confidence) {
        CovarianceMatrix covariance = CovarianceMatrix.complete(data);
        Method method = ReliabilityMethods.KR21;
        Optional<Reason> not = why(data, covariance);
        if (not.isPresent()) {
            return NotEstimable.because(not.get(), covariance.n(), method);
        }
        int k = covariance.items();
        int n = covariance.n();
        double mean = 0;
        for (int item = 0; item < k; item++) {
            mean += covariance.mean(item);
        }
        double variance = covariance.totalVariance() * (n - 1) / n;
        double value = k / (k - 1.0) * (1 - mean * (k - mean) / (k * variance));
        return Estimate.of(value, Alpha.feldt(value, n, k, confidence).orElse(null), n, method);
    }

    private static Optional<Reason> why(ResponseData data, CovarianceMatrix covariance) {
        boolean binary = data.columns().stream()
                .allMatch(column -> column.scale().values().equals(List.of(0.0, 1.0)));
        return binary ? Alpha.why(covariance, false) : Optional.of(Reason.OUTSIDE_RANGE);
    }
}
