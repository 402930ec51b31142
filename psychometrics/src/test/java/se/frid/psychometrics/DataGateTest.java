package se.frid.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.frid.catalog.InstrumentCatalog;

class DataGateTest {

    private static final double GAP = Double.NaN;

    @Test
    void lets_whole_answers_in_and_keeps_gaps() {
        ResponseData data =
                ResponseData.ofWhole(List.of("a", "b"), 0, 3, new double[][] {{0, 1, GAP, 3}, {1, 1, 2, GAP}});
        assertThat(data.persons()).isEqualTo(4);
        assertThat(data.column(0).value(3)).isEqualTo(3);
        assertThat(data.column(1).isMissing(3)).isTrue();
        assertThat(data.complete().persons()).isEqualTo(2);
        assertThat(data.column(0).counts()).containsExactly(1, 1, 0, 1);
    }

    @Test
    void refuses_what_is_off_the_scale_and_tells_where_without_telling_what() {
        GateReport report = DataGate.of(List.of(ItemScale.whole("a", 0, 3), ItemScale.whole("b", 0, 3)))
                .admit(new double[][] {{0, 77, 1, 78}, {0.5, 1, 2, 3}});
        assertThat(report.data()).isEmpty();
        assertThat(report.problems())
                .extracting(DataProblem::column, DataProblem::row, DataProblem::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 2, 2), org.assertj.core.groups.Tuple.tuple("b", 1, 1));
        assertThat(report.toString()).doesNotContain("77", "78", "0.5");
    }

    @Test
    void turns_an_item_only_as_declared_and_tells() {
        GateReport report = DataGate.of(List.of(ItemScale.whole("a", 1, 5).turned(), ItemScale.whole("b", 1, 5)))
                .admit(new double[][] {{1, 2, 5, GAP}, {1, 2, 5, 4}});
        ResponseData data = report.data().orElseThrow();
        assertThat(data.column(0).toArray()).containsExactly(5, 4, 1, GAP);
        assertThat(report.warnings())
                .anyMatch(warning -> warning.code() == DataWarning.Code.REVERSED_AS_DECLARED
                        && warning.items().equals(List.of("a")));
    }

    /** Three persons make 3 pairs and 4.5 > 4 patterns; with a third item there are 8. */
    @Test
    void tells_that_equal_rows_may_be_chance_where_few_patterns_are_possible() {
        double[] column = {0, 1, 0};
        String few = duplicated(ResponseData.ofWhole(List.of("a", "b"), 0, 1, new double[][] {column, column}));
        String more =
                duplicated(ResponseData.ofWhole(List.of("a", "b", "c"), 0, 1, new double[][] {column, column, column}));
        assertThat(few).contains("it may be chance, only 4 patterns");
        assertThat(more).doesNotContain("chance");
    }

    private static String duplicated(ResponseData data) {
        return data.warnings().stream()
                .filter(warning -> warning.code() == DataWarning.Code.DUPLICATED_ROWS)
                .findFirst()
                .orElseThrow()
                .words()
                .en();
    }

    @Test
    void warns_of_an_item_that_goes_against_the_rest_and_leaves_it_as_it_is() {
        double[] up = {0, 1, 2, 3, 0, 1, 2, 3, 1, 2};
        double[] down = Arrays.stream(up).map(value -> 3 - value).toArray();
        ResponseData data = ResponseData.ofWhole(List.of("a", "b", "c"), 0, 3, new double[][] {up, up, down});
        assertThat(data.warnings())
                .filteredOn(warning -> warning.code() == DataWarning.Code.NEGATIVE_ITEM_REST)
                .extracting(DataWarning::items)
                .containsExactly(List.of("c"));
        assertThat(data.column(2).toArray()).containsExactly(down);
    }

    @Test
    void warns_of_empty_and_rare_categories_doubles_and_straight_lines() {
        double[][] columns = {{0, 0, 0, 1, 2, 0}, {0, 1, 1, 1, 1, 0}, {0, 1, 1, 1, 0, GAP}};
        ResponseData data = ResponseData.ofWhole(List.of("a", "b", "c"), 0, 3, columns);
        assertThat(data.warnings())
                .extracting(DataWarning::code)
                .contains(
                        DataWarning.Code.EMPTY_CATEGORY,
                        DataWarning.Code.RARE_CATEGORY,
                        DataWarning.Code.DUPLICATED_ROWS,
                        DataWarning.Code.STRAIGHT_LINING);
        assertThat(data.warnings())
                .filteredOn(warning -> warning.code() == DataWarning.Code.STRAIGHT_LINING)
                .extracting(DataWarning::count)
                .containsExactly(2);
        assertThat(data.warnings())
                .filteredOn(warning -> warning.code() == DataWarning.Code.DUPLICATED_ROWS)
                .extracting(DataWarning::count)
                .containsExactly(1);
    }

    @Test
    void steps_of_a_long_scale_need_not_all_be_used() {
        ResponseData data = ResponseData.ofWhole(List.of("pain"), 0, 100, new double[][] {{0, 17, 18, 60, 99}});
        assertThat(data.warnings()).isEmpty();
    }

    @Test
    void no_persons_or_nothing_but_gaps_are_let_in_with_a_warning() {
        assertThat(ResponseData.ofWhole(List.of("a"), 0, 1, new double[][] {{}}).persons())
                .isZero();
        ResponseData gaps = ResponseData.ofWhole(List.of("a", "b"), 0, 1, new double[][] {{GAP, GAP}, {0, 1}});
        assertThat(gaps.warnings()).anyMatch(warning -> warning.code() == DataWarning.Code.ALL_MISSING);
        assertThat(gaps.complete().persons()).isZero();
    }

    @Test
    void reads_a_table_by_the_scales_of_an_instrument() {
        DataGate gate = DataGate.of(
                        InstrumentCatalog.builtIn().find("phq-9").orElseThrow(),
                        List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"))
                .withMissing(Set.of("NA"));
        List<String> header = List.of("id", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        GateReport good = gate.admit(new Table(
                header,
                List.of(
                        List.of("x", "0", "1", "2", "3", "0", "1", "2", "3", "0"),
                        List.of("y", "0", "1", "2", "3", "0", "NA", "", "3", "0"))));
        assertThat(good.data().orElseThrow().column(5).isMissing(1)).isTrue();
        GateReport bad = gate.admit(new Table(
                header.subList(0, 9), List.of(List.of("x", "0", "1", "2", "3", "0", "1", "2", "3"), List.of("short"))));
        assertThat(bad.problems())
                .extracting(DataProblem::code)
                .containsExactly(DataProblem.Code.MISSING_COLUMN, DataProblem.Code.RAGGED_ROW);
        GateReport words =
                gate.admit(new Table(header, List.of(List.of("x", "0", "1", "2", "often", "0", "1", "2", "3", "0"))));
        assertThat(words.problems()).extracting(DataProblem::code).containsExactly(DataProblem.Code.NOT_A_NUMBER);
    }
}
