package se.frid.psychometrics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

class SmallCellsTest {

    private static final Cell SMALL = new Cell.Hidden(Cell.Why.SMALL);
    private static final Cell OTHER = new Cell.Hidden(Cell.Why.PROTECTS_ANOTHER);

    private final SmallCells cells = new SmallCells(5);

    private static Cell shown(int count) {
        return new Cell.Shown(count);
    }

    @Test
    void counts_from_one_to_four_are_hidden_and_zero_is_shown() {
        assertThat(cells.row(0, 20, 5)).containsExactly(shown(0), shown(20), shown(5));
        assertThat(cells.row(4, 4, 20)).containsExactly(SMALL, SMALL, shown(20));
    }

    @Test
    void a_single_hidden_count_takes_the_next_smallest_with_it() {
        assertThat(cells.row(3, 20, 7, 0)).containsExactly(SMALL, shown(20), OTHER, shown(0));
    }

    @Test
    void hidden_counts_that_are_few_together_take_another_with_them() {
        assertThat(cells.row(1, 1, 20, 30)).containsExactly(SMALL, SMALL, OTHER, shown(30));
    }

    @Test
    void one_small_cell_of_a_fourfold_table_hides_all_four_but_not_the_empty_margin() {
        List<List<Cell>> table = cells.table(new int[][] {{30, 10, 0}, {3, 60, 0}, {0, 0, 0}});
        assertThat(table.get(0)).containsExactly(OTHER, OTHER, shown(0));
        assertThat(table.get(1)).containsExactly(SMALL, OTHER, shown(0));
        assertThat(table.get(2)).containsExactly(shown(0), shown(0), shown(0));
    }

    @Test
    void a_table_without_small_cells_is_shown_whole() {
        assertThat(cells.table(new int[][] {{30, 10}, {5, 60}}))
                .containsExactly(List.of(shown(30), shown(10)), List.of(shown(5), shown(60)));
        assertThat(cells.hidden(new int[][] {{30, 2}})).containsExactly(List.of(OTHER, SMALL));
    }

    @Test
    void a_share_that_gives_a_small_count_or_its_complement_away_is_hidden() {
        Estimate share = Estimate.of(10, 40, StudyMethods.GROUP_MEAN);
        assertThat(cells.share(share, 4, 40)).isInstanceOf(NotEstimable.class);
        assertThat(((NotEstimable) cells.share(share, 36, 40)).reason()).isEqualTo(Reason.TOO_FEW_TO_SHOW);
        assertThat(cells.share(share, 10, 40)).isSameAs(share);
        assertThat(cells.share(share, 0, 40)).isSameAs(share);
        assertThat(cells.share(share, 0, 3)).isInstanceOf(NotEstimable.class);
    }

    @Test
    void a_figure_of_few_persons_is_hidden_and_a_limit_of_one_hides_nothing() {
        Estimate few = Estimate.of(7, 4, StudyMethods.GROUP_MEAN);
        assertThat(cells.of(few)).isInstanceOf(NotEstimable.class);
        assertThat(new SmallCells(1).of(few)).isSameAs(few);
        assertThat(new SmallCells(1).row(1, 2, 3)).containsExactly(shown(1), shown(2), shown(3));
    }
}
