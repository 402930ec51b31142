package se.frid.scoring.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.frid.instrument.Emission;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;

/**
 * What is said of one finding. The arrays are given out as they are; {@link #values} and {@link #open} are empty for a flag or a
 * level, {@link #levels} where no rating tells the level.
 */
public final class FindingColumn {

    /** No value, or no level. */
    public static final byte NONE = -1;

    private final Emission emission;
    private final List<Scalar> words;
    private final byte[] states;
    private final byte[] levels;
    private final short[] values;
    private final byte[] open;

    FindingColumn(Emission emission, List<Scalar> words, int rows) {
        this.emission = emission;
        this.words = words;
        states = new byte[rows];
        levels = new byte[emission.rating() == null ? 0 : rows];
        values = new short[emission.tellsValue() ? rows : 0];
        open = new byte[values.length];
        Arrays.fill(levels, NONE);
        Arrays.fill(values, NONE);
    }

    /** What the definition says of the finding. */
    public Emission emission() {
        return emission;
    }

    /** The state of each row: 0 where the row was not scored, else one more than the place of a {@link FindingState}. */
    public byte[] states() {
        return states;
    }

    /** The level of each row, as the place of a {@link RiskLevel}, where a rating tells it; {@link #NONE} for none. */
    public byte[] levels() {
        return levels;
    }

    /** The place of the value of each row among {@link #words}; {@link #NONE} where none is told. */
    public short[] values() {
        return values;
    }

    /** 1 where another option, or a higher value, may hold; else 0. */
    public byte[] open() {
        return open;
    }

    /** The values that can be told. */
    public List<Scalar> words() {
        return words;
    }

    /** What is said in a row that was scored. */
    public FindingState state(int row) {
        return state(states[row]);
    }

    /** The state that stands as a number in a column of a finding or a cut-off; a row that was not scored has none. */
    public static FindingState state(byte code) {
        return Places.STATES.get(code - 1);
    }

    static byte code(FindingState state) {
        return (byte) (Places.of(state) + 1);
    }

    /** The level in a row: that of the definition, or the rating of the professional. */
    public Optional<RiskLevel> level(int row) {
        if (levels.length == 0) {
            return Optional.ofNullable(emission.level());
        }
        return levels[row] == NONE ? Optional.empty() : Optional.of(Places.LEVELS.get(levels[row]));
    }

    /** The value that is told in a row. */
    public Optional<Scalar> value(int row) {
        return values.length == 0 || values[row] == NONE ? Optional.empty() : Optional.of(words.get(values[row]));
    }

    /** Whether another option, or a higher value, may hold in a row. */
    public boolean isOpen(int row) {
        return open.length > 0 && open[row] != 0;
    }
}
