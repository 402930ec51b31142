package se.frid.psychometrics.study;

import se.frid.json.Bare;

/**
 * How many persons are of a kind that they would not want to be picked out by: gave an answer, have a condition, are in a group.
 * Counts that are small enough to tell of single persons are hidden, and others so that the small ones cannot be worked out from
 * the sums. Zero is shown.
 */
public sealed interface Cell {

    /** A count that can be shown. */
    @Bare
    record Shown(int count) implements Cell {}

    /** A count that cannot. */
    record Hidden(Why hidden) implements Cell {}

    /** Why a count is hidden. */
    enum Why {
        /** It is above 0 and below the limit. */
        SMALL,
        /** It would give another one away. */
        PROTECTS_ANOTHER
    }
}
