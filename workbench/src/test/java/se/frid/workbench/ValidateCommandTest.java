package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateCommandTest {

    private static final Path CATALOGUE =
            Path.of("..", "instrument-catalog", "src", "main", "resources", "se", "frid", "catalog");
    private static final String CASE = """
            {"id":"k1","date":"2026-11-01",
             "persons":[{"id":"adult-1","role":"adult","age":34}],
             "administrations":[{"instrument":"who-5","about":"%s","date":"%s","answers":{"1":%s}}],
             "situation":[{"finding":"%s","about":"adult-1","state":"present"}]}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private CommandLineRun validate(Path path, String... more) {
        return CommandLineRun.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("validate", path.toString()), java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void the_catalogue_itself_is_good() {
        CommandLineRun run = validate(CATALOGUE, "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .allSatisfy(line -> assertThat(line).endsWith(": ok"))
                .isSorted();
        assertThat(run.out()).contains("phq-9.json: ok", "law.json: ok").doesNotContain("vectors");
    }

    @Test
    void each_kind_of_good_file_is_told_to_be_good() throws IOException {
        file("a.json", "{\"instrument\":\"who-5\",\"answers\":{\"1\":1}}");
        file("b.jsonl", "{\"answers\":{}}\n\n{\"instrument\":\"phq-9\",\"answers\":{\"1\":3}}\n");
        file("c.json", CASE.formatted("adult-1", "2026-10-30", "5", "strangulation"));
        file("d.vectors.json", "not read");
        file("e.txt", "not read");
        CommandLineRun run = validate(folder);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .extracting(line -> line.substring(line.lastIndexOf('/') + 1))
                .containsExactly("a.json: utan anmärkning", "b.jsonl: utan anmärkning", "c.json: utan anmärkning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answers\":{\"1\":1},\"answers\":{}}|1: duplicate-key: |samma fält",
                "{\"answers\":{\"1\":1}|1: not-json: |avklippt",
                "{}|/: unknown-kind: |vilken sort",
                "[]|/: unknown-kind: |vilken sort",
                "''|1: empty-document: |tomt",
                "{\"answers\":{},\"instrument\":\"phq9\"}|/instrument: unknown-instrument: |finns inte i katalogen",
                "{\"answers\":{\"1\":7},\"instrument\":\"who-5\"}|/answers/1: answer-off-scale: |finns inte på skalan",
                "{\"items\":[]}|/id: missing-field: |saknas",
                "{\"findings\":[{}]}|/findings/0/id: missing-field: |saknas",
                "{\"rules\":7}|/rules: wrong-type: |fel typ",
            })
    void what_is_wrong_is_told_with_place_code_and_text(String content, String start, String text) throws IOException {
        Path file = file("x.json", content);
        CommandLineRun run = validate(file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file + ":" + start).contains(text);
        assertThat(validate(file, "--lang", "en").err())
                .contains(file + ":" + start)
                .doesNotContain(text);
    }

    @Test
    void what_does_not_fit_in_a_case_is_told_without_names() throws IOException {
        Path bad = file("case.json", CASE.formatted("Anna Canary", "2026-11-02", "9", "no-such-thing"));
        CommandLineRun run = validate(bad);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "/administrations/0/about: unknown-person: ",
                        "adult-1",
                        "/administrations/0/answers/1: answer-off-scale: ",
                        "/administrations/0/date: date-after-assessment: ",
                        "/situation/0/finding: unknown-finding: ")
                .doesNotContain("Canary");
    }

    @Test
    void values_of_findings_must_fit() throws IOException {
        String start =
                "{\"date\":\"2026-11-01\",\"persons\":[{\"id\":\"a\",\"role\":\"adult\"},{\"id\":\"a\",\"role\":\"child\"}],"
                        + "\"administrations\":[{\"answers\":{}}],\"situation\":[";
        Path bad = file(
                "case.json", start + "{\"finding\":\"strangulation\"},{\"finding\":\"strangulation\",\"value\":3}]}");
        assertThat(validate(bad).err())
                .contains(
                        "/persons/1/id: duplicate-id",
                        "/administrations/0/instrument: missing-field",
                        "/situation/0/state: missing-field",
                        "/situation/1/value: wrong-finding-value");
    }

    @Test
    void every_bad_line_of_a_file_of_lines_is_told() throws IOException {
        Path lines = file("x.jsonl", "{\"answers\":{}}\n{\"answers\":7}\n\n{\"cases\":1}\n{\"age\":7}\n");
        CommandLineRun run = validate(lines);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(lines + ":2: wrong-type: ", lines + ":4: unknown-field: ", lines + ":5: missing-field: ");
    }

    @Test
    void an_instrument_of_ones_own_among_the_files_is_known_to_the_others() throws IOException {
        String own = CommandLineRun.of("show", "who-5", "--json").out().replace("\"who-5\"", "\"own-5\"");
        file("z-own.json", own);
        file("a.json", "{\"instrument\":\"own-5\",\"answers\":{\"1\":9}}");
        CommandLineRun run = validate(folder);
        assertThat(run.err()).contains("a.json:/answers/1: answer-off-scale").doesNotContain("unknown-instrument");
        assertThat(run.out()).contains("z-own.json: utan anmärkning");
    }

    @Test
    void a_text_pack_is_held_against_the_definition_that_it_words() throws IOException {
        file("a.json", MadeUpPack.of("who-5", "sv"));
        file("b.json", MadeUpPack.of("who-5", "sv").replace("\"instrument\":\"who-5\"", "\"instrument\":\"own-5\""));
        CommandLineRun unknown = validate(folder);
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("b.json:/instrument: unknown-instrument: ");
        assertThat(unknown.out()).contains("a.json: utan anmärkning");
        String own = CommandLineRun.of("show", "who-5", "--json").out().replace("\"who-5\"", "\"own-5\"");
        file("z-own.json", own);
        assertThat(validate(folder).out()).contains("b.json: utan anmärkning");
    }

    @Test
    void everything_that_is_wrong_with_a_text_pack_is_told_without_its_wording() throws IOException {
        String pack = MadeUpPack.of("who-5", "sv")
                .replace("\"3\":\"TEXT sv 3\",", "\"33\":\"CANARY\",")
                .replace("OPTION freq6 5", " ")
                .replaceFirst("\"version\":\"[0-9.]+\"", "\"version\":\"9.9.9\"");
        CommandLineRun run = validate(file("p.json", pack));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "p.json:/items/3: text-missing: ",
                        "p.json:/items/33: unknown-item: ",
                        "p.json:/options/freq6/5: blank: ",
                        "p.json:/rights/permission/version: permission-elsewhere: ",
                        "p.json:/version: wrong-version: ")
                .doesNotContain("CANARY", "TEXT");
    }

    @Test
    void guidance_files_are_checked_against_each_other_when_all_are_there() throws IOException {
        for (String name :
                List.of("findings", "interventions", "law", "risk-policies", "rules", "settings", "sources")) {
            Files.copy(CATALOGUE.resolve("guidance").resolve(name + ".json"), folder.resolve(name + ".json"));
        }
        assertThat(validate(folder).code()).isZero();
        Path rules = folder.resolve("rules.json");
        Files.writeString(
                rules,
                Files.readString(rules).replaceFirst("\"recommend\": *\\[\"[^\"]+\"", "\"recommend\": [\"no-such\""));
        CommandLineRun broken = validate(folder);
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("rules.json:/rules/").contains("unknown-intervention");
        assertThat(broken.lines()).hasSize(6);
        assertThat(validate(rules).code())
                .as("alone, only its shape can be told")
                .isZero();
    }

    @Test
    void a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked() throws IOException {
        Path good = file("good.json", "{\"answers\":{}}");
        CommandLineRun run = validate(folder.resolve("missing.json"), good.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("missing.json: filen finns inte").doesNotContain("Exception");
        assertThat(run.out()).contains("good.json: utan anmärkning");
    }

    @Test
    void text_that_is_not_utf8_is_told_with_its_line() throws IOException {
        Path file = Files.write(
                folder.resolve("x.json"),
                "{\"answers\":\n{}, \"id\":\"\u00e5\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(validate(file).err()).contains("x.json:2: not-utf8: ");
    }

    @Test
    void a_hundred_megabytes_of_brackets_are_refused_at_once() throws IOException {
        for (String name : List.of("bomb.json", "bomb.jsonl")) {
            Path bomb = folder.resolve(name);
            byte[] piece = new byte[1_000_000];
            Arrays.fill(piece, (byte) '[');
            try (OutputStream out = Files.newOutputStream(bomb)) {
                for (int i = 0; i < 100; i++) {
                    out.write(piece);
                }
            }
            CommandLineRun run = Assertions.assertTimeout(Duration.ofSeconds(20), () -> validate(bomb));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("too-large");
            Files.delete(bomb);
        }
        assertThat(validate(file("deep.json", "[".repeat(7_000_000))).err()).contains(": too-deep: ");
    }
}
