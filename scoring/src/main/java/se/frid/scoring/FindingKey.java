package se.frid.scoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Emission;
import se.frid.instrument.ValueOf;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.json.Scalar;

/**
 * One finding that results speak of, with what its condition is made of.
 *
 * @param emission what is emitted, and when
 * @param claim its condition; absent where a rating says the level or an answer the value
 * @param settled when a value that is told is the whole of it; absent: at once
 * @param option the option that is told when the condition holds; absent where there are no options, or answers tell them
 * @param answered the item whose answer tells the value; absent where there is none
 * @param claims the conditions without parts in it, in order
 * @param tests the same as they stand in the definition
 * @param items codes of the items that the tests read, or of the one that tells the value
 * @param scores ids of the scores that the tests read, or of the rating that tells the value
 */
record FindingKey(
        Emission emission,
        @Nullable Claim claim,
        @Nullable Claim settled,
        @Nullable Scalar option,
        @Nullable ItemKey answered,
        List<Claim> claims,
        List<Condition> tests,
        List<String> items,
        List<String> scores) {

    static FindingKey of(ScoringKey key, Emission emission) {
        Condition when = emission.when();
        ValueOf valueOf = emission.valueOf();
        List<Condition> tests = when == null ? List.of() : tests(when);
        return new FindingKey(
                emission,
                when == null ? null : Claim.of(key, when),
                emission.settledWhen() == null ? null : Claim.of(key, emission.settledWhen()),
                emission.value() == null ? null : Scalar.of(emission.value()),
                valueOf == null || valueOf.item() == null ? null : key.item(valueOf.item()),
                tests.stream().map(test -> Claim.of(key, test)).toList(),
                tests,
                valueOf == null ? itemsOf(tests) : listed(valueOf.item()),
                valueOf == null ? scoresOf(tests) : listed(valueOf.rating()));
    }

    private static List<String> listed(@Nullable String name) {
        return name == null ? List.of() : List.of(name);
    }

    /** The items that some tests read, each once. */
    static List<String> itemsOf(List<Condition> tests) {
        Set<String> items = new LinkedHashSet<>();
        for (Condition condition : tests) {
            if (condition instanceof ItemIs test) {
                items.add(test.item());
            }
        }
        return List.copyOf(items);
    }

    /** The scores that some tests read, each once. */
    static List<String> scoresOf(List<Condition> tests) {
        Set<String> scores = new LinkedHashSet<>();
        for (Condition condition : tests) {
            if (condition instanceof ScoreIs test) {
                scores.add(test.score());
            } else if (condition instanceof BandIs test) {
                scores.add(test.band());
            }
        }
        return List.copyOf(scores);
    }

    /** The conditions without parts in a condition, in order. */
    static List<Condition> tests(Condition condition) {
        return condition.withParts().filter(part -> part.parts().isEmpty()).toList();
    }
}
