package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.json.Json;

/**
 * The quick way through a line gives what the thorough way gives, to the last byte, whatever the line holds. A tenth of 100,000
 * lines each time; all of them with {@code -Dfrid.lines=100}.
 */
class LineScorerPropertyTest {

    private static final int PER_CENT = Integer.getInteger("frid.lines", 10);

    @ParameterizedTest
    @CsvSource({
        "phq-9, 70000, 1",
        "itq, 10000, 2",
        "audit, 10000, 3",
        "sdq-p, 4000, 4",
        "danger-assessment, 4000, 5",
        "sara-v3, 2000, 6"
    })
    void a_line_gives_the_same_bytes_and_problems_both_ways(String id, int all, long seed) throws IOException {
        int lines = all * PER_CENT / 100;
        Tally tally = compare(InstrumentCatalog.installed().find(id).orElseThrow(), lines, seed);
        // Otherwise the two ways were hardly compared.
        assertThat(tally.good()).isBetween(lines / 3, 2 * lines / 3);
        assertThat(tally.plain()).isBetween(lines / 3, 3 * lines / 4);
    }

    @Test
    void so_does_a_line_of_every_instrument_of_the_catalogue() throws IOException {
        List<Instrument> all = InstrumentCatalog.installed().all();
        for (int i = 0; i < all.size(); i++) {
            compare(all.get(i), 3 * PER_CENT, i);
        }
    }

    /** How many lines were good, and how many could go the quick way. */
    private record Tally(int good, int plain) {}

    private static Tally compare(Instrument instrument, int lines, long seed) throws IOException {
        LineScorer scorer = new LineScorer(instrument, null);
        RandomLines random = new RandomLines(seed, instrument);
        int good = 0;
        int plain = 0;
        for (int number = 1; number <= lines; number++) {
            byte[] line = random.next();
            LineScorer.Scored quick = scorer.score(number, line);
            LineScorer.Scored thorough = scorer.scoreClosely(number, line);
            byte[] expected = (Json.line(thorough.line()) + "\n").getBytes(StandardCharsets.UTF_8);
            if (!quick.problems().equals(thorough.problems()) || !Arrays.equals(written(quick), expected)) {
                fail(
                        "%s%n%s%s%n%s%n%s",
                        text(line), text(expected), text(written(quick)), thorough.problems(), quick.problems());
            }
            good += quick.problems().isEmpty() ? 1 : 0;
            plain += PlainLine.read(line) == null ? 0 : 1;
        }
        return new Tally(good, plain);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte[] written(LineScorer.Scored scored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LineWriter writer = new LineWriter(bytes)) {
            writer.write(scored.line());
        }
        return bytes.toByteArray();
    }
}
