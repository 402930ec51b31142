package se.frid.instrument.condition;

/** What is known of a finding. Unknown is never absent. */
public enum FindingState {
    PRESENT,
    ABSENT,
    UNKNOWN,
    NOT_APPLICABLE
}
