package se.frid.workbench;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns, readable in a window of 120 characters. */
final class Table {

    static final int WIDTH = 120;
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<List<String>> rows = new ArrayList<>();

    Table(List<String> headings) {
        rows.add(headings);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    /**
     * The table as lines.
     *
     * @param elastic column whose texts are cut where the table would be too wide
     * @param numbers columns of numbers, which stand to the right
     */
    List<String> lines(int elastic, int... numbers) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        int total = GAP.length() * (columns - 1);
        for (int column = 0; column < columns; column++) {
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
            total += widths[column];
        }
        widths[elastic] = Math.max(NARROWEST, widths[elastic] - Math.max(0, total - WIDTH));
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = cut(row.get(column), widths[column]);
                String padding = " ".repeat(widths[column] - cell.length());
                line.append(column == 0 ? "" : GAP).append(contains(numbers, column) ? padding + cell : cell + padding);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static boolean contains(int[] numbers, int column) {
        for (int number : numbers) {
            if (number == column) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "…";
    }
}
