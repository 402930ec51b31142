package se.frid.psychometrics.study;

/** Whether there are enough persons, on the four steps of COSMIN. */
public enum SampleAdequacy {
    VERY_GOOD,
    ADEQUATE,
    DOUBTFUL,
    /** Too few to rate anything by. */
    INADEQUATE
}
