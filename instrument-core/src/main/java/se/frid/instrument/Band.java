package se.frid.instrument;

import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a score that has a name, both ends included.
 *
 * @param from lowest value
 * @param to highest value
 * @param level name in data
 * @param names name for people
 * @param probability published probability of the outcome for people in the band, 0–1, where one was published; it holds for
 *     the population of its scheme only
 * @param verification where it differs from that of the scheme
 */
public record Band(
        BigDecimal from,
        BigDecimal to,
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,60}") String level,
        Text names,
        @Nullable BigDecimal probability,
        @Nullable Verification verification) {

    /** Whether a value lies in the band. */
    public boolean includes(BigDecimal value) {
        return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }
}
