package se.frid.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import se.frid.json.Json;

/** Data files that stand beside this package. */
final class Resource {

    private Resource() {}

    static byte[] bytes(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the catalogue lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String name, Class<T> type) {
        return Json.readTrusted(type, bytes(name)).orThrow();
    }
}
