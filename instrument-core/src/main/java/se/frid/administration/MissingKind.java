package se.frid.administration;

/** Why there is no answer. None of the kinds is ever read as "no". */
public enum MissingKind {
    /** The question was not put. */
    NOT_ASKED,
    /** The question does not apply to the person. */
    NOT_APPLICABLE,
    /** The person did not want to answer. */
    DECLINED,
    /** It is not known why. */
    UNKNOWN
}
