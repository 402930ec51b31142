package se.frid.scoring.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.frid.scoring.batch.Formula.AtLeast;
import se.frid.scoring.batch.Formula.Mean;
import se.frid.scoring.batch.Formula.Outcome;
import se.frid.scoring.batch.Formula.Sum;
import se.frid.scoring.batch.Formula.Truth;
import se.frid.scoring.batch.Program.Step;

/**
 * Turns formulas into a program: each becomes one or two loops. The first program of a layout also works out which items are
 * asked, and adds up the fields of all programs; it is built last.
 */
final class ProgramBuilder {

    private final Layout layout;
    private final ProgramBuilder first;
    private final FormulaFields fields;
    private final StepEmitter emitter;
    private final Map<Formula, Integer> slots = new LinkedHashMap<>();
    private final Set<Formula> emitted = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    private ProgramBuilder(Layout layout, @Nullable ProgramBuilder first, boolean leftOut) {
        this.layout = layout;
        this.first = first == null ? this : first;
        this.fields = new FormulaFields(layout, leftOut);
        this.emitter = new StepEmitter(this::slot, fields, layout.unit, steps);
    }

    /** A builder of the first program. */
    ProgramBuilder(Layout layout) {
        this(layout, null, false);
    }

    /**
     * A builder of a program that runs after the first one, over the same block.
     *
     * @param leftOut whether missing answers are left out
     */
    ProgramBuilder later(boolean leftOut) {
        return new ProgramBuilder(layout, first, leftOut);
    }

    /** A field of its own that is added up as well. */
    Field field(Iterable<Variable> over, Field.ByCode byCode) {
        over.forEach(this::use);
        return layout.add(over, byCode);
    }

    /** Has a variable read, though perhaps no formula reads it. */
    void use(Variable variable) {
        if (!layout.used.get(variable.index())) {
            layout.used.set(variable.index());
            if (variable.isConditional()) {
                first.plan(layout.variables.condition(variable));
            }
        }
    }

    /** Gives a formula a slot and has its fields added up. */
    void plan(Formula formula) {
        if (slots.containsKey(formula)) {
            return;
        }
        slots.put(formula, layout.slot(formula));
        if (Sharing.own(formula) >= 0) {
            fields.plan(formula, List.of(formula));
        } else if (addsUp(formula)) {
            fields.plan(formula, Sharing.parts(formula));
        }
        if (formula instanceof Outcome outcome && outcome.negated()) {
            plan(new Outcome(outcome.atom(), false));
        }
        int own = Sharing.own(formula);
        if (own >= 0) {
            use(layout.variables.get(own));
        }
        for (Formula part : Sharing.parts(formula)) {
            if (standsInField(formula, part)) {
                use(layout.variables.get(Sharing.own(part)));
            } else {
                plan(part);
            }
        }
    }

    private static boolean addsUp(Formula formula) {
        return formula instanceof Sum || formula instanceof Mean || formula instanceof AtLeast;
    }

    private static boolean standsInField(Formula formula, Formula part) {
        return addsUp(formula) && Sharing.own(part) >= 0;
    }

    /** Where the result of a planned formula will be. */
    int slot(Formula formula) {
        return Objects.requireNonNull(slots.get(formula));
    }

    /** Where the result of a formula will be; -1 where it is not planned. */
    int slotIfAny(Formula formula) {
        return slots.getOrDefault(formula, -1);
    }

    /** A program that runs after the first one. */
    Program build() {
        List.copyOf(slots.keySet()).forEach(this::emit);
        return new Program(steps);
    }

    /**
     * The first program, once all others are planned.
     *
     * @param settling what tries one by one the answers that decide whether a variable is asked, where that is needed
     */
    Program build(Function<Variable, @Nullable Step> settling) {
        Map<Integer, List<Step>> words = layout.words();
        List<Variable> variables = layout.variables();
        int levels = variables.stream().mapToInt(layout::level).max().orElse(0);
        for (int level = 0; level <= levels; level++) {
            for (Variable variable : variables) {
                if (layout.level(variable) == level) {
                    resolve(variable, settling);
                }
            }
            steps.addAll(words.getOrDefault(level, List.of()));
        }
        return build();
    }

    private void resolve(Variable variable, Function<Variable, @Nullable Step> settling) {
        if (variable.isConditional()) {
            Truth condition = layout.variables.condition(variable);
            emit(condition);
            Step settle = settling.apply(variable);
            if (settle != null) {
                steps.add(settle);
            }
            steps.add(ResolveStep.of(variable, slot(condition), !layout.assumed));
        } else if (!layout.assumed && variable.isWide()) {
            steps.add(ResolveStep.of(variable));
        }
    }

    private void emit(Formula formula) {
        if (!emitted.add(formula)) {
            return;
        }
        for (Formula part : Sharing.parts(formula)) {
            if (!standsInField(formula, part)) {
                emit(part);
            }
        }
        emitter.emit(formula);
    }
}
