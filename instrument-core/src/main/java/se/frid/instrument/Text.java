package se.frid.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A text in both languages.
 *
 * @param sv Swedish
 * @param en English
 */
public record Text(
        @NotBlank @Size(max = 4000) String sv,
        @NotBlank @Size(max = 4000) String en) {

    /** A text in both languages. */
    public static Text of(String sv, String en) {
        return new Text(sv, en);
    }

    /** The text in one language. */
    public String in(Language language) {
        return language == Language.SV ? sv : en;
    }
}
