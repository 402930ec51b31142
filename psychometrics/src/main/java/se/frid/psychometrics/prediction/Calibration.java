package se.frid.psychometrics.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * How far stated risks come true. Figures of a model on the very persons it was made from flatter it.
 *
 * @param brier mean squared error
 * @param brierScaled share of the error that the rate alone would make which is avoided
 * @param logLoss mean logarithmic error
 * @param reliability part of the Brier score
 * @param resolution part of the Brier score
 * @param uncertainty part of the Brier score
 * @param observedExpected observed over expected events
 * @param expectedObserved expected over observed events
 * @param inTheLarge what must be added to every logit
 * @param intercept of the recalibration line
 * @param slope of the recalibration line
 * @param expectedError mean distance over ten groups of equal width
 * @param emax greatest distance from the smooth line
 * @param e90 distance that nine in ten do not exceed
 * @param eavg mean distance
 * @param c area under the curve
 * @param cBinned area under the curve of the risks cut to four decimals
 * @param dxy 2c - 1
 * @param nagelkerke R² of the recalibrated risks
 * @param discrimination index D
 * @param unreliability index U
 * @param quality index Q
 * @param hosmerLemeshow table by tenths and its test
 * @param spiegelhalter test of the Brier score against what the risks themselves lead to expect; absent where there is none
 */
