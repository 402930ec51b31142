package se.frid.recommendation.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;

/**
 * What is known of a finding and how it came to be known.
 *
 * @param finding finding id
 * @param names its name for people
 * @param person id of the person it is about; absent: the case, or a person who is not listed
 * @param state what is known
 * @param value level, number, option or date, where it has one
 * @param valueNames the value for people
 * @param how how it is known, or why it is not
 * @param told what tells it
 * @param follows findings it follows from
 */
public record FindingLink(
        String finding,
        Text names,
        @Nullable String person,
        FindingState state,
        @Nullable Scalar value,
        @Nullable Text valueNames,
        How how,
        List<Told> told,
        List<FindingLink> follows) {

    public FindingLink {
        told = List.copyOf(told);
        follows = List.copyOf(follows);
    }

    /** How something is known, or why it is not. */
    public enum How {
        /** An instrument or the case worker tells it. */
        TOLD,
        /** It follows from other findings. */
        FOLLOWS,
        /** It was worked out from how the case was assessed. */
        WORKED_OUT,
        /** Nobody asked, and nothing tells it. */
        NEVER_ASKED,
        /** It was asked, and the person did not want to answer. */
        DECLINED,
        /** It was asked, or stands in a form, without an answer. */
        NO_ANSWER,
        /** There are answers, and they do not settle it. */
        NOT_SETTLED,
        /** The case worker states that it is not known. */
        SAID_UNKNOWN,
        /** It is about another kind of person, or does not apply. */
        NOT_APPLICABLE
    }

    /**
     * One that tells a finding.
     *
     * @param by what kind it is
     * @param instrument instrument id; absent where no instrument tells it
     * @param names name of the instrument, or who tells it, for people
     * @param abbreviation usual short name of the instrument
     * @param about id of the person the instrument was filled in about
     * @param items items it rests on; for a score that answers leave open, those without an answer
     * @param scores scores it rests on
     */
    public record Told(
            By by,
            @Nullable String instrument,
            Text names,
            @Nullable String abbreviation,
            @Nullable String about,
            List<Topic> items,
            List<Topic> scores) {
        public Told {
            items = List.copyOf(items);
            scores = List.copyOf(scores);
        }
    }

    /** Who can tell a finding. */
    public enum By {
        INSTRUMENT,
        CASE_WORKER,
        /** The way the case was assessed, or the data of a person. */
        ASSESSMENT
    }

    /**
     * An item or score by its topic; never what was answered.
     *
     * @param code item code or score id
     * @param topic topic in our own words
     * @param answer what kind of answer the item has in the case; absent for a score, and where the form was not filled in
     */
    public record Topic(String code, Text topic, @Nullable AnswerKind answer) {}

    /** What kind of answer an item has. */
    public enum AnswerKind {
        ANSWERED,
        DECLINED,
        NOT_ASKED,
        NOT_APPLICABLE,
        UNANSWERED,
        /** The answer is none of the item's. */
        UNUSABLE
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "FindingLink[" + finding + "]";
    }
}
