package se.frid.psychometrics.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.frid.instrument.Direction;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Proportions;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.LogisticFit;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * How large an improvement matters to the persons themselves, by an anchor such as "a little better" or not. Everything is in
 * points of improvement: a fall where a high score is worse, a rise where a low one is.
 *
 * @param meanChange mean improvement of those whom the anchor calls improved
 * @param anchorCorrelation Spearman's correlation of improvement and anchor
 * @param auc area under the ROC curve
 * @param roc best cut-off by Youden, midway between two scores; the lowest if several are as good
 * @param rocCut the same as a usable cut-off: this improvement or more
 * @param sensitivity of that cut-off
 * @param specificity of that cut-off
 * @param asGood midpoints of every cut-off with the same Youden index, the lowest first
 * @param predictive by the predictive model
 * @param adjusted the same, adjusted for the share of improved
 */
public record MinimalImportantChange(
        Estimate meanChange,
        Estimate anchorCorrelation,
        Estimate auc,
        Estimate roc,
        Estimate rocCut,
        Estimate sensitivity,
        Estimate specificity,
        List<Double> asGood,
        Estimate predictive,
        Estimate adjusted) {

    public MinimalImportantChange {
        asGood = List.copyOf(asGood);
    }

    /**
     * With 1,000 replicates for the intervals and the usual confidence.
     *
     * @see #of(PairedScores, double[], Direction, Bootstrap.Options, double)
     */
    public static MinimalImportantChange of(PairedScores scores, double[] anchor, Direction direction, long seed) {
        return of(scores, anchor, direction, Bootstrap.Options.of(1000, seed), Intervals.USUAL);
    }

    /**
     * Of the persons who have both scores and an anchor.
     *
     * @param anchor for each row of the data that came in: 1 minimally improved, 0 not, NaN unknown
     * @param direction which end of the score is the worse; not {@link Direction#NONE}
     * @param options of the bootstrap that makes the intervals of the cut-offs and the predictive model
     */
    public static MinimalImportantChange of(
            PairedScores scores, double[] anchor, Direction direction, Bootstrap.Options options, double confidence) {
        if (direction == Direction.NONE) {
            throw new IllegalArgumentException("a score without a worse end does not improve");
        }
        if (scores.n() > 0 && scores.row(scores.n() - 1) >= anchor.length) {
            throw new IllegalArgumentException("the anchor has a place for each row of the data");
        }
        int[] known = IntStream.range(0, scores.n())
                .filter(i -> anchor[scores.row(i)] == 0 || anchor[scores.row(i)] == 1)
                .toArray();
        double sign = direction == Direction.HIGHER_IS_WORSE ? -1 : 1;
        double[] changes = scores.changes();
        double[] improvement =
                Arrays.stream(known).mapToDouble(i -> sign * changes[i] + 0.0).toArray();
        boolean[] improved = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            improved[i] = anchor[scores.row(known[i])] == 1;
        }
        return of(improvement, improved, options, confidence);
    }

    private static MinimalImportantChange of(
            double[] improvement, boolean[] improved, Bootstrap.Options options, double confidence) {
        int n = improvement.length;
        int yes = 0;
        for (boolean each : improved) {
            yes += each ? 1 : 0;
        }
        Reason not = n == 0
                ? Reason.NO_DATA
                : yes == 0 || yes == n
                        ? Reason.EMPTY_GROUP
                        : Descriptives.variance(improvement) > 0 ? null : Reason.NO_VARIANCE;
        if (not != null) {
            return none(not, n);
        }
        AnchorCurve curve = new AnchorCurve(improvement, improved);
        int[] once = new int[n];
        Arrays.fill(once, 1);
        List<AnchorCurve.Cut> best = curve.best(once);
        AnchorCurve.Cut first = best.get(0);
        List<Bootstrap> drawn = Bootstrap.drawAll(new int[] {n}, options, 4, () -> (times, into) -> {
            List<AnchorCurve.Cut> cuts = curve.best(times);
            into[0] = cuts.isEmpty() ? Double.NaN : cuts.get(0).middle();
            into[1] = cuts.isEmpty() ? Double.NaN : cuts.get(0).above();
            double[] model = Predictive.of(improvement, improved, times);
            into[2] = model[0];
            into[3] = model[1];
        });
        double[] model = Predictive.of(improvement, improved, once);
        return new MinimalImportantChange(
                meanOfImproved(improvement, improved, confidence),
                correlation(improvement, improved, confidence),
                Auc.deLong(Roc.of(improvement, ReferenceStandard.of(improved)), confidence)
                        .as(ChangeMethods.ANCHOR_AUC),
                drawn.get(0).with(Estimate.of(first.middle(), n, ChangeMethods.MIC_ROC), confidence),
                drawn.get(1).with(Estimate.of(first.above(), n, ChangeMethods.MIC_ROC_CUT), confidence),
                Proportions.share(first.found(), yes, confidence, ChangeMethods.SENSITIVITY),
                Proportions.share(first.left(), n - yes, confidence, ChangeMethods.SPECIFICITY),
                best.stream().map(AnchorCurve.Cut::middle).toList(),
                predictive(model, 0, drawn.get(2), n, confidence, ChangeMethods.MIC_PREDICTIVE),
                predictive(model, 1, drawn.get(3), n, confidence, ChangeMethods.MIC_ADJUSTED));
    }

    private static Estimate meanOfImproved(double[] improvement, boolean[] improved, double confidence) {
        double[] some = IntStream.range(0, improvement.length)
                .filter(i -> improved[i])
                .mapToDouble(i -> improvement[i])
                .toArray();
        return Spread.mean(
                Descriptives.mean(some),
                Math.sqrt(Descriptives.variance(some)),
                some.length,
                confidence,
                ChangeMethods.MIC_MEAN);
    }

    private static Estimate correlation(double[] improvement, boolean[] improved, double confidence) {
        int n = improvement.length;
        double r = Descriptives.correlation(
                Descriptives.ranks(improvement), Descriptives.ranks(Predictive.zeroOne(improved)));
        Interval interval = n < 4 ? null : Intervals.spearman(r, n, confidence).orElse(null);
        return Estimate.of(Math.max(-1, Math.min(1, r)), interval, n, ChangeMethods.ANCHOR_CORRELATION);
    }

    private static Estimate predictive(
            double[] model, int which, Bootstrap drawn, int n, double confidence, Method method) {
        if (Double.isNaN(model[2])) {
            return NotEstimable.because(Reason.PERFECT, n, method);
        }
        return model[2] > 0
                ? drawn.with(Estimate.of(model[which], n, method), confidence)
                : NotEstimable.because(Reason.OUTSIDE_RANGE, n, method);
    }

    private static MinimalImportantChange none(Reason reason, int n) {
        return new MinimalImportantChange(
                NotEstimable.because(reason, n, ChangeMethods.MIC_MEAN),
                NotEstimable.because(reason, n, ChangeMethods.ANCHOR_CORRELATION),
                NotEstimable.because(reason, n, ChangeMethods.ANCHOR_AUC),
                NotEstimable.because(reason, n, ChangeMethods.MIC_ROC),
                NotEstimable.because(reason, n, ChangeMethods.MIC_ROC_CUT),
                NotEstimable.because(reason, n, ChangeMethods.SENSITIVITY),
                NotEstimable.because(reason, n, ChangeMethods.SPECIFICITY),
                List.of(),
                NotEstimable.because(reason, n, ChangeMethods.MIC_PREDICTIVE),
                NotEstimable.because(reason, n, ChangeMethods.MIC_ADJUSTED));
    }

    /** Terluin's predictive model. */
    private static final class Predictive {

        private Predictive() {}

        /** The change, the adjusted change and the slope; NaN where there is no model. */
        static double[] of(double[] improvement, boolean[] improved, int[] times) {
            Optional<LogisticFit> model = fit(improvement, improved, times);
            if (model.isEmpty()) {
                return new double[] {Double.NaN, Double.NaN, Double.NaN};
            }
            double slope = model.get().coefficient(1);
            double[] moments = moments(improvement, improved, times);
            double odds = Math.log(moments[0] / (1 - moments[0]));
            double plain = (odds - model.get().coefficient(0)) / slope;
            double adjusted = plain - (0.090 + 0.103 * moments[2]) * moments[1] * odds;
            return new double[] {plain, adjusted, slope};
        }

        private static Optional<LogisticFit> fit(double[] improvement, boolean[] improved, int[] times) {
            int n = Arrays.stream(times).sum();
            double[] x = new double[n];
            byte[] y = new byte[n];
            int used = 0;
            for (int person = 0; person < times.length; person++) {
                for (int time = 0; time < times[person]; time++) {
                    x[used] = improvement[person];
                    y[used++] = (byte) (improved[person] ? 1 : 0);
                }
            }
            return LogisticFit.of(new double[][] {x}, y);
        }

        /** Share of the improved, standard deviation of improvement with n - 1, correlation of the two. */
        private static double[] moments(double[] improvement, boolean[] improved, int[] times) {
            double n = 0;
            double share = 0;
            double mean = 0;
            for (int i = 0; i < times.length; i++) {
                n += times[i];
                share += improved[i] ? times[i] : 0;
                mean += times[i] * improvement[i];
            }
            share /= n;
            mean /= n;
            double squares = 0;
            double products = 0;
            for (int i = 0; i < times.length; i++) {
                double away = improvement[i] - mean;
                squares += times[i] * away * away;
                products += times[i] * away * ((improved[i] ? 1 : 0) - share);
            }
            return new double[] {
                share, Math.sqrt(squares / (n - 1)), products / Math.sqrt(squares * n * share * (1 - share))
            };
        }

        static double[] zeroOne(boolean[] improved) {
            double[] numbers = new double[improved.length];
            Arrays.setAll(numbers, i -> improved[i] ? 1 : 0);
            return numbers;
        }
    }
}
