package se.frid.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;
import se.frid.instrument.Score;
import se.frid.instrument.ValueRange;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Truth;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;
import se.frid.scoring.Expression.Passing;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;

/**
 * Whether results bear out the conditions of findings and of published limits.
 *
 * <p>A value for which missing answers were stood in speaks for a worrying finding as it is, and against it only when no
 * completion could have reached it. For a calming finding, one that the best end of the score also gives, it is the other way
 * round: every completion must agree. The best end of a yes/no criterion is no, that of a category is what holds otherwise.
 */
final class ClaimChecker {

    private final AnswerSheet sheet;
    private final ScoreCard card;
    private final BandSchemes schemes;

    ClaimChecker(AnswerSheet sheet, ScoreCard card, BandSchemes schemes) {
        this.sheet = sheet;
        this.card = card;
        this.schemes = schemes;
    }

    /** Whether an item passes a test. */
    Truth item(ItemKey item, Formula test) {
        // Also where any answer would do: nobody has given it.
        return sheet.isMissing(item) ? Truth.UNKNOWN : person(test);
    }

    /** Whether who answered, or whom it is about, passes a test. */
    Truth person(Formula test) {
        return Completions.of(test.over(card.working())).truth();
    }

    /** Whether a score passes a test. */
    Truth score(ScoreKey score, Passing passing) {
        if (card.result(score).outcome() instanceof Determined determined && determined.filled() == null) {
            return Truth.of(passing.test(determined.value()));
        }
        return truth(score, value -> passing.test(value), range -> overlap(passing, range));
    }

    /** Which of the values between two ends pass a test: all, none or some. */
    private static Truth overlap(Passing passing, ValueRange range) {
        boolean low = passing.test(Scalar.of(range.min()));
        boolean high = passing.test(Scalar.of(range.max()));
        boolean between = passing.in().isEmpty();
        if (low && high && between) {
            return Truth.TRUE;
        }
        boolean outside = (passing.atLeast() != null && range.max().compareTo(passing.atLeast()) < 0)
                || (passing.atMost() != null && range.min().compareTo(passing.atMost()) > 0);
        return outside ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether a score is in one of some bands. */
    Truth band(ScoreKey score, BandIs test) {
        if (schemes.outsidePopulation()) {
            return Truth.UNKNOWN;
        }
        List<BandScheme> holding = named(schemes.schemes(score), test);
        Truth any = holding.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
        for (BandScheme scheme : holding) {
            any = any.or(band(score, scheme, test));
        }
        // Where it was not told whether a scheme holds, its bands can be reached but never are for certain.
        for (BandScheme scheme : named(schemes.openSchemes(score), test)) {
            any = any.or(Truth.UNKNOWN.and(band(score, scheme, test)));
        }
        return any;
    }

    /** The schemes that a test asks about: those it names, with a level it names. */
    private static List<BandScheme> named(List<BandScheme> schemes, BandIs test) {
        List<BandScheme> named = new ArrayList<>(schemes.size());
        for (BandScheme scheme : schemes) {
            if ((test.scheme() == null || scheme.id().equals(test.scheme())) && hasLevel(scheme, test.in())) {
                named.add(scheme);
            }
        }
        return named;
    }

    private static boolean hasLevel(BandScheme scheme, List<String> levels) {
        for (Band band : scheme.bands()) {
            if (levels.contains(band.level())) {
                return true;
            }
        }
        return false;
    }

    private Truth band(ScoreKey score, BandScheme scheme, BandIs test) {
        return truth(
                score,
                value -> value instanceof Scalar.Num num
                        && scheme.band(num.number())
                                .filter(band -> test.in().contains(band.level()))
                                .isPresent(),
                range -> overlap(scheme, test, range));
    }

    private static Truth overlap(BandScheme scheme, BandIs test, ValueRange range) {
        boolean in = false;
        boolean out = false;
        for (Band band : scheme.bands()) {
            boolean touched =
                    band.from().compareTo(range.max()) <= 0 && band.to().compareTo(range.min()) >= 0;
            in |= touched && test.in().contains(band.level());
            out |= touched && !test.in().contains(band.level());
        }
        return in && out ? Truth.UNKNOWN : Truth.of(in);
    }

    private Truth truth(ScoreKey score, Predicate<@Nullable Scalar> passes, Function<ValueRange, Truth> overlap) {
        ScoreOutcome outcome = card.result(score).outcome();
        if (outcome instanceof Determined determined) {
            Truth value = Truth.of(passes.test(determined.value()));
            if (determined.filled() == null) {
                return value;
            }
            Truth all = overCompletions(score, passes, overlap);
            return passes.test(best(score.score())) ? value.and(all) : value.or(all);
        } else if (outcome instanceof NotComputable none) {
            return none.reason() == Reason.NOT_ASKED ? Truth.FALSE : Truth.UNKNOWN;
        }
        return overCompletions(score, passes, overlap);
    }

    /** Whether what a score can still become passes: always, never, or in some completions only. */
    private Truth overCompletions(
            ScoreKey score, Predicate<@Nullable Scalar> passes, Function<ValueRange, Truth> overlap) {
        Possible possible = card.possible(score);
        Set<Truth> seen = EnumSet.noneOf(Truth.class);
        if (possible.min() != null && possible.max() != null) {
            seen.add(overlap.apply(new ValueRange(possible.min(), possible.max())));
        }
        if (possible.yes()) {
            seen.add(Truth.of(passes.test(Scalar.of(true))));
        }
        if (possible.no()) {
            seen.add(Truth.of(passes.test(Scalar.of(false))));
        }
        if (possible.words().size() > Possible.MOST_WORDS) {
            seen.add(Truth.UNKNOWN);
        }
        possible.words().forEach(word -> seen.add(Truth.of(passes.test(Scalar.of(word)))));
        if (possible.noValue()) {
            // The items of the score may turn out not to be asked, and then it passes nothing.
            seen.add(Truth.FALSE);
        }
        return seen.size() == 1 ? seen.iterator().next() : Truth.UNKNOWN;
    }

    /** The result that worries least; absent where a result has no better and worse. */
    private static @Nullable Scalar best(Score score) {
        if (score.rule() instanceof ScoreRule.Criterion) {
            return Scalar.of(false);
        } else if (score.rule() instanceof ScoreRule.Category category) {
            return Scalar.of(category.otherwise());
        }
        ValueRange range = score.range();
        if (range == null) {
            return null;
        }
        return Scalar.of(score.direction() == Direction.LOWER_IS_WORSE ? range.max() : range.min());
    }
}
