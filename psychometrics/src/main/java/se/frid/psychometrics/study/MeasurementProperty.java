package se.frid.psychometrics.study;

import se.frid.instrument.Text;

/** The measurement properties of COSMIN, in the order of its table. */
public enum MeasurementProperty {
    CONTENT_VALIDITY("Innehållsvaliditet", "Content validity"),
    STRUCTURAL_VALIDITY("Strukturell validitet", "Structural validity"),
    INTERNAL_CONSISTENCY("Intern konsistens", "Internal consistency"),
    CROSS_CULTURAL_VALIDITY(
            "Tvärkulturell validitet och mätinvarians", "Cross-cultural validity, measurement invariance"),
    RELIABILITY("Reliabilitet", "Reliability"),
    MEASUREMENT_ERROR("Mätfel", "Measurement error"),
    CRITERION_VALIDITY("Kriterievaliditet", "Criterion validity"),
    HYPOTHESES_TESTING("Hypotesprövning för begreppsvaliditet", "Hypotheses testing for construct validity"),
    RESPONSIVENESS("Känslighet för förändring", "Responsiveness");

    private final Text names;

    MeasurementProperty(String sv, String en) {
        this.names = Text.of(sv, en);
    }

    /** Its name for people. */
    public Text names() {
        return names;
    }
}
