package se.frid.workbench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentKind;
import se.frid.json.Names;
import se.frid.workbench.EntryText.Line;

/**
 * What stands on top of the catalogue's pages in one language: what Frid is meant for and what not, how many instruments
 * there are of which kind, and how to read what follows.
 *
 * @param language name of the language
 * @param say texts of the pages by their key without {@code catalogue.}
 * @param meant what Frid is meant for and what not, and whose the words and rights are
 * @param count how many instruments there are
 * @param kinds how many of each kind, and what that is
 * @param reading how to read what follows
 * @param made what made the pages
 */
record CatalogueFront(
        String language,
        Map<String, String> say,
        List<String> meant,
        String count,
        List<Line> kinds,
        List<String> reading,
        String made) {

    private static final String PREFIX = "catalogue.";

    static CatalogueFront of(Collection<Instrument> instruments, Texts texts) {
        return new CatalogueFront(
                Names.of(texts.language()),
                say(texts),
                Stream.of("catalogue.intended", "catalogue.notIntended", "catalogue.health", "catalogue.labels")
                        .map(texts::of)
                        .toList(),
                texts.of("catalogue.count", instruments.size()),
                Stream.of(InstrumentKind.values())
                        .map(kind -> kind(kind, instruments, texts))
                        .toList(),
                Stream.of("catalogue.marks", "catalogue.limits", "catalogue.more")
                        .map(texts::of)
                        .toList(),
                texts.of("catalogue.made", Version.current()));
    }

    private static Line kind(InstrumentKind kind, Collection<Instrument> instruments, Texts texts) {
        long count = instruments.stream()
                .filter(instrument -> instrument.kind() == kind)
                .count();
        return Line.of(count + " " + texts.word(kind), texts.of("catalogue.kind." + Names.of(kind)));
    }

    private static Map<String, String> say(Texts texts) {
        Map<String, String> say = new LinkedHashMap<>();
        for (String key : new TreeSet<>(texts.bundle().keySet())) {
            if (key.startsWith(PREFIX)) {
                say.put(key.substring(PREFIX.length()), texts.of(key));
            }
        }
        return say;
    }
}
