package se.frid.instrument;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.json.Ordered;
import se.frid.json.Scalar;

/**
 * Which value of a finding each answer to one question tells. Every answer is either mapped or said to say nothing, so that none
 * is forgotten; options that stand for no answer need not be named, since no answer never says anything.
 *
 * @param item code of the item that is answered; absent with {@code rating}
 * @param rating id of a professional judgement that is rated instead; absent with {@code item}
 * @param as option of the finding by answer; empty where the answer is a number and is itself the value
 * @param silent answers that say nothing of the value, such as "does not want help"
 */
public record ValueOf(@Nullable String item, @Nullable String rating, Map<String, String> as, List<String> silent) {

    public ValueOf {
        as = Ordered.copyOf(as);
        silent = List.copyOf(silent);
    }

    /** The value that an answer tells; absent where it says nothing. */
    public @Nullable Scalar told(Scalar answer) {
        if (as.isEmpty()) {
            return silent.contains(answer.toString()) ? null : answer;
        }
        String option = as.get(answer.toString());
        return option == null ? null : Scalar.of(option);
    }

    /** Whether some answer tells a value. */
    public boolean canTell(Scalar value) {
        return as.isEmpty() ? value instanceof Scalar.Num : as.containsValue(value.toString());
    }
}
