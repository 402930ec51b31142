package se.frid.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers of many persons to a set of items, each within its declared range and keyed as declared. Immutable.
 *
 * <p>Made by a {@link DataGate}, which refuses what is off the scale and warns of what looks wrong. Persons are rows, counted
 * from 0; columns stand in the order of the items.
 */
public final class ResponseData {

    private final List<Column> columns;
    private final int persons;
    private final List<DataWarning> warnings;

    ResponseData(List<Column> columns, int persons, List<DataWarning> warnings) {
        this.columns = List.copyOf(columns);
        this.persons = persons;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Plain answers with a range declared for each item.
     *
     * @param scales one for each column
     * @param columns answers by column, then person, before keying; NaN where there is none
     * @throws IllegalArgumentException if an answer is off its scale; {@link DataGate#admit(List, double[][])} tells where
     */
    public static ResponseData of(List<ItemScale> scales, double[][] columns) {
        GateReport report = DataGate.of(scales).admit(columns);
        return report.data()
                .orElseThrow(() -> new IllegalArgumentException(
                        report.problems().get(0).words().en()));
    }

    /** Whole-number answers from {@code lowest} to {@code highest} to every item; NaN where there is none. */
    public static ResponseData ofWhole(List<String> codes, int lowest, int highest, double[][] columns) {
        return of(
                codes.stream()
                        .map(code -> ItemScale.whole(code, lowest, highest))
                        .toList(),
                columns);
    }

    /** How many persons. */
    public int persons() {
        return persons;
    }

    /** How many items. */
    public int items() {
        return columns.size();
    }

    /** Codes of the items, in order. */
    public List<String> codes() {
        return columns.stream().map(column -> column.scale().code()).toList();
    }

    /** The answers to one item. */
    public Column column(int item) {
        return columns.get(item);
    }

    /** The answers to every item, in order. */
    public List<Column> columns() {
        return columns;
    }

    /** What looked wrong when the data were let in. */
    public List<DataWarning> warnings() {
        return warnings;
    }

    /** Whether every item has categories one apart, so that sums are sums of indices. */
    public boolean isUnitStep() {
        return columns.stream().allMatch(column -> column.scale().isUnitStep());
    }

    /** Whether a person answered every item. */
    public boolean isComplete(int person) {
        for (Column column : columns) {
            if (column.isMissing(person)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no answer is missing. */
    public boolean isComplete() {
        return columns.stream().allMatch(column -> column.missing() == 0);
    }

    /** The persons who answered every item; this object itself if all did. */
    public ResponseData complete() {
        if (isComplete()) {
            return this;
        }
        return rows(IntStream.range(0, persons).filter(this::isComplete).toArray());
    }

    /** Some persons, in the order given; one may come more than once. */
    public ResponseData rows(int[] some) {
        return new ResponseData(
                columns.stream().map(column -> column.rows(some)).toList(), some.length, warnings);
    }

    /** Some items, in the order given. */
    public ResponseData select(List<String> codes) {
        List<Column> some = new ArrayList<>();
        List<String> all = codes();
        for (String code : codes) {
            int at = all.indexOf(code);
            if (at < 0) {
                throw new IllegalArgumentException("there is no item " + code);
            }
            some.add(columns.get(at));
        }
        return new ResponseData(
                some,
                persons,
                warnings.stream()
                        .filter(warning -> warning.items().isEmpty() || codes.containsAll(warning.items()))
                        .toList());
    }

    /** Keyed values by item, then person; NaN where there is none. */
    public double[][] toArrays() {
        return columns.stream().map(Column::toArray).toArray(double[][]::new);
    }
}
