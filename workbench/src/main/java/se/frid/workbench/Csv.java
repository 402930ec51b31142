package se.frid.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.frid.json.Limits;

/**
 * Rows of a table as text, one row a line: a cell holds no line break. Safe for many threads.
 *
 * <p>The separator is a comma, or the semicolon or tab of a spreadsheet; results are written with the one that was read.
 */
final class Csv {

    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Limits.LINE.textLength())
                            .maxDocumentLength(Limits.LINE.bytes())
                            .build())
                    .build())
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final ObjectReader reader;
    private final ObjectWriter writer;

    private Csv(char separator) {
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(separator).withLineSeparator("\n");
        this.reader = MAPPER.readerFor(String[].class).with(schema);
        this.writer = MAPPER.writer(schema);
    }

    /** With the separator that a header uses. */
    static Csv like(String header) {
        if (header.indexOf(',') >= 0) {
            return new Csv(',');
        }
        return new Csv(header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',');
    }

    /** The text of a line; empty where it is not UTF-8. */
    static Optional<String> text(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The cells of a row; empty where it is no row, such as one with an open quotation mark. */
    Optional<List<String>> row(String line) {
        try {
            String[] cells = reader.readValue(line);
            return Optional.of(List.of(cells));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A row as a line, in which no cell is run as a formula by a spreadsheet. */
    String line(List<String> cells) {
        try {
            return writer.writeValueAsString(cells.stream().map(Csv::guarded).toArray(String[]::new));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet would take for a formula, made plain; numbers stay as they are. */
    private static String guarded(String cell) {
        boolean dangerous = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return dangerous && !isPlainNumber(cell) ? "'" + cell : cell;
    }

    /** Whether a cell is a number as people write it in a table. */
    static boolean isPlainNumber(String cell) {
        return cell.matches("-?[0-9]{1,30}(\\.[0-9]{1,12})?");
    }
}
