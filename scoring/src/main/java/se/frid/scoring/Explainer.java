package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Score;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Truth;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Case;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.instrument.score.ScoreRule.CategoryCase;
import se.frid.instrument.score.ScoreRule.Choose;
import se.frid.instrument.score.ScoreRule.Constant;
import se.frid.instrument.score.ScoreRule.Count;
import se.frid.instrument.score.ScoreRule.Criterion;
import se.frid.instrument.score.ScoreRule.ItemValue;
import se.frid.instrument.score.ScoreRule.Recode;
import se.frid.instrument.score.ScoreRule.ScoreValue;
import se.frid.instrument.score.ScoreRule.Sum;
import se.frid.instrument.score.ScoreRule.Term;
import se.frid.instrument.score.ScoreRule.Weighted;
import se.frid.json.Scalar;
import se.frid.scoring.AnswerSheet.Entry;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;
import se.frid.scoring.Step.Kind;

/**
 * The steps behind one result. Every value in a step comes from the same expressions as the result itself, so the number and
 * its explanation cannot disagree.
 */
final class Explainer {

    private final Instrument instrument;
    private final AnswerSheet sheet;
    private final ExpressionBuilder builder;
    private final ScoreCard card;
    private final List<Step> steps = new ArrayList<>();
    private BigDecimal subtotal = BigDecimal.ZERO;

    Explainer(Instrument instrument, AnswerSheet sheet, ExpressionBuilder builder, ScoreCard card) {
        this.instrument = instrument;
        this.sheet = sheet;
        this.builder = builder;
        this.card = card;
    }

