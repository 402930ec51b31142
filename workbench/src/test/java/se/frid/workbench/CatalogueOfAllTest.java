package se.frid.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;
import se.frid.instrument.Score;
import se.frid.instrument.Verification;
import se.frid.json.Names;

/** The pages of the whole built-in catalogue. */
class CatalogueOfAllTest {

    private static final List<Texts> LANGUAGES = List.of(Texts.in(Language.SV), Texts.in(Language.EN));
    private static final List<Instrument> ALL = InstrumentCatalog.builtIn().all();
    private static final HtmlPage HTML = HtmlPage.of(CatalogueHtml.of(ALL, LANGUAGES));

    @Test
    void every_instrument_stands_once_on_the_html_page() {
        assertThat(HTML.all("article").map(article -> article.getAttribute("id")))
                .containsExactlyInAnyOrderElementsOf(ids());
        assertThat(HTML.all("*").map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()))
                .doesNotHaveDuplicates();
    }

    private static List<String> ids() {
        return ALL.stream().map(Instrument::id).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_instrument_stands_once_in_markdown_and_once_in_its_table(Language language) {
        String markdown = CatalogueMarkdown.of(ALL, Texts.in(language));
        assertThat(found("(?m)^### <a id=\"([^\"]+)\"></a>", markdown)).containsExactlyInAnyOrderElementsOf(ids());
        assertThat(found("(?m)^\\| \\[[^\n]*?]\\(#([^)]+)\\) \\|", markdown))
                .containsExactlyInAnyOrderElementsOf(ids());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void nothing_on_the_html_page_is_empty() {
        assertThat(Stream.of(
                                "title", "h1", "h2", "h3", "h4", "h5", "p", "dt", "dd", "li", "td", "th", "caption",
                                "summary", "legend", "label", "button", "a", "ul", "dl", "tbody", "section", "span")
                        .flatMap(HTML::all))
                .allSatisfy(element -> assertThat(element.getTextContent())
                        .as(element.getTagName())
                        .isNotBlank());
        assertThat(HTML.all("h4"))
                .allSatisfy(heading -> assertThat(next(heading)).isIn("ul", "dl", "h5"));
    }

    private static String next(Element heading) {
        Node next = heading.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return next == null ? "nothing" : next.getNodeName();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_heading_in_markdown_is_followed_by_another_of_its_depth(Language language) {
        List<String> blocks =
                List.of(CatalogueMarkdown.of(ALL, Texts.in(language)).split("\n\n", -1));
        for (int i = 1; i < blocks.size(); i++) {
            int above = depth(blocks.get(i - 1));
            int depth = depth(blocks.get(i));
            assertThat(above == 0 || depth == 0 || depth > above)
                    .as("%s%n%s", blocks.get(i - 1), blocks.get(i))
                    .isTrue();
            assertThat(blocks.get(i)).isNotBlank();
        }
    }

    private static int depth(String block) {
        return block.length() - block.replaceFirst("^#+", "").length();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_unverified_figure_is_marked(Language language) {
        for (Instrument instrument : ALL) {
            long marks = HtmlPage.below(HTML.byId(instrument.id()), "div")
                    .filter(part -> HtmlPage.is(part, Names.of(language)))
                    .flatMap(part -> HtmlPage.below(part, "span"))
                    .filter(span -> HtmlPage.is(span, "unverified"))
                    .count();
            assertThat(marks).as(instrument.id()).isEqualTo(unverified(instrument));
        }
    }

    private static long unverified(Instrument instrument) {
        List<Verification> shown = new ArrayList<>();
        shown.add(instrument.verification());
        instrument.scores().stream().limit(1).map(Score::verification).forEach(shown::add);
        instrument.scores().forEach(score -> {
            shown.add(score.verification());
            if (score.range() != null) {
                shown.add(score.verification());
            }
            score.bands().forEach(scheme -> {
                shown.add(scheme.verification());
                scheme.bands().forEach(band -> shown.add(scheme.verification(band)));
            });
        });
        instrument.unscored().forEach(result -> shown.add(result.verification()));
        instrument.cutoffs().forEach(cutOff -> shown.add(cutOff.verification()));
        instrument.evidence().forEach(row -> shown.add(row.verification()));
        instrument.norms().forEach(norm -> shown.add(norm.verification()));
        instrument.change().forEach(figure -> shown.add(figure.verification()));
        return shown.stream()
                .filter(verification -> verification == Verification.UNVERIFIED)
                .count();
    }

    @Test
    void everything_that_is_to_be_read_before_use_stands_in_both_languages() {
        for (Texts texts : LANGUAGES) {
            String markdown = CatalogueMarkdown.of(ALL, texts);
            for (Instrument instrument : ALL) {
                String text = plain(HTML.byId(instrument.id()).getTextContent());
                Stream.of(instrument.purpose(), instrument.misuse(), instrument.limits())
                        .map(texts::of)
                        .forEach(words -> {
                            assertThat(text).contains(plain(words));
                            assertThat(markdown).contains(Markdown.escape(words));
                        });
                instrument.openQuestions().forEach(open -> assertThat(text).contains(plain(texts.of(open))));
                instrument.sources().forEach(source -> assertThat(text).contains(plain(source.cite())));
                assertThat(text).contains(plain(instrument.licence().holder()));
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }

    @Test
    void the_bytes_are_the_same_on_another_computer() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            List<Instrument> again = InstrumentCatalog.builtIn().all();
            assertThat(CatalogueHtml.of(again, List.of(Texts.in(Language.SV), Texts.in(Language.EN))))
                    .isEqualTo(HTML.source());
            String there = CatalogueMarkdown.of(again, Texts.in(Language.SV));
            Locale.setDefault(locale);
            assertThat(CatalogueMarkdown.of(ALL, Texts.in(Language.SV))).isEqualTo(there);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
