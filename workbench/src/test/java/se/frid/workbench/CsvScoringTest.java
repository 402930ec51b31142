package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;

class CsvScoringTest {

    private static final String WHO5 = "id,1,2,3,4,5\n";

    @TempDir
    private Path folder;

    private static CommandLineRun score(String instrument, String in, String... more) {
        String[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("score", "--instrument", instrument, "--format", "csv"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return CommandLineRun.withInput(in, args);
    }

    @Test
    void each_score_has_its_value_status_and_band_in_columns() {
        CommandLineRun run = score("phq-9", """
                id,1,2,3,4,5,6,7,8,9,10,respondent,age,sex,date
                r1,2,2,2,2,2,2,1,1,0,1,self,34,female,2026-11-01
                r2,3,3,3,3,3,3,3,3,,,,,,
                """);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0))
                .startsWith("id,total,total.status,total.band,total.lower,total.upper,nCore,")
                .contains(",majorDepressiveSyndrome,otherDepressiveSyndrome,")
                .endsWith(",flags,unanswered,problems");
        assertThat(run.lines().get(1))
                .startsWith("r1,14,determined,moderate,,,2,determined,")
                .contains(",true,false,");
        assertThat(run.lines().get(2)).startsWith("r2,,bounded,severe,24,27,").endsWith(",,9,");
    }

