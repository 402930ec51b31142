package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Band;
import se.frid.instrument.BandScheme;
import se.frid.instrument.Direction;
import se.frid.instrument.Instrument;
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

    private final Instrument instrument;
    private final Map<String, Reads> reads;
    private final AnswerSheet sheet;
    private final Map<String, Scalar> judgements;
    private final @Nullable Integer age;
    private final boolean refused;
    private final boolean outsidePopulation;
    private final ExpressionBuilder builder;
    private final Map<String, ScoreResult> results = new HashMap<>();

    ScoreCard(
            Instrument instrument,
            Map<String, Reads> reads,
            AnswerSheet sheet,
            Map<String, Scalar> judgements,
            @Nullable Integer age,
            boolean refused,
            boolean outsidePopulation) {
        this.instrument = instrument;
        this.reads = reads;
        this.sheet = sheet;
        this.judgements = judgements;
        this.age = age;
        this.refused = refused;
        this.outsidePopulation = outsidePopulation;
        this.builder = new ExpressionBuilder(instrument, sheet).withJudgements(judgements);
    }

    ScoreResult result(String id) {
        return result(instrument.score(id).orElseThrow());
    }

    ScoreResult result(Score score) {
        ScoreResult known = results.get(score.id());
        if (known != null) {
            return known;
        }
        ScoreOutcome outcome = outcome(score);
        Reads read = reads(score);
        Set<String> counted = read.items().isEmpty() ? read.all() : read.items();
        List<String> missing = counted.stream().filter(sheet::isMissing).toList();
        int answered = (int) counted.stream().filter(sheet::isAnswered).count();
        List<BandResult> bands = bands(score, outcome);
        Verification verification = verification(score, outcome);
        List<Step> steps = new Explainer(instrument, sheet, shown(score, outcome), this).steps(score, outcome, bands);
        ScoreResult result = new ScoreResult(
                score.id(),
                score.names(),
                score.direction(),
                outcome,
                answered,
                answered + missing.size(),
                missing,
                bands,
                verification,
                score.source(),
                steps);
        results.put(score.id(), result);
        return result;
    }

    /** What the steps reckon with: for a value, the values of other scores and what stood in for missing answers. */
    private ExpressionBuilder shown(Score score, ScoreOutcome outcome) {
        if (!(outcome instanceof Determined determined)) {
            return builder;
        }
        Map<String, Expression> values = new HashMap<>();
        for (String other : reads(score).scores()) {
            if (result(other).outcome() instanceof Determined value) {
                values.put(other, new Expression.Constant(value.value()));
            }
        }
        Set<String> leftOut = new LinkedHashSet<>(
                determined.filled() == null ? Set.of() : reads(score).items());
        leftOut.removeIf(item -> !sheet.isMissing(item));
        return builder.leavingOut(leftOut, values);
    }

    private Reads reads(Score score) {
        return Objects.requireNonNull(reads.get(score.id()));
    }

    private ScoreOutcome outcome(Score score) {
        if (refused) {
            return new NotComputable(Reason.BAD_ADMINISTRATION);
        }
        if (score.rule() instanceof Judgement judgement) {
            return judged(score, judgement);
        }
        Reads read = reads(score);
        List<ScoreOutcome> ratings =
                read.judgements().stream().map(id -> result(id).outcome()).toList();
        if (read.all().stream().anyMatch(sheet::isOffScale) || ratings.contains(new NotComputable(Reason.BAD_ANSWER))) {
            return new NotComputable(Reason.BAD_ANSWER);
        }
        // A rating that was given is an answer: it may settle a result on its own.
        boolean someAnswered = read.all().stream().anyMatch(sheet::isAnswered)
                || ratings.stream().anyMatch(Determined.class::isInstance);
        boolean someMissing = read.all().stream().anyMatch(sheet::isMissing);
        if (!someAnswered && someMissing) {
            return new NotComputable(Reason.NOTHING_ANSWERED);
        }
        Possible possible = possible(score);
        return published(score, read, possible).orElseGet(() -> open(possible));
    }

    /** What a score can still become, over every completion of the missing answers. */
    Possible possible(Score score) {
        return Completions.of(builder.rule(score.rule()));
    }

    private ScoreOutcome judged(Score score, Judgement judgement) {
        Scalar rating = judgements.get(score.id());
        if (rating == null) {
            return new NotComputable(Reason.NO_JUDGEMENT);
        }
        boolean onScale = Objects.requireNonNull(instrument.scales().get(judgement.judgement()))
                .answers()
                .contains(rating);
        return onScale ? new Determined(rating, null, null) : new NotComputable(Reason.BAD_ANSWER);
    }

    /** The value that the published rule gives, if it gives one with these answers. */
    private Optional<ScoreOutcome> published(Score score, Reads read, Possible possible) {
        MissingRule rule = score.missing();
        Map<String, Expression> values = new HashMap<>();
        Filled filled = null;
        for (String other : read.scores()) {
            ScoreOutcome outcome = result(other).outcome();
            if (outcome instanceof Determined determined) {
                values.put(other, new Expression.Constant(determined.value()));
                filled = filled == null ? determined.filled() : filled;
            } else if (instrument.score(other).orElseThrow().rule() instanceof Judgement) {
                values.put(other, Expression.Constant.NO_VALUE);
            } else {
                return Optional.empty();
            }
        }
        Set<String> missing = new LinkedHashSet<>(read.items());
        missing.removeIf(item -> !sheet.isMissing(item));
        Collection<String> counted = rule.over().isEmpty() ? missing : rule.over();
        long lacking = counted.stream().filter(sheet::isMissing).count();
        long answered = read.values().stream().filter(sheet::isAnswered).count();
        boolean within = missing.isEmpty()
                || (lacking <= rule.allowed() && answered >= (rule.answered() == null ? 1 : rule.answered()));
        if (!within) {
            return Optional.empty();
        }
        if (!(builder.leavingOut(missing, values).rule(score.rule()) instanceof Expression.Constant constant)) {
            return Optional.empty();
        }
        Scalar value = constant.value();
        if (value == null) {
            return Optional.of(new NotComputable(Reason.NOT_ASKED));
        }
        if (!missing.isEmpty()) {
            filled = rule.fill() == Fill.PRORATE ? Filled.PRORATED : Filled.ZERO;
            value = rule.fill() == Fill.PRORATE ? prorated(score, value, answered, missing.size()) : value;
        }
        return Optional.of(new Determined(value, filled, whatIsPossible(possible, value)));
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

    /** The schemes that hold for the person; where none surely does, the only one that may. */
    List<BandScheme> schemes(Score score) {
        if (outsidePopulation) {
            return List.of();
        }
        List<BandScheme> certain = new ArrayList<>();
        List<BandScheme> open = new ArrayList<>();
        for (BandScheme scheme : score.bands()) {
            Optional<Boolean> holds = scheme.population().includes(sheet.respondent(), sheet.sex(), age);
            if (holds.isEmpty()) {
                open.add(scheme);
            } else if (holds.get()) {
                certain.add(scheme);
            }
        }
        return certain.isEmpty() && open.size() == 1 ? open : certain;
    }

    /** The schemes that may hold, besides those that are used: what they depend on was not told. */
    List<BandScheme> openSchemes(Score score) {
        List<BandScheme> used = schemes(score);
        return score.bands().stream()
                .filter(scheme -> !used.contains(scheme))
                .filter(scheme -> scheme.population()
                        .includes(sheet.respondent(), sheet.sex(), age)
                        .isEmpty())
                .toList();
    }

    /** Whether a score has bands, but none that were made for such a person. */
    boolean excludes(Score score) {
        return !score.bands().isEmpty()
                && score.bands().stream()
                        .allMatch(scheme -> scheme.population()
                                .includes(sheet.respondent(), sheet.sex(), age)
                                .filter(holds -> !holds)
                                .isPresent());
    }

    private List<BandResult> bands(Score score, ScoreOutcome outcome) {
        List<BandResult> bands = new ArrayList<>();
        for (BandScheme scheme : schemes(score)) {
            if (outcome instanceof Determined determined && determined.value() instanceof Scalar.Num num) {
                Band worst = determined.possible() == null
                        ? null
                        : scheme.band(worst(score, determined.possible())).orElse(null);
                scheme.band(num.number()).ifPresent(band -> bands.add(band(scheme, band, worst)));
            } else if (outcome instanceof Bounded bounded) {
                Optional<Band> low = scheme.band(bounded.lower());
                if (low.isPresent() && low.equals(scheme.band(bounded.upper()))) {
                    bands.add(band(scheme, low.get(), null));
                }
            }
        }
        return bands;
    }

    private static BigDecimal worst(Score score, ValueRange possible) {
        return score.direction() == Direction.LOWER_IS_WORSE ? possible.min() : possible.max();
    }

    private static BandResult band(BandScheme scheme, Band band, @Nullable Band worst) {
        return new BandResult(
                scheme.id(),
                band.level(),
                band.names(),
                band.from(),
                band.to(),
                worst == null || worst.equals(band) ? null : worst.level(),
                band.probability(),
                scheme.population().description(),
                scheme.verification(band),
                scheme.source());
    }

    private Verification verification(Score score, ScoreOutcome outcome) {
        Verification weakest = score.verification();
        if (outcome instanceof Determined determined && determined.filled() != null) {
            weakest = weakest.weaker(score.missing().verification());
        }
        for (String other : reads(score).scores()) {
            weakest = weakest.weaker(result(other).verification());
        }
        return weakest;
    }
}
