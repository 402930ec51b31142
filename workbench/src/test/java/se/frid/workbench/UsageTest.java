package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h", "--lang sv", "help --lang=sv"})
    void help_tells_of_every_command_on_standard_output(String typed) {
        CommandLineRun run = CommandLineRun.of(typed.isEmpty() ? new String[0] : typed.split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Användning:", "list", "show", "preview", "validate", "score", "study", "Returkoder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "preview", "catalogue", "validate", "score", "study", "help"})
    void each_command_has_help_in_both_languages_in_both_ways(String command) {
        CommandLineRun swedish = CommandLineRun.of("help", command);
        CommandLineRun english = CommandLineRun.of("help", command, "--lang", "en");
        assertThat(swedish.out()).contains("Användning: frid " + command);
        assertThat(english.out()).contains("Usage: frid " + command);
        assertThat(CommandLineRun.of(command, "--help")).isEqualTo(swedish);
        assertThat(CommandLineRun.of("--lang", "en", command, "-h")).isEqualTo(english);
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(CommandLineRun.of("--version").out()).matches("frid \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @ParameterizedTest
    @CsvSource({
        "lst, okänt kommando lst, unknown command lst",
        "list --subject dog, fel värde för --subject; välj något av: adult-victim, wrong value for --subject; choose one of: adult-victim",
        "list --domain dog, fel värde för --domain; välj något av: exposure, wrong value for --domain; choose one of: exposure",
        "list --frob, okänt val --frob, unknown option --frob",
        "list extra, oväntat argument extra, unexpected argument extra",
        "list --subject child --subject child, --subject är angivet två gånger, --subject is given twice",
        "show, saknas: ID, missing: ID",
        "show phq9, 'instrumentet \"phq9\" finns inte i katalogen; närmast: phq-9', 'instrument \"phq9\" is not in the catalogue; nearest: phq-9'",
        "validate, saknas: PATH, missing: PATH",
        "score, saknas: --instrument, missing: --instrument",
        "score --instrument, saknas: --instrument, missing: --instrument",
        "score --instrument dog, finns inte i katalogen, is not in the catalogue",
        "score --instrument phq-9 --format xml, välj något av: jsonl, 'choose one of: jsonl, csv'",
        "score --instrument phq-9 --threads 0, fel värde för --threads, wrong value for --threads",
        "score --instrument phq-9 --threads many, fel värde för --threads, wrong value for --threads",
        "score --instrument phq-9 --format csv --explain, --explain finns bara för jsonl, --explain is for jsonl only",
        "help dog, okänt kommando dog, unknown command dog",
    })
    void wrong_usage_is_told_on_standard_error_in_both_languages(String typed, String swedish, String english) {
        String[] args = typed.split(" ");
        CommandLineRun run = CommandLineRun.of(args);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("frid: ").contains(swedish);
        String[] inEnglish = (typed + " --lang en").split(" ");
        assertThat(CommandLineRun.of(inEnglish).err()).contains(english);
        assertThat(CommandLineRun.of(("--lang=en " + typed).split(" ")).err()).contains(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list --lang de", "--lang de list", "list --lang=SV", "list --lang"})
    void a_language_that_is_not_known_is_wrong_usage(String typed) {
        CommandLineRun run = CommandLineRun.of(typed.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--lang").doesNotContain("Exception");
    }

    @Test
    void results_do_not_depend_on_the_locale_and_time_zone_of_the_computer() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String input = "{\"id\":\"I\",\"answers\":{\"1\":3,\"2\":9},\"date\":\"2026-11-01\"}\n";
        String[][] runs = {
            {"list"},
            {"list", "--json"},
            {"show", "itq"},
            {"show", "eq-5d-5l", "--json"},
            {"preview", "itq"},
            {"help"},
            {"score", "--instrument", "phq-9", "--explain"},
        };
        for (String[] args : runs) {
            CommandLineRun here = CommandLineRun.withInput(input, args);
            try {
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(CommandLineRun.withInput(input, args)).isEqualTo(here);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    }

    @Test
    void standard_output_that_cannot_be_written_is_told() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        for (String[] args : new String[][] {{"list"}, {"score", "--instrument", "phq-9"}}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            byte[] in = "{\"answers\":{}}\n".getBytes(StandardCharsets.UTF_8);
            assertThat(Main.run(args, new ByteArrayInputStream(in), full, err, false))
                    .isEqualTo(3);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("kunde inte skrivas");
        }
    }
}
