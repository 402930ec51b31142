package se.frid.scoring.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;

/**
 * An instrument compiled for very many rows: columns of small integers in, columns of results out.
 *
 * <p>What comes out is, to the last bit, what {@link se.frid.scoring.Scorer} says of each row, without names, steps and sources:
 *
 * <pre>{@code
 * ScoringPlan plan = ScoringPlan.compile(instrument);
 * AnswerColumns in = plan.answers(rows).item("1", first).item("2", second);
 * ScoreColumns out = plan.scores(rows);
 * plan.score(in, out);
 * double[] totals = out.score("total").values();
 * }</pre>
 *
 * <p>The rows are worked out in blocks, each rule in a few loops over a block. Rows whose open answers have too many
 * completions to be tried are left to {@code Scorer}; {@link ScoreColumns#readable} counts them. Immutable and safe for many
 * threads, which must not write the same rows of the same columns.
 */
public final class ScoringPlan {

    private final Plan plan;
    /** Scratch that no thread uses at the moment. */
    private final ConcurrentLinkedQueue<Workspace> idle = new ConcurrentLinkedQueue<>();

    private ScoringPlan(Plan plan) {
        this.plan = plan;
    }

    /**
     * Compiles everything an instrument gives: scores, findings, cut-offs and critical items.
     *
     * @param instrument a definition that the linter finds nothing wrong with
     * @throws IllegalArgumentException if its figures are too large, or have too many decimals, for exact whole numbers
     */
    public static ScoringPlan compile(Instrument instrument) {
        return compile(instrument, null);
    }

    /**
     * Compiles some scores and the critical items alone; only the items that they read need columns.
     *
     * @param scores ids of the scores, in any order
     */
    public static ScoringPlan compileScores(Instrument instrument, List<String> scores) {
        for (String score : scores) {
            if (instrument.score(score).isEmpty()) {
                throw new IllegalArgumentException("the instrument has no score " + score);
            }
        }
        return compile(instrument, new LinkedHashSet<>(scores));
    }

    private static ScoringPlan compile(Instrument instrument, @Nullable Set<String> scores) {
        try {
            return new ScoringPlan(new Plan(instrument, scores));
        } catch (Unit.TooLarge tooLarge) {
            throw new IllegalArgumentException(
                    instrument.id() + " has figures that are too large to be scored in columns", tooLarge);
        }
    }

    /** The instrument. */
    public Instrument instrument() {
        return plan.instrument();
    }

    /** Columns for the answers of so many rows, empty as yet. */
    public AnswerColumns answers(int rows) {
        return new AnswerColumns(plan.variables(), rows);
    }

    /** Columns for the results of so many rows. They can be used again for other answers. */
    public ScoreColumns scores(int rows) {
        return new ScoreColumns(plan, rows);
    }

    /** Scores every row. */
    public void score(AnswerColumns in, ScoreColumns out) {
        score(in, out, 0, in.rows());
    }

    /** Scores the rows from one up to, but not including, another. */
    public void score(AnswerColumns in, ScoreColumns out, int from, int to) {
        check(in, out, from, to);
        score(in, out, from, to, BatchMonitor.NONE);
    }

    /**
     * Scores every row on several threads.
     *
     * @param executor runs the tasks; one that runs them in the calling thread works as well
     * @param tasks how many run at once, each with scratch of its own
     * @param monitor is told of progress and may stop the run
     * @return whether every row was scored; where not, statuses tell the rows that were not
     * @throws InterruptedException if the calling thread is interrupted; tasks end after the block they are at
     */
    public boolean score(AnswerColumns in, ScoreColumns out, Executor executor, int tasks, BatchMonitor monitor)
            throws InterruptedException {
        check(in, out, 0, in.rows());
        return new ParallelRun(this, in, out, monitor).run(executor, tasks);
    }

    private void check(AnswerColumns in, ScoreColumns out, int from, int to) {
        if (in.variables() != plan.variables() || out.plan() != plan) {
            throw new IllegalArgumentException("the columns were made for another plan");
        }
        if (from < 0 || from > to || to > in.rows() || to > out.rows()) {
            throw new IndexOutOfBoundsException(
                    "rows " + from + " to " + to + " of " + in.rows() + " in and " + out.rows() + " out");
        }
    }

    /** Scores some rows, or the first of them where the monitor says so. */
    boolean score(AnswerColumns in, ScoreColumns out, int from, int to, BatchMonitor monitor) {
        Workspace known = idle.poll();
        Workspace workspace = known == null ? new Workspace(plan) : known;
        try {
            for (int row = from; row < to; row += Block.ROWS) {
                if (monitor.isCancelled()) {
                    return false;
                }
                workspace.score(in, out, row, Math.min(Block.ROWS, to - row));
            }
            return true;
        } finally {
            idle.add(workspace);
        }
    }
}
