package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instruments;

class CatalogueCommandTest {

    @TempDir
    private Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void all_pages_are_written_to_a_folder_that_is_made() throws IOException {
        Path out = folder.resolve("a").resolve("b");
        CommandLineRun run = CommandLineRun.of("catalogue", "--out", out.toString());
        assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
        assertThat(names(out)).containsExactly("catalogue.en.md", "catalogue.html", "catalogue.sv.md");
        assertThat(out.resolve("catalogue.en.md")).content().startsWith("# Frid’s instrument catalogue\n");
        assertThat(out.resolve("catalogue.sv.md")).content().startsWith("# Frids instrumentkatalog\n");
        assertThat(out.resolve("catalogue.html")).content().startsWith("<!DOCTYPE html>\n");
    }

    @Test
    void the_pages_are_the_same_in_every_language_of_the_command_line_and_take_the_place_of_older_ones()
            throws IOException {
        Path other = folder.resolve("other");
        CommandLineRun.of("catalogue", "--out", folder.toString());
        Files.createDirectories(other);
        Files.writeString(other.resolve("catalogue.html"), "old");
        assertThat(CommandLineRun.of("--lang", "en", "catalogue", "--out", other.toString())
                        .code())
                .isZero();
        for (String name : names(other)) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
        }
    }

    @Test
    void definitions_of_ones_own_are_on_the_pages() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        String definition = new String(
                Instruments.write(InstrumentCatalog.builtIn().find("phq-9").orElseThrow()), StandardCharsets.UTF_8);
        Files.writeString(own.resolve("own-9.json"), definition.replace("\"phq-9\"", "\"own-9\""));
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("catalogue", "--catalog", own.toString(), "--out", out.toString());
        assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
        for (String name : names(out)) {
            assertThat(out.resolve(name)).content().contains("id=\"own-9\"", "id=\"phq-9\"");
        }
    }

    @Test
    void a_damaged_definition_is_told_and_nothing_is_written() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("bad.json"), "{\"id\": \"bad\", \"items\": [], \"scores\": []}");
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("catalogue", "--catalog", own.toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bad.json");
        assertThat(out).doesNotExist();
    }

    @Test
    void no_page_is_written_where_one_of_them_cannot_be() throws IOException {
        Files.createDirectories(folder.resolve("catalogue.en.md"));
        CommandLineRun run = CommandLineRun.of("catalogue", "--out", folder.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("catalogue.en.md");
        assertThat(names(folder)).containsExactly("catalogue.en.md");
    }

    @Test
    void a_file_in_place_of_the_folder_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(CommandLineRun.of("catalogue", "--out", file.toString()).code())
                .isEqualTo(3);
        assertThat(file).isEmptyFile();
    }

    @Test
    void the_folder_must_be_named_and_help_tells_of_it() {
        assertThat(CommandLineRun.of("catalogue", "--lang", "en").err()).contains("missing: --out");
        assertThat(CommandLineRun.of("catalogue").code()).isEqualTo(2);
        assertThat(CommandLineRun.of("help", "catalogue").out())
                .contains("Användning: frid catalogue", "--out", "Mapp att skriva i");
        assertThat(CommandLineRun.of("help", "--lang", "en").out()).contains("Makes the catalogue pages to read");
    }
}
