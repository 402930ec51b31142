package se.frid.instrument;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * Items that are shown together.
 *
 * @param id name within the definition
 * @param names heading, in our own words
 * @param items item codes in order
 */
public record Section(
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9-]{0,40}") String id,
        Text names,
        @NotEmpty List<String> items) {
    public Section {
        items = List.copyOf(items);
    }
}
