package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.List;
import se.frid.instrument.Band;

/** The bands of one scheme over whole numbers of a unit. */
final class Bands {

    private static final int LONGEST_TABLE = 4096;

    private final long[] from;
    private final long[] to;
    private final long lowest;
    private final byte[] table;

    Bands(List<Band> bands, Unit unit) {
        if (bands.size() > Byte.MAX_VALUE) {
            throw new Unit.TooLarge();
        }
        from = bands.stream().mapToLong(band -> unit.atLeast(band.from())).toArray();
        to = bands.stream().mapToLong(band -> unit.atMost(band.to())).toArray();
        BigDecimal min = bands.stream().map(Band::from).reduce(BigDecimal::min).orElseThrow();
        BigDecimal max = bands.stream().map(Band::to).reduce(BigDecimal::max).orElseThrow();
        lowest = unit.atLeast(min);
        long count = unit.atMost(max) - lowest + 1;
        // With a place below the lowest and one above the highest.
        table = new byte[count > LONGEST_TABLE ? 0 : (int) Math.max(count, 0) + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) search(lowest + i - 1);
        }
    }

    private int search(long number) {
        for (int i = 0; i < from.length; i++) {
            if (number >= from[i] && number <= to[i]) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the band of a number; -1 for none. */
    byte of(long number) {
        return table.length > 0 ? table[place(number)] : (byte) search(number);
    }

    /** Whether a band has a number between two. */
    boolean isTouched(int band, long low, long high) {
        return from[band] <= high && to[band] >= low;
    }

    private int place(long number) {
        return (int) Math.min(Math.max(number - lowest + 1, 0), table.length - 1);
    }

    int count() {
        return from.length;
    }
}
