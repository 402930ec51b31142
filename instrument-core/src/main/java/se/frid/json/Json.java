package se.frid.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * The JSON form of Frid's records: strict in, deterministic out.
 *
 * <p>A record is an object whose fields are its components; a sealed type is told apart by the first component of each of
 * its records; constants of an enum are in lower case with hyphens. Unknown fields and duplicate keys are errors. What is
 * written has its fields in the order of the components and leaves out what is absent or empty.
 */
public final class Json {

    private Json() {}

    /**
     * Reads a document and checks its shape.
     *
     * @param type a record of this library
     * @param utf8 the document
     * @param limits beyond which input is refused
     * @return the value or all problems; never throws for what stands in the document
     */
    public static <T> Reading<T> read(Class<T> type, byte[] utf8, Limits limits) {
        return read(type, utf8, limits, true);
    }

    /**
     * Reads a document that was checked when it was built into the library: its shape is read as strictly, the constraints
     * on its values are not tried again.
     */
    public static <T> Reading<T> readTrusted(Class<T> type, byte[] utf8) {
        return read(type, utf8, Limits.DOCUMENT, false);
    }

    private static <T> Reading<T> read(Class<T> type, byte[] utf8, Limits limits, boolean constraints) {
        try {
            JsonNode node = StrictJson.within(limits).parse(utf8);
            RecordReader reader = new RecordReader(limits, constraints ? Constraints.shared() : null);
            T value = type.cast(reader.read(type, node));
            return new Reading<>(value, reader.problems());
        } catch (InvalidInputException e) {
            return new Reading<>(null, e.problems());
        }
    }

    /** A record as one line of JSON. */
    public static String line(Object record) {
        return RecordWriter.line(record);
    }

    /** A record as indented JSON that ends with a line break. */
    public static byte[] document(Object record) {
        return RecordWriter.document(record).getBytes(StandardCharsets.UTF_8);
    }
}
