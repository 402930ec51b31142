package se.frid.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Truth;
import se.frid.json.Scalar;

/**
 * One step on the way to a result, as data; {@link StepText} says it in words.
 *
 * @param kind what happened
 * @param subject item code, score id, scheme id or level, by kind
 * @param label name of the subject for people
 * @param answer the answer as it was given, or the result of a category
 * @param missing why there is no answer
 * @param value the recoded value, or the value that came out
 * @param weight factor of a weighted term
 * @param subtotal what the sum stands at after the step
 * @param from lower end: of a band, of what is possible, or the value before a transform
 * @param to upper end: of a band, of what is possible, or the items asked when {@code from} were answered
 * @param truth whether a condition holds
 */
public record Step(
        Kind kind,
        String subject,
        @Nullable Text label,
        @Nullable Scalar answer,
        @Nullable MissingKind missing,
        @Nullable BigDecimal value,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal subtotal,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable Truth truth) {

    /** What happens in a step. */
    public enum Kind {
        /** An item is counted. */
        ITEM,
        /** An item has no answer. */
        MISSING,
        /** An item is not asked. */
        NOT_ASKED,
        /** The value of another score is taken. */
        SCORE,
        /** A condition was tried. */
        CONDITION,
        /** A number was transformed or looked up. */
        TRANSFORM,
        /** Missing answers were stood in for by the mean of the others. */
        PRORATED,
        /** Missing answers were counted as zero, as the published rule says. */
        ZERO_FILLED,
        /** What is still possible. */
        POSSIBLE,
        /** The result. */
        RESULT,
        /** The band of the result. */
        BAND
    }
}
