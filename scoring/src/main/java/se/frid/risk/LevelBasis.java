package se.frid.risk;

/** What the working level of a domain rests on. */
public enum LevelBasis {
    /** It is the level that the findings give. */
    FINDINGS,
    /** A professional has set it. */
    PROFESSIONAL,
    /** An earlier assessment came to it and has not been replaced; the findings of the day give less. */
    EARLIER
}
