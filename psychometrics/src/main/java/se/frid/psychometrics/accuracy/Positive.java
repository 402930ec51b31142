package se.frid.psychometrics.accuracy;

/** Which end of a score speaks for the condition. */
public enum Positive {
    /** The higher, the more likely: positive at or above the cut-off. */
    AT_LEAST(1),
    /** The lower, the more likely, as in a scale of well-being: positive at or below the cut-off. */
    AT_MOST(-1);

    private final int sign;

    Positive(int sign) {
        this.sign = sign;
    }

    /** The score turned so that higher always speaks for the condition, and back. */
    double turned(double score) {
        return sign * score + 0.0;
    }
}
