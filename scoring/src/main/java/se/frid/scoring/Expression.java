package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Rounding;
import se.frid.json.Scalar;

/**
 * A scoring rule over given answers, with only the unanswered items left open.
 *
 * <p>The static factories fold what is known, so an expression without open items is a {@link Constant}, and two expressions
 * that can only behave alike tend to be equal: that is what {@link Completions} remembers them by. No value ({@code null})
 * stands for an item that is not asked: it adds nothing to a sum, is left out of a maximum or mean, and passes no test.
 */
sealed interface Expression {

    /** A known value. */
    record Constant(@Nullable Scalar value) implements Expression {
        static final Constant NO_VALUE = new Constant(null);
        static final Constant YES = new Constant(Scalar.of(true));
        static final Constant NO = new Constant(Scalar.of(false));
        static final Constant ONE = new Constant(Scalar.of(1));
        static final Constant ZERO = new Constant(Scalar.of(0));
    }

    /**
     * An unanswered item.
     *
     * @param item item code
     * @param table what each possible answer counts as, in the order of the scale
     */
    record Open(String item, Map<Scalar, Scalar> table) implements Expression {}

    /** A known number plus terms. */
    record Sum(BigDecimal known, List<Expression> terms) implements Expression {}

    /** A linear transform, rounded after the division; without rounding there is no division. */
    record Linear(
            Expression of,
            BigDecimal times,
            BigDecimal dividedBy,
            BigDecimal plus,
            @Nullable Rounding rounding) implements Expression {}

    /** The highest of parts that have a value. */
    record Highest(List<Expression> parts) implements Expression {}

    /** The mean of some known values, told by their sum and number, and of open parts that have a value. */
    record Mean(BigDecimal known, int count, List<Expression> open, Rounding rounding) implements Expression {}

    /** Another number for each number. */
    record Lookup(Expression of, Map<String, BigDecimal> table) implements Expression {}

    /** Whether a value passes a test. */
    record Test(Expression of, Passing passing) implements Expression {}

    /** Whether at least so many parts hold. */
    record AtLeast(int count, List<Expression> parts) implements Expression {}

    /** Whether a part does not hold. */
    record Not(Expression of) implements Expression {}

    /** One of two, by a condition. */
    record Branch(Expression condition, Expression then, Expression otherwise) implements Expression {}

    /** Answers one after the other. */
    record Joined(List<Expression> parts) implements Expression {}

    /** What passes: numbers between limits, or one of some values. */
    record Passing(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, List<Scalar> in) {

        boolean test(@Nullable Scalar value) {
            if (value == null || (!in.isEmpty() && !in.contains(value))) {
                return false;
            }
            if (atLeast == null && atMost == null) {
                return true;
            }
            return value instanceof Scalar.Num num
                    && (atLeast == null || num.number().compareTo(atLeast) >= 0)
                    && (atMost == null || num.number().compareTo(atMost) <= 0);
        }
    }

    static Expression number(BigDecimal number) {
        return new Constant(Scalar.of(number));
    }

    static Expression sum(List<Expression> terms) {
        BigDecimal known = BigDecimal.ZERO;
        List<Expression> open = new ArrayList<>();
        for (Expression term : terms) {
            if (term instanceof Constant constant) {
                known = known.add(orZero(constant));
            } else if (term instanceof Sum inner) {
                known = known.add(inner.known);
                open.addAll(inner.terms);
            } else {
                open.add(term);
            }
        }
        known = Scalar.canonical(known);
        return open.isEmpty() ? number(known) : new Sum(known, List.copyOf(open));
    }

    private static BigDecimal orZero(Constant constant) {
        return constant.value == null ? BigDecimal.ZERO : numberOf(constant.value);
    }

    static Expression linear(
            Expression of, BigDecimal times, BigDecimal dividedBy, BigDecimal plus, @Nullable Rounding rounding) {
        Linear shape = new Linear(of, times, dividedBy, plus, rounding);
        return mapped(
                of,
                value -> Scalar.of(apply(shape, numberOf(value))),
                inner -> linear(inner, times, dividedBy, plus, rounding),
                shape);
    }

    /** The transform of one number. */
    static BigDecimal apply(Linear rule, BigDecimal value) {
        BigDecimal product = value.multiply(rule.times);
        BigDecimal quotient = rule.rounding == null ? product : rule.rounding.divide(product, rule.dividedBy);
        return quotient.add(rule.plus);
    }

