package se.frid.instrument;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that must surface whatever the total, and be asked for again when it has no answer.
 *
 * @param item item code
 * @param atLeast lowest answer that raises the flag; absent: no lower end
 * @param atMost highest answer that raises the flag; absent: no upper end. At least one of the two is there
 * @param flag what it warns of
 * @param why why it must not be overlooked
 * @param source where that was read
 */
public record CriticalItem(
        String item,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String flag,
        Text why,
        @NotEmpty List<String> source) {

    public CriticalItem {
        source = List.copyOf(source);
    }

    /** Whether an answer raises the flag. */
    public boolean isRaisedBy(BigDecimal answer) {
        return (atLeast == null || answer.compareTo(atLeast) >= 0) && (atMost == null || answer.compareTo(atMost) <= 0);
    }
}
