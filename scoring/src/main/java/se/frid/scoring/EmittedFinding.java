package se.frid.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;

/**
 * What a report says of one finding.
 *
 * @param finding finding id
 * @param state present, absent, unknown or not applicable
 * @param level level of a finding of type level, when it is present; when it is unknown, the level it may have
 * @param value option or number that is told, of a choice or a number that is present
 * @param open whether another option, or a higher one, may hold: an answer is missing, says nothing, or is not yet settled
 * @param items items that the finding rests on
 * @param scores scores that the finding rests on
 * @param ofExposed whether it is about the one who is exposed, though the instrument is about another
 */
public record EmittedFinding(
        String finding,
        FindingState state,
        @Nullable RiskLevel level,
        @Nullable Scalar value,
        boolean open,
        List<String> items,
        List<String> scores,
        boolean ofExposed) {

    /** A flag or a level, about the person whom the instrument is about. */
    public EmittedFinding(
            String finding, FindingState state, @Nullable RiskLevel level, List<String> items, List<String> scores) {
        this(finding, state, level, null, false, items, scores, false);
    }

    public EmittedFinding {
        items = List.copyOf(items);
        scores = List.copyOf(scores);
    }

    /** Tells no answer of the person. */
    @Override
    public String toString() {
        return "EmittedFinding[" + finding + "]";
    }
}
