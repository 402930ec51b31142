package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.frid.instrument.Score;
import se.frid.json.Scalar;

/**
 * The results of one score. The arrays are given out as they are, so that a caller can read a million rows without a call for
 * each; which of them are used follows from {@link #kind}, the others are empty.
 */
public final class ScoreColumn {

    /** No choice. */
    public static final byte NONE = -1;

    private final Measure measure;
    private final Variables variables;
    private final byte[] status;
    private final double[] value;
    private final double[] lower;
    private final double[] upper;
    private final byte[] choice;
    private final long[] profile;
    private final short[] answered;
    private final short[] of;
    private final List<BandColumn> bands = new ArrayList<>();

    ScoreColumn(Measure measure, Variables variables, int rows) {
        this.measure = measure;
        this.variables = variables;
        boolean number = measure.kind() == ScoreKind.NUMBER;
        boolean written = measure.kind() == ScoreKind.PROFILE;
        status = new byte[rows];
        value = new double[number ? rows : 0];
        lower = new double[value.length];
        upper = new double[value.length];
        choice = new byte[number || written ? 0 : rows];
        profile = new long[written ? rows : 0];
        answered = new short[rows];
        of = new short[rows];
        measure.score().bands().forEach(scheme -> bands.add(new BandColumn(scheme, rows)));
        Arrays.fill(value, Double.NaN);
        Arrays.fill(lower, Double.NaN);
        Arrays.fill(upper, Double.NaN);
        Arrays.fill(choice, NONE);
        Arrays.fill(profile, NONE);
    }

    /** The score. */
    public Score score() {
        return measure.score();
    }

    /** What kind of result it gives. */
    public ScoreKind kind() {
        return measure.kind();
    }

    /** The status of each row, as the place of a {@link ScoreStatus}. */
    public byte[] statuses() {
        return status;
    }

    /** The value of each row; not a number where there is none. */
    public double[] values() {
        return value;
    }

    /** The lowest value that complete answers could give, where answers are missing; else not a number. */
    public double[] lowers() {
        return lower;
    }

    /** The highest value that complete answers could give, where answers are missing; else not a number. */
    public double[] uppers() {
        return upper;
    }

    /** The place of the result of each row among {@link #words}; {@link #NONE} where there is none or it is not settled. */
    public byte[] choices() {
        return choice;
    }

    /** The number that stands for the profile of each row, which {@link #word} tells; {@link #NONE} where there is none. */
    public long[] profiles() {
        return profile;
    }

    /** How many items have an answer, in each row. */
    public short[] answered() {
        return answered;
    }

    /** How many items are asked, in each row. */
    public short[] asked() {
        return of;
    }

    /** The bands by each scheme, in the order of the definition. */
    public List<BandColumn> bands() {
        return List.copyOf(bands);
    }

    BandColumn bands(int scheme) {
        return bands.get(scheme);
    }

    /** What the places of a choice stand for: no and yes, categories, or ratings. */
    public List<Scalar> words() {
        return measure.words();
    }

    /** The status of a row. */
    public ScoreStatus status(int row) {
        return Places.STATUSES.get(status[row]);
    }

    /** The result of a row, whatever its kind; empty where there is no value. */
    public Optional<Scalar> result(int row) {
        if (!status(row).hasValue()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (measure.kind()) {
                    case NUMBER -> Scalar.of(BigDecimal.valueOf(value[row]));
                    case PROFILE -> Scalar.of(word(row));
                    default -> measure.words().get(choice[row]);
                });
    }

    /** The answers of a row written one after the other. */
    public String word(int row) {
        return measure.word(variables, profile[row]);
    }
}