    /**
     * A value that the table does not cover stays unresolved. Complete answers never give one in a sound definition, but a
     * prorated or zero-filled value may be one, and then the published rule gives no value.
     */
    static Expression lookup(Expression of, Map<String, BigDecimal> table) {
        Lookup shape = new Lookup(of, table);
        boolean uncovered = of instanceof Constant constant
                && constant.value != null
                && !table.containsKey(constant.value.toString());
        return uncovered ? shape : mapped(of, value -> found(table, value), inner -> lookup(inner, table), shape);
    }

    private static Scalar found(Map<String, BigDecimal> table, Scalar value) {
        BigDecimal number = table.get(value.toString());
        if (number == null) {
            throw new IllegalArgumentException("a recoding table does not cover its values");
        }
        return Scalar.of(number);
    }

    static Expression test(Expression of, Passing passing) {
        if (of instanceof Constant constant) {
            return truth(passing.test(constant.value));
        }
        return mapped(
                of, value -> Scalar.of(passing.test(value)), inner -> test(inner, passing), new Test(of, passing));
    }

    /** One for a value that passes, else zero. */
    static Expression one(Expression of, Passing passing) {
        return of instanceof Constant constant
                ? (passing.test(constant.value) ? Constant.ONE : Constant.ZERO)
                : branch(test(of, passing), Constant.ONE, Constant.ZERO);
    }

    private static Expression mapped(
            Expression of, UnaryOperator<Scalar> map, UnaryOperator<Expression> inside, Expression otherwise) {
        if (of instanceof Constant constant) {
            return constant.value == null ? constant : new Constant(map.apply(constant.value));
        }
        if (of instanceof Open open) {
            Map<Scalar, Scalar> table = new LinkedHashMap<>();
            open.table.forEach((answer, value) -> table.put(answer, map.apply(value)));
            return new Open(open.item, table);
        }
        if (of instanceof Branch branch) {
            return branch(branch.condition, inside.apply(branch.then), inside.apply(branch.otherwise));
        }
        return otherwise;
    }

    static Expression truth(boolean value) {
        return value ? Constant.YES : Constant.NO;
    }

    static Expression atLeast(int count, List<Expression> parts) {
        int needed = count;
        List<Expression> open = new ArrayList<>();
        for (Expression part : parts) {
            if (part.equals(Constant.YES)) {
                needed--;
            } else if (!part.equals(Constant.NO)) {
                open.add(part);
            }
        }
        if (needed <= 0) {
            return Constant.YES;
        }
        if (needed > open.size()) {
            return Constant.NO;
        }
        return open.size() == 1 ? open.get(0) : new AtLeast(needed, List.copyOf(open));
    }

    static Expression not(Expression of) {
        return of.equals(Constant.YES)
                ? Constant.NO
                : of.equals(Constant.NO) ? Constant.YES : of instanceof Not inner ? inner.of : new Not(of);
    }

    static Expression branch(Expression condition, Expression then, Expression otherwise) {
        if (condition instanceof Constant) {
            return condition.equals(Constant.YES) ? then : otherwise;
        }
        if (condition instanceof Open open && then instanceof Constant yes && otherwise instanceof Constant no) {
            return chosen(open, yes, no);
        }
        return then.equals(otherwise) ? then : new Branch(condition, then, otherwise);
    }

    /** A choice by one open item between two known values is that item, counted otherwise. */
    private static Expression chosen(Open open, Constant yes, Constant no) {
        if (yes.value == null || no.value == null) {
            return yes.equals(no) ? yes : new Branch(open, yes, no);
        }
        Map<Scalar, Scalar> table = new LinkedHashMap<>();
        for (Map.Entry<Scalar, Scalar> entry : open.table.entrySet()) {
            table.put(entry.getKey(), entry.getValue().equals(Constant.YES.value) ? yes.value : no.value);
        }
        return new Open(open.item, table);
    }

    static Expression highest(List<Expression> parts) {
        BigDecimal known = null;
        List<Expression> open = new ArrayList<>();
        for (Expression part : parts) {
            if (part instanceof Constant constant) {
                BigDecimal number = constant.value == null ? null : numberOf(constant.value);
                known = known == null || (number != null && number.compareTo(known) > 0) ? number : known;
            } else {
                open.add(part);
            }
        }
        if (known != null) {
            open.add(number(known));
        }
        return open.isEmpty() ? Constant.NO_VALUE : open.size() == 1 ? open.get(0) : new Highest(List.copyOf(open));
    }

