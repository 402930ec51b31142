package se.frid.scoring.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.scoring.batch.Formula.Passing;

/** One way in which a result passes: by limits, by its word, or by the band of one scheme; and what of a range passes. */
final class AtomWay {

    static final byte FALSE = 0;
    static final byte UNKNOWN = 1;
    static final byte TRUE = 2;

    /** What all completions say, by whether there may be no number: no number passes nothing. */
    private static final byte[] BY_NONE = {FALSE, UNKNOWN, TRUE, FALSE, UNKNOWN, UNKNOWN, FALSE, FALSE, FALSE};

    private static final int MOST_WORDS = 12;
    private static final byte DETERMINED = Places.of(ScoreStatus.DETERMINED);
    private static final byte ZERO_FILLED = Places.of(ScoreStatus.ZERO_FILLED);
    private static final byte BOUNDED = Places.of(ScoreStatus.BOUNDED);
    private static final byte UNSETTLED = Places.of(ScoreStatus.UNSETTLED);
    private static final byte NOT_ASKED = Places.of(ScoreStatus.NOT_ASKED);

    private final ScoreKernel score;
    private final int index;
    private final Limits limits;
    private final @Nullable Bands bands;
    private final boolean[] bandPasses;
    private final boolean[] wordPasses;
    private final boolean bestPasses;

    private AtomWay(
            ScoreWriter score,
            Limits limits,
            @Nullable Bands bands,
            List<Boolean> bandPasses,
            List<Boolean> wordPasses,
            boolean bestPasses) {
        this.score = score.kernel();
        this.index = this.score.measure().index();
        this.limits = limits;
        this.bands = bands;
        this.bandPasses = array(bandPasses);
        this.wordPasses = array(wordPasses);
        this.bestPasses = bestPasses;
    }

    private static boolean[] array(List<Boolean> list) {
        boolean[] array = new boolean[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /**
     * Between limits, or one of some numbers or words.
     *
     * @param bestPasses whether the result that worries least passes
     */
    static AtomWay limits(ScoreWriter score, Passing passing, List<Boolean> words, boolean bestPasses) {
        Limits limits = Limits.of(passing, score.unit());
        return new AtomWay(score, limits, null, List.of(), words, bestPasses);
    }

    /** In one of some bands of a scheme. */
    static AtomWay bands(ScoreWriter score, Bands bands, List<Boolean> in, boolean bestPasses) {
        return new AtomWay(score, Limits.ALL, bands, in, List.of(), bestPasses);
    }

    /**
     * Whether the result passes in a row. A filled value speaks for what worries as it is, and against it only where every
     * completion agrees; for what calms it is the other way round.
     */
    byte truth(Block block, int row) {
        byte status = block.results.status[index][row];
        if (status == BOUNDED || status == UNSETTLED) {
            return overCompletions(block, row);
        } else if (status < DETERMINED || status > ZERO_FILLED) {
            return status == NOT_ASKED ? FALSE : UNKNOWN;
        }
        byte value = passes(block.results.value[index][row]) ? TRUE : FALSE;
        if (status == DETERMINED) {
            return value;
        }
        byte all = overCompletions(block, row);
        return bestPasses ? (byte) Math.min(value, all) : (byte) Math.max(value, all);
    }

    private boolean passes(long value) {
        if (bands != null) {
            byte band = bands.of(value);
            return band >= 0 && bandPasses[band];
        } else if (wordPasses.length > 0) {
            return wordPasses[(int) value];
        }
        return limits.pass(value);
    }

    /** Whether what a score can still become passes: always, never, or in some completions only. */
    private byte overCompletions(Block block, int row) {
        int slot = score.slot();
        switch (score.measure().kind()) {
            case NUMBER -> {
                int all = overlap(block.low[slot][row], block.high[slot][row]);
                return BY_NONE[block.none[slot][row] * 3 + all];
            }
            case CRITERION -> {
                return overWords((block.can[slot][row] << 1) | (1 ^ block.must[slot][row]));
            }
            case CATEGORY -> {
                return overWords(block.masks[slot][row]);
            }
            default -> {
                // The words of an open profile are told apart by the readable path.
                block.undecided[row] = 1;
                return UNKNOWN;
            }
        }
    }

    /** The same for words, of which those that are possible stand as bits. */
    private byte overWords(long mask) {
        boolean some = false;
        boolean others = false;
        for (int word = 0; word < wordPasses.length; word++) {
            boolean possible = (mask >>> word & 1) == 1;
            some |= possible && wordPasses[word];
            others |= possible && !wordPasses[word];
        }
        return Long.bitCount(mask) > MOST_WORDS ? UNKNOWN : of(some, others);
    }

    /** Which of the values between two ends pass: all, none or some. */
    private byte overlap(long low, long high) {
        if (bands == null) {
            boolean all = limits.in() == null && low >= limits.atLeast() && high <= limits.atMost();
            return all ? TRUE : high < limits.atLeast() || low > limits.atMost() ? FALSE : UNKNOWN;
        }
        boolean some = false;
        boolean others = false;
        for (int band = 0; band < bandPasses.length; band++) {
            boolean touched = bands.isTouched(band, low, high);
            some |= touched && bandPasses[band];
            others |= touched && !bandPasses[band];
        }
        return of(some, others);
    }

    private static byte of(boolean some, boolean others) {
        return some && others ? UNKNOWN : some ? TRUE : FALSE;
    }
}
