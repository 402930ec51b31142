package se.frid.psychometrics.items;

import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Distribution;

/** Mean, spread and shape of one distribution as estimates. */
final class Moments {

    private final Distribution values;
    private final int n;
    private final double confidence;
    private final MissingRule missing;
    private final double t;

    /**
     * @param t quantile of Student's t for {@code n - 1}, which many items share
     */
    Moments(Distribution values, double confidence, MissingRule missing, double t) {
        this.values = values;
        this.n = (int) values.n();
        this.confidence = confidence;
        this.missing = missing;
        this.t = t;
    }

    Estimate mean(Method given) {
        Method method = given.with(missing);
        if (n == 0) {
            return NotEstimable.because(Reason.NO_DATA, n, method);
        }
        double error = values.sd() / Math.sqrt(n);
        Interval interval = Intervals.around(values.mean(), error, t, confidence, "Student's t")
                .orElse(null);
        return Estimate.of(values.mean(), finite(error), interval, n, method);
    }

    Estimate sd() {
        Method method = ItemMethods.SD.with(missing);
        if (n < 2) {
            return few(method);
        }
        return Estimate.of(values.sd(), values.standardErrorOfSd(), n, method);
    }

    Estimate median() {
        if (n == 0) {
            return NotEstimable.because(Reason.NO_DATA, n, ItemMethods.MEDIAN);
        }
        return Estimate.of(values.median(), medianInterval().orElse(null), n, ItemMethods.MEDIAN);
    }

    /** The ranks between which a binomial variable with p = 1/2 lies with at least the confidence. */
    private Optional<Interval> medianInterval() {
        double side = (1 - confidence) / 2;
        int rank = n > 1000 ? (int) Math.floor(n / 2.0 - Intervals.z(confidence) * Math.sqrt(n) / 2) : exactRank(side);
        if (rank < 1) {
            return Optional.empty();
        }
        return Optional.of(
                new Interval(values.ordered(rank - 1), values.ordered(n - rank), confidence, "order statistics"));
    }

    private int exactRank(double side) {
        BinomialDistribution half = new BinomialDistribution(null, n, 0.5);
        int rank = 0;
        while (half.cumulativeProbability(rank) <= side) {
            rank++;
        }
        return rank;
    }

    Estimate skewness(Method given) {
        Method method = given.with(missing);
        boolean second = given.equals(ItemMethods.SKEWNESS_TYPE_2);
        if (n < 3) {
            return few(method);
        }
        if (values.variance() == 0) {
            return NotEstimable.because(Reason.NO_VARIANCE, n, method);
        }
        return Estimate.of(second ? values.skewnessType2() : values.skewnessType3(), skewnessError(), n, method);
    }

    Estimate kurtosis(Method given) {
        Method method = given.with(missing);
        boolean second = given.equals(ItemMethods.KURTOSIS_TYPE_2);
        if (n < 4) {
            return few(method);
        }
        if (values.variance() == 0) {
            return NotEstimable.because(Reason.NO_VARIANCE, n, method);
        }
        double error = 2 * skewnessError() * Math.sqrt(((double) n * n - 1) / ((n - 3.0) * (n + 5.0)));
        return Estimate.of(second ? values.kurtosisType2() : values.kurtosisType3(), error, n, method);
    }

    private double skewnessError() {
        return Math.sqrt(6.0 * n * (n - 1.0) / ((n - 2.0) * (n + 1.0) * (n + 3.0)));
    }

    private Estimate few(Method method) {
        return NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, n, method);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
