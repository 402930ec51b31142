package se.frid.scoring.batch;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.frid.scoring.batch.Formula.AtLeast;
import se.frid.scoring.batch.Formula.Choice;
import se.frid.scoring.batch.Formula.Either;
import se.frid.scoring.batch.Formula.EitherTruth;
import se.frid.scoring.batch.Formula.EitherWord;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Sum;
import se.frid.scoring.batch.Formula.Told;
import se.frid.scoring.batch.Formula.Truth;

/**
 * Takes a condition that a formula reads in several places to the front: "if it holds, the formula in which it holds, else the
 * formula in which it does not" is the same formula, and no longer reads it twice. A diagnosis that asks for one criterion in
 * case after case needs no trials then.
 */
final class Splitting {

    private static final int MOST = 6;

    private final Formulas formulas;
    private final Sharing sharing;

    Splitting(Formulas formulas, Sharing sharing) {
        this.formulas = formulas;
        this.sharing = sharing;
    }

    /** An equal formula whose parts share less. */
    Formula split(Formula formula) {
        return split(formula, MOST);
    }

    private Formula split(Formula formula, int most) {
        if (most == 0 || sharing.clashes(formula).isEmpty()) {
            return formula;
        }
        Map<Truth, Integer> uses = new LinkedHashMap<>();
        count(formula, uses);
        for (Map.Entry<Truth, Integer> use : uses.entrySet()) {
            Truth condition = use.getKey();
            if (use.getValue() < 2 || !sharing.clashes(condition).isEmpty()) {
                continue;
            }
            Formula holds = with(formula, condition, formulas.told(true));
            Formula fails = with(formula, condition, formulas.told(false));
            BitSet others = (BitSet) sharing.variables(holds).clone();
            others.or(sharing.variables(fails));
            if (!others.intersects(sharing.variables(condition))) {
                return either(condition, split(holds, most - 1), split(fails, most - 1));
            }
        }
        return formula;
    }

    private static void count(Formula formula, Map<Truth, Integer> uses) {
        for (Formula part : parts(formula)) {
            if (part instanceof Truth truth) {
                uses.merge(truth, 1, Integer::sum);
            }
            count(part, uses);
        }
    }

    /** The parts of those formulas that can be put together anew. */
    private static List<? extends Formula> parts(Formula formula) {
        boolean known = formula instanceof AtLeast
                || formula instanceof Sum
                || formula instanceof Either
                || formula instanceof EitherTruth
                || formula instanceof EitherWord;
        return known ? Sharing.parts(formula) : List.of();
    }

    private Formula with(Formula formula, Truth condition, Truth told) {
        if (formula.equals(condition)) {
            return told;
        } else if (formula instanceof AtLeast some) {
            return formulas.atLeast(
                    some.count(),
                    some.parts().stream()
                            .map(part -> (Truth) with(part, condition, told))
                            .toList());
        } else if (formula instanceof Sum sum) {
            List<Num> parts = new java.util.ArrayList<>();
            parts.add(formulas.number(sum.known()));
            sum.parts().forEach(part -> parts.add((Num) with(part, condition, told)));
            return formulas.sum(parts);
        } else if (formula instanceof Told || parts(formula).isEmpty()) {
            return formula;
        }
        List<? extends Formula> parts = parts(formula);
        return either(
                (Truth) with(parts.get(0), condition, told),
                with(parts.get(1), condition, told),
                with(parts.get(2), condition, told));
    }

    private Formula either(Truth when, Formula then, Formula otherwise) {
        if (then instanceof Num number) {
            return formulas.either(when, number, (Num) otherwise);
        } else if (then instanceof Choice choice) {
            return formulas.either(when, choice, (Choice) otherwise);
        }
        return formulas.either(when, (Truth) then, (Truth) otherwise);
    }
}
