package se.frid.psychometrics.ordinary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.psychometrics.accuracy.CrossTable;
import se.frid.psychometrics.agreement.RatingTable;
import se.frid.psychometrics.agreement.Ratings;

/**
 * Every front door of the module with data as they come in small, odd and failed studies: no exception, no number that is not
 * finite, no standard error below 0. What cannot be had is not estimable, with its reason.
 */
class OrdinaryDataTest {

    private static final long SEED = 20260607;

    static int[] sizes() {
        return Shapes.SIZES;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void answers_to_items(int n) {
        Door door = new Door();
        Shapes.answers(n, SEED).forEach((name, data) -> {
            door.with(name + ", n " + n);
            new ItemDoors(door).all(data);
        });
        assertThat(door.wrong()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void what_raters_gave(int n) {
        Door door = new Door();
        RaterDoors doors = new RaterDoors(door);
        Shapes.answers(n, SEED).forEach((name, data) -> {
            door.with(name + ", n " + n);
            doors.all(Ratings.of(data));
        });
        Map<String, double[]> columns = Shapes.columns(n, SEED);
        List<String> names = List.copyOf(columns.keySet());
        columns.forEach((a, first) -> columns.forEach((b, second) -> {
            door.with(a + " and " + b + ", n " + n);
            if (names.indexOf(a) <= names.indexOf(b)) {
                doors.all(Ratings.of(first, second));
            } else if (names.indexOf(b) < 4) {
                doors.all(Ratings.of(first, second, second));
            }
        }));
        doors.all(Ratings.of());
        assertThat(door.wrong()).isEmpty();
    }

    @Test
    void tables_of_two_raters_or_of_test_and_condition() {
        Door door = new Door();
        for (int[][] counts : RaterDoors.tables()) {
            door.with(Arrays.deepToString(counts));
            new RaterDoors(door).table(RatingTable.of(counts));
            if (counts.length == 2) {
                new OutcomeDoors(door).crossed(new CrossTable(counts[0][0], counts[0][1], counts[1][0], counts[1][1]));
            }
        }
        new RaterDoors(door).crossed(new int[][] {{1, 2, 3}, {3, 2, 1}});
        assertThat(door.wrong()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void scores_and_outcomes(int n) {
        Door door = new Door();
        Map<String, double[]> columns = Shapes.columns(n, SEED);
        columns.forEach((a, scores) -> Shapes.outcomes(n, SEED).forEach((b, outcome) -> {
            door.with(a + " and " + b + ", n " + n);
            new OutcomeDoors(door).all(scores, Objects.requireNonNull(columns.get("other whole")), outcome);
        }));
        assertThat(door.wrong()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void change_and_norms(int n) {
        Door door = new Door();
        Map<String, double[]> columns = Shapes.columns(n, SEED);
        columns.forEach((a, first) -> {
            door.with(a + ", n " + n);
            new ScoreDoors(door).norms(first);
            columns.forEach((b, second) -> {
                door.with(a + " and " + b + ", n " + n);
                new ScoreDoors(door).change(first, second);
            });
        });
        assertThat(door.wrong()).isEmpty();
    }

    @Test
    void plans_of_any_kind() {
        Door door = new Door();
        door.with("plans");
        new ScoreDoors(door).single();
        new ScoreDoors(door).sizes();
        assertThat(door.wrong()).isEmpty();
    }

    /** A new way in must be added here: the list of what is called is held against what the rooms offer. */
    @Test
    void no_front_door_is_left_out() throws IOException {
        Door door = new Door();
        Map<String, double[]> columns = Shapes.columns(12, SEED);
        double[] scores = Objects.requireNonNull(columns.get("whole"));
        double[] other = Objects.requireNonNull(columns.get("other whole"));
        new ItemDoors(door).all(Objects.requireNonNull(Shapes.answers(12, SEED).get("one factor")));
        new RaterDoors(door).all(Ratings.of(scores, other));
        new OutcomeDoors(door)
                .all(
                        scores,
                        other,
                        Objects.requireNonNull(Shapes.outcomes(12, SEED).get("mixed")));
        new ScoreDoors(door).change(scores, other);
        new ScoreDoors(door).norms(scores);
        new ScoreDoors(door).single();
        new ScoreDoors(door).sizes();
        assertThat(FrontDoors.of(FrontDoors.ROOMS)).isSubsetOf(door.called());
    }
}
