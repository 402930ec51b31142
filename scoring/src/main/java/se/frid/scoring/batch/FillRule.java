package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import se.frid.instrument.MissingRule;
import se.frid.instrument.MissingRule.Fill;
import se.frid.instrument.Rounding;
import se.frid.instrument.ValueRange;
import se.frid.instrument.score.ScoreRule;
import se.frid.scoring.batch.Formula.Choice;
import se.frid.scoring.batch.Formula.Num;

/**
 * The missing-data rule of a score: in which rows a value is given although answers are missing, here or in a score that is
 * read, and which. The value comes from the rule once more, with missing answers left out and other scores read as they came out.
 */
final class FillRule {

    private static final byte DETERMINED = Places.of(ScoreStatus.DETERMINED);
    private static final byte PRORATED = Places.of(ScoreStatus.PRORATED);
    private static final byte ZERO_FILLED = Places.of(ScoreStatus.ZERO_FILLED);
    private static final byte NOT_ASKED = Places.of(ScoreStatus.NOT_ASKED);
    /** A score that is read has no value. */
    private static final byte LACKING = 0;

    private final Measure measure;
    private final MissingRule rule;
    private final int needed;
    private final int[] readScores;
    private final Variable[] persons;
    private final Field missing;
    private final Field answered;
    private final Field lacking;
    private final Formula published;
    private final Program program;
    private final int slot;
    private final boolean prorates;
    /** What a prorated sum is rounded by. */
    private final Transform quotient;

    /**
     * The rule of a score.
     *
     * @param published the formula in which other scores are read as values
     */
    FillRule(Measure measure, Formula published, Compiler compiler) {
        this.measure = measure;
        this.rule = measure.score().missing();
        this.needed = rule.answered() == null ? 1 : rule.answered();
        this.readScores = measure.reads().scores().stream()
                .map(score -> Objects.requireNonNull(compiler.measures.get(score)))
                .filter(read -> read.kind() != ScoreKind.RATING)
                .mapToInt(Measure::index)
                .toArray();
        this.persons = measure.persons().toArray(new Variable[0]);
        this.missing = Counts.of(measure.reads().items(), List.of(), compiler).missing();
        this.answered = Counts.of(measure.reads().values(), List.of(), compiler).answered();
        this.lacking = rule.over().isEmpty()
                ? missing
                : Counts.of(rule.over(), List.of(), compiler).missing();
        ProgramBuilder builder = compiler.first.later(true);
        builder.plan(published);
        this.published = published;
        this.slot = builder.slot(published);
        this.program = builder.build();
        this.prorates = measure.score().rule() instanceof ScoreRule.Sum && rule.fill() == Fill.PRORATE;
        this.quotient = Transform.quotient(
                rule.rounding() == null ? new Rounding(Rounding.Mode.DOWN, 0) : rule.rounding(), compiler.unit);
    }

    /** Between which numbers a value lies, prorated ones included. */
    static ValueRange range(Measure measure, ValueRange possible) {
        if (measure.score().missing().fill() != Fill.PRORATE) {
            return possible;
        }
        BigDecimal times = BigDecimal.valueOf(measure.reads().items().size() + 1L);
        return Ranges.union(
                possible,
                new ValueRange(
                        possible.min().min(BigDecimal.ZERO).multiply(times),
                        possible.max().max(BigDecimal.ZERO).multiply(times)));
    }

    /** Gives values to the rows of a list that are pending and to which the rule gives one. */
    void run(Block block, int[] list, int count, int rows) {
        Results results = block.results;
        byte[] status = results.status[measure.index()];
        long[] value = results.value[measure.index()];
        lookAtOthers(results, list, count);
        int fitting = 0;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            if (status[i] == ScoreKernel.PENDING && fits(block, results.read[i], i)) {
                results.filled[fitting++] = i;
            }
        }
        if (fitting > 0) {
            program.run(block, rows);
        }
        for (int k = 0; k < fitting; k++) {
            int i = results.filled[k];
            block.undecided[i] |= (byte) (block.uncovered[i] | isPersonOpen(block, i));
            give(block, status, value, i);
        }
    }

    /** Tells how the first of the other scores that was filled was, or that one of them has no value. */
    private void lookAtOthers(Results results, int[] list, int count) {
        for (int k = 0; k < count; k++) {
            int i = list[k];
            byte together = DETERMINED;
            for (int score : readScores) {
                byte next = results.status[score][i];
                boolean hasValue = next >= DETERMINED && next <= ZERO_FILLED;
                together = !hasValue || together == LACKING ? LACKING : together == DETERMINED ? next : together;
            }
            results.read[i] = together;
        }
    }

    private boolean fits(Block block, byte others, int row) {
        if (others == LACKING) {
            return false;
        }
        return missing.read(block, row) > 0
                ? lacking.read(block, row) <= rule.allowed() && answered.read(block, row) >= needed
                : others != DETERMINED;
    }

    /** Where it was not told who answered, or of what sex the person is, the readable path has the row. */
    private byte isPersonOpen(Block block, int row) {
        boolean open = false;
        for (Variable person : persons) {
            open |= person.isOpen(block.codes.dense(person, row));
        }
        return TruthSteps.bit(open);
    }

    private void give(Block block, byte[] status, long[] value, int row) {
        long gaps = missing.read(block, row);
        if (published instanceof Choice) {
            value[row] = Long.numberOfTrailingZeros(block.masks[slot][row]);
        } else if (!(published instanceof Num)) {
            value[row] = block.must[slot][row];
        } else if (block.none[slot][row] == Block.NONE) {
            status[row] = NOT_ASKED;
            return;
        } else {
            value[row] = block.low[slot][row];
        }
        status[row] = gaps == 0 ? block.results.read[row] : rule.fill() == Fill.PRORATE ? PRORATED : ZERO_FILLED;
        if (gaps > 0 && prorates) {
            // A mean of what was answered is prorated already; a sum is not.
            long values = answered.read(block, row);
            value[row] = quotient.apply(value[row] * (values + gaps), values);
        }
    }
}
