package se.frid.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.json.Scalar;
import se.frid.scoring.batch.AnswerColumns;
import se.frid.scoring.batch.ScoringPlan;

/** Random answers as columns for a plan, as columns of {@code int}, and as maps; the same answers in all of them. */
final class Columns {

    private final Instrument instrument;
    private final int rows;
    private final Map<String, byte[]> byItem = new HashMap<>();

    /**
     * Draws answers.
     *
     * @param missingPerThousand how many of a thousand answers are missing
     */
    Columns(Instrument instrument, int rows, long seed, int missingPerThousand) {
        this.instrument = instrument;
        this.rows = rows;
        SplittableRandom random = new SplittableRandom(seed);
        for (Item item : instrument.items()) {
            List<Scalar> scale = instrument.scale(item).answers();
            byte[] codes = new byte[scale.size()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = ((Scalar.Num) scale.get(i)).number().byteValueExact();
            }
            byte[] column = new byte[rows];
            for (int row = 0; row < rows; row++) {
                column[row] = missingPerThousand > 0 && random.nextInt(1000) < missingPerThousand
                        ? AnswerColumns.UNKNOWN
                        : codes[random.nextInt(codes.length)];
            }
            byItem.put(item.code(), column);
        }
    }

    AnswerColumns of(ScoringPlan plan) {
        AnswerColumns columns =
                plan.answers(rows).respondent(instrument.respondents().get(0));
        byItem.forEach(columns::item);
        return columns;
    }

    /** Columns of some items. */
    int[][] ints(int items) {
        int[][] ints = new int[items][rows];
        for (int item = 0; item < items; item++) {
            byte[] column = byItem.get(instrument.items().get(item).code());
            for (int row = 0; row < rows; row++) {
                ints[item][row] = column[row];
            }
        }
        return ints;
    }

    /** A map for each of the first rows, without what is missing. */
    List<Map<String, Integer>> maps(int most) {
        List<Map<String, Integer>> maps = new ArrayList<>();
        for (int row = 0; row < Math.min(rows, most); row++) {
            Map<String, Integer> map = new HashMap<>();
            for (Item item : instrument.items()) {
                int answer = byItem.get(item.code())[row];
                if (answer >= 0) {
                    map.put(item.code(), answer);
                }
            }
            maps.add(map);
        }
        return maps;
    }
}
