package se.frid.psychometrics.prediction;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.LogisticFit;

/** The outcome regressed on the logit of the stated risk: what would put the risks right. */
final class Recalibration {

    private final Predictions predictions;
    private final Optional<LogisticFit> line;
    private final Optional<LogisticFit> shift;

    private Recalibration(Predictions predictions, Optional<LogisticFit> line, Optional<LogisticFit> shift) {
        this.predictions = predictions;
        this.line = line;
        this.shift = shift;
    }

    static Recalibration of(Predictions predictions) {
        if (!predictions.haveLogits()) {
            return new Recalibration(predictions, Optional.empty(), Optional.empty());
        }
        double[] logits = logits(predictions);
        return new Recalibration(
                predictions,
                LogisticFit.of(new double[][] {logits}, predictions.outcomes()),
                LogisticFit.of(new double[0][], predictions.outcomes(), logits));
    }

    private static double[] logits(Predictions predictions) {
        return Arrays.stream(predictions.probabilities())
                .map(p -> Math.log(p / (1 - p)))
                .toArray();
    }

    Estimate inTheLarge(double confidence) {
        return coefficient(shift, 0, PredictionMethods.IN_THE_LARGE, confidence);
    }

    Estimate intercept(double confidence) {
        return coefficient(line, 0, PredictionMethods.INTERCEPT, confidence);
    }

    Estimate slope(double confidence) {
        return coefficient(line, 1, PredictionMethods.SLOPE, confidence);
    }

    private Estimate coefficient(Optional<LogisticFit> fit, int term, Method method, double confidence) {
        if (fit.isEmpty()) {
            return NotEstimable.because(why(), predictions.n(), method);
        }
        double value = fit.get().coefficient(term);
        double error = fit.get().standardError(term);
        return Estimate.of(
                value,
                error,
                Intervals.around(value, error, Intervals.z(confidence), confidence, "Wald")
                        .orElse(null),
                predictions.n(),
                method);
    }

    /** Why there is no fit. */
    Reason why() {
        int n = predictions.n();
        if (n == 0) {
            return Reason.NO_DATA;
        }
        if (predictions.events() == 0 || predictions.events() == n) {
            return Reason.EMPTY_GROUP;
        }
        if (!predictions.haveLogits()) {
            return Reason.OUTSIDE_RANGE;
        }
        return predictions.probability(0) == predictions.probability(n - 1) ? Reason.NO_VARIANCE : Reason.PERFECT;
    }

    Estimate index(Method method, ToDoubleFunction<Recalibration> figure) {
        return line.isEmpty()
                ? NotEstimable.because(why(), predictions.n(), method)
                : Estimate.of(figure.applyAsDouble(this), predictions.n(), method);
    }

    /** -2 ln of the likelihood of the rate alone. */
    private double nullDeviance() {
        double n = predictions.n();
        double rate = predictions.rate();
        return -2 * n * (rate * Math.log(rate) + (1 - rate) * Math.log(1 - rate));
    }

    private double deviance() {
        return line.map(fit -> -2 * fit.logLikelihood()).orElse(Double.NaN);
    }

    /** -2 ln of the likelihood of the risks as stated. */
    private double statedDeviance() {
        double sum = 0;
        for (int i = 0; i < predictions.n(); i++) {
            double p = predictions.probability(i);
            sum -= 2 * (predictions.outcome(i) == 1 ? Math.log(p) : Math.log1p(-p));
        }
        return sum;
    }

    private double explained() {
        return nullDeviance() - statedDeviance();
    }

    double nagelkerke() {
        double n = predictions.n();
        return -Math.expm1(-explained() / n) / -Math.expm1(-nullDeviance() / n);
    }

    double discrimination() {
        return (explained() - 1) / predictions.n();
    }

    double unreliability() {
        return (statedDeviance() - deviance() - 2) / predictions.n();
    }

    double quality() {
        return discrimination() - unreliability();
    }
}
