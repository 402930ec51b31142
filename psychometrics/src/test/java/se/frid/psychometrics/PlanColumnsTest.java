package se.frid.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.json.Scalar;
import se.frid.scoring.batch.AnswerColumns;
import se.frid.scoring.batch.ScoringPlan;

/** The columns that a scoring plan reads are let in as a table with the same answers would be. */
class PlanColumnsTest {

    private static final int PERSONS = 60;
    private static final long SEED = 20_260_101;

    private static Instrument instrument(String id) {
        return InstrumentCatalog.builtIn().find(id).orElseThrow();
    }

    @Test
    void bytes_of_a_plan_are_answers_and_its_missing_codes_are_gaps() {
        AnswerColumns columns = ScoringPlan.compile(instrument("phq-9")).answers(4);
        columns.item("1", new byte[] {0, 3, AnswerColumns.DECLINED, AnswerColumns.NOT_ASKED});
        columns.item("2", new byte[] {1, 2, 3, AnswerColumns.UNKNOWN});
        ResponseData data = DataGate.of(instrument("phq-9"), List.of("1", "2", "3"))
                .admit(columns)
                .data()
                .orElseThrow();
        assertThat(data.column(0).toArray()).containsExactly(0, 3, Double.NaN, Double.NaN);
        assertThat(data.column(1).toArray()).containsExactly(1, 2, 3, Double.NaN);
        // No column: nobody answered.
        assertThat(data.column(2).missing()).isEqualTo(4);
    }

    @Test
    void what_is_off_the_scale_is_refused_with_its_first_row() {
        AnswerColumns columns = ScoringPlan.compile(instrument("phq-9")).answers(3);
        columns.item("1", new byte[] {0, 4, 77});
        GateReport report = DataGate.of(instrument("phq-9"), List.of("1", "2")).admit(columns);
        assertThat(report.data()).isEmpty();
        assertThat(report.problems())
                .singleElement()
                .matches(problem -> problem.code() == DataProblem.Code.OFF_THE_SCALE
                        && problem.column().equals("1")
                        && problem.row() == 2
                        && problem.count() == 2);
    }

    @Test
    void columns_of_another_instrument_are_no_data() {
        AnswerColumns columns = ScoringPlan.compile(instrument("phq-9")).answers(1);
        DataGate gate = DataGate.of(List.of(ItemScale.whole("no-such-item", 0, 3)));
        assertThatThrownBy(() -> gate.admit(columns)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<String> instruments() {
        return InstrumentCatalog.builtIn().ids().stream();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    @DisplayName("a table and columns with the same answers give the same data, seed 20260101")
    void a_table_and_columns_give_the_same(String id) {
        Instrument instrument = instrument(id);
        DataGate all = DataGate.of(instrument);
        List<String> codes = all.scales().stream().map(ItemScale::code).toList();
        DataGate gate = DataGate.of(instrument, codes);
        AnswerColumns columns = ScoringPlan.compile(instrument).answers(PERSONS);
        List<List<String>> rows = new ArrayList<>();
        Random random = new Random(SEED);
        for (int person = 0; person < PERSONS; person++) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            List<String> cells = new ArrayList<>();
            for (String code : codes) {
                Item item = instrument.item(code).orElseThrow();
                Answer answer = answer(instrument.scale(item), random);
                answers.put(code, answer);
                cells.add(answer instanceof Answer.Given given ? given.value().toString() : "");
            }
            columns.put(person, new Administration(null, null, null, null, null, null, null, null, answers, Map.of()));
            rows.add(cells);
        }
        ResponseData table = gate.admit(new Table(codes, rows)).data().orElseThrow();
        ResponseData plan = gate.admit(columns).data().orElseThrow();
        assertThat(table.persons()).isEqualTo(PERSONS);
        assertThat(plan.persons()).isEqualTo(PERSONS);
        assertThat(table.isComplete()).isEqualTo(codes.isEmpty());
        assertThat(plan.codes()).isEqualTo(table.codes());
        assertThat(Arrays.deepEquals(plan.toArrays(), table.toArrays())).isTrue();
        assertThat(plan.warnings()).isEqualTo(table.warnings());
    }

    /** Any answer of the scale, a printed way of not answering, or none. */
    private static Answer answer(ResponseScale scale, Random random) {
        List<Scalar> printed = scale.options().stream()
                .filter(option -> option.missing() != null)
                .map(ResponseOption::answer)
                .toList();
        if (random.nextInt(10) == 0) {
            MissingKind[] kinds = MissingKind.values();
            return Answer.missing(kinds[random.nextInt(kinds.length)]);
        }
        if (!printed.isEmpty() && random.nextInt(10) == 0) {
            return new Answer.Given(printed.get(random.nextInt(printed.size())));
        }
        List<Scalar> answers = scale.answers();
        return new Answer.Given(answers.get(random.nextInt(answers.size())));
    }
}
