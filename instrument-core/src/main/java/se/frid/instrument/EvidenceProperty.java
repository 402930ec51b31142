package se.frid.instrument;

/** The measurement property that a figure speaks of, named as in COSMIN. */
public enum EvidenceProperty {
    /** How the instrument was made and tried. */
    DEVELOPMENT,
    INTERNAL_CONSISTENCY,
    /** Over time, between raters or informants. */
    RELIABILITY,
    MEASUREMENT_ERROR,
    STRUCTURAL_VALIDITY,
    CONSTRUCT_VALIDITY,
    /** Against a reference standard or a later outcome: accuracy and prediction. */
    CRITERION_VALIDITY,
    RESPONSIVENESS,
    /** How results are spread in a population, and how the instrument works in use. */
    DISTRIBUTION
}
