package se.frid.workbench;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.frid.instrument.Domain;
import se.frid.instrument.Instrument;
import se.frid.instrument.Source;
import se.frid.json.Names;
import se.frid.workbench.CatalogueFilter.Value;
import se.frid.workbench.CatalogueFilter.Worded;

/**
 * The catalogue as one HTML page in both languages that stands alone: nothing is fetched. It reads as a plain list without its
 * script; with it, the list can be searched and narrowed.
 */
final class CatalogueHtml {

    private CatalogueHtml() {}

    /**
     * The page.
     *
     * @param languages its languages; the first is shown at first
     */
    static String of(Collection<Instrument> instruments, List<Texts> languages) {
        return Templates.fill(
                "catalogue.mustache",
                new Model(
                        languages.stream()
                                .map(texts -> CatalogueFront.of(instruments, texts))
                                .toList(),
                        CatalogueFilter.all(instruments, languages),
                        instruments.size(),
                        Stream.of(Domain.values())
                                .map(domain -> Group.of(domain, instruments, languages))
                                .filter(group -> group.count() > 0)
                                .toList()));
    }

    /** What the template is filled with. */
    record Model(List<CatalogueFront> fronts, List<CatalogueFilter> filters, int total, List<Group> groups) {}

    /** Instruments for one purpose. */
    record Group(String domain, List<Worded> names, int count, List<Entry> entries) {

        private static Group of(Domain domain, Collection<Instrument> instruments, List<Texts> languages) {
            List<Entry> entries = instruments.stream()
                    .filter(instrument -> instrument.domain() == domain)
                    .map(instrument -> Entry.of(instrument, languages))
                    .toList();
            return new Group(
                    Names.of(domain), Worded.in(languages, texts -> texts.word(domain)), entries.size(), entries);
        }
    }

    /**
     * An instrument.
     *
     * @param values what it is chosen by
     * @param texts what is said of it in each language
     * @param references its sources, the same in every language
     */
    record Entry(String id, List<Value> values, List<EntryText> texts, List<Reference> references) {

        private static Entry of(Instrument instrument, List<Texts> languages) {
            return new Entry(
                    instrument.id(),
                    CatalogueFilter.values(instrument),
                    languages.stream()
                            .map(texts -> EntryWords.of(instrument, texts))
                            .toList(),
                    instrument.sources().stream().map(Reference::of).toList());
        }
    }

    /** A source. */
    record Reference(String name, String cite, List<String> links) {

        static Reference of(Source source) {
            List<String> links = Stream.concat(
                            Stream.ofNullable(source.doi()).flatMap(EntryText::doi),
                            Stream.ofNullable(source.url()).flatMap(url -> EntryText.link(url).stream()))
                    .distinct()
                    .toList();
            return new Reference(source.id(), source.cite(), links);
        }
    }
}
