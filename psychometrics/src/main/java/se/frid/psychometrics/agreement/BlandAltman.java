package se.frid.psychometrics.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.NoncentralT;

/**
 * Limits of agreement between two methods of measuring, or two occasions: between them lie about 95 % of the differences, if these
 * are normal and do not depend on the level.
 *
 * @param bias mean of the differences, first less second
 * @param sd standard deviation of the differences
 * @param lower bias - 1.96 sd, with the interval of 1999
 * @param upper bias + 1.96 sd
 * @param lower1986 the lower limit with the standard error of 1986
 * @param lowerExact bias - 1.959964 sd, with the exact interval
 * @param upperExact bias + 1.959964 sd
 * @param slope of the differences on the means
 * @param intercept of the same line
 * @param slopeTest whether the slope is 0; absent where it cannot be had
 * @param differenceMeanCorrelation of differences and means
 * @param pairedT whether the bias is 0; absent where all differences are equal
 * @param withinSd within-subject standard deviation, Dahlberg's error
 */
public record BlandAltman(
        Estimate bias,
        Estimate sd,
        Estimate lower,
        Estimate upper,
        Estimate lower1986,
        Estimate lowerExact,
        Estimate upperExact,
        Estimate slope,
        Estimate intercept,
        @Nullable SignificanceTest slopeTest,
        Estimate differenceMeanCorrelation,
        @Nullable SignificanceTest pairedT,
        Estimate withinSd) {

    private static final double AS_PRINTED = 1.96;
    private static final double COVERAGE = 0.95;

    /** With the usual confidence. */
    public static BlandAltman of(double[] first, double[] second) {
        return of(first, second, Intervals.USUAL);
    }

    /**
     * Over the subjects that have both.
     *
     * @param first measurements by one method, NaN where there is none
     * @param second by the other, in the same order
     * @param confidence of the intervals; the limits themselves always take in 95 %
     */
    public static BlandAltman of(double[] first, double[] second, double confidence) {
        Differences all = Differences.of(first, second);
        int n = all.n();
        if (n < 2) {
            return none(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, n);
        }
        double t = Intervals.t(confidence, n - 1.0);
        double error = all.sd() / Math.sqrt(n);
        double limitError = all.sd() * Math.sqrt(1.0 / n + AS_PRINTED * AS_PRINTED / (2 * (n - 1.0)));
        double half = AS_PRINTED * all.sd();
        double[] factors = exactFactors(n, confidence);
        Line line = Line.of(all, confidence);
        return new BlandAltman(
                around(all.mean(), error, t, n, confidence, LimitsMethods.BIAS),
                Estimate.of(all.sd(), RaterError.rooted(all.sd() * all.sd(), n - 1.0, confidence), n, LimitsMethods.SD),
                around(all.mean() - half, limitError, t, n, confidence, LimitsMethods.LOWER_LIMIT),
                around(all.mean() + half, limitError, t, n, confidence, LimitsMethods.UPPER_LIMIT),
                around(all.mean() - half, all.sd() * Math.sqrt(3.0 / n), t, n, confidence, LimitsMethods.LIMIT_1986),
                exact(all, -1, factors, confidence, LimitsMethods.LOWER_LIMIT_EXACT),
                exact(all, 1, factors, confidence, LimitsMethods.UPPER_LIMIT_EXACT),
                line.slope,
                line.intercept,
                line.test,
                line.correlation,
                SignificanceTest.t("paired t", all.mean() / error, n - 1.0).orElse(null),
                Estimate.of(
                        Math.sqrt(all.squares() / (2.0 * n)),
                        RaterError.rooted(all.squares() / (2.0 * n), n, confidence),
                        n,
                        LimitsMethods.WITHIN_SD));
    }

    private static Estimate around(double value, double error, double t, int n, double confidence, Method method) {
        Interval interval = Intervals.around(value, error, t, confidence, "t").orElse(null);
        return Estimate.of(value, error, interval, n, method);
    }

    /** How many standard deviations the ends of a limit's interval lie from the bias, the nearer first. */
    private static double[] exactFactors(int n, double confidence) {
        double root = Math.sqrt(n);
        double ncp = Intervals.z(COVERAGE) * root;
        return new double[] {
            NoncentralT.quantile((1 - confidence) / 2, n - 1.0, ncp) / root,
            NoncentralT.quantile((1 + confidence) / 2, n - 1.0, ncp) / root
        };
    }

    private static Estimate exact(Differences all, int side, double[] factors, double confidence, Method method) {
        double near = all.mean() + side * factors[0] * all.sd();
        double far = all.mean() + side * factors[1] * all.sd();
        Interval interval = Double.isFinite(near) && Double.isFinite(far)
                ? new Interval(Math.min(near, far), Math.max(near, far), confidence, "Carkeet 2015, non-central t")
                : null;
        return Estimate.of(all.mean() + side * Intervals.z(COVERAGE) * all.sd(), interval, all.n(), method);
    }

    private static BlandAltman none(Reason reason, int n) {
        return new BlandAltman(
                NotEstimable.because(reason, n, LimitsMethods.BIAS),
                NotEstimable.because(reason, n, LimitsMethods.SD),
                NotEstimable.because(reason, n, LimitsMethods.LOWER_LIMIT),
                NotEstimable.because(reason, n, LimitsMethods.UPPER_LIMIT),
                NotEstimable.because(reason, n, LimitsMethods.LIMIT_1986),
                NotEstimable.because(reason, n, LimitsMethods.LOWER_LIMIT_EXACT),
                NotEstimable.because(reason, n, LimitsMethods.UPPER_LIMIT_EXACT),
                NotEstimable.because(reason, n, LimitsMethods.PROPORTIONAL_SLOPE),
                NotEstimable.because(reason, n, LimitsMethods.PROPORTIONAL_INTERCEPT),
                null,
                NotEstimable.because(reason, n, LimitsMethods.DIFFERENCE_MEAN_R),
                null,
                NotEstimable.because(reason, n, LimitsMethods.WITHIN_SD));
    }

    /** Differences and means of the subjects that have both. */
    static final class Differences {

        private final double[] first;
        private final double[] second;
        private final double[] differences;
        private final double[] means;
        private final double mean;
        private final double sd;

        private Differences(
                double[] first, double[] second, double[] differences, double[] means, double mean, double sd) {
            this.first = first;
            this.second = second;
            this.differences = differences;
            this.means = means;
            this.mean = mean;
            this.sd = sd;
        }

        double[] first() {
            return first;
        }

        double[] second() {
            return second;
        }

        double[] differences() {
            return differences;
        }

        double[] means() {
            return means;
        }

        double mean() {
            return mean;
        }

        double sd() {
            return sd;
        }

        static Differences of(double[] one, double[] two) {
            if (one.length != two.length) {
                throw new IllegalArgumentException("both methods have a place for each subject");
            }
            int[] both = IntStream.range(0, one.length)
                    .filter(i -> !Double.isNaN(one[i]) && !Double.isNaN(two[i]))
                    .toArray();
            double[] first = Arrays.stream(both).mapToDouble(i -> one[i]).toArray();
            double[] second = Arrays.stream(both).mapToDouble(i -> two[i]).toArray();
            double[] differences = new double[both.length];
            double[] means = new double[both.length];
            for (int i = 0; i < both.length; i++) {
                differences[i] = first[i] - second[i];
                means[i] = (first[i] + second[i]) / 2;
            }
            return new Differences(
                    first,
                    second,
                    differences,
                    means,
                    Descriptives.mean(differences),
                    Math.sqrt(Descriptives.variance(differences)));
        }

        int n() {
            return differences.length;
        }

        double squares() {
            return Arrays.stream(differences).map(d -> d * d).sum();
        }
    }

    /** Differences regressed on means. */
    private record Line(
            Estimate slope, Estimate intercept, @Nullable SignificanceTest test, Estimate correlation) {

        static Line of(Differences all, double confidence) {
            int n = all.n();
            double spread = Descriptives.variance(all.means());
            if (n < 3 || !(spread > 0)) {
                Reason not = n < 3 ? Reason.TOO_FEW_PERSONS : Reason.NO_VARIANCE;
                return new Line(
                        NotEstimable.because(not, n, LimitsMethods.PROPORTIONAL_SLOPE),
                        NotEstimable.because(not, n, LimitsMethods.PROPORTIONAL_INTERCEPT),
                        null,
                        NotEstimable.because(not, n, LimitsMethods.DIFFERENCE_MEAN_R));
            }
            double middle = Descriptives.mean(all.means());
            double slope = Descriptives.covariance(all.means(), all.differences()) / spread;
            double intercept = all.mean() - slope * middle;
            double rest = 0;
            for (int i = 0; i < n; i++) {
                double away = all.differences()[i] - intercept - slope * all.means()[i];
                rest += away * away;
            }
            double squares = spread * (n - 1);
            double error = Math.sqrt(rest / (n - 2) / squares);
            double t = Intervals.t(confidence, n - 2.0);
            return new Line(
                    around(slope, error, t, n, confidence, LimitsMethods.PROPORTIONAL_SLOPE),
                    around(
                            intercept,
                            Math.sqrt(rest / (n - 2) * (1.0 / n + middle * middle / squares)),
                            t,
                            n,
                            confidence,
                            LimitsMethods.PROPORTIONAL_INTERCEPT),
                    SignificanceTest.t("t of the slope", slope / error, n - 2.0).orElse(null),
                    correlation(all, confidence));
        }

        private static Estimate correlation(Differences all, double confidence) {
            double r = Descriptives.correlation(all.differences(), all.means());
            return all.sd() > 0
                    ? Estimate.of(
                            r,
                            Intervals.fisher(r, all.n(), confidence).orElse(null),
                            all.n(),
                            LimitsMethods.DIFFERENCE_MEAN_R)
                    : NotEstimable.because(Reason.NO_VARIANCE, all.n(), LimitsMethods.DIFFERENCE_MEAN_R);
        }
    }
}
