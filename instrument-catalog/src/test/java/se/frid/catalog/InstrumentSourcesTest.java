package se.frid.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentCollection;
import se.frid.instrument.Instruments;
import se.frid.json.InvalidInputException;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Reading;

/** Definitions from several places. */
class InstrumentSourcesTest {

    private static final InstrumentCatalog BUILT_IN = InstrumentCatalog.builtIn();

    @TempDir
    Path folder;

    private String who5 = "";

    @BeforeEach
    void readADefinition() {
        who5 = new String(Instruments.write(BUILT_IN.find("who-5").orElseThrow()), StandardCharsets.UTF_8);
    }

    private String versionOf(String id) {
        return BUILT_IN.versions(id).get(0);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private InstrumentCatalog withFolder() {
        return BUILT_IN.with(InstrumentSource.folder(folder));
    }

    @Test
    void what_is_installed_is_what_is_built_in_where_no_vendor_adds_anything() {
        assertThat(InstrumentCatalog.installed().entries()).isEqualTo(BUILT_IN.entries());
        assertThat(BUILT_IN.damages()).isEmpty();
    }

    @Test
    void a_folder_adds_an_instrument() throws IOException {
        file("own.json", who5.replace("\"id\" : \"who-5\"", "\"id\" : \"own-5\""));
        file("own.vectors.json", "no definition");
        file("notes.txt", "no definition");
        InstrumentCatalog catalog = withFolder();
        assertThat(catalog.damages()).isEmpty();
        assertThat(catalog.ids()).hasSize(BUILT_IN.ids().size() + 1).contains("own-5");
        assertThat(catalog.find("own-5")).map(Instrument::id).contains("own-5");
    }

    @Test
    void a_higher_version_takes_the_place_of_a_lower_one_and_both_can_be_had() throws IOException {
        file("who-5.json", who5.replace("\"version\" : \"" + versionOf("who-5"), "\"version\" : \"10.0.0"));
        InstrumentCatalog catalog = withFolder();
        assertThat(catalog.versions("who-5")).containsExactly("10.0.0", versionOf("who-5"));
        assertThat(catalog.find("who-5")).map(Instrument::version).contains("10.0.0");
        assertThat(catalog.find("who-5", versionOf("who-5"))).isEqualTo(BUILT_IN.find("who-5"));
        assertThat(catalog.find("who-5", "9.9.9")).isEmpty();
        assertThat(catalog.ids()).isEqualTo(BUILT_IN.ids());
    }

    @Test
    void the_same_id_and_version_twice_is_an_error_that_names_both_places_and_touches_no_other() throws IOException {
        Path clashing = file("mine.json", who5);
        InstrumentCatalog catalog = withFolder();
        assertThat(catalog.damages())
                .singleElement()
                .satisfies(damage -> assertThat(damage.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(ProblemCode.DEFINITION_CLASH);
                            assertThat(problem.args().get(2)).contains(clashing.toString(), "instruments/who-5.json");
                        }));
        assertThatThrownBy(() -> catalog.find("who-5"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("definition-clash");
        assertThat(catalog.find("phq-9")).isPresent();
    }

    @Test
    void a_damaged_definition_takes_down_only_itself_and_is_told_with_its_place() throws IOException {
        Path damaged = file("damaged.json", who5.replace("\"kind\" : \"scorable\"", "\"kind\" : \"magic\""));
        file("own.json", who5.replace("\"id\" : \"who-5\"", "\"id\" : \"own-5\""));
        InstrumentCatalog catalog = withFolder();
        assertThat(catalog.damages()).singleElement().satisfies(damage -> {
            assertThat(damage.place()).isEqualTo(damaged.toString());
            assertThat(damage.problems()).extracting(Problem::pointer).containsExactly("/kind");
        });
        assertThat(catalog.find("own-5")).isPresent();
        assertThat(catalog.find("who-5")).isPresent();
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        InstrumentSource source = InstrumentSource.folder(folder.resolve("none"));
        assertThatThrownBy(source::definitions).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void resources_without_an_index_are_told_and_touch_no_other() {
        InstrumentCatalog catalog =
                BUILT_IN.with(InstrumentSource.resources(InstrumentSourcesTest.class, "no-such-folder"));
        assertThat(catalog.damages()).singleElement().satisfies(damage -> {
            assertThat(damage.place()).endsWith("no-such-folder/index.tsv");
            assertThat(damage.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNREADABLE);
        });
        assertThat(catalog.ids()).isEqualTo(BUILT_IN.ids());
    }

    @Test
    void an_index_that_says_something_else_than_the_definition_is_told_when_the_definition_is_read() {
        Instrument phq = BUILT_IN.find("phq-9").orElseThrow();
        CatalogEntry entry = CatalogEntry.of(BUILT_IN.find("who-5").orElseThrow());
        InstrumentSource stale = () -> List.of(new OfferedDefinition(
                "vendor:who-5.json", Reading.of(entry, List.of()), () -> Reading.of(phq, List.of())));
        InstrumentCatalog catalog = InstrumentCatalog.of(List.of(stale));
        assertThatThrownBy(() -> catalog.find("who-5"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("vendor:who-5.json")
                .hasMessageContaining("index-mismatch");
    }

    @Test
    void a_source_that_offers_what_is_no_id_or_version_is_told_and_touches_no_other() {
        CatalogEntry who = CatalogEntry.of(BUILT_IN.find("who-5").orElseThrow());
        InstrumentSource strange = () -> List.of(
                offered("one", entry(who, "who-5", "2.x")),
                offered("two", entry(who, "who-5", "1.0")),
                offered("three", entry(who, "WHO 5", "1.0.0")));
        InstrumentCatalog catalog = BUILT_IN.with(strange);
        assertThat(catalog.damages())
                .extracting(InstrumentCatalog.Damage::place)
                .containsExactly("one", "two", "three");
        assertThat(catalog.damages())
                .allSatisfy(damage ->
                        assertThat(damage.problems()).extracting(Problem::code).containsExactly(ProblemCode.PATTERN));
        assertThat(catalog.entries()).isEqualTo(BUILT_IN.entries());
        assertThat(catalog.find("who-5")).isEqualTo(BUILT_IN.find("who-5"));
    }

    private static OfferedDefinition offered(String place, CatalogEntry entry) {
        return new OfferedDefinition(place, Reading.of(entry, List.of()), () -> Reading.of(null, List.of()));
    }

    private static CatalogEntry entry(CatalogEntry like, String id, String version) {
        return new CatalogEntry(
                id,
                version,
                like.kind(),
                like.names(),
                like.abbreviation(),
                like.domain(),
                like.collections(),
                like.subject(),
                like.items(),
                like.scores(),
                like.licence(),
                like.electronicUse(),
                like.verification());
    }

    @Test
    void listing_reads_no_definition_and_asking_reads_one_once() {
        Instrument phq = BUILT_IN.find("phq-9").orElseThrow();
        AtomicInteger reads = new AtomicInteger();
        InstrumentSource counting =
                () -> List.of(new OfferedDefinition("here", Reading.of(CatalogEntry.of(phq), List.of()), () -> {
                    reads.incrementAndGet();
                    return Reading.of(phq, List.of());
                }));
        InstrumentCatalog catalog = InstrumentCatalog.of(List.of(counting));
        assertThat(catalog.entries()).hasSize(1);
        assertThat(reads).hasValue(0);
        assertThat(catalog.find("phq-9")).isEqualTo(catalog.find("phq-9"));
        assertThat(reads).hasValue(1);
    }

    @Test
    void an_embedder_takes_the_instruments_of_a_use_or_leaves_them_out() {
        InstrumentCatalog violence = BUILT_IN.only(Set.of(InstrumentCollection.VIOLENCE, InstrumentCollection.RISK));
        assertThat(violence.entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.collections())
                        .containsAnyOf(InstrumentCollection.VIOLENCE, InstrumentCollection.RISK));
        InstrumentCatalog withoutHealth = BUILT_IN.without(Set.of(InstrumentCollection.HEALTH));
        assertThat(withoutHealth.find("phq-9")).isEmpty();
        assertThat(withoutHealth.find("danger-assessment")).isPresent();
        assertThat(withoutHealth.with(InstrumentSource.folder(folder)).find("phq-9"))
                .isEmpty();
    }

    @Test
    void every_instrument_belongs_to_a_collection_and_no_collection_is_empty() {
        assertThat(BUILT_IN.entries())
                .allSatisfy(entry -> assertThat(entry.collections()).isNotEmpty());
        for (InstrumentCollection collection : InstrumentCollection.values()) {
            assertThat(BUILT_IN.only(Set.of(collection)).ids())
                    .as(collection.name())
                    .isNotEmpty();
        }
    }

    @Test
    void an_index_is_written_for_a_folder_and_a_definition_that_cannot_be_read_is_named() throws IOException {
        file("who-5.json", who5);
        Path index = folder.resolve("out").resolve("index.tsv");
        IndexWriter.main(new String[] {folder.toString(), index.toString()});
        assertThat(CatalogIndex.read(Files.readString(index)).instruments())
                .extracting(CatalogEntry::id)
                .containsExactly("who-5");
        file("broken.json", "{}");
        assertThatThrownBy(() -> IndexWriter.main(new String[] {folder.toString(), index.toString()}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("broken.json");
        assertThatThrownBy(() -> IndexWriter.main(new String[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_line_of_an_index_that_was_tampered_with_is_told_and_the_others_stand() {
        String good = new CatalogIndex(BUILT_IN.entries(), List.of()).write();
        assertThat(CatalogIndex.read(good).instruments()).isEqualTo(BUILT_IN.entries());
        assertThat(CatalogIndex.read("").problems()).extracting(Problem::line).containsExactly(1);
        String first = good.split("\n", -1)[1];
        for (String wrong :
                List.of(first.replaceFirst("\tscorable\t|\tform\t", "\tmagic\t"), first + "\tmore", "lonely")) {
            CatalogIndex read = CatalogIndex.read(good.replace(first, wrong));
            assertThat(read.problems())
                    .extracting(Problem::code, Problem::line)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(ProblemCode.BAD_INDEX, 2));
            assertThat(read.instruments())
                    .isEqualTo(BUILT_IN.entries().subList(1, BUILT_IN.entries().size()));
        }
    }
}
