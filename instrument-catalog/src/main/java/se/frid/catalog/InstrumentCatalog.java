package se.frid.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.json.InvalidInputException;

/**
 * The instruments that come with the library. An ordinary object: make one and pass it on.
 *
 * <p>A definition is read when it is first asked for. Safe for many threads.
 */
public final class InstrumentCatalog {

    private final List<String> ids;
    private final Map<String, Instrument> read = new ConcurrentHashMap<>();

    private InstrumentCatalog(List<String> ids) {
        this.ids = List.copyOf(ids);
    }

    /** The catalogue of the library. */
    public static InstrumentCatalog builtIn() {
        Index index = Resource.read("instruments/index.json", Index.class);
        return new InstrumentCatalog(index.instruments());
    }

    /** The list of definitions, since resources cannot be listed. */
    record Index(List<String> instruments) {}

    /** Ids of all instruments, in alphabetical order. */
    public List<String> ids() {
        return ids;
    }

    /**
     * The instrument with an id.
     *
     * @throws InvalidInputException if its definition is damaged; other definitions are not touched by that
     */
    public Optional<Instrument> find(String id) {
        return ids.contains(id) ? Optional.of(read.computeIfAbsent(id, InstrumentCatalog::load)) : Optional.empty();
    }

    private static Instrument load(String id) {
        return Instruments.readTrusted(Resource.bytes("instruments/" + id + ".json"))
                .orThrow();
    }

    /** All instruments, in the order of their ids. */
    public List<Instrument> all() {
        return ids.stream().map(id -> find(id).orElseThrow()).toList();
    }
}
