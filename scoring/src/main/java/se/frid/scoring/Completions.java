package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Rounding;
import se.frid.json.Scalar;
import se.frid.scoring.Expression.AtLeast;
import se.frid.scoring.Expression.Branch;
import se.frid.scoring.Expression.Constant;
import se.frid.scoring.Expression.Highest;
import se.frid.scoring.Expression.Joined;
import se.frid.scoring.Expression.Linear;
import se.frid.scoring.Expression.Mean;
import se.frid.scoring.Expression.Not;
import se.frid.scoring.Expression.Open;
import se.frid.scoring.Expression.Passing;
import se.frid.scoring.Expression.Sum;
import se.frid.scoring.Expression.Test;

/**
 * What an expression can become over every completion of its open items, exactly.
 *
 * <p>Where the parts of an expression share no open item and the operation depends on the ends of its parts only, the ends are
 * combined. Elsewhere one open item is answered in every way and the results are joined; expressions that have become equal on
 * the way are reckoned once, which makes this a dynamic program rather than a walk through all completions.
 */
final class Completions {

    private final Map<Expression, Possible> known = new HashMap<>();
    private boolean splitting;

    /** What the expression can become. */
    static Possible of(Expression expression) {
        return expression instanceof Constant constant
                ? Possible.of(constant.value())
                : new Completions().possible(expression);
    }

    private Possible possible(Expression expression) {
        if (expression instanceof Constant constant) {
            return Possible.of(constant.value());
        }
        if (expression instanceof Open open) {
            return Possible.anyOf(open.table().values());
        }
        if (!splitting) {
            return reckoned(expression);
        }
        // Only where an item is answered in every way can the same come up again.
        Possible before = known.get(expression);
        if (before != null) {
            return before;
        }
        Possible possible = reckoned(expression);
        known.put(expression, possible);
        return possible;
    }

    private Possible reckoned(Expression expression) {
        return (partsAreIndependent(expression) ? combined(expression) : Optional.<Possible>empty())
                .orElseGet(() -> split(expression));
    }

