package se.frid.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.instrument.Instrument;
import se.frid.instrument.Respondent;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Sex;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/** Whether an administration fits its instrument, and what an administration and a case are like. */
class AdministrationCheckerTest {

    private final Instrument instrument = Samples.instrument();

    static Stream<Arguments> misfits() {
        return Stream.of(
                misfit(
                        "another instrument",
                        "/instrument",
                        "'phq-9'",
                        "/instrument",
                        ProblemCode.WRONG_INSTRUMENT,
                        "demo-4"),
                misfit("another version", "/version", "'9.0.0'", "/version", ProblemCode.WRONG_VERSION, "1.2.3"),
                misfit(
                        "another respondent",
                        "/respondent",
                        "'teacher'",
                        "/respondent",
                        ProblemCode.WRONG_RESPONDENT,
                        "self, parent"),
                misfit("an unknown item", "/answers/a~1b", "1", "/answers/a~1b", ProblemCode.UNKNOWN_ITEM, "a/b"),
                misfit(
                        "a number that is not an option",
                        "/answers/1",
                        "4",
                        "/answers/1",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "1",
                        "0, 1, 2, 3"),
                misfit(
                        "a fraction",
                        "/answers/1",
                        "1.5",
                        "/answers/1",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "1",
                        "0, 1, 2, 3"),
                misfit(
                        "a number as text",
                        "/answers/1",
                        "'1'",
                        "/answers/1",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "1",
                        "0, 1, 2, 3"),
                misfit(
                        "yes as an answer by number",
                        "/answers/1",
                        "true",
                        "/answers/1",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "1",
                        "0, 1, 2, 3"),
                misfit(
                        "a code in lower case",
                        "/answers/5",
                        "'y'",
                        "/answers/5",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "5",
                        "Y, N, ?"),
                misfit(
                        "a number between the steps",
                        "/answers/6",
                        "3",
                        "/answers/6",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "6",
                        "0–10"),
                misfit(
                        "a number above the range",
                        "/answers/6",
                        "12",
                        "/answers/6",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "6",
                        "0–10"),
                misfit(
                        "a number below the range",
                        "/answers/6",
                        "-2",
                        "/answers/6",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "6",
                        "0–10"),
                misfit(
                        "a word on a line",
                        "/answers/6",
                        "'4'",
                        "/answers/6",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "6",
                        "0–10"),
                misfit(
                        "a rating of a sum",
                        "/judgements/total",
                        "'high'",
                        "/judgements/total",
                        ProblemCode.UNKNOWN_JUDGEMENT,
                        "total",
                        "rating"),
                misfit(
                        "a rating of nothing",
                        "/judgements/x~0y",
                        "'high'",
                        "/judgements/x~0y",
                        ProblemCode.UNKNOWN_JUDGEMENT,
                        "x~y",
                        "rating"),
                misfit(
                        "an unknown rating",
                        "/judgements/rating",
                        "'huge'",
                        "/judgements/rating",
                        ProblemCode.ANSWER_OFF_SCALE,
                        "rating",
                        "low, high"));
    }

    @Test
    void a_good_administration_fits() {
        assertThat(check(Samples.ADMINISTRATION)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misfits")
    void what_does_not_fit_is_told_with_what_was_expected(String what, String place, String value, Problem expected) {
        assertThat(check(Edits.edit(Samples.ADMINISTRATION, place, value)))
                .as(what)
                .containsExactly(expected);
    }

    @Test
    void everything_that_does_not_fit_is_told_at_once_in_order() {
        String json = Edits.edit(
                Samples.ADMINISTRATION,
                "/version",
                "'0.0.1'",
                "/answers/9",
                "1",
                "/answers/1",
                "9",
                "/judgements/x",
                "'y'");
        assertThat(check(json))
                .isSortedAccordingTo(Problem.ORDER)
                .extracting(Problem::pointer)
                .containsExactly("/answers/1", "/answers/9", "/judgements/x", "/version");
    }

    @Test
    void no_answer_fits_every_item_and_a_printed_way_of_giving_none_its_own() {
        Administration administration = Administration.of(Map.of(
                "1", Answer.missing(MissingKind.NOT_ASKED),
                "5", Answer.of("?"),
                "6", Answer.missing(MissingKind.NOT_APPLICABLE)));
        assertThat(AdministrationChecker.check(instrument, administration)).isEmpty();
    }

    @Test
    void nothing_told_is_nothing_wrong() {
        assertThat(AdministrationChecker.check(instrument, Administration.of(Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "10, true", "10.0, true", "4, true", "5, false", "4.000001, false", "-2, false"})
    void a_number_fits_a_line_where_a_step_is(BigDecimal number, boolean fits) {
        ResponseScale line = Objects.requireNonNull(instrument.scales().get("line"));
        assertThat(AdministrationChecker.fits(line, Scalar.of(number))).isEqualTo(fits);
        assertThat(line.answers().contains(Scalar.of(number))).isEqualTo(fits);
    }

    @Test
    void administrations_are_read_within_the_limits_of_a_line() {
        assertThat(Administrations.read(Samples.utf8(Samples.ADMINISTRATION)).problems())
                .isEmpty();
        assertThat(Administrations.read(Samples.utf8("{\"id\": \"" + "x".repeat(2_001) + "\"}"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TEXT_TOO_LONG);
    }

    @Test
    void copies_change_one_thing_only() {
        Administration original = Samples.read(Administration.class, Samples.ADMINISTRATION);
        Administration changed = original.withRespondent(Respondent.PARENT)
                .withPerson(7, Sex.MALE)
                .withAnswers(Map.of("1", Answer.of(3)))
                .withJudgements(Map.of("rating", "low"));
        assertThat(changed)
                .isEqualTo(new Administration(
                        "a-1",
                        "demo-4",
                        "1.2.3",
                        "adult-1",
                        Respondent.PARENT,
                        7,
                        Sex.MALE,
                        LocalDate.of(2026, 1, 31),
                        Map.of("1", Answer.of(3)),
                        Map.of("rating", "low")));
        assertThat(original.withRespondent(Respondent.SELF)).isEqualTo(original);
        assertThat(Administration.ofNumbers(Map.of("1", 2))).isEqualTo(Administration.of(Map.of("1", Answer.of(2))));
    }

    @Test
    void a_case_finds_its_persons_and_can_be_seen_on_another_day() {
        Case read = Administrations.readCase(Samples.utf8(Samples.CASE)).orThrow();
        assertThat(read.person("child-1")).map(Person::role).contains(Person.Role.CHILD);
        assertThat(read.person("nobody")).isEmpty();
        Case later = read.asOf(LocalDate.of(2027, 1, 1));
        assertThat(later.date()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(later.asOf(read.date())).isEqualTo(read);
    }

    @Test
    void nothing_is_printed_of_a_person_or_an_answer() {
        Case read = Samples.read(Case.class, Samples.CASE);
        assertThat(read).hasToString("Case[2 persons, 1 administrations]");
        assertThat(read.persons().get(0)).hasToString("Person[adult-1]");
        assertThat(read.administrations().get(0)).hasToString("Administration[2 entries]");
        assertThat(read.situation().get(0).toString()).doesNotContain("strangulation", "adult-1");
        assertThat(Answer.of("Y").toString()).doesNotContain("Y");
    }

    private List<Problem> check(String json) {
        return AdministrationChecker.check(instrument, Samples.read(Administration.class, json));
    }

    private static Arguments misfit(
            String what, String place, String value, String pointer, ProblemCode code, String... args) {
        return arguments(what, place, value, Problem.at(pointer, code, args));
    }
}
