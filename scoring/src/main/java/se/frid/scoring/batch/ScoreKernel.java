package se.frid.scoring.batch;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out one score for a block: its status and value, from what is possible and what the published rule gives. */
final class ScoreKernel {

    private static final byte DETERMINED = Places.of(ScoreStatus.DETERMINED);
    private static final byte PRORATED = Places.of(ScoreStatus.PRORATED);
    private static final byte ZERO_FILLED = Places.of(ScoreStatus.ZERO_FILLED);
    private static final byte BOUNDED = Places.of(ScoreStatus.BOUNDED);
    private static final byte UNSETTLED = Places.of(ScoreStatus.UNSETTLED);
    private static final byte NOTHING_ANSWERED = Places.of(ScoreStatus.NOTHING_ANSWERED);
    private static final byte NOT_ASKED = Places.of(ScoreStatus.NOT_ASKED);
    private static final byte BAD_ANSWER = Places.of(ScoreStatus.BAD_ANSWER);
    private static final byte NO_JUDGEMENT = Places.of(ScoreStatus.NO_JUDGEMENT);
    /** Not decided yet: only while the kernel runs. */
    static final byte PENDING = 0;

    private final Measure measure;
    private final @Nullable Variable rating;
    private final int slot;
    private final Counts all;
    private final Counts counted;
    private final @Nullable Trials trials;
    private final @Nullable Field open;
    private final boolean exotic;
    private final @Nullable FillRule fill;
    private final boolean readsPerson;

    ScoreKernel(Measure measure, Compiler compiler) {
        this.measure = measure;
        all = Counts.of(measure.reads().all(), measure.reads().judgements(), compiler);
        counted = Counts.of(measure.counted(), List.of(), compiler);
        if (measure.kind() == ScoreKind.RATING) {
            rating = compiler.variables.rating(measure.id());
            compiler.first.use(rating);
            slot = -1;
            trials = null;
            open = null;
            fill = null;
            exotic = false;
            readsPerson = false;
        } else {
            rating = null;
            Formula possible = compiler.possible(measure);
            Formula published = compiler.published(measure);
            compiler.first.plan(possible);
            slot = compiler.first.slot(possible);
            trials = compiler.trials(possible);
            open = trials == null
                    ? null
                    : compiler.first.field(trials.shared(), (variable, code) -> variable.isOpen(code) ? 1 : 0);
            fill = published == null ? null : new FillRule(measure, published, compiler);
            exotic = measure.kind() == ScoreKind.PROFILE && measure.isExotic(compiler.variables);
            readsPerson = !compiler.sharing.variables(possible).stream()
                    .mapToObj(compiler.variables::get)
                    .allMatch(Variable::isAnswer);
        }
    }

    Measure measure() {
        return measure;
    }

    /** Slot of what is possible; -1 for a rating. */
    int slot() {
        return slot;
    }

    @Nullable
    Trials trials() {
        return trials;
    }

    Counts counted() {
        return counted;
    }

    /** Works out a block: every row as if it were complete, and then those that are not. */
    void run(Block block, Trials.@Nullable Run trying, int rows) {
        Results results = block.results;
        byte[] status = results.status[measure.index()];
        long[] value = results.value[measure.index()];
        results.openRows = 0;
        if (rating != null) {
            rate(block, status, value, rows, rating);
            return;
        }
        int[] list = results.incomplete;
        int count = all.incomplete(block, rows, list);
        if (readsPerson) {
            count = rows;
            Arrays.setAll(list, i -> i);
        }
        if (count < rows) {
            complete(block, status, value, rows);
        }
        if (count == 0) {
            return;
        }
        begin(block, status, list, count);
        if (trying != null && open != null) {
            tryOpen(block, status, open, trying, list, count);
        }
        if (fill != null) {
            fill.run(block, list, count, rows);
        }
        switch (measure.kind()) {
            case NUMBER, PROFILE -> settleNumbers(block, status, value, list, count);
            case CATEGORY -> settleWords(block.masks[slot], status, value, list, count);
            default -> settleTruths(block.can[slot], block.must[slot], status, value, list, count);
        }
        if (measure.kind() == ScoreKind.NUMBER) {
            results.openRows = listOpen(block, status, value, list, count, results.open);
        }
    }

