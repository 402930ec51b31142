package se.frid.instrument;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.condition.Condition;

/**
 * A finding that a result speaks of. Risk policies and guidance rules read findings, never an instrument.
 *
 * @param finding id in the vocabulary of findings
 * @param when when it is present, over items, scores and bands of the instrument; absent with {@code rating}
 * @param level the level that a finding of type level takes
 * @param rating id of a professional judgement whose rating the finding takes as its level
 * @param ofExposed whether a finding made for adults is about the one who is exposed, though the instrument is about the one who
 *     uses violence
 */
public record Emission(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String finding,
        @Nullable Condition when,
        @Nullable RiskLevel level,
        @Nullable String rating,
        boolean ofExposed) {

    /** An emission about the person whom the instrument is about. */
    public Emission(String finding, @Nullable Condition when, @Nullable RiskLevel level, @Nullable String rating) {
        this(finding, when, level, rating, false);
    }
}
