package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.catalog.CatalogEntry;
import se.frid.catalog.InstrumentCatalog;
import se.frid.catalog.OwnWording;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Language;
import se.frid.instrument.wording.TextPack;
import se.frid.json.Names;

/** The page shows one wording, says whose it is, and holds nothing that runs, fetches or sends. */
class PreviewCommandTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)( ?/)?>");
    private static final String MARKUP =
            "</style><script>alert(1)</script><img src=x onerror=alert(1)>\"'`=&amp;{{id}}{{{title}}}&#60;b&#62;";

    @TempDir
    private Path folder;

    static List<String> ids() {
        return InstrumentCatalog.builtIn().entries().stream()
                .filter(entry -> entry.kind() != InstrumentKind.FORM)
                .map(CatalogEntry::id)
                .toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static CommandLineRun preview(String... args) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("preview"), Stream.of(args)).toArray(String[]::new));
    }

    private static String page(String... args) {
        CommandLineRun run = preview(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertSound(run.out());
        return run.out();
    }

    /** Every tag is one of ours and is closed; every label has its field; nothing runs, fetches or sends. */
    private static void assertSound(String page) {
        String body = page.substring(page.indexOf("<body>"));
        Matcher tags = TAG.matcher(page.substring(page.indexOf("<html")));
        Deque<String> open = new ArrayDeque<>();
        int count = 0;
        while (tags.find()) {
            count++;
            if (!tags.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            } else if (tags.group(4) == null) {
                open.push(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(page.chars().filter(c -> c == '<').count()).isEqualTo(count + 1L);
        assertThat(all(page, "<([a-z]+)"))
                .doesNotContain("script", "img", "link", "iframe", "form", "a", "button", "object", "base");
        assertThat(body)
                .doesNotContain(" src=", " href=", " style=", " action=")
                .doesNotContainPattern(" on[a-z]+=");
        assertThat(page).contains("default-src 'none'").doesNotContain("\r", "url(", "@import", "{{");
        assertThat(all(page, " id=\"([^\"]*)\"")).doesNotHaveDuplicates().containsAll(all(page, " for=\"([^\"]*)\""));
        assertThat(all(page, "<input[^>]* id=\"([^\"]*)\"")).isEqualTo(all(page, "<label for=\"([^\"]*)\""));
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("=", "&#61;")
                .replace("`", "&#96;")
                .replace("\n", "&#10;");
    }

    static List<String> forms() {
        return InstrumentCatalog.builtIn().entries().stream()
                .filter(entry -> entry.kind() == InstrumentKind.FORM)
                .map(CatalogEntry::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_of_our_own_becomes_a_page_with_its_wording_and_says_that_it_is_not_validated(String id) {
        Instrument form = InstrumentCatalog.builtIn().find(id).orElseThrow();
        for (TextPack pack : OwnWording.of(form)) {
            String page = page(id, "--lang", pack.language());
            assertThat(page)
                    .contains("<main lang=\"" + pack.language() + "\"")
                    .contains(pack.language().equals("sv") ? "inte validerat" : "not validated");
            pack.items().values().forEach(words -> assertThat(page).contains(escaped(words) + "</legend>"));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_instrument_becomes_a_page_with_our_own_labels_in_both_languages(String id) {
        Instrument instrument = InstrumentCatalog.builtIn().find(id).orElseThrow();
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            String tag = Names.of(language);
            String page = page(id, "--lang", tag);
            assertThat(page)
                    .startsWith("<!DOCTYPE html>\n<html lang=\"" + tag + "\">")
                    .contains("<main lang=\"" + tag + "\" dir=\"ltr\">")
                    .contains(
                            escaped(texts.of(instrument.purpose())),
                            escaped(texts.of(instrument.misuse())),
                            escaped(texts.of(instrument.limits())),
                            escaped(instrument.licence().holder()));
            instrument
                    .items()
                    .forEach(item -> assertThat(page).contains(escaped(texts.of(item.label())) + "</legend>"));
            instrument.scales().values().stream()
                    .filter(scale -> instrument.items().stream()
                            .anyMatch(item -> instrument.scale(item).equals(scale)))
                    .flatMap(scale -> scale.options().stream())
                    .forEach(option -> assertThat(page).contains(escaped(texts.of(option.label())) + "</label>"));
            assertThat(all(page, "(<fieldset>)")).hasSize(instrument.items().size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 'Texterna är våra egna ämnesord, inte instrumentets formuleringar.'",
        "en, 'The texts are our own topic labels, not the wording of the instrument.'"
    })
    void own_labels_are_said_to_be_that_at_the_top_and_at_the_foot_of_each_printed_page(
            String language, String notice) {
        String page = page("who-5", "--lang", language);
        assertThat(page.indexOf(notice)).isBetween(page.indexOf("<header>"), page.indexOf("<main"));
        assertThat(page.substring(page.indexOf("<div class=\"print-notice\">"))).contains(notice);
        assertThat(CommandLineRun.of("show", "who-5", "--lang", language).out()).contains(notice);
    }

    @Test
    void the_wording_of_a_pack_is_shown_with_its_notice_and_none_of_our_labels() throws IOException {
        String pack = file("p.json", MadeUpPack.of("b-safer", "en"));
        String page = page("b-safer", "--text-pack", pack);
        Instrument instrument = InstrumentCatalog.builtIn().find("b-safer").orElseThrow();
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        assertThat(page).contains("<html lang=\"sv\">", "<main lang=\"en\" dir=\"ltr\">", "TITLE en</h1>");
        instrument.items().forEach(item -> assertThat(main).contains("TEXT en " + item.code() + "</legend>"));
        instrument
                .items()
                .forEach(item -> assertThat(main)
                        .doesNotContain(item.label().sv(), item.label().en()));
        instrument.sections().forEach(section -> assertThat(main).contains("<h2>HEADING " + section.id() + "</h2>"));
        assertThat(main).contains("INSTRUCTION", "OPTION ypn Y</label>", "OPTION ypn O</label>");
        String header = page.substring(page.indexOf("<header>"), page.indexOf("</header>"));
        assertThat(header).contains("HOLDER", "Språk: en", "INOFFICIELL", "CONTEXT 1; CONTEXT 2", "TERMS", "SOURCE");
        assertThat(page.substring(page.indexOf("<div class=\"print-notice\">"))).contains("HOLDER", "INOFFICIELL");
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "fa, rtl", "ku-Arab, rtl", "so, ltr", "sv, ltr"})
    void a_pack_is_read_in_the_direction_of_its_language(String language, String direction) throws IOException {
        String page = page("who-5", "--text-pack", file("p.json", MadeUpPack.of("who-5", language)));
        assertThat(page)
                .contains("<h1 lang=\"" + language + "\" dir=\"" + direction + "\">")
                .contains("<main lang=\"" + language + "\" dir=\"" + direction + "\">");
    }

    @Test
    void a_range_of_numbers_is_a_field_with_its_ends() throws IOException {
        assertThat(page("eq-5d-5l", "--lang", "en"))
                .containsPattern("<input class=\"number\" type=\"number\" [^>]*min=\"0\" max=\"100\" step=\"1\"");
        assertThat(page("eq-5d-5l", "--text-pack", file("p.json", MadeUpPack.of("eq-5d-5l", "sv"))))
                .contains("0: OPTION vas min", "100: OPTION vas max");
    }

    @Test
    void when_a_question_is_asked_is_told_in_our_language() throws IOException {
        String page = page("phq-9", "--text-pack", file("p.json", MadeUpPack.of("phq-9", "ar")));
        assertThat(page).contains("<p class=\"condition\" lang=\"sv\" dir=\"ltr\">Ställs om ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b-safer", "eq-5d-5l", "phq-9"})
    void a_pack_full_of_markup_is_shown_as_text(String id) throws IOException {
        String pack = file("p.json", MadeUpPack.of(id, "en", null, text -> text + MARKUP));
        String page = preview(id, "--text-pack", pack).out();
        assertSound(page.replace("{{", "(("));
        assertThat(all(page, "(" + Pattern.quote(escaped(MARKUP)) + ")"))
                .hasSizeGreaterThan(2
                        * InstrumentCatalog.builtIn()
                                .find(id)
                                .orElseThrow()
                                .items()
                                .size());
        assertThat(page).contains("{{id}}{{{title}}}").doesNotContain("<script", "<img");
    }

    @Test
    void our_templates_never_ask_for_what_is_not_escaped() throws IOException {
        String template;
        try (var in = Objects.requireNonNull(PreviewPage.class.getResourceAsStream("preview.mustache"))) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(template).doesNotContain("{{{", "{{&", "{{>");
        List<String> names = Pattern.compile("\\{\\{[#/]?([^}]+)}}")
                .matcher(template)
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(name -> !name.equals("."))
                .distinct()
                .toList();
        List<String> components = Stream.of(
                        PreviewPage.Model.class,
                        PreviewPage.Group.class,
                        PreviewPage.Question.class,
                        PreviewPage.Answer.class,
                        PreviewPage.NumberField.class,
                        PreviewPage.Fact.class)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(component -> component.getName())
                .distinct()
                .toList();
        assertThat(names).as("a misspelt name would be left blank").containsExactlyInAnyOrderElementsOf(components);
    }

    @Test
    void the_wanted_language_is_that_of_the_only_pack_or_the_one_that_is_named() throws IOException {
        String arabic = file("ar.json", MadeUpPack.of("who-5", "ar"));
        String swedish = file("sv.json", MadeUpPack.of("who-5", "sv"));
        assertThat(page("who-5", "--text-pack", arabic)).contains("TEXT ar 1");
        assertThat(page("who-5", "--text-pack", arabic, "--text-pack", swedish)).contains("TEXT sv 1");
        assertThat(page("who-5", "--text-pack", arabic, "--text-pack", swedish, "--wording", "ar"))
                .contains("TEXT ar 1")
                .doesNotContain("Reservspråk");
    }

    @Test
    void another_language_is_shown_only_where_it_is_named_and_the_page_says_so() throws IOException {
        String arabic = file("ar.json", MadeUpPack.of("who-5", "ar"));
        CommandLineRun refused = preview("who-5", "--text-pack", arabic, "--wording", "so");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("ar.json:/: no-text-pack: ", "who-5", "so");
        String page = page("who-5", "--text-pack", arabic, "--wording", "so", "--fallback", "ar");
        assertThat(page).contains("TEXT ar 1", "Reservspråk: formuleringar på so kan inte visas.");
        assertThat(page("who-5", "--text-pack", arabic, "--fallback", "ar", "--lang", "en"))
                .contains("Fallback language: wording in en cannot be shown.");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 0, ''", "2027-01-01, 1, permission-expired", "'', 1, permission-undated"})
    void a_permission_that_ends_is_held_against_the_day_of_use(String day, int code, String problem)
            throws IOException {
        String pack = file("p.json", MadeUpPack.until("who-5", "sv", "2026-12-31"));
        CommandLineRun run = day.isEmpty()
                ? preview("who-5", "--text-pack", pack)
                : preview("who-5", "--text-pack", pack, "--as-of", day);
        assertThat(run.code()).isEqualTo(code);
        if (code == 0) {
            assertThat(run.out()).contains("till och med 2026-12-31", "Tillståndet är prövat mot 2026-12-31.");
        } else {
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("p.json:/rights/permission/until: " + problem + ": ", "2026-12-31");
        }
    }

    @Test
    void a_day_is_only_named_where_there_was_something_to_hold_against_it() throws IOException {
        String pack = file("p.json", MadeUpPack.of("who-5", "sv"));
        assertThat(page("who-5", "--text-pack", pack, "--as-of", "2026-12-31")).doesNotContain("2026-12-31");
    }

    @Test
    void every_problem_of_every_pack_is_told_and_no_page_is_made() throws IOException {
        String bad = file("bad.json", MadeUpPack.of("who-5", "sv").replace("\"1\":\"TEXT sv 1\"", "\"77\":\"x\""));
        String worse = file("worse.json", "{\"rights\":{}}");
        Path out = folder.resolve("page.html");
        CommandLineRun run = preview("who-5", "--text-pack", bad, "--text-pack", worse, "--out", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("bad.json:/items/1: text-missing: ", "bad.json:/items/77: unknown-item: ")
                .contains("worse.json:/rights/holder: missing-field: ");
        assertThat(out).doesNotExist();
    }

    @Test
    void two_packs_for_the_same_are_refused() throws IOException {
        String one = file("one.json", MadeUpPack.of("who-5", "sv"));
        String two = file("two.json", MadeUpPack.of("who-5", "sv"));
        CommandLineRun run = preview("who-5", "--text-pack", one, "--text-pack", two);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("two.json:/language: duplicate-id: ");
    }

    @Test
    void a_pack_for_another_instrument_is_not_shown() throws IOException {
        String pack = file("p.json", MadeUpPack.of("who-5", "sv"));
        CommandLineRun run = preview("k10", "--text-pack", pack);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("p.json:/: no-text-pack: ", "k10");
    }

    @Test
    void a_file_that_is_named_gets_the_same_bytes_as_standard_output() throws IOException {
        String pack = file("p.json", MadeUpPack.of("itq", "ar"));
        Path out = folder.resolve("page.html");
        CommandLineRun run = preview("itq", "--text-pack", pack, "--out", out.toString());
        assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
        assertThat(out).hasContent(page("itq", "--text-pack", pack));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
        CommandLineRun failed =
                preview("itq", "--out", folder.resolve("no/page.html").toString());
        assertThat(failed.code()).isEqualTo(3);
        assertThat(preview("itq", "--text-pack", folder.resolve("no.json").toString())
                        .code())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "preview, saknas: ID",
        "preview who5, närmast: who-5",
        "preview who-5 --as-of tomorrow, fel värde för --as-of",
        "preview who-5 --fallback ar, --fallback behöver --text-pack",
        "preview who-5 --wording ar, --wording behöver --text-pack",
        "preview who-5 --out a --out b, --out är angivet två gånger",
    })
    void wrong_usage_is_told(String typed, String text) {
        CommandLineRun run = CommandLineRun.of(typed.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(text);
    }
}