    /** With every answer there, what is possible is the value. */
    private void complete(Block block, byte[] status, long[] value, int rows) {
        Arrays.fill(status, 0, rows, DETERMINED);
        switch (measure.kind()) {
            case NUMBER, PROFILE -> {
                long[] low = block.low[slot];
                byte[] none = block.none[slot];
                int some = 0;
                for (int i = 0; i < rows; i++) {
                    value[i] = low[i];
                    some |= none[i];
                }
                for (int i = 0; some != 0 && i < rows; i++) {
                    status[i] = none[i] == Block.NONE ? NOT_ASKED : DETERMINED;
                }
            }
            case CATEGORY -> {
                long[] masks = block.masks[slot];
                for (int i = 0; i < rows; i++) {
                    value[i] = Long.numberOfTrailingZeros(masks[i]);
                }
            }
            default -> {
                byte[] must = block.must[slot];
                for (int i = 0; i < rows; i++) {
                    value[i] = must[i];
                }
            }
        }
    }

    private void rate(Block block, byte[] status, long[] value, int rows, Variable variable) {
        for (int i = 0; i < rows; i++) {
            int code = block.codes.dense(variable, i);
            status[i] = variable.isAnswered(code) ? DETERMINED : variable.isOff(code) ? BAD_ANSWER : NO_JUDGEMENT;
            value[i] = code;
        }
    }

    /** Tells the rows in which nothing can be made of the answers. */
    private void begin(Block block, byte[] status, int[] list, int count) {
        Field answered = all.answered();
        Field missing = all.missing();
        Field off = all.off();
        for (int k = 0; k < count; k++) {
            int i = list[k];
            boolean nothing = answered.read(block, i) == 0 && missing.read(block, i) > 0;
            status[i] = off.read(block, i) > 0 ? BAD_ANSWER : nothing ? NOTHING_ANSWERED : PENDING;
        }
        for (int k = 0; exotic && k < count; k++) {
            // A profile with a skip rule, or with a scale of a single answer.
            int i = list[k];
            block.undecided[i] |= TruthSteps.bit(status[i] == PENDING && missing.read(block, i) > 0);
        }
    }

    private static void tryOpen(Block block, byte[] status, Field open, Trials.Run trying, int[] list, int count) {
        for (int k = 0; k < count; k++) {
            int i = list[k];
            if (status[i] == PENDING && open.read(block, i) > 0) {
                trying.add(block, i);
            }
        }
        trying.finish(block);
    }

    /** What the completions together say, where no published rule gave a value. */
    private void settleNumbers(Block block, byte[] status, long[] value, int[] list, int count) {
        long[] low = block.low[slot];
        long[] high = block.high[slot];
        byte[] none = block.none[slot];
        byte otherwise = measure.kind() == ScoreKind.PROFILE ? UNSETTLED : BOUNDED;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            if (status[i] == PENDING) {
                boolean settled = none[i] == Block.VALUE && low[i] == high[i];
                value[i] = low[i];
                status[i] = none[i] == Block.NONE ? NOT_ASKED : settled ? DETERMINED : otherwise;
            }
        }
    }

    private static void settleWords(long[] masks, byte[] status, long[] value, int[] list, int count) {
        for (int k = 0; k < count; k++) {
            int i = list[k];
            if (status[i] == PENDING) {
                value[i] = Long.numberOfTrailingZeros(masks[i]);
                status[i] = (masks[i] & (masks[i] - 1)) == 0 ? DETERMINED : UNSETTLED;
            }
        }
    }

    private static void settleTruths(byte[] can, byte[] must, byte[] status, long[] value, int[] list, int count) {
        for (int k = 0; k < count; k++) {
            int i = list[k];
            if (status[i] == PENDING) {
                value[i] = must[i];
                status[i] = can[i] == must[i] ? DETERMINED : UNSETTLED;
            }
        }
    }

    /** Lists the rows with bounds: in place of a value, or beside a filled one that complete answers could differ from. */
    private int listOpen(Block block, byte[] status, long[] value, int[] list, int count, int[] into) {
        long[] low = block.low[slot];
        long[] high = block.high[slot];
        byte[] none = block.none[slot];
        int open = 0;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            boolean filled = status[i] == PRORATED || status[i] == ZERO_FILLED;
            boolean same = low[i] == value[i] && high[i] == value[i];
            if (status[i] == BOUNDED || (filled && none[i] != Block.NONE && !same)) {
                into[open++] = i;
            }
        }
        return open;
    }
}
