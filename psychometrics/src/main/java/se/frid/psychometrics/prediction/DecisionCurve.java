package se.frid.psychometrics.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/**
 * Whether acting on stated risks does more good than acting on everyone or on no one, by the risk from which one would act. Acting
 * on no one has net benefit 0. Standard errors are those of means over persons.
 *
 * @param points one for each threshold, in the order asked for
 */
public record DecisionCurve(List<Point> points) {

    public DecisionCurve {
        points = List.copyOf(points);
    }

    /**
     * At one threshold.
     *
     * @param threshold risk from which one would act, above 0 and below 1
     * @param model net benefit of acting where the stated risk is at least that
     * @param all net benefit of acting on everyone
     * @param gain the first less the second
     * @param avoidedPer100 needless interventions avoided per 100 persons against acting on everyone
     */
    public record Point(double threshold, Estimate model, Estimate all, Estimate gain, Estimate avoidedPer100) {}

    /** At some thresholds. */
    public static DecisionCurve of(Predictions predictions, double[] thresholds, double confidence) {
        List<Point> points = new ArrayList<>();
        for (double threshold : thresholds) {
            if (!(threshold > 0 && threshold < 1)) {
                throw new IllegalArgumentException("a threshold lies between 0 and 1");
            }
            double odds = threshold / (1 - threshold);
            IntToDoubleFunction all = i -> predictions.outcome(i) == 1 ? 1 : -odds;
            IntToDoubleFunction model = i -> predictions.probability(i) >= threshold ? all.applyAsDouble(i) : 0;
            IntToDoubleFunction gain = i -> model.applyAsDouble(i) - all.applyAsDouble(i);
            points.add(new Point(
                    threshold,
                    mean(predictions, model, confidence, PredictionMethods.NET_BENEFIT),
                    mean(predictions, all, confidence, PredictionMethods.NET_BENEFIT_ALL),
                    mean(predictions, gain, confidence, PredictionMethods.NET_BENEFIT_GAIN),
                    mean(predictions, i -> 100 * gain.applyAsDouble(i) / odds, confidence, PredictionMethods.AVOIDED)));
        }
        return new DecisionCurve(points);
    }

    private static Estimate mean(Predictions predictions, IntToDoubleFunction each, double confidence, Method method) {
        if (predictions.n() == 0) {
            return NotEstimable.because(Reason.NO_DATA, 0, method);
        }
        double[] values = new double[predictions.n()];
        Arrays.setAll(values, each);
        return Means.of(values, confidence, method);
    }
}
