package se.frid.psychometrics.accuracy;

import java.util.Optional;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/**
 * A chosen cut-off with what choosing costs.
 *
 * @param chosen the cut-off as it looks on the persons it was chosen on; absent where none could be chosen
 * @param cut the cut-off with its interval
 * @param merit what the rule judges by, corrected for choosing
 * @param sensitivity corrected for choosing
 * @param specificity corrected for choosing
 * @param stability share of the samples in which the same score was chosen
 */
public record CutOffEstimate(
        Optional<CutOff> chosen,
        Estimate cut,
        Estimate merit,
        Estimate sensitivity,
        Estimate specificity,
        Estimate stability) {

    static CutOffEstimate none(Reason why, int n) {
        return new CutOffEstimate(
                Optional.empty(),
                none(why, n, AccuracyMethods.CUT_OFF),
                none(why, n, AccuracyMethods.CUT_OFF_MERIT),
                none(why, n, AccuracyMethods.CUT_OFF_SENSITIVITY),
                none(why, n, AccuracyMethods.CUT_OFF_SPECIFICITY),
                none(why, n, AccuracyMethods.CUT_OFF_STABILITY));
    }

    private static Estimate none(Reason why, int n, Method method) {
        return NotEstimable.because(why, n, method);
    }
}
