package se.frid.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Score;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.All;
import se.frid.instrument.condition.Condition.Any;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.ItemIs;
import se.frid.instrument.condition.Condition.None;
import se.frid.instrument.condition.Condition.Not;
import se.frid.instrument.condition.Condition.RespondentIs;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.condition.Condition.SexIs;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Case;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.instrument.score.ScoreRule.CategoryCase;
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
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.scoring.AnswerSheet.Entry;
import se.frid.scoring.Expression.Open;
import se.frid.scoring.Expression.Passing;

/** Rules and conditions over one answer sheet, as expressions. The one place that says what each kind of rule means. */
final class ExpressionBuilder implements ScoreRule.Visitor<Expression>, Condition.Visitor<Expression> {

    // No item code starts so.
    private static final String RESPONDENT = "@respondent";
    private static final String SEX = "@sex";

    private final Instrument instrument;
    private final AnswerSheet sheet;
    private final Set<String> leftOut;
    private final Map<String, Expression> scores;
    private final Map<String, Scalar> judgements;

    /** Every unanswered item stays open, and other scores are worked out from their items. */
    ExpressionBuilder(Instrument instrument, AnswerSheet sheet) {
        this(instrument, sheet, Set.of(), Map.of(), Map.of());
    }

    private ExpressionBuilder(
            Instrument instrument,
            AnswerSheet sheet,
            Set<String> leftOut,
            Map<String, Expression> scores,
            Map<String, Scalar> judgements) {
        this.instrument = instrument;
        this.sheet = sheet;
        this.leftOut = leftOut;
        this.scores = scores;
        this.judgements = judgements;
    }

    /** The same with the ratings that a professional gave. */
    ExpressionBuilder withJudgements(Map<String, Scalar> given) {
        return new ExpressionBuilder(instrument, sheet, leftOut, scores, given);
    }

    /** The same with some unanswered items treated as if they were not asked, and with values for some scores. */
    ExpressionBuilder leavingOut(Set<String> items, Map<String, Expression> values) {
        return new ExpressionBuilder(instrument, sheet, items, values, judgements);
    }

    Expression rule(ScoreRule rule) {
        return rule.accept(this);
    }

    Expression condition(Condition condition) {
        return condition.accept(this);
    }

    /** An item as it was answered. */
    private Expression answer(String code) {
        return item(code, UnaryOperator.identity());
    }

    /** An item as it is scored: reversed where the definition says so. */
    private Expression recoded(String code) {
        Item item = instrument.item(code).orElseThrow();
        return item.reverse() ? item(code, answer -> reversed(instrument.scale(item), answer)) : answer(code);
    }

    /** The lowest plus the highest number of the scale, minus the answer. */
    static Scalar reversed(ResponseScale scale, Scalar answer) {
        BigDecimal ends = scale.min().orElseThrow().add(scale.max().orElseThrow());
        return Scalar.of(ends.subtract(Expression.numberOf(answer)));
    }

    private Expression item(String code, UnaryOperator<Scalar> counted) {
        Entry entry = sheet.entry(code);
        if (entry instanceof Entry.Answered answered) {
            return new Expression.Constant(counted.apply(answered.answer()));
        }
        if (entry instanceof Entry.NotAsked || leftOut.contains(code)) {
            return Expression.Constant.NO_VALUE;
        }
        Item item = instrument.item(code).orElseThrow();
        Map<Scalar, Scalar> table = new LinkedHashMap<>();
        instrument.scale(item).answers().forEach(answer -> table.put(answer, counted.apply(answer)));
        Open open = new Open(code, table);
        return item.showIf() == null
                ? open
                : Expression.branch(condition(item.showIf()), open, Expression.Constant.NO_VALUE);
    }

    private List<Expression> rules(List<ScoreRule> rules) {
        return rules.stream().map(this::rule).toList();
    }

