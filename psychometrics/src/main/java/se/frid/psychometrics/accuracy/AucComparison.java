package se.frid.psychometrics.accuracy;

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
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Two areas held against each other.
 *
 * @param first the first area
 * @param second the second area
 * @param difference first less second, with its interval
 * @param covariance of the two areas, which have persons in common or not
 * @param test of no difference; absent where there is none to make
 */
public record AucComparison(
        Estimate first,
        Estimate second,
        Estimate difference,
        Estimate covariance,
        @Nullable SignificanceTest test) {

    /** Two scores of the same persons, over those who have both; higher speaks for the condition. */
    public static AucComparison paired(
            double[] first, double[] second, ReferenceStandard reference, double confidence) {
        return paired(first, Positive.AT_LEAST, second, Positive.AT_LEAST, reference, confidence);
    }

    /** The same for scores of which either end may speak for the condition. */
    public static AucComparison paired(
            double[] first,
            Positive firstPositive,
            double[] second,
            Positive secondPositive,
            ReferenceStandard reference,
            double confidence) {
        Pair pair = Pair.of(first, firstPositive, second, secondPositive, reference);
        Estimate a = Auc.deLong(pair.one, confidence);
        Estimate b = Auc.deLong(pair.two, confidence);
        int n = pair.one.n();
        Method method = AccuracyMethods.AUC_DIFFERENCE_PAIRED;
        Reason not = reason(pair.one, pair.two);
        if (not == null && (pair.one.cases() < 2 || pair.one.controls() < 2)) {
            not = Reason.TOO_FEW_PERSONS;
        }
        if (not != null) {
            return none(a, b, NotEstimable.because(not, n, method));
        }
        double covariance = pair.covariance();
        double difference = pair.one.counts().area() - pair.two.counts().area();
        double spread =
                Math.sqrt(pair.one.counts().deLongVariance() + pair.two.counts().deLongVariance() - 2 * covariance);
        Estimate shared = Estimate.of(covariance, n, AccuracyMethods.AUC_COVARIANCE);
        if (!(spread > 1e-12)) {
            return new AucComparison(a, b, Estimate.of(difference, n, method), shared, null);
        }
        double z = difference / spread;
        Interval interval = Intervals.around(difference, spread, Intervals.z(confidence), confidence, "DeLong 1988")
                .orElse(null);
        return new AucComparison(
                a,
                b,
                Estimate.of(difference, spread, interval, n, method),
                shared,
                SignificanceTest.z("DeLong 1988 z", z).orElse(null));
    }

    /** Two curves of different persons, by Welch's t. */
    public static AucComparison independent(Roc one, Roc two, double confidence) {
        Estimate a = Auc.deLong(one, confidence);
        Estimate b = Auc.deLong(two, confidence);
        int n = one.n() + two.n();
        Method method = AccuracyMethods.AUC_DIFFERENCE_UNPAIRED;
        Reason not = reason(one, two);
        double first = one.counts().deLongVariance();
        double second = two.counts().deLongVariance();
        if (not == null && Double.isNaN(first + second)) {
            not = Reason.TOO_FEW_PERSONS;
        }
        if (not != null) {
            return none(a, b, NotEstimable.because(not, n, method));
        }
        double difference = one.counts().area() - two.counts().area();
        double spread = Math.sqrt(first + second);
        Estimate apart = Estimate.of(0, n, AccuracyMethods.AUC_COVARIANCE);
        if (!(spread > 0)) {
            return new AucComparison(a, b, Estimate.of(difference, n, method), apart, null);
        }
        double df = (first + second)
                * (first + second)
                / (first * first / (one.n() - 1.0) + second * second / (two.n() - 1.0));
        double t = difference / spread;
        Interval interval = Intervals.around(
                        difference, spread, Intervals.t(confidence, df), confidence, "DeLong 1988, Welch")
                .orElse(null);
        return new AucComparison(
                a,
                b,
                Estimate.of(difference, spread, interval, n, method),
                apart,
                SignificanceTest.t("DeLong 1988 t, Welch", t, df).orElse(null));
    }

    /** Two scores of the same persons, by drawing cases and controls apart; z is the difference over its standard error. */
    public static AucComparison bootstrap(
            double[] first,
            double[] second,
            ReferenceStandard reference,
            Bootstrap.Options options,
            double confidence) {
        AucComparison paired = paired(first, second, reference, confidence);
        if (paired.test == null) {
            return paired;
        }
        Pair pair = Pair.of(first, Positive.AT_LEAST, second, Positive.AT_LEAST, reference);
        Bootstrap drawn = Bootstrap.draw(pair.groups(), options, pair::drawn);
        double difference = paired.difference.value().orElseThrow();
        Estimate estimate = drawn.with(
                Estimate.of(difference, paired.difference.n(), AccuracyMethods.AUC_DIFFERENCE_BOOTSTRAP), confidence);
        SignificanceTest test = SignificanceTest.z(
                        "bootstrap z", difference / estimate.error().orElse(Double.NaN))
                .orElse(null);
        return new AucComparison(paired.first, paired.second, estimate, paired.covariance, test);
    }

    private static @Nullable Reason reason(Roc one, Roc two) {
        Reason not = Auc.why(one);
        return not == null ? Auc.why(two) : not;
    }

    private static AucComparison none(Estimate first, Estimate second, NotEstimable not) {
        return new AucComparison(
                first, second, not, NotEstimable.because(not.reason(), not.n(), AccuracyMethods.AUC_COVARIANCE), null);
    }

    /** Two curves over the same persons, and where each person stands on them; cases come first. */
    private static final class Pair {

        private final Roc one;
        private final Roc two;
        private final int[] placeOnOne;
        private final int[] placeOnTwo;

        private Pair(Roc one, Roc two, int[] placeOnOne, int[] placeOnTwo) {
            this.one = one;
            this.two = two;
            this.placeOnOne = placeOnOne;
            this.placeOnTwo = placeOnTwo;
        }

        static Pair of(
                double[] first,
                Positive firstPositive,
                double[] second,
                Positive secondPositive,
                ReferenceStandard reference) {
            if (first.length != second.length) {
                throw new IllegalArgumentException("two scores of the same persons");
            }
            double[] a = first.clone();
            double[] b = second.clone();
            for (int i = 0; i < a.length; i++) {
                a[i] = Double.isNaN(b[i]) ? Double.NaN : a[i];
                b[i] = Double.isNaN(a[i]) ? Double.NaN : b[i];
            }
            Roc one = Roc.of(a, reference, firstPositive);
            Roc two = Roc.of(b, reference, secondPositive);
            int[] cases = IntStream.range(0, a.length)
                    .filter(i -> !Double.isNaN(a[i]) && reference.isPresent(i))
                    .toArray();
            int[] controls = IntStream.range(0, a.length)
                    .filter(i -> !Double.isNaN(a[i]) && reference.isAbsent(i))
                    .toArray();
            return new Pair(
                    one,
                    two,
                    places(one, a, cases, controls, firstPositive),
                    places(two, b, cases, controls, secondPositive));
        }

        private static int[] places(Roc roc, double[] scores, int[] cases, int[] controls, Positive positive) {
            double[] values = roc.turnedValues();
            return IntStream.concat(Arrays.stream(cases), Arrays.stream(controls))
                    .map(i -> Arrays.binarySearch(values, positive.turned(scores[i])))
                    .toArray();
        }

        int[] groups() {
            return new int[] {one.cases(), one.controls()};
        }

        double covariance() {
            int m = one.cases();
            int k = one.controls();
            double a = one.counts().area();
            double b = two.counts().area();
            double[] belowOne = one.counts().controlsBelow();
            double[] belowTwo = two.counts().controlsBelow();
            double ofCases = 0;
            for (int i = 0; i < m; i++) {
                ofCases += (belowOne[placeOnOne[i]] - a) * (belowTwo[placeOnTwo[i]] - b);
            }
            double[] aboveOne = one.counts().casesAbove();
            double[] aboveTwo = two.counts().casesAbove();
            double ofControls = 0;
            for (int i = m; i < m + k; i++) {
                ofControls += (aboveOne[placeOnOne[i]] - a) * (aboveTwo[placeOnTwo[i]] - b);
            }
            return ofCases / (m - 1.0) / m + ofControls / (k - 1.0) / k;
        }

        Bootstrap.Statistic drawn() {
            Side left = new Side(one, placeOnOne);
            Side right = new Side(two, placeOnTwo);
            return times -> left.area(times) - right.area(times);
        }
    }

    /** One curve of samples drawn. */
    private static final class Side {

        private final int[] places;
        private final int numberOfCases;
        private final int numberOfControls;
        private final int[] cases;
        private final int[] controls;

        Side(Roc roc, int[] places) {
            this.places = places;
            this.numberOfCases = roc.cases();
            this.numberOfControls = roc.controls();
            this.cases = new int[roc.size()];
            this.controls = new int[roc.size()];
        }

        double area(int[] times) {
            Arrays.fill(cases, 0);
            Arrays.fill(controls, 0);
            for (int i = 0; i < numberOfCases; i++) {
                cases[places[i]] += times[i];
            }
            for (int i = numberOfCases; i < places.length; i++) {
                controls[places[i]] += times[i];
            }
            return new Counts(cases, controls, numberOfCases, numberOfControls).area();
        }
    }
}
