package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The explanations of the example case on the command line. */
class AssessExplainTest {

    private static final String EXAMPLE =
            Path.of("..", "examples", "cases", "mother-and-child.json").toString();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private static CommandLineRun run(String... more) {
        List<String> args = new ArrayList<>(List.of("assess", EXAMPLE));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    @Test
    void a_level_is_explained_from_the_item_to_the_entry_and_beyond() {
        CommandLineRun run = run("--explain", "partner-violence", "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Explanation of the assessment 2026-11-02")
                .contains("(partner-violence) – mother", "Why?", "(answered)", "Why not higher?", "never asked")
                .contains("▲ raises, if it is told: IMMINENT");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void several_things_are_explained_in_the_order_they_were_asked_for() {
        String page = run("--explain", "sol-immediate-protection", "R-C1", "--lang=en")
                .out();
        assertThat(page.indexOf("(sol-immediate-protection)")).isPositive().isLessThan(page.indexOf("(R-C1) –"));
        assertThat(run("--explain", "sol-immediate-protection", "--explain", "R-C1", "--lang=en")
                        .out())
                .isEqualTo(page);
        assertThat(CommandLineRun.of("assess", "--explain", "sol-immediate-protection", "R-C1", EXAMPLE, "--lang", "en")
                        .out())
                .isEqualTo(page);
    }

    @Test
    void without_an_id_every_level_and_every_recommendation_is_explained() throws IOException {
        CommandLineRun run = run("--explain", "--json");
        JsonNode explanations = JSON.readTree(run.out()).get("explanations");
        JsonNode assessment = JSON.readTree(run("--json").out());
        assertThat(explanations)
                .hasSize(assessment.get("risk").size()
                        + assessment.get("advice").get("recommendations").size());
        assertThat(explanations).allSatisfy(one -> assertThat(one.get("words")).isNotEmpty());
        String page = run("--explain").out();
        assertThat(page).contains("Varför?", "Vad som inte är känt och ensamt skulle ändra det", "Lagdata: ");
        assertThat(CommandLineRun.of("assess", "--explain", EXAMPLE).out()).isEqualTo(page);
    }

    @Test
    void the_data_are_the_same_in_both_languages_and_stand_in_a_file_beside_the_page() throws IOException {
        Path swedish = folder.resolve("sv.json");
        Path english = folder.resolve("en.json");
        assertThat(run("--explain", "R-C8", "--json", swedish.toString()).out())
                .startsWith("Förklaring till bedömningen");
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            run("--explain", "R-C8", "--json", english.toString(), "--lang", "en");
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(Files.readAllBytes(english)).isEqualTo(Files.readAllBytes(swedish));
        JsonNode first = JSON.readTree(swedish.toFile()).get("explanations").get(0);
        assertThat(first.at("/explanation/kind").asText()).isEqualTo("rule");
        assertThat(first.at("/explanation/why/rules/0/findings/0/told/0/items/0/answer")
                        .asText())
                .isEqualTo("answered");
        assertThat(first.at("/words/0/text/sv").asText()).contains("R-C8");
    }

    @Test
    void no_answer_stands_in_an_explanation() {
        // The answer to an item is told by its kind only; of values, only those of findings.
        assertThat(run("--explain", "suicide-self-harm", "--json").out()).doesNotContain("\"answers\"");
    }

    @Test
    void what_the_guidance_does_not_have_is_wrong_usage_and_the_nearest_are_named() {
        CommandLineRun run = run("--explain", "partner-violense");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("\"partner-violense\"", "närmast: partner-violence");
        assertThat(run("--explain", "R-X9", "--lang", "en").err()).contains("is no risk domain", "nearest: R-");
        assertThat(CommandLineRun.of("assess", "--explain").err()).contains("CASE.json");
    }
}
