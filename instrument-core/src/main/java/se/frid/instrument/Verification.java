package se.frid.instrument;

/**
 * How well a figure was verified. Declared from the strongest to the weakest.
 *
 * <p>A result that rests on several figures is as well verified as the weakest of them.
 */
public enum Verification {
    /** Read in the primary paper, the owner's manual or the owner's own page. */
    PRIMARY,
    /** Read in a source that reports the primary one. */
    SECONDARY,
    /** Remembered, inferred or left open: shown as unverified wherever it is used. */
    UNVERIFIED;

    /** The weaker of two. */
    public Verification weaker(Verification other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
