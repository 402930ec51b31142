package se.frid.scoring;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Score;
import se.frid.instrument.ValueOf;
import se.frid.instrument.ValueRange;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Scalar;
import se.frid.scoring.Expression.Passing;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;

/**
 * What results say of findings: present, absent or unknown.
 *
 * <p>A value for which missing answers were stood in speaks for a worrying finding as it is, and against it only when no
 * completion could have reached it. For a calming finding, one that the best end of the score also gives, it is the other way
 * round: every completion must agree. The best end of a yes/no criterion is no, that of a category is what holds otherwise.
 */
final class Emissions {

    private final Instrument instrument;
    private final AnswerSheet sheet;
    private final ScoreCard card;
    private final boolean outsidePopulation;
    private final ExpressionBuilder items;

    Emissions(Instrument instrument, AnswerSheet sheet, ScoreCard card, boolean outsidePopulation) {
        this.instrument = instrument;
        this.sheet = sheet;
        this.card = card;
        this.outsidePopulation = outsidePopulation;
        this.items = new ExpressionBuilder(instrument, sheet);
    }

    List<EmittedFinding> findings() {
        return instrument.emits().stream().map(this::finding).toList();
    }

    private EmittedFinding finding(Emission emission) {
        if (emission.valueOf() != null) {
            return answered(emission, emission.valueOf());
        }
        Condition when = emission.when();
        if (when == null) {
            return rated(emission, Objects.requireNonNull(emission.rating()));
        }
        Set<String> readItems = new LinkedHashSet<>();
        Set<String> readScores = new LinkedHashSet<>();
        Truth truth = truth(when);
        when.withParts().filter(part -> part.parts().isEmpty()).forEach(part -> {
            if (truth(part) == truth || truth == Truth.FALSE) {
                note(part, readItems, readScores);
            }
        });
        boolean option = emission.value() != null;
        FindingState state = switch (truth) {
            case TRUE -> FindingState.PRESENT;
            // That one option does not hold says nothing of the others.
            case FALSE -> option ? FindingState.UNKNOWN : FindingState.ABSENT;
            case UNKNOWN -> isNotApplicable(when) ? FindingState.NOT_APPLICABLE : FindingState.UNKNOWN;
        };
        return new EmittedFinding(
                emission.finding(),
                state,
                emission.level(),
                option && truth == Truth.TRUE ? Scalar.of(String.valueOf(emission.value())) : null,
                option && state != FindingState.NOT_APPLICABLE && (truth == Truth.UNKNOWN || !isSettled(emission)),
                List.copyOf(readItems),
                List.copyOf(readScores),
                emission.ofExposed());
    }

    /** The value that an answer tells; one that is missing or says nothing leaves every value possible. */
    private EmittedFinding answered(Emission emission, ValueOf valueOf) {
        String item = valueOf.item();
        boolean asked = item == null || !isNotApplicable(item);
        Scalar answer = item == null ? rating(Objects.requireNonNull(valueOf.rating())) : answer(item);
        Scalar value = answer == null ? null : valueOf.told(answer);
        FindingState state = asked ? FindingState.UNKNOWN : FindingState.NOT_APPLICABLE;
        String rating = valueOf.rating();
        return new EmittedFinding(
                emission.finding(),
                value == null ? state : FindingState.PRESENT,
                null,
                value,
                asked && (value == null || !isSettled(emission)),
                item == null ? List.of() : List.of(item),
                rating == null ? List.of() : List.of(rating),
                emission.ofExposed());
    }

    private @Nullable Scalar answer(String item) {
        return sheet.entry(item) instanceof AnswerSheet.Entry.Answered answered ? answered.answer() : null;
    }

    private @Nullable Scalar rating(String score) {
        return card.result(score).outcome() instanceof Determined determined ? determined.value() : null;
    }

    private boolean isSettled(Emission emission) {
        return emission.settledWhen() == null || truth(emission.settledWhen()) == Truth.TRUE;
    }

    /** Whether a published limit is reached. */
    FindingState reached(Condition when) {
        return switch (truth(when)) {
            case TRUE -> FindingState.PRESENT;
            case FALSE -> FindingState.ABSENT;
            case UNKNOWN -> FindingState.UNKNOWN;
        };
    }

