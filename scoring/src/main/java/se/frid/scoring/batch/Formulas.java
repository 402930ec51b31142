package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Rounding;
import se.frid.json.Scalar;
import se.frid.scoring.batch.Formula.AtLeast;
import se.frid.scoring.batch.Formula.Choice;
import se.frid.scoring.batch.Formula.Either;
import se.frid.scoring.batch.Formula.EitherTruth;
import se.frid.scoring.batch.Formula.EitherWord;
import se.frid.scoring.batch.Formula.Highest;
import se.frid.scoring.batch.Formula.Holds;
import se.frid.scoring.batch.Formula.Known;
import se.frid.scoring.batch.Formula.Linear;
import se.frid.scoring.batch.Formula.Lookup;
import se.frid.scoring.batch.Formula.Mean;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Outcome;
import se.frid.scoring.batch.Formula.Passing;
import se.frid.scoring.batch.Formula.Picked;
import se.frid.scoring.batch.Formula.ReadWord;
import se.frid.scoring.batch.Formula.Sum;
import se.frid.scoring.batch.Formula.Test;
import se.frid.scoring.batch.Formula.Told;
import se.frid.scoring.batch.Formula.Truth;
import se.frid.scoring.batch.Formula.Word;

/**
 * Puts formulas together, folding what is known and what reads one variable alone. "Not" is pushed down to the leaves, so no
 * formula stands for it.
 */
final class Formulas {

    private final Map<Formula, Formula> known = new HashMap<>();

    /** The one object that stands for all equal formulas. */
    @SuppressWarnings("unchecked")
    private <F extends Formula> F one(F formula) {
        return (F) known.computeIfAbsent(formula, same -> same);
    }

    Num number(@Nullable BigDecimal number) {
        return one(new Known(number == null ? null : Scalar.canonical(number)));
    }

    Num picked(int variable, List<@Nullable BigDecimal> byAnswer, @Nullable BigDecimal none) {
        List<@Nullable BigDecimal> canonical = new ArrayList<>();
        byAnswer.forEach(number -> canonical.add(number == null ? null : Scalar.canonical(number)));
        return one(new Picked(
                variable, Collections.unmodifiableList(canonical), none == null ? null : Scalar.canonical(none)));
    }

    Num read(int score) {
        return one(new Formula.Read(score));
    }

    Num sum(List<Num> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Num> open = new ArrayList<>();
        for (Num part : parts) {
            if (part instanceof Known constant) {
                sum = sum.add(constant.number() == null ? BigDecimal.ZERO : constant.number());
            } else if (part instanceof Sum inner) {
                sum = sum.add(inner.known());
                open.addAll(inner.parts());
            } else {
                open.add(part instanceof Picked picked ? orNothing(picked) : part);
            }
        }
        return open.isEmpty() ? number(sum) : one(new Sum(Scalar.canonical(sum), List.copyOf(open)));
    }

    /** The same with 0 for no value, as a sum has it. */
    private Num orNothing(Picked picked) {
        List<@Nullable BigDecimal> byAnswer = new ArrayList<>();
        picked.byAnswer().forEach(number -> byAnswer.add(number == null ? BigDecimal.ZERO : number));
        return picked(picked.variable(), byAnswer, picked.none() == null ? BigDecimal.ZERO : picked.none());
    }

    Num linear(Num of, BigDecimal times, BigDecimal dividedBy, BigDecimal plus, @Nullable Rounding rounding) {
        return mapped(
                of,
                number -> {
                    BigDecimal product = number.multiply(times);
                    return (rounding == null ? product : rounding.divide(product, dividedBy)).add(plus);
                },
                inner -> linear(inner, times, dividedBy, plus, rounding),
                () -> one(new Linear(of, times, dividedBy, plus, rounding)));
    }

    Num lookup(Num of, Map<String, BigDecimal> table) {
        Function<BigDecimal, @Nullable BigDecimal> found =
                number -> table.get(Scalar.of(number).toString());
        boolean covered = (of instanceof Known constant && covers(table, constant.number()))
                || (of instanceof Picked picked
                        && covers(table, picked.none())
                        && picked.byAnswer().stream().allMatch(number -> covers(table, number)));
        return covered || of instanceof Either
                ? mapped(of, found, inner -> lookup(inner, table), () -> one(new Lookup(of, table)))
                : one(new Lookup(of, table));
    }

    private static boolean covers(Map<String, BigDecimal> table, @Nullable BigDecimal number) {
        return number == null || table.containsKey(Scalar.of(number).toString());
    }

    /** Another number for each number of a formula whose numbers can be told one by one. */
    private Num mapped(
            Num of,
            Function<BigDecimal, @Nullable BigDecimal> map,
            Function<Num, Num> inside,
            Supplier<Num> otherwise) {
        if (of instanceof Known constant) {
            return number(constant.number() == null ? null : map.apply(constant.number()));
        } else if (of instanceof Picked picked) {
            List<@Nullable BigDecimal> byAnswer = new ArrayList<>();
            picked.byAnswer().forEach(number -> byAnswer.add(number == null ? null : map.apply(number)));
            return picked(picked.variable(), byAnswer, picked.none() == null ? null : map.apply(picked.none()));
        } else if (of instanceof Either either) {
            return either(either.when(), inside.apply(either.then()), inside.apply(either.otherwise()));
        }
        return otherwise.get();
    }

