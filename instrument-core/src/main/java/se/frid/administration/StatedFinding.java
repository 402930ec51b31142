package se.frid.administration;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;

/**
 * Something about the situation that the case worker states: a finding with its state, or with its value.
 *
 * @param finding id in the vocabulary of findings
 * @param about person it is about; absent: the finding's natural bearer
 * @param state what is known; absent where there is a value, which makes it present
 * @param value level, number, option, or date (as text) of a finding that has one
 */
public record StatedFinding(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String finding,
        @Nullable String about,
        @Nullable FindingState state,
        @Nullable Scalar value) {

    /** Tells nothing of the situation. */
    @Override
    public String toString() {
        return "StatedFinding[…]";
    }
}