    private static void note(Condition part, Set<String> readItems, Set<String> readScores) {
        if (part instanceof ItemIs test) {
            readItems.add(test.item());
        } else if (part instanceof ScoreIs test) {
            readScores.add(test.score());
        } else if (part instanceof BandIs test) {
            readScores.add(test.band());
        }
    }

    private EmittedFinding rated(Emission emission, String rating) {
        RiskLevel level = null;
        if (card.result(rating).outcome() instanceof Determined determined
                && instrument.score(rating).orElseThrow().rule() instanceof Judgement judgement) {
            level = Objects.requireNonNull(instrument.scales().get(judgement.judgement()))
                    .option(determined.value())
                    .orElseThrow()
                    .level();
        }
        FindingState state = level == null ? FindingState.UNKNOWN : FindingState.PRESENT;
        return new EmittedFinding(
                emission.finding(), state, level, null, false, List.of(), List.of(rating), emission.ofExposed());
    }

    private boolean isNotApplicable(Condition when) {
        return when instanceof ItemIs test
                && sheet.entry(test.item()) instanceof AnswerSheet.Entry.Unanswered open
                && open.kind() == MissingKind.NOT_APPLICABLE;
    }

    /** Whether a question need not be asked: its scale says so, or other answers do. */
    private boolean isNotApplicable(String item) {
        return sheet.isNotAsked(item)
                || (sheet.entry(item) instanceof AnswerSheet.Entry.Unanswered open
                        && open.kind() == MissingKind.NOT_APPLICABLE);
    }

    private Truth truth(Condition condition) {
        return condition.truth(this::single);
    }

    private Truth single(Condition condition) {
        if (condition instanceof ScoreIs test) {
            return score(test);
        } else if (condition instanceof BandIs test) {
            return band(test);
        }
        if (condition instanceof ItemIs test && sheet.isMissing(test.item())) {
            // Also where any answer would do: nobody has given it.
            return Truth.UNKNOWN;
        }
        Possible possible = Completions.of(items.condition(condition));
        return possible.yes() && possible.no() ? Truth.UNKNOWN : Truth.of(possible.yes());
    }

    private Truth score(ScoreIs test) {
        Score score = instrument.score(test.score()).orElseThrow();
        Passing passing = new Passing(test.atLeast(), test.atMost(), test.in());
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

    private Truth band(BandIs test) {
        Score score = instrument.score(test.band()).orElseThrow();
        if (outsidePopulation) {
            return Truth.UNKNOWN;
        }
        Truth any = Truth.UNKNOWN;
        List<BandScheme> schemes = named(card.schemes(score), test);
        if (!schemes.isEmpty()) {
            any = schemes.stream().map(scheme -> band(score, scheme, test)).reduce(Truth.FALSE, Truth::or);
        }
        // Where it was not told whether a scheme holds, its bands can be reached but never are for certain.
        for (BandScheme scheme : named(card.openSchemes(score), test)) {
            any = any.or(Truth.UNKNOWN.and(band(score, scheme, test)));
        }
        return any;
    }

    /** The schemes that a test asks about: those it names, with a level it names. */
    private static List<BandScheme> named(List<BandScheme> schemes, BandIs test) {
        return schemes.stream()
                .filter(scheme -> test.scheme() == null || scheme.id().equals(test.scheme()))
                .filter(scheme ->
                        scheme.bands().stream().anyMatch(band -> test.in().contains(band.level())))
                .toList();
    }

    private Truth band(Score score, BandScheme scheme, BandIs test) {
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

    private Truth truth(Score score, Predicate<@Nullable Scalar> passes, Function<ValueRange, Truth> overlap) {
        ScoreOutcome outcome = card.result(score).outcome();
        if (outcome instanceof Determined determined) {
            Truth value = Truth.of(passes.test(determined.value()));
            if (determined.filled() == null) {
                return value;
            }
            Truth all = overCompletions(score, passes, overlap);
            return passes.test(best(score)) ? value.and(all) : value.or(all);
        } else if (outcome instanceof NotComputable none) {
            return none.reason() == Reason.NOT_ASKED ? Truth.FALSE : Truth.UNKNOWN;
        }
        return overCompletions(score, passes, overlap);
    }

    /** Whether what a score can still become passes: always, never, or in some completions only. */
    private Truth overCompletions(
            Score score, Predicate<@Nullable Scalar> passes, Function<ValueRange, Truth> overlap) {
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
