package se.frid.instrument;

/** Which end of a score is the worse for the person. */
public enum Direction {
    HIGHER_IS_WORSE,
    LOWER_IS_WORSE,
    NONE
}
