package se.frid.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
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
import se.frid.instrument.score.ScoreRule.Recode;
import se.frid.instrument.score.ScoreRule.ScoreValue;
import se.frid.instrument.score.ScoreRule.Sum;
import se.frid.instrument.score.ScoreRule.Term;
import se.frid.instrument.score.ScoreRule.Weighted;

/**
 * How the steps of each kind of rule are told. A value in a step comes from the formula of the part that gives it, so the
 * number and its explanation cannot disagree.
 */
final class TellingBuilder {

    private static final Telling NOTHING = (explanation, counted) -> {};

    private final ScoringKey key;
    private final FormulaBuilder formulas;
    private final RuleText texts;

    TellingBuilder(ScoringKey key) {
        this.key = key;
        this.formulas = new FormulaBuilder(key);
        this.texts = RuleText.of(key.instrument());
    }

    /** The steps of a rule; they run up the subtotal only where their values are added up as they are. */
    Telling rule(ScoreRule rule) {
        if (rule instanceof Sum sum) {
            return all(sum.sum().stream().map(part -> term(part, null)).toList());
        } else if (rule instanceof Weighted weighted) {
            return all(weighted.weighted().stream().map(this::weighted).toList());
        } else if (rule instanceof Count count) {
            return all(count.count().stream()
                    .map(code -> item(code, formulas.one(code, count), null))
                    .toList());
        } else if (rule instanceof ItemValue || rule instanceof ScoreValue) {
            return term(rule, null);
        } else if (rule instanceof Choose choose) {
            return choice(choose);
        } else if (rule instanceof Criterion criterion) {
            return conditions(criterion.criterion());
        } else if (rule instanceof Category category) {
            return categories(category);
        } else if (rule instanceof Constant || rule instanceof Judgement) {
            return NOTHING;
        }
        Telling inside = inside(rule);
        Telling transform = transform(rule);
        boolean runs = !(rule instanceof Max);
        return (explanation, counted) -> {
            inside.tell(explanation, counted && runs);
            transform.tell(explanation, counted);
        };
    }

    private static Telling all(List<Telling> tellings) {
        Telling[] parts = tellings.toArray(new Telling[0]);
        return (explanation, counted) -> {
            for (Telling part : parts) {
                part.tell(explanation, counted);
            }
        };
    }

    private Telling inside(ScoreRule rule) {
        Telling items =
                all(rule.ownItems().stream().map(code -> item(code, null, null)).toList());
        Telling parts = all(rule.parts().stream().map(this::rule).toList());
        return (explanation, counted) -> {
            items.tell(explanation, false);
            parts.tell(explanation, counted);
        };
    }

    private Telling transform(ScoreRule rule) {
        Formula whole = formulas.rule(rule);
        Formula before = rule.parts().size() == 1 ? formulas.rule(rule.parts().get(0)) : null;
        String kind = RuleText.kind(rule);
        Text name = RuleText.kindName(rule);
        return (explanation, counted) -> explanation.transform(kind, name, whole, before);
    }

    private Telling term(ScoreRule part, @Nullable BigDecimal weight) {
        if (part instanceof ItemValue read) {
            return item(read.item(), null, weight);
        } else if (part instanceof Recode recode && recode.recode() instanceof ItemValue read) {
            return item(read.item(), formulas.rule(part), weight);
        } else if (part instanceof ScoreValue read) {
            ScoreKey score = key.score(read.score());
            return (explanation, counted) -> explanation.score(score, weight, counted);
        } else if (weight == null && (part instanceof Count || part instanceof Sum || part instanceof Weighted)) {
            return rule(part);
        }
        return part(part, weight);
    }

    /** A part that is worked out before it is added. */
    private Telling part(ScoreRule part, @Nullable BigDecimal weight) {
        boolean ownTransform =
                part instanceof Max || part instanceof Mean || part instanceof Linear || part instanceof Recode;
        Telling inside = ownTransform ? inside(part) : rule(part);
        Formula value = formulas.rule(part);
        String kind = RuleText.kind(part);
        Text name = RuleText.kindName(part);
        return (explanation, counted) -> {
            inside.tell(explanation, false);
            explanation.part(kind, name, value, weight, counted);
        };
    }

    private Telling weighted(Term term) {
        Telling of = term(term.of(), term.weight());
        if (term.when() == null) {
            return of;
        }
        Formula condition = formulas.condition(term.when());
        Text words = texts.condition(term.when());
        return (explanation, counted) -> {
            Truth counts = explanation.truth(condition);
            if (counts != Truth.TRUE) {
                explanation.condition(words, counts);
            }
            if (counts != Truth.FALSE) {
                of.tell(explanation, counted && counts == Truth.TRUE);
            }
        };
    }

    private Telling item(String code, @Nullable Formula value, @Nullable BigDecimal weight) {
        ItemKey item = key.item(code);
        return (explanation, counted) -> explanation.item(item, value, weight, counted);
    }

    private Telling choice(Choose choose) {
        Telling result = rule(choose.otherwise());
        for (int i = choose.choose().size() - 1; i >= 0; i--) {
            Case choice = choose.choose().get(i);
            result = choice(choice.when(), rule(choice.then()), result);
        }
        return result;
    }

    /** Tells a condition, and what follows once it is known whether it holds. */
    private Telling choice(Condition when, Telling then, Telling otherwise) {
        Formula condition = formulas.condition(when);
        Text words = texts.condition(when);
        return (explanation, counted) -> {
            Truth holds = explanation.truth(condition);
            explanation.condition(words, holds);
            if (holds != Truth.UNKNOWN) {
                (holds == Truth.TRUE ? then : otherwise).tell(explanation, counted);
            }
        };
    }

    private Telling conditions(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all ? all.all() : List.of(condition);
        return all(parts.stream().map(this::condition).toList());
    }

    private Telling condition(Condition condition) {
        Formula formula = formulas.condition(condition);
        Text words = texts.condition(condition);
        return (explanation, counted) -> explanation.condition(words, explanation.truth(formula));
    }

    /** Tells the conditions as far as the one that holds. */
    private Telling categories(Category category) {
        Telling result = NOTHING;
        for (int i = category.category().size() - 1; i >= 0; i--) {
            Formula condition = formulas.condition(category.category().get(i).when());
            Text words = texts.condition(category.category().get(i).when());
            Telling later = result;
            result = (explanation, counted) -> {
                Truth holds = explanation.truth(condition);
                explanation.condition(words, holds);
                if (holds != Truth.TRUE) {
                    later.tell(explanation, counted);
                }
            };
        }
        return result;
    }
}
