package se.frid.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentCollection;
import se.frid.json.InvalidInputException;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Reading;

/**
 * Instruments by id and version, from one or more sources. Immutable, safe for many threads. A definition is read when
 * somebody asks for it.
 *
 * <p>A definition is known by its id and version. A source adds an instrument under a new id and replaces one by a higher
 * version; {@link #find(String)} gives the highest. The same id and version from two places is an error that names both, and
 * so is a damaged definition; either takes down only itself.
 */
public final class InstrumentCatalog {

    /** What went wrong with what a source offers. */
    public record Damage(String place, List<Problem> problems) {
        public Damage {
            problems = List.copyOf(problems);
        }
    }

    /** By version, the highest first. */
    private static final Comparator<String> HIGHEST_FIRST = InstrumentCatalog::highestFirst;

    private final List<OfferedDefinition> offered;
    private final Predicate<CatalogEntry> chosen;
    private final List<Damage> damages = new ArrayList<>();
    private final TreeMap<String, TreeMap<String, List<OfferedDefinition>>> definitions = new TreeMap<>();
    private final Map<OfferedDefinition, Instrument> read = new ConcurrentHashMap<>();

    private InstrumentCatalog(List<OfferedDefinition> offered, Predicate<CatalogEntry> chosen) {
        this.offered = offered;
        this.chosen = chosen;
        for (OfferedDefinition definition : offered) {
            CatalogEntry entry = definition.entry().value().orElse(null);
            if (entry == null) {
                damages.add(new Damage(definition.place(), definition.entry().problems()));
            } else if (!entry.id().matches(Instrument.ID) || !entry.version().matches(Instrument.VERSION)) {
                // Versions are compared, and a source of others may offer anything.
                String form = Instrument.ID + " " + Instrument.VERSION;
                damages.add(new Damage(definition.place(), List.of(Problem.at("/id", ProblemCode.PATTERN, form))));
            } else if (chosen.test(entry)) {
                definitions
                        .computeIfAbsent(entry.id(), id -> new TreeMap<>(HIGHEST_FIRST))
                        .computeIfAbsent(entry.version(), version -> new ArrayList<>())
                        .add(definition);
            }
        }
        definitions.values().stream()
                .flatMap(versions -> versions.values().stream())
                .filter(found -> found.size() > 1)
                .forEach(found -> damages.add(clash(found)));
    }

    private static Damage clash(List<OfferedDefinition> found) {
        CatalogEntry entry = found.get(0).entry().orThrow();
        List<String> places =
                found.stream().map(OfferedDefinition::place).sorted().toList();
        Problem problem =
                Problem.at("/id", ProblemCode.DEFINITION_CLASH, entry.id(), entry.version(), String.join(", ", places));
        return new Damage(places.get(0), List.of(problem));
    }

    /** The catalogue of the library alone. */
    public static InstrumentCatalog builtIn() {
        return of(List.of(new BuiltInInstruments()));
    }

    /** The catalogue of everything that is installed: the library's, and what the jars of vendors provide. */
    public static InstrumentCatalog installed() {
        return of(ServiceLoader.load(InstrumentSource.class));
    }

    /** The catalogue of some sources. */
    public static InstrumentCatalog of(Iterable<? extends InstrumentSource> sources) {
        List<OfferedDefinition> offered = new ArrayList<>();
        sources.forEach(source -> offered.addAll(source.definitions()));
        return new InstrumentCatalog(offered, entry -> true);
    }

    /** This catalogue with further sources. */
    public InstrumentCatalog with(InstrumentSource... sources) {
        List<OfferedDefinition> all = new ArrayList<>(offered);
        for (InstrumentSource source : sources) {
            all.addAll(source.definitions());
        }
        return new InstrumentCatalog(all, chosen);
    }

    /** Only the instruments that stand in at least one of some collections. */
    public InstrumentCatalog only(Collection<InstrumentCollection> collections) {
        Set<InstrumentCollection> wanted = Set.copyOf(collections);
        return restricted(entry -> entry.collections().stream().anyMatch(wanted::contains));
    }

    /** Without the instruments that stand in any of some collections. */
    public InstrumentCatalog without(Collection<InstrumentCollection> collections) {
        Set<InstrumentCollection> unwanted = Set.copyOf(collections);
        return restricted(entry -> entry.collections().stream().noneMatch(unwanted::contains));
    }

    private InstrumentCatalog restricted(Predicate<CatalogEntry> further) {
        return new InstrumentCatalog(offered, chosen.and(further));
    }

    /** Ids of all instruments, in alphabetical order. */
    public List<String> ids() {
        return List.copyOf(definitions.keySet());
    }

    /** What is said of each instrument, in the order of their ids, by its highest version; no definition is read for it. */
    public List<CatalogEntry> entries() {
        return definitions.values().stream()
                .map(versions -> versions.firstEntry().getValue().get(0).entry().orThrow())
                .toList();
    }

    /** Versions of an instrument, the highest first; empty for an unknown id. */
    public List<String> versions(String id) {
        TreeMap<String, List<OfferedDefinition>> versions = definitions.get(id);
        return versions == null ? List.of() : List.copyOf(versions.keySet());
    }

    /** Everything that is wrong with what the sources offer, as far as it is known without reading definitions. */
    public List<Damage> damages() {
        return List.copyOf(damages);
    }

    /**
     * The instrument with an id, in its highest version.
     *
     * @throws InvalidInputException naming the place, if its definition is damaged or offered twice; others are not touched by
     *     that
     */
    public Optional<Instrument> find(String id) {
        TreeMap<String, List<OfferedDefinition>> versions = definitions.get(id);
        return versions == null
                ? Optional.empty()
                : Optional.of(read(versions.firstEntry().getValue()));
    }

    /**
     * The instrument with an id and version.
     *
     * @throws InvalidInputException naming the place, if its definition is damaged or offered twice
     */
    public Optional<Instrument> find(String id, String version) {
        TreeMap<String, List<OfferedDefinition>> versions = definitions.get(id);
        return versions == null
                ? Optional.empty()
                : Optional.ofNullable(versions.get(version)).map(this::read);
    }

    /**
     * All instruments, in the order of their ids, each in its highest version.
     *
     * @throws InvalidInputException if any definition is damaged
     */
    public List<Instrument> all() {
        return ids().stream().map(id -> find(id).orElseThrow()).toList();
    }

    private Instrument read(List<OfferedDefinition> found) {
        if (found.size() > 1) {
            Damage clash = clash(found);
            throw new InvalidInputException(clash.place(), clash.problems());
        }
        return read.computeIfAbsent(found.get(0), InstrumentCatalog::load);
    }

    private static Instrument load(OfferedDefinition definition) {
        Reading<Instrument> reading = definition
                .definition()
                .get()
                .checked(found -> unlike(found, definition.entry().orThrow()));
        return reading.value().orElseThrow(() -> new InvalidInputException(definition.place(), reading.problems()));
    }

    /** An index that says something else than the definition is out of date. */
    private static List<Problem> unlike(Instrument found, CatalogEntry entry) {
        return CatalogEntry.of(found).equals(entry)
                ? List.of()
                : List.of(Problem.at("/id", ProblemCode.INDEX_MISMATCH, entry.id(), entry.version()));
    }

    private static int highestFirst(String one, String other) {
        String[] left = one.split("\\.", -1);
        String[] right = other.split("\\.", -1);
        for (int i = 0; i < left.length; i++) {
            int order = Integer.compare(Integer.parseInt(right[i]), Integer.parseInt(left[i]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
