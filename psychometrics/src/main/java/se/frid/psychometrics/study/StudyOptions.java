package se.frid.psychometrics.study;

import java.util.concurrent.Executor;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * How a study is worked out.
 *
 * @param confidence of all intervals, such as .95
 * @param replicates of each bootstrap
 * @param seed same seed, same report, on any number of threads
 * @param executor where replicates run
 * @param smallestCell least count of persons above 0 that is shown; 1 hides nothing
 * @param criteria by which properties are rated
 */
public record StudyOptions(
        double confidence, int replicates, long seed, Executor executor, int smallestCell, Criteria criteria) {

    /** The limit of the house: counts from 1 to 4 are hidden. No source was found for it, so it can be set. */
    public static final int SMALLEST_CELL = 5;

    public StudyOptions {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1");
        }
        if (replicates < 1 || smallestCell < 1) {
            throw new IllegalArgumentException("at least one replicate, and a least count of 1 or more");
        }
    }

    /** 95 % intervals, 2,000 replicates, the criteria of COSMIN, in the calling thread. */
    public static StudyOptions of(long seed) {
        return new StudyOptions(Intervals.USUAL, 2000, seed, Runnable::run, SMALLEST_CELL, Criteria.cosmin());
    }

    /** The same with other intervals. */
    public StudyOptions withConfidence(double other) {
        return new StudyOptions(other, replicates, seed, executor, smallestCell, criteria);
    }

    /** The same with another number of replicates. */
    public StudyOptions withReplicates(int other) {
        return new StudyOptions(confidence, other, seed, executor, smallestCell, criteria);
    }

    /** The same, worked out elsewhere. */
    public StudyOptions withExecutor(Executor other) {
        return new StudyOptions(confidence, replicates, seed, other, smallestCell, criteria);
    }

    /** The same, where smaller counts are shown, or larger ones hidden too. */
    public StudyOptions withSmallestCell(int other) {
        return new StudyOptions(confidence, replicates, seed, executor, other, criteria);
    }

    /** The same, rated by others. */
    public StudyOptions withCriteria(Criteria other) {
        return new StudyOptions(confidence, replicates, seed, executor, smallestCell, other);
    }

    Bootstrap.Options bootstrap() {
        return new Bootstrap.Options(replicates, seed, executor);
    }
}
