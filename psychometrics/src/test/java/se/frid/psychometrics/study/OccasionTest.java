package se.frid.psychometrics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.psychometrics.DataProblem;

class OccasionTest {

    private final Instrument phq9 = InstrumentCatalog.builtIn().find("phq-9").orElseThrow();

    private static Administration of(String id, @Nullable LocalDate date, int... answers) {
        Map<String, Answer> given = new HashMap<>();
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] >= 0) {
                given.put(Integer.toString(i + 1), Answer.of(answers[i]));
            }
        }
        return new Administration(id, null, null, null, null, null, null, date, given, Map.of());
    }

    @Test
    void scores_are_worked_out_by_the_library_and_rows_without_one_are_counted() {
        Occasion occasion = Occasion.of(
                phq9,
                "total",
                List.of(
                        of("a", null, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                        of("b", null, 3, 3, 3, 3, 3, 3, 3, 3, 3),
                        of("c", null, 3, -1, -1, -1, -1, -1, -1, -1, -1),
                        of("d", null)));
        assertThat(occasion.scores()).containsExactly(9, 27, Double.NaN, Double.NaN);
        assertThat(occasion.flow()).isEqualTo(new Flow(4, 2, 0, 1, 1, 0));
        assertThat(occasion.items().codes()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(occasion.items().column(1).isMissing(2)).isTrue();
        assertThat(occasion.about().range()).isNotNull();
        assertThat(occasion.about().plainSum()).isTrue();
        assertThat(occasion.leftOut()).isEmpty();
    }

    @Test
    void an_answer_off_the_scale_is_told_by_the_gate_and_refused() {
        Occasion.Reader reader = Occasion.reader(phq9, "total");
        reader.add(of("a", null, 1, 1, 1, 1, 1, 1, 1, 1, 8));
        assertThat(reader.gate().problems())
                .extracting(DataProblem::code, DataProblem::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DataProblem.Code.OFF_THE_SCALE, "9"));
        assertThatIllegalArgumentException().isThrownBy(reader::occasion);
    }

    @Test
    void only_scores_that_are_numbers_are_studied() {
        assertThat(StudiedScore.studied(phq9)).contains("total");
        assertThatIllegalArgumentException().isThrownBy(() -> Occasion.reader(phq9, "nothing"));
        phq9.scores().stream()
                .filter(score -> !ScoreItems.isNumber(score))
                .forEach(score ->
                        assertThatIllegalArgumentException().isThrownBy(() -> StudiedScore.of(phq9, score.id())));
    }

    @Test
    void every_number_of_the_catalogue_can_be_studied_with_nobody_and_with_one() {
        InstrumentCatalog catalog = InstrumentCatalog.builtIn();
        List<String> studied = new ArrayList<>();
        for (Instrument instrument : catalog.all()) {
            for (String score : StudiedScore.studied(instrument)) {
                Occasion one = Occasion.of(instrument, score, List.of(Administration.of(Map.of())));
                StudyReport report =
                        ValidationStudy.of(one).report(StudyOptions.of(1).withReplicates(5));
                assertThat(report.flow().rows()).isEqualTo(1);
                studied.add(instrument.id() + " " + score);
            }
        }
        assertThat(studied).hasSizeGreaterThan(100);
    }

    @Test
    void days_between_two_occasions_come_from_their_dates() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        List<Administration> first = new ArrayList<>();
        List<Administration> again = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int[] answers = {i % 4, 1, 2, (i + 1) % 4, 0, 1, i % 3, 2, 1};
            first.add(of("p" + i, day, answers));
            again.add(of("p" + i, day.plusDays(14), answers));
        }
        StudyReport report = ValidationStudy.of(Occasion.of(phq9, "total", first))
                .retest(Occasion.of(phq9, "total", again))
                .report(StudyOptions.of(1).withReplicates(20));
        assertThat(report.property(MeasurementProperty.RELIABILITY).figures())
                .anyMatch(figure -> figure.estimate().method().equals(StudyMethods.DAYS)
                        && figure.estimate().value().orElse(0) == 14);
        assertThat(report.grras().items())
                .filteredOn(item -> item.item().equals("8"))
                .extracting(Checklist.Item::status)
                .containsExactly(Checklist.Status.PARTLY);
    }

    @Test
    void measurements_of_different_scores_are_not_one_study() {
        Occasion one = Occasion.of(phq9, "total", List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationStudy.of(one).retest(MadeUp.of(3, 1).measured()));
    }
}