    private List<Expression> conditions(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    @Override
    public Expression visitItemValue(ItemValue rule) {
        return recoded(rule.item());
    }

    @Override
    public Expression visitScoreValue(ScoreValue rule) {
        return score(rule.score());
    }

    private Expression score(String id) {
        Expression value = scores.get(id);
        if (value != null) {
            return value;
        }
        Score score = instrument.score(id).orElseThrow();
        if (score.rule() instanceof Judgement) {
            return new Expression.Constant(judgements.get(id));
        }
        return rule(score.rule());
    }

    @Override
    public Expression visitConstant(Constant rule) {
        return Expression.number(rule.constant());
    }

    @Override
    public Expression visitSum(Sum rule) {
        return Expression.sum(rules(rule.sum()));
    }

    @Override
    public Expression visitWeighted(Weighted rule) {
        return Expression.sum(rule.weighted().stream().map(this::term).toList());
    }

    private Expression term(Term term) {
        Expression weighted = Expression.linear(rule(term.of()), term.weight(), BigDecimal.ONE, BigDecimal.ZERO, null);
        return term.when() == null
                ? weighted
                : Expression.branch(condition(term.when()), weighted, Expression.Constant.NO_VALUE);
    }

    @Override
    public Expression visitMean(Mean rule) {
        return Expression.mean(rules(rule.mean()), rule.rounding());
    }

    @Override
    public Expression visitMax(Max rule) {
        return Expression.highest(rules(rule.max()));
    }

    @Override
    public Expression visitCount(Count rule) {
        Passing passing = new Passing(rule.atLeast(), null, List.of());
        return Expression.sum(rule.count().stream()
                .map(code -> Expression.branch(
                        Expression.test(recoded(code), passing),
                        Expression.number(BigDecimal.ONE),
                        Expression.number(BigDecimal.ZERO)))
                .toList());
    }

    @Override
    public Expression visitRecode(Recode rule) {
        return Expression.lookup(rule(rule.recode()), rule.table());
    }

    @Override
    public Expression visitLinear(Linear rule) {
        return Expression.linear(
                rule(rule.linear()),
                orElse(rule.times(), BigDecimal.ONE),
                orElse(rule.dividedBy(), BigDecimal.ONE),
                orElse(rule.plus(), BigDecimal.ZERO),
                rule.rounding());
    }

    private static BigDecimal orElse(@Nullable BigDecimal number, BigDecimal otherwise) {
        return number == null ? otherwise : number;
    }

    @Override
    public Expression visitChoose(Choose rule) {
        Expression result = rule(rule.otherwise());
        for (int i = rule.choose().size() - 1; i >= 0; i--) {
            Case choice = rule.choose().get(i);
            result = Expression.branch(condition(choice.when()), rule(choice.then()), result);
        }
        return result;
    }

    @Override
    public Expression visitProfile(Profile rule) {
        return Expression.joined(rule.profile().stream().map(this::answer).toList());
    }

    @Override
    public Expression visitCriterion(Criterion rule) {
        return condition(rule.criterion());
    }

    @Override
    public Expression visitCategory(Category rule) {
        Expression result = new Expression.Constant(Scalar.of(rule.otherwise()));
        for (int i = rule.category().size() - 1; i >= 0; i--) {
            CategoryCase choice = rule.category().get(i);
            result = Expression.branch(
                    condition(choice.when()), new Expression.Constant(Scalar.of(choice.is())), result);
        }
        return result;
    }

    @Override
    public Expression visitJudgement(Judgement rule) {
        throw new IllegalStateException("a judgement is given, never worked out");
    }

    @Override
    public Expression visitAll(All condition) {
        return Expression.atLeast(condition.all().size(), conditions(condition.all()));
    }

    @Override
    public Expression visitAny(Any condition) {
        return Expression.atLeast(1, conditions(condition.any()));
    }

    @Override
    public Expression visitNone(None condition) {
        return Expression.not(Expression.atLeast(1, conditions(condition.none())));
    }

    @Override
    public Expression visitNot(Not condition) {
        return Expression.not(condition(condition.not()));
    }

    @Override
    public Expression visitAtLeast(Condition.AtLeast condition) {
        return Expression.atLeast(condition.atLeast().count(), conditions(condition.of()));
    }

    @Override
    public Expression visitItemIs(ItemIs condition) {
        Passing passing = new Passing(condition.atLeast(), condition.atMost(), condition.in());
        return Expression.test(answer(condition.item()), passing);
    }

    @Override
    public Expression visitScoreIs(ScoreIs condition) {
        Passing passing = new Passing(condition.atLeast(), condition.atMost(), condition.in());
        return Expression.test(score(condition.score()), passing);
    }

    @Override
    public Expression visitRespondentIs(RespondentIs condition) {
        return told(RESPONDENT, sheet.respondent(), instrument.respondents(), condition.respondent()::contains);
    }

    @Override
    public Expression visitSexIs(SexIs condition) {
        return told(SEX, sheet.sex(), List.of(Sex.values()), sex -> sex == condition.sex());
    }

    /** What was not told of the person is open like an unanswered item: nothing is guessed. */
    private static <T extends Enum<T>> Expression told(
            String name, @Nullable T told, List<T> possible, Predicate<T> fits) {
        if (told != null) {
            return Expression.truth(fits.test(told));
        }
        Map<Scalar, Scalar> table = new LinkedHashMap<>();
        possible.forEach(value -> table.put(Scalar.of(Names.of(value)), Scalar.of(fits.test(value))));
        return new Open(name, table);
    }

    @Override
    public Expression visitBandIs(BandIs condition) {
        throw outsideInstrument();
    }

    @Override
    public Expression visitFindingPresent(FindingPresent condition) {
        throw outsideInstrument();
    }

    @Override
    public Expression visitFindingIs(FindingIs condition) {
        throw outsideInstrument();
    }

    @Override
    public Expression visitRiskIs(RiskIs condition) {
        throw outsideInstrument();
    }

    private static IllegalArgumentException outsideInstrument() {
        return new IllegalArgumentException("a rule of an instrument reads only its own items and scores");
    }
}
