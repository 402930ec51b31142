package se.frid.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.FindingState;

/**
 * Whether a published limit is reached, and in whom the limit was studied.
 *
 * @param meaning what reaching it points to
 * @param state present: reached; absent: not, whatever the missing answers; unknown: the answers do not settle it;
 *     not applicable: the limit was published for other informants, another sex or other ages
 * @param sensitivity share of those with the condition who reach it, 0–1, in that population
 * @param specificity share of those without the condition who do not, 0–1, in that population
 * @param population in whom it was studied
 * @param verification how well the figures were verified
 * @param source where they were read
 */
public record CutOffResult(
        Text meaning,
        FindingState state,
        @Nullable BigDecimal sensitivity,
        @Nullable BigDecimal specificity,
        Text population,
        Verification verification,
        List<String> source) {

    public CutOffResult {
        source = List.copyOf(source);
    }
}
