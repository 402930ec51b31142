package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/**
 * Hides what could tell of single persons.
 *
 * @param limit the least count above 0 that is shown; 1 hides nothing
 */
record SmallCells(int limit) {

    SmallCells {
        if (limit < 1) {
            throw new IllegalArgumentException("the least count that is shown is 1 or more");
        }
    }

    boolean isSmall(long count) {
        return count > 0 && count < limit;
    }

    /** Counts whose sum is known. */
    List<Cell> row(int... counts) {
        return table(new int[][] {counts}).get(0);
    }

    /**
     * Counts whose sums by row are known and, where there is more than one row, by column too. More cells are hidden until no row
     * or column has a single hidden one, or hidden ones that are few persons together.
     */
    List<List<Cell>> table(int[][] counts) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        boolean[][] hidden = new boolean[counts.length][columns];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < columns; j++) {
                hidden[i][j] = isSmall(counts[i][j]);
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < counts.length; i++) {
                more |= protectRow(counts[i], hidden[i]);
            }
            for (int j = 0; counts.length > 1 && j < columns; j++) {
                int column = j;
                int[] own = Arrays.stream(counts).mapToInt(row -> row[column]).toArray();
                boolean[] masked = new boolean[own.length];
                for (int i = 0; i < own.length; i++) {
                    masked[i] = hidden[i][j];
                }
                more |= protectRow(own, masked);
                for (int i = 0; i < own.length; i++) {
                    hidden[i][j] = masked[i];
                }
            }
        }
        return cells(counts, hidden);
    }

    /** The same with every count hidden, because another table and this one together would tell too much. */
    List<List<Cell>> hidden(int[][] counts) {
        boolean[][] all = new boolean[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            all[i] = new boolean[counts[i].length];
            Arrays.fill(all[i], true);
        }
        return cells(counts, all);
    }

    /** Hides one more of a line where the hidden ones could be worked out from its sum. */
    private boolean protectRow(int[] counts, boolean[] hidden) {
        int number = 0;
        int sum = 0;
        int next = -1;
        for (int i = 0; i < counts.length; i++) {
            if (hidden[i]) {
                number++;
                sum += counts[i];
            } else if (next < 0 || rank(counts[i]) < rank(counts[next])) {
                next = i;
            }
        }
        if (number == 0 || next < 0 || (number > 1 && sum >= limit)) {
            return false;
        }
        hidden[next] = true;
        return true;
    }

    /** Zeros are hidden last: they take nobody in. */
    private static int rank(int count) {
        return count == 0 ? Integer.MAX_VALUE : count;
    }

    private List<List<Cell>> cells(int[][] counts, boolean[][] hidden) {
        List<List<Cell>> table = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            List<Cell> row = new ArrayList<>();
            for (int j = 0; j < counts[i].length; j++) {
                row.add(
                        hidden[i][j]
                                ? new Cell.Hidden(isSmall(counts[i][j]) ? Cell.Why.SMALL : Cell.Why.PROTECTS_ANOTHER)
                                : new Cell.Shown(counts[i][j]));
            }
            table.add(List.copyOf(row));
        }
        return table;
    }

    /** A figure of persons, hidden where these are few. */
    Estimate of(Estimate estimate) {
        return estimate instanceof NotEstimable || !isSmall(estimate.n()) ? estimate : hide(estimate);
    }

    /** A share, hidden where the count that it gives away, or that of the others, is small. */
    Estimate share(Estimate estimate, long count, long all) {
        return estimate instanceof NotEstimable || !(isSmall(count) || isSmall(all - count) || isSmall(all))
                ? estimate
                : hide(estimate);
    }

    /** A share of a table of which some cells are hidden. */
    Estimate unless(boolean hidden, Estimate estimate) {
        return hidden && !(estimate instanceof NotEstimable) ? hide(estimate) : of(estimate);
    }

    private static Estimate hide(Estimate estimate) {
        return NotEstimable.because(Reason.TOO_FEW_TO_SHOW, estimate.n(), estimate.method());
    }
}
