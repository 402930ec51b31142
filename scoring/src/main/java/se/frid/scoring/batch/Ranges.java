package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Rounding;
import se.frid.instrument.ValueRange;
import se.frid.scoring.batch.Formula.Either;
import se.frid.scoring.batch.Formula.Highest;
import se.frid.scoring.batch.Formula.Known;
import se.frid.scoring.batch.Formula.Linear;
import se.frid.scoring.batch.Formula.Lookup;
import se.frid.scoring.batch.Formula.Mean;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Picked;
import se.frid.scoring.batch.Formula.Read;
import se.frid.scoring.batch.Formula.Sum;

/**
 * How many decimals the formulas of a plan need, and between which numbers each can lie: never too narrow. 0 stands for no value.
 */
final class Ranges {

    private final IdentityHashMap<Num, Integer> digits = new IdentityHashMap<>();
    private final IdentityHashMap<Num, ValueRange> ranges = new IdentityHashMap<>();
    private final Map<Integer, Integer> digitsOfScores = new HashMap<>();
    private final Map<Integer, ValueRange> rangesOfScores = new HashMap<>();
    private final IdentityHashMap<Formula, Boolean> noted = new IdentityHashMap<>();
    private int most;

    /** Takes note of a score, after those that it reads: what it can become, and what the published rule can give. */
    void add(Measure measure, Formula possible, @Nullable Formula published) {
        note(possible);
        if (published != null) {
            note(published);
        }
        if (possible instanceof Num number) {
            int decimals = digits(number);
            ValueRange range = range(number);
            if (published instanceof Num filled) {
                Rounding rounding = measure.score().missing().rounding();
                decimals = Math.max(decimals, digits(filled));
                decimals = rounding == null ? decimals : Math.max(decimals, rounding.digits());
                range = FillRule.range(measure, union(range, range(filled)));
            }
            most = Math.max(most, decimals);
            digitsOfScores.put(measure.index(), decimals);
            rangesOfScores.put(measure.index(), range);
        }
    }

    /** Takes note of every number that a formula reckons with on the way. */
    void note(Formula formula) {
        if (noted.put(formula, true) != null) {
            return;
        }
        if (formula instanceof Num number) {
            most = Math.max(most, digits(number));
        }
        Sharing.parts(formula).forEach(this::note);
    }

    /**
     * The unit in which everything that was noted is a whole number.
     *
     * @throws Unit.TooLarge if some number is too large for that
     */
    Unit unit() {
        Unit unit = new Unit(most);
        ranges.forEach((formula, range) -> check(formula, range, unit));
        rangesOfScores.values().forEach(range -> check(range, unit));
        return unit;
    }

    private static void check(ValueRange range, Unit unit) {
        unit.exact(range.min());
        unit.exact(range.max());
    }

    private void check(Num formula, ValueRange range, Unit unit) {
        check(range, unit);
        if (formula instanceof Linear linear) {
            int product = unit.digits() + Unit.digits(linear.times());
            int quotient = linear.rounding() == null ? 0 : linear.rounding().digits() + Unit.digits(linear.dividedBy());
            ValueRange of = times(range(linear.of()), linear.times());
            Unit.checkBetween(of.min(), Math.max(product, quotient));
            Unit.checkBetween(of.max(), Math.max(product, quotient));
        } else if (formula instanceof Mean mean) {
            check(total(mean.parts().stream()), unit);
        }
    }

    private int digits(Num formula) {
        Integer known = digits.get(formula);
        if (known == null) {
            known = computeDigits(formula);
            digits.put(formula, known);
        }
        return known;
    }

