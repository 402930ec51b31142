package se.frid.psychometrics.resampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Estimated;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.Normal;
import se.frid.psychometrics.numerics.Quantiles;
import se.frid.psychometrics.numerics.SplitMix64;

/**
 * What a figure becomes when the same number of persons is drawn again and again, with replacement.
 *
 * <p>Each replicate has its own random stream, made of seed and replicate number, so the result is the same to the last bit on
 * any number of threads. Efron & Tibshirani 1993, "An Introduction to the Bootstrap", chapters 13 and 14.
 */
public final class Bootstrap {

    /** More failed replicates than this share, and the interval says nothing. */
    public static final double MOST_FAILED = 0.05;

    private final double[] sorted;
    private final int failed;
    private final long seed;

    private Bootstrap(double[] sorted, int failed, long seed) {
        this.sorted = sorted;
        this.failed = failed;
        this.seed = seed;
    }

    /** A figure of a sample in which each person comes a number of times. */
    @FunctionalInterface
    public interface Statistic {

        /**
         * The figure; NaN where the sample does not give it.
         *
         * @param times how often each person was drawn; sums to the number of persons; not to be kept or changed
         */
        double of(int[] times);
    }

    /** Several figures of one sample, so that work they share is done once. */
    @FunctionalInterface
    public interface Figures {

        /**
         * Puts each figure in its place; NaN where the sample does not give it.
         *
         * @param times how often each person was drawn; not to be kept or changed
         */
        void of(int[] times, double[] into);
    }

    /**
     * How the draws are made.
     *
     * @param replicates how many, at least 1
     * @param seed same seed, same result
     * @param executor where replicates run; {@code Runnable::run} for the calling thread
     */
    public record Options(int replicates, long seed, Executor executor) {

        public Options {
            if (replicates < 1) {
                throw new IllegalArgumentException("at least one replicate");
            }
        }

        /** In the calling thread. */
        public static Options of(int replicates, long seed) {
            return new Options(replicates, seed, Runnable::run);
        }
    }

    /**
     * Draws the replicates.
     *
     * @param persons how many persons there are, at least 1
     * @param statistic made anew for each run of replicates, so that it may hold working arrays
     */
    public static Bootstrap draw(int persons, Options options, Supplier<Statistic> statistic) {
        return draw(new int[] {persons}, options, statistic);
    }

    /**
     * Draws within groups, such as cases and controls, each as large as it is; persons of the first group come first.
     *
     * @param groups how many persons each group has
     */
    public static Bootstrap draw(int[] groups, Options options, Supplier<Statistic> statistic) {
        return drawAll(groups, options, 1, () -> {
                    Statistic one = statistic.get();
                    return (times, into) -> into[0] = one.of(times);
                })
                .get(0);
    }

    /**
     * Draws the replicates once for several figures.
     *
     * @param groups how many persons each group has
     * @param figures how many figures there are
     * @param statistic made anew for each run of replicates
     */
    public static List<Bootstrap> drawAll(int[] groups, Options options, int figures, Supplier<Figures> statistic) {
        double[][] values = new double[figures][options.replicates()];
        int chunk = Math.max(1, Math.min(64, options.replicates() / 8));
        List<CompletableFuture<Void>> runs = new ArrayList<>();
        for (int from = 0; from < options.replicates(); from += chunk) {
            int first = from;
            int last = Math.min(options.replicates(), from + chunk);
            runs.add(CompletableFuture.runAsync(
                    () -> run(groups, options.seed(), first, last, statistic.get(), values), options.executor()));
        }
        runs.forEach(CompletableFuture::join);
        return Arrays.stream(values)
                .map(all -> {
                    double[] good =
                            Arrays.stream(all).filter(Double::isFinite).sorted().toArray();
                    return new Bootstrap(good, all.length - good.length, options.seed());
                })
                .toList();
    }

    private static void run(int[] groups, long seed, int first, int last, Figures statistic, double[][] into) {
        int persons = Arrays.stream(groups).sum();
        int[] times = new int[persons];
        double[] figures = new double[into.length];
        for (int replicate = first; replicate < last; replicate++) {
            Arrays.fill(times, 0);
            SplitMix64 random = SplitMix64.of(seed, replicate);
            int offset = 0;
            for (int size : groups) {
                for (int draw = 0; draw < size; draw++) {
                    times[offset + random.nextInt(size)]++;
                }
                offset += size;
            }
            statistic.of(times, figures);
            for (int figure = 0; figure < figures.length; figure++) {
                into[figure][replicate] = figures[figure];
            }
        }
    }

