package se.frid.instrument;

import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published figure on how large a change must be to count.
 *
 * @param kind what it stands for
 * @param score score it is of; absent: the instrument has one score, or it was not said
 * @param value the change, in units of the score; absent where it was published in words only
 * @param population in whom it was found
 * @param note what a reader must know
 * @param verification how well it was verified
 * @param source where it was read
 */
public record ChangeFigure(
        Kind kind,
        @Nullable String score,
        @Nullable BigDecimal value,
        Text population,
        @Nullable Text note,
        Verification verification,
        @NotEmpty List<String> source) {

    public ChangeFigure {
        source = List.copyOf(source);
    }

    /** What a figure of change stands for. */
    public enum Kind {
        /** The smallest change that people find important. */
        MINIMAL_IMPORTANT_CHANGE,
        /** The change that is larger than chance in the measurement would give, in one person. */
        RELIABLE_CHANGE,
        /** The same, as the measurement error of a group of studies gives it. */
        SMALLEST_DETECTABLE_CHANGE,
        /** Another yardstick, told by the note. */
        OTHER
    }

    /** Whether it says anything: a figure or words. */
    boolean tellsSomething() {
        return value != null || note != null;
    }
}
