package se.frid.scoring;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import se.frid.instrument.CutOff;
import se.frid.instrument.condition.FindingState;

/**
 * One published limit, with its condition looked up.
 *
 * @param limit the limit
 * @param claim its condition
 * @param forEveryone whether it was published for everyone whom the instrument is for
 * @param results what a report says of it, by whether it is reached
 */
record LimitKey(CutOff limit, Claim claim, boolean forEveryone, Map<FindingState, CutOffResult> results) {

    static LimitKey of(ScoringKey key, CutOff limit) {
        Map<FindingState, CutOffResult> results = new EnumMap<>(FindingState.class);
        for (FindingState state : FindingState.values()) {
            results.put(state, result(limit, state));
        }
        return new LimitKey(
                limit, Claim.of(key, limit.when()), limit.population().isEveryone(), results);
    }

    private static CutOffResult result(CutOff limit, FindingState reached) {
        return new CutOffResult(
                limit.meaning(),
                reached,
                limit.sensitivity(),
                limit.specificity(),
                limit.population().description(),
                limit.verification(),
                limit.source());
    }

    /** What a report says of the limit. */
    CutOffResult result(FindingState reached) {
        return Objects.requireNonNull(results.get(reached));
    }
}
