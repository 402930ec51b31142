package se.frid.scoring.batch;

import se.frid.instrument.Rounding;
import se.frid.scoring.batch.Formula.Linear;

/**
 * A linear transform of whole numbers of the unit: times a factor, divided and rounded once, plus a number.
 *
 * @param times factor
 * @param divisor divisor, above 0
 * @param mode how the quotient is rounded
 * @param after what one of the rounded quotient is in units
 * @param plus what is added at last, in units
 */
record Transform(long times, long divisor, Rounding.Mode mode, long after, long plus) {

    /** The transform of a rule. */
    static Transform of(Linear linear, Unit unit) {
        Rounding rounding = linear.rounding();
        int decimals = Unit.digits(linear.times());
        long plus = unit.exact(linear.plus());
        long times = Unit.exact(linear.times(), decimals);
        if (rounding == null) {
            return new Transform(times, Unit.power(decimals), Rounding.Mode.DOWN, 1, plus);
        }
        int more = Unit.digits(linear.dividedBy());
        long divisor = Unit.exact(linear.dividedBy(), more);
        long sign = Long.signum(divisor);
        Transform quotient = quotient(rounding, more - decimals, unit);
        return new Transform(
                Unit.times(times * sign, quotient.times),
                Unit.times(divisor * sign, quotient.divisor),
                rounding.mode(),
                quotient.after,
                plus);
    }

    /** What a mean, or a prorated sum, is rounded by: its dividend is divided by a count as well. */
    static Transform quotient(Rounding rounding, Unit unit) {
        return quotient(rounding, 0, unit);
    }

    private static Transform quotient(Rounding rounding, int moreDigits, Unit unit) {
        int shift = rounding.digits() + moreDigits - unit.digits();
        return new Transform(
                Unit.power(Math.max(shift, 0)),
                Unit.power(Math.max(-shift, 0)),
                rounding.mode(),
                Unit.power(unit.digits() - rounding.digits()),
                0);
    }

    long apply(long number) {
        return apply(number, 1);
    }

    /** The same, with a number that is divided by a count besides. */
    long apply(long number, long count) {
        long product = number * times;
        long divided = divisor * count;
        return (divided == 1 ? product : Unit.divide(product, divided, mode)) * after + plus;
    }
}
