package se.frid.instrument;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.json.Scalar;

/**
 * An item that must surface whatever the total, and be asked for again when it has no answer.
 *
 * @param item item code
 * @param in codes of the answers that raise the flag, where answers are words and not numbers; empty where they are numbers
 * @param atLeast lowest number that raises the flag; absent: no lower end
 * @param atMost highest number that raises the flag; absent: no upper end. At least one of the two is there, or {@code in}
 * @param flag what it warns of
 * @param why why it must not be overlooked
 * @param source where that was read
 */
public record CriticalItem(
        String item,
        List<String> in,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String flag,
        Text why,
        @NotEmpty List<String> source) {

    public CriticalItem {
        in = List.copyOf(in);
        source = List.copyOf(source);
    }

    /** Whether an answer raises the flag. */
    public boolean isRaisedBy(Scalar answer) {
        if (!in.isEmpty() || !(answer instanceof Scalar.Num num)) {
            return in.contains(answer.toString());
        }
        BigDecimal number = num.number();
        return (atLeast == null || number.compareTo(atLeast) >= 0) && (atMost == null || number.compareTo(atMost) <= 0);
    }
}
