package se.frid.scoring;

import java.util.LinkedHashSet;
import java.util.Set;
import se.frid.instrument.Instrument;
import se.frid.instrument.Score;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.instrument.score.ScoreRule.ScoreValue;

/**
 * What a score reads, in the order it is read.
 *
 * @param values items whose value it takes itself
 * @param items items it reads itself, those in conditions included
 * @param scores scores it reads
 * @param all items it reads itself or through other scores
 * @param judgements judgements it reads itself or through other scores
 */
record Reads(Set<String> values, Set<String> items, Set<String> scores, Set<String> all, Set<String> judgements) {

    static Reads of(Instrument instrument, Score score) {
        Reads reads = new Reads(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        reads.collect(score.rule());
        reads.items.addAll(reads.values);
        reads.all.addAll(reads.items);
        for (String other : reads.scores) {
            Score read = instrument.score(other).orElseThrow();
            Reads further = of(instrument, read);
            reads.all.addAll(further.all);
            reads.judgements.addAll(further.judgements);
            if (read.rule() instanceof Judgement) {
                reads.judgements.add(other);
            }
        }
        return reads;
    }

    private void collect(ScoreRule rule) {
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
        rule.parts().forEach(this::collect);
    }
}
