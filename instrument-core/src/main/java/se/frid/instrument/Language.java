package se.frid.instrument;

import java.util.Locale;

/** A language that text for people exists in. Data and codes never depend on it. */
public enum Language {
    SV,
    EN;

    /** The locale of the language, for texts only; numbers and dates are always written the same. */
    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
