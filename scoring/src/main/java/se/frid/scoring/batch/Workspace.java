package se.frid.scoring.batch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The scratch of one thread for one plan, and the way of a block through its kernels. Nothing is made anew for a block. */
final class Workspace {

    private final Plan plan;
    private final Codes codes;
    private final Block main;
    private final ScoreWriter[] writers;
    private final Trials.@Nullable Run[] trials;
    private final Variable[] read;
    private final byte[][] constants;
    private final byte[] notes;
    private final byte[][] scratch;
    private final short[][] wideScratch;
    private final short[] nothingWide = new short[Block.ROWS];

    Workspace(Plan plan) {
        this.plan = plan;
        Variables variables = plan.variables();
        int count = variables.all().size();
        codes = new Codes(count);
        Results results = new Results(plan.instrument().scores().size());
        main = plan.layout().block(codes, results, Block.ROWS);
        plan.settlers().forEach(settler -> main.trials.add(settler.new Run()));
        writers = plan.writers().toArray(new ScoreWriter[0]);
        trials = new Trials.Run[writers.length];
        for (int k = 0; k < writers.length; k++) {
            Trials trying = writers[k].kernel().trials();
            trials[k] = trying == null ? null : trying.new Run();
        }
        notes = new byte[plan.persons().kinds()];
        for (int kind = 0; kind < notes.length; kind++) {
            notes[kind] = plan.persons().notes(kind);
        }
        read = plan.layout().variables().toArray(new Variable[0]);
        constants = new byte[count][];
        scratch = new byte[count][];
        wideScratch = new short[count][];
        Arrays.fill(nothingWide, AnswerColumns.UNKNOWN);
        for (Variable variable : variables.all()) {
            int index = variable.index();
            constants[index] = new byte[Block.ROWS];
            if (variable.isWide()) {
                wideScratch[index] = new short[Block.ROWS];
            } else if (variable.isConditional()) {
                scratch[index] = new byte[Block.ROWS];
            }
        }
    }

    /** Scores some rows, at most a block. */
    void score(AnswerColumns in, ScoreColumns out, int from, int rows) {
        read(in, from);
        Arrays.fill(main.undecided, 0, rows, (byte) 0);
        plan.persons().tell(codes, plan.variables(), in.ages(), from, rows, main.results.kinds);
        plan.main().run(main, rows);
        for (int i = 0; i < rows; i++) {
            main.undecided[i] |= main.uncovered[i];
        }
        for (int k = 0; k < writers.length; k++) {
            writers[k].kernel().run(main, trials[k], rows);
            ScoreColumn into = out.scoreIfWanted(writers[k].kernel().measure().id());
            if (into != null) {
                writers[k].write(main, into, from, rows);
            }
        }
        for (int k = 0; k < plan.criticalKernels().size(); k++) {
            plan.criticalKernels().get(k).write(codes, out.critical(k), from, rows);
        }
        if (plan.findings() != null) {
            plan.findings().run(main, out, from, rows);
        }
        writeNotes(out.notes(), from, rows);
        for (int i = 0; i < rows; i++) {
            if (main.undecided[i] != 0) {
                ReadablePath.score(plan, in, out, from + i);
            }
        }
    }

    private void read(AnswerColumns in, int from) {
        for (Variable variable : read) {
            int index = variable.index();
            if (variable.isWide()) {
                short[] column = in.wide(variable);
                codes.wideBefore[index] = column == null ? nothingWide : column;
                codes.atBefore[index] = column == null ? 0 : from;
                codes.wide[index] = wideScratch[index];
                continue;
            }
            byte[] column = in.narrow(variable);
            if (column == null) {
                byte nothing = variable.kind() == Variable.Kind.ITEM
                        ? AnswerColumns.UNKNOWN
                        : variable.kind() == Variable.Kind.RESPONDENT
                                ? in.respondentEverywhere()
                                : AnswerColumns.UNTOLD;
                Arrays.fill(constants[index], nothing);
            }
            codes.narrowBefore[index] = column == null ? constants[index] : column;
            codes.atBefore[index] = column == null ? 0 : from;
            boolean resolved = variable.isConditional();
            codes.narrow[index] = resolved ? scratch[index] : codes.narrowBefore[index];
            codes.at[index] = resolved ? 0 : codes.atBefore[index];
        }
    }

    private void writeNotes(byte[] into, int from, int rows) {
        for (int i = 0; i < rows; i++) {
            int off = plan.off().read(main, i) > 0 ? ScoreColumns.OFF_SCALE : 0;
            into[from + i] = (byte) (notes[main.results.kinds[i]] | off);
        }
    }
}
