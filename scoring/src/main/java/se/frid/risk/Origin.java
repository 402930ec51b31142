package se.frid.risk;

import java.util.List;

/**
 * Where knowledge of a finding comes from: the first links of the chain from answer to recommendation.
 *
 * @param kind what it comes from
 * @param from instrument id, or id of the finding it follows from
 * @param items codes of the items it rests on
 * @param scores ids of the scores it rests on
 */
public record Origin(Kind kind, String from, List<String> items, List<String> scores) {

    public Origin {
        items = List.copyOf(items);
        scores = List.copyOf(scores);
    }

    /** What a finding can come from. */
    public enum Kind {
        /** Answers to an instrument. */
        INSTRUMENT,
        /** The case worker stated it. */
        SITUATION,
        /** It follows from another finding. */
        IMPLIED,
        /** It was worked out from other knowledge. */
        DERIVED
    }

    static Origin of(Kind kind, String from) {
        return new Origin(kind, from, List.of(), List.of());
    }
}
