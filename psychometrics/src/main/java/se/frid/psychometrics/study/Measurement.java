package se.frid.psychometrics.study;

/** The tables of a study. */
public enum Measurement {
    /** The one that all figures rest on. */
    FIRST,
    /** The same persons once more. */
    RETEST,
    /** What several raters said of the same persons. */
    RATERS
}
