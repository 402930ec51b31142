package se.frid.scoring.batch;

import java.util.Arrays;
import java.util.List;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;

/** Writes what came of one score into its column. */
final class ScoreWriter {

    private static final byte BOUNDED = Places.of(ScoreStatus.BOUNDED);
    private static final byte DETERMINED = Places.of(ScoreStatus.DETERMINED);
    private static final byte ZERO_FILLED = Places.of(ScoreStatus.ZERO_FILLED);

    private final ScoreKernel kernel;
    private final Measure measure;
    private final Unit unit;
    private final List<Bands> bands;
    private final byte[][] uses;

    ScoreWriter(ScoreKernel kernel, Persons persons, Unit unit) {
        this.kernel = kernel;
        this.measure = kernel.measure();
        this.unit = unit;
        this.bands = measure.score().bands().stream()
                .map(BandScheme::bands)
                .map(all -> new Bands(all, unit))
                .toList();
        this.uses = persons.uses(measure.score());
    }

    /** The bands of each scheme. */
    List<Bands> bands() {
        return bands;
    }

    /** How each scheme is used, by kind of person. */
    byte[][] uses() {
        return uses;
    }

    Unit unit() {
        return unit;
    }

    ScoreKernel kernel() {
        return kernel;
    }

    void write(Block block, ScoreColumn out, int from, int rows) {
        Results results = block.results;
        byte[] status = results.status[measure.index()];
        long[] value = results.value[measure.index()];
        System.arraycopy(status, 0, out.statuses(), from, rows);
        count(kernel.counted().answered(), block, out.answered(), from, rows);
        count(kernel.counted().answered(), kernel.counted().missing(), block, out.asked(), from, rows);
        switch (measure.kind()) {
            case NUMBER -> {
                int valueless = listValueless(status, results.valueless, rows);
                writeValues(value, results.valueless, valueless, out.values(), from, rows);
                writeEnds(block.low[kernel.slot()], results, out.lowers(), from, rows);
                writeEnds(block.high[kernel.slot()], results, out.uppers(), from, rows);
                for (int scheme = 0; scheme < bands.size(); scheme++) {
                    writeBands(scheme, block, value, valueless, out.bands(scheme), from, rows);
                }
            }
            case PROFILE -> {
                long[] into = out.profiles();
                for (int i = 0; i < rows; i++) {
                    into[from + i] = hasValue(status[i]) ? (long) unit.number(value[i]) : ScoreColumn.NONE;
                }
            }
            default -> {
                byte[] into = out.choices();
                for (int i = 0; i < rows; i++) {
                    into[from + i] = (byte) (hasValue(status[i]) ? value[i] : ScoreColumn.NONE);
                }
            }
        }
    }

    private static boolean hasValue(byte status) {
        return status >= DETERMINED && status <= ZERO_FILLED;
    }

    private static void count(Field field, Block block, short[] into, int from, int rows) {
        long[] words = block.words[field.word()];
        int shift = field.shift();
        long mask = field.mask();
        for (int i = 0; i < rows; i++) {
            into[from + i] = (short) ((words[i] >>> shift) & mask);
        }
    }

    private static void count(Field one, Field other, Block block, short[] into, int from, int rows) {
        for (int i = 0; i < rows; i++) {
            into[from + i] = (short) (one.read(block, i) + other.read(block, i));
        }
    }

    /** Lists the rows without a value. Without a branch, since what is missing follows no pattern. */
    private static int listValueless(byte[] status, int[] into, int rows) {
        int count = 0;
        for (int i = 0; i < rows; i++) {
            into[count] = i;
            count += ((status[i] - DETERMINED) | (ZERO_FILLED - status[i])) >>> (Integer.SIZE - 1);
        }
        return count;
    }

    /** Writes every row as if it had a value, and then those that have none. */
    private void writeValues(long[] value, int[] valueless, int count, double[] into, int from, int rows) {
        for (int i = 0; i < rows; i++) {
            into[from + i] = unit.number(value[i]);
        }
        for (int k = 0; k < count; k++) {
            into[from + valueless[k]] = Double.NaN;
        }
    }

    private void writeEnds(long[] ends, Results results, double[] into, int from, int rows) {
        Arrays.fill(into, from, from + rows, Double.NaN);
        for (int k = 0; k < results.openRows; k++) {
            into[from + results.open[k]] = unit.number(ends[results.open[k]]);
        }
    }

    private void writeBands(int scheme, Block block, long[] value, int valueless, BandColumn out, int from, int rows) {
        byte[] use = uses[scheme];
        int[] kinds = block.results.kinds;
        byte[] into = out.bands();
        Bands limits = bands.get(scheme);
        for (int i = 0; i < rows; i++) {
            into[from + i] = use[kinds[i]] == Persons.USED ? limits.of(value[i]) : BandColumn.NONE;
        }
        for (int k = 0; k < valueless; k++) {
            into[from + block.results.valueless[k]] = BandColumn.NONE;
        }
        Arrays.fill(out.worst(), from, from + rows, BandColumn.NONE);
        writeOpenBands(limits, block, use, into, out.worst(), from);
    }

    /** The band of both bounds, and the worst band beside a filled value. */
    private void writeOpenBands(Bands limits, Block block, byte[] use, byte[] into, byte[] worst, int from) {
        Results results = block.results;
        byte[] status = results.status[measure.index()];
        long[] low = block.low[kernel.slot()];
        long[] high = block.high[kernel.slot()];
        long[] worse = measure.score().direction() == Direction.LOWER_IS_WORSE ? low : high;
        for (int k = 0; k < results.openRows; k++) {
            int i = results.open[k];
            boolean used = use[results.kinds[i]] == Persons.USED;
            if (used && status[i] == BOUNDED) {
                byte lowest = limits.of(low[i]);
                into[from + i] = lowest == limits.of(high[i]) ? lowest : BandColumn.NONE;
            } else if (used && into[from + i] != BandColumn.NONE) {
                byte reached = limits.of(worse[i]);
                worst[from + i] = reached == into[from + i] ? BandColumn.NONE : reached;
            }
        }
    }
}
