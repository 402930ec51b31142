package se.frid.scoring.batch;

import java.util.Arrays;

/** What the variables are in the rows of a block: columns of the caller, or scratch. */
final class Codes {

    /** One byte a row, by variable. */
    final byte[][] narrow;
    /** Two bytes a row, by variable. */
    final short[][] wide;
    /** Where the block begins in an array, by variable. */
    final int[] at;
    /** What skip rules have not touched yet: the column of the caller, or the same scratch. */
    final byte[][] narrowBefore;
    /** The same for two bytes a row. */
    final short[][] wideBefore;
    /** Where the block begins in those. */
    final int[] atBefore;

    Codes(int variables) {
        narrow = new byte[variables][];
        wide = new short[variables][];
        at = new int[variables];
        narrowBefore = new byte[variables][];
        wideBefore = new short[variables][];
        atBefore = new int[variables];
    }

    /** Scratch for some variables. */
    static Codes scratch(Variables variables, Iterable<Variable> used, int rows) {
        Codes codes = new Codes(variables.all().size());
        for (Variable variable : used) {
            int index = variable.index();
            if (variable.isWide()) {
                codes.wide[index] = new short[rows];
                codes.wideBefore[index] = codes.wide[index];
            } else {
                codes.narrow[index] = new byte[rows];
                codes.narrowBefore[index] = codes.narrow[index];
            }
        }
        return codes;
    }

    /** The dense code of a variable, whether that stands there or what the caller wrote. */
    int dense(Variable variable, int row) {
        int at = this.at[variable.index()] + row;
        int code = variable.isWide() ? wide[variable.index()][at] : narrow[variable.index()][at] & 0xFF;
        return variable.isConditional() || variable.isWide() ? code : variable.dense(code);
    }

    /** The dense code of a variable before its skip rule is known. */
    int before(Variable variable, int row) {
        int at = atBefore[variable.index()] + row;
        return variable.dense(
                variable.isWide() ? wideBefore[variable.index()][at] : narrowBefore[variable.index()][at]);
    }

    /** Sets a stretch of scratch. */
    void fill(Variable variable, int from, int to, int code) {
        if (variable.isWide()) {
            Arrays.fill(wide[variable.index()], from, to, (short) code);
        } else {
            Arrays.fill(narrow[variable.index()], from, to, (byte) code);
        }
    }
}