    private int computeDigits(Num formula) {
        if (formula instanceof Known constant) {
            return digits(constant.number());
        } else if (formula instanceof Picked picked) {
            return Math.max(
                    digits(picked.none()),
                    picked.byAnswer().stream().mapToInt(Ranges::digits).max().orElse(0));
        } else if (formula instanceof Sum sum) {
            return Math.max(digits(sum.known()), most(sum.parts().stream()));
        } else if (formula instanceof Linear linear) {
            int quotient = linear.rounding() == null
                    ? digits(linear.of()) + digits(linear.times())
                    : linear.rounding().digits();
            return Math.max(quotient, digits(linear.plus()));
        } else if (formula instanceof Highest highest) {
            return most(highest.parts().stream());
        } else if (formula instanceof Mean mean) {
            return mean.rounding().digits();
        } else if (formula instanceof Lookup lookup) {
            return lookup.table().values().stream().mapToInt(Unit::digits).max().orElse(0);
        } else if (formula instanceof Either either) {
            return most(Stream.of(either.then(), either.otherwise()));
        }
        return Objects.requireNonNull(digitsOfScores.get(((Read) formula).score()));
    }

    private int most(Stream<Num> parts) {
        return parts.mapToInt(this::digits).max().orElse(0);
    }

    private static int digits(@Nullable BigDecimal number) {
        return number == null ? 0 : Unit.digits(number);
    }

    private ValueRange range(Num formula) {
        ValueRange known = ranges.get(formula);
        if (known == null) {
            known = computeRange(formula);
            ranges.put(formula, known);
        }
        return known;
    }

    private ValueRange computeRange(Num formula) {
        if (formula instanceof Known constant) {
            return point(constant.number());
        } else if (formula instanceof Picked picked) {
            ValueRange range = point(picked.none());
            for (BigDecimal number : picked.byAnswer()) {
                range = union(range, point(number));
            }
            return range;
        } else if (formula instanceof Sum sum) {
            return plus(total(sum.parts().stream()), point(sum.known()));
        } else if (formula instanceof Linear linear) {
            return linear(linear);
        } else if (formula instanceof Highest highest) {
            return union(highest.parts().stream());
        } else if (formula instanceof Mean mean) {
            ValueRange one = union(mean.parts().stream());
            int digits = mean.rounding().digits();
            return new ValueRange(
                    one.min().setScale(digits, RoundingMode.FLOOR), one.max().setScale(digits, RoundingMode.CEILING));
        } else if (formula instanceof Lookup lookup) {
            return lookup.table().values().stream().map(Ranges::point).reduce(point(null), Ranges::union);
        } else if (formula instanceof Either either) {
            return union(Stream.of(either.then(), either.otherwise()));
        }
        return Objects.requireNonNull(rangesOfScores.get(((Read) formula).score()));
    }

    private ValueRange total(Stream<Num> parts) {
        return parts.map(this::range).map(Ranges::orNothing).reduce(point(null), Ranges::plus);
    }

    private ValueRange union(Stream<Num> parts) {
        return parts.map(this::range).reduce(point(null), Ranges::union);
    }

    private ValueRange linear(Linear linear) {
        ValueRange product = times(range(linear.of()), linear.times());
        if (linear.rounding() == null) {
            return plus(product, point(linear.plus()));
        }
        BigDecimal low = linear.rounding().divide(product.min(), linear.dividedBy());
        BigDecimal high = linear.rounding().divide(product.max(), linear.dividedBy());
        return union(point(null), plus(new ValueRange(low.min(high), low.max(high)), point(linear.plus())));
    }

    private static ValueRange times(ValueRange range, BigDecimal factor) {
        BigDecimal one = range.min().multiply(factor);
        BigDecimal other = range.max().multiply(factor);
        return new ValueRange(one.min(other), one.max(other));
    }

    private static ValueRange point(@Nullable BigDecimal number) {
        BigDecimal at = number == null ? BigDecimal.ZERO : number;
        return new ValueRange(at, at);
    }

    private static ValueRange orNothing(ValueRange range) {
        return union(range, point(null));
    }

    static ValueRange union(ValueRange one, ValueRange other) {
        return new ValueRange(one.min().min(other.min()), one.max().max(other.max()));
    }

    private static ValueRange plus(ValueRange one, ValueRange other) {
        return new ValueRange(one.min().add(other.min()), one.max().add(other.max()));
    }
}
