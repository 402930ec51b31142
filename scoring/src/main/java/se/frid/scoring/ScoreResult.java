package se.frid.scoring;

import java.util.List;
import java.util.Optional;
import se.frid.instrument.Direction;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;

/**
 * What came of one score.
 *
 * @param id score id
 * @param names name for people
 * @param direction which end is the worse
 * @param outcome value, bounds or reason
 * @param answered answered items, of those the score reads itself, or through other scores where it reads none itself
 * @param of asked items among them
 * @param missing codes of the asked items without a usable answer
 * @param bands bands by every scheme that holds for the person; the first is the main one
 * @param verification the weakest verification among the rule and what it rests on, bands apart
 * @param source where the rule was read
 * @param steps how the result came about
 */
public record ScoreResult(
        String id,
        Text names,
        Direction direction,
        ScoreOutcome outcome,
        int answered,
        int of,
        List<String> missing,
        List<BandResult> bands,
        Verification verification,
        List<String> source,
        List<Step> steps) {

    public ScoreResult {
        missing = List.copyOf(missing);
        bands = List.copyOf(bands);
        source = List.copyOf(source);
        steps = steps instanceof LazySteps ? steps : List.copyOf(steps);
    }

    /** The band by the first scheme that holds for the person. */
    public Optional<BandResult> band() {
        return bands.isEmpty() ? Optional.empty() : Optional.of(bands.get(0));
    }
}
