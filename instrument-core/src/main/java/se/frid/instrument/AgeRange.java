package se.frid.instrument;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Ages in whole years, both ends included.
 *
 * @param min youngest; absent: no lower limit stated
 * @param max oldest; absent: no upper limit stated
 */
public record AgeRange(
        @Min(0) @Max(130) @Nullable Integer min,
        @Min(0) @Max(130) @Nullable Integer max) {

    /** Whether an age lies in the range. */
    public boolean includes(int age) {
        return (min == null || age >= min) && (max == null || age <= max);
    }
}
