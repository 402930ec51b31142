package se.frid.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.json.Limits;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Reading;

/** Definitions among the resources of a jar, beside the index that lists them. */
final class ResourceSource implements InstrumentSource {

    private final Class<?> anchor;
    private final String folder;
    private final boolean trusted;

    /**
     * A folder of resources.
     *
     * @param trusted whether the definitions were checked when the jar was built, so that reading one is fast
     */
    ResourceSource(Class<?> anchor, String folder, boolean trusted) {
        this.anchor = anchor;
        this.folder = folder;
        this.trusted = trusted;
    }

    @Override
    public List<OfferedDefinition> definitions() {
        byte[] bytes = bytes(CatalogIndex.FILE);
        Reading<CatalogIndex> index =
                bytes == null ? unreadable() : CatalogIndex.read(new String(bytes, StandardCharsets.UTF_8));
        return index.value()
                .map(good -> good.instruments().stream().map(this::offered).toList())
                .orElseGet(() -> List.of(
                        new OfferedDefinition(place(CatalogIndex.FILE), Reading.of(null, index.problems()), () -> {
                            throw new IllegalStateException("an index that cannot be read offers nothing");
                        })));
    }

    private OfferedDefinition offered(CatalogEntry entry) {
        String file = entry.id() + ".json";
        return new OfferedDefinition(place(file), Reading.of(entry, List.of()), () -> read(file));
    }

    private Reading<Instrument> read(String file) {
        byte[] bytes = bytes(file);
        if (bytes == null) {
            return unreadable();
        }
        return trusted ? Instruments.readTrusted(bytes) : Instruments.read(bytes);
    }

    private static <T> Reading<T> unreadable() {
        return Reading.of(null, List.of(Problem.at("", ProblemCode.UNREADABLE)));
    }

    private byte @Nullable [] bytes(String file) {
        try (InputStream in = anchor.getResourceAsStream(folder + "/" + file)) {
            return in == null ? null : in.readNBytes(Limits.DOCUMENT.bytes() + 1);
        } catch (IOException e) {
            return null;
        }
    }

    /** Which jar it is in tells two vendors apart; the path on this computer is nobody's business. */
    private String place(String file) {
        String module = anchor.getModule().isNamed() ? anchor.getModule().getName() : anchor.getPackageName();
        return module + ":" + folder + "/" + file;
    }
}
