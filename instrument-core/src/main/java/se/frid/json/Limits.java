package se.frid.json;

/**
 * How much input is read before it is refused; honest files stay far below every limit.
 *
 * <p>The largest definition of the catalogue is under 100 kB and nests under 20 levels.
 *
 * @param bytes largest document, in bytes
 * @param depth deepest nesting of objects and lists
 * @param textLength longest text, in characters
 * @param nameLength longest field name, in characters
 * @param numberLength longest number, in characters as written
 * @param numberMagnitude largest absolute value of a number
 * @param numberDecimals most decimals of a number
 * @param elements most elements of one list or object
 */
public record Limits(
        int bytes,
        int depth,
        int textLength,
        int nameLength,
        int numberLength,
        long numberMagnitude,
        int numberDecimals,
        int elements) {

    /** The limits of definitions, cases and rule files. */
    public static final Limits DOCUMENT = new Limits(8_000_000, 60, 20_000, 200, 40, 1_000_000_000L, 12, 10_000);

    /** The limits of one administration, as in one line of JSON Lines. */
    public static final Limits LINE = new Limits(1_000_000, 20, 2_000, 200, 40, 1_000_000_000L, 12, 2_000);
}
