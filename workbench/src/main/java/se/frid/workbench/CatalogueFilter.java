package se.frid.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentCollection;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Licence;
import se.frid.instrument.Respondent;
import se.frid.instrument.Subject;
import se.frid.instrument.Verification;
import se.frid.json.Names;

/**
 * A group of choices by which the catalogue's HTML page is narrowed.
 *
 * @param name name of the group in the page's data
 * @param legends its heading in each language
 * @param choices what some instrument has
 */
record CatalogueFilter(String name, List<Worded> legends, List<Choice> choices) {

    /** Words in a language. */
    record Worded(String language, String words) {

        static List<Worded> in(List<Texts> languages, Function<Texts, String> words) {
            return languages.stream()
                    .map(texts -> new Worded(Names.of(texts.language()), words.apply(texts)))
                    .toList();
        }
    }

    /**
     * A choice.
     *
     * @param value its name in data
     * @param count how many instruments have it
     */
    record Choice(String value, List<Worded> words, long count) {}

    /** A property that an instrument is chosen by. */
    private record Property<E extends Enum<E>>(
            String name, String key, List<E> values, Function<Instrument, Collection<E>> of) {

        private CatalogueFilter filter(Collection<Instrument> instruments, List<Texts> languages) {
            List<Choice> choices = new ArrayList<>();
            for (E value : values) {
                long count = instruments.stream()
                        .filter(instrument -> of.apply(instrument).contains(value))
                        .count();
                if (count > 0) {
                    choices.add(new Choice(Names.of(value), Worded.in(languages, texts -> texts.word(value)), count));
                }
            }
            return new CatalogueFilter(name, Worded.in(languages, texts -> texts.of(key)), choices);
        }

        private Value value(Instrument instrument) {
            return new Value(
                    name,
                    String.join(
                            " ", of.apply(instrument).stream().map(Names::of).toList()));
        }
    }

    /** The values of one instrument, separated by spaces. */
    record Value(String name, String values) {}

    private static List<Property<?>> properties() {
        return List.of(
                new Property<>(
                        "collection",
                        "show.collections",
                        List.of(InstrumentCollection.values()),
                        Instrument::collections),
                new Property<>("kind", "show.kind", List.of(InstrumentKind.values()), of -> List.of(of.kind())),
                new Property<>("subject", "show.subject", List.of(Subject.values()), of -> List.of(of.subject())),
                new Property<>("respondent", "show.respondents", List.of(Respondent.values()), Instrument::respondents),
                new Property<>(
                        "licence",
                        "show.licence",
                        List.of(Licence.Terms.values()),
                        of -> List.of(of.licence().terms())),
                new Property<>(
                        "verification",
                        "show.verification",
                        List.of(Verification.values()),
                        of -> List.of(of.verification())));
    }

    /** All groups; those without any choice are left out. */
    static List<CatalogueFilter> all(Collection<Instrument> instruments, List<Texts> languages) {
        return properties().stream()
                .map(property -> property.filter(instruments, languages))
                .filter(filter -> !filter.choices().isEmpty())
                .toList();
    }

    /** What an instrument has of each group. */
    static List<Value> values(Instrument instrument) {
        return properties().stream().map(property -> property.value(instrument)).toList();
    }
}
