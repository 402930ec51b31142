package se.frid.instrument;

import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.condition.Condition;

/**
 * A published limit and what it stands for: evidence about a score. What follows from a result is in {@link Emission}.
 *
 * @param when the limit, over scores of the instrument
 * @param meaning what reaching it points to
 * @param sensitivity share of those with the condition who reach it, 0–1
 * @param specificity share of those without the condition who do not, 0–1
 * @param population in whom it was studied
 * @param verification how well the figures were verified
 * @param source where they were read
 */
public record CutOff(
        Condition when,
        Text meaning,
        @Nullable BigDecimal sensitivity,
        @Nullable BigDecimal specificity,
        Population population,
        Verification verification,
        @NotEmpty List<String> source) {

    public CutOff {
        source = List.copyOf(source);
    }
}
