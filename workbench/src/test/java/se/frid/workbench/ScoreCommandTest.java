package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreCommandTest {

    private static final String[] PHQ = {"score", "--instrument", "phq-9"};
    private static final String FOURTEEN = "{\"id\":\"r1\",\"answers\":{\"1\":2,\"2\":2,\"3\":2,\"4\":2,\"5\":2,"
            + "\"6\":2,\"7\":1,\"8\":1,\"9\":0,\"10\":1},\"respondent\":\"self\",\"age\":34,\"sex\":\"female\",\"date\":\"2026-11-01\"}";

    @TempDir
    private Path folder;

    private static CommandLineRun score(String in, String... more) {
        return CommandLineRun.withInput(
                in, Stream.concat(Stream.of(PHQ), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void the_line_of_the_contract_gives_the_result_of_the_contract() {
        CommandLineRun run = score(FOURTEEN);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\"id\":\"r1\",\"instrument\":\"phq-9\",\"version\":\"1.1.0\",\"scores\":{\"total\":"
                        + "{\"status\":\"determined\",\"value\":14,\"band\":\"moderate\",\"answered\":9,\"of\":9},")
                .contains("\"criteria\":{\"majorDepressiveSyndrome\":true,\"otherDepressiveSyndrome\":false}")
                .endsWith(",\"flags\":[],\"unanswered\":[],\"warnings\":[],\"problems\":[]}\n");
    }

    @Test
    void a_critical_item_is_flagged() {
        assertThat(score("{\"answers\":{\"9\":1}}").out())
                .contains("\"flags\":[{\"flag\":\"suicidal-ideation\",\"items\":[\"9\"]}]");
    }

    @Test
    void with_item_nine_missing_and_all_else_three_the_total_is_bounded_and_severe() {
        CommandLineRun run = score("{\"answers\":{\"1\":3,\"2\":3,\"3\":3,\"4\":3,\"5\":3,\"6\":3,\"7\":3,\"8\":3,"
                + "\"9\":{\"missing\":\"declined\"}}}");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "\"total\":{\"status\":\"bounded\",\"lower\":24,\"upper\":27,\"band\":\"severe\",\"answered\":8,"
                                + "\"of\":9,\"missing\":[\"9\"]}",
                        "\"unanswered\":[{\"item\":\"9\",\"flag\":\"suicidal-ideation\",\"missing\":\"declined\"}]");
    }

    @Test
    void with_nothing_answered_there_is_no_score_and_no_band() {
        String out = score("{\"answers\":{\"1\":null}}").out();
        assertThat(out)
                .contains(
                        "\"total\":{\"status\":\"not-computable\",\"answered\":0,\"of\":9",
                        "\"reason\":\"nothing-answered\"",
                        "\"majorDepressiveSyndrome\":null")
                .doesNotContain("\"band\"");
    }

    static List<List<String>> badLines() {
        return List.of(
                List.of("{\"id\":\"x\",\"answers\":{\"11\":1}}", "/answers/11", "unknown-item"),
                List.of("{\"id\":\"x\",\"answers\":{\"1\":4}}", "/answers/1", "answer-off-scale"),
                List.of("{\"id\":\"x\",\"answers\":{\"1\":\"2\"}}", "/answers/1", "answer-off-scale"),
                List.of("{\"id\":\"x\",\"answers\":{\"1\":[2]}}", "/answers/1", "unknown-kind"),
                List.of(
                        "{\"id\":\"x\",\"answers\":{\"1\":{\"missing\":\"lost\"}}}",
                        "/answers/1/missing",
                        "not-a-choice"),
                List.of("{\"id\":\"x\",\"answers\":{\"1\":1e99}}", "/answers/1", "number-out-of-limits"),
                List.of("{\"id\":\"x\",\"answers\":{\"1\":true}}", "/answers/1", "answer-off-scale"),
                List.of("{\"id\":\"x\",\"answers\":{},\"age\":-1}", "/age", "range"),
                List.of("{\"id\":\"x\",\"answers\":{},\"date\":\"1 Nov\"}", "/date", "not-a-date"),
                List.of("{\"id\":\"x\",\"answers\":{},\"respondent\":\"dog\"}", "/respondent", "not-a-choice"),
                List.of("{\"id\":\"x\",\"answers\":{},\"respondent\":\"teacher\"}", "/respondent", "wrong-respondent"),
                List.of("{\"id\":\"x\",\"answers\":{},\"extra\":1}", "/extra", "unknown-field"),
                List.of("{\"id\":\"x\"}", "/answers", "missing-field"),
                List.of("{\"id\":\"x\",\"answers\":{},\"instrument\":\"itq\"}", "/instrument", "wrong-instrument"),
                List.of("{\"id\":\"x\",\"answers\":{},\"version\":\"9.9.9\"}", "/version", "wrong-version"),
                List.of(
                        "{\"id\":\"x\",\"answers\":{},\"judgements\":{\"total\":\"H\"}}",
                        "/judgements/total",
                        "unknown-judgement"),
                List.of("{\"id\":\"x\",\"answers\":{\"1\":1,\"1\":2}}", "", "duplicate-key"),
                List.of("{\"id\":\"x\",\"answers\":{\"1\":1", "", "not-json"),
                List.of("{\"id\":\"x\",\"answers\":{}} {}", "", "not-json"),
                List.of("{\"id\":\"x\",\"answers\":" + "[".repeat(100) + "]".repeat(100) + "}", "", "too-deep"));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void a_bad_line_has_problems_and_the_lines_around_it_are_scored(List<String> example) {
        CommandLineRun run = score(FOURTEEN + "\n" + example.get(0) + "\n" + FOURTEEN + "\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).isEqualTo(run.lines().get(2)).contains("\"value\":14");
        assertThat(run.lines().get(1))
                .startsWith("{\"id\":\"x\",")
                .contains("{\"pointer\":\"" + example.get(1) + "\",\"code\":\"" + example.get(2) + "\",\"text\":");
        assertThat(run.err())
                .startsWith("standard in:2: " + example.get(2) + ": ")
                .contains(example.get(1))
                .endsWith("frid: 1 rad har fel\n");
    }

    @Test
    void a_score_that_does_not_depend_on_the_bad_answer_is_still_given() {
        String line = "{\"answers\":{\"1\":2,\"2\":2,\"3\":%s,\"4\":0,\"5\":0,\"6\":0,\"7\":0,\"8\":0,\"9\":0}}";
        for (String bad : List.of("7", "\"a\"", "{}", "[]", "{\"missing\":\"?\"}")) {
            assertThat(score(line.formatted(bad)).out())
                    .contains(
                            "\"nCore\":{\"status\":\"determined\",\"value\":2",
                            "\"total\":{\"status\":\"not-computable\"",
                            "\"reason\":\"bad-answer\"");
        }
    }

    @Test
    void a_line_without_an_id_is_told_by_its_number() {
        CommandLineRun run = score("\n" + FOURTEEN + "\r\n   \n\n{oops\n{\"answers\":{\"77\":1}}");
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1)).contains("\"problems\":[{\"pointer\":\"\",\"line\":5,\"code\":\"not-json\"");
        assertThat(run.lines().get(2)).contains("{\"pointer\":\"/answers/77\",\"line\":6,\"code\":\"unknown-item\"");
        assertThat(run.err()).contains("standard in:5: not-json", "standard in:6: unknown-item", "2 rader har fel");
    }

    @Test
    void no_answer_stands_in_a_message() {
        CommandLineRun run =
                score("{\"answers\":{\"1\":\"canary-4711\",\"2\":4711,\"3\":[\"canary\"]},\"date\":\"canary\"}");
        assertThat(run.out() + run.err()).doesNotContain("canary").doesNotContain("4711");
    }

    @Test
    void text_that_is_not_utf8_is_a_problem_of_its_line() {
        byte[] bytes =
                "{\"id\":\"a\",\"answers\":{}}\n{\"id\":\"\u00e5\",\"answers\":{}}\n{\"id\":\"c\",\"answers\":{}}\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        CommandLineRun run = CommandLineRun.withInput(bytes, PHQ);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1)).contains("\"line\":2,\"code\":\"not-utf8\"");
    }

    @Test
    void texts_of_problems_are_english_for_machines_and_in_the_chosen_language_for_people() {
        String bad = "{\"answers\":{\"1\":4}}";
        assertThat(score(bad).out()).contains("is not on the scale");
        assertThat(score(bad).err()).contains("finns inte på skalan");
        assertThat(score(bad, "--lang", "en").out()).isEqualTo(score(bad).out());
        assertThat(score(bad, "--lang", "en").err())
                .contains("is not on the scale")
                .contains("1 line has problems");
    }

    @Test
    void the_steps_are_explained_in_the_chosen_language() {
        assertThat(score(FOURTEEN, "--explain").out())
                .contains("\"explain\":{\"total\":[\"fråga 1 minskat intresse: 2; summa 2\"");
        assertThat(score(FOURTEEN, "--explain", "--lang", "en").out()).contains("\"explain\":{\"total\":[\"item 1 ");
        assertThat(score(FOURTEEN).out()).doesNotContain("explain");
    }

    @Test
    void ratings_by_a_professional_stand_among_the_criteria() {
        CommandLineRun run =
                CommandLineRun.withInput("{\"answers\":{},\"judgements\":{}}", "score", "--instrument", "b-safer");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"scores\":{}").contains(":null");
    }

    @Test
    void any_number_of_threads_gives_the_same_bytes() throws IOException {
        Random random = new Random(7);
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            input.append("{\"id\":\"").append(i).append("\",\"answers\":{");
            for (int item = 1; item <= 9; item++) {
                int answer = random.nextInt(6);
                input.append(item == 1 ? "" : ",")
                        .append('"')
                        .append(item)
                        .append("\":")
                        .append(answer == 5 ? "null" : Integer.toString(answer));
            }
            input.append("}}\n");
        }
        Path in = Files.writeString(folder.resolve("in.jsonl"), input);
        CommandLineRun one = score("", "--in", in.toString(), "--threads", "1");
        CommandLineRun four = score("", "--in", in.toString(), "--threads", "4");
        assertThat(one.lines()).hasSize(3000);
        assertThat(four).isEqualTo(one);
        Path out = folder.resolve("out.jsonl");
        assertThat(score("", "--in", in.toString(), "--out", out.toString()).code())
                .isEqualTo(one.code());
        assertThat(Files.readString(out)).isEqualTo(one.out());
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_and_told() {
        byte[] good = (FOURTEEN + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream in = new SequenceInputStream(
                new java.io.ByteArrayInputStream(good),
                new SequenceInputStream(
                        new Repeated('[', 100_000_000L),
                        new java.io.ByteArrayInputStream(("\n" + FOURTEEN).getBytes(StandardCharsets.UTF_8))));
        CommandLineRun run = Assertions.assertTimeout(Duration.ofSeconds(20), () -> CommandLineRun.withInput(in, PHQ));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1)).contains("\"line\":2,\"code\":\"too-large\"");
        assertThat(run.lines().get(2)).contains("\"value\":14");
    }

    /** One byte over and over. */
    private static final class Repeated extends InputStream {
        private final int value;
        private long left;

        private Repeated(int value, long count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(target, from, from + count, (byte) value);
            left -= count;
            return count;
        }
    }

    @Test
    void empty_input_gives_an_empty_result() throws IOException {
        assertThat(score("")).isEqualTo(new CommandLineRun(0, "", ""));
        Path out = folder.resolve("out.jsonl");
        assertThat(score("", "--out", out.toString()).code()).isZero();
        assertThat(out).isEmptyFile();
    }

    @Test
    void a_file_that_cannot_be_read_is_told_and_nothing_is_written() {
        Path out = folder.resolve("out.jsonl");
        CommandLineRun missing = score("", "--in", folder.resolve("no.jsonl").toString(), "--out", out.toString());
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("no.jsonl: filen finns inte").doesNotContain("Exception");
        CommandLineRun isFolder = score("", "--in", folder.toString(), "--lang", "en");
        assertThat(isFolder.code()).isEqualTo(3);
        assertThat(isFolder.err()).contains("it is a folder; a file was expected");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_cannot_be_written_is_told_and_no_part_of_it_is_left() {
        CommandLineRun noFolder = score(
                FOURTEEN, "--out", folder.resolve("no").resolve("out.jsonl").toString());
        assertThat(noFolder.code()).isEqualTo(3);
        assertThat(noFolder.err()).contains("out.jsonl: mappen att skriva i finns inte");
        assertThat(score(FOURTEEN, "--out", folder.toString()).code()).isEqualTo(3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void when_reading_fails_midway_no_part_of_the_result_is_left() throws IOException {
        Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
        InputStream broken = new SequenceInputStream(
                new java.io.ByteArrayInputStream((FOURTEEN + "\n").repeat(2000).getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] target, int from, int length) throws IOException {
                        throw new IOException("gone");
                    }
                });
        CommandLineRun run =
                CommandLineRun.withInput(broken, "score", "--instrument", "phq-9", "--out", out.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("standard in: filen kunde inte läsas");
        assertThat(out).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void what_is_no_plain_file_is_written_as_it_is() {
        Path device = Path.of("/dev/null");
        if (Files.exists(device)) {
            assertThat(score(FOURTEEN, "--out", device.toString()).code()).isZero();
            assertThat(Files.isRegularFile(device)).isFalse();
        }
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path real = Files.writeString(folder.resolve("real.jsonl"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), real);
        assertThat(score(FOURTEEN, "--out", link.toString()).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(real).content().contains("\"value\":14");
    }
}
