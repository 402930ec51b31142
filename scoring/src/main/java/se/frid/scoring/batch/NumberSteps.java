package se.frid.scoring.batch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Loops that give numbers: the lowest and the highest that is possible, and whether there may be none. */
@SuppressWarnings("ArrayRecordComponent") // Steps are never compared.
final class NumberSteps {

    private NumberSteps() {}

    /** A number that is known. */
    record Fixed(int slot, long number, boolean isNone) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            Arrays.fill(block.low[slot], 0, rows, number);
            Arrays.fill(block.high[slot], 0, rows, number);
            Arrays.fill(block.none[slot], 0, rows, isNone ? Block.NONE : Block.VALUE);
        }
    }

    /** The value of another score; where it has none, what stands there is not used. */
    record Read(int slot, int score) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            System.arraycopy(block.results.value[score], 0, block.low[slot], 0, rows);
            System.arraycopy(block.results.value[score], 0, block.high[slot], 0, rows);
        }
    }

    /**
     * A number that stands in fields.
     *
     * @param none whether there is a number; absent: always
     * @param plus what is added
     */
    record FromFields(
            int slot, Field low, Field high, @Nullable Field none, long plus) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            low.readAll(block, rows, plus, block.low[slot]);
            high.readAll(block, rows, plus, block.high[slot]);
            if (none != null) {
                byte[] into = block.none[slot];
                for (int i = 0; i < rows; i++) {
                    into[i] = (byte) none.read(block, i);
                }
            }
        }
    }

    /** Adds another number, which adds nothing where there is none. */
    record Add(int slot, int other, boolean neverNone) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            if (neverNone) {
                add(block.low[slot], block.low[other], rows);
                add(block.high[slot], block.high[other], rows);
            } else {
                addSome(block, rows);
            }
        }

        private static void add(long[] into, long[] other, int rows) {
            for (int i = 0; i < rows; i++) {
                into[i] += other[i];
            }
        }

        private void addSome(Block block, int rows) {
            byte[] none = block.none[other];
            for (int i = 0; i < rows; i++) {
                long low = block.low[other][i];
                long high = block.high[other][i];
                if (none[i] == Block.VALUE) {
                    block.low[slot][i] += low;
                    block.high[slot][i] += high;
                } else if (none[i] == Block.MAYBE_NONE) {
                    block.low[slot][i] += Math.min(low, 0);
                    block.high[slot][i] += Math.max(high, 0);
                }
            }
        }
    }

    /** A linear transform. */
    record Linear(int slot, int of, Transform transform) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            System.arraycopy(block.none[of], 0, block.none[slot], 0, rows);
            for (int i = 0; i < rows; i++) {
                if (block.none[of][i] != Block.NONE) {
                    long one = transform.apply(block.low[of][i]);
                    long other = transform.apply(block.high[of][i]);
                    block.low[slot][i] = Math.min(one, other);
                    block.high[slot][i] = Math.max(one, other);
                }
            }
        }
    }

    /** The highest of some. Lowest when all that may be without a number are, and the others are at their lowest. */
    record Highest(int slot, int[] parts) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            for (int i = 0; i < rows; i++) {
                long needed = Long.MIN_VALUE;
                long single = Long.MAX_VALUE;
                long highest = Long.MIN_VALUE;
                for (int k = 0; k < parts.length; k++) {
                    byte none = block.none[parts[k]][i];
                    if (none != Block.NONE) {
                        long low = block.low[parts[k]][i];
                        highest = Math.max(highest, block.high[parts[k]][i]);
                        single = Math.min(single, low);
                        needed = none == Block.VALUE ? Math.max(needed, low) : needed;
                    }
                }
                boolean some = highest != Long.MIN_VALUE;
                boolean certain = needed != Long.MIN_VALUE;
                block.low[slot][i] = certain ? needed : some ? single : 0;
                block.high[slot][i] = some ? highest : 0;
                block.none[slot][i] = certain ? Block.VALUE : some ? Block.MAYBE_NONE : Block.NONE;
            }
        }
    }

    /**
     * The mean of what stands in fields and of other numbers. Where a part may be without a number, what it depends on is
     * tried one by one.
     *
     * @param low sum of what stands in fields; absent: nothing does
     * @param count how many of them have a number
     */
    record Mean(
            int slot,
            @Nullable Field low,
            @Nullable Field high,
            @Nullable Field count,
            int[] parts,
            Transform quotient) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            for (int i = 0; i < rows; i++) {
                long lowest = low == null ? 0 : low.read(block, i);
                long highest = high == null ? 0 : high.read(block, i);
                long values = count == null ? 0 : count.read(block, i);
                for (int k = 0; k < parts.length; k++) {
                    if (block.none[parts[k]][i] != Block.NONE) {
                        lowest += block.low[parts[k]][i];
                        highest += block.high[parts[k]][i];
                        values++;
                    }
                }
                block.none[slot][i] = values == 0 ? Block.NONE : Block.VALUE;
                block.low[slot][i] = values == 0 ? 0 : quotient.apply(lowest, values);
                block.high[slot][i] =
                        lowest == highest ? block.low[slot][i] : values == 0 ? 0 : quotient.apply(highest, values);
            }
        }
    }

    /**
     * A table of numbers, for numbers that are known. A number that is not in the table leaves the row undecided.
     *
     * @param keys the numbers that the table has, in order
     */
    record Lookup(int slot, int of, long[] keys, long[] values) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            for (int i = 0; i < rows; i++) {
                byte none = block.none[of][i];
                block.none[slot][i] = none;
                long number = block.low[of][i];
                if (none == Block.VALUE && number == block.high[of][i]) {
                    int found = Arrays.binarySearch(keys, number);
                    block.uncovered[i] |= TruthSteps.bit(found < 0);
                    block.low[slot][i] = found < 0 ? 0 : values[found];
                    block.high[slot][i] = block.low[slot][i];
                } else {
                    block.low[slot][i] = 0;
                    block.high[slot][i] = 0;
                }
            }
        }
    }

    /** One of two numbers. */
    record Either(int slot, int when, int then, int otherwise) implements Program.Step {
        @Override
        public void run(Block block, int rows) {
            byte[] can = block.can[when];
            byte[] must = block.must[when];
            for (int i = 0; i < rows; i++) {
                if (must[i] == 1) {
                    take(block, i, then);
                } else if (can[i] == 0) {
                    take(block, i, otherwise);
                } else {
                    take(block, i, then);
                    block.join(slot, i, block.low[otherwise][i], block.high[otherwise][i], block.none[otherwise][i]);
                }
            }
        }

        private void take(Block block, int row, int from) {
            block.low[slot][row] = block.low[from][row];
            block.high[slot][row] = block.high[from][row];
            block.none[slot][row] = block.none[from][row];
        }
    }
}
