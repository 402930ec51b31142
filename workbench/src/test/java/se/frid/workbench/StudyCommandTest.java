package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code frid study} from made-up tables to the page and the data. */
class StudyCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ITEMS =
            IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).collect(Collectors.joining(","));

    @TempDir
    Path folder;

    /** Persons with a level each; every occasion and rater sees it with an error of its own. */
    private static final class Persons {

        private final Random random;
        private final double[] level;

        Persons(int number, long seed) {
            this.random = new Random(seed);
            this.level = random.doubles(number, -1.6, 1.6).toArray();
        }

        String answers(int person, double change) {
            return IntStream.rangeClosed(1, 9)
                    .mapToObj(item -> Long.toString(Math.round(
                            Math.max(0, Math.min(3, 1.5 + level[person] + change + 0.6 * random.nextGaussian())))))
                    .collect(Collectors.joining(","));
        }

        boolean isIll(int person) {
            return level[person] + 0.7 * random.nextGaussian() > 0.7;
        }
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private String[] study(int number) throws IOException {
        Persons persons = new Persons(number, 20 + number);
        List<String> data = new ArrayList<>(List.of("id,date,diagnosis,sex," + ITEMS));
        List<String> again = new ArrayList<>(List.of("id,date,better," + ITEMS));
        List<String> rated = new ArrayList<>(List.of("id,rater," + ITEMS));
        for (int i = 0; i < number; i++) {
            String id = "hemlig" + i;
            boolean improved = i % 3 == 0;
            data.add(id + ",2026-01-01," + (persons.isIll(i) ? 1 : 0) + "," + (i % 2 == 0 ? "female" : "male") + ","
                    + persons.answers(i, 0));
            again.add(id + ",2026-01-15," + (improved ? 1 : 0) + "," + persons.answers(i, improved ? -0.8 : 0));
            for (String rater : List.of("Anna", "Bo")) {
                rated.add(id + "," + rater + "," + persons.answers(i, 0));
            }
        }
        return new String[] {
            "study",
            "--instrument",
            "phq-9",
            "--in",
            file("data.csv", data).toString(),
            "--retest",
            file("again.csv", again).toString(),
            "--raters",
            file("rated.csv", rated).toString(),
            "--reference",
            "diagnosis",
            "--group",
            "sex",
            "--anchor",
            "better",
            "--replicates",
            "200"
        };
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String row(String out, String property) {
        return out.lines().filter(line -> line.contains(property)).findFirst().orElseThrow();
    }

    @Test
    void a_whole_study_is_rated_with_reasons_in_both_languages() throws IOException {
        String[] args = study(400);
        CommandLineRun swedish = CommandLineRun.of(args);
        assertThat(swedish.err()).isEmpty();
        assertThat(swedish.code()).isZero();
        assertThat(swedish.out())
                .contains(
                        "Mätegenskaper enligt COSMIN",
                        "Inget omdöme ges utan ett resultat om dimensionalitet",
                        "Ingen hypotes ställdes i förväg",
                        "STARD 2015",
                        "GRRAS",
                        "skrivs av forskaren",
                        "EJ VERIFIERAD",
                        "400 rader, 400 med poäng");
        CommandLineRun english = CommandLineRun.of(with(args, "--lang", "en"));
        assertThat(english.out()).contains("to be written by the researcher", "400 rows, 400 with a score");
        assertThat(row(english.out(), "Reliability, test–retest")).startsWith("+");
        assertThat(row(english.out(), "Reliability, between raters")).startsWith("+");
        assertThat(row(english.out(), "Internal consistency")).startsWith("?");
        assertThat(row(english.out(), "Criterion validity, against a reference standard"))
                .startsWith("+");
        assertThat(row(english.out(), "Responsiveness")).startsWith("+");
        assertThat(row(english.out(), "Content validity")).startsWith("0");
        assertThat(row(english.out(), "Structural validity")).startsWith("0");
        assertThat(english.out().lines()).allSatisfy(line -> assertThat(line).doesNotContain("NaN", "Infinity"));
    }

    @Test
    void no_answer_no_id_and_no_rater_is_in_the_output() throws IOException {
        String[] args = study(60);
        CommandLineRun page = CommandLineRun.of(args);
        CommandLineRun data = CommandLineRun.of(with(args, "--json"));
        for (CommandLineRun run : List.of(page, data)) {
            assertThat(run.code()).isZero();
            assertThat(run.out() + run.err()).doesNotContain("hemlig", "Anna", "Bo,", "\"Bo\"");
        }
    }

    @Test
    void the_page_names_the_other_scores_that_can_be_studied() throws IOException {
        Path data = folder.resolve("eight.csv");
        Files.writeString(data, "1,2,3,4,5,6,7,8\n0,1,3,5,0,1,3,5\n1,1,3,3,0,5,3,0\n");
        String[] args = {"study", "--instrument", "cries-8", "--in", data.toString(), "--lang", "en"};
        assertThat(CommandLineRun.of(args).out()).contains("Other scores to study: avoidance, total (--score)");
        assertThat(CommandLineRun.of(with(args, "--score", "total")).out())
                .contains("Other scores to study: intrusion, avoidance (--score)");
        Path three = folder.resolve("three.csv");
        Files.writeString(three, "1,2,3\n0,1,3\n");
        assertThat(CommandLineRun.of("study", "--instrument", "audit-c", "--in", three.toString(), "--lang", "en")
                        .out())
                .contains("Validation study")
                .doesNotContain("Other scores to study");
    }

    @Test
    void twelve_persons_are_indeterminate_and_the_number_that_is_needed_is_told() throws IOException {
        CommandLineRun run = CommandLineRun.of(with(study(12), "--lang", "en"));
        assertThat(run.code()).isZero();
        for (String property :
                List.of("Reliability, test–retest", "Reliability, between", "Measurement error", "Internal")) {
            assertThat(row(run.out(), property)).startsWith("?");
        }
        assertThat(run.out()).contains("12 of at least 30", "So many are needed:", "(COSMIN): 50");
    }

    @Test
    void the_data_are_whole_and_do_not_depend_on_language_locale_or_threads() throws IOException {
        String[] args = study(80);
        String one = CommandLineRun.of(with(args, "--json", "--threads", "1")).out();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(CommandLineRun.of(with(args, "--json", "--threads", "3", "--lang", "en"))
                            .out())
                    .isEqualTo(one);
        } finally {
            Locale.setDefault(locale);
        }
        JsonNode report = JSON.readTree(one);
        assertThat(report.get("properties")).hasSize(12);
        assertThat(report.get("items")).hasSize(9);
        assertThat(report.get("stard").get("items")).hasSize(34);
        assertThat(report.get("grras").get("items")).hasSize(15);
        assertThat(report.get("criteria").get("criteria").size()).isGreaterThan(5);
        for (JsonNode estimate : report.findValues("estimate")) {
            assertThat(estimate.has("amount") != estimate.has("reason")).isTrue();
            assertThat(estimate.get("n").isInt()).isTrue();
            assertThat(estimate.get("method").get("name").isTextual()).isTrue();
            assertThat(!estimate.has("amount") || estimate.get("amount").isNumber())
                    .isTrue();
        }
        Path file = folder.resolve("report.json");
        CommandLineRun both = CommandLineRun.of(with(args, "--json", file.toString()));
        assertThat(both.out()).contains("COSMIN");
        assertThat(Files.readString(file)).isEqualTo(one);
    }

    @Test
    void another_seed_moves_the_bootstrap_and_nothing_else() throws IOException {
        String[] args = study(80);
        String one = CommandLineRun.of(with(args, "--json")).out();
        String other = CommandLineRun.of(with(args, "--json", "--seed", "2")).out();
        assertThat(other).isNotEqualTo(one);
        JsonNode a = JSON.readTree(one).get("properties").get(4);
        assertThat(JSON.readTree(other).get("properties").get(4)).isEqualTo(a);
    }

    @Test
    void small_counts_are_hidden_unless_it_is_asked_for_otherwise() throws IOException {
        List<String> rows = new ArrayList<>(List.of("diagnosis," + ITEMS));
        for (int i = 0; i < 60; i++) {
            // Three with the condition score high, and so does one without it.
            boolean high = i < 4;
            rows.add((i < 3 ? 1 : 0) + "," + (high ? "3,3,3,3,3,3,3,3,3" : "0,1,0,1,0,1,0,1," + i % 2));
        }
        String[] args = {
            "study",
            "--instrument",
            "phq-9",
            "--in",
            file("rare.csv", rows).toString(),
            "--reference",
            "diagnosis",
            "--replicates",
            "20",
            "--lang",
            "en"
        };
        String hidden = CommandLineRun.of(args).out();
        assertThat(hidden).contains("Persons: <5 with the condition, hidden without", "0: hidden");
        assertThat(CommandLineRun.of(with(args, "--json")).out()).contains("\"hidden\" : \"small\"");
        String open = CommandLineRun.of(with(args, "--smallest-cell", "1")).out();
        assertThat(open).contains("Persons: 3 with the condition, 57 without", "nothing is hidden");
    }

    @Test
    void rows_without_a_score_are_counted_and_told() throws IOException {
        List<String> rows = new ArrayList<>(List.of(ITEMS));
        rows.add(",,,,,,,,");
        rows.add("1,,,,,,,,");
        for (int i = 0; i < 40; i++) {
            rows.add("1,2," + i % 4 + ",0,1,2,3,0,1");
        }
        CommandLineRun run = CommandLineRun.of(
                "study",
                "--instrument",
                "phq-9",
                "--in",
                file("gaps.csv", rows).toString(),
                "--replicates",
                "20",
                "--lang",
                "en");
        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("42 rows, 40 with a score", "2 without a score and therefore left out (1 with too many");
    }

    @Test
    void every_problem_of_every_table_is_told_at_once_and_nothing_is_worked_out() throws IOException {
        String data = file("bad.csv", List.of("id," + ITEMS, "a,0,1,2,3,0,1,2,3,77", "b,0,1,2,3,0,1,2,3,often", "c,1"))
                .toString();
        String again = file("again.csv", List.of("id,1,2,3", "a,0,1,2")).toString();
        String rated = file("rated.csv", List.of("id," + ITEMS + ",colour")).toString();
        CommandLineRun run =
                CommandLineRun.of("study", "--instrument", "phq-9", "--in", data, "--retest", again, "--raters", rated);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        data + ":2: answer-off-scale",
                        data + ":3: answer-off-scale",
                        data + ":4: size",
                        again + ":1: missing-column",
                        rated + ":1: unknown-column",
                        rated + ":1: missing-column");
        // Without the names of the files: the number of a temporary folder may be any.
        assertThat(run.err().replace(data, "").replace(again, "").replace(rated, ""))
                .doesNotContain("77", "often");
    }

    @Test
    void ids_that_stand_twice_are_told_by_line_and_never_by_name() throws IOException {
        String answers = ",0,1,2,3,0,1,2,3,1";
        String data = file("data.csv", List.of("id," + ITEMS, "hemlig" + answers, "b" + answers))
                .toString();
        String again = file("again.csv", List.of("id," + ITEMS, "hemlig" + answers, "b" + answers, "hemlig" + answers))
                .toString();
        String rated = file(
                        "rated.csv",
                        List.of("id,rater," + ITEMS, "a,x" + answers, "a,y" + answers, "a,x" + answers, ",x" + answers))
                .toString();
        CommandLineRun run = CommandLineRun.of(
                "study", "--instrument", "phq-9", "--in", data, "--retest", again, "--raters", rated, "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        again + ":4: duplicate-id: the same id stands in an earlier row",
                        rated + ":4: duplicate-id: the same rater has rated the same person in an earlier row");
    }

    @Test
    void what_a_named_column_must_hold_is_told() throws IOException {
        String answers = ",0,1,2,3,0,1,2,3,1";
        String data = file("data.csv", List.of("id,d,g," + ITEMS, "a,yes,x" + answers, "b,no,y" + answers))
                .toString();
        String again = file("again.csv", List.of("id,better," + ITEMS, "a,2" + answers))
                .toString();
        String[] args = {
            "study", "--instrument", "phq-9", "--in", data, "--lang", "en", "--reference", "d", "--group", "g"
        };
        assertThat(CommandLineRun.of(args).err()).contains("unclear-reference", "--reference-positive");
        assertThat(CommandLineRun.of(with(args, "--reference-positive", "maybe"))
                        .err())
                .contains("unclear-reference");
        assertThat(CommandLineRun.of(with(args, "--reference-positive", "yes", "--group-higher", "z"))
                        .err())
                .contains("unclear-group");
        assertThat(CommandLineRun.of(with(args, "--reference-positive", "yes", "--retest", again, "--anchor", "better"))
                        .err())
                .contains(again + ":2: not-a-choice");
        assertThat(CommandLineRun.of(with(args, "--reference-positive", "yes", "--retest", again, "--anchor", "g"))
                        .code())
                .isEqualTo(1);
        assertThat(CommandLineRun.of(with(args, "--reference-positive", "yes", "--group-higher", "x"))
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void a_handful_of_rows_gives_a_report_that_tells_nothing_of_them(int number) throws IOException {
        CommandLineRun run = CommandLineRun.of(study(number));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Obestämd").doesNotContain("Tillräcklig.", "NaN");
    }

    @Test
    void everyone_alike_is_reported_on() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,d," + ITEMS));
        IntStream.range(0, 50).forEach(i -> rows.add("p" + i + ",1,2,2,2,2,2,2,2,2,2"));
        String data = file("same.csv", rows).toString();
        CommandLineRun run = CommandLineRun.of(
                "study",
                "--instrument",
                "phq-9",
                "--in",
                data,
                "--retest",
                data,
                "--reference",
                "d",
                "--anchor",
                "d",
                "--group",
                "d",
                "--replicates",
                "20",
                "--lang",
                "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("all values are equal").doesNotContain("NaN");
        assertThat(run.out().lines().filter(line -> line.matches("[+] {2,}.*"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "study, --instrument",
        "study --instrument phq-9, --in",
        "study --instrument phq-9 --in x --score nothing, 'choose one of: total'",
        "study --instrument phq-9 --in x --confidence 95, '0.90, 0.95, 0.99'",
        "study --instrument phq-9 --in x --confidence .0, '0.90, 0.95, 0.99'",
        "study --instrument phq-9 --in x --replicates 0, 1–100000",
        "study --instrument phq-9 --in x --seed one, wrong value for --seed",
        "study --instrument phq-9 --in x --threads 65, 1–64",
        "study --instrument phq-9 --in x --smallest-cell 0, 1–1000",
        "study --instrument phq-9 --in x --anchor a, --anchor needs --retest",
        "study --instrument phq-9 --in x --group-higher a, --group-higher needs --group",
        "study --instrument phq-9 --in x --reference-positive a, --reference-positive needs --reference",
        "study --instrument phq-9 --in x --outcome a --outcome-days b, --outcome needs --horizon",
        "study --instrument phq-9 --in x --outcome a --horizon 365, --outcome needs --outcome-days",
        "study --instrument phq-9 --in x --outcome-days b, --outcome-days needs --outcome",
        "study --instrument phq-9 --in x --horizon 365, --horizon needs --outcome",
        "study --instrument phq-9 --in x --outcome a --outcome-days a --horizon 9, name the same column",
        "study --instrument phq-9 --in x --outcome a --outcome-days b --horizon 0, 1–36500",
        "study --instrument b-safer --in x --score future --reference future, --reference names the judgement",
        "study --instrument dash-ric --in x --score override, in no order",
        "study --instrument phq-9 --in x --score majorDepressiveSyndrome, neither a number nor a professional judgement",
    })
    void wrong_usage_is_told(String typed, String told) {
        CommandLineRun run = CommandLineRun.of((typed + " --lang en").split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    @Test
    void a_file_that_is_not_there_and_a_file_that_is_empty_are_told() throws IOException {
        assertThat(CommandLineRun.of(
                                "study",
                                "--instrument",
                                "phq-9",
                                "--in",
                                folder.resolve("none.csv").toString())
                        .code())
                .isEqualTo(3);
        CommandLineRun empty = CommandLineRun.of(
                "study",
                "--instrument",
                "phq-9",
                "--in",
                file("empty.csv", List.of()).toString());
        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.err()).contains("no-header");
    }

    @Test
    void the_data_may_come_from_standard_input() {
        CommandLineRun run = CommandLineRun.withInput(
                ITEMS + "\n0,1,2,3,0,1,2,3,0\n", "study", "--instrument", "phq-9", "--in", "-", "--replicates", "5");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 rader, 1 med poäng");
    }
}
