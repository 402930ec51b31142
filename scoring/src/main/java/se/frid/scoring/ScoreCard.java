package se.frid.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.instrument.MissingRule;
import se.frid.instrument.MissingRule.Fill;
import se.frid.instrument.Score;
import se.frid.instrument.ValueRange;
import se.frid.instrument.Verification;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.ScoreOutcome.Reason;
import se.frid.scoring.ScoreOutcome.Unsettled;

/** The scores of one answer sheet, each worked out once and after those it reads. */
final class ScoreCard {

    private final ScoringKey key;
    private final AnswerSheet sheet;
    private final Map<String, Scalar> judgements;
    private final boolean refused;
    private final BandSchemes schemes;
    private final Working working;
    private final @Nullable ScoreResult[] results;
    private final @Nullable Possible[] possible;

    /**
     * A card to be filled in.
     *
     * @param administration what was answered
     * @param sheet its answers
     * @param schemes the band schemes that hold for the person
     * @param refused whether the administration is of another instrument or version
     */
    ScoreCard(ScoringKey key, Administration administration, AnswerSheet sheet, BandSchemes schemes, boolean refused) {
        this.key = key;
        this.sheet = sheet;
        this.judgements = judgements(administration);
        this.refused = refused;
        this.schemes = schemes;
        this.working = Working.of(key, sheet, judgements);
        this.results = new ScoreResult[key.scores().size()];
        this.possible = new Possible[key.scores().size()];
    }

    private static Map<String, Scalar> judgements(Administration administration) {
        if (administration.judgements().isEmpty()) {
            return Map.of();
        }
        Map<String, Scalar> judgements = new HashMap<>();
        administration.judgements().forEach((score, rating) -> judgements.put(score, Scalar.of(rating)));
        return judgements;
    }

    /** What is read of the answers. */
    Working working() {
        return working;
    }

    ScoreResult result(String id) {
        return result(key.score(id));
    }

    ScoreResult result(ScoreKey score) {
        ScoreResult known = results[score.place()];
        if (known != null) {
            return known;
        }
        ScoreOutcome outcome = outcome(score);
        List<String> missing = score.told().codesAt(sheet.missing());
        int answered = score.told().places().shared(sheet.answered());
        List<BandResult> bands = schemes.bands(score, outcome);
        ScoreResult result = new ScoreResult(
                score.id(),
                score.score().names(),
                score.score().direction(),
                outcome,
                answered,
                answered + missing.size(),
                missing,
                bands,
                verification(score, outcome),
                score.score().source(),
                new LazySteps(() -> explained(score, outcome, bands)));
        results[score.place()] = result;
        return result;
    }

    private List<Step> explained(ScoreKey score, ScoreOutcome outcome, List<BandResult> bands) {
        int expected = score.told().items().size() + bands.size() + 2;
        return new Explainer(this, sheet, shown(score, outcome), expected)
                .steps(score, key.telling(score), outcome, bands);
    }

    /** What the steps reckon with: for a value, the values of other scores and what stood in for missing answers. */
    private Working shown(ScoreKey score, ScoreOutcome outcome) {
        if (!(outcome instanceof Determined determined) || (isWhole(score) && readsConstants(score))) {
            return working;
        }
        @Nullable Expression[] values = new Expression[results.length];
        for (ScoreKey other : score.scores()) {
            if (result(other).outcome() instanceof Determined value) {
                values[other.place()] = new Expression.Constant(value.value());
            }
        }
        return working.leavingOut(
                determined.filled() == null ? List.of() : score.items().codesAt(sheet.missing()), values);
    }

    /** Whether the scores that it reads come from their items as they are: what a person did not tell may be open in them. */
    private boolean readsConstants(ScoreKey score) {
        for (ScoreKey other : score.scores()) {
            if (!(working.score(other) instanceof Expression.Constant)) {
                return false;
            }
        }
        return true;
    }

    /** Whether none of the answers that a score rests on is missing. */
    private boolean isWhole(ScoreKey score) {
        return !score.all().places().meets(sheet.missing());
    }

    private ScoreOutcome outcome(ScoreKey score) {
        if (refused) {
            return new NotComputable(Reason.BAD_ADMINISTRATION);
        }
        if (score.score().rule() instanceof Judgement judgement) {
            return judged(score.id(), judgement);
        }
        boolean rated = false;
        boolean badRating = false;
        for (ScoreKey judgement : score.judgements()) {
            ScoreOutcome rating = result(judgement).outcome();
            rated |= rating instanceof Determined;
            badRating |= rating instanceof NotComputable none && none.reason() == Reason.BAD_ANSWER;
        }
        if (badRating || score.all().places().meets(sheet.offScale())) {
            return new NotComputable(Reason.BAD_ANSWER);
        }
        // A rating that was given is an answer: it may settle a result on its own.
        boolean someAnswered = rated || score.all().places().meets(sheet.answered());
        if (!someAnswered && !isWhole(score)) {
            return new NotComputable(Reason.NOTHING_ANSWERED);
        }
        if (isWhole(score) && working.score(score) instanceof Expression.Constant constant) {
            return settled(constant.value());
        }
        return published(score).orElseGet(() -> open(possible(score)));
    }

