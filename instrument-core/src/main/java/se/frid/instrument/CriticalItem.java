package se.frid.instrument;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;

/**
 * An item that must surface whatever the total, and be asked for again when it has no answer.
 *
 * @param item item code
 * @param atLeast lowest answer that raises the flag
 * @param flag what it warns of
 * @param why why it must not be overlooked
 * @param source where that was read
 */
public record CriticalItem(
        String item,
        BigDecimal atLeast,
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String flag,
        Text why,
        @NotEmpty List<String> source) {

    public CriticalItem {
        source = List.copyOf(source);
    }
}
