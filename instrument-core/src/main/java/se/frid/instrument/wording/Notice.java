package se.frid.instrument.wording;

import java.util.List;
import java.util.stream.Collectors;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.instrument.wording.TextPackChoice.Refusal;

/**
 * Which wording is shown and whose it is. It belongs on every rendering, where it can be seen.
 *
 * @param summary all of it in short, for every printed page: which wording, whose, in what language, how it was translated
 * @param details sentences for where there is room: contexts, permission, translation
 */
public record Notice(String summary, List<String> details) {

    private static final Text OWN_LABELS = Text.of(
            "Texterna är våra egna ämnesord, inte instrumentets formuleringar.",
            "The texts are our own topic labels, not the wording of the instrument.");
    private static final Text NO_SUBSTITUTE = Text.of(
            "De ersätter inte instrumentet när någon ska svara på det.",
            "They do not stand in for the instrument when someone is to answer it.");

    private static final Text NOT_VALIDATED = Text.of(
            "Formuläret är Frids eget och inte validerat: det har inga normer och är ett stöd för samtalet, inte ett test.",
            "The form is Frid's own and not validated: it has no norms and is a guide for the talk, not a test.");

    public Notice {
        details = List.copyOf(details);
    }

    static Notice ofOwnLabels(Language language) {
        return new Notice(OWN_LABELS.in(language), List.of(NO_SUBSTITUTE.in(language)));
    }

    /** The same, which says of a form of this project that it is not validated. */
    Notice about(Instrument instrument, Language language) {
        return instrument.kind() == InstrumentKind.FORM
                ? new Notice(NOT_VALIDATED.in(language) + " " + summary, details)
                : this;
    }

    static Notice of(TextPack pack, List<Refusal> instead, Language language) {
        Rights rights = pack.rights();
        String asked = instead.stream().map(Refusal::language).distinct().collect(Collectors.joining(", "));
        String fallback = asked.isEmpty()
                ? ""
                : Text.of(
                                " Reservspråk: formuleringar på " + asked + " kan inte visas.",
                                " Fallback language: wording in " + asked + " cannot be shown.")
                        .in(language);
        String summary = Text.of(
                                "Formuleringar ur ett inläst textpaket. Rättighetshavare: ",
                                "Wording from a loaded text pack. Holder of the rights: ")
                        .in(language)
                + sentence(rights.holder())
                + Text.of(" Språk: ", " Language: ").in(language)
                + pack.language()
                + ", "
                + translation(rights.translation()).in(language)
                + fallback;
        String contexts = String.join("; ", rights.contexts());
        String permitted = Text.of("Får användas i: ", "May be used in: ").in(language) + sentence(contexts);
        String permission = Text.of("Tillstånd: ", "Permission: ").in(language) + permission(rights, language);
        if (rights.source() == null) {
            return new Notice(summary, List.of(permitted, permission));
        }
        String source = Text.of("Om översättningen: ", "On the translation: ").in(language) + sentence(rights.source());
        return new Notice(summary, List.of(permitted, permission, source));
    }

    private static Text translation(Rights.Translation translation) {
        return switch (translation) {
            case ORIGINAL -> Text.of("instrumentets originalspråk.", "the instrument’s original language.");
            case VALIDATED -> Text.of("validerad översättning.", "validated translation.");
            case UNOFFICIAL ->
                Text.of(
                        "INOFFICIELL ÖVERSÄTTNING: den är inte validerad, och det är inte visat att poäng och gränser"
                                + " gäller för den.",
                        "UNOFFICIAL TRANSLATION: it is not validated, and scores and limits are not shown to hold for"
                                + " it.");
        };
    }

    private static String permission(Rights rights, Language language) {
        Rights.Permission permission = rights.permission();
        String until = permission.until() == null
                ? ""
                : Text.of(", till och med ", ", until ").in(language) + permission.until();
        String reference = permission.reference() == null
                ? ""
                : Text.of(" Referens: ", " Reference: ").in(language) + sentence(permission.reference());
        return sentence(permission.terms())
                + Text.of(" Gäller version ", " For version ").in(language) + permission.version()
                + Text.of(" på ", " in ").in(language) + permission.language() + until + "."
                + reference;
    }

    private static String sentence(String words) {
        String trimmed = words.strip();
        return trimmed.endsWith(".") ? trimmed : trimmed + ".";
    }
}
