package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a municipality lays over the guidance, from its file to the page, the data and the error output. */
class LocalPolicyCommandTest {

    private static final String CASE =
            Path.of("..", "examples", "cases", "mother-and-child.json").toString();
    private static final String LOCAL =
            Path.of("..", "examples", "local", "exempelkommun.json").toString();

    @TempDir
    private Path folder;

    private String file(String json) throws IOException {
        return Files.writeString(folder.resolve("local.json"), json).toString();
    }

    private static String oneLine(String page) {
        return page.replaceAll("\\s+", " ");
    }

    @Test
    void the_page_says_what_was_laid_over_and_where() {
        CommandLineRun run = CommandLineRun.of("assess", CASE, "--local", LOCAL);
        assertThat(run.code()).isZero();
        assertThat(oneLine(run.out()))
                .contains(
                        "Lokala tillägg: Exempelkommun (påhittad), enheten mot våld i nära relationer (exempelkommun), "
                                + "gäller från 2026-01-01")
                .contains(
                        "egen gräns: Hur länge en separation räknas som nylig: 18 månader (vägledningen: ett år, eget "
                                + "förslag)")
                .contains("inom de senaste 18 månaderna")
                .contains("TF-KBT – child, senast 2026-11-09 FINNS INTE HÄR: Ges inte i kommunen. BUP bedömer vilken "
                        + "behandling barnet får. i stället: Remiss till barn- och ungdomspsykiatrin")
                .contains("kontakt här, kvinnojour: Kvinnojouren i Exempelstad, 000-00 00 01");
        CommandLineRun english = CommandLineRun.of("--lang", "en", "assess", CASE, "--local", LOCAL);
        assertThat(oneLine(english.out()))
                .contains("Local policy: Exempelkommun (made up)")
                .contains(
                        "own limit: Time to referral where a child has trauma symptoms: one week (the guidance: two weeks, "
                                + "our own proposal)")
                .contains("NOT AVAILABLE HERE: Not given in the municipality.")
                .contains("instead: ");
    }

    @Test
    void the_data_say_the_same_in_both_languages() {
        String data = oneLine(
                CommandLineRun.of("assess", CASE, "--local", LOCAL, "--json").out());
        assertThat(data)
                .contains("\"local\" : { \"unit\" : \"exempelkommun\"")
                .contains("\"setting\" : \"separationRecent\"")
                .contains("\"standard\" : \"P1Y\", \"value\" : \"P18M\", \"ownProposal\" : true")
                .contains("\"unavailable\" : [ \"ch-tf-cbt\", \"av-support-group\" ]")
                .contains("\"notHere\" : {")
                .contains("\"contacts\" : [");
    }

    @Test
    void without_a_local_policy_neither_page_nor_data_speak_of_one() {
        CommandLineRun page = CommandLineRun.of("assess", CASE);
        CommandLineRun data = CommandLineRun.of("assess", CASE, "--json");
        assertThat(page.out()).doesNotContain("Lokala tillägg", "FINNS INTE HÄR", "kontakt här");
        assertThat(data.out()).doesNotContain("\"local\"", "\"notHere\"", "\"contacts\"");
    }

    @Test
    void before_its_first_day_it_is_not_used_and_the_page_says_so() throws IOException {
        String later = file(Files.readString(Path.of(LOCAL)).replace("2026-01-01", "2027-01-01"));
        CommandLineRun run = CommandLineRun.of("assess", CASE, "--local", later);
        assertThat(oneLine(run.out())).contains("gäller först från 2027-01-01; de har inte använts.");
        String without = CommandLineRun.of("assess", CASE).out();
        assertThat(run.lines().stream().filter(line -> !without.contains(line))).hasSizeLessThan(4);
    }

    @Test
    void a_local_policy_with_faults_is_refused_with_all_of_them_and_nothing_is_assessed() throws IOException {
        String bad = file("""
                {"unit": {"id": "x", "names": {"sv": "x", "en": "x"}}, "validFrom": "2026-01-01",
                 "settings": {"markersForHigh": 3, "nope": 1},
                 "unavailable": [{"intervention": "av-protected-housing"}]}
                """);
        CommandLineRun run = CommandLineRun.of("--lang", "en", "assess", CASE, "--local", bad);
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(bad + ":/settings/markersForHigh: setting-less-protective: ")
                .contains(bad + ":/settings/nope: unknown-setting: ")
                .contains(bad + ":/unavailable/0/intervention: rests-on-duty: ");
    }

    @Test
    void a_local_policy_that_cannot_be_read_is_told() {
        CommandLineRun run = CommandLineRun.of(
                "assess", CASE, "--local", folder.resolve("none.json").toString());
        assertThat(run.code()).isEqualTo(ExitCode.FILE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void validate_knows_a_local_policy_by_its_fields_and_checks_it() throws IOException {
        assertThat(CommandLineRun.of("validate", LOCAL).code()).isZero();
        String bad = file("""
                {"unit": {"id": "x", "names": {"sv": "x", "en": "x"}}, "validFrom": "2026-01-01", "nope": 1,
                 "contacts": [{"provider": "socialjour", "text": {"sv": "x", "en": " "}}]}
                """);
        CommandLineRun shape = CommandLineRun.of("validate", bad);
        assertThat(shape.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(shape.err()).contains(":/nope: unknown-field: ", ":/contacts/0/text/en: blank: ");
        String meaning = file("""
                {"unit": {"id": "x", "names": {"sv": "x", "en": "x"}}, "validFrom": "2026-01-01",
                 "contacts": [{"provider": "socialjouren", "text": {"sv": "x", "en": "x"}}]}
                """);
        assertThat(CommandLineRun.of("validate", meaning).err()).contains(":/contacts/0/provider: unknown-provider: ");
    }

    @Test
    void settings_of_a_guidance_folder_are_checked_with_the_rest() throws IOException {
        Path data =
                Path.of("..", "instrument-catalog", "src", "main", "resources", "se", "frid", "catalog", "guidance");
        for (String name :
                new String[] {"findings", "risk-policies", "rules", "interventions", "law", "sources", "settings"}) {
            Files.copy(data.resolve(name + ".json"), folder.resolve(name + ".json"));
        }
        assertThat(CommandLineRun.of("validate", folder.toString()).code()).isZero();
        Path settings = folder.resolve("settings.json");
        Files.writeString(settings, Files.readString(settings).replace("\"value\": 2,", "\"value\": 4,"));
        assertThat(CommandLineRun.of("validate", folder.toString()).err())
                .contains("settings.json:/settings/markersForHigh/value: setting-out-of-range: ");
        Files.delete(settings);
        assertThat(CommandLineRun.of("validate", folder.toString()).err())
                .contains("rules.json:/rules/R-C19/when: unknown-setting: ");
    }
}
