package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels that were set, on the page, in the data and in the check of a case: never in silence, always with their reason. */
class SetLevelsPageTest {

    // High by the police alone: no single marker speaks besides.
    private static final String CASE = """
            {"date": "2026-11-02",
             "persons": [{"id": "mother", "role": "adult", "age": 34}, {"id": "child", "role": "child", "age": 9}],
             "situation": [
               {"finding": "police-risk-level", "value": "high"},
               {"finding": "own-risk-rating", "value": 5}%s],
             "overrides": [%s],
             "earlier": [%s]}
            """;
    private static final String SET = """
            {"domain": "partner-violence", "about": "mother", "level": "%s", "reason": "He is in custody.",
             "by": "case worker", "date": "%s"}""";
    private static final String EARLIER = """
            {"domain": "%s", "about": "mother", "level": "%s", "date": "%s"}""";

    @TempDir
    private Path folder;

    private CommandLineRun run(String command, String content, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), content);
        return CommandLineRun.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(command, file.toString()), java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    private String page(String language, String found, String set, String earlier) throws IOException {
        CommandLineRun run = run("assess", CASE.formatted(found, set, earlier), "--lang", language);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        return run.out().replaceAll("\n {6,}", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | OBS: professionen har SÄNKT nivån för Fortsatt våld av närstående (mother). | SÄNKT av professionen"
                        + " | Beräknad nivå: minst HÖG | Professionens nivå: MEDEL, satt 2026-11-01 av case worker; gäller längst"
                        + " till 2026-11-29 | Skäl: He is in custody. | Professionen har SÄNKT nivån, som annars är HÖG."
                        + " | Borta, svagare eller senare sedan professionen sänkt en nivå | följer av nivån före sänkningen",
                "en | NOTE: a professional has LOWERED the level of Further violence by a close person (mother). | LOWERED by a"
                        + " professional | Computed level: at least HIGH | The professional's level: MEDIUM, set 2026-11-01 by"
                        + " case worker; holds at most until 2026-11-29 | Reason: He is in custody. | A professional has LOWERED"
                        + " the level, which otherwise is HIGH. | Gone, weaker or later since a professional lowered a level"
                        + " | follows from the level before it was lowered",
            })
    void a_lowered_level_is_told_plainly_with_its_reason_and_what_it_changed(
            String language,
            String head,
            String level,
            String computed,
            String set,
            String reason,
            String lowered,
            String aside,
            String duty)
            throws IOException {
        assertThat(page(language, "", SET.formatted("medium", "2026-11-01"), ""))
                .contains(head, level, computed, set, reason, lowered, aside, duty);
    }

    @Test
    void a_raised_level_stands_first_and_is_told_in_the_reasons_of_what_to_do() throws IOException {
        String page = page("sv", "", SET.formatted("imminent", "2026-11-02"), "");
        assertThat(page)
                .contains(
                        "Fortsatt våld av närstående: minst ÖVERHÄNGANDE – satt av professionen – INTE FULLSTÄNDIG",
                        "Beräknad nivå: minst HÖG, kan vara ÖVERHÄNGANDE",
                        "Fortsatt våld av närstående: ÖVERHÄNGANDE (satt av professionen)")
                .doesNotContain("SÄNKT", "sänkningen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Medium lowers; a new threat ends that. Imminent raises; it holds until someone judges anew.
                "medium | 2026-11-02 | , {'finding': 'new-threat', 'state': 'present'} | HAR UPPHÖRT, bedöm på nytt: Omständigheterna"
                        + " har ändrats, Nytt hot; den beräknade nivån gäller igen",
                "imminent | 2026-11-02 | , {'finding': 'new-threat', 'state': 'present'} | HAR UPPHÖRT, bedöm på nytt: Omständigheterna"
                        + " har ändrats, Nytt hot; gäller som lägst tills en ny nivå är satt",
                "medium | 2026-08-01 | '' | HAR UPPHÖRT, bedöm på nytt: tiden gick ut 2026-08-29; den beräknade nivån gäller igen",
            })
    void a_level_that_has_ended_is_shown_as_ended(String level, String day, String found, String expected)
            throws IOException {
        String page = page("sv", found.replace('\'', '"'), SET.formatted(level, day), "");
        assertThat(page).contains(expected).doesNotContain("SÄNKT");
    }

    @Test
    void earlier_levels_above_the_computed_one_stand_beside_it_and_say_whether_they_are_current() throws IOException {
        String page = page(
                "sv",
                "",
                "",
                String.join(
                        ",",
                        EARLIER.formatted("stalking", "high", "2026-10-30"),
                        EARLIER.formatted("partner-violence", "imminent", "2026-10-30"),
                        EARLIER.formatted("partner-violence", "low", "2026-10-01")));
        assertThat(page)
                .contains(
                        "Förföljelse: minst HÖG – enligt tidigare bedömning",
                        "Tidigare bedömning 2026-10-30: HÖG, fortfarande aktuell, längst till 2026-11-06; gäller som lägst",
                        "Tidigare bedömning 2026-10-30: ÖVERHÄNGANDE, inte längre aktuell: tiden gick ut 2026-10-31")
                .doesNotContain("Tidigare bedömning 2026-10-01");
    }

    @Test
    void sources_stand_beside_each_other_the_highest_first() throws IOException {
        assertThat(page("sv", "", SET.formatted("medium", "2026-11-01"), ""))
                .contains(
                        "Nivåer efter källa: Polisens nivå HÖG; Egen riskuppfattning MEDEL; professionens nivå MEDEL");
        assertThat(page("en", "", "", ""))
                .contains(
                        "Levels by source: The level of the police HIGH; Own estimate of risk MEDIUM",
                        "(the highest source is above the level of the domain: judge)");
    }

    @Test
    void what_a_lowering_took_away_is_shown_with_its_time_in_words() throws IOException {
        // High and medium are renewed within a time (R-R2, R-R3), low on change (R-R4).
        assertThat(page("sv", "", SET.formatted("low", "2026-11-01"), ""))
                .contains("så här stod det före", "KAN  Stödsamtal, enskilt – mother; förnyas inom fyra veckor");
    }

    @Test
    void the_data_hold_both_levels_and_what_was_set() throws IOException {
        String json = run(
                        "assess",
                        CASE.formatted(
                                "",
                                SET.formatted("medium", "2026-11-01"),
                                EARLIER.formatted("substance-use", "high", "2026-10-30")),
                        "--json")
                .out();
        assertThat(json.replaceAll("\\s+", " ").replace(" :", ":"))
                .contains(
                        "\"level\": \"medium\", \"computed\": \"high\", \"basis\": \"professional\"",
                        "\"reason\": \"He is in custody.\", \"by\": \"case worker\", \"date\": \"2026-11-01\"",
                        "\"otherwise\": \"high\", \"lowered\": true",
                        "\"state\": \"current\", \"until\": \"2026-11-29\"",
                        "\"from\": \"police\", \"finding\": \"police-risk-level\", \"level\": \"high\"",
                        "\"beforeLowering\": true",
                        "\"setAside\"");
    }

    @Test
    void all_that_does_not_fit_is_told_at_once_by_assess_and_by_validate() throws IOException {
        String bad = CASE.formatted(
                "",
                String.join(
                        ",",
                        SET.formatted("medium", "2026-11-03"),
                        SET.formatted("high", "2026-11-01"),
                        SET.formatted("high", "2026-11-01").replace("partner-violence", "violence"),
                        SET.formatted("high", "2026-11-01").replace("mother", "Anna Canary"),
                        SET.formatted("high", "2026-11-01").replace("mother", "child")),
                EARLIER.formatted("stalking", "high", "2026-12-01"));
        for (String command : new String[] {"assess", "validate"}) {
            CommandLineRun run = run(command, bad, "--lang", "en");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .contains(
                            "/overrides/0/date: date-after-assessment",
                            "/overrides/1: duplicate-override",
                            "/overrides/2/domain: unknown-risk-domain",
                            "/overrides/3/about: unknown-person",
                            "/overrides/4/about: no-level-for-person",
                            "/earlier/0/date: date-after-assessment")
                    .doesNotContain("Canary", "custody");
        }
    }

    @Test
    void a_level_without_its_level_or_reason_is_refused() throws IOException {
        String bad = CASE.formatted(
                "", SET.formatted("medium", "2026-11-01").replaceAll("\"(level|reason)\": \"[^\"]+\",", ""), "");
        CommandLineRun run = run("assess", bad, "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("/overrides/0/level: missing-field", "/overrides/0/reason: missing-field");
    }

    @Test
    void as_of_a_day_before_it_was_set_a_level_does_not_count() throws IOException {
        CommandLineRun run = run(
                "assess",
                CASE.formatted("", SET.formatted("medium", "2026-11-02"), ""),
                "--lang",
                "en",
                "--as-of",
                "2026-11-01");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("/overrides/0/date: date-after-assessment");
        assertThat(run.out().replaceAll("\n {6,}", " "))
                .contains("DOES NOT COUNT: its date lies after the day of the assessment")
                .doesNotContain("LOWERED");
    }

    @Test
    void explanations_tell_who_lowered_a_level_what_it_set_aside_and_which_duty_stands() throws IOException {
        CommandLineRun run = run(
                "assess",
                CASE.formatted("", SET.formatted("medium", "2026-11-01"), ""),
                "--lang",
                "en",
                "--explain",
                "partner-violence",
                "av-protected-housing",
                "sol-protected-housing");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "MEDIUM; LOWERED by a professional",
                        "Reason: He is in custody.",
                        "Computed level: at least HIGH")
                .contains("set aside by the lowering", "without the lowering: proposed (")
                .contains("applies in the case; follows from the level before it was lowered, and stays");
    }
}
