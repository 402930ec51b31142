package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Respondent;
import se.frid.instrument.ResponseScale;
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
import se.frid.instrument.score.ScoreRule.Choose;
import se.frid.instrument.score.ScoreRule.Count;
import se.frid.instrument.score.ScoreRule.ItemValue;
import se.frid.instrument.score.ScoreRule.Max;
import se.frid.instrument.score.ScoreRule.Recode;
import se.frid.instrument.score.ScoreRule.ScoreValue;
import se.frid.instrument.score.ScoreRule.Term;
import se.frid.instrument.score.ScoreRule.Weighted;
import se.frid.json.Scalar;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Passing;
import se.frid.scoring.batch.Formula.Truth;

/**
 * The formulas of rules and conditions. What a rule means is said in the same words as for single rows; how another score is
 * read is up to the caller.
 */
final class FormulaBuilder implements Condition.Visitor<Truth> {

    /** How another score is read. */
    interface Scores {

        /** Its number. */
        Num number(String score);

        /** Whether it passes a test. */
        Truth test(ScoreIs test);

        /** Whether it lies in a band. */
        Truth band(BandIs test);
    }

    private final Variables variables;
    private final Formulas formulas;
    private final Scores scores;
    private final boolean given;

    /**
     * A builder.
     *
     * @param given whether only answers that were given settle a test of an item, as in findings
     */
    FormulaBuilder(Variables variables, Formulas formulas, Scores scores, boolean given) {
        this.variables = variables;
        this.formulas = formulas;
        this.scores = scores;
        this.given = given;
    }

    Truth condition(Condition condition) {
        return condition.accept(this);
    }

    /** The formula of a rule that gives a number. */
    Num number(ScoreRule rule) {
        if (rule instanceof ItemValue read) {
            return item(read.item());
        } else if (rule instanceof ScoreValue read) {
            return scores.number(read.score());
        } else if (rule instanceof ScoreRule.Constant constant) {
            return formulas.number(constant.constant());
        } else if (rule instanceof ScoreRule.Sum sum) {
            return formulas.sum(numbers(sum.sum()));
        } else if (rule instanceof Weighted weighted) {
            return formulas.sum(weighted.weighted().stream().map(this::term).toList());
        } else if (rule instanceof ScoreRule.Mean mean) {
            return formulas.mean(numbers(mean.mean()), mean.rounding());
        } else if (rule instanceof Max max) {
            return formulas.highest(numbers(max.max()));
        } else if (rule instanceof Count count) {
            return count(count);
        } else if (rule instanceof Recode recode) {
            return formulas.lookup(number(recode.recode()), recode.table());
        } else if (rule instanceof ScoreRule.Linear linear) {
            return formulas.linear(
                    number(linear.linear()),
                    orElse(linear.times(), BigDecimal.ONE),
                    orElse(linear.dividedBy(), BigDecimal.ONE),
                    orElse(linear.plus(), BigDecimal.ZERO),
                    linear.rounding());
        } else if (rule instanceof Choose choose) {
            Num result = number(choose.otherwise());
            for (int i = choose.choose().size() - 1; i >= 0; i--) {
                Case choice = choose.choose().get(i);
                result = formulas.either(condition(choice.when()), number(choice.then()), result);
            }
            return result;
        }
        throw new IllegalArgumentException("a rule that gives no number stands inside a number");
    }

    private static BigDecimal orElse(@Nullable BigDecimal number, BigDecimal otherwise) {
        return number == null ? otherwise : number;
    }

    private List<Num> numbers(List<ScoreRule> rules) {
        return rules.stream().map(this::number).toList();
    }

    private Num term(Term term) {
        Num weighted = formulas.linear(number(term.of()), term.weight(), BigDecimal.ONE, BigDecimal.ZERO, null);
        return term.when() == null
                ? weighted
                : formulas.either(condition(term.when()), weighted, formulas.number(null));
    }

    private Num count(Count count) {
        List<Num> parts = new ArrayList<>();
        for (String code : count.count()) {
            Variable variable = variables.item(code);
            List<@Nullable BigDecimal> byAnswer = new ArrayList<>();
            for (BigDecimal number : recoded(code)) {
                byAnswer.add(number.compareTo(count.atLeast()) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO);
            }
            parts.add(formulas.picked(variable.index(), byAnswer, BigDecimal.ZERO));
        }
        return formulas.sum(parts);
    }

