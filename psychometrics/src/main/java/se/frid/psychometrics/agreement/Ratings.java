package se.frid.psychometrics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.frid.psychometrics.ResponseData;

/**
 * What several raters (or methods, or occasions) gave the same subjects. Immutable; a rating may be missing.
 *
 * <p>Categories are the values that were used, in increasing order, as the R packages have it; {@link #withCategories} declares
 * those that could have been used.
 */
public final class Ratings {

    private final double[][] values;
    private final int subjects;
    private final double[] declared;

    private Ratings(double[][] values, int subjects, double[] declared) {
        this.values = values;
        this.subjects = subjects;
        this.declared = declared;
    }

    /** Each column is a rater, each row a subject; values keyed as declared. */
    public static Ratings of(ResponseData data) {
        return new Ratings(data.toArrays(), data.persons(), new double[0]);
    }

    /**
     * Plain numbers.
     *
     * @param byRater ratings by rater, then subject; NaN where there is none
     */
    public static Ratings of(double[]... byRater) {
        int subjects = byRater.length == 0 ? 0 : byRater[0].length;
        for (double[] column : byRater) {
            if (column.length != subjects || Arrays.stream(column).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException("each rater has one finite rating or NaN for each subject");
            }
        }
        return new Ratings(
                Arrays.stream(byRater).map(double[]::clone).toArray(double[][]::new), subjects, new double[0]);
    }

    /** The same ratings, where these values could have been given even if some never were. */
    public Ratings withCategories(List<Double> categories) {
        double[] sorted = categories.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
        for (double[] column : values) {
            if (Arrays.stream(column).anyMatch(x -> !Double.isNaN(x) && Arrays.binarySearch(sorted, x + 0.0) < 0)) {
                throw new IllegalArgumentException("a rating is none of the declared categories");
            }
        }
        return new Ratings(values, subjects, sorted);
    }

    /** How many subjects. */
    public int subjects() {
        return subjects;
    }

    /** How many raters. */
    public int raters() {
        return values.length;
    }

    /** A rating; NaN where there is none. */
    public double value(int rater, int subject) {
        return values[rater][subject];
    }

    /** All ratings of one rater, NaN where there is none. */
    public double[] of(int rater) {
        return values[rater].clone();
    }

    /** Whether a subject has every rating. */
    public boolean isComplete(int subject) {
        for (double[] column : values) {
            if (Double.isNaN(column[subject])) {
                return false;
            }
        }
        return true;
    }

    /** The subjects that have every rating; this object itself if all have. */
    public Ratings complete() {
        int[] some = IntStream.range(0, subjects).filter(this::isComplete).toArray();
        return some.length == subjects ? this : rows(some);
    }

    /** Two of the raters, over the subjects that both rated. */
    public Ratings pair(int one, int other) {
        return new Ratings(new double[][] {values[one], values[other]}, subjects, declared).complete();
    }

    /** Some subjects, in the order given. */
    public Ratings rows(int[] some) {
        double[][] part = new double[values.length][some.length];
        for (int rater = 0; rater < part.length; rater++) {
            for (int i = 0; i < some.length; i++) {
                part[rater][i] = values[rater][some[i]];
            }
        }
        return new Ratings(part, some.length, declared);
    }

    /** How many raters rated a subject. */
    int count(int subject) {
        int count = 0;
        for (double[] column : values) {
            count += Double.isNaN(column[subject]) ? 0 : 1;
        }
        return count;
    }

    /** The categories, in increasing order: those declared, else those used. */
    public double[] categories() {
        return declared.length > 0
                ? declared.clone()
                : Arrays.stream(values)
                        .flatMapToDouble(Arrays::stream)
                        .filter(x -> !Double.isNaN(x))
                        .map(x -> x + 0.0)
                        .sorted()
                        .distinct()
                        .toArray();
    }
}
