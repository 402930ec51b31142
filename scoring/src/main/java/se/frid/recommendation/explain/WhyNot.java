package se.frid.recommendation.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;

/**
 * Something that keeps a level, rule, intervention or duty from coming. Those with the same rule and person must all turn; of
 * different rules or entries one is enough.
 *
 * @param cause what kind of thing it is
 * @param what what it is about: title of a rule, reason of a policy entry, name of a contraindication, intervention or provision
 * @param rule rule id; absent where no rule is meant
 * @param item id of the intervention, provision or contraindication that it holds back; absent where the whole is held back
 * @param level level that a policy entry would give, or that there would be without a lowering
 * @param persons ids of those through whose findings it is so
 * @param needs what the condition lacks; absent where no condition decides
 * @param law provisions that are not in force on the day, with the days they are
 * @param lowered levels that a professional has lowered, with who and why, where that is what holds it back
 * @param before how it stood without the lowering
 */
public record WhyNot(
        Cause cause,
        Text what,
        @Nullable String rule,
        @Nullable String item,
        @Nullable RiskLevel level,
        List<String> persons,
        @Nullable Need needs,
        List<Why.OfLaw> law,
        List<Why.OfLevel> lowered,
        @Nullable Position before) {

    public WhyNot {
        persons = List.copyOf(persons);
        law = List.copyOf(law);
        lowered = List.copyOf(lowered);
    }

    WhyNot(
            Cause cause,
            Text what,
            @Nullable String rule,
            @Nullable String item,
            @Nullable RiskLevel level,
            List<String> persons,
            @Nullable Need needs,
            List<Why.OfLaw> law) {
        this(cause, what, rule, item, level, persons, needs, law, List.of(), null);
    }

    /** What can keep something from coming. */
    public enum Cause {
        /**
         * A professional has lowered a level: it was set aside, or stands weaker or later. What is set aside by a lowering is not
         * refuted, and the duties of the rule stand.
         */
        LOWERED,
        /** The condition of a policy entry does not hold, or is not known to. */
        ENTRY,
        /** The condition of a rule does not hold, or is not known to. */
        RULE,
        /** The condition that an intervention or provision has of its own in a rule. */
        OWN_CONDITION,
        /** A contraindication makes it wait. */
        CONTRAINDICATION,
        /** Nothing it rests on was in force on the day. */
        NOT_IN_FORCE,
        /** It is not for such a person. */
        SUBJECT,
        /** It is for another, whose own findings made the rule speak. */
        ANOTHER,
        /** No rule names it. */
        NO_RULE
    }
}
