package se.frid.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.instrument.condition.Truth;

/**
 * What a rule came to as one person sees it.
 *
 * @param rule rule id
 * @param person id of the person through whose findings the rule was asked
 * @param truth whether it speaks; unknown: more must be asked
 * @param because why it speaks; absent where it does not
 * @param said what came of each thing it names; nothing where it does not speak
 */
public record Verdict(
        String rule, String person, Truth truth, @Nullable Because because, List<Said> said) {

    public Verdict {
        said = List.copyOf(said);
    }

    /**
     * What came of one thing that a rule names.
     *
     * @param item id of the intervention or provision
     * @param care whether it is a provision that binds health care
     * @param outcome what came of it
     * @param meant id of the person it is for; absent where it did not come, or is for one who is not listed
     */
    public record Said(
            String item,
            boolean care,
            Outcome outcome,
            @Nullable String meant) {

        static Said of(String item, boolean care, Outcome outcome, @Nullable Person meant) {
            return new Said(item, care, outcome, outcome != Outcome.GIVEN || meant == null ? null : meant.id());
        }
    }

    /** What can come of something that a rule names, when the rule speaks. */
    public enum Outcome {
        /** It stands among the advice. */
        GIVEN,
        /** The condition that it has of its own does not hold. */
        CONDITION_FALSE,
        /** Whether the condition that it has of its own holds is not known. */
        CONDITION_UNKNOWN,
        /** Nothing it rests on was in force on the day. */
        NOT_IN_FORCE,
        /** It is not meant for such a person, or it is meant for another whose own findings made the rule speak. */
        NOT_FOR;

        static Outcome held(Truth own) {
            return own == Truth.TRUE ? GIVEN : own == Truth.FALSE ? CONDITION_FALSE : CONDITION_UNKNOWN;
        }
    }
}
