package se.frid.scoring.batch;

/** What became of a critical item in a row. Its place is what stands in the array; 0 is a row that nobody has scored. */
public enum CriticalState {
    /** The row was not scored. */
    NOT_SCORED,
    /** Answered, and not so that it warns. */
    NOT_RAISED,
    /** Answered so that it must be followed up whatever the total. */
    RAISED,
    /** Without a usable answer: to be asked again, since no answer is no reassurance. */
    UNANSWERED,
    /** By the skip rule, not asked. */
    NOT_ASKED,
    /** Said not to apply, where the scale itself offers that as an answer. */
    NOT_APPLICABLE
}
