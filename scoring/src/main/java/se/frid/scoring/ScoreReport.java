package se.frid.scoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.json.Problem;

/**
 * Everything an administration of one instrument says. Immutable; the same input gives an equal report.
 *
 * @param instrument instrument id
 * @param names name of the instrument for people
 * @param version version of the definition
 * @param definition SHA-256 of the definition
 * @param id what the caller knows the administration by
 * @param scores results in the order of the definition
 * @param flags critical items that were raised
 * @param unanswered critical items without an answer
 * @param cutoffs published limits, and whether they are reached
 * @param findings what the report says of findings
 * @param outsidePopulation whether the person is outside the ages the instrument was made for, or not one of those that bands
 *     were published for; such bands are left out
 * @param warnings what a reader must know before trusting the results
 * @param problems what is wrong with the administration; scores that depend on it are not computable
 */
public record ScoreReport(
        String instrument,
        Text names,
        String version,
        String definition,
        @Nullable String id,
        List<ScoreResult> scores,
        List<Flag> flags,
        List<UnansweredCritical> unanswered,
        List<CutOffResult> cutoffs,
        List<EmittedFinding> findings,
        boolean outsidePopulation,
        List<Warning> warnings,
        List<Problem> problems) {

    public ScoreReport {
        scores = List.copyOf(scores);
        flags = List.copyOf(flags);
        unanswered = List.copyOf(unanswered);
        cutoffs = List.copyOf(cutoffs);
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
        problems = List.copyOf(problems);
    }

    /** The result of a score. */
    public Optional<ScoreResult> score(String scoreId) {
        for (ScoreResult score : scores) {
            if (score.id().equals(scoreId)) {
                return Optional.of(score);
            }
        }
        return Optional.empty();
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "ScoreReport[" + instrument + " " + version + "]";
    }
}
