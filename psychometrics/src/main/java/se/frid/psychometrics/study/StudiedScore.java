package se.frid.psychometrics.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.ChangeFigure;
import se.frid.instrument.CutOff;
import se.frid.instrument.Direction;
import se.frid.instrument.Instrument;
import se.frid.instrument.Score;
import se.frid.instrument.Text;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.psychometrics.accuracy.Positive;

/**
 * The score that a study is of: a number, or a professional judgement as an ordered category.
 *
 * @param instrument id of the instrument
 * @param version of its definition
 * @param names of the instrument
 * @param score id of the score
 * @param scoreNames name of the score
 * @param direction which end is the worse
 * @param range lowest and highest possible value; absent where none is declared
 * @param scale the ratings of a professional judgement, lowest first: the value of a rating is its place; empty for a score that is
 *     a number
 * @param plainSum whether the score is the plain sum or mean of the items that it reads, so that figures of the items' sum are
 *     figures of the score
 * @param verification how well the scoring rule was verified
 * @param cutoffs published limits of this score that are one number
 * @param important published figures of how large a change matters
 */
public record StudiedScore(
        String instrument,
        String version,
        Text names,
        String score,
        Text scoreNames,
        Direction direction,
        @Nullable ValueRange range,
        List<Place> scale,
        boolean plainSum,
        Verification verification,
        List<PublishedCut> cutoffs,
        List<ImportantChange> important) {

    public StudiedScore {
        scale = List.copyOf(scale);
        cutoffs = List.copyOf(cutoffs);
        important = List.copyOf(important);
    }

    /**
     * One rating of a professional judgement.
     *
     * @param value its place on the scale, 0 the lowest: an order, not an amount
     * @param code how it is written
     * @param label what it is called
     */
    public record Place(int value, String code, Text label) {}

    /**
     * A published limit.
     *
     * @param cut the score from which on (or down to which) a result is positive
     * @param meaning what it points to
     * @param verification how well it was verified
     * @param source where it was read
     */
    public record PublishedCut(BigDecimal cut, Text meaning, Verification verification, List<String> source) {

        public PublishedCut {
            source = List.copyOf(source);
        }
    }

    /**
     * A published minimal important change.
     *
     * @param value in points
     * @param population in whom it was found
     * @param verification how well it was verified
     * @param source where it was read
     */
    public record ImportantChange(BigDecimal value, Text population, Verification verification, List<String> source) {

        public ImportantChange {
            source = List.copyOf(source);
        }
    }

    /** A score that no definition describes, for research. */
    public static StudiedScore of(String score, Text names, Direction direction, @Nullable ValueRange range) {
        return new StudiedScore(
                score,
                "-",
                names,
                score,
                names,
                direction,
                range,
                List.of(),
                true,
                Verification.UNVERIFIED,
                List.of(),
                List.of());
    }

    /**
     * A score of an instrument.
     *
     * @throws IllegalArgumentException if there is no such score, or it cannot be studied, see {@link #refusal}
     */
    public static StudiedScore of(Instrument instrument, String scoreId) {
        Score score = instrument
                .score(scoreId)
                .orElseThrow(() -> new IllegalArgumentException("the instrument has no score " + scoreId));
        refusal(instrument, scoreId).ifPresent(why -> {
            throw new IllegalArgumentException("the score " + scoreId + " cannot be studied: " + why.en());
        });
        List<Place> scale = JudgedScale.places(instrument, score);
        return new StudiedScore(
                instrument.id(),
                instrument.version(),
                instrument.names(),
                score.id(),
                score.names(),
                score.direction(),
                scale.isEmpty()
                        ? score.range()
                        : new ValueRange(BigDecimal.ZERO, BigDecimal.valueOf(scale.size() - 1L)),
                scale,
                ScoreItems.isPlainSum(instrument, score),
                score.verification(),
                cutoffs(instrument, score),
                important(instrument, score));
    }

    /**
     * The scores that can be studied: those that are numbers, then the professional judgements on an ordered scale; each in the order
     * of the definition.
     */
    public static List<String> studied(Instrument instrument) {
        List<String> all = new ArrayList<>(numbers(instrument));
        instrument.scores().stream()
                .filter(score -> JudgedScale.isJudgement(score) && JudgedScale.refusal(instrument, score) == null)
                .map(Score::id)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static List<String> numbers(Instrument instrument) {
        return instrument.scores().stream()
                .filter(ScoreItems::isNumber)
                .map(Score::id)
                .toList();
    }

    /** Why a score cannot be studied, as the end of a sentence; empty where it can, or where there is no such score. */
    public static Optional<Text> refusal(Instrument instrument, String scoreId) {
        return instrument
                .score(scoreId)
                .filter(score -> !ScoreItems.isNumber(score))
                .flatMap(score -> Optional.ofNullable(
                        JudgedScale.isJudgement(score)
                                ? JudgedScale.refusal(instrument, score)
                                : Text.of(
                                        "den är varken ett tal eller en professionell bedömning",
                                        "it is neither a number nor a professional judgement")));
    }

    private static List<PublishedCut> cutoffs(Instrument instrument, Score score) {
        boolean low = score.direction() == Direction.LOWER_IS_WORSE;
        List<PublishedCut> cuts = new ArrayList<>();
        Set<BigDecimal> seen = new TreeSet<>();
        for (CutOff published : instrument.cutoffs()) {
            if (published.when() instanceof ScoreIs limit && limit.score().equals(score.id())) {
                BigDecimal cut = low ? limit.atMost() : limit.atLeast();
                boolean one = cut != null && (low ? limit.atLeast() : limit.atMost()) == null;
                if (cut != null && one && seen.add(cut)) {
                    cuts.add(new PublishedCut(cut, published.meaning(), published.verification(), published.source()));
                }
            }
        }
        return cuts;
    }

    private static List<ImportantChange> important(Instrument instrument, Score score) {
        boolean only = ScoreItems.isNumber(score) && numbers(instrument).size() == 1;
        List<ImportantChange> all = new ArrayList<>();
        for (ChangeFigure figure : instrument.change()) {
            boolean own = figure.score() == null ? only : figure.score().equals(score.id());
            BigDecimal value = figure.value();
            if (own && value != null && figure.kind() == ChangeFigure.Kind.MINIMAL_IMPORTANT_CHANGE) {
                all.add(new ImportantChange(value.abs(), figure.population(), figure.verification(), figure.source()));
            }
        }
        return all;
    }

    /** Which end speaks for a condition: the worse one; the higher one where no end is the worse. */
    Positive positive() {
        return direction == Direction.LOWER_IS_WORSE ? Positive.AT_MOST : Positive.AT_LEAST;
    }

    /** The direction in which points of change are read: that of the score, else higher as the worse. */
    Direction reading() {
        return direction == Direction.NONE ? Direction.HIGHER_IS_WORSE : direction;
    }

    /** Whether the score is a professional judgement: its values are places of ratings on a scale. */
    boolean isJudgement() {
        return !scale.isEmpty();
    }

    /** Whether the score has so few values that they are categories; a judgement is one whatever their number. */
    boolean isCategories() {
        ValueRange whole = range;
        return isJudgement()
                || (whole != null && whole.max().subtract(whole.min()).doubleValue() <= MOST_STEPS);
    }

    /** Scores with more steps than this between the lowest and the highest value are treated as numbers. */
    private static final int MOST_STEPS = 6;
}
