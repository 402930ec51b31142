package se.frid.scoring;

import org.jspecify.annotations.Nullable;
import se.frid.instrument.Language;
import se.frid.instrument.Text;

/**
 * What a reader must know before trusting a result.
 *
 * @param kind what it is about
 * @param score id of the score it is about; absent: the whole report
 */
public record Warning(Kind kind, @Nullable String score) {

    /** What a warning is about. */
    public enum Kind {
        /** The person is younger or older than those the instrument was made for; there are no bands. */
        AGE_OUTSIDE_RANGE(
                "Personen är utanför de åldrar som instrumentet är gjort för.",
                "The person is outside the ages the instrument was made for."),
        /** The bands of the score were published for other informants, another sex or other ages. */
        NO_BANDS_FOR_PERSON(
                "Gränserna är framtagna för andra än den här personen och används inte.",
                "The limits were made for others than this person and are not used."),
        /** The rule, or what stood in for missing answers, was not verified. */
        UNVERIFIED_RULE(
                "Hur poängen räknas är inte bekräftat i någon läst källa.",
                "How the score is worked out was not verified in a source that was read."),
        /** The limits of the band were not verified. */
        UNVERIFIED_BAND(
                "Gränserna för nivån är inte bekräftade i någon läst källa.",
                "The limits of the band were not verified in a source that was read.");

        private final Text text;

        Kind(String sv, String en) {
            this.text = Text.of(sv, en);
        }
    }

    /** The warning as a sentence. */
    public String text(Language language) {
        return kind.text.in(language);
    }
}
