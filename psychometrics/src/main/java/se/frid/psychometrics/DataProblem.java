package se.frid.psychometrics;

import se.frid.instrument.Text;

/**
 * Why data cannot be let in. Holds no answer: it may be logged and shown to anyone.
 *
 * @param code what is wrong
 * @param column name of the column; empty where it concerns the whole table
 * @param row first row in which it is found, counted from 1 without the header; 0 where it concerns the whole column
 * @param count in how many rows it is found
 * @param words what is wrong and what was expected
 */
public record DataProblem(Code code, String column, int row, int count, Text words) {

    /** Kinds of problems; stable. */
    public enum Code {
        MISSING_COLUMN,
        DUPLICATE_COLUMN,
        RAGGED_ROW,
        NOT_A_NUMBER,
        OFF_THE_SCALE,
        ITEM_WITHOUT_NUMBERS
    }
}
