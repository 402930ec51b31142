package se.frid.psychometrics.change;

import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Descriptives;

/** Change held against what happens to persons who did not change. */
public final class Responsiveness {

    private Responsiveness() {}

    /**
     * Guyatt's responsiveness statistic.
     *
     * @param changed changes of those who did change, in points
     * @param stable changes of those who did not
     */
    public static Estimate guyatt(double[] changed, double[] stable, double confidence) {
        int n = changed.length + stable.length;
        if (changed.length < 2 || stable.length < 2) {
            return NotEstimable.because(
                    changed.length == 0 || stable.length == 0 ? Reason.EMPTY_GROUP : Reason.TOO_FEW_PERSONS,
                    n,
                    ChangeMethods.GUYATT);
        }
        double sd = Math.sqrt(Descriptives.variance(stable));
        if (!(sd > 0)) {
            return NotEstimable.because(Reason.NO_VARIANCE, n, ChangeMethods.GUYATT);
        }
        double value = Descriptives.mean(changed) / sd;
        double error = Math.sqrt(Descriptives.variance(changed) / (changed.length * sd * sd)
                + value * value / (2 * (stable.length - 1.0)));
        return Estimate.of(
                value,
                error,
                Intervals.around(value, error, Intervals.z(confidence), confidence, "delta method, normal")
                        .orElse(null),
                n,
                ChangeMethods.GUYATT);
    }
}
