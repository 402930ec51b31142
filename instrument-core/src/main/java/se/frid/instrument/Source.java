package se.frid.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure was read.
 *
 * @param id name within the definition, such as {@code S1}
 * @param cite the reference
 * @param doi digital object identifier, without the resolver
 * @param url address where it was read
 */
public record Source(
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9-]{0,30}") String id,
        @NotBlank String cite,
        @Nullable String doi,
        @Nullable String url) {}
