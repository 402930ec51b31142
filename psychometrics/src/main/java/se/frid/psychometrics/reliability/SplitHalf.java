package se.frid.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Symmetric;

/** Two halves of a scale held against each other. Nothing is turned: items that go against the rest lower the figures. */
public final class SplitHalf {

    private SplitHalf() {}

    /**
     * One split.
     *
     * @param r correlation of the two sums
     * @param spearmanBrown stepped up to the whole length, as if the halves were parallel and equally long
     * @param guttman Rulon's and Guttman's coefficient, which lets their variances differ
     */
    public record Split(Estimate r, Estimate spearmanBrown, Estimate guttman) {}

    /**
     * The best, the worst and the mean of all splits into halves, on correlations.
     *
     * @param best Guttman's λ4 of standardised items
     * @param worst Revelle's β, where it is the worst of all splits
     * @param mean mean of all splits
     * @param turned codes of the items that were turned, which only {@link #allAsPsych} does
     */
    public record AllSplits(Estimate best, Estimate worst, Estimate mean, List<String> turned) {

        public AllSplits {
            turned = List.copyOf(turned);
        }
    }

    /** First, third, fifth … item against the others. */
    public static Split oddEven(CovarianceMatrix covariance, double confidence) {
        return split(covariance, item -> item % 2 == 0, confidence);
    }

    /** First ⌊k/2⌋ items against the rest. */
    public static Split firstSecond(CovarianceMatrix covariance, double confidence) {
        return split(covariance, item -> item < covariance.items() / 2, confidence);
    }

    /** The items that are in the first half against the rest. */
    public static Split split(CovarianceMatrix covariance, IntPredicate first, double confidence) {
        int n = covariance.n();
        double a = 0;
        double b = 0;
        double ab = 0;
        for (int i = 0; i < covariance.items(); i++) {
            for (int j = 0; j < covariance.items(); j++) {
                double value = covariance.at(i, j);
                if (first.test(i) != first.test(j)) {
                    ab += value / 2;
                } else if (first.test(i)) {
                    a += value;
                } else {
                    b += value;
                }
            }
        }
        Method r = ReliabilityMethods.SPLIT_HALF_R.with(covariance.missing());
        Method stepped = ReliabilityMethods.SPLIT_HALF_SPEARMAN_BROWN.with(covariance.missing());
        Method guttman = ReliabilityMethods.SPLIT_HALF_GUTTMAN.with(covariance.missing());
        Optional<Reason> not = Alpha.why(covariance, false);
        if (not.isPresent() || !(a > 0 && b > 0)) {
            Reason reason = not.orElse(Reason.NO_VARIANCE);
            return new Split(
                    NotEstimable.because(reason, n, r),
                    NotEstimable.because(reason, n, stepped),
                    NotEstimable.because(reason, n, guttman));
        }
        double value = Math.max(-1, Math.min(1, ab / Math.sqrt(a * b)));
        Estimate correlation =
                Estimate.of(value, Intervals.fisher(value, n, confidence).orElse(null), n, r);
        Estimate longer = value > -1
                ? correlation.transformed(stepped, x -> 2 * x / (1 + x))
                : NotEstimable.because(Reason.DIVISION_BY_ZERO, n, stepped);
        double rulon = 4 * ab / (a + b + 2 * ab);
        return new Split(
                correlation,
                longer,
                Estimate.of(rulon, Alpha.feldt(rulon, n, 2, confidence).orElse(null), n, guttman));
    }

    /** Every split into ⌊k/2⌋ items and the rest, each once. */
    public static AllSplits all(CovarianceMatrix covariance) {
        return all(covariance, false);
    }

    /**
     * As {@code psych::splitHalf}: items with a negative loading on the first principal component are turned, and told; for an
     * even number of items every split is tried, for an odd number only half of them, with a mean that is too large by a little.
     */
    public static AllSplits allAsPsych(CovarianceMatrix covariance) {
        return all(covariance, true);
    }

    private static AllSplits all(CovarianceMatrix covariance, boolean asPsych) {
        String suffix = asPsych ? ".psych" : "";
        Method best = named(ReliabilityMethods.SPLIT_HALF_BEST, suffix, covariance);
        Method worst = named(ReliabilityMethods.SPLIT_HALF_WORST, suffix, covariance);
        Method mean = named(ReliabilityMethods.SPLIT_HALF_MEAN, suffix, covariance);
        int n = covariance.n();
        Optional<Reason> not = Alpha.why(covariance, true)
                .or(() ->
                        covariance.items() > Splits.MOST_ITEMS ? Optional.of(Reason.TOO_MANY_ITEMS) : Optional.empty());
        if (not.isPresent()) {
            return new AllSplits(
                    NotEstimable.because(not.get(), n, best),
                    NotEstimable.because(not.get(), n, worst),
                    NotEstimable.because(not.get(), n, mean),
                    List.of());
        }
        double[][] r = covariance.correlations();
        List<String> turned = asPsych ? turnNegative(r, covariance.codes()) : List.of();
        Splits splits = asPsych ? Splits.asPsych(r) : Splits.all(r);
        return new AllSplits(
                Estimate.of(splits.best(), n, best),
                Estimate.of(splits.worst(), n, worst),
                Estimate.of(splits.mean(), n, mean),
                turned);
    }

    private static List<String> turnNegative(double[][] r, List<String> codes) {
        double[] loadings = Symmetric.firstEigenvector(r);
        List<String> turned = new ArrayList<>();
        for (int i = 0; i < loadings.length; i++) {
            if (loadings[i] < 0) {
                turned.add(codes.get(i));
                for (int j = 0; j < loadings.length; j++) {
                    r[i][j] = i == j ? r[i][j] : -r[i][j];
                    r[j][i] = r[i][j];
                }
            }
        }
        return turned;
    }

    private static Method named(Method method, String suffix, CovarianceMatrix covariance) {
        return new Method(method.name() + suffix, covariance.missing(), method.peer(), method.source());
    }
}
