package se.frid.psychometrics;

import java.util.List;

/**
 * Cells as they stand in a file.
 *
 * @param header names of the columns
 * @param rows cells of each row, as many as there are names
 */
public record Table(List<String> header, List<List<String>> rows) {

    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
