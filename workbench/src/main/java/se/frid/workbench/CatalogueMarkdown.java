package se.frid.workbench;

import static se.frid.workbench.Markdown.bold;
import static se.frid.workbench.Markdown.escape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.frid.instrument.Domain;
import se.frid.instrument.Instrument;
import se.frid.instrument.Verification;
import se.frid.json.Names;
import se.frid.workbench.CatalogueHtml.Reference;
import se.frid.workbench.EntryText.Line;
import se.frid.workbench.EntryText.Mark;
import se.frid.workbench.EntryText.Part;
import se.frid.workbench.EntryText.Result;
import se.frid.workbench.EntryText.Scheme;

/** The catalogue as one Markdown page in one language: a table of all instruments, then everything of each. */
final class CatalogueMarkdown {

    private final Texts texts;
    private final CatalogueFront front;
    private final Map<Domain, List<Instrument>> domains = new LinkedHashMap<>();
    private final Markdown page = new Markdown();

    private CatalogueMarkdown(Collection<Instrument> instruments, Texts texts) {
        this.texts = texts;
        this.front = CatalogueFront.of(instruments, texts);
        for (Domain domain : Domain.values()) {
            List<Instrument> ofDomain = instruments.stream()
                    .filter(instrument -> instrument.domain() == domain)
                    .toList();
            if (!ofDomain.isEmpty()) {
                domains.put(domain, ofDomain);
            }
        }
    }

    /** The page. */
    static String of(Collection<Instrument> instruments, Texts texts) {
        CatalogueMarkdown markdown = new CatalogueMarkdown(instruments, texts);
        markdown.front();
        if (!instruments.isEmpty()) {
            markdown.overview();
        }
        markdown.domains.forEach((domain, ofDomain) -> {
            markdown.page.heading(2, "", texts.word(domain), "");
            ofDomain.forEach(markdown::entry);
        });
        markdown.page.block(escape(markdown.front.made()));
        return markdown.page.toString();
    }

    private void front() {
        page.heading(1, "", texts.of("catalogue.title"), "");
        front.meant().forEach(paragraph -> page.block(escape(paragraph)));
        page.heading(2, "", texts.of("catalogue.about"), "");
        page.block(escape(front.count()));
        page.list(front.kinds().stream().map(CatalogueMarkdown::words).toList());
        page.heading(2, "", texts.of("catalogue.reading"), "");
        front.reading().forEach(paragraph -> page.block(escape(paragraph)));
    }

    private void overview() {
        page.heading(2, "", texts.of("catalogue.overview"), "");
        List<List<String>> rows = new ArrayList<>();
        domains.values().forEach(ofDomain -> ofDomain.forEach(instrument -> rows.add(overview(instrument))));
        page.table(
                List.of(
                        texts.of("list.name"),
                        texts.of("list.kind"),
                        texts.of("show.domain"),
                        texts.of("show.subject"),
                        texts.of("show.respondents"),
                        texts.of("show.ages"),
                        texts.of("catalogue.length"),
                        texts.of("list.licence"),
                        texts.of("list.verification")),
                rows);
    }

    private List<String> overview(Instrument instrument) {
        EntryText text = EntryWords.of(instrument, texts);
        return List.of(
                "[" + escape(text.title()) + "](#" + instrument.id() + ")",
                escape(text.kind().words()),
                fact(text, "show.domain"),
                fact(text, "show.subject"),
                fact(text, "show.respondents"),
                fact(text, "show.ages"),
                fact(text, "catalogue.length"),
                fact(text, "show.licence"),
                marks(text.verification().marks()).trim());
    }

    private String fact(EntryText text, String key) {
        String term = texts.of(key);
        return text.facts().stream()
                .filter(line -> line.term().equals(term))
                .map(line -> escape(line.words()))
                .findFirst()
                .orElseThrow();
    }

    private void entry(Instrument instrument) {
        EntryText text = EntryWords.of(instrument, texts);
        page.heading(3, instrument.id(), text.title(), " (`" + instrument.id() + "`)");
        page.block(words(text.kind()) + " · " + words(text.verification()));
        text.says().forEach(line -> page.block(words(line)));
        page.list(text.facts().stream().map(CatalogueMarkdown::words).toList());
        text.parts().forEach(this::part);
        page.heading(4, "", text.sources(), "");
        page.list(instrument.sources().stream()
                .map(Reference::of)
                .map(source -> bold(source.name()) + " " + escape(source.cite()) + links(source.links()))
                .toList());
    }

    private void part(Part part) {
        page.heading(4, "", part.heading(), "");
        if (part.hasFacts()) {
            page.list(part.facts().stream().map(CatalogueMarkdown::words).toList());
        }
        if (part.hasLines()) {
            page.list(part.lines().stream().map(CatalogueMarkdown::words).toList());
        }
        part.scores().forEach(this::score);
    }

    private void score(Result score) {
        page.block(bold(score.name()) + " (`" + score.id() + "`) " + escape(score.sources()) + marks(score.marks()));
        if (score.hasFacts()) {
            page.list(score.facts().stream().map(CatalogueMarkdown::words).toList());
        }
        score.schemes().forEach(this::scheme);
    }

    private void scheme(Scheme scheme) {
        page.block(escape(scheme.caption()) + marks(scheme.marks()));
        page.table(
                List.of(escape(scheme.valuesHeading()), escape(scheme.levelHeading())),
                scheme.rows().stream()
                        .map(row -> List.of(escape(row.values()), escape(row.level()) + marks(row.marks())))
                        .toList());
    }

    private static String words(Line line) {
        String term = line.term().isEmpty() ? "" : bold(line.term() + ":");
        return Stream.of(
                        term,
                        escape(line.words()),
                        marks(line.marks()).trim(),
                        links(line.links()).trim())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String marks(List<Mark> marks) {
        return marks.stream().map(mark -> " " + mark(mark)).collect(Collectors.joining());
    }

    private static String mark(Mark mark) {
        String words = "[" + mark.words() + "]";
        return isUnverified(mark) ? bold(words) : escape(words);
    }

    private static boolean isUnverified(Mark mark) {
        return Objects.equals(mark.level(), Names.of(Verification.UNVERIFIED));
    }

    private static String links(List<String> links) {
        return links.stream().map(link -> " " + Markdown.link(link)).collect(Collectors.joining());
    }
}
