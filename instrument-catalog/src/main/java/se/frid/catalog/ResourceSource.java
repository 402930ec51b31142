package se.frid.catalog;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
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
        if (bytes == null) {
            return List.of(unreadable(List.of(Problem.at("", ProblemCode.UNREADABLE))));
        }
        CatalogIndex index = CatalogIndex.read(new String(bytes, StandardCharsets.UTF_8));
        List<OfferedDefinition> offered = new ArrayList<>();
        index.instruments().forEach(entry -> offered.add(offered(entry)));
        if (!index.problems().isEmpty()) {
            offered.add(unreadable(index.problems()));
        }
        return offered;
    }

    private OfferedDefinition unreadable(List<Problem> problems) {
        Reading<CatalogEntry> nothing = Reading.of(null, problems);
        return new OfferedDefinition(place(CatalogIndex.FILE), nothing, () -> Reading.of(null, problems));
    }

    private OfferedDefinition offered(CatalogEntry entry) {
        String file = entry.id() + ".json";
        return new OfferedDefinition(place(file), Reading.of(entry, List.of()), () -> read(file));
    }

    private Reading<Instrument> read(String file) {
        byte[] bytes = bytes(file);
        if (bytes == null) {
            return Reading.of(null, List.of(Problem.at("", ProblemCode.UNREADABLE)));
        }
        return trusted ? Instruments.readTrusted(bytes) : Instruments.read(bytes);
    }

    private byte @Nullable [] bytes(String file) {
        try {
            return Resource.find(anchor, folder + "/" + file);
        } catch (UncheckedIOException e) {
            // A jar that cannot be read any more is told like a file that is not there.
            return null;
        }
    }

    /** Which jar it is in tells two vendors apart; the path on this computer is nobody's business. */
    private String place(String file) {
        String module = anchor.getModule().isNamed() ? anchor.getModule().getName() : anchor.getPackageName();
        return module + ":" + folder + "/" + file;
    }
}
