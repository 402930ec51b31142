package se.frid.instrument.condition;

/** True, false or not known, with the connectives of Kleene's strong three-valued logic. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    /** A plain truth value. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** Whether both hold. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether at least one holds. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether this does not hold. */
    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : this == TRUE ? FALSE : TRUE;
    }
}
