package se.frid.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.RespondentIs;
import se.frid.instrument.condition.Truth;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Case;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.instrument.score.ScoreRule.Choose;
import se.frid.instrument.score.ScoreRule.Constant;
import se.frid.instrument.score.ScoreRule.Count;
import se.frid.instrument.score.ScoreRule.Criterion;
import se.frid.instrument.score.ScoreRule.ItemValue;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.instrument.score.ScoreRule.Linear;
import se.frid.instrument.score.ScoreRule.Max;
import se.frid.instrument.score.ScoreRule.Mean;
import se.frid.instrument.score.ScoreRule.Profile;
import se.frid.instrument.score.ScoreRule.Recode;
import se.frid.instrument.score.ScoreRule.ScoreValue;
import se.frid.instrument.score.ScoreRule.Sum;
import se.frid.instrument.score.ScoreRule.Term;
import se.frid.instrument.score.ScoreRule.Weighted;
import se.frid.json.Scalar;

/**
 * The lowest and highest value a rule can give over complete answers, by interval arithmetic.
 *
 * <p>Items are taken to vary freely of each other, so the interval is never too narrow. Nothing for a rule whose
 * result is no number.
 */
final class ReachableRange implements ScoreRule.Visitor<Optional<ValueRange>> {

    private static final int MOST_VALUES = 2_000;

    private final Instrument instrument;
    private final @Nullable Respondent respondent;
    // Each score is worked out once: scores that read each other twice over would otherwise double the work every time.
    private final Map<String, Optional<ValueRange>> ranges = new HashMap<>();
    private final Map<String, Integer> decimals = new HashMap<>();

    private ReachableRange(Instrument instrument, @Nullable Respondent respondent) {
        this.instrument = instrument;
        this.respondent = respondent;
    }

    /** The range of a rule, for one respondent or for all. */
    static @Nullable ValueRange of(Instrument instrument, ScoreRule rule, @Nullable Respondent respondent) {
        return rule.accept(new ReachableRange(instrument, respondent)).orElse(null);
    }

    /** Every value that comes into a recoding: those of an item, else every step of the range. */
    static Set<BigDecimal> values(Instrument instrument, ScoreRule rule) {
        Set<BigDecimal> values = new TreeSet<>();
        if (rule instanceof ItemValue read) {
            ResponseScale scale = instrument.scale(instrument.item(read.item()).orElseThrow());
            scale.answers().forEach(answer -> values.add(((Scalar.Num) answer).number()));
            return values;
        }
        ValueRange range = of(instrument, rule, null);
        if (range != null) {
            BigDecimal step = step(instrument, rule);
            BigDecimal value = range.min();
            while (value.compareTo(range.max()) <= 0 && values.size() < MOST_VALUES) {
                values.add(Scalar.canonical(value));
                value = value.add(step);
            }
        }
        return values;
    }

    /** The distance between neighbouring values: 1 for whole numbers, 0.01 for two decimals. */
    static BigDecimal step(Instrument instrument, ScoreRule rule) {
        return BigDecimal.ONE.movePointLeft(new ReachableRange(instrument, null).digits(rule));
    }

    private int digits(ScoreRule rule) {
        if (rule instanceof Linear linear && linear.rounding() != null) {
            return Math.max(linear.rounding().digits(), scale(linear.plus()));
        }
        if (rule instanceof Mean mean) {
            return mean.rounding().digits();
        }
        if (rule instanceof Recode recode) {
            return recode.table().values().stream()
                    .mapToInt(BigDecimal::scale)
                    .max()
                    .orElse(0);
        }
        int own = 0;
        for (String code : rule.ownItems()) {
            if (!(rule instanceof Count)) {
                ResponseScale scale = instrument.scale(instrument.item(code).orElseThrow());
                own = Math.max(
                        own,
                        scale.answers().stream()
                                .mapToInt(answer -> scale(((Scalar.Num) answer).number()))
                                .max()
                                .orElse(0));
            }
        }
        if (rule instanceof Constant constant) {
            own = scale(constant.constant());
        }
        if (rule instanceof ScoreValue read) {
            own = scoreDigits(read.score());
        }
        int parts = rule.parts().stream().mapToInt(this::digits).max().orElse(0);
        if (rule instanceof Weighted weighted) {
            parts += weighted.weighted().stream()
                    .mapToInt(term -> scale(term.weight()))
                    .max()
                    .orElse(0);
        }
        if (rule instanceof Linear linear) {
            parts = Math.max(parts + scale(linear.times()), scale(linear.plus()));
        }
        return Math.max(own, parts);
    }

