package se.frid.administration;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import se.frid.instrument.RiskLevel;

/**
 * The level that an earlier assessment came to in a risk domain.
 *
 * @param domain risk domain
 * @param about id of the person whose level it was
 * @param level working level of that assessment: the professional's, where one was set
 * @param date day of that assessment
 */
public record EarlierLevel(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String domain, String about, RiskLevel level, LocalDate date) {

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "EarlierLevel[…]";
    }
}
