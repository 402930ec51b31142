package se.frid.scoring.batch;

import java.util.Arrays;
import java.util.List;

/** Formulas as a list of loops over a block. Immutable. */
final class Program {

    /** One loop over the rows of a block. */
    interface Step {

        void run(Block block, int rows);
    }

    private final Step[] steps;

    Program(List<Step> steps) {
        this.steps = steps.toArray(new Step[0]);
    }

    void run(Block block, int rows) {
        Arrays.fill(block.uncovered, 0, rows, (byte) 0);
        for (Step step : steps) {
            step.run(block, rows);
        }
    }
}
