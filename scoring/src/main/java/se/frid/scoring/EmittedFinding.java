package se.frid.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;

/**
 * What a report says of one finding.
 *
 * @param finding finding id
 * @param state present, absent, unknown or not applicable
 * @param level level of a finding of type level, when it is present; when it is unknown, the level it may have
 * @param items items that the finding rests on
 * @param scores scores that the finding rests on
 */
public record EmittedFinding(
        String finding, FindingState state, @Nullable RiskLevel level, List<String> items, List<String> scores) {
    public EmittedFinding {
        items = List.copyOf(items);
        scores = List.copyOf(scores);
    }
}
