package se.frid.instrument.wording;

import java.util.List;
import java.util.Optional;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;
import se.frid.json.InvalidInputException;
import se.frid.json.Problem;
import se.frid.json.Scalar;

/**
 * The texts of one instrument in one language: our own topic labels, or the owner's wording out of a text pack, and never a
 * mixture. Every rendering has its texts from here and shows {@link #notice}. Immutable.
 *
 * <p>Methods that take an item or an answer throw {@link IllegalArgumentException} for one that the instrument does not have.
 */
public sealed interface Wording permits OwnLabels, PackWording {

    /** Our own topic labels. */
    static Wording ownLabels(Instrument instrument, Language language) {
        return new OwnLabels(instrument, language);
    }

    /**
     * The wording of a pack. Whether its permission still holds is asked of a {@link TextPackShelf}.
     *
     * @throws InvalidInputException with everything that does not fit, if the pack is not for just this definition
     */
    static Wording of(Instrument instrument, TextPack pack) {
        return of(instrument, new TextPackChoice.Chosen(pack, List.of()));
    }

    /**
     * The wording of a pack that was found on a shelf; the notice says so where it is a fallback.
     *
     * @throws InvalidInputException with everything that does not fit, if the pack is not for just this definition
     */
    static Wording of(Instrument instrument, TextPackChoice.Chosen chosen) {
        List<Problem> problems = TextPackChecker.check(chosen.pack(), instrument);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new PackWording(instrument, chosen);
    }

    /** Whether these are our own labels and not the instrument's wording. */
    boolean isOwnLabels();

    /** The language of the texts, as a language tag. */
    String language();

    /** Whether the language is written from right to left. */
    default boolean isRightToLeft() {
        return LanguageTags.isRightToLeft(language());
    }

    /** What the questionnaire is called. */
    String title();

    /** What stands before the first question; our own labels have none. */
    Optional<String> instruction();

    /** A question. */
    String item(String code);

    /** An answer to a question; a number between the ends of a range is itself. */
    String option(String item, Scalar answer);

    /** What the ends of a range of numbers mean, where one text says it of both; else each end is an option. */
    Optional<String> range(String item);

    /** The heading of a section; empty where the pack gives none. */
    Optional<String> section(String id);

    /** Which wording this is, for a reader of one language; belongs on every rendering. */
    Notice notice(Language language);
}
