package se.frid.psychometrics.polychoric;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.numerics.Normal;

/**
 * How often two ordered answers come together, without rows and columns that nobody chose, and the thresholds of its margins.
 */
final class PairTable {

    private final double[][] counts;
    private final double total;
    private final double[] rowThresholds;
    private final double[] columnThresholds;

    private PairTable(double[][] counts, double total, double[] rowThresholds, double[] columnThresholds) {
        this.counts = counts;
        this.total = total;
        this.rowThresholds = rowThresholds;
        this.columnThresholds = columnThresholds;
    }

    /** Of the persons who have both. */
    static PairTable of(Column x, Column y) {
        return of(x, y, null);
    }

    /** The same where each person comes a number of times. */
    static PairTable of(Column x, Column y, int @Nullable [] times) {
        int rows = x.scale().values().size();
        int columns = y.scale().values().size();
        int[] cells = new int[rows * columns];
        for (int person = 0; person < x.size(); person++) {
            int i = x.index(person);
            int j = y.index(person);
            if (i >= 0 && j >= 0) {
                cells[i * columns + j] += times == null ? 1 : times[person];
            }
        }
        int[][] table = new int[rows][];
        for (int i = 0; i < rows; i++) {
            table[i] = Arrays.copyOfRange(cells, i * columns, (i + 1) * columns);
        }
        return of(table);
    }

    static PairTable of(int[][] table) {
        int columns = table.length == 0 ? 0 : table[0].length;
        int[] usedRows = IntStream.range(0, table.length)
                .filter(i -> Arrays.stream(table[i]).sum() > 0)
                .toArray();
        int[] usedColumns = IntStream.range(0, columns)
                .filter(j -> Arrays.stream(table).mapToInt(row -> row[j]).sum() > 0)
                .toArray();
        double[][] counts = new double[usedRows.length][usedColumns.length];
        double[] rowSums = new double[usedRows.length];
        double[] columnSums = new double[usedColumns.length];
        double total = 0;
        for (int i = 0; i < usedRows.length; i++) {
            for (int j = 0; j < usedColumns.length; j++) {
                counts[i][j] = table[usedRows[i]][usedColumns[j]];
                rowSums[i] += counts[i][j];
                columnSums[j] += counts[i][j];
                total += counts[i][j];
            }
        }
        return new PairTable(counts, total, thresholds(rowSums, total), thresholds(columnSums, total));
    }

    private static double[] thresholds(double[] sums, double total) {
        double[] thresholds = new double[Math.max(0, sums.length - 1)];
        double upTo = 0;
        for (int i = 0; i < thresholds.length; i++) {
            upTo += sums[i];
            thresholds[i] = Normal.quantile(upTo / total);
        }
        return thresholds;
    }

    int rows() {
        return counts.length;
    }

    int columns() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    double total() {
        return total;
    }

    double count(int i, int j) {
        return counts[i][j];
    }

    double[] rowThresholds() {
        return rowThresholds;
    }

    double[] columnThresholds() {
        return columnThresholds;
    }

    int emptyCells() {
        int empty = 0;
        for (double[] row : counts) {
            for (double count : row) {
                empty += count == 0 ? 1 : 0;
            }
        }
        return empty;
    }

    /**
     * Whether the persons stand on one rising path, or one falling one: a higher answer to the one never comes with a lower (or,
     * falling, a higher) answer to the other. With thresholds from the margins a correlation of 1 (or -1) then gives every cell
     * exactly its share.
     */
    boolean isOnePath() {
        int up = 0;
        int down = columns() - 1;
        boolean rises = true;
        boolean falls = true;
        for (double[] row : counts) {
            int first = 0;
            while (row[first] == 0) {
                first++;
            }
            int last = row.length - 1;
            while (row[last] == 0) {
                last--;
            }
            rises &= first >= up;
            falls &= last <= down;
            up = last;
            down = first;
        }
        return rises || falls;
    }

    /** As lavaan: only a 2×2 table with one empty cell is touched, by one half in a way that keeps the margins. */
    PairTable fourfoldCorrected() {
        if (rows() != 2 || columns() != 2 || emptyCells() != 1) {
            return this;
        }
        double half = counts[0][0] == 0 || counts[1][1] == 0 ? 0.5 : -0.5;
        double[][] moved = {{counts[0][0] + half, counts[0][1] - half}, {counts[1][0] - half, counts[1][1] + half}};
        return new PairTable(moved, total, rowThresholds, columnThresholds);
    }

    /** One half in place of every empty cell; the thresholds stay. */
    PairTable halved() {
        double[][] filled = new double[rows()][];
        for (int i = 0; i < rows(); i++) {
            filled[i] = Arrays.stream(counts[i])
                    .map(count -> count == 0 ? 0.5 : count)
                    .toArray();
        }
        return new PairTable(filled, total, rowThresholds, columnThresholds);
    }
}
