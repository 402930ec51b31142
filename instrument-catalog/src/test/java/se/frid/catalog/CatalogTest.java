package se.frid.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.frid.guidance.Guidance;
import se.frid.guidance.GuidanceLinter;
import se.frid.instrument.Instrument;
import se.frid.json.InvalidInputException;

class CatalogTest {

    private static final Path DATA = Path.of("src", "main", "resources", "se", "frid", "catalog", "instruments");

    @Test
    void guidance_fits_together() {
        assertThat(GuidanceLinter.lint(GuidanceCatalog.builtIn())).isEmpty();
    }

    @Test
    void guidance_is_all_there() {
        Guidance guidance = GuidanceCatalog.builtIn();
        assertThat(guidance.policies()).hasSize(11);
        assertThat(guidance.rules()).hasSize(160);
        assertThat(guidance.findings()).hasSize(394);
        assertThat(guidance.law().provisions()).isNotEmpty();
        assertThat(guidance.law().checkedAgainst().sv()).isNotBlank();
    }

    @Test
    void a_rule_that_names_what_does_not_exist_is_told() {
        Guidance good = GuidanceCatalog.builtIn();
        Guidance broken = new Guidance(
                good.findings().subList(1, good.findings().size()),
                good.policies(),
                good.rules(),
                good.interventions(),
                good.law(),
                good.sources());
        assertThat(GuidanceLinter.lint(broken))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code().id()).isEqualTo("unknown-finding"));
    }

    @Test
    void the_index_that_the_build_writes_is_of_the_definitions_as_they_are() throws IOException {
        assertThat(InstrumentCatalog.builtIn().entries())
                .isEqualTo(IndexWriter.of(DATA).instruments());
    }

    @Test
    void every_definition_has_the_id_it_is_found_by() {
        InstrumentCatalog catalog = InstrumentCatalog.builtIn();
        assertThat(catalog.all()).extracting(Instrument::id).isEqualTo(catalog.ids());
        assertThat(catalog.find("phq-9")).isEqualTo(catalog.find("phq-9"));
        assertThat(catalog.find("no-such")).isEmpty();
        assertThat(catalog.find("../guidance/rules")).isEmpty();
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertThatThrownBy(() -> Resource.bytes("guidance/no-such.json"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the catalogue lacks guidance/no-such.json");
    }

    @Test
    void a_file_that_is_damaged_is_told_with_its_place() {
        assertThatThrownBy(() -> Resource.read("guidance/law.json", Guidance.RulesFile.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("rules");
    }
}
