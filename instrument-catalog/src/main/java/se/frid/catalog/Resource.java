package se.frid.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import se.frid.json.Json;
import se.frid.json.Limits;

/** Data files that stand beside a class. */
final class Resource {

    private Resource() {}

    static byte[] bytes(String name) {
        byte[] bytes = find(Resource.class, name);
        if (bytes == null) {
            throw new IllegalStateException("the catalogue lacks " + name);
        }
        return bytes;
    }

    /** A file beside a class, no more of it than a document may hold and one byte; absent where there is none. */
    static byte @Nullable [] find(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            return in == null ? null : in.readNBytes(Limits.DOCUMENT.bytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String name, Class<T> type) {
        return Json.readTrusted(type, bytes(name)).orThrow();
    }
}
