package se.frid.scoring.batch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sum over some variables of a small number for each code, worked out beside others in one {@code long}: adding the words of
 * all variables adds every field at once.
 */
final class Field {

    /** What a code adds to a field. */
    interface ByCode {

        long of(Variable variable, int code);
    }

    private final Map<Integer, long[]> tables = new LinkedHashMap<>();
    private long bias;
    private int width;
    private long mask;
    private int word;
    private int shift;

    /** A field over variables; what it adds up to is counted from the lowest that it can be. */
    static Field over(Iterable<Variable> variables, ByCode byCode) {
        Field field = new Field();
        long most = 0;
        for (Variable variable : variables) {
            long[] table = new long[variable.codes()];
            long min = Long.MAX_VALUE;
            long max = Long.MIN_VALUE;
            for (int code = 0; code < table.length; code++) {
                table[code] = byCode.of(variable, code);
                min = Math.min(min, table[code]);
                max = Math.max(max, table[code]);
            }
            for (int code = 0; code < table.length; code++) {
                table[code] -= min;
            }
            field.tables.put(variable.index(), table);
            field.bias += min;
            most += max - min;
        }
        field.width = Long.SIZE - Long.numberOfLeadingZeros(most);
        if (field.width >= Long.SIZE) {
            throw new Unit.TooLarge();
        }
        field.mask = (1L << field.width) - 1;
        return field;
    }

    /** What each code of a variable adds; by dense code. */
    Map<Integer, long[]> tables() {
        return tables;
    }

    int width() {
        return width;
    }

    void place(int inWord, int atShift) {
        word = inWord;
        shift = atShift;
    }

    int word() {
        return word;
    }

    int shift() {
        return shift;
    }

    long mask() {
        return mask;
    }

    /** What has to be added to the bits. */
    long bias() {
        return bias;
    }

    /** The sum in a row of a block. */
    long read(Block block, int row) {
        return ((block.words[word][row] >>> shift) & mask) + bias;
    }

    /** Reads the sums of a block, and adds a number to each. */
    void readAll(Block block, int rows, long plus, long[] into) {
        long[] words = block.words[word];
        long bits = mask;
        long add = bias + plus;
        int by = shift;
        for (int i = 0; i < rows; i++) {
            into[i] = ((words[i] >>> by) & bits) + add;
        }
    }
}
