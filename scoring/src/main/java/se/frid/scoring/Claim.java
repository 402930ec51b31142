package se.frid.scoring;

import java.util.IdentityHashMap;
import java.util.Objects;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.condition.Truth;
import se.frid.scoring.Expression.Passing;

/** A condition of a finding or of a published limit, with its items and scores looked up. */
@FunctionalInterface
interface Claim {

    /** Whether results bear it out. */
    Truth truth(ClaimChecker results);

    static Claim of(ScoringKey key, Condition condition) {
        if (condition.parts().isEmpty()) {
            return single(key, condition);
        }
        // By identity: a condition is large to compare, and its definition holds it once.
        IdentityHashMap<Condition, Claim> singles = new IdentityHashMap<>();
        FindingKey.tests(condition).forEach(test -> singles.put(test, single(key, test)));
        return results -> condition.truth(
                test -> Objects.requireNonNull(singles.get(test)).truth(results));
    }

    private static Claim single(ScoringKey key, Condition condition) {
        if (condition instanceof ScoreIs test) {
            ScoreKey score = key.score(test.score());
            Passing passing = new Passing(test.atLeast(), test.atMost(), test.in());
            return results -> results.score(score, passing);
        } else if (condition instanceof BandIs test) {
            ScoreKey score = key.score(test.band());
            return results -> results.band(score, test);
        }
        Formula formula = new FormulaBuilder(key).condition(condition);
        if (condition instanceof ItemIs test) {
            ItemKey item = key.item(test.item());
            return results -> results.item(item, formula);
        }
        return results -> results.person(formula);
    }
}
