package se.frid.instrument;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.instrument.score.ScoreRule.ScoreValue;

/**
 * What a score reads, each in the order it is read.
 *
 * @param values items whose value it takes itself
 * @param items items it reads itself, those in conditions included
 * @param scores scores it reads itself
 * @param all items it reads itself or through other scores
 * @param judgements judgements it reads itself or through other scores
 */
public record ScoreReads(
        Set<String> values, Set<String> items, Set<String> scores, Set<String> all, Set<String> judgements) {

    public ScoreReads {
        values = Collections.unmodifiableSet(values);
        items = Collections.unmodifiableSet(items);
        scores = Collections.unmodifiableSet(scores);
        all = Collections.unmodifiableSet(all);
        judgements = Collections.unmodifiableSet(judgements);
    }

    /**
     * What a score reads.
     *
     * @param score a score of the instrument that does not lead back to itself
     * @throws java.util.NoSuchElementException if it reads a score that the instrument does not have
     */
    public static ScoreReads of(Instrument instrument, Score score) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> items = new LinkedHashSet<>();
        Set<String> scores = new LinkedHashSet<>();
        collect(score.rule(), values, items, scores);
        items.addAll(values);
        Set<String> all = new LinkedHashSet<>(items);
        Set<String> judgements = new LinkedHashSet<>();
        for (String other : scores) {
            Score read = instrument.score(other).orElseThrow();
            ScoreReads further = of(instrument, read);
            all.addAll(further.all);
            judgements.addAll(further.judgements);
            if (read.rule() instanceof Judgement) {
                judgements.add(other);
            }
        }
        return new ScoreReads(values, items, scores, all, judgements);
    }

    private static void collect(ScoreRule rule, Set<String> values, Set<String> items, Set<String> scores) {
        values.addAll(rule.ownItems());
        if (rule instanceof ScoreValue read) {
            scores.add(read.score());
        }
        rule.conditions().stream().flatMap(Condition::withParts).forEach(condition -> {
            if (condition instanceof ItemIs test) {
                items.add(test.item());
            } else if (condition instanceof ScoreIs test) {
                scores.add(test.score());
            }
        });
        rule.parts().forEach(part -> collect(part, values, items, scores));
    }
}
