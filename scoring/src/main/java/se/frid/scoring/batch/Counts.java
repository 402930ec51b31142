package se.frid.scoring.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many of some items are answered, missing, and answered off their scales.
 *
 * @param answered items, and ratings, with an answer
 * @param missing items whose answer is wanted and lacking, or off its scale
 * @param off items, and ratings, that are off their scales
 */
record Counts(Field answered, Field missing, Field off) {

    static Counts of(Collection<String> items, Collection<String> ratings, Compiler compiler) {
        ProgramBuilder program = compiler.first;
        List<Variable> over = new ArrayList<>();
        items.forEach(code -> over.add(compiler.variables.item(code)));
        ratings.forEach(score -> over.add(compiler.variables.rating(score)));
        return new Counts(
                program.field(over, (variable, code) -> variable.isAnswered(code) ? 1 : 0),
                program.field(
                        over,
                        (variable, code) -> variable.kind() == Variable.Kind.ITEM && variable.isMissing(code) ? 1 : 0),
                program.field(over, (variable, code) -> variable.isOff(code) ? 1 : 0));
    }

    /**
     * Lists the rows of a block in which something is missing or off its scale.
     *
     * @return how many there are
     */
    int incomplete(Block block, int rows, int[] into) {
        long[] gaps = block.words[missing.word()];
        long[] offs = block.words[off.word()];
        long anyGap = missing.mask() << missing.shift();
        long anyOff = off.mask() << off.shift();
        int count = 0;
        for (int i = 0; i < rows; i++) {
            // Without a branch, since what is missing follows no pattern: each row is written, and kept if it counts.
            long bits = (gaps[i] & anyGap) | (offs[i] & anyOff);
            into[count] = i;
            count += (int) ((bits | -bits) >>> 63);
        }
        return count;
    }
}
