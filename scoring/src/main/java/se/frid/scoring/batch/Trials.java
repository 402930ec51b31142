package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.scoring.batch.Formula.Choice;
import se.frid.scoring.batch.Formula.Holds;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Picked;

/**
 * What to try for a formula whose parts share variables: the answers of the shared ones, each combination as a row of its own
 * through the same loops. Of answers that the formula cannot tell apart only one is tried. Immutable; {@link Run} is the scratch.
 */
final class Trials {

    /** More combinations than this are left to the readable path. */
    static final int MOST = 4096;

    private final Formula formula;
    private final Layout layout;
    private final Program program;
    private final int from;
    private final int into;
    private final List<Variable> shared;
    private final List<int[]> answers;

    /** The trials of a formula of the first program that has variables which clash. */
    Trials(Formula formula, Compiler compiler) {
        Variables variables = compiler.variables;
        this.formula = formula;
        into = compiler.first.slot(formula);
        layout = new Layout(variables, compiler.unit, true);
        ProgramBuilder builder = new ProgramBuilder(layout);
        builder.plan(formula);
        from = builder.slot(formula);
        shared = compiler.sharing.clashes(formula).stream()
                .mapToObj(variables::get)
                .toList();
        // Skip rules read variables too.
        Set<Formula> read = new HashSet<>();
        collect(formula, variables, read, new IdentityHashMap<>());
        answers = shared.stream().map(variable -> unlike(variable, read)).toList();
        program = builder.build(variable -> null);
    }

    private static void collect(
            Formula formula, Variables variables, Set<Formula> read, IdentityHashMap<Formula, Boolean> seen) {
        if (seen.put(formula, true) != null) {
            return;
        }
        int own = Sharing.own(formula);
        if (own >= 0) {
            read.add(formula);
            if (variables.get(own).isConditional()) {
                collect(variables.condition(variables.get(own)), variables, read, seen);
            }
        }
        Sharing.parts(formula).forEach(part -> collect(part, variables, read, seen));
    }

    /** One answer of each kind that the formulas tell apart. */
    private static int[] unlike(Variable variable, Set<Formula> read) {
        List<Formula> own = read.stream()
                .filter(formula -> Sharing.own(formula) == variable.index())
                .toList();
        Set<List<Object>> kinds = new LinkedHashSet<>();
        List<Integer> unlike = new ArrayList<>();
        for (int answer : variable.domain()) {
            List<Object> kind = new ArrayList<>();
            for (Formula formula : own) {
                if (formula instanceof Holds holds) {
                    kind.add(holds.byAnswer().get(answer));
                } else {
                    BigDecimal number = ((Picked) formula).byAnswer().get(answer);
                    kind.add(number == null ? "none" : number);
                }
            }
            if (kinds.add(kind)) {
                unlike.add(answer);
            }
        }
        return unlike.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Tries the answers that decide whether an item without an answer is asked, where its skip rule reads some of them in
     * several places.
     *
     * @param run place of the scratch in the block
     */
    record Settle(int run, Variable variable) implements Program.Step {

        @Override
        public void run(Block block, int rows) {
            Run trials = block.trials.get(run);
            for (int i = 0; i < rows; i++) {
                if (variable.isMaybe(block.codes.before(variable, i))) {
                    trials.add(block, i);
                }
            }
            trials.finish(block);
        }
    }

    /** The variables that are tried. */
    List<Variable> shared() {
        return shared;
    }

    /** The scratch in which combinations are tried. */
    final class Run {

        private @Nullable Block lazyBlock;
        private final int[] rows = new int[Block.ROWS];
        private final int[] starts = new int[Block.ROWS + 1];
        private final int[] strides = new int[shared.size()];
        private final Variable[] copied = layout.variables().toArray(new Variable[0]);
        private int collected;

        /** Collects a row; it is worked out at the latest by {@link #finish}. */
        void add(Block main, int row) {
            int combinations = 1;
            boolean someOpen = false;
            for (int k = 0; k < shared.size() && combinations <= MOST; k++) {
                Variable variable = shared.get(k);
                boolean open = variable.isOpen(main.codes.dense(variable, row));
                someOpen |= open;
                strides[k] = open ? combinations : 0;
                combinations *= open ? answers.get(k).length : 1;
            }
            if (combinations > MOST) {
                main.undecided[row] = 1;
                return;
            }
            if (!someOpen) {
                return;
            }
            if (starts[collected] + combinations > MOST || collected == Block.ROWS) {
                finish(main);
            }
            int start = starts[collected];
            rows[collected] = row;
            collected++;
            starts[collected] = start + combinations;
            write(main, row, start, start + combinations);
        }

        /** Made when it is first needed: most instruments never need it, and it is large. */
        private Block block() {
            Block block = lazyBlock;
            if (block == null) {
                Codes codes = Codes.scratch(layout.variables, List.of(copied), MOST);
                block = layout.block(codes, new Results(0), MOST);
                lazyBlock = block;
            }
            return block;
        }

        private void write(Block main, int row, int start, int end) {
            Codes codes = block().codes;
            for (Variable variable : copied) {
                codes.fill(variable, start, end, main.codes.dense(variable, row));
            }
            for (int k = 0; k < shared.size(); k++) {
                if (strides[k] > 0) {
                    Variable variable = shared.get(k);
                    int[] tried = answers.get(k);
                    int open = main.codes.dense(variable, row);
                    for (int i = start; i < end; i += strides[k]) {
                        int answer = tried[(i - start) / strides[k] % tried.length];
                        codes.fill(variable, i, Math.min(i + strides[k], end), variable.assumed(open, answer));
                    }
                }
            }
        }

        /** Works out what was collected, and puts what all combinations of a row together make possible into its row. */
        void finish(Block main) {
            if (collected == 0) {
                return;
            }
            int tried = starts[collected];
            Block block = block();
            program.run(block, tried);
            for (int k = 0; k < collected; k++) {
                join(block, main, rows[k], starts[k], starts[k + 1]);
            }
            collected = 0;
        }

        private void join(Block block, Block main, int row, int start, int end) {
            for (int i = start; i < end; i++) {
                main.undecided[row] |= block.uncovered[i];
            }
            if (formula instanceof Num) {
                long[] low = block.low[from];
                long[] high = block.high[from];
                byte[] none = block.none[from];
                main.low[into][row] = low[start];
                main.high[into][row] = high[start];
                main.none[into][row] = none[start];
                for (int i = start + 1; i < end; i++) {
                    main.join(into, row, low[i], high[i], none[i]);
                }
            } else if (formula instanceof Choice) {
                long mask = 0;
                for (int i = start; i < end; i++) {
                    mask |= block.masks[from][i];
                }
                main.masks[into][row] = mask;
            } else {
                byte can = 0;
                byte must = 1;
                for (int i = start; i < end; i++) {
                    can |= block.can[from][i];
                    must &= block.must[from][i];
                }
                main.can[into][row] = can;
                main.must[into][row] = must;
            }
        }
    }
}
