package se.frid.psychometrics.change;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.frid.psychometrics.numerics.Descriptives;

/**
 * A score before and after of the persons who have both. Immutable.
 *
 * <p>A change is the score after less the score before, in points, whichever way is better.
 */
public final class PairedScores {

    private final int[] rows;
    private final double[] before;
    private final double[] after;
    private final double[] changes;

    private PairedScores(int[] rows, double[] before, double[] after) {
        this.rows = rows;
        this.before = before;
        this.after = after;
        this.changes = new double[before.length];
        Arrays.setAll(changes, i -> after[i] - before[i]);
    }

    /**
     * The persons who have both scores.
     *
     * @param before a score for each person, NaN where there is none
     * @param after of the same persons, in the same order
     */
    public static PairedScores of(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException("before and after are of the same persons");
        }
        int[] rows = IntStream.range(0, before.length)
                .filter(i -> Double.isFinite(before[i]) && Double.isFinite(after[i]))
                .toArray();
        return new PairedScores(
                rows,
                Arrays.stream(rows).mapToDouble(i -> before[i]).toArray(),
                Arrays.stream(rows).mapToDouble(i -> after[i]).toArray());
    }

    /** How many have both. */
    public int n() {
        return rows.length;
    }

    /** Row of a person in the data that came in, counted from 0. */
    public int row(int person) {
        return rows[person];
    }

    /** Scores before. */
    public double[] before() {
        return before.clone();
    }

    /** Scores after. */
    public double[] after() {
        return after.clone();
    }

    /** Scores after less scores before. */
    public double[] changes() {
        return changes.clone();
    }

    double meanBefore() {
        return Descriptives.mean(before);
    }

    double meanChange() {
        return Descriptives.mean(changes);
    }

    double sdBefore() {
        return Math.sqrt(Descriptives.variance(before));
    }

    double sdAfter() {
        return Math.sqrt(Descriptives.variance(after));
    }

    double sdChange() {
        return Math.sqrt(Descriptives.variance(changes));
    }

    double correlation() {
        return Descriptives.correlation(before, after);
    }
}
