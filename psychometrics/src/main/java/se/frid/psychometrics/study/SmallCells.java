package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
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
        boolean[][] hidden = new boolean[counts.length][counts.length == 0 ? 0 : counts[0].length];
        protect(counts, hidden);
        return cells(counts, hidden);
    }

    /** Hides what is small, and more until nothing can be worked out from the sums; what is hidden already stays so. */
    private void protect(int[][] counts, boolean[][] hidden) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < columns; j++) {
                hidden[i][j] |= isSmall(counts[i][j]);
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < counts.length; i++) {
                more |= protectRow(counts[i], hidden[i]);
            }
            // One column at a time: what it hides takes the rest of its row along, which may be enough for the next
            // column.
            for (int j = 0; counts.length > 1 && !more && j < columns; j++) {
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
    }

    /**
     * Counts by row and column with the sum of each row, which is a count of persons too: where it is hidden, so is all of its row.
     * The sums by column are known.
     */
    Rates rates(int[][] counts) {
        int[] sums =
                Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        List<Cell> n = row(sums);
        boolean[][] hidden = new boolean[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            hidden[i] = new boolean[counts[i].length];
            Arrays.fill(hidden[i], n.get(i) instanceof Cell.Hidden);
        }
        protect(counts, hidden);
        return new Rates(limit, counts, n, cells(counts, hidden));
    }

    /** Counts by row and column, with the sums of the rows, as they may be shown. */
    static final class Rates {

        private final int limit;
        private final int[][] counts;
        private final List<Cell> n;
        private final List<List<Cell>> cells;

        private Rates(int limit, int[][] counts, List<Cell> n, List<List<Cell>> cells) {
            this.limit = limit;
            this.counts = counts;
            this.n = n;
            this.cells = cells;
        }

        /** Sums of the rows. */
        List<Cell> n() {
            return n;
        }

        /** The counts, row by row. */
        List<List<Cell>> cells() {
            return cells;
        }

        /** Whether anything of a row is hidden. */
        boolean isHidden(int row) {
            return n.get(row) instanceof Cell.Hidden || cells.get(row).stream().anyMatch(Cell.Hidden.class::isInstance);
        }

        /** Whether the sums of some rows and of the others, shown elsewhere, would give away what is hidden here. */
        boolean isToldBy(IntPredicate some) {
            for (int column = 0; column < cells.get(0).size(); column++) {
                if (isTold(some, column) || isTold(some.negate(), column)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isTold(IntPredicate some, int column) {
            int number = 0;
            int sum = 0;
            for (int row = 0; row < counts.length; row++) {
                if (some.test(row) && cells.get(row).get(column) instanceof Cell.Hidden) {
                    number++;
                    sum += counts[row][column];
                }
            }
            return number > 0 && (number == 1 || sum < limit);
        }
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
