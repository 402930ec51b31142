package se.frid.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;

/**
 * The level that a professional sets in a risk domain instead of the computed one. Both are kept and shown.
 *
 * @param domain risk domain
 * @param about id of the person whose level it is
 * @param level level set; never a recalculation
 * @param reason why, in the professional's words; needed to raise as well as to lower
 * @param by role of the one who set it, in words; never a name
 * @param date day it was set
 */
public record LevelOverride(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String domain,
        String about,
        RiskLevel level,
        @NotBlank @Size(max = 4000) String reason,
        @Nullable @Size(max = 200) String by,
        LocalDate date) {

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "LevelOverride[…]";
    }
}
