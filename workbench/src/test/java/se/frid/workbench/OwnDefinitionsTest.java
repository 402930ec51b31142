package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;

/** Definitions that a vendor or a municipality keeps in a folder of its own. */
class OwnDefinitionsTest {

    @TempDir
    Path folder;

    private static String json(String id) {
        Instrument instrument = InstrumentCatalog.builtIn().find(id).orElseThrow();
        return new String(Instruments.write(instrument), StandardCharsets.UTF_8);
    }

    private static String changed(String json, String field, String value) {
        return json.replaceFirst("\"" + field + "\" : \"[^\"]*\"", "\"" + field + "\" : \"" + value + "\"");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void an_instrument_of_a_folder_is_listed_shown_and_scored() throws IOException {
        file("own.json", changed(json("who-5"), "id", "own-5"));
        String catalog = "--catalog=" + folder;
        assertThat(CommandLineRun.of("list", catalog).out()).contains("own-5", "who-5");
        assertThat(CommandLineRun.of(catalog, "show", "own-5").code()).isZero();
        CommandLineRun run = CommandLineRun.withInput(
                "{\"answers\":{\"1\":5,\"2\":5,\"3\":5,\"4\":5,\"5\":5}}\n", "score", catalog, "--instrument", "own-5");
        assertThat(run.out()).contains("\"instrument\":\"own-5\"", "\"value\":25");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_damaged_definition_is_told_and_the_others_are_listed() throws IOException {
        Path damaged = file("damaged.json", "{\"id\": 7}");
        CommandLineRun run = CommandLineRun.of("list", "--catalog=" + folder, "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("who-5");
        assertThat(run.err()).contains(damaged + ":/id: wrong-type");
    }

    @Test
    void a_definition_that_clashes_is_told_with_both_places_and_is_not_used() throws IOException {
        Path mine = file("mine.json", json("who-5").replace("\"minutes\" : 2", "\"minutes\" : 3"));
        CommandLineRun shown = CommandLineRun.of("show", "who-5", "--catalog=" + folder);
        assertThat(shown.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(shown.out()).isEmpty();
        assertThat(shown.err()).contains("definition-clash", mine.toString(), "instruments/who-5.json");
        assertThat(CommandLineRun.of("show", "phq-9", "--catalog=" + folder).code())
                .isZero();
        CommandLineRun validated = CommandLineRun.of("validate", mine.toString(), "--lang", "en");
        assertThat(validated.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(validated.err()).contains("definition-clash", "the catalogue", mine.toString());
    }

    @Test
    void what_is_wrong_with_the_catalogue_is_told_once_and_keeps_no_file_from_being_checked() throws IOException {
        Path mine = file("mine.json", json("who-5").replace("\"minutes\" : 2", "\"minutes\" : 3"));
        Path damaged = file("damaged.json", "{\"id\": 7}");
        Files.createDirectory(folder.resolve("answers"));
        Path administration = file("answers/one.json", "{\"instrument\":\"who-5\",\"answers\":{\"1\":5}}");
        Path good = file("answers/two.json", "{\"instrument\":\"phq-9\",\"answers\":{\"1\":1}}");
        CommandLineRun run = CommandLineRun.of(
                "validate",
                "--catalog=" + folder,
                mine.toString(),
                damaged.toString(),
                administration.toString(),
                good.toString(),
                "--lang",
                "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err().lines().filter(line -> line.startsWith(damaged + ":/id: wrong-type")))
                .hasSize(1);
        assertThat(run.err().lines().filter(line -> line.contains("definition-clash")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains(mine.toString(), "instruments/who-5.json"));
        assertThat(run.out()).as("of the definition among the files").contains(administration + ": ok", good + ": ok");
        CommandLineRun without = CommandLineRun.of(
                "validate", "--catalog=" + folder, administration.toString(), good.toString(), "--lang", "en");
        assertThat(without.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(without.err())
                .containsOnlyOnce("definition-clash")
                .contains(administration + ":/instrument: unknown-instrument");
        assertThat(without.out()).isEqualTo(good + ": ok\n");
    }

    @Test
    void a_folder_that_is_not_there_is_a_file_error() {
        CommandLineRun run = CommandLineRun.of("list", "--catalog=" + folder.resolve("none"));
        assertThat(run.code()).isEqualTo(ExitCode.FILE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void an_instrument_known_by_reference_only_is_not_scored_and_says_why() {
        CommandLineRun run = CommandLineRun.of("score", "--instrument", "bitsea", "--lang", "en");
        Instrument bitsea = InstrumentCatalog.builtIn().find("bitsea").orElseThrow();
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        java.util.Objects.requireNonNull(bitsea.reference())
                                .reason()
                                .en(),
                        bitsea.reference().obtain().en());
    }

    @Test
    void a_local_definition_of_such_an_instrument_is_checked_against_what_is_known_of_it() throws IOException {
        String local = changed(changed(json("who-5"), "id", "bitsea"), "version", "2.0.0");
        CommandLineRun run =
                CommandLineRun.of("validate", file("bitsea.json", local).toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("local-result-missing", "problem-total", "competence-total");
        String scored = CommandLineRun.withInput(
                        "{\"answers\":{\"1\":5,\"2\":5,\"3\":5,\"4\":5,\"5\":5}}\n",
                        "score",
                        "--catalog=" + folder,
                        "--instrument",
                        "bitsea")
                .out();
        assertThat(scored).contains("\"version\":\"2.0.0\"");
    }
}
