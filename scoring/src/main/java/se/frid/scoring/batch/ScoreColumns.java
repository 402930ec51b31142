package se.frid.scoring.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.condition.FindingState;

/**
 * The results of many rows: a column for each score, finding, cut-off and critical item of a plan. Until a row is scored, its
 * statuses say so.
 */
public final class ScoreColumns {

    /** A note of a row: the person is outside the ages the instrument was made for, and there are no bands. */
    public static final int OUTSIDE_AGES = 1;
    /** A note of a row: some bands were published for others than the person and are not used. */
    public static final int NO_BANDS_FOR_PERSON = 2;
    /** A note of a row: an answer or a rating is not on its scale. */
    public static final int OFF_SCALE = 4;
    /** A note of a row: such a respondent may not answer the instrument. */
    public static final int WRONG_RESPONDENT = 8;

    private final Plan plan;
    private final int rows;
    private final Map<String, ScoreColumn> scores = new LinkedHashMap<>();
    private final List<FindingColumn> findings = new ArrayList<>();
    private final byte[][] cutoffs;
    private final byte[][] critical;
    private final byte[] notes;
    private final LongAdder readable = new LongAdder();

    ScoreColumns(Plan plan, int rows) {
        this.plan = plan;
        this.rows = rows;
        plan.wanted().forEach(measure -> scores.put(measure.id(), new ScoreColumn(measure, plan.variables(), rows)));
        plan.emissions()
                .forEach(emission -> findings.add(
                        new FindingColumn(emission, EmissionKernel.words(emission, plan.variables()), rows)));
        cutoffs = new byte[plan.cutoffs().size()][rows];
        critical = new byte[plan.critical().size()][rows];
        notes = new byte[rows];
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The scores of the plan, in the order of the definition. */
    public List<ScoreColumn> scores() {
        return List.copyOf(scores.values());
    }

    /** The column of a score. */
    public ScoreColumn score(String id) {
        ScoreColumn column = scores.get(id);
        if (column == null) {
            throw new IllegalArgumentException("the plan has no score " + id);
        }
        return column;
    }

    /** What is said of findings, in the order of the definition. */
    public List<FindingColumn> findings() {
        return List.copyOf(findings);
    }

    /** What is said of one finding. */
    public FindingColumn finding(int emission) {
        return findings.get(emission);
    }

    /**
     * Whether a published limit is reached, in each row: 0 where the row was not scored, else one more than the place of a
     * {@link FindingState}.
     *
     * @param cutoff place among the cut-offs of the definition
     */
    public byte[] cutoffs(int cutoff) {
        return cutoffs[cutoff];
    }

    /** How many cut-offs there are columns for. */
    public int cutoffs() {
        return cutoffs.length;
    }

    /** Whether a published limit is reached in a row. */
    public FindingState cutoff(int cutoff, int row) {
        return FindingColumn.state(cutoffs[cutoff][row]);
    }

    /**
     * What became of a critical item, in each row, as the place of a {@link CriticalState}.
     *
     * @param item place among the critical items of the definition
     */
    public byte[] critical(int item) {
        return critical[item];
    }

    /** How many critical items there are columns for. */
    public int critical() {
        return critical.length;
    }

    /** What became of a critical item in a row. */
    public CriticalState critical(int item, int row) {
        return Places.CRITICAL.get(critical[item][row]);
    }

    /** What must be known of each row before its results are trusted: {@link #OUTSIDE_AGES} and so on, added up. */
    public byte[] notes() {
        return notes;
    }

    /** How many rows were left to {@code Scorer}, since what is open in them has too many completions to be tried here. */
    public long readable() {
        return readable.sum();
    }

    void addReadable() {
        readable.increment();
    }

    @Nullable
    ScoreColumn scoreIfWanted(String id) {
        return scores.get(id);
    }

    Plan plan() {
        return plan;
    }
}
