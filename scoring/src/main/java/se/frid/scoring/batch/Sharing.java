package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.frid.scoring.batch.Formula.AtLeast;
import se.frid.scoring.batch.Formula.Either;
import se.frid.scoring.batch.Formula.EitherTruth;
import se.frid.scoring.batch.Formula.EitherWord;
import se.frid.scoring.batch.Formula.Highest;
import se.frid.scoring.batch.Formula.Holds;
import se.frid.scoring.batch.Formula.Linear;
import se.frid.scoring.batch.Formula.Lookup;
import se.frid.scoring.batch.Formula.Mean;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Picked;
import se.frid.scoring.batch.Formula.Sum;
import se.frid.scoring.batch.Formula.Test;

/**
 * Which variables the parts of a formula share, and with that where the ends of the parts are not the ends of the whole.
 *
 * <p>Reckoning with ends, the lowest and highest value of each part, is exact where no two parts read the same open variable,
 * or where they all rise or all fall with it. Variables that are shared otherwise <em>clash</em>: while one of them is open,
 * its answers have to be tried one by one. So do the variables of a formula whose value the ends cannot tell, such as a table
 * that is looked up, or a test between two limits.
 */
final class Sharing {

    private final Variables variables;
    private final IdentityHashMap<Formula, BitSet> read = new IdentityHashMap<>();
    private final IdentityHashMap<Formula, BitSet> clashes = new IdentityHashMap<>();

    Sharing(Variables variables) {
        this.variables = variables;
    }

    static List<? extends Formula> parts(Formula formula) {
        if (formula instanceof Sum sum) {
            return sum.parts();
        } else if (formula instanceof Linear linear) {
            return List.of(linear.of());
        } else if (formula instanceof Highest highest) {
            return highest.parts();
        } else if (formula instanceof Mean mean) {
            return mean.parts();
        } else if (formula instanceof Lookup lookup) {
            return List.of(lookup.of());
        } else if (formula instanceof Either either) {
            return List.of(either.when(), either.then(), either.otherwise());
        } else if (formula instanceof AtLeast some) {
            return some.parts();
        } else if (formula instanceof Test test) {
            return List.of(test.of());
        } else if (formula instanceof EitherTruth either) {
            return List.of(either.when(), either.then(), either.otherwise());
        } else if (formula instanceof EitherWord either) {
            return List.of(either.when(), either.then(), either.otherwise());
        }
        return List.of();
    }

    /** The variable that a formula reads itself; -1 for none. */
    static int own(Formula formula) {
        return formula instanceof Picked picked
                ? picked.variable()
                : formula instanceof Holds holds ? holds.variable() : -1;
    }

    /** The variables that a formula reads, those that decide whether another is asked included. */
    BitSet variables(Formula formula) {
        BitSet known = read.get(formula);
        if (known != null) {
            return known;
        }
        BitSet found = new BitSet();
        int own = own(formula);
        if (own >= 0) {
            found.set(own);
            if (variables.get(own).isConditional()) {
                found.or(variables(variables.condition(variables.get(own))));
            }
        }
        parts(formula).forEach(part -> found.or(variables(part)));
        read.put(formula, found);
        return found;
    }

    /** The variables that have to be known before the ends are exact. */
    BitSet clashes(Formula formula) {
        BitSet known = clashes.get(formula);
        if (known != null) {
            return known;
        }
        BitSet found = new BitSet();
        int own = own(formula);
        if (own >= 0 && variables.get(own).isConditional()) {
            found.or(clashes(variables.condition(variables.get(own))));
        }
        parts(formula).forEach(part -> found.or(clashes(part)));
        if (formula instanceof Either || formula instanceof EitherTruth || formula instanceof EitherWord) {
            found.or(chosen(parts(formula)));
        } else {
            found.or(shared(formula));
        }
        boolean endsDoNotTell = formula instanceof Lookup
                || (formula instanceof Test test && !test.passing().isOneLimit());
        if (endsDoNotTell) {
            found.or(variables(formula));
        }
        if (formula instanceof Mean mean) {
            mean.parts().forEach(part -> found.or(decidingWhetherAsked(part)));
        }
        clashes.put(formula, found);
        return found;
    }

    /** Of a choice between two, only one counts: they may read the same, but not what the condition reads. */
    private BitSet chosen(List<? extends Formula> parts) {
        BitSet either = (BitSet) variables(parts.get(1)).clone();
        either.or(variables(parts.get(2)));
        either.and(variables(parts.get(0)));
        return either;
    }

    private BitSet shared(Formula formula) {
        BitSet shared = new BitSet();
        BitSet seen = new BitSet();
        for (Formula part : parts(formula)) {
            BitSet twice = (BitSet) variables(part).clone();
            twice.and(seen);
            shared.or(twice);
            seen.or(variables(part));
        }
        shared.stream().filter(variable -> isMonotone(formula, variable)).forEach(shared::clear);
        return shared;
    }

    private boolean isMonotone(Formula formula, int variable) {
        return moves(formula, variable, true) || moves(formula, variable, false);
    }

    /** How many parts count in a mean must not depend on what is open. */
    private BitSet decidingWhetherAsked(Num part) {
        BitSet deciding = new BitSet();
        if (part instanceof Picked picked) {
            Variable variable = variables.get(picked.variable());
            if (picked.none() == null && variable.isConditional()) {
                deciding.or(variables(variables.condition(variable)));
            }
        } else if (!(part instanceof Sum)) {
            deciding.or(variables(part));
        }
        return deciding;
    }

    /** Whether a formula never falls, or never rises, as the answer to a variable moves up the scale. */
    private boolean moves(Formula formula, int variable, boolean up) {
        if (!variables(formula).get(variable)) {
            return true;
        } else if (formula instanceof Picked picked) {
            return picked.variable() == variable
                    && !variables.get(variable).isConditional()
                    && ordered(numbers(picked.byAnswer()), up);
        } else if (formula instanceof Holds holds) {
            return holds.variable() == variable
                    && !variables.get(variable).isConditional()
                    && ordered(holds.byAnswer(), up);
        } else if (formula instanceof Linear linear) {
            int divisor = linear.rounding() == null ? 1 : linear.dividedBy().signum();
            boolean falls = linear.times().signum() * divisor < 0;
            return moves(linear.of(), variable, up != falls);
        } else if (formula instanceof Test test) {
            boolean rises = test.passing().atMost() == null;
            return test.passing().isOneLimit() && moves(test.of(), variable, (up == rises) != test.negated());
        } else if (formula instanceof Sum || formula instanceof AtLeast || formula instanceof Highest) {
            return parts(formula).stream().allMatch(part -> moves(part, variable, up));
        }
        return false;
    }

    private static List<BigDecimal> numbers(List<@Nullable BigDecimal> numbers) {
        List<BigDecimal> all = new ArrayList<>();
        numbers.forEach(number -> all.add(Objects.requireNonNull(number)));
        return all;
    }

    private static <T extends Comparable<T>> boolean ordered(List<T> values, boolean up) {
        for (int i = 1; i < values.size(); i++) {
            int order = values.get(i - 1).compareTo(values.get(i));
            if (up ? order > 0 : order < 0) {
                return false;
            }
        }
        return true;
    }
}