    Num highest(List<Num> parts) {
        List<Num> some =
                parts.stream().filter(part -> !part.equals(new Known(null))).toList();
        return some.isEmpty() ? number(null) : some.size() == 1 ? some.get(0) : one(new Highest(some));
    }

    Num mean(List<Num> parts, Rounding rounding) {
        return one(new Mean(List.copyOf(parts), rounding));
    }

    Num either(Truth when, Num then, Num otherwise) {
        return when instanceof Told told
                ? (told.holds() ? then : otherwise)
                : then.equals(otherwise) ? then : one(new Either(when, then, otherwise));
    }

    Truth told(boolean holds) {
        return one(new Told(holds));
    }

    Truth holds(int variable, List<Boolean> byAnswer, boolean none, boolean given) {
        boolean settled = !given && byAnswer.stream().allMatch(one -> one == none);
        return settled ? told(none) : one(new Holds(variable, List.copyOf(byAnswer), none, given));
    }

    Truth outcome(int atom) {
        return one(new Outcome(atom, false));
    }

    Truth readWord(int score, List<Boolean> byWord) {
        return one(new ReadWord(score, List.copyOf(byWord)));
    }

    Truth test(Num of, Passing passing) {
        if (of instanceof Known constant) {
            return told(constant.number() != null && passing.test(constant.number()));
        } else if (of instanceof Picked picked) {
            Predicate<@Nullable BigDecimal> test = number -> number != null && passing.test(number);
            return holds(
                    picked.variable(),
                    picked.byAnswer().stream().map(test::test).toList(),
                    test.test(picked.none()),
                    false);
        } else if (of instanceof Either either) {
            return either(either.when(), test(either.then(), passing), test(either.otherwise(), passing));
        }
        return one(new Test(of, passing, false));
    }

    /** Whether a choice, or a yes or no, is one of some words. */
    Truth in(Formula result, List<Boolean> byWord) {
        if (result instanceof Truth truth) {
            return either(truth, told(byWord.get(1)), told(byWord.get(0)));
        } else if (result instanceof EitherWord either) {
            return either(either.when(), in(either.then(), byWord), in(either.otherwise(), byWord));
        }
        return told(byWord.get(((Word) result).word()));
    }

    Truth either(Truth when, Truth then, Truth otherwise) {
        if (when instanceof Told told) {
            return told.holds() ? then : otherwise;
        } else if (then.equals(otherwise)) {
            return then;
        } else if (then instanceof Told told) {
            return told.holds() ? any(when, otherwise) : all(not(when), otherwise);
        } else if (otherwise instanceof Told told) {
            return told.holds() ? any(not(when), then) : all(when, then);
        }
        return one(new EitherTruth(when, then, otherwise));
    }

    private Truth any(Truth... parts) {
        return atLeast(1, Arrays.asList(parts));
    }

    private Truth all(Truth... parts) {
        return atLeast(parts.length, Arrays.asList(parts));
    }

    Truth atLeast(int count, List<Truth> parts) {
        int needed = count;
        List<Truth> open = new ArrayList<>();
        for (Truth part : parts) {
            if (!(part instanceof Told told)) {
                open.add(part);
            } else if (told.holds()) {
                needed--;
            }
        }
        if (needed <= 0) {
            return told(true);
        } else if (needed > open.size()) {
            return told(false);
        }
        return open.size() == 1 ? open.get(0) : one(new AtLeast(needed, List.copyOf(open)));
    }

    Truth not(Truth of) {
        if (of instanceof Told told) {
            return told(!told.holds());
        } else if (of instanceof Holds holds) {
            return one(new Holds(
                    holds.variable(),
                    holds.byAnswer().stream().map(one -> !one).toList(),
                    !holds.none(),
                    holds.given()));
        } else if (of instanceof Test test) {
            return one(new Test(test.of(), test.passing(), !test.negated()));
        } else if (of instanceof Outcome outcome) {
            return one(new Outcome(outcome.atom(), !outcome.negated()));
        } else if (of instanceof ReadWord read) {
            return readWord(
                    read.score(), read.byWord().stream().map(one -> !one).toList());
        } else if (of instanceof EitherTruth either) {
            return either(either.when(), not(either.then()), not(either.otherwise()));
        }
        AtLeast some = (AtLeast) of;
        return atLeast(
                some.parts().size() - some.count() + 1,
                some.parts().stream().map(this::not).toList());
    }

    Choice word(int word) {
        return one(new Word(word));
    }

    Choice either(Truth when, Choice then, Choice otherwise) {
        return when instanceof Told told
                ? (told.holds() ? then : otherwise)
                : then.equals(otherwise) ? then : one(new EitherWord(when, then, otherwise));
    }
}
