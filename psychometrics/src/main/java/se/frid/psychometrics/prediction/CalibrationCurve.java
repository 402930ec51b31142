package se.frid.psychometrics.prediction;

import java.util.ArrayList;
import java.util.List;

/**
 * Observed against stated risk, smoothed (lowess without robustness steps): the calibration plot.
 *
 * @param points in increasing order of stated risk, one for each different risk
 */
public record CalibrationCurve(List<Point> points) {

    public CalibrationCurve {
        points = List.copyOf(points);
    }

    /**
     * A point of the line.
     *
     * @param stated risk as stated
     * @param observed smoothed share with the outcome; it may leave 0 to 1 a little
     */
    public record Point(double stated, double observed) {}

    /** The line of some predictions. */
    public static CalibrationCurve of(Predictions predictions) {
        double[] smooth = Shape.smooth(predictions);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < smooth.length; i++) {
            if (i == 0 || predictions.probability(i) != predictions.probability(i - 1)) {
                points.add(new Point(predictions.probability(i), smooth[i]));
            }
        }
        return new CalibrationCurve(points);
    }
}