    /** The figure without each person in turn, for {@link #bca}; n times the work of one replicate. */
    public static double[] jackknife(int persons, Statistic statistic) {
        int[] times = new int[persons];
        Arrays.fill(times, 1);
        double[] values = new double[persons];
        for (int person = 0; person < persons; person++) {
            times[person] = 0;
            values[person] = statistic.of(times);
            times[person] = 1;
        }
        return values;
    }

    /** How many replicates gave the figure. */
    public int replicates() {
        return sorted.length;
    }

    /** How many did not. */
    public int failed() {
        return failed;
    }

    /** How many replicates gave exactly this value. */
    public long count(double value) {
        return Arrays.stream(sorted).filter(x -> x == value).count();
    }

    /** Standard deviation of the replicates; empty if too many failed. */
    public OptionalDouble standardError() {
        return isSound() ? OptionalDouble.of(Math.sqrt(Descriptives.variance(sorted))) : OptionalDouble.empty();
    }

    /** Mean of the replicates less the value; empty if too many failed. */
    public OptionalDouble bias(double value) {
        return isSound() ? OptionalDouble.of(Descriptives.mean(sorted) - value) : OptionalDouble.empty();
    }

    private boolean isSound() {
        return sorted.length >= 2 && failed <= MOST_FAILED * (sorted.length + failed);
    }

    /** From one quantile of the replicates to another (R's type 7); empty if too many failed. */
    public Optional<Interval> percentile(double confidence) {
        double side = (1 - confidence) / 2;
        return isSound() ? Optional.of(between(side, 1 - side, confidence, "percentile")) : Optional.empty();
    }

    /**
     * A figure of the sample itself with the standard error of the replicates and their percentile interval; as it is where too
     * many failed or where there is no figure.
     */
    public Estimate with(Estimate plain, double confidence) {
        return plain instanceof Estimated known && isSound()
                ? Estimate.of(
                        known.amount(),
                        Double.valueOf(standardError().orElseThrow()),
                        percentile(confidence).orElse(null),
                        known.n(),
                        known.method())
                : plain;
    }

    /** The same with the bias-corrected and accelerated interval of {@link #bca}, where there is one. */
    public Estimate withBca(Estimate plain, double[] jackknife, double confidence) {
        return plain instanceof Estimated known && isSound()
                ? Estimate.of(
                        known.amount(),
                        Double.valueOf(standardError().orElseThrow()),
                        bca(known.amount(), jackknife, confidence).orElse(null),
                        known.n(),
                        known.method())
                : plain;
    }

    /**
     * Bias-corrected and accelerated interval: Efron 1987, J. Amer. Statist. Assoc. 82:171–185.
     *
     * @param value the figure of the sample itself
     * @param jackknife the figure without each person in turn
     * @return empty if too many replicates failed, or if the replicates lie on one side of the value
     */
    public Optional<Interval> bca(double value, double[] jackknife, double confidence) {
        if (!isSound() || Arrays.stream(jackknife).anyMatch(x -> !Double.isFinite(x))) {
            return Optional.empty();
        }
        double below = 0;
        for (double replicate : sorted) {
            below += replicate < value ? 1 : replicate == value ? 0.5 : 0;
        }
        double bias = Normal.quantile(below / sorted.length);
        double acceleration = acceleration(jackknife);
        if (!Double.isFinite(bias) || !Double.isFinite(acceleration)) {
            return Optional.empty();
        }
        double z = Normal.quantile((1 + confidence) / 2);
        double low = share(bias, acceleration, -z);
        double high = share(bias, acceleration, z);
        return low <= high ? Optional.of(between(low, high, confidence, "BCa")) : Optional.empty();
    }

    private static double share(double bias, double acceleration, double z) {
        double shifted = bias + z;
        return Normal.cdf(bias + shifted / (1 - acceleration * shifted));
    }

    private static double acceleration(double[] jackknife) {
        double mean = Descriptives.mean(jackknife);
        double squares = 0;
        double cubes = 0;
        for (double value : jackknife) {
            double away = mean - value;
            squares += away * away;
            cubes += away * away * away;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private Interval between(double low, double high, double confidence, String kind) {
        return new Interval(
                Quantiles.type7(sorted, low),
                Quantiles.type7(sorted, high),
                confidence,
                "bootstrap " + kind + ", " + sorted.length + " replicates, seed " + seed);
    }
}
