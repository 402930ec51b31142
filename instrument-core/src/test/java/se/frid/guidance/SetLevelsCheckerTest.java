package se.frid.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administrations;
import se.frid.administration.Case;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.testing.Edits;
import se.frid.testing.Samples;

/** Levels that were set must fit the domains, the persons and the day; all that does not is told at once. */
class SetLevelsCheckerTest {

    private static Case sample(String... edits) {
        return Administrations.readCase(Samples.utf8(Edits.edit(Samples.CASE, edits)))
                .orThrow();
    }

    private static List<String> problems(String... edits) {
        return SetLevelsChecker.check(GuidanceSamples.guidance(), sample(edits)).stream()
                .map(problem -> problem.pointer() + ": " + problem.code().id())
                .toList();
    }

    @Test
    void levels_that_fit_are_clean_and_so_is_a_history_of_earlier_ones() {
        assertThat(problems()).isEmpty();
        assertThat(problems(
                        "/earlier/+",
                        "{'domain':'partner-violence','about':'adult-1','level':'low','date':'2026-01-30'}"))
                .isEmpty();
    }

    @Test
    void all_that_does_not_fit_is_told_at_once() {
        assertThat(problems(
                        "/overrides/0/domain",
                        "'honour'",
                        "/overrides/0/about",
                        "'nobody'",
                        "/overrides/0/date",
                        "'2026-02-02'",
                        "/earlier/0/domain",
                        "'honour'",
                        "/earlier/0/about",
                        "'child-1'",
                        "/earlier/0/date",
                        "'2027-01-01'"))
                .containsExactly(
                        "/overrides/0/domain: unknown-risk-domain",
                        "/overrides/0/about: unknown-person",
                        "/overrides/0/date: date-after-assessment",
                        "/earlier/0/domain: unknown-risk-domain",
                        "/earlier/0/date: date-after-assessment");
    }

    @Test
    void a_domain_has_no_level_for_a_person_it_is_not_about() {
        assertThat(problems("/overrides/0/about", "'child-1'", "/earlier/0/about", "'child-1'"))
                .containsExactly("/overrides/0/about: no-level-for-person", "/earlier/0/about: no-level-for-person");
    }

    @Test
    void a_level_is_set_once_for_a_domain_and_person() {
        String again =
                "{'domain':'partner-violence','about':'adult-1','level':'high','reason':'x','date':'2026-01-31'}";
        assertThat(problems("/overrides/+", again)).containsExactly("/overrides/1: duplicate-override");
    }

    @Test
    void neither_level_nor_reason_nor_day_may_be_left_out_and_a_reason_says_something() {
        String json = Edits.edit(
                Samples.CASE, "/overrides/+", "{'domain':'partner-violence','about':'adult-1'}", "/earlier/+", "{}");
        assertThat(Administrations.readCase(Samples.utf8(json)).problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/overrides/1/level",
                        "/overrides/1/reason",
                        "/overrides/1/date",
                        "/earlier/1/domain",
                        "/earlier/1/about",
                        "/earlier/1/level",
                        "/earlier/1/date");
        String blank = Edits.edit(Samples.CASE, "/overrides/0/reason", "' '");
        assertThat(Administrations.readCase(Samples.utf8(blank)).problems())
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/overrides/0/reason", ProblemCode.BLANK));
    }

    @Test
    void neither_a_name_in_the_place_of_an_id_nor_the_reason_is_ever_repeated() {
        Case canary = sample("/overrides/0/about", "'Anna Canary'", "/overrides/0/reason", "'Canary has moved'");
        assertThat(SetLevelsChecker.check(GuidanceSamples.guidance(), canary))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem.toString() + problem.text(se.frid.instrument.Language.EN))
                        .doesNotContain("Canary"));
        assertThat(canary.toString() + canary.overrides() + canary.earlier()).doesNotContain("Canary", "adult-1");
    }
}
