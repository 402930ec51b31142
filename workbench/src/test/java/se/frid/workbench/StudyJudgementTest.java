package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code frid study} of professional judgements and of what came later. */
class StudyJudgementTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** First rating by row, second by column: 65 persons. */
    private static final int[][] TWICE = {{20, 5, 1}, {4, 15, 3}, {1, 4, 12}};

    /** To how many of those with each first rating the event comes. */
    private static final int[] EVENTS = {5, 8, 11};

    private static final List<String> CODES = List.of("L", "M", "H");

    @TempDir
    Path folder;

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
    }

    /** A study of one rating: twice, by two raters, against a reference standard, and followed for a year. */
    private String[] study() throws IOException {
        List<String> data = new ArrayList<>(List.of("id,date,future,1,violence,came,days"));
        List<String> again = new ArrayList<>(List.of("id,date,future"));
        List<String> rated = new ArrayList<>(List.of("id,rater,future"));
        int person = 0;
        for (int i = 0; i < 3; i++) {
            int events = EVENTS[i];
            for (int j = 0; j < 3; j++) {
                for (int n = 0; n < TWICE[i][j]; n++) {
                    person++;
                    String id = "hemlig" + person;
                    boolean event = events-- > 0;
                    int came = event ? 1 : 0;
                    int days = event ? 10 * (person * 7 % 30 + 1) : 365;
                    data.add(id + ",2026-01-01," + CODES.get(i) + ",Y," + came + "," + came + "," + days);
                    again.add(id + ",2026-01-15," + CODES.get(j));
                    rated.add(id + ",Anna," + CODES.get(i));
                    rated.add(id + ",Bo," + CODES.get(j));
                }
            }
        }
        return new String[] {
            "study",
            "--instrument",
            "b-safer",
            "--score",
            "future",
            "--in",
            file("data.csv", data),
            "--retest",
            file("again.csv", again),
            "--raters",
            file("rated.csv", rated),
            "--reference",
            "violence",
            "--outcome",
            "came",
            "--outcome-days",
            "days",
            "--horizon",
            "365",
            "--replicates",
            "50"
        };
    }

    private static String row(String out, String property) {
        return out.lines().filter(line -> line.contains(property)).findFirst().orElseThrow();
    }

    @Test
    void a_judgement_is_studied_from_a_column_of_its_ratings_alone() throws IOException {
        CommandLineRun english = CommandLineRun.of(with(study(), "--lang", "en"));
        assertThat(english.err()).isEmpty();
        assertThat(english.code()).isZero();
        String out = english.out();
        assertThat(out)
                .contains("0 = low (L); 1 = moderate (M); 2 = high (H)", "not a sum of items")
                .contains("65 rows, 65 with a score")
                .doesNotContain("NaN", "hemlig", "Anna");
        // psych::cohen.kappa, quadratic weights, of the table above: .705549; pROC::auc of the ratings: .705792683.
        assertThat(row(out, "Reliability, test–retest")).startsWith("+").contains("0.706", "weighted kappa");
        assertThat(row(out, "Reliability, between raters")).startsWith("+").contains("0.706", "weighted kappa");
        assertThat(row(out, "Measurement error, test–retest")).startsWith("?").contains("72.31", "the same rating");
        assertThat(row(out, "Criterion validity, against a reference"))
                .startsWith("+")
                .contains("0.706");
        assertThat(row(out, "Criterion validity, against what came later"))
                .startsWith("+")
                .contains("0.706");
        assertThat(row(out, "Internal consistency")).startsWith("0");
        assertThat(out.replaceAll("\\s+", " "))
                .contains("its place on the declared scale, 0 the lowest")
                .contains("how many have each rating: low: 26, moderate: 22, high: 17")
                .contains("Until day 365: 24 with the event, 41 followed until then without it, 0 lost before; 0 with")
                .contains("Rate by rating: violence", "Rate by rating: came until day 365", "0 low 26 5 21");
        CommandLineRun swedish = CommandLineRun.of(study());
        assertThat(swedish.out())
                .contains("0 = låg (L); 1 = medel (M); 2 = hög (H)", "Andel per bedömning: came till dag 365")
                .contains("ingen summa av frågor");
    }

    @Test
    void the_data_hold_the_scale_the_rates_and_the_follow_up() throws IOException {
        JsonNode report =
                JSON.readTree(CommandLineRun.of(with(study(), "--json")).out());
        assertThat(report.get("about").get("scale")).hasSize(3);
        assertThat(report.get("about").get("scale").get(2).get("code").asText()).isEqualTo("H");
        assertThat(report.get("rates")).hasSize(2);
        // survfit at day 365, nobody lost before: 5/26, 8/22 and 11/17.
        double[] rates = {5 / 26.0, 8 / 22.0, 11 / 17.0};
        for (JsonNode one : report.get("rates")) {
            for (int place = 0; place < 3; place++) {
                JsonNode row = one.get("rows").get(place);
                assertThat(row.get("present").asInt()).isEqualTo(EVENTS[place]);
                assertThat(row.get("rate").get("amount").asDouble()).isCloseTo(rates[place], within(1e-12));
            }
        }
        assertThat(report.get("later").get("events").asInt()).isEqualTo(24);
        // survival::concordance(Surv(days, came) ~ rating, reverse = TRUE): .660015962.
        assertThat(report.findParents("estimate").stream()
                        .filter(figure -> figure.get("name").get("en").asText().equals("Harrell’s C"))
                        .map(figure -> figure.get("estimate").get("amount").asDouble()))
                .singleElement()
                .satisfies(c -> assertThat(c).isCloseTo(0.660015962, within(1e-8)));
    }

    @Test
    void without_a_score_a_tool_of_judgements_is_studied_by_its_first() throws IOException {
        String data = file("one.csv", List.of("id,imminent", "a,L", "b,H", "c,"));
        CommandLineRun run = CommandLineRun.of(
                "study", "--instrument", "b-safer", "--in", data, "--replicates", "5", "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("imminent", "3 rows, 2 with a score");
        CommandLineRun missing = CommandLineRun.of(
                "study", "--instrument", "b-safer", "--score", "future", "--in", data, "--lang", "en");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("missing-column: column \"future\" is missing");
    }

    @Test
    void another_rating_may_be_the_reference_and_a_rating_off_its_scale_is_told() throws IOException {
        String data = file("two.csv", List.of("imminent,future", "L,L", "H,H", "M,H", "L,M"));
        String[] args = {
            "study",
            "--instrument",
            "b-safer",
            "--in",
            data,
            "--reference",
            "future",
            "--reference-positive",
            "H",
            "--replicates",
            "5",
            "--lang",
            "en"
        };
        assertThat(CommandLineRun.of(args).code()).isZero();
        String bad = file("bad.csv", List.of("imminent,future", "Dire,L", "H,H"));
        CommandLineRun run = CommandLineRun.of(
                "study", "--instrument", "b-safer", "--in", bad, "--reference", "future", "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(bad + ":2: answer-off-scale", "L, M, H").doesNotContain("Dire");
    }

    @Test
    void every_misuse_of_the_follow_up_is_told_at_once() {
        CommandLineRun run = CommandLineRun.of(
                "study",
                "--instrument",
                "phq-9",
                "--in",
                "x",
                "--outcome",
                "a",
                "--anchor",
                "b",
                "--seed",
                "one",
                "--lang",
                "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly(
                        "frid: wrong value for --seed; choose one of: 0, 1, 2 …",
                        "frid: --anchor needs --retest",
                        "frid: --outcome needs --outcome-days",
                        "frid: --outcome needs --horizon",
                        "See frid help.");
    }

    @Test
    void what_the_columns_of_the_follow_up_must_hold_is_told_by_line_and_never_by_value() throws IOException {
        String data = file(
                "later.csv",
                List.of("imminent,came,days", "L,1,20", "L,yes,20", "L,0,-5", "L,1,", "L,,77", "L,,", "L,0,3.5"));
        String[] args = {
            "study",
            "--instrument",
            "b-safer",
            "--in",
            data,
            "--lang",
            "en",
            "--outcome",
            "came",
            "--outcome-days",
            "days",
            "--horizon",
            "90"
        };
        CommandLineRun run = CommandLineRun.of(args);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        data
                                + ":3: not-a-choice: column \"came\" should be 1 (the event came), 0 (it did not) or empty",
                        data + ":4: not-a-whole-number: column \"days\" should be whole days from 0 to 99999, or empty",
                        data + ":5: missing-field: columns \"came\" and \"days\" are filled in together or not at all",
                        data + ":6: missing-field: columns \"came\" and \"days\" are filled in together or not at all",
                        data
                                + ":8: not-a-whole-number: column \"days\" should be whole days from 0 to 99999, or empty");
        args[4] = file("none.csv", List.of("imminent", "L"));
        assertThat(CommandLineRun.of(args).err()).contains("column \"came\" is missing", "column \"days\" is missing");
    }

    @Test
    void few_to_whom_the_event_came_are_hidden_on_the_page_and_in_the_data() throws IOException {
        List<String> rows = new ArrayList<>(List.of("imminent,came,days"));
        for (int i = 0; i < 60; i++) {
            rows.add(CODES.get(i % 3) + "," + (i < 3 ? "1,40" : "0,365"));
        }
        String[] args = {
            "study",
            "--instrument",
            "b-safer",
            "--in",
            file("rare.csv", rows),
            "--outcome",
            "came",
            "--outcome-days",
            "days",
            "--horizon",
            "365",
            "--replicates",
            "5",
            "--lang",
            "en"
        };
        String page = CommandLineRun.of(args).out().replaceAll("\\s+", " ");
        assertThat(page)
                .contains("Until day 365: <5 with the event, hidden followed until then without it, 0 lost")
                .doesNotContain("3 with the event");
        JsonNode report = JSON.readTree(CommandLineRun.of(with(args, "--json")).out());
        assertThat(report.get("later").get("events").get("hidden").asText()).isEqualTo("small");
        assertThat(report.get("later").get("risk").get("reason").asText()).isEqualTo("too-few-to-show");
        for (JsonNode row : report.get("rates").get(0).get("rows")) {
            assertThat(row.get("present").has("hidden")).isTrue();
            assertThat(row.get("rate").has("amount")).isFalse();
        }
    }
}