    private Num item(String code) {
        return formulas.picked(variables.item(code).index(), new ArrayList<>(recoded(code)), null);
    }

    /** The numbers of the answers as they are scored: reversed where the definition says so. */
    private List<BigDecimal> recoded(String code) {
        Instrument instrument = variables.instrument();
        Item item = instrument.item(code).orElseThrow();
        ResponseScale scale = instrument.scale(item);
        UnaryOperator<BigDecimal> counted = UnaryOperator.identity();
        if (item.reverse()) {
            BigDecimal ends = scale.min().orElseThrow().add(scale.max().orElseThrow());
            counted = ends::subtract;
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (Scalar answer : variables.item(code).answers()) {
            numbers.add(counted.apply(((Scalar.Num) answer).number()));
        }
        return numbers;
    }

    private List<Truth> conditions(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    @Override
    public Truth visitAll(All condition) {
        return formulas.atLeast(condition.all().size(), conditions(condition.all()));
    }

    @Override
    public Truth visitAny(Any condition) {
        return formulas.atLeast(1, conditions(condition.any()));
    }

    @Override
    public Truth visitNone(None condition) {
        return formulas.not(formulas.atLeast(1, conditions(condition.none())));
    }

    @Override
    public Truth visitNot(Not condition) {
        return formulas.not(condition(condition.not()));
    }

    @Override
    public Truth visitAtLeast(Condition.AtLeast condition) {
        return formulas.atLeast(condition.atLeast().count(), conditions(condition.of()));
    }

    @Override
    public Truth visitItemIs(ItemIs condition) {
        Predicate<Scalar> passes = passing(condition.atLeast(), condition.atMost(), condition.in());
        return holds(variables.item(condition.item()), passes, given);
    }

    private Truth holds(Variable variable, Predicate<Scalar> passes, boolean onlyGiven) {
        return formulas.holds(
                variable.index(), variable.answers().stream().map(passes::test).toList(), false, onlyGiven);
    }

    /** Which values pass a test, as {@code Scorer} has it. */
    static Predicate<Scalar> passing(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, List<Scalar> in) {
        Function<BigDecimal, Boolean> between = new Passing(atLeast, atMost, null)::test;
        return value -> (in.isEmpty() || in.contains(value))
                && ((atLeast == null && atMost == null)
                        || (value instanceof Scalar.Num num && between.apply(num.number())));
    }

    /** The same for results that are numbers. */
    static Passing numbers(ScoreIs test) {
        List<BigDecimal> in = null;
        if (!test.in().isEmpty()) {
            in = new ArrayList<>();
            for (Scalar value : test.in()) {
                if (value instanceof Scalar.Num num) {
                    in.add(num.number());
                }
            }
        }
        return new Passing(test.atLeast(), test.atMost(), in);
    }

    @Override
    public Truth visitScoreIs(ScoreIs condition) {
        return scores.test(condition);
    }

    @Override
    public Truth visitBandIs(BandIs condition) {
        return scores.band(condition);
    }

    @Override
    public Truth visitRespondentIs(RespondentIs condition) {
        List<Boolean> fits = new ArrayList<>();
        for (Respondent one : Respondent.values()) {
            fits.add(condition.respondent().contains(one));
        }
        return formulas.holds(variables.respondent().index(), fits, false, false);
    }

    @Override
    public Truth visitSexIs(SexIs condition) {
        List<Boolean> fits = new ArrayList<>();
        for (Sex one : Sex.values()) {
            fits.add(one == condition.sex());
        }
        return formulas.holds(variables.sex().index(), fits, false, false);
    }

    @Override
    public Truth visitFindingPresent(FindingPresent condition) {
        throw outsideInstrument();
    }

    @Override
    public Truth visitFindingIs(FindingIs condition) {
        throw outsideInstrument();
    }

    @Override
    public Truth visitRiskIs(RiskIs condition) {
        throw outsideInstrument();
    }

    private static IllegalArgumentException outsideInstrument() {
        return new IllegalArgumentException("a rule of an instrument reads only its own items and scores");
    }
}
