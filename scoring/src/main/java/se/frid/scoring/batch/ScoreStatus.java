package se.frid.scoring.batch;

/** What came of a score in a row. Its place is what stands in the status array; 0 is a row that nobody has scored. */
public enum ScoreStatus {
    /** The row was not scored: the run did not reach it, or was cancelled before. */
    NOT_SCORED,
    /** A value. */
    DETERMINED,
    /** A value for which missing answers were stood in for by the mean of the others. */
    PRORATED,
    /** A value for which missing answers were counted as zero. */
    ZERO_FILLED,
    /** Lowest and highest value that complete answers could give. */
    BOUNDED,
    /** A criterion, category or profile that the answers do not settle. */
    UNSETTLED,
    /** None of the items has an answer. */
    NOTHING_ANSWERED,
    /** By the skip rule, none of the items is asked. */
    NOT_ASKED,
    /** An answer that the score depends on is not on its scale. */
    BAD_ANSWER,
    /** No professional has given the judgement. */
    NO_JUDGEMENT;

    /** Whether there is a value. */
    public boolean hasValue() {
        return this == DETERMINED || this == PRORATED || this == ZERO_FILLED;
    }
}