    private int scoreDigits(String score) {
        Integer known = decimals.get(score);
        if (known == null) {
            known = digits(instrument.score(score).orElseThrow().rule());
            decimals.put(score, known);
        }
        return known;
    }

    private static int scale(@Nullable BigDecimal number) {
        return number == null ? 0 : Math.max(0, Scalar.canonical(number).scale());
    }

    private ValueRange known(ScoreRule rule) {
        return rule.accept(this)
                .orElseThrow(() -> new IllegalArgumentException("a rule that gives no number stands inside a number"));
    }

    @Override
    public Optional<ValueRange> visitItemValue(ItemValue rule) {
        Item item = instrument.item(rule.item()).orElseThrow();
        ResponseScale scale = instrument.scale(item);
        return Optional.of(new ValueRange(scale.min().orElseThrow(), scale.max().orElseThrow()));
    }

    @Override
    public Optional<ValueRange> visitScoreValue(ScoreValue rule) {
        Optional<ValueRange> known = ranges.get(rule.score());
        if (known == null) {
            known = instrument.score(rule.score()).orElseThrow().rule().accept(this);
            ranges.put(rule.score(), known);
        }
        return known;
    }

    @Override
    public Optional<ValueRange> visitConstant(Constant rule) {
        return Optional.of(new ValueRange(rule.constant(), rule.constant()));
    }

    @Override
    public Optional<ValueRange> visitSum(Sum rule) {
        return Optional.of(sum(rule.sum().stream().map(this::orNothing).toList()));
    }

    /** In a sum, an item that need not be asked may add nothing. */
    private ValueRange orNothing(ScoreRule rule) {
        ValueRange range = known(rule);
        if (!(rule instanceof ItemValue read)) {
            return range;
        }
        Condition showIf = instrument.item(read.item()).orElseThrow().showIf();
        Truth shown = showIf == null ? Truth.TRUE : truth(showIf);
        return shown == Truth.TRUE ? range : shown == Truth.FALSE ? nothing() : withNothing(range);
    }

