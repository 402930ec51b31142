package se.frid.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.study.KnownGroups;
import se.frid.psychometrics.study.Occasion;
import se.frid.psychometrics.study.Outcome;
import se.frid.psychometrics.study.Reference;

/** What the named columns of a study mean; what is wrong with them is noted at their table. */
final class StudyColumns {

    private final Texts texts;

    StudyColumns(Texts texts) {
        this.texts = texts;
    }

    /**
     * A reference standard: has the condition or has not where a value stands for having it, or where there are only 0 and 1; a
     * measurement where there are other numbers.
     */
    @Nullable
    Reference reference(StudyTable table, String column, @Nullable String positive) {
        List<String> cells = table.column(column);
        TreeSet<String> values = new TreeSet<>(cells);
        values.remove("");
        if (positive == null && !values.isEmpty() && values.stream().allMatch(Csv::isPlainNumber)) {
            if (values.stream().anyMatch(value -> !value.equals("0") && !value.equals("1")) && values.size() > 2) {
                return Reference.Measurement.of(column, numbers(cells));
            }
        }
        boolean binary = values.stream().allMatch(value -> value.equals("0") || value.equals("1"));
        if (positive == null && !binary) {
            table.report(1, "unclear-reference", texts.of("study.unclearReference", column));
            return null;
        }
        String has = positive == null ? "1" : positive;
        if (positive != null && !values.contains(has)) {
            table.report(1, "unclear-reference", texts.of("study.noPositive", column));
            return null;
        }
        double[] states = new double[cells.size()];
        Arrays.setAll(
                states, i -> cells.get(i).isEmpty() ? Double.NaN : cells.get(i).equals(has) ? 1 : 0);
        return new Reference.Condition(column, has, ReferenceStandard.of(states));
    }

    private static double[] numbers(List<String> cells) {
        return cells.stream()
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    /** Groups, and the one that was said beforehand to score higher. */
    @Nullable
    KnownGroups groups(StudyTable table, String column, @Nullable String higher) {
        List<String> cells = table.column(column);
        if (higher != null && !cells.contains(higher)) {
            table.report(1, "unclear-group", texts.of("study.noGroup", column));
            return null;
        }
        return new KnownGroups(column, cells, higher == null ? null : new KnownGroups.Hypothesis(higher, 0));
    }

    /** The anchor in the order of the first measurement, from the table that has it: that of the second, else of the first. */
    double @Nullable [] anchor(StudyTable first, Occasion measured, StudyTable second, Occasion again, String column) {
        StudyTable table = second.has(column) ? second : first;
        if (!table.has(column)) {
            second.report(1, "missing-column", texts.of("study.missingColumn", column));
            return null;
        }
        List<String> cells = table.column(column);
        boolean good = true;
        for (int row = 0; row < cells.size(); row++) {
            if (!List.of("", "0", "1").contains(cells.get(row))) {
                table.report(table.line(row), "not-a-choice", texts.of("study.anchorValue", column));
                good = false;
            }
        }
        if (!good) {
            return null;
        }
        double[] values = numbers(cells);
        if (table == first) {
            return values;
        }
        Map<String, Double> byId = new HashMap<>();
        for (int row = 0; row < values.length; row++) {
            if (!again.id(row).isEmpty()) {
                byId.put(again.id(row), values[row]);
            }
        }
        double[] anchor = new double[measured.size()];
        Arrays.setAll(anchor, row -> byId.getOrDefault(measured.id(row), Double.NaN));
        return anchor;
    }

    /** What came later, by days; each row tells both whether it came and of how many days, or neither. */
    @Nullable
    Outcome outcome(StudyTable table, String column, String daysColumn, int horizon) {
        List<String> came = table.column(column);
        List<String> followed = table.column(daysColumn);
        boolean good = true;
        for (int row = 0; row < came.size(); row++) {
            int line = table.line(row);
            if (!List.of("", "0", "1").contains(came.get(row))) {
                table.report(line, "not-a-choice", texts.of("study.outcomeValue", column));
                good = false;
            }
            if (!followed.get(row).matches("[0-9]{0,5}")) {
                table.report(line, "not-a-whole-number", texts.of("study.outcomeDays", daysColumn));
                good = false;
            }
            if (came.get(row).isEmpty() != followed.get(row).isEmpty()) {
                table.report(line, "missing-field", texts.of("study.outcomeHalf", column, daysColumn));
                good = false;
            }
        }
        if (!good) {
            return null;
        }
        boolean[] events = new boolean[came.size()];
        for (int row = 0; row < events.length; row++) {
            events[row] = came.get(row).equals("1");
        }
        return Outcome.ofDays(column, numbers(followed), events, horizon);
    }

    /** Notes each row whose id stood in an earlier one. */
    void noteDuplicates(StudyTable table, List<Integer> rows, String key) {
        List<Integer> all = new ArrayList<>(rows);
        all.forEach(row -> table.report(table.line(row), "duplicate-id", texts.of(key)));
    }
}
