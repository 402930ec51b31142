package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import se.frid.instrument.Instrument;
import se.frid.instrument.Instruments;
import se.frid.instrument.Language;

/** The pages of instruments that were made up for the test. */
class CataloguePageTest {

    private static final String HEAD = """
            "version": "1.0.0", "edition": {"sv": "första", "en": "first"},
            "domain": "trauma", "collections": ["trauma", "health"], "subject": "child",
            "respondents": ["self", "parent"], "ages": {"min": 8, "max": 17},
            "recall": {"sv": "en vecka", "en": "one week"},
            "purpose": {"sv": "Till å | ä *prov*", "en": "For a | b *test*"},
            "misuse": {"sv": "Inte <b>diagnos</b>", "en": "Not <b>diagnosis</b>"},
            "limits": {"sv": "Aldrig prövad.", "en": "Never tried."},
            "licence": {"holder": "Någon & Co", "terms": "free", "electronicUse": "unclear",
              "note": {"sv": "fråga först", "en": "ask first"}, "url": "javascript:alert(1)"},
            "openQuestions": [{"sv": "1. Är den bra?", "en": "1. Is it good?"}],
            "sources": [{"id": "S1", "cite": "Made-up A. <i>Title</i> {{id}}", "doi": "10.1/a_b", "url": "https://example.org/x?a=1&b=2"}],
            """;

    private static final String SCORED = """
            {"id": "made-up", "kind": "scorable",
             "names": {"sv": "Påhittad <script>alert('å')</script>", "en": "Made up <script>alert('a')</script>"},
             "abbreviation": "M&U|2", "minutes": 1, "languages": ["sv"], "verification": "secondary",
            """ + HEAD + """
             "scales": {"yesno": {"options": [
               {"value": 0, "label": {"sv": "nej", "en": "no"}}, {"value": 1, "label": {"sv": "ja", "en": "yes"}}]}},
             "items": [{"code": "1", "scale": "yesno", "label": {"sv": "oro", "en": "worry"}},
                       {"code": "2", "scale": "yesno", "label": {"sv": "lugn", "en": "calm"}}],
             "scores": [
               {"id": "total", "names": {"sv": "Summa", "en": "Total"}, "direction": "higher-is-worse",
                "rule": {"sum": ["1", "2"]}, "range": {"min": 0, "max": 2},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "bands": [{"id": "all", "population": {"description": {"sv": "barn | unga", "en": "children | young"}, "sex": "female"},
                  "bands": [{"from": 0, "to": 0, "level": "low", "names": {"sv": "låg", "en": "low"}, "probability": 0.25},
                            {"from": 1, "to": 2, "level": "high", "names": {"sv": "hög", "en": "high"}, "verification": "unverified"}],
                  "verification": "primary", "source": ["S1"]}],
                "verification": "primary", "source": ["S1"]},
               {"id": "guessed", "names": {"sv": "Gissad", "en": "Guessed"}, "direction": "none",
                "rule": {"sum": ["1"]}, "range": {"min": 0, "max": 1},
                "missing": {"allowed": 0, "fill": "none", "verification": "unverified"},
                "verification": "unverified", "source": ["S1"]}],
             "unscored": [{"id": "tScore", "names": {"sv": "T-poäng", "en": "T score"}, "range": {"min": 20, "max": 80},
                "reason": {"sv": "Tabellen säljs.", "en": "The table is sold."}, "verification": "unverified", "source": ["S1"]}],
             "cutoffs": [{"when": {"score": "total", "atLeast": 1}, "meaning": {"sv": "oroad", "en": "worried"}, "sensitivity": 0.8,
                "population": {"description": {"sv": "barn", "en": "children"}, "ages": {"min": 10, "max": 12}},
                "verification": "unverified", "source": ["S1"]}]}
            """;

    private static final String REFERENCE = """
            {"id": "elsewhere", "kind": "reference", "names": {"sv": "Annorstädes", "en": "Elsewhere"}, "languages": [],
             "verification": "unverified",
             "reference": {"reason": {"sv": "Nyckeln säljs.", "en": "The key is sold."},
               "obtain": {"sv": "Hos förlaget.", "en": "From the publisher."}},
            """ + HEAD.strip().replaceAll(",$", "") + "}";

    private final Texts swedish = Texts.in(Language.SV);
    private final Texts english = Texts.in(Language.EN);

