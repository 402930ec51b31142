package se.frid.instrument;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a score is spread in a population: a comparison for a reader. A norm never sets a band.
 *
 * @param score score it is of; absent where it speaks of the instrument as a whole
 * @param population in whom
 * @param n how many
 * @param mean mean
 * @param sd standard deviation
 * @param limits limits that were published from the spread, such as percentiles
 * @param note what a reader must know
 * @param verification how well it was verified
 * @param source where it was read
 */
public record Norm(
        @Nullable String score,
        Population population,
        @Nullable @Min(1) Integer n,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal sd,
        List<Limit> limits,
        @Nullable Text note,
        Verification verification,
        @NotEmpty List<String> source) {

    public Norm {
        limits = List.copyOf(limits);
        source = List.copyOf(source);
    }

    /**
     * A limit in a spread.
     *
     * @param level its name
     * @param from lowest value of the level; absent: no lower end
     * @param to highest value of the level; absent: no upper end
     */
    public record Limit(
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,60}")
            String level,

            @Nullable BigDecimal from,
            @Nullable BigDecimal to) {}

    /** Whether it says anything: a figure, limits or words. */
    boolean tellsSomething() {
        return mean != null || sd != null || !limits.isEmpty() || note != null;
    }
}
