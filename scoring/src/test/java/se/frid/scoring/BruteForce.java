package se.frid.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Respondent;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Rounding;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.score.ScoreRule;
import se.frid.json.Scalar;

/**
 * What a definition means, the slow and plain way: every unanswered item is answered in every way, and the rules are followed
 * to the letter over complete answers. Shares nothing with the engine but the definition itself.
 */
final class BruteForce {

    private final Instrument instrument;
    private final Map<String, BigDecimal> given = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private final List<@Nullable Respondent> respondents = new ArrayList<>();
    private final List<@Nullable Sex> sexes = new ArrayList<>();

    // One completion at a time.
    private final Map<String, BigDecimal> assigned = new HashMap<>();
    private final Map<String, @Nullable Object> known = new HashMap<>();
    private @Nullable Respondent respondent;
    private @Nullable Sex sex;

    BruteForce(Instrument instrument, Administration administration) {
        this.instrument = instrument;
        for (Item item : instrument.items()) {
            BigDecimal answer =
                    answer(instrument, item, administration.answers().get(item.code()));
            if (answer == null) {
                open.add(item.code());
            } else {
                given.put(item.code(), answer);
            }
        }
        if (administration.respondent() != null) {
            respondents.add(administration.respondent());
        } else {
            respondents.addAll(instrument.respondents());
        }
        if (administration.sex() != null) {
            sexes.add(administration.sex());
        } else {
            sexes.addAll(List.of(Sex.FEMALE, Sex.MALE));
        }
    }

    private static @Nullable BigDecimal answer(Instrument instrument, Item item, @Nullable Answer answer) {
        if (answer instanceof Answer.Given entry && entry.value() instanceof Scalar.Num num) {
            boolean printed = instrument.scale(item).options().stream()
                    .anyMatch(option -> option.missing() != null
                            && option.value() != null
                            && option.value().compareTo(num.number()) == 0);
            return printed ? null : num.number();
        }
        return null;
    }

    boolean isGiven(String item) {
        return given.containsKey(item);
    }

    private List<BigDecimal> answers(String code) {
        Item item = instrument.item(code).orElseThrow();
        List<BigDecimal> numbers = new ArrayList<>();
        ResponseScale scale = instrument.scale(item);
        for (ResponseOption option : scale.options()) {
            if (option.missing() == null && option.value() != null) {
                numbers.add(option.value());
            }
        }
        return numbers;
    }

    void everyCompletion(Consumer<BruteForce> look) {
        for (Respondent who : respondents) {
            for (Sex which : sexes) {
                respondent = who;
                sex = which;
                complete(0, look);
            }
        }
    }

    private void complete(int next, Consumer<BruteForce> look) {
        if (next == open.size()) {
            known.clear();
            look.accept(this);
            return;
        }
        String code = open.get(next);
        for (BigDecimal answer : answers(code)) {
            assigned.put(code, answer);
            complete(next + 1, look);
        }
        assigned.remove(code);
    }

    /** The values a score takes over all completions; null stands for none, since nothing is asked. */
    Map<String, Set<@Nullable Object>> values() {
        Map<String, Set<@Nullable Object>> values = new LinkedHashMap<>();
        instrument.scores().forEach(score -> values.put(score.id(), new LinkedHashSet<>()));
        everyCompletion(completion -> values.forEach((id, seen) -> seen.add(completion.scoreResult(id))));
        return values;
    }

    /** The unanswered items that no completion asks for. */
    Set<String> neverAsked() {
        Set<String> never = new LinkedHashSet<>(open);
        everyCompletion(completion -> never.removeIf(code -> completion.answer(code) != null));
        return never;
    }

    @Nullable
    Object result(ScoreRule rule) {
        if (rule instanceof ScoreRule.Criterion criterion) {
            return holds(criterion.criterion());
        } else if (rule instanceof ScoreRule.Category category) {
            for (ScoreRule.CategoryCase choice : category.category()) {
                if (holds(choice.when())) {
                    return choice.is();
                }
            }
            return category.otherwise();
        } else if (rule instanceof ScoreRule.Profile profile) {
            StringBuilder word = new StringBuilder();
            for (String code : profile.profile()) {
                BigDecimal answer = answer(code);
                word.append(answer == null ? "" : plain(answer).toPlainString());
            }
            return word.toString();
        }
        BigDecimal number = number(rule);
        return number == null ? null : plain(number);
    }

