package se.frid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path SOURCES = Path.of("src", "main", "java", "se", "frid", "examples", "quickstart");

    @Test
    void the_example_in_the_readme_is_the_compiled_one() throws IOException {
        String source = Files.readString(SOURCES.resolve("ReadmeExample.java"));
        String withoutPackage = source.substring(source.indexOf("import "));

        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + withoutPackage + "```\n");
        assertThat(withoutPackage.lines().filter(line -> !line.isBlank() && !line.startsWith("import")))
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void the_example_in_the_readme_shows_the_bounds_and_names_the_item_to_ask_again() throws IOException {
        List<String> lines = printedBy(() -> ReadmeExample.main(new String[0]));

        // Eight items at 3 give 24; item 9 can add 0 to 3; 20 to 27 is severe.
        assertThat(lines)
                .contains(
                        "item 9 thoughts of death or self-harm: not answered",
                        "Total: can become 24 to 27",
                        "band severe (20–27)",
                        "ask again: item 9, thoughts of death or self-harm");
    }

    @Test
    void the_quick_start_assesses_a_whole_case() throws IOException {
        String[] args = {ROOT.resolve("examples/cases/mother-and-child.json").toString()};

        List<String> lines = printedBy(() -> QuickStart.main(args));

        assertThat(lines)
                .contains(
                        "ask again: mother, phq-9 item 9",
                        "risk: mother, lethal-violence: HIGH",
                        "risk: child, child-exposure: HIGH",
                        "ska: child, Immediate protection assessment")
                .anyMatch(line -> line.startsWith("    under Socialtjänstlag (2025:400)"));
    }

    @Test
    void the_quick_start_is_short() throws IOException {
        try (Stream<String> lines = Files.lines(SOURCES.resolve("QuickStart.java"))) {
            assertThat(lines.count()).isLessThan(60);
        }
    }

    /** What is run here. */
    private interface Program {
        void run() throws IOException;
    }

    private static List<String> printedBy(Program program) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
