package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.administration.Person;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.recommendation.Verdict.Outcome;
import se.frid.risk.Told;

/** Whose a recommendation is where a level alone gives it, of whom what decides on it is asked, and what came of each. */
class LevelsAsReasonsTest {

    private static final Person BOY = new Person("boy", Person.Role.CHILD, 17, null);

    private static List<@Nullable String> persons(Told told, String intervention) {
        List<@Nullable String> persons = new ArrayList<>();
        told.assess().advice().recommendations().stream()
                .filter(one -> one.intervention().id().equals(intervention))
                .forEach(one -> persons.add(one.person()));
        return persons;
    }

    @Test
    void the_level_of_the_mother_alone_is_a_reason_for_her_and_for_no_one_else() {
        // R-R1, by the level of one domain: help for adult, child and whoever uses violence, each by reasons of the
        // own.
        Told told = Told.of(Told.MOTHER, Told.CHILD, Told.PARTNER)
                .override("partner-violence", Told.MOTHER, RiskLevel.IMMINENT, Told.DAY);
        assertThat(persons(told, "av-tell-police")).containsExactly("mother");
        assertThat(persons(told, "av-emergency-call")).containsExactly("mother");
        assertThat(told.assess().advice().recommendations())
                .filteredOn(one -> one.intervention().id().equals("av-tell-police"))
                .flatExtracting(Recommendation::because)
                .singleElement()
                .satisfies(because -> {
                    assertThat(because.rule()).isEqualTo("R-R1");
                    assertThat(because.risk())
                            .extracting(Because.Level::domain, Because.Level::person)
                            .as("the domains that hold")
                            .containsExactly(org.assertj.core.groups.Tuple.tuple("partner-violence", "mother"));
                });
    }

    @Test
    void the_danger_that_a_young_person_is_to_others_is_a_reason_to_protect_each_of_them() {
        // R-P3, by the level alone.
        Told told = Told.of(Told.MOTHER, Told.CHILD, BOY).override("using-violence", BOY, RiskLevel.HIGH, Told.DAY);
        assertThat(persons(told, "av-tell-police")).containsExactlyInAnyOrder("mother", "child", "boy");
        assertThat(persons(told, "av-safety-plan")).contains("mother");
    }

    @Test
    void what_decides_on_a_duty_is_asked_of_the_one_it_is_for_and_where_there_is_none_of_whoever_is_there() {
        // R-C18 gives a duty for the adult, in a context of honour that nobody has been asked about.
        assertThat(askedOf(Told.of(Told.CHILD, Told.MOTHER, Told.PARTNER))).containsExactly("mother");
        assertThat(askedOf(Told.of(Told.CHILD))).containsExactly("child");
    }

    private static List<String> askedOf(Told told) {
        return told.present("passport-taken").assess().advice().questions().stream()
                .filter(question -> question.item().equals("sol-victim-honour"))
                .map(Question::person)
                .toList();
    }

    // --- verdicts

    @ParameterizedTest
    @CsvSource({
        // From 21 years and where offered; the provision is of 2025.
        "34, PRESENT, 2026-11-02, GIVEN",
        "20, PRESENT, 2026-11-02, CONDITION_FALSE",
        "34, UNKNOWN, 2026-11-02, CONDITION_UNKNOWN",
        "34, PRESENT, 2025-06-30, NOT_IN_FORCE",
    })
    void what_came_of_each_thing_that_a_rule_names_is_told(
            int age, FindingState offered, LocalDate day, Outcome expected) {
        Person adult = new Person("mother", Person.Role.ADULT, age, null);
        Told told =
                Told.of(adult, Told.CHILD).on(day).present("danger-now").state(offered, null, "direct-housing-offered");
        List<Verdict.Said> hers = said(told, "mother");
        for (String item : List.of("av-protected-housing-direct", "sol-without-needs-test")) {
            assertThat(hers)
                    .filteredOn(said -> said.item().equals(item))
                    .extracting(Verdict.Said::outcome)
                    .containsExactly(expected);
        }
        assertThat(hers)
                .filteredOn(said -> said.item().equals("av-protected-housing"))
                .containsExactly(new Verdict.Said("av-protected-housing", false, Outcome.GIVEN, "mother"));
        assertThat(said(told, "child"))
                .filteredOn(said -> said.item().equals("av-protected-housing"))
                .containsExactly(new Verdict.Said("av-protected-housing", false, Outcome.NOT_FOR, null));
    }

    private static List<Verdict.Said> said(Told told, String person) {
        Stream<Verdict> verdicts =
                Recommender.of(Told.GUIDANCE)
                        .consider(told.findings(), told.risk(), told.whole().date())
                        .verdicts()
                        .stream();
        return verdicts.filter(verdict ->
                        verdict.rule().equals("R-R1") && verdict.person().equals(person))
                .flatMap(verdict -> verdict.said().stream())
                .toList();
    }
}