    private static ValueRange nothing() {
        return new ValueRange(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static ValueRange withNothing(ValueRange range) {
        return new ValueRange(range.min().min(BigDecimal.ZERO), range.max().max(BigDecimal.ZERO));
    }

    private static ValueRange sum(List<ValueRange> ranges) {
        BigDecimal min = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        for (ValueRange range : ranges) {
            min = min.add(range.min());
            max = max.add(range.max());
        }
        return new ValueRange(Scalar.canonical(min), Scalar.canonical(max));
    }

    @Override
    public Optional<ValueRange> visitWeighted(Weighted rule) {
        List<ValueRange> ranges = new ArrayList<>();
        for (Term term : rule.weighted()) {
            Truth counts = term.when() == null ? Truth.TRUE : truth(term.when());
            if (counts != Truth.FALSE) {
                ValueRange range = times(orNothing(term.of()), term.weight());
                ranges.add(counts == Truth.TRUE ? range : withNothing(range));
            }
        }
        return Optional.of(sum(ranges));
    }

    private static ValueRange times(ValueRange range, BigDecimal factor) {
        BigDecimal one = range.min().multiply(factor);
        BigDecimal other = range.max().multiply(factor);
        return new ValueRange(one.min(other), one.max(other));
    }

    @Override
    public Optional<ValueRange> visitMean(Mean rule) {
        BigDecimal min = null;
        BigDecimal max = null;
        for (ScoreRule part : rule.mean()) {
            ValueRange range = known(part);
            min = min == null ? range.min() : min.add(range.min());
            max = max == null ? range.max() : max.add(range.max());
        }
        BigDecimal count = BigDecimal.valueOf(rule.mean().size());
        return Optional.of(new ValueRange(
                Scalar.canonical(rule.rounding().divide(min == null ? BigDecimal.ZERO : min, count)),
                Scalar.canonical(rule.rounding().divide(max == null ? BigDecimal.ZERO : max, count))));
    }

    @Override
    public Optional<ValueRange> visitMax(Max rule) {
        ValueRange highest = known(rule.max().get(0));
        for (ScoreRule part : rule.max()) {
            ValueRange range = known(part);
            highest =
                    new ValueRange(highest.min().max(range.min()), highest.max().max(range.max()));
        }
        return Optional.of(highest);
    }

    @Override
    public Optional<ValueRange> visitCount(Count rule) {
        List<ValueRange> ranges = new ArrayList<>();
        for (String code : rule.count()) {
            ValueRange item = known(new ItemValue(code));
            ranges.add(new ValueRange(
                    bit(item.min().compareTo(rule.atLeast()) >= 0),
                    bit(item.max().compareTo(rule.atLeast()) >= 0)));
        }
        return Optional.of(sum(ranges));
    }

    private static BigDecimal bit(boolean set) {
        return set ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    @Override
    public Optional<ValueRange> visitRecode(Recode rule) {
        BigDecimal min = null;
        BigDecimal max = null;
        for (BigDecimal value : rule.table().values()) {
            min = min == null ? value : min.min(value);
            max = max == null ? value : max.max(value);
        }
        return Optional.of(new ValueRange(min == null ? BigDecimal.ZERO : min, max == null ? BigDecimal.ZERO : max));
    }

    @Override
    public Optional<ValueRange> visitLinear(Linear rule) {
        ValueRange range = known(rule.linear());
        BigDecimal one = transform(rule, range.min());
        BigDecimal other = transform(rule, range.max());
        return Optional.of(new ValueRange(one.min(other), one.max(other)));
    }

    private static BigDecimal transform(Linear rule, BigDecimal value) {
        BigDecimal result = rule.times() == null ? value : value.multiply(rule.times());
        if (rule.rounding() != null) {
            BigDecimal divisor = rule.dividedBy() == null ? BigDecimal.ONE : rule.dividedBy();
            result = rule.rounding().divide(result, divisor);
        }
        return Scalar.canonical(rule.plus() == null ? result : result.add(rule.plus()));
    }

    @Override
    public Optional<ValueRange> visitChoose(Choose rule) {
        List<ValueRange> possible = new ArrayList<>();
        Truth decided = Truth.FALSE;
        for (Case choice : rule.choose()) {
            Truth holds = truth(choice.when());
            if (decided != Truth.TRUE && holds != Truth.FALSE) {
                possible.add(known(choice.then()));
                decided = holds == Truth.TRUE ? Truth.TRUE : decided;
            }
        }
        if (decided != Truth.TRUE) {
            possible.add(known(rule.otherwise()));
        }
        ValueRange union = possible.get(0);
        for (ValueRange range : possible) {
            union = new ValueRange(union.min().min(range.min()), union.max().max(range.max()));
        }
        return Optional.of(union);
    }

    @Override
    public Optional<ValueRange> visitProfile(Profile rule) {
        return Optional.empty();
    }

    @Override
    public Optional<ValueRange> visitCriterion(Criterion rule) {
        return Optional.empty();
    }

    @Override
    public Optional<ValueRange> visitCategory(Category rule) {
        return Optional.empty();
    }

    @Override
    public Optional<ValueRange> visitJudgement(Judgement rule) {
        return Optional.empty();
    }

    /** What is known of a condition before there are answers: who answers, if that was given, and nothing else. */
    private Truth truth(Condition condition) {
        return condition.truth(single -> single instanceof RespondentIs who && respondent != null
                ? Truth.of(who.respondent().contains(respondent))
                : Truth.UNKNOWN);
    }
}
