package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.frid.instrument.Rounding;
import se.frid.json.Scalar;

/**
 * The unit of a plan: a power of ten that every number of its rules is a whole number of, so that they are reckoned with exactly
 * and without objects.
 */
final class Unit {

    /** Below this, a whole number divided by a power of ten is the very double that the decimal number is. */
    static final long MOST = 1L << 53;

    private static final long MOST_BETWEEN = 1L << 62;
    private static final int MOST_DIGITS = 15;

    private final int digits;
    private final double one;

    /**
     * A unit.
     *
     * @param digits decimals of the numbers
     */
    Unit(int digits) {
        this.digits = digits;
        this.one = power(digits);
    }

    /** Figures that are too large, or have too many decimals, to be reckoned with exactly in whole numbers. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("figures are too large to be reckoned with in columns");
        }
    }

    int digits() {
        return digits;
    }

    /** The decimals that a number needs. */
    static int digits(BigDecimal number) {
        return Scalar.canonical(number).scale();
    }

    /** A number as a whole number of the unit. */
    long exact(BigDecimal number) {
        return exact(number, digits);
    }

    /** A number as a whole number of another unit. */
    static long exact(BigDecimal number, int digits) {
        return within(number.movePointRight(digits), MOST).longValueExact();
    }

    /** The lowest whole number that is not below a limit. */
    long atLeast(BigDecimal limit) {
        return clamped(limit.movePointRight(digits).setScale(0, RoundingMode.CEILING));
    }

    /** The highest whole number that is not above a limit. */
    long atMost(BigDecimal limit) {
        return clamped(limit.movePointRight(digits).setScale(0, RoundingMode.FLOOR));
    }

    private static long clamped(BigDecimal limit) {
        BigDecimal most = BigDecimal.valueOf(MOST);
        return limit.min(most).max(most.negate()).longValueExact();
    }

    /** The number that so many units are. */
    double number(long units) {
        return units / one;
    }

    static long power(int digits) {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new TooLarge();
        }
        return BigDecimal.ONE.movePointRight(digits).longValueExact();
    }

    /** A product of factors that no row can change. */
    static long times(long one, long other) {
        return within(BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other)), MOST_BETWEEN)
                .longValueExact();
    }

    /** Refuses what could overflow on the way to a result. */
    static void checkBetween(BigDecimal number, int digits) {
        within(number.movePointRight(digits), MOST_BETWEEN);
    }

    private static BigDecimal within(BigDecimal number, long most) {
        if (number.abs().compareTo(BigDecimal.valueOf(most)) >= 0) {
            throw new TooLarge();
        }
        return number;
    }

    /** The quotient, rounded once; the divisor is above 0. */
    static long divide(long dividend, long divisor, Rounding.Mode mode) {
        long below = Math.floorDiv(dividend, divisor);
        long rest = dividend - below * divisor;
        if (rest == 0) {
            return below;
        }
        long twice = Long.compare(rest, divisor - rest);
        boolean up = switch (mode) {
            case DOWN -> false;
            case UP -> true;
            case HALF_UP -> twice > 0 || (twice == 0 && below >= 0);
            case HALF_EVEN -> twice > 0 || (twice == 0 && (below & 1) != 0);
        };
        return up ? below + 1 : below;
    }
}