public record Calibration(
        Estimate brier,
        Estimate brierScaled,
        Estimate logLoss,
        Estimate reliability,
        Estimate resolution,
        Estimate uncertainty,
        Estimate observedExpected,
        Estimate expectedObserved,
        Estimate inTheLarge,
        Estimate intercept,
        Estimate slope,
        Estimate expectedError,
        Estimate emax,
        Estimate e90,
        Estimate eavg,
        Estimate c,
        Estimate cBinned,
        Estimate dxy,
        Estimate nagelkerke,
        Estimate discrimination,
        Estimate unreliability,
        Estimate quality,
        HosmerLemeshow hosmerLemeshow,
        @Nullable SignificanceTest spiegelhalter) {

    /** Values, with standard errors and intervals where formulas give them. */
    public static Calibration of(Predictions predictions, double confidence) {
        return of(predictions, confidence, null);
    }

    /** The same, the others by drawing persons. */
    public static Calibration drawn(Predictions predictions, Bootstrap.Options options, double confidence) {
        return of(predictions, confidence, predictions.n() < 3 ? null : new Draws(predictions, options, confidence));
    }

    private static Calibration of(Predictions predictions, double confidence, @Nullable Draws draws) {
        Work work = new Work(predictions, confidence, draws);
        Recalibration line = Recalibration.of(predictions);
        double[] distances = predictions.n() == 0 ? new double[3] : Shape.distances(predictions);
        Estimate c = Auc.deLong(predictions.roc(), confidence).as(PredictionMethods.C);
        return new Calibration(
                work.mean(PredictionMethods.BRIER, work::squaredError),
                work.scaled(),
                work.logLoss(),
                work.shape(PredictionMethods.RELIABILITY, 0, Shape.reliability(predictions)),
                work.shape(PredictionMethods.RESOLUTION, 1, Shape.resolution(predictions)),
                work.uncertainty(),
                work.ratio(PredictionMethods.OBSERVED_EXPECTED, false),
                work.ratio(PredictionMethods.EXPECTED_OBSERVED, true),
                line.inTheLarge(confidence),
                line.intercept(confidence),
                line.slope(confidence),
                work.shape(PredictionMethods.EXPECTED_ERROR, 2, Shape.expectedError(predictions)),
                work.shape(PredictionMethods.EMAX, 3, distances[0]),
                work.shape(PredictionMethods.E90, 4, distances[1]),
                work.shape(PredictionMethods.EAVG, 5, distances[2]),
                c,
                Auc.deLong(predictions.binned(5000).roc(), confidence).as(PredictionMethods.C_BINNED),
                dxy(c),
                work.drawn(line.index(PredictionMethods.NAGELKERKE, Recalibration::nagelkerke), 6),
                work.drawn(line.index(PredictionMethods.DISCRIMINATION, Recalibration::discrimination), 7),
                work.drawn(line.index(PredictionMethods.UNRELIABILITY, Recalibration::unreliability), 8),
                work.drawn(line.index(PredictionMethods.QUALITY, Recalibration::quality), 9),
                HosmerLemeshow.of(predictions, confidence),
                work.spiegelhalter());
    }

    private static Estimate dxy(Estimate c) {
        Estimate plain = c.transformed(PredictionMethods.DXY, x -> 2 * x - 1);
        return plain.value().isPresent() && c.error().isPresent()
                ? Estimate.of(
                        plain.value().getAsDouble(),
                        2 * c.error().getAsDouble(),
                        plain.interval().orElse(null),
                        plain.n(),
                        plain.method())
                : plain;
    }

    /** Replicates of the figures that have no standard error of their own. */
    private static final class Draws {

        private static final int FIGURES = 10;

        private final List<Bootstrap> drawn;
        private final double confidence;

        Draws(Predictions predictions, Bootstrap.Options options, double confidence) {
            this.confidence = confidence;
            this.drawn = Bootstrap.drawAll(new int[] {predictions.n()}, options, FIGURES, () -> (times, into) -> {
                Predictions sample = predictions.drawn(times);
                double[] distances = Shape.distances(sample);
                Recalibration line = Recalibration.of(sample);
                into[0] = Shape.reliability(sample);
                into[1] = Shape.resolution(sample);
                into[2] = Shape.expectedError(sample);
                System.arraycopy(distances, 0, into, 3, 3);
                into[6] = line.nagelkerke();
                into[7] = line.discrimination();
                into[8] = line.unreliability();
                into[9] = line.quality();
            });
        }

        Estimate with(Estimate plain, int figure) {
            return drawn.get(figure).with(plain, confidence);
        }
    }

    /** Figures that are means over persons. */
    private static final class Work {

        private final Predictions predictions;
        private final double confidence;
        private final @Nullable Draws draws;
        private final int n;

        Work(Predictions predictions, double confidence, @Nullable Draws draws) {
            this.predictions = predictions;
            this.confidence = confidence;
            this.draws = draws;
            this.n = predictions.n();
        }

        double squaredError(int person) {
            double away = predictions.outcome(person) - predictions.probability(person);
            return away * away;
        }

        Estimate mean(Method method, IntToDoubleFunction each) {
            if (n == 0) {
                return NotEstimable.because(Reason.NO_DATA, 0, method);
            }
            double[] values = new double[n];
            Arrays.setAll(values, each);
            return Means.of(values, confidence, method);
        }

        Estimate scaled() {
            Method method = PredictionMethods.BRIER_SCALED;
            double rate = predictions.rate();
            double without = rate * (1 - rate);
            if (!(without > 0)) {
                return NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.EMPTY_GROUP, n, method);
            }
            double[] errors = new double[n];
            Arrays.setAll(errors, this::squaredError);
            double brier = Descriptives.mean(errors);
            double[] influence = new double[n];
            for (int i = 0; i < n; i++) {
                double change = (1 - 2 * rate) * (predictions.outcome(i) - rate);
                influence[i] = (errors[i] - brier) / without - brier / (without * without) * change;
            }
            return Means.shifted(1 - brier / without, influence, confidence, method);
        }

        Estimate logLoss() {
            for (int i = 0; i < n; i++) {
                if (predictions.probability(i) == 1 - predictions.outcome(i)) {
                    return NotEstimable.because(Reason.OUTSIDE_RANGE, n, PredictionMethods.LOG_LOSS);
                }
            }
            return mean(
                    PredictionMethods.LOG_LOSS,
                    i -> predictions.outcome(i) == 1
                            ? -Math.log(predictions.probability(i))
                            : -Math.log1p(-predictions.probability(i)));
        }

        Estimate uncertainty() {
            double rate = predictions.rate();
            return n == 0
                    ? NotEstimable.because(Reason.NO_DATA, 0, PredictionMethods.UNCERTAINTY)
                    : Estimate.of(
                            rate * (1 - rate),
                            Math.abs(1 - 2 * rate) * Math.sqrt(rate * (1 - rate) / n),
                            n,
                            PredictionMethods.UNCERTAINTY);
        }

        Estimate ratio(Method method, boolean inverse) {
            double expected = 0;
            for (int i = 0; i < n; i++) {
                expected += predictions.probability(i);
            }
            int observed = predictions.events();
            if (n == 0 || (inverse ? observed == 0 : expected == 0)) {
                return NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.DIVISION_BY_ZERO, n, method);
            }
            double value = inverse ? expected / observed : observed / expected;
            double error = Math.sqrt((1 - predictions.rate()) / observed);
            return Estimate.of(
                    value,
                    Double.isFinite(error) ? value * error : null,
                    Intervals.log(value, error, confidence, "log scale").orElse(null),
                    n,
                    method);
        }

        Estimate shape(Method method, int figure, double value) {
            return n == 0
                    ? NotEstimable.because(Reason.NO_DATA, 0, method)
                    : drawn(Estimate.of(value, n, method), figure);
        }

        Estimate drawn(Estimate plain, int figure) {
            return draws == null ? plain : draws.with(plain, figure);
        }

        @Nullable
        SignificanceTest spiegelhalter() {
            double away = 0;
            double variance = 0;
            for (int i = 0; i < n; i++) {
                double p = predictions.probability(i);
                double weight = 1 - 2 * p;
                away += (predictions.outcome(i) - p) * weight;
                variance += weight * weight * p * (1 - p);
            }
            return SignificanceTest.z("Spiegelhalter 1986 z", away / Math.sqrt(variance))
                    .orElse(null);
        }
    }
}
