package se.frid.scoring.batch;

import java.util.ArrayList;
import java.util.List;

/** The scratch of the programs of one layout for one block of rows. Every array is used anew for each block. */
final class Block {

    /** Rows that are worked out together: few enough that what they need stays near the processor. */
    static final int ROWS = 1024;

    final Codes codes;
    /** Several fields in one, by word. */
    final long[][] words;
    /** Lowest number, by slot. */
    final long[][] low;
    /** Highest number, by slot. */
    final long[][] high;
    /** Whether there is a number, by slot: {@link #VALUE}, {@link #MAYBE_NONE} or {@link #NONE}. */
    final byte[][] none;
    /** Whether it can hold: 1 or 0, by slot. */
    final byte[][] can;
    /** Whether it cannot fail to hold: 1 or 0, by slot. */
    final byte[][] must;
    /** The words that are possible as bits, by slot. */
    final long[][] masks;
    /** Rows in which the program that ran last met a number that its table does not have. */
    final byte[] uncovered;
    /** Rows that have to be left to the readable path. */
    final byte[] undecided;
    /** What came of the scores so far. */
    final Results results;
    /** Where the answers that skip rules depend on are tried one by one. */
    final List<Trials.Run> trials = new ArrayList<>();

    /** There is a number. */
    static final byte VALUE = 0;
    /** There may be none. */
    static final byte MAYBE_NONE = 1;
    /** There is none. */
    static final byte NONE = 2;

    /** How much of each there is. */
    record Size(int words, int numbers, int truths, int choices, int rows) {}

    Block(Codes codes, Results results, Size size) {
        this.codes = codes;
        this.results = results;
        words = new long[size.words()][size.rows()];
        low = new long[size.numbers()][size.rows()];
        high = new long[size.numbers()][size.rows()];
        none = new byte[size.numbers()][size.rows()];
        can = new byte[size.truths()][size.rows()];
        must = new byte[size.truths()][size.rows()];
        masks = new long[size.choices()][size.rows()];
        uncovered = new byte[size.rows()];
        undecided = new byte[size.rows()];
    }

    /** Widens what a number can be by what it can be in another way. */
    void join(int slot, int row, long otherLow, long otherHigh, byte otherNone) {
        byte one = none[slot][row];
        if (otherNone == NONE) {
            none[slot][row] = one == NONE ? NONE : MAYBE_NONE;
        } else if (one == NONE) {
            low[slot][row] = otherLow;
            high[slot][row] = otherHigh;
            none[slot][row] = MAYBE_NONE;
        } else {
            low[slot][row] = Math.min(low[slot][row], otherLow);
            high[slot][row] = Math.max(high[slot][row], otherHigh);
            none[slot][row] = (byte) (one | otherNone);
        }
    }
}
