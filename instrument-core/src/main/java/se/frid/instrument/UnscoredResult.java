package se.frid.instrument;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result that the instrument has but that cannot be worked out here, because its rule or table is not public or was not
 * seen. It is named rather than guessed.
 *
 * @param id name within the instrument, which a definition by someone who has the rule uses for the score
 * @param names name for people
 * @param range lowest and highest value that were published
 * @param reason why it cannot be worked out, and what is known of the rule
 * @param verification how well that was verified
 * @param source where it was read
 */
public record UnscoredResult(
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9-]{0,60}") String id,
        Text names,
        @Nullable ValueRange range,
        Text reason,
        Verification verification,
        @NotEmpty List<String> source) {

    public UnscoredResult {
        source = List.copyOf(source);
    }
}
