package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Direction;
import se.frid.instrument.Instrument;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Score;
import se.frid.instrument.Text;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Scalar;

/** The ratings that a professional can give by a judgement, as ordered categories: each has its place on the declared scale. */
final class JudgedScale {

    private JudgedScale() {}

    static boolean isJudgement(Score score) {
        return score.rule() instanceof Judgement;
    }

    /** Every rating that can be given, in the order of the scale; options that stand for no rating are left out. */
    private static List<ResponseOption> options(Instrument instrument, Score score) {
        ResponseScale scale = score.rule() instanceof Judgement judgement
                ? instrument.scales().get(judgement.judgement())
                : null;
        return scale == null
                ? List.of()
                : scale.options().stream()
                        .filter(option -> option.missing() == null && option.answer() instanceof Scalar.Word)
                        .toList();
    }

    /** The ratings with their places, lowest first; empty for a score that is no judgement. */
    static List<StudiedScore.Place> places(Instrument instrument, Score score) {
        List<StudiedScore.Place> places = new ArrayList<>();
        for (ResponseOption option : options(instrument, score)) {
            places.add(new StudiedScore.Place(places.size(), Objects.requireNonNull(option.code()), option.label()));
        }
        return places;
    }

    /** Why the ratings have no places that mean an order; null where they have. */
    static @Nullable Text refusal(Instrument instrument, Score score) {
        if (score.direction() == Direction.NONE) {
            return Text.of(
                    "ingen ände av bedömningens skala är angiven som den sämre: stegen står inte i någon ordning",
                    "no end of the scale of the judgement is declared the worse: its ratings are in no order");
        }
        List<ResponseOption> options = options(instrument, score);
        if (options.size() < 2) {
            return Text.of(
                    "bedömningens skala har färre än två bedömningar att välja mellan",
                    "the scale of the judgement has fewer than two ratings to choose from");
        }
        return isInOrder(options, score.direction())
                ? null
                : Text.of(
                        "risknivåerna som bedömningarna står för följer inte skalans ordning",
                        "the levels of risk that the ratings stand for do not follow the order of the scale");
    }

    /** Whether the levels of risk, where they are declared, rise towards the worse end. */
    private static boolean isInOrder(List<ResponseOption> options, Direction direction) {
        RiskLevel last = null;
        for (ResponseOption option : options) {
            RiskLevel level = option.level();
            if (level != null && last != null) {
                boolean rises = direction == Direction.HIGHER_IS_WORSE ? level.atLeast(last) : last.atLeast(level);
                if (!rises) {
                    return false;
                }
            }
            last = level == null ? last : level;
        }
        return true;
    }
}
