package se.frid.psychometrics.norms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.NoncentralT;
import se.frid.psychometrics.numerics.Normal;
import se.frid.psychometrics.numerics.Quantiles;

/** Norms of one group, straight from its scores. Immutable. */
public final class NormTable {

    /** From here on the non-central t distribution is replaced by its limit. */
    private static final int LARGE = 10_000;

    private final double[] sorted;
    private final double confidence;
    private final double mean;
    private final double sd;

    private NormTable(double[] sorted, double confidence) {
        this.sorted = sorted;
        this.confidence = confidence;
        this.mean = Descriptives.mean(sorted);
        this.sd = Math.sqrt(Descriptives.variance(sorted));
    }

    /** Of raw scores, NaN where there is none. */
    public static NormTable of(double[] scores, double confidence) {
        return new NormTable(
                Arrays.stream(scores).filter(x -> !Double.isNaN(x)).sorted().toArray(), confidence);
    }

    /**
     * One raw score.
     *
     * @param score the raw score
     * @param count how many have it
     * @param percentile per cent below, half of the ties counted
     * @param atOrBelow per cent at or below
     * @param linearT 50 + 10 z by mean and standard deviation
     * @param z normal score by Blom
     * @param t 50 + 10 of it
     * @param rankit normal score by rankits
     * @param vanDerWaerden normal score by van der Waerden
     * @param stanine 1 to 9
     * @param sten 1 to 10
     */
    public record Row(
            double score,
            int count,
            Estimate percentile,
            Estimate atOrBelow,
            Estimate linearT,
            Estimate z,
            Estimate t,
            Estimate rankit,
            Estimate vanDerWaerden,
            Estimate stanine,
            Estimate sten) {}

    /** How many persons. */
    public int n() {
        return sorted.length;
    }

    /** A row for each raw score that someone has, in increasing order. */
    public List<Row> rows() {
        return Arrays.stream(sorted).distinct().mapToObj(this::row).toList();
    }

    /** A row for any raw score, also one that nobody has. */
    public Row row(double score) {
        int below = below(score);
        int equal = below(Math.nextUp(score)) - below;
        double n = sorted.length;
        double rank = below + (equal == 0 ? 0.5 : (equal + 1) / 2.0);
        Optional<Interval> shares = Intervals.wilson(below + equal / 2.0, sorted.length, confidence);
        return new Row(
                score,
                equal,
                percent((below + equal / 2.0) / n, shares, NormMethods.PERCENTILE),
                percent(
                        (below + equal) / n,
                        Intervals.wilson(below + equal, sorted.length, confidence),
                        NormMethods.PERCENTILE_AT_OR_BELOW),
                linearT(score),
                normal((rank - 0.375) / (n + 0.25), shares, NormMethods.Z_BLOM, z -> z),
                normal((rank - 0.375) / (n + 0.25), shares, NormMethods.T_BLOM, z -> 50 + 10 * z),
                normal(Math.max(rank - 0.5, equal == 0 ? 0.25 : 0) / n, shares, NormMethods.Z_RANKIT, z -> z),
                normal(rank / (n + 1), shares, NormMethods.Z_VAN_DER_WAERDEN, z -> z),
                normal((rank - 0.375) / (n + 0.25), shares, NormMethods.STANINE, NormTable::stanine),
                normal((rank - 0.375) / (n + 0.25), shares, NormMethods.STEN, NormTable::sten));
    }

    /** Stanine of a normal score. */
    public static double stanine(double z) {
        return Math.min(9, Math.max(1, Math.rint(2 * z + 5)));
    }

    /** Sten of a normal score. */
    public static double sten(double z) {
        return Math.min(10, Math.max(1, Math.ceil(2 * z + 5)));
    }

    /** Mean of the raw scores. */
    public Estimate mean() {
        if (sorted.length == 0) {
            return none(Reason.NO_DATA, NormMethods.MEAN);
        }
        return Estimate.of(
                mean,
                n() < 2 ? null : sd / Math.sqrt(n()),
                Intervals.student(mean, sd, n(), confidence).orElse(null),
                n(),
                NormMethods.MEAN);
    }

    /** Standard deviation of the raw scores. */
    public Estimate sd() {
        if (sorted.length < 2) {
            return none(sorted.length == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, NormMethods.SD);
        }
        double df = n() - 1.0;
        Interval interval = Intervals.chiSquare(sd * sd, df, confidence)
                .flatMap(of -> of.mapped(Math::sqrt))
                .orElse(null);
        return Estimate.of(sd, sd / Math.sqrt(2 * df), interval, n(), NormMethods.SD);
    }

