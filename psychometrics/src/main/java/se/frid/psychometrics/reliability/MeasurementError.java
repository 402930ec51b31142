package se.frid.psychometrics.reliability;

import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;

/** What a reliability means in points of the total. Lower is better. */
public final class MeasurementError {

    private MeasurementError() {}

    /**
     * Standard error of measurement: s √(1 - reliability).
     *
     * @param sd standard deviation of the total, above 0
     * @param reliability such as alpha or an intraclass correlation; its interval is carried over, the standard deviation taken as
     *     known
     */
    public static Estimate sem(double sd, Estimate reliability) {
        return reliability.transformed(
                ReliabilityMethods.SEM.with(reliability.method().missing()), r -> sd * Math.sqrt(Math.max(0, 1 - r)));
    }

    /** The same of the sum of items, by alpha. */
    public static Estimate sem(CovarianceMatrix covariance, double confidence) {
        return sem(Math.sqrt(covariance.totalVariance()), Alpha.of(covariance, confidence));
    }

    /**
     * Minimal detectable change: the change of one person that measurement error alone exceeds with the rest of the confidence.
     *
     * @param sem standard error of measurement
     * @param confidence .95 or .90
     */
    public static Estimate mdc(Estimate sem, double confidence) {
        Method method = new Method(
                ReliabilityMethods.MDC.name() + Math.round(100 * confidence),
                sem.method().missing(),
                ReliabilityMethods.MDC.peer(),
                ReliabilityMethods.MDC.source());
        double factor = Intervals.z(confidence) * Math.sqrt(2);
        return sem.transformed(method, x -> factor * x);
    }
}
