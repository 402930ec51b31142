package se.frid.instrument;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.condition.Condition;

/**
 * A finding that a result speaks of. Risk policies and guidance rules read findings, never an instrument.
 *
 * <p>It is told in one of three ways: {@code when} a condition holds, by a {@code rating}, or as the {@code valueOf} an answer.
 * A condition that does not hold makes a flag or a level absent; where it tells one option of a choice, it only leaves that
 * option untold, and others may be told by other emissions.
 *
 * @param finding id in the vocabulary of findings
 * @param when when it is present, over items, scores and bands of the instrument
 * @param level the level that a finding of type level takes
 * @param rating id of a professional judgement whose rating the finding takes as its level
 * @param ofExposed whether a finding made for adults is about the one who is exposed, though the instrument is about another: the
 *     one who uses violence, or a child
 * @param value the option that a choice takes when {@code when} holds
 * @param valueOf the value that each answer to a question gives
 * @param settledWhen when a value that is told, or an option that is not, is the whole of it; until then another option, or a
 *     higher one, stays possible. Absent: at once
 */
public record Emission(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String finding,
        @Nullable Condition when,
        @Nullable RiskLevel level,
        @Nullable String rating,
        boolean ofExposed,
        @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String value,
        @Nullable ValueOf valueOf,
        @Nullable Condition settledWhen) {

    /** A flag or a level, about the person whom the instrument is about. */
    public Emission(String finding, @Nullable Condition when, @Nullable RiskLevel level, @Nullable String rating) {
        this(finding, when, level, rating, false, null, null, null);
    }

    /** One option of a choice, told when a condition holds. */
    public static Emission ofOption(String finding, Condition when, String value) {
        return new Emission(finding, when, null, null, false, value, null, null);
    }

    /** The value that each answer to a question gives. */
    public static Emission ofAnswer(String finding, ValueOf valueOf, @Nullable Condition settledWhen) {
        return new Emission(finding, null, null, null, false, null, valueOf, settledWhen);
    }

    /** Whether it tells values of a choice or a number, and not a flag or a level. */
    public boolean tellsValue() {
        return value != null || valueOf != null;
    }
}
