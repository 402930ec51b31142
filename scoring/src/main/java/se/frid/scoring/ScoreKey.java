package se.frid.scoring;

import java.util.List;
import se.frid.instrument.Score;
import se.frid.instrument.ScoreReads;

/**
 * One score of a {@link ScoringKey}, with what it reads looked up.
 *
 * @param place its place among the scores of the instrument
 * @param score the score
 * @param formula its rule
 * @param values items whose value it takes itself
 * @param items items it reads itself, those in conditions included
 * @param all items it reads itself or through other scores
 * @param over items whose missing answers its missing rule counts; empty: the items it reads itself
 * @param scores scores it reads itself
 * @param judgements judgements it reads itself or through other scores
 * @param bandsForAll whether its bands hold for everyone
 */
record ScoreKey(
        int place,
        Score score,
        Formula formula,
        ItemSet values,
        ItemSet items,
        ItemSet all,
        ItemSet over,
        List<ScoreKey> scores,
        List<ScoreKey> judgements,
        boolean bandsForAll) {

    static ScoreKey of(ScoringKey key, int place, Score score) {
        ScoreReads reads = ScoreReads.of(key.instrument(), score);
        return new ScoreKey(
                place,
                score,
                new FormulaBuilder(key).rule(score.rule()),
                ItemSet.of(key, reads.values()),
                ItemSet.of(key, reads.items()),
                ItemSet.of(key, reads.all()),
                ItemSet.of(key, score.missing().over()),
                reads.scores().stream().map(key::score).toList(),
                reads.judgements().stream().map(key::score).toList(),
                score.bands().stream().allMatch(scheme -> scheme.population().isEveryone()));
    }

    String id() {
        return score.id();
    }

    /** The items that a result tells to be answered or missing: its own, or where it reads none, those of other scores. */
    ItemSet told() {
        return items.isEmpty() ? all : items;
    }
}
