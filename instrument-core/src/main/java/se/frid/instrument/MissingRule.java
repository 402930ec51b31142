package se.frid.instrument;

import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the published rule does about items without an answer. Beyond {@code allowed}, a score is never determined by guess:
 * the lowest and highest value that is still possible is reported.
 *
 * @param allowed most items without an answer with which a value is still given
 * @param answered fewest items that the rule adds up, or otherwise takes the value of, that must have an answer; absent: as
 *     many as {@code allowed} leaves
 * @param over items whose missing answers are counted, where that is more than the items of the rule, such as the whole
 *     questionnaire; empty: the items that the rule reads
 * @param fill what stands in for them
 * @param rounding rounding of a prorated value; needed with {@link Fill#PRORATE}
 * @param verification how well the rule was verified; {@code unverified} where none was published or seen
 * @param source sources of the rule
 * @param note the rule in words, or that none was found
 */
public record MissingRule(
        @Min(0) int allowed,
        @Nullable @Min(1) Integer answered,
        List<String> over,
        Fill fill,
        @Nullable Rounding rounding,
        Verification verification,
        List<String> source,
        @Nullable Text note) {

    public MissingRule {
        over = List.copyOf(over);
        source = List.copyOf(source);
    }

    /** What stands in for an item without an answer. */
    public enum Fill {
        /** Nothing: every item is needed. */
        NONE,
        /** The mean of the answered items: a sum is multiplied by items over answered items. */
        PRORATE,
        /** Zero. */
        ZERO
    }
}
