package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import se.frid.json.Scalar;
import se.frid.scoring.Expression.Open;
import se.frid.scoring.Expression.Passing;

/** Rules and conditions as formulas. The one place that says what each kind of rule means. */
final class FormulaBuilder implements ScoreRule.Visitor<Formula>, Condition.Visitor<Formula> {

    private final ScoringKey key;

    FormulaBuilder(ScoringKey key) {
        this.key = key;
    }

    Formula rule(ScoreRule rule) {
        return rule.accept(this);
    }

    Formula condition(Condition condition) {
        return condition.accept(this);
    }

    private List<Formula> rules(List<ScoreRule> rules) {
        return rules.stream().map(this::rule).toList();
    }

    private List<Formula> conditions(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    private static List<Expression> over(List<Formula> parts, Working sheet) {
        List<Expression> expressions = new ArrayList<>(parts.size());
        for (Formula part : parts) {
            expressions.add(part.over(sheet));
        }
        return expressions;
    }

    private static Formula always(Expression value) {
        return sheet -> value;
    }

    @Override
    public Formula visitItemValue(ItemValue rule) {
        ItemKey item = key.item(rule.item());
        return sheet -> sheet.counted(item);
    }

    @Override
    public Formula visitScoreValue(ScoreValue rule) {
        return score(rule.score());
    }

    private Formula score(String id) {
        ScoreKey score = key.score(id);
        return sheet -> sheet.score(score);
    }

    @Override
    public Formula visitConstant(Constant rule) {
        return always(Expression.number(rule.constant()));
    }

    @Override
    public Formula visitSum(Sum rule) {
        return sum(rules(rule.sum()));
    }

    private static Formula sum(List<Formula> parts) {
        return sheet -> Expression.sum(over(parts, sheet));
    }

    @Override
    public Formula visitWeighted(Weighted rule) {
        return sum(rule.weighted().stream().map(this::term).toList());
    }

    private Formula term(Term term) {
        Formula of = rule(term.of());
        BigDecimal weight = term.weight();
        Formula weighted = sheet -> Expression.linear(of.over(sheet), weight, BigDecimal.ONE, BigDecimal.ZERO, null);
        return term.when() == null
                ? weighted
                : branch(condition(term.when()), weighted, always(Expression.Constant.NO_VALUE));
    }

    private static Formula branch(Formula condition, Formula then, Formula otherwise) {
        return sheet -> Expression.branch(condition.over(sheet), then.over(sheet), otherwise.over(sheet));
    }

    @Override
    public Formula visitMean(Mean rule) {
        List<Formula> parts = rules(rule.mean());
        return sheet -> Expression.mean(over(parts, sheet), rule.rounding());
    }

    @Override
    public Formula visitMax(Max rule) {
        List<Formula> parts = rules(rule.max());
        return sheet -> Expression.highest(over(parts, sheet));
    }

    @Override
    public Formula visitCount(Count rule) {
        return sum(rule.count().stream().map(code -> one(code, rule)).toList());
    }

    /** One for an item that is counted, else zero. */
    Formula one(String code, Count rule) {
        ItemKey item = key.item(code);
        Passing passing = new Passing(rule.atLeast(), null, List.of());
        return made(item.counted(), sheet -> sheet.counted(item), value -> Expression.one(value, passing));
    }

    /** What is made of an item; of one without an answer it is always the same, and made once. */
    private static Formula made(Open unanswered, Formula item, UnaryOperator<Expression> maker) {
        Expression open = maker.apply(unanswered);
        return sheet -> {
            Expression value = item.over(sheet);
            return value == unanswered ? open : maker.apply(value);
        };
    }

    @Override
    public Formula visitRecode(Recode rule) {
        Formula of = rule(rule.recode());
        return sheet -> Expression.lookup(of.over(sheet), rule.table());
    }

    @Override
    public Formula visitLinear(Linear rule) {
        Formula of = rule(rule.linear());
        BigDecimal times = orElse(rule.times(), BigDecimal.ONE);
        BigDecimal dividedBy = orElse(rule.dividedBy(), BigDecimal.ONE);
        BigDecimal plus = orElse(rule.plus(), BigDecimal.ZERO);
        return sheet -> Expression.linear(of.over(sheet), times, dividedBy, plus, rule.rounding());
    }

    private static BigDecimal orElse(@Nullable BigDecimal number, BigDecimal otherwise) {
        return number == null ? otherwise : number;
    }

    @Override
    public Formula visitChoose(Choose rule) {
        Formula result = rule(rule.otherwise());
        for (int i = rule.choose().size() - 1; i >= 0; i--) {
            Case choice = rule.choose().get(i);
            result = branch(condition(choice.when()), rule(choice.then()), result);
        }
        return result;
    }

    @Override
    public Formula visitProfile(Profile rule) {
        List<ItemKey> items = rule.profile().stream().map(key::item).toList();
        return sheet -> Expression.joined(items.stream().map(sheet::given).toList());
    }

    @Override
    public Formula visitCriterion(Criterion rule) {
        return condition(rule.criterion());
    }

    @Override
    public Formula visitCategory(Category rule) {
        Formula result = always(new Expression.Constant(Scalar.of(rule.otherwise())));
        for (int i = rule.category().size() - 1; i >= 0; i--) {
            CategoryCase choice = rule.category().get(i);
            Formula is = always(new Expression.Constant(Scalar.of(choice.is())));
            result = branch(condition(choice.when()), is, result);
        }
        return result;
    }

    @Override
    public Formula visitJudgement(Judgement rule) {
        return sheet -> {
            throw new IllegalStateException("a judgement is given, never worked out");
        };
    }

    @Override
    public Formula visitAll(All condition) {
        return atLeast(condition.all().size(), condition.all());
    }

    @Override
    public Formula visitAny(Any condition) {
        return atLeast(1, condition.any());
    }

    @Override
    public Formula visitNone(None condition) {
        return not(atLeast(1, condition.none()));
    }

    @Override
    public Formula visitNot(Not condition) {
        return not(condition(condition.not()));
    }

    @Override
    public Formula visitAtLeast(Condition.AtLeast condition) {
        return atLeast(condition.atLeast().count(), condition.of());
    }

    private Formula atLeast(int count, List<Condition> conditions) {
        List<Formula> parts = conditions(conditions);
        return sheet -> Expression.atLeast(count, over(parts, sheet));
    }

    private static Formula not(Formula of) {
        return sheet -> Expression.not(of.over(sheet));
    }

    @Override
    public Formula visitItemIs(ItemIs condition) {
        ItemKey item = key.item(condition.item());
        Passing passing = new Passing(condition.atLeast(), condition.atMost(), condition.in());
        return made(item.given(), sheet -> sheet.given(item), value -> Expression.test(value, passing));
    }

    @Override
    public Formula visitScoreIs(ScoreIs condition) {
        Formula score = score(condition.score());
        Passing passing = new Passing(condition.atLeast(), condition.atMost(), condition.in());
        return sheet -> Expression.test(score.over(sheet), passing);
    }

    @Override
    public Formula visitRespondentIs(RespondentIs condition) {
        return sheet -> sheet.respondent(condition.respondent());
    }

    @Override
    public Formula visitSexIs(SexIs condition) {
        return sheet -> sheet.sex(condition.sex());
    }

    @Override
    public Formula visitBandIs(BandIs condition) {
        return outsideInstrument();
    }

    @Override
    public Formula visitFindingPresent(FindingPresent condition) {
        return outsideInstrument();
    }

    @Override
    public Formula visitFindingIs(FindingIs condition) {
        return outsideInstrument();
    }

    @Override
    public Formula visitRiskIs(RiskIs condition) {
        return outsideInstrument();
    }

    private static Formula outsideInstrument() {
        return sheet -> {
            throw new IllegalArgumentException("a rule of an instrument reads only its own items and scores");
        };
    }
}
