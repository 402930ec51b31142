package se.frid.psychometrics.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Krippendorff's alpha: 1 less observed over expected disagreement, for any number of raters, gaps and levels of measurement.
 *
 * <p>Subjects with fewer than two ratings do not count. Intervals are percentiles of replicates that draw subjects anew (Zapf et
 * al. 2016, BMC Med. Res. Methodol. 16:93).
 */
public final class Krippendorff {

    /** More different values than this, and ratios of all pairs of them are too much work. */
    public static final int MOST_VALUES_OF_RATIOS = 5000;

    private Krippendorff() {}

    /** How far apart two values are. */
    public enum Metric {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO;

        Method method() {
            return switch (this) {
                case NOMINAL -> AgreementMethods.KRIPPENDORFF_NOMINAL;
                case ORDINAL -> AgreementMethods.KRIPPENDORFF_ORDINAL;
                case INTERVAL -> AgreementMethods.KRIPPENDORFF_INTERVAL;
                case RATIO -> AgreementMethods.KRIPPENDORFF_RATIO;
            };
        }
    }

    /** With a percentile interval and the standard error of the replicates. */
    public static Estimate of(Ratings ratings, Metric metric, Bootstrap.Options options, double confidence) {
        Units units = Units.of(ratings);
        Reason not = why(ratings, units, metric);
        if (not != null) {
            return NotEstimable.because(not, units.size(), metric.method());
        }
        double alpha = new Disagreement(units, metric).alpha(units.once(), 1);
        if (!Double.isFinite(alpha)) {
            return NotEstimable.because(Reason.NO_EXPECTED_DISAGREEMENT, units.size(), metric.method());
        }
        Estimate plain = Estimate.of(alpha, units.size(), metric.method());
        if (units.size() < 2 || alpha >= 1) {
            return plain;
        }
        return Bootstrap.draw(units.size(), options, () -> {
                    Disagreement own = new Disagreement(units, metric);
                    return times -> own.alpha(times, 1);
                })
                .with(plain, confidence);
    }

    /** The value that irr 0.84.1 prints, without interval; for comparison only. */
    public static Estimate asIrr(Ratings ratings, Metric metric) {
        Units units = Units.of(ratings);
        Reason not = why(ratings, units, metric);
        if (not != null) {
            return NotEstimable.because(not, units.size(), AgreementMethods.KRIPPENDORFF_IRR);
        }
        boolean whole = ratings.complete() == ratings;
        double alpha = new Disagreement(units, metric).alpha(units.once(), whole ? ratings.raters() - 1.0 : 1);
        return Double.isFinite(alpha)
                ? Estimate.of(alpha, units.size(), AgreementMethods.KRIPPENDORFF_IRR)
                : NotEstimable.because(
                        Reason.NO_EXPECTED_DISAGREEMENT, units.size(), AgreementMethods.KRIPPENDORFF_IRR);
    }

    private static @Nullable Reason why(Ratings ratings, Units units, Metric metric) {
        if (ratings.raters() < 2) {
            return Reason.TOO_FEW_RATERS;
        }
        if (units.size() == 0) {
            return Reason.NO_DATA;
        }
        if (metric == Metric.RATIO && units.values[0] < 0) {
            return Reason.OUTSIDE_RANGE;
        }
        return metric == Metric.RATIO && units.values.length > MOST_VALUES_OF_RATIOS
                ? Reason.TOO_MANY_CATEGORIES
                : null;
    }

    /** Subjects with at least two ratings: the values used among them in order, and the places of each subject's among these. */
    private static final class Units {

        private final double[] values;
        private final int[][] places;

        private Units(double[] values, int[][] places) {
            this.values = values;
            this.places = places;
        }

