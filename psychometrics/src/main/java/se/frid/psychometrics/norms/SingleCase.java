package se.frid.psychometrics.norms;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Normal;

/**
 * One person against a norm group of which only size, mean and standard deviation are known; scores are taken to be normal.
 *
 * @param percentile estimated per cent of the population below the person
 * @param test that the person belongs to the population, t with n - 1 degrees of freedom; empty where there is none
 */
public record SingleCase(Estimate percentile, Optional<SignificanceTest> test) {

    /** Crawford and Howell's method. */
    public static SingleCase of(double score, double mean, double sd, int n, double confidence) {
        Reason not = n < 2 ? Reason.TOO_FEW_PERSONS : sd > 0 ? null : Reason.NO_VARIANCE;
        if (not != null) {
            return new SingleCase(NotEstimable.because(not, n, NormMethods.SINGLE_CASE), Optional.empty());
        }
        double z = (score - mean) / sd;
        double t = z / Math.sqrt((n + 1.0) / n);
        TDistribution student = new TDistribution(null, n - 1.0);
        Interval interval = NormTable.interval(z, n, confidence)
                .flatMap(of -> of.mapped(x -> 100 * Normal.cdf(x)))
                .orElse(null);
        return new SingleCase(
                Estimate.of(100 * student.cumulativeProbability(t), interval, n, NormMethods.SINGLE_CASE),
                SignificanceTest.t("Crawford & Howell 1998 t", t, n - 1.0));
    }
}