    /** Worked out once in each completion. */
    @Nullable
    Object scoreResult(String id) {
        if (!known.containsKey(id)) {
            known.put(id, result(instrument.score(id).orElseThrow().rule()));
        }
        return known.get(id);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private @Nullable BigDecimal answer(String code) {
        BigDecimal answer = given.get(code);
        if (answer != null) {
            return answer;
        }
        Item item = instrument.item(code).orElseThrow();
        return item.showIf() == null || holds(item.showIf()) ? assigned.get(code) : null;
    }

    /** What a given answer counts as. */
    BigDecimal givenRecoded(String code) {
        return Objects.requireNonNull(recoded(code));
    }

    private @Nullable BigDecimal recoded(String code) {
        BigDecimal answer = answer(code);
        Item item = instrument.item(code).orElseThrow();
        if (answer == null || !item.reverse()) {
            return answer;
        }
        List<BigDecimal> answers = answers(code);
        BigDecimal min = answers.stream().reduce(answers.get(0), BigDecimal::min);
        BigDecimal max = answers.stream().reduce(answers.get(0), BigDecimal::max);
        return min.add(max).subtract(answer);
    }

    private @Nullable BigDecimal number(ScoreRule rule) {
        if (rule instanceof ScoreRule.ItemValue read) {
            return recoded(read.item());
        } else if (rule instanceof ScoreRule.ScoreValue read) {
            return (BigDecimal) scoreResult(read.score());
        } else if (rule instanceof ScoreRule.Constant constant) {
            return constant.constant();
        } else if (rule instanceof ScoreRule.Sum sum) {
            BigDecimal total = BigDecimal.ZERO;
            for (ScoreRule part : sum.sum()) {
                BigDecimal number = number(part);
                total = number == null ? total : total.add(number);
            }
            return total;
        } else if (rule instanceof ScoreRule.Weighted weighted) {
            BigDecimal total = BigDecimal.ZERO;
            for (ScoreRule.Term term : weighted.weighted()) {
                BigDecimal number = term.when() == null || holds(term.when()) ? number(term.of()) : null;
                total = number == null ? total : total.add(number.multiply(term.weight()));
            }
            return total;
        } else if (rule instanceof ScoreRule.Mean mean) {
            List<BigDecimal> numbers = numbers(mean.mean());
            return numbers.isEmpty()
                    ? null
                    : divide(
                            numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                            BigDecimal.valueOf(numbers.size()),
                            mean.rounding());
        } else if (rule instanceof ScoreRule.Max max) {
            return numbers(max.max()).stream().reduce(BigDecimal::max).orElse(null);
        } else if (rule instanceof ScoreRule.Count count) {
            long passing = count.count().stream()
                    .map(this::recoded)
                    .filter(number -> number != null && number.compareTo(count.atLeast()) >= 0)
                    .count();
            return BigDecimal.valueOf(passing);
        } else if (rule instanceof ScoreRule.Recode recode) {
            BigDecimal number = number(recode.recode());
            if (number == null) {
                return null;
            }
            for (Map.Entry<String, BigDecimal> entry : recode.table().entrySet()) {
                if (new BigDecimal(entry.getKey()).compareTo(number) == 0) {
                    return entry.getValue();
                }
            }
            throw new IllegalStateException("no entry for " + number);
        } else if (rule instanceof ScoreRule.Linear linear) {
            BigDecimal number = number(linear.linear());
            if (number == null) {
                return null;
            }
            BigDecimal times = linear.times() == null ? BigDecimal.ONE : linear.times();
            BigDecimal by = linear.dividedBy() == null ? BigDecimal.ONE : linear.dividedBy();
            BigDecimal plus = linear.plus() == null ? BigDecimal.ZERO : linear.plus();
            BigDecimal product = number.multiply(times);
            return (linear.rounding() == null ? product : divide(product, by, linear.rounding())).add(plus);
        } else if (rule instanceof ScoreRule.Choose choose) {
            for (ScoreRule.Case choice : choose.choose()) {
                if (holds(choice.when())) {
                    return number(choice.then());
                }
            }
            return number(choose.otherwise());
        }
        throw new IllegalStateException("no number: " + rule);
    }

    private List<BigDecimal> numbers(List<ScoreRule> rules) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (ScoreRule rule : rules) {
            BigDecimal number = number(rule);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Rounding by hand: the exact quotient lies between two neighbours, and the mode says which it is. */
    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor, Rounding rounding) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(rounding.digits());
        BigDecimal scaled = dividend.movePointRight(rounding.digits());
        BigDecimal below = scaled.divide(divisor, new MathContext(40)).setScale(0, RoundingMode.FLOOR);
        // Exact comparison of the rest with a half, without a rounded quotient.
        BigDecimal rest = scaled.subtract(below.multiply(divisor)).multiply(BigDecimal.valueOf(divisor.signum()));
        int half = rest.multiply(BigDecimal.valueOf(2)).compareTo(divisor.abs());
        boolean up = switch (rounding.mode()) {
            case DOWN -> false;
            case UP -> rest.signum() > 0;
            // "Half up" is away from zero, as it is taught.
            case HALF_UP -> half > 0 || (half == 0 && below.signum() >= 0);
            case HALF_EVEN -> half > 0 || (half == 0 && below.toBigInteger().testBit(0));
        };
        return (up ? below.add(BigDecimal.ONE) : below).multiply(unit);
    }

    boolean holds(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.all().stream().allMatch(this::holds);
        } else if (condition instanceof Condition.Any any) {
            return any.any().stream().anyMatch(this::holds);
        } else if (condition instanceof Condition.None none) {
            return none.none().stream().noneMatch(this::holds);
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.not());
        } else if (condition instanceof Condition.AtLeast some) {
            return some.of().stream().filter(this::holds).count()
                    >= some.atLeast().count();
        } else if (condition instanceof Condition.ItemIs test) {
            return fits(answer(test.item()), test.atLeast(), test.atMost(), test.in());
        } else if (condition instanceof Condition.ScoreIs test) {
            Object value = scoreResult(test.score());
            return fits(value, test.atLeast(), test.atMost(), test.in());
        } else if (condition instanceof Condition.RespondentIs who) {
            return who.respondent().contains(respondent);
        } else if (condition instanceof Condition.SexIs which) {
            return which.sex() == sex;
        }
        throw new IllegalStateException("no condition of an instrument: " + condition);
    }

    private static boolean fits(
            @Nullable Object value, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, List<Scalar> in) {
        if (value == null) {
            return false;
        }
        if (value instanceof BigDecimal number) {
            return (atLeast == null || number.compareTo(atLeast) >= 0)
                    && (atMost == null || number.compareTo(atMost) <= 0)
                    && (in.isEmpty()
                            || in.stream()
                                    .anyMatch(one -> one instanceof Scalar.Num num
                                            && num.number().compareTo(number) == 0));
        }
        return in.stream().anyMatch(one -> one.toString().equals(value.toString()));
    }
}
