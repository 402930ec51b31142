package se.frid.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseScale;
import se.frid.json.Json;

/** Text packs for instruments of the catalogue whose every text is a number: never the wording of anyone. */
record MadeUpPack(
        String instrument,
        String version,
        String language,
        String title,
        String instruction,
        Map<String, String> items,
        Map<String, Map<String, String>> options,
        Map<String, String> sections,
        Rights rights) {

    record Rights(String holder, Permission permission, List<String> contexts, String translation, String source) {}

    record Permission(
            String terms,
            String version,
            String language,
            @Nullable String until) {}

    /** A pack in a language whose permission never ends. */
    static String of(String instrument, String language) {
        return of(instrument, language, null, text -> text);
    }

    /** A pack whose permission ends. */
    static String until(String instrument, String language, String until) {
        return of(instrument, language, until, text -> text);
    }

    /** A pack with something done to each of its texts. */
    static String of(String id, String language, @Nullable String until, UnaryOperator<String> change) {
        Instrument instrument = InstrumentCatalog.builtIn().find(id).orElseThrow();
        Map<String, String> items = new LinkedHashMap<>();
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            items.put(item.code(), change.apply("TEXT " + language + " " + item.code()));
            options.put(item.scale(), options(instrument.scale(item), item.scale(), change));
        }
        Map<String, String> sections = new LinkedHashMap<>();
        instrument.sections().forEach(section -> sections.put(section.id(), change.apply("HEADING " + section.id())));
        Permission permission = new Permission(change.apply("TERMS"), instrument.version(), language, until);
        return Json.line(new MadeUpPack(
                id,
                instrument.version(),
                language,
                change.apply("TITLE " + language),
                change.apply("INSTRUCTION"),
                items,
                options,
                sections,
                new Rights(
                        change.apply("HOLDER"),
                        permission,
                        List.of(change.apply("CONTEXT 1"), change.apply("CONTEXT 2")),
                        "unofficial",
                        change.apply("SOURCE"))));
    }

    private static Map<String, String> options(ResponseScale scale, String name, UnaryOperator<String> change) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (scale.numeric() != null) {
            texts.put("min", change.apply("OPTION " + name + " min"));
            texts.put("max", change.apply("OPTION " + name + " max"));
        }
        scale.options()
                .forEach(option ->
                        texts.put(option.answer().toString(), change.apply("OPTION " + name + " " + option.answer())));
        return texts;
    }
}
