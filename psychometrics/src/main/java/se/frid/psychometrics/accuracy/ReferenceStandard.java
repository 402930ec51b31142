package se.frid.psychometrics.accuracy;

import se.frid.psychometrics.Column;

/** Who truly has the condition, as told by the best means there is. Immutable. */
public final class ReferenceStandard {

    private static final byte UNKNOWN = -1;

    private final byte[] states;

    private ReferenceStandard(byte[] states) {
        this.states = states;
    }

    /** Known for everyone. */
    public static ReferenceStandard of(boolean[] present) {
        byte[] states = new byte[present.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = (byte) (present[i] ? 1 : 0);
        }
        return new ReferenceStandard(states);
    }

    /**
     * 1 for present, 0 for absent, NaN for not known.
     *
     * @throws IllegalArgumentException if there is another number
     */
    public static ReferenceStandard of(double[] values) {
        byte[] states = new byte[values.length];
        for (int i = 0; i < states.length; i++) {
            if (!Double.isNaN(values[i]) && values[i] != 0 && values[i] != 1) {
                throw new IllegalArgumentException("a reference standard is 1, 0 or missing");
            }
            states[i] = Double.isNaN(values[i]) ? UNKNOWN : (byte) values[i];
        }
        return new ReferenceStandard(states);
    }

    /** Present from a value of another measure on; not known where that is missing. */
    public static ReferenceStandard atLeast(Column measure, double from) {
        byte[] states = new byte[measure.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = measure.isMissing(i) ? UNKNOWN : (byte) (measure.value(i) >= from ? 1 : 0);
        }
        return new ReferenceStandard(states);
    }

    /** How many persons. */
    public int size() {
        return states.length;
    }

    /** Whether a person has the condition. */
    public boolean isPresent(int person) {
        return states[person] == 1;
    }

    /** Whether it is known that a person does not have it. */
    public boolean isAbsent(int person) {
        return states[person] == 0;
    }

    /** Whether it is not known. */
    public boolean isUnknown(int person) {
        return states[person] < 0;
    }
}
