package se.frid.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;

/**
 * The level that a professional has set in a domain, beside the computed one.
 *
 * @param level the professional's level
 * @param reason why, in the professional's words
 * @param by role of the professional
 * @param date day it was set
 * @param standing whether it still stands
 * @param otherwise level that holds without it; absent: none
 * @param lowered whether it makes the working level lower than it would be without
 */
public record ProfessionalLevel(
        RiskLevel level,
        String reason,
        @Nullable String by,
        LocalDate date,
        Standing standing,
        @Nullable RiskLevel otherwise,
        boolean lowered) {

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "ProfessionalLevel[" + standing.state() + "]";
    }
}
