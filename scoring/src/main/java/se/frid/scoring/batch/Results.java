package se.frid.scoring.batch;

/** What came of each score in the rows of a block, before it is written into the columns of the caller. */
final class Results {

    /** The status, by score. */
    final byte[][] status;
    /** The number in units, or the place of the word, by score. */
    final long[][] value;
    /** The rows of the score at hand in which something is missing. */
    final int[] incomplete = new int[Block.ROWS + 1];
    /** The rows of the score at hand for which there are bounds. */
    final int[] open = new int[Block.ROWS];
    /** How many they are. */
    int openRows;
    /** The rows of the score at hand that have no value. */
    final int[] valueless = new int[Block.ROWS + 1];
    /** The rows of the score at hand to which the published rule gives a value although something is missing. */
    final int[] filled = new int[Block.ROWS];
    /** How the first score that was filled was, of those that the score at hand reads. */
    final byte[] read = new byte[Block.ROWS];

    /** The kind of person of each row, as {@link Persons} tells kinds apart. */
    final int[] kinds = new int[Block.ROWS];

    Results(int scores) {
        status = new byte[scores][Block.ROWS];
        value = new long[scores][Block.ROWS];
    }
}
