package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.ChangeFigure;
import se.frid.instrument.Evidence;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.Norm;
import se.frid.instrument.UnscoredResult;
import se.frid.instrument.Verification;

class ListAndShowTest {

    static List<String> ids() {
        return InstrumentCatalog.builtIn().ids();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void the_list_names_every_instrument_in_lines_of_at_most_120_characters(String language) {
        CommandLineRun run = CommandLineRun.of("list", "--lang", language);
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .hasSize(ids().size() + 1)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        assertThat(run.lines().subList(1, run.lines().size()))
                .zipSatisfy(ids(), (line, id) -> assertThat(line).startsWith(id + " "));
    }

    @Test
    void the_list_has_headings_and_words_in_the_chosen_language() {
        assertThat(CommandLineRun.of("list").out()).contains("Frågor", "fri, ej kommersiellt", "EJ VERIFIERAD");
        assertThat(CommandLineRun.of("list", "--lang", "en").out())
                .contains("Items", "free, non-commercial", "NOT VERIFIED");
    }

    @Test
    void the_list_can_be_narrowed_by_subject_and_domain() {
        CommandLineRun run = CommandLineRun.of("list", "--subject", "child", "--domain", "trauma");
        assertThat(run.out()).contains("cries-8").doesNotContain("phq-9").doesNotContain("psc-17");
        assertThat(CommandLineRun.of("list", "--subject", "municipality", "--domain", "trauma")
                        .lines())
                .hasSize(1);
    }

    @Test
    void the_list_can_be_narrowed_by_collection_and_kind() {
        assertThat(CommandLineRun.of("list", "--collection", "risk").out())
                .contains("danger-assessment")
                .doesNotContain("phq-9");
        assertThat(CommandLineRun.of("list", "--kind", "judgement").out())
                .contains("b-safer")
                .doesNotContain("phq-9");
        assertThat(CommandLineRun.of("list", "--kind", "magic").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void the_list_for_machines_is_the_same_in_every_language() {
        CommandLineRun run = CommandLineRun.of("list", "--json", "--subject", "child");
        assertThat(run.out())
                .isEqualTo(CommandLineRun.of("list", "--json", "--subject", "child", "--lang", "en")
                        .out())
                .startsWith("[")
                .endsWith("]\n")
                .contains("\"id\" : \"cries-8\"", "\"licence\" : \"free\"", "\"verification\" : \"secondary\"");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_instrument_is_shown_whole_in_both_languages(String id) {
        Instrument instrument = InstrumentCatalog.builtIn().find(id).orElseThrow();
        for (Texts texts :
                List.of(Texts.in(se.frid.instrument.Language.SV), Texts.in(se.frid.instrument.Language.EN))) {
            CommandLineRun run = CommandLineRun.of("show", id, "--lang", se.frid.json.Names.of(texts.language()));
            String text = run.out().replaceAll("\\s+", " ");
            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            instrument.items().forEach(item -> assertThat(text).contains(plain(texts.of(item.label()))));
            instrument.scores().forEach(score -> {
                assertThat(text).contains(plain(texts.of(score.names())));
                score.bands()
                        .forEach(scheme -> scheme.bands()
                                .forEach(band -> assertThat(text)
                                        .contains(plain(texts.of(band.names())), "(" + band.level() + ")")));
            });
            instrument
                    .unscored()
                    .forEach(result -> assertThat(text)
                            .contains(result.id(), plain(texts.of(result.names())), plain(texts.of(result.reason()))));
            instrument
                    .evidence()
                    .forEach(row -> assertThat(text)
                            .contains(plain(texts.of(row.measure())), plain(texts.of(row.population()))));
            instrument
                    .norms()
                    .forEach(norm -> assertThat(text)
                            .contains(plain(texts.of(norm.population().description()))));
            instrument.change().forEach(figure -> assertThat(text).contains(plain(texts.of(figure.population()))));
            if (instrument.reference() != null) {
                assertThat(text)
                        .contains(
                                plain(texts.of(instrument.reference().reason())),
                                plain(texts.of(instrument.reference().obtain())));
            }
            assertThat(text).contains(plain(texts.of(instrument.limits())));
            instrument.openQuestions().forEach(open -> assertThat(text).contains(plain(texts.of(open))));
            instrument.sources().forEach(source -> assertThat(text).contains(plain(source.cite())));
            instrument.emits().forEach(emission -> assertThat(text).contains(emission.finding()));
            instrument.critical().forEach(critical -> assertThat(text).contains(plain(texts.of(critical.why()))));
            assertThat(text)
                    .contains(
                            plain(texts.of(instrument.misuse())),
                            plain(instrument.licence().holder()));
        }
    }

    @Test
    void a_form_says_what_each_answer_tells_and_which_say_nothing() {
        String english =
                CommandLineRun.of("show", "mapping-adult", "--lang", "en").out().replaceAll("\\s+", " ");
        assertThat(english)
                .contains("(need-economy) by the answer to item A29: no need; some need; clear need; urgent need; says")
                .contains("urgent need; says nothing: already met, does not want help", "police report → report")
                .contains("(perpetrator-relation) (staff) if item A04-staff = yes");
        String swedish = CommandLineRun.of("show", "mapping-child-9-12", "--lang", "sv")
                .out()
                .replaceAll("\\s+", " ");
        assertThat(swedish)
                .contains("(need-child-care) enligt bedömningen B37-care-acute: ")
                .contains("kan vara mer eller något annat till dess att ");
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_unverified_figure_is_marked(String id) {
        Instrument instrument = InstrumentCatalog.builtIn().find(id).orElseThrow();
        long unverified = instrument.scores().stream()
                .mapToLong(score -> unverified(score.verification())
                        + unverified(score.missing().verification())
                        + score.bands().stream()
                                .mapToLong(scheme -> unverified(scheme.verification())
                                        + scheme.bands().stream()
                                                .filter(band -> band.verification() == Verification.UNVERIFIED)
                                                .count())
                                .sum())
                .sum();
        unverified += instrument.cutoffs().stream()
                .mapToLong(cutOff -> unverified(cutOff.verification()))
                .sum();
        unverified += Stream.of(
                        instrument.unscored().stream().map(UnscoredResult::verification),
                        instrument.evidence().stream().map(Evidence::verification),
                        instrument.norms().stream().map(Norm::verification),
                        instrument.change().stream().map(ChangeFigure::verification))
                .flatMap(figures -> figures)
                .mapToLong(ListAndShowTest::unverified)
                .sum();
        String text = CommandLineRun.of("show", id, "--lang", "en").out().replaceAll("\\s+", " ");
        assertThat(text.split("\\[NOT VERIFIED]", -1)).hasSize((int) unverified + 1);
    }

    private static long unverified(Verification verification) {
        return verification == Verification.UNVERIFIED ? 1 : 0;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void the_definition_is_shown_as_json_that_reads_as_the_same_definition(String id) {
        CommandLineRun run = CommandLineRun.of("show", id, "--json");
        Instrument read =
                Instruments.read(run.out().getBytes(StandardCharsets.UTF_8)).orThrow();
        assertThat(Instruments.hash(read))
                .isEqualTo(Instruments.hash(InstrumentCatalog.builtIn().find(id).orElseThrow()));
        assertThat(CommandLineRun.of("show", id, "--json", "--lang", "en")).isEqualTo(run);
    }
}
