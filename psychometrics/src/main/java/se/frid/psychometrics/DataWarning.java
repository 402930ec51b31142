package se.frid.psychometrics;

import java.util.List;
import se.frid.instrument.Text;

/**
 * Something in the data that looks wrong or that a reader must know. Nothing is ever put right in silence because of it.
 *
 * @param code what it is
 * @param items the items that it concerns; empty where it concerns persons
 * @param count how many persons or categories it concerns
 * @param words what was seen
 */
public record DataWarning(Code code, List<String> items, int count, Text words) {

    /** Kinds of warnings; stable. */
    public enum Code {
        /** The item goes against the rest of the items: it may have been keyed the wrong way. */
        NEGATIVE_ITEM_REST,
        /** A category that can be answered and that nobody chose. */
        EMPTY_CATEGORY,
        /** A category that fewer than {@link DataGate#RARE} persons chose. */
        RARE_CATEGORY,
        /** Everyone gave the same answer. */
        NO_VARIANCE,
        /** Nobody answered. */
        ALL_MISSING,
        /** Persons whose answers are all the same as an earlier person's. */
        DUPLICATED_ROWS,
        /** Persons who gave the same answer to every item before keying. */
        STRAIGHT_LINING,
        /** Persons who answered nothing. */
        EMPTY_ROWS,
        /** The item was turned, as its key declares. */
        REVERSED_AS_DECLARED
    }

    public DataWarning {
        items = List.copyOf(items);
    }
}
