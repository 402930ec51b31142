package se.frid.instrument.wording;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.json.Ordered;

/**
 * The owner's wording of one instrument, in one version and one language. Immutable. Supplied by the user, who has the right
 * to it; none is part of the catalogue.
 *
 * <p>{@link #toString()} tells nothing of the wording, which is not ours to put into a log.
 *
 * @param instrument id of the instrument
 * @param version version of the definition that it words; it fits no other
 * @param language language of the wording, as a language tag (BCP 47) such as {@code sv}, {@code ar} or {@code sr-Latn}
 * @param title what the questionnaire is called
 * @param instruction what stands before the first question
 * @param items wording of the questions, by item code
 * @param options wording of the answers: by scale, then by number or code; {@code min} and {@code max} are the ends of a
 *     range of numbers
 * @param itemOptions wording of answers to a question that words them in its own way: by item code, then as in
 *     {@code options}, before which it goes
 * @param sections headings, by section; those that the instrument does not print are left out
 * @param rights whose wording it is and what the user may do with it
 */
public record TextPack(
        @Pattern(regexp = Instrument.ID) @Size(max = 60) String instrument,

        @Pattern(regexp = Instrument.VERSION) String version,
        @Pattern(regexp = LanguageTags.FORM) String language,
        @NotBlank @Size(max = 1000) String title,
        @Nullable String instruction,
        Map<String, String> items,
        Map<String, Map<String, String>> options,
        Map<String, Map<String, String>> itemOptions,
        Map<String, String> sections,
        Rights rights) {

    public TextPack {
        items = Ordered.copyOf(items);
        options = copyOf(options);
        itemOptions = copyOf(itemOptions);
        sections = Ordered.copyOf(sections);
    }

    private static Map<String, Map<String, String>> copyOf(Map<String, Map<String, String>> maps) {
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        maps.forEach((name, map) -> copies.put(name, Ordered.copyOf(map)));
        return Ordered.copyOf(copies);
    }

    /** Whether it words a definition in a language. Language tags do not tell capitals from small letters. */
    public boolean isFor(String instrumentId, String definitionVersion, String languageTag) {
        return instrument.equals(instrumentId)
                && version.equals(definitionVersion)
                && LanguageTags.same(language, languageTag);
    }

    @Override
    public String toString() {
        return "TextPack[" + instrument + " " + version + " " + language + "]";
    }
}
