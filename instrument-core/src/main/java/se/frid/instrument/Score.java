package se.frid.instrument;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.score.ScoreRule;

/**
 * One result of an instrument: a number, a yes/no criterion, a category or a professional's rating.
 *
 * @param id name within the instrument
 * @param names name for people
 * @param direction which end is the worse
 * @param rule how it is worked out
 * @param range lowest and highest value that complete answers can give; absent where the result is no number
 * @param missing what the published rule does about unanswered items
 * @param bands ways of dividing it into bands; the first that holds for the person is the main one
 * @param verification how well the rule was verified
 * @param source where it was read
 * @param note what a reader must know
 */
public record Score(
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9-]{0,60}") String id,
        Text names,
        Direction direction,
        ScoreRule rule,
        @Nullable ValueRange range,
        MissingRule missing,
        List<BandScheme> bands,
        Verification verification,
        @NotEmpty List<String> source,
        @Nullable Text note) {

    public Score {
        bands = List.copyOf(bands);
        source = List.copyOf(source);
    }
}
