package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.BandIs;
import se.frid.instrument.condition.Condition.ScoreIs;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.instrument.score.ScoreRule.CategoryCase;
import se.frid.instrument.score.ScoreRule.Criterion;
import se.frid.json.Scalar;
import se.frid.scoring.batch.Formula.Choice;
import se.frid.scoring.batch.Formula.Num;
import se.frid.scoring.batch.Formula.Passing;
import se.frid.scoring.batch.Formula.Truth;

/**
 * The two formulas of each score: what it can become, in which other scores stand with their rules; and what the published rule
 * gives, in which other scores stand with their values.
 */
final class ScoreFormulas {

    private static final int MOST_PROFILES = 20_000;

    private final Variables variables;
    private final Formulas formulas;
    private final Map<String, Measure> measures;
    private final Map<String, Formula> possible = new HashMap<>();

    ScoreFormulas(Variables variables, Formulas formulas, Map<String, Measure> measures) {
        this.variables = variables;
        this.formulas = formulas;
        this.measures = measures;
    }

    private Measure measure(String score) {
        return Objects.requireNonNull(measures.get(score));
    }

    /** What a score can become. */
    Formula possible(String score) {
        Formula known = possible.get(score);
        if (known == null) {
            known = formula(measure(score), new Others(false));
            possible.put(score, known);
        }
        return known;
    }

    /** What the published rule gives. */
    Formula published(Measure measure) {
        return formula(measure, new Others(true));
    }

    /** When an item is asked. */
    Truth condition(Condition showIf) {
        return new FormulaBuilder(variables, formulas, new Others(false), false).condition(showIf);
    }

    private Formula formula(Measure measure, FormulaBuilder.Scores scores) {
        FormulaBuilder builder = new FormulaBuilder(variables, formulas, scores, false);
        return switch (measure.kind()) {
            case NUMBER -> builder.number(measure.score().rule());
            case PROFILE -> measure.profile(variables, formulas);
            case CRITERION -> builder.condition(((Criterion) measure.score().rule()).criterion());
            case CATEGORY -> category((Category) measure.score().rule(), measure, builder);
            case RATING -> throw new IllegalStateException("a judgement is given, never worked out");
        };
    }

    private Choice category(Category rule, Measure measure, FormulaBuilder builder) {
        Choice result = formulas.word(measure.words().indexOf(Scalar.of(rule.otherwise())));
        for (int i = rule.category().size() - 1; i >= 0; i--) {
            CategoryCase choice = rule.category().get(i);
            int word = measure.words().indexOf(Scalar.of(choice.is()));
            result = formulas.either(builder.condition(choice.when()), formulas.word(word), result);
        }
        return result;
    }

    private static List<Boolean> byWord(Measure measure, ScoreIs test) {
        Predicate<Scalar> passes = FormulaBuilder.passing(test.atLeast(), test.atMost(), test.in());
        return measure.words().stream().map(passes::test).toList();
    }

    /** The numbers of the profiles that pass. */
    Passing profiles(Measure measure, ScoreIs test) {
        long count = 1;
        for (String code : measure.reads().values()) {
            count *= variables.item(code).n() + 1;
            if (count > MOST_PROFILES) {
                throw new Unit.TooLarge();
            }
        }
        Predicate<Scalar> passes = FormulaBuilder.passing(test.atLeast(), test.atMost(), test.in());
        List<BigDecimal> passing = new ArrayList<>();
        for (long number = 0; number < count; number++) {
            if (passes.test(Scalar.of(measure.word(variables, number)))) {
                passing.add(BigDecimal.valueOf(number));
            }
        }
        return new Passing(null, null, passing);
    }

    /** How another score is read: by its rule, or by the value that it has. */
    private final class Others implements FormulaBuilder.Scores {

        private final boolean byValue;

        Others(boolean byValue) {
            this.byValue = byValue;
        }

        @Override
        public Num number(String score) {
            return byValue ? formulas.read(measure(score).index()) : (Num) possible(score);
        }

        @Override
        public Truth test(ScoreIs test) {
            Measure measure = measure(test.score());
            return switch (measure.kind()) {
                case NUMBER -> formulas.test(number(test.score()), FormulaBuilder.numbers(test));
                case PROFILE -> formulas.test(number(test.score()), profiles(measure, test));
                case RATING ->
                    formulas.holds(variables.rating(measure.id()).index(), byWord(measure, test), false, false);
                case CATEGORY, CRITERION ->
                    byValue
                            ? formulas.readWord(measure.index(), byWord(measure, test))
                            : formulas.in(possible(test.score()), byWord(measure, test));
            };
        }

        @Override
        public Truth band(BandIs test) {
            throw new IllegalArgumentException("which bands hold depends on the person; a rule must not read them");
        }
    }
}