    /** With no answer missing, nothing is open and nothing stands in for anything. */
    private static ScoreOutcome settled(@Nullable Scalar value) {
        return value == null ? new NotComputable(Reason.NOT_ASKED) : new Determined(value, null, null);
    }

    /** What a score can still become, over every completion of the missing answers. */
    Possible possible(ScoreKey score) {
        Possible known = possible[score.place()];
        if (known == null) {
            known = Completions.of(working.score(score));
            possible[score.place()] = known;
        }
        return known;
    }

    private ScoreOutcome judged(String score, Judgement judgement) {
        Scalar rating = judgements.get(score);
        if (rating == null) {
            return new NotComputable(Reason.NO_JUDGEMENT);
        }
        boolean onScale = Objects.requireNonNull(key.instrument().scales().get(judgement.judgement()))
                .answers()
                .contains(rating);
        return onScale ? new Determined(rating, null, null) : new NotComputable(Reason.BAD_ANSWER);
    }

    /** The value that the published rule gives, if it gives one with these answers. */
    private Optional<ScoreOutcome> published(ScoreKey score) {
        MissingRule rule = score.score().missing();
        @Nullable Expression[] values = new Expression[results.length];
        Filled filled = null;
        for (ScoreKey other : score.scores()) {
            ScoreOutcome outcome = result(other).outcome();
            if (outcome instanceof Determined determined) {
                values[other.place()] = new Expression.Constant(determined.value());
                filled = filled == null ? determined.filled() : filled;
            } else if (other.score().rule() instanceof Judgement) {
                values[other.place()] = Expression.Constant.NO_VALUE;
            } else {
                return Optional.empty();
            }
        }
        List<String> missing = score.items().codesAt(sheet.missing());
        int lacking = score.over().isEmpty()
                ? missing.size()
                : score.over().codesAt(sheet.missing()).size();
        int answered = score.values().places().shared(sheet.answered());
        boolean within = missing.isEmpty()
                || (lacking <= rule.allowed() && answered >= (rule.answered() == null ? 1 : rule.answered()));
        if (!within) {
            return Optional.empty();
        }
        if (!(score.formula().over(working.leavingOut(missing, values)) instanceof Expression.Constant constant)) {
            return Optional.empty();
        }
        Scalar value = constant.value();
        if (value == null) {
            return Optional.of(new NotComputable(Reason.NOT_ASKED));
        }
        if (!missing.isEmpty()) {
            filled = rule.fill() == Fill.PRORATE ? Filled.PRORATED : Filled.ZERO;
            value = rule.fill() == Fill.PRORATE ? prorated(score.score(), value, answered, missing.size()) : value;
        }
        return Optional.of(new Determined(value, filled, whatIsPossible(possible(score), value)));
    }

    private static Scalar prorated(Score score, Scalar value, long answered, int missing) {
        if (!(score.rule() instanceof ScoreRule.Sum)) {
            // A mean of what was answered is prorated already.
            return value;
        }
        BigDecimal items = BigDecimal.valueOf(answered + missing);
        return Scalar.of(Objects.requireNonNull(score.missing().rounding())
                .divide(Expression.numberOf(value).multiply(items), BigDecimal.valueOf(answered)));
    }

    private static @Nullable ValueRange whatIsPossible(Possible possible, Scalar value) {
        if (possible.min() == null || possible.max() == null) {
            return null;
        }
        boolean settled = Scalar.of(possible.min()).equals(value)
                && Scalar.of(possible.max()).equals(value);
        return settled ? null : new ValueRange(possible.min(), possible.max());
    }

    /** What is left open when no published rule gives a value. */
    private static ScoreOutcome open(Possible possible) {
        if (possible.min() != null && possible.max() != null) {
            boolean settled = possible.min().compareTo(possible.max()) == 0 && !possible.noValue();
            return settled
                    ? new Determined(Scalar.of(possible.min()), null, null)
                    : new Bounded(possible.min(), possible.max());
        }
        if (possible.yes() || possible.no()) {
            return possible.yes() && possible.no()
                    ? new Unsettled(List.of(Scalar.of(false), Scalar.of(true)))
                    : new Determined(Scalar.of(possible.yes()), null, null);
        }
        List<Scalar> words = possible.words().stream().map(Scalar::of).toList();
        if (words.isEmpty()) {
            return new NotComputable(Reason.NOT_ASKED);
        }
        return words.size() == 1
                ? new Determined(words.get(0), null, null)
                : new Unsettled(words.size() > Possible.MOST_WORDS ? List.of() : words);
    }

    private Verification verification(ScoreKey score, ScoreOutcome outcome) {
        Verification weakest = score.score().verification();
        if (outcome instanceof Determined determined && determined.filled() != null) {
            weakest = weakest.weaker(score.score().missing().verification());
        }
        for (ScoreKey other : score.scores()) {
            weakest = weakest.weaker(result(other).verification());
        }
        return weakest;
    }
}
