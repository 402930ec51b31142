package se.frid.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.frid.guidance.Guidance;
import se.frid.guidance.GuidanceLinter;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.Setting;
import se.frid.instrument.Instrument;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Span;
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
        assertThat(guidance.rules()).hasSize(161);
        assertThat(guidance.findings()).hasSize(399);
        assertThat(guidance.law().provisions()).isNotEmpty();
        assertThat(guidance.law().checkedAgainst().sv()).isNotBlank();
    }

    @Test
    void the_limits_that_no_source_gives_are_settings_marked_as_our_own_proposals() {
        Guidance guidance = GuidanceCatalog.builtIn();
        assertThat(guidance.settings())
                .allMatch(Setting::ownProposal)
                .extracting(
                        setting -> setting.id() + " " + setting.value().words().en())
                .containsExactly(
                        "markersForHigh two",
                        "separationRecent one year",
                        "strangulationRecent one year",
                        "renewAtHigh one week",
                        "renewAtMedium four weeks",
                        "renewAtLow three months",
                        "renewAtLowForChild two months",
                        "childTraumaReferral two weeks",
                        "renewChildHealthAtHigh two weeks",
                        "renewChildHealthAtMedium two months",
                        "renewChildHealthAtLow six months",
                        "renewSuicideAtMedium one week",
                        "renewSuicideAtLow four weeks",
                        "renewTraumaOrUseAtImminent one week",
                        "renewTraumaOrUseAtHigh four weeks",
                        "renewTraumaOrUseAtMedium three months",
                        "renewTraumaOrUseAtLow six months",
                        "vulnerabilityFactors three",
                        "protectedHousingReconsider five months");
    }

    @Test
    void only_a_time_that_an_act_sets_is_written_out_in_a_condition() {
        Guidance written = GuidanceCatalog.builtIn().asWritten();
        assertThat(written.policies().stream().flatMap(policy -> policy.entries().stream()))
                .noneMatch(entry -> hasTimeOfItsOwn(entry.when()));
        assertThat(written.rules().stream()
                        .filter(rule -> hasTimeOfItsOwn(rule.when())
                                || rule.onlyIf().values().stream().anyMatch(CatalogTest::hasTimeOfItsOwn)))
                // Six months to a decision, Administrative Procedure Act (2017:900) section 12.
                .extracting(RecommendationRule::id)
                .containsExactly("R-G13");
    }

    private static boolean hasTimeOfItsOwn(Condition condition) {
        return condition
                .withParts()
                .anyMatch(part -> part instanceof Condition.FindingIs test && test.within() instanceof Span.Given);
    }

    @Test
    void a_rule_that_names_what_does_not_exist_is_told() {
        Guidance good = GuidanceCatalog.builtIn().asWritten();
        Guidance broken = new Guidance(
                good.findings().subList(1, good.findings().size()),
                good.policies(),
                good.rules(),
                good.interventions(),
                good.law(),
                good.sources(),
                good.settings());
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
