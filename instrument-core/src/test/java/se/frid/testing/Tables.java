package se.frid.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of test cases that stand beside a test, for questions about the table as a whole. */
public final class Tables {

    private Tables() {}

    /** One column of a table whose cells are parted by bars. */
    public static List<String> column(Class<?> test, String resource, int column) {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1)[column].strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
