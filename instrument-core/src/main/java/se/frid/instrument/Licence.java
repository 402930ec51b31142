package se.frid.instrument;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the rights to an instrument and on what terms it may be used. Information, not legal advice.
 *
 * @param holder holder of the rights
 * @param terms terms of use
 * @param electronicUse whether it may be used in an electronic system
 * @param note what was read about the terms
 * @param url where they were read
 */
public record Licence(
        @NotBlank String holder,
        Terms terms,
        ElectronicUse electronicUse,
        @Nullable Text note,
        @Nullable String url) {

    /** Terms of use. */
    public enum Terms {
        FREE,
        FREE_NON_COMMERCIAL,
        REGISTRATION,
        TRAINING_REQUIRED,
        COMMERCIAL_LICENCE,
        PUBLIC_DOMAIN,
        UNCLEAR
    }

    /** Whether an electronic system may show and score it. */
    public enum ElectronicUse {
        ALLOWED,
        NEEDS_PERMISSION,
        UNCLEAR
    }
}
