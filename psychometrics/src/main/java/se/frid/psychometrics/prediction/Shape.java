package se.frid.psychometrics.prediction;

import java.util.Arrays;
import se.frid.psychometrics.numerics.Lowess;
import se.frid.psychometrics.numerics.Quantiles;

/** Figures of how stated and observed rates lie to each other; each of one sample, none with a standard error of its own. */
final class Shape {

    private Shape() {}

    static double reliability(Predictions predictions) {
        double sum = 0;
        for (Tenths.Group group : Tenths.of(predictions)) {
            double away = (group.expected(predictions) - group.events(predictions)) / group.n();
            sum += group.n() == 0 ? 0 : group.n() * away * away;
        }
        return sum / predictions.n();
    }

    static double resolution(Predictions predictions) {
        double sum = 0;
        for (Tenths.Group group : Tenths.of(predictions)) {
            double away = (double) group.events(predictions) / group.n() - predictions.rate();
            sum += group.n() == 0 ? 0 : group.n() * away * away;
        }
        return sum / predictions.n();
    }

    static double expectedError(Predictions predictions) {
        double[] away = new double[10];
        for (int i = 0; i < predictions.n(); i++) {
            int bin = (int) Math.min(9, Math.floor(predictions.probability(i) * 10));
            away[bin] += predictions.outcome(i) - predictions.probability(i);
        }
        double sum = 0;
        for (double bin : away) {
            sum += Math.abs(bin);
        }
        return sum / predictions.n();
    }

    /** Distances of stated risk and smoothed rate: greatest, that of nine in ten, mean. */
    static double[] distances(Predictions predictions) {
        double[] smooth = smooth(predictions);
        double greatest = 0;
        double sum = 0;
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = Math.abs(smooth[i] - predictions.probability(i));
            greatest = Math.max(greatest, smooth[i]);
            sum += smooth[i];
        }
        Arrays.sort(smooth);
        return new double[] {greatest, Quantiles.type7(smooth, 0.9), sum / smooth.length};
    }

    static double[] smooth(Predictions predictions) {
        double[] y = new double[predictions.n()];
        for (int i = 0; i < y.length; i++) {
            y[i] = predictions.outcome(i);
        }
        return Lowess.of(predictions.probabilities(), y);
    }
}
