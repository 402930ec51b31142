package se.frid.psychometrics;

/** Which data a figure uses where something is missing. Nothing is ever filled in unless the name says so. */
public enum MissingRule {
    /** Only persons who answered everything that the figure looks at. */
    COMPLETE_CASES,
    /** Each pair of variables over the persons who have both. */
    PAIRWISE,
    /** Each variable over the persons who have it. */
    AVAILABLE,
    /** All data that are there, by likelihood or by a formula that allows for gaps. */
    ALL_AVAILABLE_DATA,
    /** The data cannot have gaps, or there are none: a function of other figures. */
    NOT_APPLICABLE
}