        static Units of(Ratings ratings) {
            int[] some = IntStream.range(0, ratings.subjects())
                    .filter(subject -> ratings.count(subject) > 1)
                    .toArray();
            Ratings pairable = ratings.rows(some);
            Coded coded = Coded.of(pairable);
            int[][] places = new int[some.length][];
            for (int subject = 0; subject < some.length; subject++) {
                int unit = subject;
                places[subject] = IntStream.range(0, coded.raters())
                        .map(rater -> coded.place(rater, unit))
                        .filter(place -> place >= 0)
                        .toArray();
            }
            return new Units(coded.categories(), places);
        }

        int size() {
            return places.length;
        }

        int[] once() {
            int[] once = new int[size()];
            Arrays.fill(once, 1);
            return once;
        }
    }

    /** Works out alpha of units that come a number of times; holds working arrays, one for each thread. */
    private static final class Disagreement {

        private final Units units;
        private final Metric metric;
        private final double[] within;
        private final double[] counts;
        private final double[] scale;

        Disagreement(Units units, Metric metric) {
            this.units = units;
            this.metric = metric;
            this.counts = new double[units.values.length];
            this.scale = units.values.clone();
            this.within = new double[units.size()];
            if (metric != Metric.ORDINAL) {
                for (int unit = 0; unit < within.length; unit++) {
                    within[unit] = within(units.places[unit]);
                }
            }
        }

        /**
         * Alpha.
         *
         * @param pairs what each pair counts more than it should; 1 but for {@link #asIrr}
         */
        double alpha(int[] times, double pairs) {
            Arrays.fill(counts, 0);
            double all = 0;
            for (int unit = 0; unit < times.length; unit++) {
                for (int place : units.places[unit]) {
                    counts[place] += times[unit];
                }
                all += (double) times[unit] * units.places[unit].length;
            }
            if (metric == Metric.ORDINAL) {
                midRanks();
            }
            double observed = 0;
            for (int unit = 0; unit < times.length; unit++) {
                if (times[unit] > 0) {
                    observed += times[unit] * (metric == Metric.ORDINAL ? within(units.places[unit]) : within[unit]);
                }
            }
            double expected = Arrays.stream(counts).filter(x -> x > 0).count() < 2 ? 0 : expected(all);
            return expected > 0 ? 1 - (all - 1 / pairs) * observed / expected : Double.NaN;
        }

        /** The ordinal distance of two values is that of their mid-ranks. */
        private void midRanks() {
            double below = 0;
            for (int i = 0; i < counts.length; i++) {
                scale[i] = below + counts[i] / 2;
                below += counts[i];
            }
        }

        /** Sum of squared distances over ordered pairs of one unit's ratings, over one less than their number. */
        private double within(int[] places) {
            double sum = 0;
            for (int i = 0; i < places.length; i++) {
                for (int j = 0; j < i; j++) {
                    sum += distance(places[i], places[j]);
                }
            }
            return 2 * sum / (places.length - 1);
        }

        private double distance(int i, int j) {
            if (i == j) {
                return 0;
            }
            double away = scale[i] - scale[j];
            return switch (metric) {
                case NOMINAL -> 1;
                case ORDINAL, INTERVAL -> away * away;
                case RATIO -> away * away / ((scale[i] + scale[j]) * (scale[i] + scale[j]));
            };
        }

        /** Sum of squared distances over all ordered pairs of ratings, of whichever units. */
        private double expected(double all) {
            return switch (metric) {
                case NOMINAL ->
                    all * all - Arrays.stream(counts).map(x -> x * x).sum();
                case ORDINAL, INTERVAL -> spread(all);
                case RATIO -> ofPairs();
            };
        }

        private double spread(double all) {
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += counts[i] * scale[i];
            }
            double mean = sum / all;
            double squares = 0;
            for (int i = 0; i < counts.length; i++) {
                squares += counts[i] * (scale[i] - mean) * (scale[i] - mean);
            }
            return 2 * all * squares;
        }

        private double ofPairs() {
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; counts[i] > 0 && j < i; j++) {
                    sum += counts[i] * counts[j] * distance(i, j);
                }
            }
            return 2 * sum;
        }
    }
}
