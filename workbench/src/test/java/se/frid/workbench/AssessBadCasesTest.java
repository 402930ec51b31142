package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that are wrong: told with place and code, nothing half-written, and never shown as safer than they are. */
class AssessBadCasesTest {

    private static final String START =
            "{\"date\":\"2026-11-02\",\"persons\":[{\"id\":\"mother\",\"role\":\"adult\",\"age\":34}],";

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("case.json"), content);
    }

    private CommandLineRun assess(String content) throws IOException {
        return CommandLineRun.of("assess", file(content).toString(), "--lang", "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"administrations\":[{\"instrument\":\"who-5\",\"about\":\"nobody\",\"answers\":{\"1\":1}}]}|/administrations/0/about: unknown-person",
                "\"administrations\":[{\"instrument\":\"who-55\",\"about\":\"mother\",\"answers\":{}}]}|/administrations/0/instrument: unknown-instrument",
                "\"situation\":[{\"finding\":\"strangled\",\"state\":\"present\"}]}|/situation/0/finding: unknown-finding",
                "\"situation\":[{\"finding\":\"own-risk-rating\",\"value\":\"very high\"}]}|/situation/0/value: wrong-finding-value",
                "\"situation\":[{\"finding\":\"own-risk-rating\",\"state\":\"absent\",\"value\":\"high\"}]}|/situation/0/value: wrong-finding-value",
                "\"situation\":[{\"finding\":\"separation-date\",\"value\":\"2026-11-03\"}]}|/situation/0/value: date-after-assessment",
                "\"administrations\":[{\"instrument\":\"who-5\",\"about\":\"mother\",\"date\":\"2026-11-03\",\"answers\":{}}]}|/administrations/0/date: date-after-assessment",
                "\"administrations\":[{\"instrument\":\"who-5\",\"about\":\"mother\",\"answers\":{\"1\":9}}]}|/administrations/0/answers/1: answer-off-scale",
                "\"administrations\":[{\"instrument\":\"who-5\",\"version\":\"9.9.9\",\"about\":\"mother\",\"answers\":{}}]}|/administrations/0/version: wrong-version",
                "\"administrations\":[{\"about\":\"mother\",\"answers\":{}}]}|/administrations/0/instrument: missing-field",
                "\"administrations\":[{\"instrument\":\"who-5\",\"answers\":{}}]}|/administrations/0/about: missing-field",
            })
    void what_does_not_fit_is_told_beside_the_rest(String rest, String expected) throws IOException {
        CommandLineRun run = assess(START + rest);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("case.json:" + expected);
        assertThat(run.out()).as("the page says so itself").contains("NOTE: the case has 1 problems");
        assertThat(run.out()).contains("NOT COMPLETE").doesNotContain("no sign found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"date\":\"2026-11-02\",\"persons\":[|1: not-json",
                "{\"date\":\"2026-11-02\",\"date\":\"2026-11-03\",\"persons\":[{\"id\":\"a\",\"role\":\"adult\"}]}|1: duplicate-key",
                "{\"date\":\"2026-11-02\",\"persons\":[]}|/persons: ",
                "{\"persons\":[{\"id\":\"a\",\"role\":\"adult\"}]}|/date: missing-field",
                "{\"date\":\"2026-02-30\",\"persons\":[{\"id\":\"a\",\"role\":\"adult\"}]}|/date: ",
                "{\"date\":\"2026-11-02\",\"persons\":[{\"id\":\"a\",\"role\":\"victim\"}]}|/persons/0/role: ",
                "{\"date\":\"2026-11-02\",\"persons\":[{\"id\":\"a\",\"role\":\"adult\"}],\"risk\":\"low\"}|/risk: unknown-field",
            })
    void what_is_no_case_is_refused_and_nothing_is_written(String content, String expected) throws IOException {
        Path in = file(content);
        Path out = folder.resolve("out.json");
        CommandLineRun run = CommandLineRun.of("assess", in.toString(), "--json", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("case.json:" + expected);
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(in));
        }
    }

    @Test
    void two_persons_with_one_id_are_told() throws IOException {
        CommandLineRun run = assess(
                "{\"date\":\"2026-11-02\",\"persons\":[{\"id\":\"a\",\"role\":\"adult\"},{\"id\":\"a\",\"role\":\"child\"}]}");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("/persons/0: duplicate-id").contains("/persons/1: duplicate-id");
    }

    @Test
    void a_name_in_the_place_of_an_id_is_never_repeated() throws IOException {
        CommandLineRun run = assess(START
                + "\"administrations\":[{\"instrument\":\"who-5\",\"about\":\"Anna Canary\",\"answers\":{}}],"
                + "\"situation\":[{\"finding\":\"strangulation\",\"about\":\"Anna Canary\",\"state\":\"present\"}]}");
        assertThat(run.err()).contains("unknown-person").doesNotContain("Canary");
    }

    @Test
    void text_that_is_not_utf8_is_told_with_its_line() throws IOException {
        Path bad = Files.write(folder.resolve("x.json"), "{\"id\":\n\"\u00e5\"}".getBytes(StandardCharsets.ISO_8859_1));
        CommandLineRun run = CommandLineRun.of("assess", bad.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("x.json:2: not-utf8: ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_and_a_call_without_a_file_have_codes_of_their_own() {
        CommandLineRun missing =
                CommandLineRun.of("assess", folder.resolve("no.json").toString());
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("no.json").doesNotContain("Exception");
        assertThat(CommandLineRun.of("assess").code()).isEqualTo(2);
        assertThat(CommandLineRun.of("assess", "--json").code()).isEqualTo(2);
        assertThat(CommandLineRun.of("assess", "x.json", "--as-of", "2026-02-30")
                        .code())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("assess", "x.json", "--as-of", "today").err())
                .contains("--as-of");
    }

    @Test
    void a_case_in_which_nothing_is_known_is_not_complete_from_end_to_end() throws IOException {
        CommandLineRun run = assess(
                "{\"date\":\"2026-11-02\",\"persons\":[{\"id\":\"mother\",\"role\":\"adult\"},{\"id\":\"child\",\"role\":\"child\"}]}");
        assertThat(run.code()).isZero();
        String risk =
                run.out().substring(run.out().indexOf("\nRISK\n"), run.out().indexOf("FORMS AND SCORES"));
        assertThat(risk).contains("NOT COMPLETE").doesNotContain("LOWER", "no sign found");
        assertThat(run.out()).contains("That does not mean that there is no danger.");
    }
}
