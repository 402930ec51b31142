package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.instrument.Respondent;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Problem;
import se.frid.json.Scalar;
import se.frid.risk.Told;

/** What is wrong with a case is told with its place, all at once, and the rest is assessed. */
class CaseProblemsTest {

    private static Administration filled(
            @Nullable String instrument, @Nullable String about, @Nullable LocalDate date, String item) {
        return new Administration(
                null, instrument, null, about, Respondent.SELF, null, null, date, Map.of(item, Answer.of(0)), Map.of());
    }

    private static List<String> problems(Told told) {
        return told.assess().problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code().id())
                .toList();
    }

    @Test
    void a_case_with_nothing_wrong_has_no_problems() {
        Told told = Told.of(Told.MOTHER, Told.CHILD)
                .administration(filled("phq-9", "mother", null, "1"))
                .administration(filled("phq-9", "mother", Told.DAY, "1"))
                .about(Told.CHILD, "child-threat")
                .present("strangulation")
                .absent("separation-date")
                .value("separation-date", Told.DAY.toString())
                .stated(new StatedFinding("own-risk-rating", null, FindingState.PRESENT, Scalar.of("high")));
        assertThat(problems(told)).isEmpty();
    }

    @Test
    void every_problem_is_told_at_once_each_at_its_place() {
        LocalDate tomorrow = Told.DAY.plusDays(1);
        Told told = Told.of(Told.MOTHER, Told.CHILD, Told.MOTHER)
                .administration(filled(null, "mother", null, "1"))
                .administration(filled("no-such", "mother", null, "1"))
                .administration(filled("phq-9", null, null, "1"))
                .administration(filled("phq-9", "Anna Andersson", tomorrow, "1"))
                .administration(filled("phq-9", "mother", null, "99"))
                .stated(new StatedFinding("strangulation", "Anna Andersson", FindingState.PRESENT, null))
                .present("no-such")
                .value("separation-date", tomorrow.toString())
                .value("own-risk-rating", "very high")
                .stated(new StatedFinding("own-risk-rating", null, FindingState.ABSENT, Scalar.of("high")))
                .stated(new StatedFinding("strangulation", null, null, null));
        assertThat(problems(told))
                .containsExactly(
                        "/administrations/0/instrument missing-field",
                        "/administrations/1/instrument unknown-instrument",
                        "/administrations/2/about missing-field",
                        "/administrations/3/about unknown-person",
                        "/administrations/3/date date-after-assessment",
                        "/administrations/4/answers/99 unknown-item",
                        "/persons/0 duplicate-id",
                        "/persons/2 duplicate-id",
                        "/situation/0/about unknown-person",
                        "/situation/1/finding unknown-finding",
                        "/situation/2/value date-after-assessment",
                        "/situation/3/value wrong-finding-value",
                        "/situation/4/value wrong-finding-value",
                        "/situation/5/value wrong-finding-value");
        assertThat(told.assess().problems())
                .flatExtracting(Problem::args)
                .as("what stands in the place of an id may be a name")
                .noneMatch(arg -> arg.contains("Anna"));
    }

    @ParameterizedTest
    // The questionnaire is for adults: what was told when it was filled in comes before what is known of the person.
    @CsvSource({"34,, false", "16,, true", "34, 16, true", "16, 34, false", ", 16, true"})
    void age_is_that_of_the_administration_and_else_the_persons(
            @Nullable Integer person, @Nullable Integer administration, boolean outside) {
        Told told = Told.of(new Person("mother", Person.Role.ADULT, person, null))
                .administration(phq9(administration, null));
        assertThat(told.assess().scored().get(0).report().outsidePopulation()).isEqualTo(outside);
    }

    private static Administration phq9(@Nullable Integer age, @Nullable Sex sex) {
        return new Administration(
                null, "phq-9", null, "mother", Respondent.SELF, age, sex, null, Map.of("1", Answer.of(0)), Map.of());
    }

    @ParameterizedTest
    // A form for those exposed to violence by a man, and the bands of its points are of women.
    @CsvSource({"FEMALE,, false", "MALE,, true", "FEMALE, MALE, true", "MALE, FEMALE, false", ", MALE, true"})
    void sex_is_that_of_the_administration_and_else_the_persons(
            @Nullable Sex person, @Nullable Sex administration, boolean outside) {
        Administration form = new Administration(
                null,
                "danger-assessment",
                null,
                "mother",
                Respondent.SELF,
                null,
                administration,
                null,
                Map.of("1", Answer.of(0)),
                Map.of());
        Told told = Told.of(new Person("mother", Person.Role.ADULT, 34, person)).administration(form);
        assertThat(told.assess().scored().get(0).report().outsidePopulation()).isEqualTo(outside);
    }
}
