package se.frid.instrument;

/** What can be had from an instrument here. */
public enum InstrumentKind {
    /** Answers are added up by a published rule. */
    SCORABLE,
    /** A structured professional judgement: the professional's ratings are the results, and no total exists or is offered. */
    JUDGEMENT,
    /**
     * A form of this project: its full wording is part of the catalogue, its answers become findings, and it is not validated,
     * which every rendering says.
     */
    FORM,
    /** Metadata only: the key is not public or was not seen. A service that has it writes a definition of its own. */
    REFERENCE
}
