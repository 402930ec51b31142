package se.frid.instrument;

/** Whom an instrument is about. */
public enum Subject {
    ADULT_VICTIM,
    ADULT_ANY,
    CHILD,
    PERPETRATOR,
    MUNICIPALITY
}
