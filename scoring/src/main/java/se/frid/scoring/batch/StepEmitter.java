package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.frid.json.Scalar;
import se.frid.scoring.batch.Formula.AtLeast;
import se.frid.scoring.batch.Formula.Either;
import se.frid.scoring.batch.Formula.EitherTruth;
import se.frid.scoring.batch.Formula.EitherWord;
import se.frid.scoring.batch.Formula.Highest;
import se.frid.scoring.batch.Formula.Holds;
import se.frid.scoring.batch.Formula.Known;
import se.frid.scoring.batch.Formula.Linear;
import se.frid.scoring.batch.Formula.Lookup;
import se.frid.scoring.batch.Formula.Mean;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Outcome;
import se.frid.scoring.batch.Formula.Picked;
import se.frid.scoring.batch.Formula.Sum;
import se.frid.scoring.batch.Formula.Test;
import se.frid.scoring.batch.Formula.Told;
import se.frid.scoring.batch.Formula.Truth;
import se.frid.scoring.batch.Program.Step;

/** Writes the loops of formulas whose parts are written already. */
final class StepEmitter {

    private final ToIntFunction<Formula> slots;
    private final FormulaFields fields;
    private final Unit unit;
    private final List<Step> steps;

    /**
     * An emitter.
     *
     * @param slots where the result of each formula will be
     * @param steps where the loops go
     */
    StepEmitter(ToIntFunction<Formula> slots, FormulaFields fields, Unit unit, List<Step> steps) {
        this.slots = slots;
        this.fields = fields;
        this.unit = unit;
        this.steps = steps;
    }

    private int slot(Formula formula) {
        return slots.applyAsInt(formula);
    }

    void emit(Formula formula) {
        int slot = slot(formula);
        if (formula instanceof Num number) {
            emitNumber(slot, number);
        } else if (formula instanceof Truth truth) {
            emitTruth(slot, truth);
        } else if (formula instanceof EitherWord either) {
            steps.add(new TruthSteps.EitherWord(
                    slot, slot(either.when()), slot(either.then()), slot(either.otherwise())));
        } else {
            steps.add(new TruthSteps.Word(slot, ((Formula.Word) formula).word()));
        }
    }

    private static List<Formula> others(List<? extends Formula> parts) {
        return parts.stream()
                .filter(part -> Sharing.own(part) < 0)
                .map(Formula.class::cast)
                .toList();
    }

    private void emitNumber(int slot, Num formula) {
        if (formula instanceof Formula.Read read) {
            steps.add(new NumberSteps.Read(slot, read.score()));
        } else if (formula instanceof Known known) {
            BigDecimal number = known.number();
            steps.add(new NumberSteps.Fixed(slot, number == null ? 0 : unit.exact(number), number == null));
        } else if (formula instanceof Picked || formula instanceof Sum) {
            emitSum(slot, formula);
        } else if (formula instanceof Linear linear) {
            steps.add(new NumberSteps.Linear(slot, slot(linear.of()), Transform.of(linear, unit)));
        } else if (formula instanceof Highest highest) {
            steps.add(new NumberSteps.Highest(slot, slots(highest.parts())));
        } else if (formula instanceof Mean mean) {
            List<Formula> others = others(mean.parts());
            steps.add(new NumberSteps.Mean(
                    slot,
                    fields.low(mean),
                    fields.high(mean),
                    fields.count(mean),
                    slots(others),
                    Transform.quotient(mean.rounding(), unit)));
        } else if (formula instanceof Lookup lookup) {
            emitLookup(slot, lookup);
        } else if (formula instanceof Either either) {
            steps.add(new NumberSteps.Either(slot, slot(either.when()), slot(either.then()), slot(either.otherwise())));
        }
    }

    private void emitSum(int slot, Formula formula) {
        long known = formula instanceof Sum sum ? unit.exact(sum.known()) : 0;
        Field low = fields.low(formula);
        Field high = fields.high(formula);
        steps.add(
                low == null || high == null
                        ? new NumberSteps.Fixed(slot, known, false)
                        : new NumberSteps.FromFields(slot, low, high, fields.none(formula), known));
        if (formula instanceof Sum sum) {
            for (Formula part : others(sum.parts())) {
                steps.add(new NumberSteps.Add(slot, slot(part), part instanceof Sum || part instanceof Formula.Read));
            }
        }
    }

    private void emitLookup(int slot, Lookup lookup) {
        Map<Long, Long> table = new TreeMap<>();
        lookup.table().forEach((key, value) -> {
            BigDecimal number = plain(key);
            if (number != null && Unit.digits(number) <= unit.digits()) {
                table.put(unit.exact(number), unit.exact(value));
            }
        });
        steps.add(new NumberSteps.Lookup(
                slot,
                slot(lookup.of()),
                table.keySet().stream().mapToLong(Long::longValue).toArray(),
                table.values().stream().mapToLong(Long::longValue).toArray()));
    }

    /** The number that a key stands for; none where no number is written so. */
    private static @Nullable BigDecimal plain(String key) {
        try {
            BigDecimal number = new BigDecimal(key);
            return Scalar.of(number).toString().equals(key) ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private void emitTruth(int slot, Truth formula) {
        if (formula instanceof Told told) {
            steps.add(new TruthSteps.Told(slot, told.holds()));
        } else if (formula instanceof Holds holds) {
            steps.add(new TruthSteps.AtLeast(slot, 1, fields.high(holds), fields.low(holds), 1, new int[0]));
        } else if (formula instanceof AtLeast some) {
            steps.add(new TruthSteps.AtLeast(
                    slot,
                    some.count(),
                    fields.high(some),
                    fields.low(some),
                    some.parts().size() - others(some.parts()).size(),
                    slots(others(some.parts()))));
        } else if (formula instanceof Test test) {
            Limits limits = Limits.of(test.passing(), unit);
            steps.add(new TruthSteps.Test(slot, slot(test.of()), limits, test.negated()));
        } else if (formula instanceof EitherTruth either) {
            steps.add(new TruthSteps.Either(slot, slot(either.when()), slot(either.then()), slot(either.otherwise())));
        } else if (formula instanceof Formula.ReadWord read) {
            steps.add(TruthSteps.ReadWord.of(slot, read));
        } else if (formula instanceof Outcome outcome && outcome.negated()) {
            steps.add(new TruthSteps.Not(slot, slot(new Outcome(outcome.atom(), false))));
        }
        // What was found out beforehand stands in its slot already.
    }

    private int[] slots(List<? extends Formula> formulas) {
        return formulas.stream().mapToInt(this::slot).toArray();
    }
}
