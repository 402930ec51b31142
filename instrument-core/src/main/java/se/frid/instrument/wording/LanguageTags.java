package se.frid.instrument.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Language tags (BCP 47): a language, then what narrows it. */
final class LanguageTags {

    /** The form of a tag. */
    static final String FORM = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,5}";

    // Written from right to left where the tag names no script.
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES = Set.of(
            "ar", "arc", "arz", "apc", "acm", "ary", "azb", "bal", "ckb", "dv", "fa", "glk", "haz", "he", "ks", "lrc",
            "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa");

    private LanguageTags() {}

    /** Whether two tags name the same language: capitals and small letters are the same. */
    static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    /** Whether a language is written from right to left: by its script, or by the script it is usually written in. */
    static boolean isRightToLeft(String tag) {
        List<String> parts = List.of(tag.toLowerCase(Locale.ROOT).split("-", -1));
        return parts.stream()
                .skip(1)
                .filter(part -> part.length() == 4 && Character.isLetter(part.charAt(0)))
                .findFirst()
                .map(RIGHT_TO_LEFT_SCRIPTS::contains)
                .orElseGet(() -> RIGHT_TO_LEFT_LANGUAGES.contains(parts.get(0)));
    }
}
