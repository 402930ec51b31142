package se.frid.instrument;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published figure on how good an instrument is. Sensitivity and specificity of a limit stand on the {@link CutOff}.
 *
 * @param property measurement property
 * @param measure what was measured, such as Cronbach's alpha
 * @param score score it is of; absent: the instrument
 * @param value the figure, without unit
 * @param range lowest and highest figure, where several were published as a range
 * @param text the finding in words, where it is no number
 * @param n people it was found in
 * @param population in whom it was found
 * @param verification how well it was verified
 * @param source where it was read
 */
public record Evidence(
        EvidenceProperty property,
        Text measure,
        @Nullable String score,
        @Nullable BigDecimal value,
        @Nullable ValueRange range,
        @Nullable Text text,
        @Nullable @Min(1) Integer n,
        Text population,
        Verification verification,
        @NotEmpty List<String> source) {

    public Evidence {
        source = List.copyOf(source);
    }

    /** Whether anything was found: a figure, a range or words. */
    boolean tellsSomething() {
        return value != null || range != null || text != null;
    }
}
