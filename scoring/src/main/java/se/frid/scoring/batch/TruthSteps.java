package se.frid.scoring.batch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Loops that give truths: whether something can hold, and whether it must. */
@SuppressWarnings("ArrayRecordComponent") // Steps are never compared.
final class TruthSteps {

    private TruthSteps() {}

    /** Known to hold or not. */
    record Told(int slot, boolean holds) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            Arrays.fill(block.can[slot], 0, rows, bit(holds));
            Arrays.fill(block.must[slot], 0, rows, bit(holds));
        }
    }

    /**
     * Whether at least so many hold, of what stands in fields and of others.
     *
     * @param can how many of those in fields can hold; absent: none is there
     * @param must how many of them must
     * @param inFields how many stand in fields
     */
    record AtLeast(
            int slot,
            int count,
            @Nullable Field can,
            @Nullable Field must,
            int inFields,
            int[] parts) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            byte[] canHold = block.can[slot];
            byte[] mustHold = block.must[slot];
            boolean any = count == 1;
            boolean all = count == inFields + parts.length;
            if (!any && !all && parts.length > 0) {
                add(block, rows, canHold, mustHold);
                return;
            }
            if (can == null || must == null) {
                Arrays.fill(canHold, 0, rows, bit(all && !any));
                Arrays.fill(mustHold, 0, rows, bit(all && !any));
            } else {
                int limit = parts.length > 0 && all ? inFields : count;
                compare(block, rows, can, limit, canHold);
                compare(block, rows, must, limit, mustHold);
            }
            for (int part : parts) {
                if (any) {
                    or(canHold, block.can[part], rows);
                    or(mustHold, block.must[part], rows);
                } else {
                    and(canHold, block.can[part], rows);
                    and(mustHold, block.must[part], rows);
                }
            }
        }

        private void add(Block block, int rows, byte[] canHold, byte[] mustHold) {
            for (int i = 0; i < rows; i++) {
                int hold = can == null ? 0 : (int) can.read(block, i);
                int certain = must == null ? 0 : (int) must.read(block, i);
                for (int part : parts) {
                    hold += block.can[part][i];
                    certain += block.must[part][i];
                }
                canHold[i] = bit(hold >= count);
                mustHold[i] = bit(certain >= count);
            }
        }

        private static void or(byte[] into, byte[] other, int rows) {
            for (int i = 0; i < rows; i++) {
                into[i] |= other[i];
            }
        }

        private static void and(byte[] into, byte[] other, int rows) {
            for (int i = 0; i < rows; i++) {
                into[i] &= other[i];
            }
        }

        private static void compare(Block block, int rows, Field field, int atLeast, byte[] into) {
            long[] words = block.words[field.word()];
            long mask = field.mask();
            long limit = atLeast - field.bias();
            int shift = field.shift();
            for (int i = 0; i < rows; i++) {
                into[i] = (byte) ((limit - 1 - ((words[i] >>> shift) & mask)) >>> 63);
            }
        }
    }

    /** Whether a number passes a test, from its lowest and highest; no number passes nothing. */
    record Test(int slot, int of, Limits limits, boolean negated) implements Program.Step {

        @Override
        public void run(Block block, int rows) {
            byte[] can = block.can[slot];
            byte[] must = block.must[slot];
            long[] low = block.low[of];
            long[] high = block.high[of];
            byte[] none = block.none[of];
            for (int i = 0; i < rows; i++) {
                boolean lowest = limits.pass(low[i]);
                boolean highest = limits.pass(high[i]);
                byte some = bit(none[i] != Block.NONE && (lowest || highest));
                byte all = bit(none[i] == Block.VALUE && lowest && highest);
                can[i] = (byte) (negated ? 1 ^ all : some);
                must[i] = (byte) (negated ? 1 ^ some : all);
            }
        }
    }

    /** One of two truths. */
    record Either(int slot, int when, int then, int otherwise) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            byte[] can = block.can[when];
            byte[] must = block.must[when];
            for (int i = 0; i < rows; i++) {
                int fails = 1 ^ must[i];
                block.can[slot][i] = (byte) ((can[i] & block.can[then][i]) | (fails & block.can[otherwise][i]));
                int canFail = (can[i] & (1 ^ block.must[then][i])) | (fails & (1 ^ block.must[otherwise][i]));
                block.must[slot][i] = (byte) (1 ^ canFail);
            }
        }
    }

    /** Whether another score came out as one of some words; where it did not come out, what stands there is not used. */
    record ReadWord(int slot, int score, byte[] byWord) implements Program.Step {

        static ReadWord of(int slot, Formula.ReadWord read) {
            byte[] byWord = new byte[read.byWord().size()];
            for (int word = 0; word < byWord.length; word++) {
                byWord[word] = bit(read.byWord().get(word));
            }
            return new ReadWord(slot, read.score(), byWord);
        }

        @Override
        public void run(Block block, int rows) {
            long[] value = block.results.value[score];
            for (int i = 0; i < rows; i++) {
                block.can[slot][i] = byWord[(int) value[i]];
                block.must[slot][i] = byWord[(int) value[i]];
            }
        }
    }

    /** The contrary of another. */
    record Not(int slot, int of) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            for (int i = 0; i < rows; i++) {
                block.can[slot][i] = (byte) (1 ^ block.must[of][i]);
                block.must[slot][i] = (byte) (1 ^ block.can[of][i]);
            }
        }
    }

    /** A word that is known. */
    record Word(int slot, int word) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            Arrays.fill(block.masks[slot], 0, rows, 1L << word);
        }
    }

    /** One of two choices. */
    record EitherWord(int slot, int when, int then, int otherwise) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            byte[] can = block.can[when];
            byte[] must = block.must[when];
            long[] into = block.masks[slot];
            long[] one = block.masks[then];
            long[] other = block.masks[otherwise];
            for (int i = 0; i < rows; i++) {
                into[i] = (one[i] & -can[i]) | (other[i] & (must[i] - 1L));
            }
        }
    }

    static byte bit(boolean set) {
        return (byte) (set ? 1 : 0);
    }
}
