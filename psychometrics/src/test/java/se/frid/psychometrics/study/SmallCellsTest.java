package se.frid.psychometrics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
    void the_sums_of_rows_are_counts_too_and_hide_their_row() {
        SmallCells.Rates rates = cells.rates(new int[][] {{6, 34}, {8, 22}, {2, 1}});
        assertThat(rates.n()).containsExactly(shown(40), OTHER, SMALL);
        assertThat(rates.cells().get(0)).containsExactly(shown(6), shown(34));
        assertThat(rates.cells().get(1)).containsExactly(OTHER, OTHER);
        assertThat(rates.cells().get(2)).containsExactly(SMALL, SMALL);
        assertThat(rates.isHidden(0)).isFalse();
        assertThat(rates.isHidden(1)).isTrue();
        // Both hidden rows together tell nothing of either; one of them with the first does.
        assertThat(rates.isToldBy(row -> row >= 1)).isFalse();
        assertThat(rates.isToldBy(row -> row >= 2)).isTrue();
        assertThat(cells.rates(new int[][] {{6, 34}, {8, 22}}).isToldBy(row -> row >= 1))
                .isFalse();
    }

    @Test
    void nothing_hidden_can_be_worked_out_whatever_the_counts_are() {
        Random random = new Random(4);
        for (int round = 0; round < 2000; round++) {
            int[][] counts = new int[2 + random.nextInt(4)][2];
            for (int[] row : counts) {
                Arrays.setAll(row, j -> random.nextInt(random.nextBoolean() ? 6 : 40));
            }
            SmallCells.Rates rates = cells.rates(counts);
            for (int row = 0; row < counts.length; row++) {
                boolean present = rates.cells().get(row).get(0) instanceof Cell.Hidden;
                boolean absent = rates.cells().get(row).get(1) instanceof Cell.Hidden;
                // With the sum of the row, one cell tells the other; both tell the sum.
                if (rates.n().get(row) instanceof Cell.Hidden) {
                    assertThat(present && absent).isTrue();
                } else {
                    assertThat(present).isEqualTo(absent);
                }
            }
            for (int column = 0; column < 2; column++) {
                int number = 0;
                int sum = 0;
                int shown = 0;
                for (int row = 0; row < counts.length; row++) {
                    boolean hidden = rates.cells().get(row).get(column) instanceof Cell.Hidden;
                    assertThat(!hidden && cells.isSmall(counts[row][column])).isFalse();
                    number += hidden ? 1 : 0;
                    sum += hidden ? counts[row][column] : 0;
                    shown += hidden ? 0 : 1;
                }
                assertThat(number == 0 || shown == 0 || (number > 1 && sum >= 5))
                        .isTrue();
            }
        }
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