    private static List<Instrument> instruments() {
        return List.of(read(REFERENCE), read(SCORED));
    }

    private static Instrument read(String json) {
        return Instruments.read(json.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private HtmlPage html() {
        return HtmlPage.of(CatalogueHtml.of(instruments(), List.of(swedish, english)));
    }

    private static List<String> texts(Element element, String tag, String language) {
        return HtmlPage.texts(HtmlPage.below(element, tag).filter(found -> HtmlPage.is(found, language)));
    }

    private static String body(Element article, String language) {
        return String.join(" ", texts(article, "div", language));
    }

    @Test
    void markup_in_data_is_text_on_the_html_page() {
        HtmlPage page = html();
        Element article = page.byId("made-up");
        assertThat(texts(article, "span", "sv")).contains("M&U|2 – Påhittad <script>alert('å')</script>");
        assertThat(body(article, "en")).contains("Not <b>diagnosis</b>", "Någon & Co");
        assertThat(article.getTextContent()).contains("Made-up A. <i>Title</i> {{id}}");
        assertThat(page.all("script")).hasSize(1);
        assertThat(page.all("i")).isEmpty();
    }

    @Test
    void markup_in_data_is_text_in_markdown_and_breaks_no_table() {
        String markdown = CatalogueMarkdown.of(instruments(), english);
        assertThat(markdown)
                .contains(
                        "### <a id=\"made-up\"></a>M\\&U\\|2 – Made up \\<script\\>alert('a')\\</script\\> (`made-up`)\n",
                        "**Used for:** For a \\| b \\*test\\*",
                        "Not \\<b\\>diagnosis\\</b\\>",
                        "- 1\\. Is it good?",
                        "Bands: children \\| young – women (S1)",
                        "<https://doi.org/10.1/a_b> <https://example.org/x?a=1&b=2>")
                .doesNotContainPattern("(?<!\\\\)<(?!a id=|/a>|https://)");
        for (String table : markdown.split("\n\n", -1)) {
            if (table.startsWith("|")) {
                assertThat(table.lines()
                                .map(line -> line.split("(?<!\\\\)\\|", -1).length)
                                .distinct())
                        .as(table)
                        .hasSize(1);
            }
        }
    }

    @Test
    void only_addresses_on_the_web_become_links() {
        assertThat(html().all("a").map(link -> link.getAttribute("href")).filter(href -> !href.startsWith("#")))
                .containsOnly("https://doi.org/10.1/a_b", "https://example.org/x?a=1&b=2");
        assertThat(html().byId("made-up").getTextContent()).contains("javascript:alert(1)");
    }

    @ParameterizedTest
    @CsvSource({"sv, EJ VERIFIERAD", "en, NOT VERIFIED"})
    void every_unverified_figure_is_marked(String language, String mark) {
        HtmlPage page = html();
        // The rule and the range of "guessed", a band of "total", the T score and the cut-off.
        assertThat(body(page.byId("made-up"), language).split(mark, -1)).hasSize(5 + 1);
        assertThat(body(page.byId("made-up"), language))
                .contains("0–1 " + mark, "S1) " + mark)
                .contains(language.equals("sv") ? "hög " + mark : "high " + mark);
        assertThat(body(page.byId("elsewhere"), language).split(mark, -1)).hasSize(1 + 1);
        String markdown = CatalogueMarkdown.of(instruments(), language.equals("sv") ? swedish : english);
        String entry = markdown.substring(markdown.indexOf("id=\"made-up\""));
        assertThat(entry.split(Pattern.quote("**\\[" + mark + "\\]**"), -1)).hasSize(5 + 1);
    }

    @Test
    void an_instrument_tells_what_it_is_chosen_by() {
        String text = body(html().byId("made-up"), "en");
        assertThat(text)
                .contains(
                        "Kind: scorable Verification: secondary source",
                        "Collectionstrauma, health",
                        "Aboutchild",
                        "Answered bythe person, parent",
                        "Ages8–17 years",
                        "Length2 items, about 1 minute",
                        "ResultsTotal 0–2 and 1 more",
                        "Licencefree",
                        "Electronic useunclear",
                        "Never tried.",
                        "Bands: children | young – women (S1)",
                        "0low; published probability 0.25",
                        "tScore – T score (20–80): The table is sold. (S1) NOT VERIFIED",
                        "sensitivity 0.8; children – 10–12 years (S1) NOT VERIFIED",
                        "Is it good?");
    }

    @Test
    void a_reference_tells_why_it_is_not_scored_and_where_it_is_had() {
        String text = body(html().byId("elsewhere"), "en");
        assertThat(text)
                .contains(
                        "Kind: reference only Verification: NOT VERIFIED",
                        "The key is sold.",
                        "From the publisher.",
                        "number of items not on record, time not stated",
                        "Resultsnone that can be worked out here")
                .doesNotContain("Scores and bands", "Measurement properties");
    }

    @Test
    void the_top_tells_what_frid_is_meant_for_and_how_many_instruments_there_are() {
        String front = HtmlPage.texts(html().all("header")).get(0);
        assertThat(front)
                .contains(
                        swedish.of("catalogue.intended"),
                        swedish.of("catalogue.notIntended"),
                        english.of("catalogue.health"),
                        english.of("catalogue.labels"),
                        "The catalogue has 2 instruments.",
                        "1 scorable",
                        "0 professional judgement",
                        "1 reference only");
    }

    @Test
    void every_choice_has_a_label_and_leads_to_some_instrument() {
        HtmlPage page = html();
        List<Element> boxes = page.all("input")
                .filter(input -> input.getAttribute("type").equals("checkbox"))
                .toList();
        assertThat(boxes.stream().map(box -> box.getAttribute("name")).distinct())
                .containsExactly("collection", "kind", "subject", "respondent", "licence", "verification");
        assertThat(boxes).allSatisfy(box -> {
            assertThat(box.getParentNode().getNodeName()).isEqualTo("label");
            assertThat(box.getParentNode().getTextContent()).containsPattern("\\w.*\\([1-9]\\d*\\)");
            assertThat(page.all("article")
                            .map(article -> article.getAttribute("data-" + box.getAttribute("name")))
                            .flatMap(values -> List.of(values.split(" ")).stream()))
                    .contains(box.getAttribute("value"));
        });
        assertThat(page.all("label").map(label -> label.getAttribute("for")).filter(id -> !id.isEmpty()))
                .contains("_search")
                .allSatisfy(id -> assertThat(page.byId(id).getTagName()).isEqualTo("input"));
    }

    @Test
    void without_its_script_everything_is_open_and_what_needs_the_script_is_not_there() {
        HtmlPage page = html();
        assertThat(page.byId("_find").hasAttribute("hidden")).isTrue();
        assertThat(page.all("article")).noneMatch(article -> article.hasAttribute("hidden"));
        assertThat(page.all("article").flatMap(article -> HtmlPage.below(article, "details")))
                .hasSize(2)
                .allMatch(details -> details.hasAttribute("open"));
    }

    @Test
    void the_page_may_run_its_own_script_and_nothing_else_and_fetch_nothing() throws GeneralSecurityException {
        HtmlPage page = html();
        String script = page.all("script").findFirst().orElseThrow().getTextContent();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        String policy = page.all("meta")
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(meta -> meta.getAttribute("content"))
                .findFirst()
                .orElseThrow();
        assertThat(policy).contains("default-src 'none'", "script-src 'sha256-" + hash + "'", "form-action 'none'");
        assertThat(page.all("*")).noneMatch(element -> element.hasAttribute("src"));
        assertThat(page.all("link")).isEmpty();
        assertThat(page.source()).doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest", "localStorage");
    }

    @Test
    void the_template_never_asks_for_what_is_not_escaped_and_every_text_that_it_asks_for_is_there() throws IOException {
        String template;
        try (var in = Objects.requireNonNull(CatalogueHtml.class.getResourceAsStream("catalogue.mustache"))) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(template).doesNotContain("{{{", "{{&", "{{>");
        assertThat(Pattern.compile("\\{\\{say\\.([^}]+)}}")
                        .matcher(template)
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(CatalogueFront.of(List.of(), english).say()).containsKey(key));
    }

    @Test
    void a_catalogue_without_instruments_is_a_page_too() {
        assertThat(HtmlPage.of(CatalogueHtml.of(List.of(), List.of(swedish, english)))
                        .all("article"))
                .isEmpty();
        assertThat(CatalogueMarkdown.of(List.of(), english))
                .contains("The catalogue has 0 instruments.")
                .doesNotContain("Overview");
    }
}
