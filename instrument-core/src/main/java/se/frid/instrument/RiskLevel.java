package se.frid.instrument;

/** Levels of risk, from the lowest to the highest. Low is never "none" and never "safe". */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    IMMINENT;

    /** Whether this level is the other or above it. */
    public boolean atLeast(RiskLevel other) {
        return compareTo(other) >= 0;
    }
}
