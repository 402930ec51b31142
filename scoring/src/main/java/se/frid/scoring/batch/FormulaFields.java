package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.frid.scoring.batch.Formula.Holds;
import se.frid.scoring.batch.Formula.Mean;
import se.frid.scoring.batch.Formula.Picked;

/**
 * The fields of the formulas of one program: what the parts that read a single variable add up to, at the lowest and at the
 * highest. A test adds 1 where it holds.
 */
final class FormulaFields {

    private final Layout layout;
    private final boolean leftOut;
    private final IdentityHashMap<Formula, Field> lows = new IdentityHashMap<>();
    private final IdentityHashMap<Formula, Field> highs = new IdentityHashMap<>();
    private final IdentityHashMap<Formula, Field> counts = new IdentityHashMap<>();
    private final IdentityHashMap<Formula, Field> nones = new IdentityHashMap<>();

    /**
     * The fields of a program.
     *
     * @param leftOut whether missing answers are left out, as if they were not asked for
     */
    FormulaFields(Layout layout, boolean leftOut) {
        this.layout = layout;
        this.leftOut = leftOut;
    }

    /** Has the fields added of a formula that reads a variable, or of the parts of a formula that do. */
    void plan(Formula formula, List<? extends Formula> parts) {
        Map<Integer, List<Formula>> byVariable = new LinkedHashMap<>();
        for (Formula part : parts) {
            if (Sharing.own(part) >= 0) {
                byVariable
                        .computeIfAbsent(Sharing.own(part), own -> new ArrayList<>())
                        .add(part);
            }
        }
        if (byVariable.isEmpty()) {
            return;
        }
        lows.put(formula, add(byVariable, (part, variable, code) -> end(part, variable, code, true)));
        highs.put(formula, add(byVariable, (part, variable, code) -> end(part, variable, code, false)));
        if (formula instanceof Mean) {
            counts.put(
                    formula,
                    add(
                            byVariable,
                            (part, variable, code) -> none((Picked) part, variable, code) == Block.NONE ? 0 : 1));
        } else if (formula instanceof Picked) {
            nones.put(formula, add(byVariable, (part, variable, code) -> none((Picked) part, variable, code)));
        }
    }

    /** What a code of a variable adds by one part. */
    private interface ByPart {

        long of(Formula part, Variable variable, int code);
    }

    private Field add(Map<Integer, List<Formula>> byVariable, ByPart byPart) {
        List<Variable> over =
                byVariable.keySet().stream().map(layout.variables::get).toList();
        return layout.add(over, (variable, code) -> {
            int counted = leftOut ? variable.leftOut(code) : code;
            long sum = 0;
            for (Formula part : Objects.requireNonNull(byVariable.get(variable.index()))) {
                sum += byPart.of(part, variable, counted);
            }
            return sum;
        });
    }

    private long end(Formula part, Variable variable, int code, boolean low) {
        if (part instanceof Picked picked) {
            return end(picked, variable, code, low);
        }
        Holds test = (Holds) part;
        boolean holds = low ? !can(test, variable, code, false) : can(test, variable, code, true);
        return holds ? 1 : 0;
    }

    /** The lowest or highest number that a code leaves possible; no value adds nothing. */
    private long end(Picked picked, Variable variable, int code, boolean low) {
        BigDecimal end = null;
        for (int answer : variable.possible(code)) {
            end = further(end, picked.byAnswer().get(answer), low);
        }
        if (variable.isNothing(code) || variable.isMaybe(code)) {
            end = further(end, picked.none(), low);
        }
        return end == null ? 0 : layout.unit.exact(end);
    }

    private static @Nullable BigDecimal further(@Nullable BigDecimal one, @Nullable BigDecimal other, boolean low) {
        return one == null || other == null ? (one == null ? other : one) : low ? one.min(other) : one.max(other);
    }

    private static byte none(Picked picked, Variable variable, int code) {
        boolean some = false;
        boolean none = false;
        for (int answer : variable.possible(code)) {
            some |= picked.byAnswer().get(answer) != null;
            none |= picked.byAnswer().get(answer) == null;
        }
        if (variable.isNothing(code) || variable.isMaybe(code)) {
            some |= picked.none() != null;
            none |= picked.none() == null;
        }
        return none ? (some ? Block.MAYBE_NONE : Block.NONE) : Block.VALUE;
    }

    /** Whether a test can come out so. */
    private static boolean can(Holds test, Variable variable, int code, boolean as) {
        if (test.given() && variable.isMissing(code)) {
            return true;
        }
        boolean possible = (variable.isNothing(code) || variable.isMaybe(code)) && test.none() == as;
        for (int answer : variable.possible(code)) {
            possible |= test.byAnswer().get(answer) == as;
        }
        return possible;
    }

    /** The lowest sum; absent where no part reads a single variable. */
    @Nullable
    Field low(Formula formula) {
        return lows.get(formula);
    }

    /** The highest sum. */
    @Nullable
    Field high(Formula formula) {
        return highs.get(formula);
    }

    /** How many parts of a mean have a number. */
    @Nullable
    Field count(Formula formula) {
        return counts.get(formula);
    }

    /** Whether there is a number. */
    @Nullable
    Field none(Formula formula) {
        return nones.get(formula);
    }
}