    static Expression mean(List<Expression> parts, Rounding rounding) {
        return mean(BigDecimal.ZERO, 0, parts, rounding);
    }

    private static Expression mean(BigDecimal known, int count, List<Expression> parts, Rounding rounding) {
        BigDecimal sum = known;
        int values = count;
        List<Expression> open = new ArrayList<>();
        for (Expression part : parts) {
            if (!(part instanceof Constant constant)) {
                open.add(part);
            } else if (constant.value != null) {
                sum = sum.add(numberOf(constant.value));
                values++;
            }
        }
        if (!open.isEmpty()) {
            return new Mean(Scalar.canonical(sum), values, List.copyOf(open), rounding);
        }
        return values == 0 ? Constant.NO_VALUE : number(rounding.divide(sum, BigDecimal.valueOf(values)));
    }

    static Expression joined(List<Expression> parts) {
        if (!parts.stream().allMatch(Constant.class::isInstance)) {
            return new Joined(List.copyOf(parts));
        }
        StringBuilder word = new StringBuilder();
        for (Expression part : parts) {
            Scalar value = ((Constant) part).value;
            word.append(value == null ? "" : value);
        }
        return new Constant(Scalar.of(word.toString()));
    }

    static BigDecimal numberOf(Scalar value) {
        if (value instanceof Scalar.Num num) {
            return num.number();
        }
        throw new IllegalArgumentException("a number was needed");
    }

    /** The expressions inside this one. */
    default List<Expression> parts() {
        if (this instanceof Sum sum) {
            return sum.terms;
        } else if (this instanceof Linear linear) {
            return List.of(linear.of);
        } else if (this instanceof Highest highest) {
            return highest.parts;
        } else if (this instanceof Mean mean) {
            return mean.open;
        } else if (this instanceof Lookup lookup) {
            return List.of(lookup.of);
        } else if (this instanceof Test test) {
            return List.of(test.of);
        } else if (this instanceof AtLeast some) {
            return some.parts;
        } else if (this instanceof Not not) {
            return List.of(not.of);
        } else if (this instanceof Branch branch) {
            return List.of(branch.condition, branch.then, branch.otherwise);
        } else if (this instanceof Joined joined) {
            return joined.parts;
        }
        return List.of();
    }

    /** The items left open. */
    default Set<String> openItems() {
        if (this instanceof Open open) {
            return Set.of(open.item);
        }
        Set<String> items = new HashSet<>();
        collect(this, items);
        return items;
    }

    private static void collect(Expression expression, Set<String> items) {
        if (expression instanceof Open open) {
            items.add(open.item);
        }
        expression.parts().forEach(part -> collect(part, items));
    }

    /** The same expression with an item answered. */
    default Expression with(String item, Scalar answer) {
        if (this instanceof Constant) {
            return this;
        } else if (this instanceof Open open) {
            Scalar value = open.item.equals(item) ? open.table.get(answer) : null;
            return value == null ? this : new Constant(value);
        } else if (this instanceof Sum sum) {
            List<Expression> terms = new ArrayList<>(inside(sum.terms, item, answer));
            terms.add(number(sum.known));
            return sum(terms);
        } else if (this instanceof Linear linear) {
            return linear(linear.of.with(item, answer), linear.times, linear.dividedBy, linear.plus, linear.rounding);
        } else if (this instanceof Highest highest) {
            return highest(inside(highest.parts, item, answer));
        } else if (this instanceof Mean mean) {
            return mean(mean.known, mean.count, inside(mean.open, item, answer), mean.rounding);
        } else if (this instanceof Lookup lookup) {
            return lookup(lookup.of.with(item, answer), lookup.table);
        } else if (this instanceof Test test) {
            return test(test.of.with(item, answer), test.passing);
        } else if (this instanceof AtLeast some) {
            return atLeast(some.count, inside(some.parts, item, answer));
        } else if (this instanceof Not not) {
            return not(not.of.with(item, answer));
        } else if (this instanceof Branch branch) {
            return branch(
                    branch.condition.with(item, answer),
                    branch.then.with(item, answer),
                    branch.otherwise.with(item, answer));
        } else if (this instanceof Joined joined) {
            return joined(inside(joined.parts, item, answer));
        }
        throw new IllegalStateException("an expression of no known kind");
    }

    private static List<Expression> inside(List<Expression> parts, String item, Scalar answer) {
        List<Expression> answered = new ArrayList<>(parts.size());
        for (Expression part : parts) {
            answered.add(part.with(item, answer));
        }
        return answered;
    }
}