    /** How a quantile is taken between two scores: numbers of Hyndman and Fan. */
    public enum Type {
        TYPE_2,
        TYPE_6,
        TYPE_7,
        TYPE_8
    }

    /**
     * The raw score below which a share lies.
     *
     * @param share above 0 and below 1
     */
    public Estimate quantile(double share, Type type) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
        if (sorted.length == 0) {
            return none(Reason.NO_DATA, NormMethods.QUANTILE);
        }
        double value = switch (type) {
            case TYPE_2 -> Quantiles.type2(sorted, share);
            case TYPE_6 -> Quantiles.type6(sorted, share);
            case TYPE_7 -> Quantiles.type7(sorted, share);
            case TYPE_8 -> Quantiles.type8(sorted, share);
        };
        BinomialDistribution binomial = new BinomialDistribution(null, n(), share);
        int low = binomial.inverseCumulativeProbability((1 - confidence) / 2);
        int high = binomial.inverseCumulativeProbability((1 + confidence) / 2) + 1;
        Interval interval = low < 1 || high > n()
                ? null
                : new Interval(sorted[low - 1], sorted[high - 1], confidence, "order statistics");
        return Estimate.of(value, interval, n(), NormMethods.QUANTILE);
    }

    private int below(double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Estimate percent(double share, Optional<Interval> shares, Method method) {
        if (sorted.length == 0) {
            return none(Reason.NO_DATA, method);
        }
        Interval interval = shares.flatMap(of -> of.mapped(x -> 100 * x)).orElse(null);
        return Estimate.of(100 * share, 100 * Math.sqrt(share * (1 - share) / n()), interval, n(), method);
    }

    private Estimate normal(double share, Optional<Interval> shares, Method method, DoubleUnaryOperator scale) {
        Reason not = why();
        if (not != null) {
            return none(not, method);
        }
        double value = scale.applyAsDouble(Normal.quantile(share));
        Interval interval = shares.filter(of -> of.lower() > 0 && of.upper() < 1)
                .map(of -> new Interval(
                        Math.min(value, scale.applyAsDouble(Normal.quantile(of.lower()))),
                        Math.max(value, scale.applyAsDouble(Normal.quantile(of.upper()))),
                        confidence,
                        of.method() + ", normal quantiles"))
                .orElse(null);
        return Estimate.of(value, interval, n(), method);
    }

    private Estimate linearT(double score) {
        Reason not = sorted.length == 1 ? Reason.TOO_FEW_PERSONS : why();
        if (not != null) {
            return none(not, NormMethods.T_LINEAR);
        }
        double z = (score - mean) / sd;
        double error = Math.sqrt(1.0 / n() + z * z / (2 * (n() - 1.0)));
        return Estimate.of(
                50 + 10 * z,
                10 * error,
                interval(z, n(), confidence)
                        .flatMap(of -> of.mapped(x -> 50 + 10 * x))
                        .orElse(null),
                n(),
                NormMethods.T_LINEAR);
    }

    /** Where a standardised score lies in the population, of which mean and standard deviation are known from n persons. */
    static Optional<Interval> interval(double z, int n, double confidence) {
        double df = n - 1.0;
        if (n > LARGE) {
            double half = Intervals.z(confidence) * Math.sqrt(1.0 / n + z * z / (2 * df));
            return Optional.of(new Interval(z - half, z + half, confidence, "normal limit of non-central t"));
        }
        double side = (1 - confidence) / 2;
        double root = Math.sqrt(n);
        double low = NoncentralT.ncp(z * root, df, 1 - side) / root;
        double high = NoncentralT.ncp(z * root, df, side) / root;
        return Double.isFinite(low) && Double.isFinite(high)
                ? Optional.of(new Interval(low, high, confidence, "non-central t"))
                : Optional.empty();
    }

    private @Nullable Reason why() {
        return sorted.length == 0 ? Reason.NO_DATA : sorted[0] == sorted[sorted.length - 1] ? Reason.NO_VARIANCE : null;
    }

    private NotEstimable none(Reason reason, Method method) {
        return NotEstimable.because(reason, sorted.length, method);
    }

    /** The lowest raw score that someone has and that lies at or above a percentile; empty where none does. */
    public Optional<Double> lowestAtOrAbove(double percentile) {
        return Arrays.stream(sorted)
                .distinct()
                .boxed()
                .filter(score -> 100.0 * (below(score) + below(Math.nextUp(score))) / 2 / n() >= percentile)
                .findFirst();
    }
}
