package se.frid.psychometrics.reliability;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.Fisher;

/**
 * Two alphas held against each other.
 *
 * @param first the first alpha
 * @param second the second alpha
 * @param difference first less second, with its interval
 * @param test F of independent groups, t of dependent scales; absent where there is no difference to test
 */
public record AlphaComparison(
        Estimate first,
        Estimate second,
        Estimate difference,
        @Nullable SignificanceTest test) {

    /** Two groups of different persons: Feldt's ratio (1 - α₂)/(1 - α₁) with n₂ - 1 and n₁ - 1 degrees of freedom. */
    public static AlphaComparison independent(CovarianceMatrix one, CovarianceMatrix two, double confidence) {
        Estimate first = Alpha.of(one, confidence);
        Estimate second = Alpha.of(two, confidence);
        Method method = ReliabilityMethods.ALPHA_DIFFERENCE_INDEPENDENT;
        int n = one.n() + two.n();
        Reason not = reason(first, second);
        if (not != null) {
            return none(first, second, NotEstimable.because(not, n, method));
        }
        double a = first.value().orElseThrow();
        double b = second.value().orElseThrow();
        double ratio = (1 - b) / (1 - a);
        double below = Fisher.cdf(ratio, two.n() - 1.0, one.n() - 1.0);
        Interval interval = Alpha.bonett(a, one.n(), one.varying().items(), confidence)
                .flatMap(x -> Alpha.bonett(b, two.n(), two.varying().items(), confidence)
                        .map(y -> new Interval(
                                a - b - Math.hypot(a - x.lower(), y.upper() - b),
                                a - b + Math.hypot(x.upper() - a, b - y.lower()),
                                confidence,
                                "Zou 2007 of Bonett 2002")))
                .orElse(null);
        return new AlphaComparison(
                first,
                second,
                Estimate.of(a - b, interval, n, method),
                new SignificanceTest(
                        "Feldt 1969 F", ratio, two.n() - 1.0, one.n() - 1.0, 2 * Math.min(below, 1 - below)));
    }

    /** Two scales answered by the same persons, over those who answered all of both. */
    public static AlphaComparison dependent(ResponseData one, ResponseData two, double confidence) {
        if (one.persons() != two.persons()) {
            throw new IllegalArgumentException("two scales of the same persons have as many rows");
        }
        int[] both = IntStream.range(0, one.persons())
                .filter(person -> one.isComplete(person) && two.isComplete(person))
                .toArray();
        ResponseData a = one.rows(both);
        ResponseData b = two.rows(both);
        Estimate first = Alpha.of(CovarianceMatrix.complete(a), confidence);
        Estimate second = Alpha.of(CovarianceMatrix.complete(b), confidence);
        Method method = ReliabilityMethods.ALPHA_DIFFERENCE_DEPENDENT;
        int n = both.length;
        Reason not = n < 3 ? Reason.TOO_FEW_PERSONS : reason(first, second);
        if (not != null) {
            return none(first, second, NotEstimable.because(not, n, method));
        }
        double r = Descriptives.correlation(totals(a), totals(b));
        double difference = first.value().orElseThrow() - second.value().orElseThrow();
        double spread = 2
                * Math.sqrt(
                        (1 - first.value().orElseThrow()) * (1 - second.value().orElseThrow()) * (1 - r * r))
                / Math.sqrt(n - 2.0);
        double t = difference / spread;
        if (!Double.isFinite(t)) {
            return none(first, second, NotEstimable.because(Reason.DIVISION_BY_ZERO, n, method));
        }
        Interval interval = Intervals.around(
                        difference, spread, Intervals.t(confidence, n - 2.0), confidence, "Feldt 1980")
                .orElse(null);
        return new AlphaComparison(
                first,
                second,
                Estimate.of(difference, spread, interval, n, method),
                SignificanceTest.t("Feldt 1980 t", t, n - 2.0).orElse(null));
    }

    private static double[] totals(ResponseData data) {
        double[] totals = new double[data.persons()];
        for (int item = 0; item < data.items(); item++) {
            for (int person = 0; person < totals.length; person++) {
                totals[person] += data.column(item).value(person);
            }
        }
        return totals;
    }

    private static @Nullable Reason reason(Estimate first, Estimate second) {
        for (Estimate estimate : new Estimate[] {first, second}) {
            if (estimate instanceof NotEstimable not) {
                return not.reason();
            }
            if (estimate.value().orElseThrow() >= 1) {
                return Reason.PERFECT;
            }
        }
        return null;
    }

    private static AlphaComparison none(Estimate first, Estimate second, NotEstimable not) {
        return new AlphaComparison(first, second, not, null);
    }
}
