package se.frid.recommendation.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.administration.StatedFinding;
import se.frid.instrument.Text;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;

/**
 * One finding that alone would change how something stands.
 *
 * @param direction which way
 * @param basis whether it is news, or what is told now would have to be otherwise
 * @param finding finding id
 * @param names its name for people
 * @param person id of the person it is about; absent: the case, or a person who is not listed
 * @param state what it would be
 * @param value level, number, option or date it would have
 * @param valueNames the value for people; absent without one
 * @param now how it is known now, or why it is not
 * @param after how it would stand then
 * @param endsLowering whether it ends a professional's lowering of a level that is read: what was lowered is judged anew
 * @param tellers instruments that could tell it, those already filled in first; without any, the case worker can state it
 */
public record Change(
        Direction direction,
        Basis basis,
        String finding,
        Text names,
        @Nullable String person,
        FindingState state,
        @Nullable Scalar value,
        @Nullable Text valueNames,
        FindingLink.How now,
        Position after,
        boolean endsLowering,
        List<Teller> tellers) {

    public Change {
        tellers = List.copyOf(tellers);
    }

    /** Which way something moves, in the order in which changes are listed. */
    public enum Direction {
        /** A higher level; a rule, recommendation or duty that comes, no longer waits, or gets stronger or earlier. */
        RAISES,
        /** What is reached stays, and more becomes possible or must be asked. */
        OPENS,
        /** What is reached stays, and less remains open. */
        SETTLES,
        /** A lower level; a rule, recommendation or duty that goes, has to wait, or gets weaker or later. */
        LOWERS
    }

    /** What has to happen for the change. */
    public enum Basis {
        /** It is enough that it is told. */
        ANSWER,
        /** What is told now would have to be wrong. */
        CORRECTION
    }

    /**
     * An instrument that could tell the finding.
     *
     * @param instrument instrument id
     * @param names its name for people
     * @param abbreviation its usual short name
     * @param filledIn whether it stands in the case with answers about this
     * @param items items it reads for this
     * @param scores scores it reads for this
     */
    public record Teller(
            String instrument,
            Text names,
            @Nullable String abbreviation,
            boolean filledIn,
            List<FindingLink.Topic> items,
            List<FindingLink.Topic> scores) {
        public Teller {
            items = List.copyOf(items);
            scores = List.copyOf(scores);
        }
    }

    /**
     * The change as a statement of the case worker. Of an {@link Basis#ANSWER}, it is added to what is told; of a
     * {@link Basis#CORRECTION}, it stands in the place of what is told of the finding.
     */
    public StatedFinding stated() {
        return new StatedFinding(finding, person, value == null ? state : null, value);
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "Change[" + finding + "]";
    }
}
