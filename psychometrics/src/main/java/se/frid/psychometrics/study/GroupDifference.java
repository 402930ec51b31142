package se.frid.psychometrics.study;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.numerics.Descriptives;

/**
 * How far two groups lie apart.
 *
 * @param mean mean of the one less that of the other
 * @param d the same in pooled standard deviations
 * @param superiority probability that someone of the one scores higher
 */
record GroupDifference(Estimate mean, Estimate d, Estimate superiority) {

    static GroupDifference of(double[] one, double[] other, double confidence) {
        int n = one.length + other.length;
        if (one.length < 2 || other.length < 2) {
            Reason not = n == 0
                    ? Reason.NO_DATA
                    : one.length == 0 || other.length == 0 ? Reason.EMPTY_GROUP : Reason.TOO_FEW_PERSONS;
            return new GroupDifference(
                    NotEstimable.because(not, n, StudyMethods.MEAN_DIFFERENCE),
                    NotEstimable.because(not, n, StudyMethods.COHEN_D),
                    NotEstimable.because(not, n, StudyMethods.SUPERIORITY));
        }
        return new GroupDifference(
                welch(one, other, confidence), cohen(one, other, confidence), superiority(one, other, confidence));
    }

    private static Estimate welch(double[] one, double[] other, double confidence) {
        double a = Descriptives.variance(one) / one.length;
        double b = Descriptives.variance(other) / other.length;
        double difference = Descriptives.mean(one) - Descriptives.mean(other);
        int n = one.length + other.length;
        if (!(a + b > 0)) {
            return Estimate.of(difference, n, StudyMethods.MEAN_DIFFERENCE);
        }
        double error = Math.sqrt(a + b);
        double df = (a + b) * (a + b) / (a * a / (one.length - 1.0) + b * b / (other.length - 1.0));
        Interval interval = Intervals.around(
                        difference, error, Intervals.t(confidence, df), confidence, "Welch 1947, t")
                .orElse(null);
        return Estimate.of(difference, error, interval, n, StudyMethods.MEAN_DIFFERENCE);
    }

    private static Estimate cohen(double[] one, double[] other, double confidence) {
        double k = one.length;
        double m = other.length;
        double pooled = ((k - 1) * Descriptives.variance(one) + (m - 1) * Descriptives.variance(other)) / (k + m - 2);
        int n = one.length + other.length;
        if (!(pooled > 0)) {
            return NotEstimable.because(Reason.NO_VARIANCE, n, StudyMethods.COHEN_D);
        }
        double d = (Descriptives.mean(one) - Descriptives.mean(other)) / Math.sqrt(pooled);
        double error = Math.sqrt((k + m) / (k * m) + d * d / (2 * (k + m)));
        Interval interval = Intervals.around(
                        d, error, Intervals.z(confidence), confidence, "Hedges & Olkin 1985, normal")
                .orElse(null);
        return Estimate.of(d, error, interval, n, StudyMethods.COHEN_D);
    }

    private static Estimate superiority(double[] one, double[] other, double confidence) {
        double[] scores = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, scores, one.length, other.length);
        boolean[] first = new boolean[scores.length];
        Arrays.fill(first, 0, one.length, true);
        Estimate area = Auc.deLong(Roc.of(scores, ReferenceStandard.of(first)), confidence);
        Double error = area.error().isPresent() ? area.error().getAsDouble() : null;
        return area instanceof NotEstimable not
                ? NotEstimable.because(not.reason(), not.n(), StudyMethods.SUPERIORITY)
                : Estimate.of(
                        area.value().orElseThrow(),
                        error,
                        area.interval().orElse(null),
                        area.n(),
                        StudyMethods.SUPERIORITY);
    }

    static Estimate mean(double[] scores, double confidence) {
        int n = scores.length;
        Method method = StudyMethods.GROUP_MEAN;
        if (n < 2) {
            return n == 0 ? NotEstimable.because(Reason.NO_DATA, 0, method) : Estimate.of(scores[0], n, method);
        }
        double error = Math.sqrt(Descriptives.variance(scores) / n);
        return Estimate.of(
                Descriptives.mean(scores),
                error,
                Intervals.around(Descriptives.mean(scores), error, Intervals.t(confidence, n - 1.0), confidence, "t")
                        .orElse(null),
                n,
                method);
    }

    static Estimate sd(double[] scores, double confidence) {
        int n = scores.length;
        if (n < 2) {
            return NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, n, StudyMethods.GROUP_SD);
        }
        double sd = Math.sqrt(Descriptives.variance(scores));
        if (!(sd > 0)) {
            return Estimate.of(0, n, StudyMethods.GROUP_SD);
        }
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, n - 1.0, 1e-13);
        double side = (1 - confidence) / 2;
        Interval interval = new Interval(
                sd * Math.sqrt((n - 1) / chi.inverseCumulativeProbability(1 - side)),
                sd * Math.sqrt((n - 1) / chi.inverseCumulativeProbability(side)),
                confidence,
                "chi-square");
        return Estimate.of(sd, interval, n, StudyMethods.GROUP_SD);
    }
}
