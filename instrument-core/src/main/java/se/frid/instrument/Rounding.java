package se.frid.instrument;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a number is rounded, stated with every division.
 *
 * @param mode what happens half-way and otherwise
 * @param digits decimals that are kept, 0 for whole numbers
 */
public record Rounding(Mode mode, @Min(0) @Max(8) int digits) {

    /** The ways to round, named as in the published rules. */
    public enum Mode {
        HALF_UP(RoundingMode.HALF_UP),
        HALF_EVEN(RoundingMode.HALF_EVEN),
        DOWN(RoundingMode.FLOOR),
        UP(RoundingMode.CEILING);

        private final RoundingMode java;

        Mode(RoundingMode java) {
            this.java = java;
        }
    }

    /** The exact quotient, rounded once. */
    public BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, digits, mode.java);
    }

    /** A number, rounded. */
    public BigDecimal round(BigDecimal number) {
        return number.setScale(digits, mode.java);
    }
}
