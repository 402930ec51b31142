package se.frid.scoring.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.condition.FindingState;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Truth;

/** What the results of a block say of findings and cut-offs: present, absent or unknown. */
final class FindingKernel {

    private static final byte DOES_NOT_APPLY = FindingColumn.code(FindingState.NOT_APPLICABLE);
    private static final byte[] BY_TRUTH = {
        FindingColumn.code(FindingState.ABSENT),
        FindingColumn.code(FindingState.UNKNOWN),
        FindingColumn.code(FindingState.PRESENT)
    };

    private final Map<String, ScoreWriter> scores;
    private final ScoreFormulas scoreFormulas;
    private final Formulas formulas;
    private final boolean[] outside;
    private final Map<Condition, Integer> places = new LinkedHashMap<>();
    private final List<Atom> atoms = new ArrayList<>();
    private final int[] slots;
    private final Program program;
    private final List<EmissionKernel> emissions = new ArrayList<>();
    private final int[] cutoffs;
    private final boolean[][] forOthers;

    FindingKernel(Compiler compiler, Map<String, ScoreWriter> scores, Persons persons) {
        Variables variables = compiler.variables;
        Instrument instrument = variables.instrument();
        this.formulas = compiler.formulas;
        this.scoreFormulas = compiler.scoreFormulas;
        this.scores = scores;
        this.outside = new boolean[persons.kinds()];
        for (int kind = 0; kind < outside.length; kind++) {
            outside[kind] = persons.isOutside(kind);
        }
        FormulaBuilder conditions = new FormulaBuilder(variables, formulas, new Outcomes(), true);
        ProgramBuilder builder = compiler.first.later(false);
        instrument
                .emits()
                .forEach(emission -> Stream.of(emission.when(), emission.settledWhen())
                        .filter(Objects::nonNull)
                        .forEach(condition -> builder.plan(conditions.condition(condition))));
        List<Truth> limits = instrument.cutoffs().stream()
                .map(cutOff -> conditions.condition(cutOff.when()))
                .toList();
        limits.forEach(builder::plan);
        forOthers = instrument.cutoffs().stream().map(persons::isForOthers).toArray(boolean[][]::new);
        program = builder.build();
        for (Emission emission : instrument.emits()) {
            int settledWhen = slot(builder, conditions, emission.settledWhen());
            emissions.add(
                    emission.when() == null
                            ? EmissionKernel.ByAnswer.of(emission, variables, settledWhen)
                            : EmissionKernel.ByCondition.of(
                                    emission, variables, slot(builder, conditions, emission.when()), settledWhen));
        }
        cutoffs = limits.stream().mapToInt(builder::slot).toArray();
        slots = new int[atoms.size()];
        for (int atom = 0; atom < slots.length; atom++) {
            slots[atom] = builder.slotIfAny(formulas.outcome(atom));
        }
    }

    private int slot(ProgramBuilder builder, FormulaBuilder conditions, @Nullable Condition condition) {
        return condition == null ? EmissionKernel.NONE : builder.slot(conditions.condition(condition));
    }

    private ScoreWriter writer(String score) {
        return Objects.requireNonNull(scores.get(score));
    }

    void run(Block block, ScoreColumns out, int from, int rows) {
        for (int atom = 0; atom < slots.length; atom++) {
            int slot = slots[atom];
            if (slot >= 0) {
                atoms.get(atom).run(block, block.can[slot], block.must[slot], rows);
            }
        }
        program.run(block, rows);
        for (int i = 0; i < emissions.size(); i++) {
            emissions.get(i).write(block, out.finding(i), from, rows);
        }
        for (int i = 0; i < cutoffs.length; i++) {
            byte[] can = block.can[cutoffs[i]];
            byte[] must = block.must[cutoffs[i]];
            byte[] into = out.cutoffs(i);
            boolean[] others = forOthers[i];
            for (int row = 0; row < rows; row++) {
                into[from + row] = others[block.results.kinds[row]] ? DOES_NOT_APPLY : BY_TRUTH[can[row] + must[row]];
            }
        }
    }

    /** Results are looked into beforehand; the program only puts the truths together. */
    private final class Outcomes implements FormulaBuilder.Scores {

        @Override
        public Num number(String score) {
            throw new IllegalStateException("a finding takes no number");
        }

        @Override
        public Truth test(ScoreIs test) {
            return outcome(test, () -> {
                Measure measure = writer(test.score()).kernel().measure();
                return Atom.of(
                        writer(test.score()),
                        test,
                        measure.kind() == ScoreKind.PROFILE ? scoreFormulas.profiles(measure, test) : null);
            });
        }

        @Override
        public Truth band(BandIs test) {
            return outcome(test, () -> Atom.of(writer(test.band()), test, outside));
        }

        private Truth outcome(Condition test, java.util.function.Supplier<Atom> atom) {
            Integer place = places.get(test);
            if (place == null) {
                place = atoms.size();
                atoms.add(atom.get());
                places.put(test, place);
            }
            return formulas.outcome(place);
        }
    }
}
