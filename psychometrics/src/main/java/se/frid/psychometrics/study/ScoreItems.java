package se.frid.psychometrics.study;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.frid.instrument.Instrument;
import se.frid.instrument.Score;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.instrument.score.ScoreRule.Criterion;
import se.frid.instrument.score.ScoreRule.ItemValue;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.instrument.score.ScoreRule.Mean;
import se.frid.instrument.score.ScoreRule.Profile;
import se.frid.instrument.score.ScoreRule.ScoreValue;
import se.frid.instrument.score.ScoreRule.Sum;

/** Which items a score takes the values of. */
final class ScoreItems {

    private ScoreItems() {}

    static boolean isNumber(Score score) {
        ScoreRule rule = score.rule();
        return !(rule instanceof Criterion
                || rule instanceof Category
                || rule instanceof Profile
                || rule instanceof Judgement);
    }

    /**
     * Items in the order in which the instrument has them, those of scores that it reads included. A judgement takes the value of
     * none and weighs them all.
     */
    static List<String> of(Instrument instrument, Score score) {
        if (score.rule() instanceof Judgement) {
            return instrument.items().stream().map(item -> item.code()).toList();
        }
        Set<String> items = new LinkedHashSet<>();
        collect(instrument, score.rule(), items, new HashSet<>(Set.of(score.id())));
        return instrument.items().stream()
                .map(item -> item.code())
                .filter(items::contains)
                .toList();
    }

    private static void collect(Instrument instrument, ScoreRule rule, Set<String> items, Set<String> seen) {
        items.addAll(rule.ownItems());
        if (rule instanceof ScoreValue read && seen.add(read.score())) {
            instrument.score(read.score()).ifPresent(other -> collect(instrument, other.rule(), items, seen));
        }
        rule.parts().forEach(part -> collect(instrument, part, items, seen));
    }

    /** Whether the rule is a sum or mean of items and nothing else, each once. */
    static boolean isPlainSum(Instrument instrument, Score score) {
        List<ScoreRule> parts = score.rule() instanceof Sum sum
                ? sum.sum()
                : score.rule() instanceof Mean mean ? mean.mean() : List.of();
        return !parts.isEmpty()
                && parts.stream().allMatch(ItemValue.class::isInstance)
                && parts.stream().distinct().count() == parts.size()
                && of(instrument, score).size() == parts.size();
    }
}