    List<Step> steps(Score score, ScoreOutcome outcome, List<BandResult> bands) {
        boolean worked =
                !(outcome instanceof ScoreOutcome.NotComputable) && !(score.rule() instanceof ScoreRule.Judgement);
        if (worked) {
            explain(score.rule(), true);
        }
        if (outcome instanceof Determined determined) {
            if (determined.filled() != null && !readsScoresOnly(score)) {
                addFilled(score, determined);
            }
            add(Kind.RESULT, score.id(), score.names(), determined.value());
        } else if (outcome instanceof Bounded bounded) {
            steps.add(new Step(
                    Kind.POSSIBLE,
                    score.id(),
                    score.names(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    bounded.lower(),
                    bounded.upper(),
                    null));
        }
        for (BandResult band : bands) {
            steps.add(new Step(
                    Kind.BAND,
                    band.scheme(),
                    band.names(),
                    Scalar.of(band.level()),
                    null,
                    null,
                    null,
                    null,
                    band.from(),
                    band.to(),
                    null));
        }
        return List.copyOf(steps);
    }

    private boolean readsScoresOnly(Score score) {
        return Reads.of(instrument, score).items().isEmpty();
    }

    private void addFilled(Score score, Determined determined) {
        Reads reads = Reads.of(instrument, score);
        long answered = reads.values().stream().filter(sheet::isAnswered).count();
        long asked = answered + reads.values().stream().filter(sheet::isMissing).count();
        steps.add(new Step(
                determined.filled() == Filled.PRORATED ? Kind.PRORATED : Kind.ZERO_FILLED,
                score.id(),
                score.names(),
                null,
                null,
                determined.value() instanceof Scalar.Num num ? num.number() : null,
                null,
                subtotal,
                BigDecimal.valueOf(answered),
                BigDecimal.valueOf(asked),
                null));
    }

    /** The steps of a rule; they run up the subtotal only where their values are added up as they are. */
    private void explain(ScoreRule rule, boolean counted) {
        if (rule instanceof Sum sum) {
            sum.sum().forEach(part -> explainTerm(part, null, counted));
        } else if (rule instanceof Weighted weighted) {
            weighted.weighted().forEach(term -> explainWeighted(term, counted));
        } else if (rule instanceof Count count) {
            count.count().forEach(code -> explainItem(code, new Count(List.of(code), count.atLeast()), null, counted));
        } else if (rule instanceof ItemValue || rule instanceof ScoreValue) {
            explainTerm(rule, null, counted);
        } else if (rule instanceof Choose choose) {
            explainChoice(choose, counted);
        } else if (rule instanceof Criterion criterion) {
            explainConditions(criterion.criterion());
        } else if (rule instanceof Category category) {
            explainCategories(category);
        } else if (!(rule instanceof Constant)) {
            explainInside(rule, counted && !(rule instanceof ScoreRule.Max));
            number(builder.rule(rule)).ifPresent(value -> transform(rule, value));
        }
    }

    private void explainInside(ScoreRule rule, boolean counted) {
        rule.ownItems().forEach(code -> explainItem(code, new ItemValue(code), null, false));
        rule.parts().forEach(part -> explain(part, counted));
    }

    private void transform(ScoreRule rule, BigDecimal value) {
        BigDecimal before = rule.parts().size() == 1
                ? number(builder.rule(rule.parts().get(0))).orElse(null)
                : null;
        steps.add(new Step(
                Kind.TRANSFORM,
                RuleText.kind(rule),
                RuleText.kindName(rule),
                null,
                null,
                value,
                null,
                null,
                before,
                null,
                null));
    }

    private void explainTerm(ScoreRule part, @Nullable BigDecimal weight, boolean counted) {
        if (part instanceof ItemValue read) {
            explainItem(read.item(), part, weight, counted);
        } else if (part instanceof Recode recode && recode.recode() instanceof ItemValue read) {
            explainItem(read.item(), part, weight, counted);
        } else if (part instanceof ScoreValue read) {
            explainScore(read.score(), weight, counted);
        } else if (weight == null && (part instanceof Count || part instanceof Sum || part instanceof Weighted)) {
            explain(part, counted);
        } else {
            explainPart(part, weight, counted);
        }
    }

    /** A part that is worked out before it is added. */
    private void explainPart(ScoreRule part, @Nullable BigDecimal weight, boolean counted) {
        boolean ownTransform = part instanceof ScoreRule.Max
                || part instanceof ScoreRule.Mean
                || part instanceof ScoreRule.Linear
                || part instanceof Recode;
        if (ownTransform) {
            explainInside(part, false);
        } else {
            explain(part, false);
        }
        number(builder.rule(part)).ifPresent(value -> {
            if (counted) {
                count(value, weight);
            }
            steps.add(new Step(
                    Kind.TRANSFORM,
                    RuleText.kind(part),
                    RuleText.kindName(part),
                    null,
                    null,
                    value,
                    weight,
                    counted ? subtotal : null,
                    null,
                    null,
                    null));
        });
    }

    private void explainWeighted(Term term, boolean counted) {
        Truth counts = term.when() == null ? Truth.TRUE : truth(term.when());
        if (counts != Truth.TRUE && term.when() != null) {
            add(term.when(), counts);
        }
        if (counts != Truth.FALSE) {
            explainTerm(term.of(), term.weight(), counted && counts == Truth.TRUE);
        }
    }

    private void explainItem(String code, ScoreRule rule, @Nullable BigDecimal weight, boolean counted) {
        Item item = instrument.item(code).orElseThrow();
        Entry entry = sheet.entry(code);
        if (entry instanceof Entry.Answered answered) {
            BigDecimal value = number(builder.rule(rule)).orElse(null);
            if (counted && value != null) {
                count(value, weight);
            }
            steps.add(new Step(
                    Kind.ITEM,
                    code,
                    item.label(),
                    answered.answer(),
                    null,
                    value,
                    weight,
                    counted ? subtotal : null,
                    null,
                    null,
                    null));
        } else {
            MissingKind kind = entry instanceof Entry.Unanswered open ? open.kind() : null;
            steps.add(new Step(
                    entry instanceof Entry.NotAsked ? Kind.NOT_ASKED : Kind.MISSING,
                    code,
                    item.label(),
                    null,
                    kind,
                    null,
                    weight,
                    null,
                    null,
                    null,
                    null));
        }
    }

    private void explainScore(String id, @Nullable BigDecimal weight, boolean counted) {
        ScoreResult other = card.result(id);
        BigDecimal value =
                other.outcome() instanceof Determined determined && determined.value() instanceof Scalar.Num num
                        ? num.number()
                        : null;
        if (value != null && counted) {
            count(value, weight);
        }
        steps.add(new Step(
                Kind.SCORE,
                id,
                other.names(),
                null,
                null,
                value,
                weight,
                value == null || !counted ? null : subtotal,
                null,
                null,
                null));
    }

    private void count(BigDecimal value, @Nullable BigDecimal weight) {
        subtotal = Scalar.canonical(subtotal.add(weight == null ? value : value.multiply(weight)));
    }

    private void explainChoice(Choose choose, boolean counted) {
        for (Case choice : choose.choose()) {
            Truth holds = truth(choice.when());
            add(choice.when(), holds);
            if (holds == Truth.TRUE) {
                explain(choice.then(), counted);
                return;
            }
            if (holds == Truth.UNKNOWN) {
                return;
            }
        }
        explain(choose.otherwise(), counted);
    }

    private void explainConditions(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all ? all.all() : List.of(condition);
        parts.forEach(part -> add(part, truth(part)));
    }

    private void explainCategories(Category category) {
        for (CategoryCase choice : category.category()) {
            Truth holds = truth(choice.when());
            add(choice.when(), holds);
            if (holds == Truth.TRUE) {
                return;
            }
        }
    }

    private Truth truth(Condition condition) {
        Possible possible = Completions.of(builder.condition(condition));
        return possible.yes() && possible.no() ? Truth.UNKNOWN : Truth.of(possible.yes());
    }

    private void add(Condition condition, Truth truth) {
        Text words = RuleText.of(instrument).condition(condition);
        steps.add(new Step(Kind.CONDITION, "condition", words, null, null, null, null, null, null, null, truth));
    }

    private void add(Kind kind, String subject, Text label, Scalar value) {
        BigDecimal number = value instanceof Scalar.Num num ? num.number() : null;
        Scalar word = number == null ? value : null;
        steps.add(new Step(kind, subject, label, word, null, number, null, null, null, null, null));
    }

    private static java.util.Optional<BigDecimal> number(Expression expression) {
        return expression instanceof Expression.Constant constant && constant.value() instanceof Scalar.Num num
                ? java.util.Optional.of(num.number())
                : java.util.Optional.empty();
    }
}
