package se.frid.instrument.wording;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;

/**
 * Whose wording a text pack holds and what its user may do with it, as the user states it. Information, not legal advice.
 *
 * @param holder holder of the rights
 * @param permission what the user was permitted
 * @param contexts in what contexts the wording may be used, in words
 * @param translation how the wording came to be in its language
 * @param source who translated it, how it was validated, where it was had
 */
public record Rights(
        @NotBlank @Size(max = 400) String holder,
        Permission permission,
        @NotEmpty List<@NotBlank String> contexts,
        Translation translation,
        @Nullable String source) {

    public Rights {
        contexts = List.copyOf(contexts);
    }

    /**
     * A permission. It covers one version in one language and never extends to another.
     *
     * @param terms what was permitted, in words
     * @param version version of the definition that it was given for
     * @param language language that it was given for, as a language tag
     * @param until last day it holds; absent: it has no end
     * @param reference what the permission is filed under
     */
    public record Permission(
            @NotBlank String terms,

            @Pattern(regexp = Instrument.VERSION) String version,

            @Pattern(regexp = LanguageTags.FORM) String language,
            @Nullable LocalDate until,
            @Nullable String reference) {}

    /** How a wording came to be in its language. */
    public enum Translation {
        /** It is the language that the instrument was made in. */
        ORIGINAL,
        /** A translation that was validated in its language. */
        VALIDATED,
        /** A translation that nobody has validated. */
        UNOFFICIAL
    }
}
