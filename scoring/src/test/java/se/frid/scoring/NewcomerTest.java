package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.frid.catalog.GuidanceCatalog;
import se.frid.catalog.InstrumentCatalog;
import se.frid.catalog.InstrumentSource;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentKind;
import se.frid.scoring.GoldenVectors.Vector;

/** A newcomer adds an instrument by following the README of the catalogue: a definition and its vectors, and no Java. */
class NewcomerTest {

    private static final Path README = Path.of("..", "instrument-catalog", "README.md");
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private InstrumentCatalog catalog = InstrumentCatalog.builtIn();
    private List<Vector> vectors = List.of();

    @BeforeEach
    void followTheReadme() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(README))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        Files.writeString(folder.resolve("tired-3.json"), blocks.get(0));
        Files.writeString(folder.resolve("tired-3.vectors.json"), blocks.get(1));
        catalog = InstrumentCatalog.builtIn().with(InstrumentSource.folder(folder));
        vectors = GoldenVectors.read("tired-3", blocks.get(1));
    }

    private Instrument tired() {
        return catalog.find("tired-3").orElseThrow();
    }

    @Test
    void theDefinitionIsFoundWithoutAProblem() {
        assertThat(catalog.damages()).isEmpty();
        assertThat(tired().kind()).isEqualTo(InstrumentKind.SCORABLE);
        assertThat(tired().emits())
                .allSatisfy(emission -> assertThat(GuidanceCatalog.builtIn().finding(emission.finding()))
                        .isPresent());
    }

    @Test
    void theVectorsComeOutAsTheyWereWorkedOut() {
        assertThat(vectors)
                .hasSize(6)
                .allSatisfy(vector -> assertThat(VectorCheck.wrong(tired(), vector))
                        .as(vector.name())
                        .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> theVectorsTryWhatTheyMust() {
        return new VectorCoverage(tired(), vectors).tests();
    }

    @TestFactory
    Stream<DynamicTest> aVectorThatIsLeftOutIsMissed() {
        return vectors.stream()
                .map(vector -> dynamicTest(vector.name(), () -> {
                    List<Vector> fewer = vectors.stream()
                            .filter(other -> !other.equals(vector))
                            .toList();
                    assertThat(new VectorCoverage(tired(), fewer).lacking()).isNotEmpty();
                }));
    }

    @Test
    void theReadmeNamesNoFileThatIsNotThere() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(README));
        assertThat(links.results().map(match -> match.group(1)).filter(link -> !link.startsWith("http")))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(README.resolveSibling(link)).exists());
    }
}