    @Test
    void the_format_follows_the_name_of_the_file_and_the_separator_is_kept() throws IOException {
        Path in = Files.writeString(folder.resolve("In.CSV"), "\uFEFFid;1;2;3;4;5\r\na;5;5;5;5;5\r\n");
        CommandLineRun run = CommandLineRun.of("score", "--instrument", "who-5", "--in", in.toString());
        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).startsWith("id;");
        assertThat(run.lines().get(1)).startsWith("a;25;determined;");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1, '=1+1",
                "+46, '+46",
                "@SUM(A1), '@SUM(A1)",
                "-a, '-a",
                "-5, -5",
                "-5.5, -5.5",
                "12, 12",
                "a=b, a=b",
            })
    void a_cell_that_a_spreadsheet_would_run_is_made_plain(String id, String written) {
        assertThat(score("who-5", WHO5 + id + ",5,5,5,5,5\n").lines().get(1)).startsWith(written + ",25,");
    }

    @Test
    void quoted_cells_are_read_and_written() {
        CommandLineRun run = score("who-5", "id,1,2,3,4,5\n\"a, \"\"b\"\"\", 5 ,5,\"5\",5,5\n");
        assertThat(run.lines().get(1)).startsWith("\"a, \"\"b\"\"\",25,determined");
    }

    @Test
    void an_unknown_column_is_named_and_nothing_is_written() {
        Path out = folder.resolve("out.csv");
        CommandLineRun run = score("who-5", "id,1,2,pulse,1\na,1,2,60,1\n", "--out", out.toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("standard input:1: unknown-column: unknown column \"pulse\"")
                .contains("standard input:1: duplicate-column: column \"1\"");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_professionals_rating_stands_by_its_code_in_a_column_named_by_the_judgement() {
        CommandLineRun run = score("b-safer", """
                id,imminent,1,severity,date
                r1,H,Y,L,2026-11-01
                r2,,,M,
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).startsWith("id,imminent,future,severity,priority,flags");
        assertThat(run.lines().get(1)).startsWith("r1,H,,L,,");
        assertThat(run.lines().get(2)).startsWith("r2,,,M,,");
    }

    @Test
    void ratings_and_answers_give_the_same_lines_from_a_table_and_from_json_lines() throws IOException {
        Instrument instrument = InstrumentCatalog.builtIn().find("b-safer").orElseThrow();
        LineScorer scorer = new LineScorer(instrument, null);
        String table = """
                id,date,imminent,future,severity,1,2-past
                a,2026-11-01,L,M,H,Y,N
                b,,H,,,,
                c,,,,,P,O
                d,,,,,,
                e,,X,M,7,Y,N
                """;
        String[] json = {
            "{'id':'a','date':'2026-11-01','judgements':{'imminent':'L','future':'M','severity':'H'},"
                    + "'answers':{'1':'Y','2-past':'N'}}",
            "{'id':'b','judgements':{'imminent':'H'},'answers':{}}",
            "{'id':'c','answers':{'1':'P','2-past':'O'}}",
            "{'id':'d','answers':{}}",
            "{'id':'e','judgements':{'imminent':'X','future':'M','severity':'7'},'answers':{'1':'Y','2-past':'N'}}",
        };
        LineReader rows = new LineReader(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), 10_000);
        CsvLines format = CsvLines.of(scorer, rows.next(), "table", Texts.in(Language.EN));
        for (int i = 0; i < json.length; i++) {
            LineReader.Line row = Objects.requireNonNull(rows.next());
            byte[] line = json[i].replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            assertThat(format.score(row)).isEqualTo(scorer.score(row.number(), line));
        }
    }

    @Test
    void a_rating_off_its_scale_is_a_problem_of_its_row_and_is_not_repeated() {
        CommandLineRun run = score("b-safer", "id,imminent,future\na,Extreme,H\nb,M,H\n", "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines().get(1)).startsWith("a,,H,").contains("/judgements/imminent: answer-off-scale");
        assertThat(run.lines().get(2)).startsWith("b,M,H,");
        assertThat(run.err()).contains("standard input:2: answer-off-scale", "L, M, H");
        assertThat(run.out() + run.err()).doesNotContain("Extreme");
    }

    @Test
    void the_columns_of_judgements_are_told_where_one_is_not_known() {
        CommandLineRun run = score("b-safer", "id,imminence\na,H\n", "--lang", "en");
        assertThat(run.err()).contains("expected item codes or id, respondent, age, sex, date, imminent, future");
        // A score that is worked out is no column to fill in.
        assertThat(score("who-5", "id,total\na,7\n").err()).contains("unknown-column");
        assertThat(score("b-safer", "id,future,future\na,H,L\n").err()).contains("duplicate-column");
    }

    @Test
    void a_table_without_a_header_is_refused() {
        assertThat(score("who-5", "").code()).isEqualTo(1);
        assertThat(score("who-5", "").err()).contains("standard in:1: no-header");
        assertThat(score("who-5", "\"id\n").err()).contains("no-header");
    }

    @Test
    void a_bad_row_is_told_and_the_rows_around_it_are_scored() {
        String good = "g,5,5,5,5,5\n";
        CommandLineRun run = score(
                "who-5",
                WHO5 + good + "off,9,5,5,5,5\n" + "short,1\n" + "\"open,1,2,3,4,5\n" + "text,abc,5,5,5,5\n" + good);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(7);
        assertThat(run.lines().get(1)).isEqualTo(run.lines().get(6)).startsWith("g,25,determined");
        assertThat(run.lines().get(2)).startsWith("off,,not-computable").contains("answer-off-scale");
        assertThat(run.lines().get(3)).contains("4: size: ");
        assertThat(run.lines().get(4)).contains("5: wrong-type: ");
        assertThat(run.lines().get(5)).startsWith("text,,not-computable");
        assertThat(run.err()).contains("standard in:3: answer-off-scale", "standard in:4: size", "4 rader har fel");
    }

    @Test
    void bad_particulars_are_problems_of_their_row() {
        CommandLineRun run = score(
                "who-5",
                "respondent,age,sex,date,1\nself,abc,,,1\nself,200,,,1\ndog,,,,1\n,,x,,1\n,,,1/2,1\n,7.5,,,1\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "2: wrong-type",
                        "3: range",
                        "4: not-a-choice",
                        "5: not-a-choice",
                        "6: not-a-date",
                        "7: not-a-whole-number");
    }

    @Test
    void a_row_that_is_not_utf8_is_a_problem_of_its_own() {
        byte[] bytes = (WHO5 + "\u00e5,1,1,1,1,1\nb,5,5,5,5,5\n").getBytes(StandardCharsets.ISO_8859_1);
        CommandLineRun run = CommandLineRun.withInput(bytes, "score", "--instrument", "who-5", "--format", "csv");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines().get(1)).contains("2: not-utf8");
        assertThat(run.lines().get(2)).startsWith("b,25,determined");
    }

    @Test
    void any_number_of_threads_gives_the_same_bytes() {
        String rows = WHO5 + "a,1,2,3,4,5\nb,9,,,,\n=c,0,0,0,0,0\n".repeat(700);
        assertThat(score("who-5", rows, "--threads", "4")).isEqualTo(score("who-5", rows, "--threads", "1"));
    }
}