    private static boolean partsAreIndependent(Expression expression) {
        if (expression.parts().size() <= 1) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        for (Expression part : expression.parts()) {
            for (String item : part.openItems()) {
                if (!seen.add(item)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The result from the ends of the parts, where those settle it. */
    private Optional<Possible> combined(Expression expression) {
        if (expression instanceof Sum sum) {
            return Optional.of(sum(sum));
        } else if (expression instanceof Linear linear) {
            return Optional.of(linear(linear));
        } else if (expression instanceof Highest highest) {
            return Optional.of(highest(highest));
        } else if (expression instanceof Mean mean) {
            return Optional.of(mean(mean));
        } else if (expression instanceof Test test) {
            return test(possible(test.of()), test.passing());
        } else if (expression instanceof AtLeast some) {
            return Optional.of(atLeast(some));
        } else if (expression instanceof Not not) {
            Possible of = possible(not.of());
            return Optional.of(Possible.truth(of.no(), of.yes()));
        } else if (expression instanceof Branch branch) {
            return Optional.of(branch(branch));
        } else if (expression instanceof Joined joined) {
            return joined(joined);
        }
        return Optional.empty();
    }

    private Possible sum(Sum sum) {
        BigDecimal min = sum.known();
        BigDecimal max = sum.known();
        for (Expression term : sum.terms()) {
            Possible possible = possible(term);
            min = min.add(possible.least());
            max = max.add(possible.most());
        }
        return Possible.numbers(Scalar.canonical(min), Scalar.canonical(max), false);
    }

    private Possible linear(Linear linear) {
        Possible of = possible(linear.of());
        if (of.min() == null || of.max() == null) {
            return of;
        }
        BigDecimal one = Scalar.canonical(Expression.apply(linear, of.min()));
        BigDecimal other = Scalar.canonical(Expression.apply(linear, of.max()));
        return Possible.numbers(one.min(other), one.max(other), of.noValue());
    }

    private Possible highest(Highest highest) {
        // Lowest when every part that can be without a value is, and the others are at their lowest.
        BigDecimal needed = null;
        BigDecimal single = null;
        BigDecimal max = null;
        for (Expression part : highest.parts()) {
            Possible possible = possible(part);
            if (possible.min() == null || possible.max() == null) {
                continue;
            }
            max = max == null ? possible.max() : max.max(possible.max());
            single = single == null ? possible.min() : single.min(possible.min());
            if (!possible.noValue()) {
                needed = needed == null ? possible.min() : needed.max(possible.min());
            }
        }
        return Possible.numbers(needed == null ? single : needed, max, needed == null);
    }

    /** Parts that can be without a value count or not, as makes the mean lowest or highest. */
    private Possible mean(Mean mean) {
        BigDecimal lowest = mean.known();
        BigDecimal highest = mean.known();
        int count = mean.count();
        List<BigDecimal> lows = new ArrayList<>();
        List<BigDecimal> highs = new ArrayList<>();
        for (Expression part : mean.open()) {
            Possible possible = possible(part);
            if (possible.min() == null || possible.max() == null) {
                continue;
            }
            if (possible.noValue()) {
                lows.add(possible.min());
                highs.add(possible.max());
            } else {
                lowest = lowest.add(possible.min());
                highest = highest.add(possible.max());
                count++;
            }
        }
        lows.sort(Comparator.naturalOrder());
        highs.sort(Comparator.reverseOrder());
        Possible means = count == 0 ? Possible.of(null) : means(mean.rounding(), lowest, highest, count);
        for (int i = 0; i < lows.size(); i++) {
            lowest = lowest.add(lows.get(i));
            highest = highest.add(highs.get(i));
            means = means.or(means(mean.rounding(), lowest, highest, count + i + 1));
        }
        return means;
    }

    private static Possible means(Rounding rounding, BigDecimal lowest, BigDecimal highest, int count) {
        BigDecimal divisor = BigDecimal.valueOf(count);
        return Possible.numbers(
                Scalar.canonical(rounding.divide(lowest, divisor)),
                Scalar.canonical(rounding.divide(highest, divisor)),
                false);
    }

    /** The ends settle a test with one limit; between two limits, and for single values, they may not. */
    private static Optional<Possible> test(Possible of, Passing passing) {
        if (of.min() == null || of.max() == null || !passing.in().isEmpty()) {
            return Optional.empty();
        }
        boolean lowPasses = passing.test(Scalar.of(of.min()));
        boolean highPasses = passing.test(Scalar.of(of.max()));
        if (lowPasses && highPasses) {
            return Optional.of(Possible.truth(true, of.noValue()));
        }
        boolean outside = (passing.atLeast() != null && of.max().compareTo(passing.atLeast()) < 0)
                || (passing.atMost() != null && of.min().compareTo(passing.atMost()) > 0);
        if (outside) {
            return Optional.of(Possible.truth(false, true));
        }
        return lowPasses || highPasses ? Optional.of(Possible.truth(true, true)) : Optional.empty();
    }

    private Possible atLeast(AtLeast some) {
        int canHold = 0;
        int mustHold = 0;
        for (Expression part : some.parts()) {
            Possible possible = possible(part);
            canHold += possible.yes() ? 1 : 0;
            mustHold += possible.no() ? 0 : 1;
        }
        return Possible.truth(canHold >= some.count(), mustHold < some.count());
    }

    private Possible branch(Branch branch) {
        Possible condition = possible(branch.condition());
        Possible then = condition.yes() ? possible(branch.then()) : Possible.NONE;
        return condition.no() ? then.or(possible(branch.otherwise())) : then;
    }

    /** Written one after the other: settled when every part is; too many to list otherwise. */
    private static Optional<Possible> joined(Joined joined) {
        Set<String> tooMany = new HashSet<>();
        for (int i = 0; i <= Possible.MOST_WORDS; i++) {
            tooMany.add(Integer.toString(i));
        }
        long open = joined.parts().stream()
                .filter(part -> !(part instanceof Constant))
                .count();
        return open > 1 ? Optional.of(new Possible(null, null, false, false, tooMany, false)) : Optional.empty();
    }

    private Possible split(Expression expression) {
        splitting = true;
        String item = mostShared(expression);
        Possible joint = Possible.NONE;
        for (Scalar answer : answers(expression, item)) {
            joint = joint.or(possible(expression.with(item, answer)));
        }
        return joint;
    }

    /** The open item that most parts share: answering it makes the most parts independent. */
    private static String mostShared(Expression expression) {
        Map<String, Integer> uses = new TreeMap<>();
        for (Expression part : expression.parts()) {
            part.openItems().forEach(item -> uses.merge(item, 1, Integer::sum));
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : uses.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        if (best == null) {
            throw new IllegalStateException("an expression without open items was not folded");
        }
        return best;
    }

    private static List<Scalar> answers(Expression expression, String item) {
        List<Scalar> answers = find(expression, item);
        if (answers == null) {
            throw new IllegalStateException("an open item is nowhere to be found");
        }
        return answers;
    }

    private static @Nullable List<Scalar> find(Expression expression, String item) {
        if (expression instanceof Open open && open.item().equals(item)) {
            return List.copyOf(open.table().keySet());
        }
        for (Expression part : expression.parts()) {
            List<Scalar> found = find(part, item);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
