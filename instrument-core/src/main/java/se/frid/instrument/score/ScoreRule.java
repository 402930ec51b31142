package se.frid.instrument.score;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Rounding;
import se.frid.instrument.condition.Condition;
import se.frid.json.Bare;
import se.frid.json.Ordered;

/**
 * How a score is worked out: a closed set of rules that nest, without expressions in text and without code.
 *
 * <p>An item stands for its recoded value: the number of the answer, or, for a reverse-scored item, the lowest plus the
 * highest number of its scale minus that number. An item that is not asked (see {@code showIf}) and has no answer counts 0 in
 * a sum and is left out of a mean or a maximum. What happens with unanswered items is not part of a rule: see
 * {@link se.frid.instrument.MissingRule}. Every division states its rounding.
 */
public sealed interface ScoreRule {

    /** What is done with each kind of rule; leaving one out does not compile. */
    interface Visitor<R> {

        R visitItemValue(ItemValue rule);

        R visitScoreValue(ScoreValue rule);

        R visitConstant(Constant rule);

        R visitSum(Sum rule);

        R visitWeighted(Weighted rule);

        R visitMean(Mean rule);

        R visitMax(Max rule);

        R visitCount(Count rule);

        R visitRecode(Recode rule);

        R visitLinear(Linear rule);

        R visitChoose(Choose rule);

        R visitProfile(Profile rule);

        R visitCriterion(Criterion rule);

        R visitCategory(Category rule);

        R visitJudgement(Judgement rule);
    }

    /** Calls the method of the visitor for this kind. */
    <R> R accept(Visitor<R> visitor);

    /** The rules inside this one. */
    default List<ScoreRule> parts() {
        return List.of();
    }

    /** The conditions inside this rule itself, not those inside its parts. */
    default List<Condition> conditions() {
        return List.of();
    }

    /** The items whose value this rule takes itself, not those of its parts and conditions. */
    default List<String> ownItems() {
        return List.of();
    }

    /** The recoded value of an item: {@code "9"}. */
    @Bare
    record ItemValue(String item) implements ScoreRule {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitItemValue(this);
        }

        @Override
        public List<String> ownItems() {
            return List.of(item);
        }
    }

    /** The value of another score: {@code {"score": "total"}}. */
    record ScoreValue(String score) implements ScoreRule {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitScoreValue(this);
        }
    }

    /** A fixed number: {@code {"constant": 0}}. */
    record Constant(BigDecimal constant) implements ScoreRule {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConstant(this);
        }
    }

    /** The sum of rules: {@code {"sum": ["1", "2"]}}. */
    record Sum(@NotEmpty @Size(max = 500) List<ScoreRule> sum) implements ScoreRule {
        public Sum {
            sum = List.copyOf(sum);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSum(this);
        }

        @Override
        public List<ScoreRule> parts() {
            return sum;
        }
    }

    /** The sum of weighted terms: {@code {"weighted": [{"of": "2", "weight": 5}]}}. */
    record Weighted(@NotEmpty @Size(max = 500) List<Term> weighted) implements ScoreRule {
        public Weighted {
            weighted = List.copyOf(weighted);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWeighted(this);
        }

        @Override
        public List<ScoreRule> parts() {
            return weighted.stream().map(Term::of).toList();
        }

        @Override
        public List<Condition> conditions() {
            return weighted.stream()
                    .flatMap(term -> Stream.ofNullable(term.when()))
                    .toList();
        }
    }

    /**
     * One term of a weighted sum.
     *
     * @param of what is weighted
     * @param weight factor
     * @param when when the term counts; absent: always
     */
    record Term(ScoreRule of, BigDecimal weight, @Nullable Condition when) {}

    /** The arithmetic mean of rules: {@code {"mean": ["1", "2"], "rounding": …}}. */
    record Mean(@NotEmpty @Size(max = 500) List<ScoreRule> mean, Rounding rounding) implements ScoreRule {
        public Mean {
            mean = List.copyOf(mean);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMean(this);
        }

        @Override
        public List<ScoreRule> parts() {
            return mean;
        }
    }

    /** The highest of rules: {@code {"max": ["9a", "9b"]}}. */
    record Max(@NotEmpty @Size(max = 500) List<ScoreRule> max) implements ScoreRule {
        public Max {
            max = List.copyOf(max);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMax(this);
        }

        @Override
        public List<ScoreRule> parts() {
            return max;
        }
    }

    /** How many items have a recoded value of at least a number: {@code {"count": ["1", "2"], "atLeast": 2}}. */
    record Count(@NotEmpty @Size(max = 500) List<String> count, BigDecimal atLeast) implements ScoreRule {
        public Count {
            count = List.copyOf(count);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCount(this);
        }

        @Override
        public List<String> ownItems() {
            return count;
        }
    }

    /**
     * Another number for each value: {@code {"recode": "28", "table": {"0": 0, "1": 0, "2": 1, "3": 2}}}.
     *
     * @param recode what is looked up
     * @param table a number for every value that can come, written without trailing zeros
     */
    record Recode(ScoreRule recode, @NotEmpty Map<String, BigDecimal> table) implements ScoreRule {
        public Recode {
            table = Ordered.copyOf(table);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRecode(this);
        }

        @Override
        public List<ScoreRule> parts() {
            return List.of(recode);
        }
    }

    /**
     * A linear transform: value × times ÷ dividedBy + plus.
     *
     * @param linear what is transformed
     * @param times factor; absent: 1
     * @param dividedBy divisor, not 0; absent: 1
     * @param plus added after the division; absent: 0
     * @param rounding rounding of the quotient; needed with a divisor
     */
    record Linear(
            ScoreRule linear,
            @Nullable BigDecimal times,
            @Nullable BigDecimal dividedBy,
            @Nullable BigDecimal plus,
            @Nullable Rounding rounding)
            implements ScoreRule {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLinear(this);
        }

        @Override
        public List<ScoreRule> parts() {
            return List.of(linear);
        }
    }

    /** The rule of the first case whose condition holds: {@code {"choose": [{"when": …, "then": …}], "otherwise": …}}. */
    record Choose(@NotEmpty List<Case> choose, ScoreRule otherwise) implements ScoreRule {
        public Choose {
            choose = List.copyOf(choose);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitChoose(this);
        }

        @Override
        public List<ScoreRule> parts() {
            return Stream.concat(choose.stream().map(Case::then), Stream.of(otherwise))
                    .toList();
        }

        @Override
        public List<Condition> conditions() {
            return choose.stream().map(Case::when).toList();
        }
    }

    /** One case of a choice between rules. */
    record Case(Condition when, ScoreRule then) {}

    /** The answers written one after the other, such as a health state {@code 21321}: {@code {"profile": ["MO", "SC"]}}. */
    record Profile(@NotEmpty List<String> profile) implements ScoreRule {
        public Profile {
            profile = List.copyOf(profile);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitProfile(this);
        }

        @Override
        public List<String> ownItems() {
            return profile;
        }
    }

    /** Yes or no: {@code {"criterion": {"all": […]}}}. */
    record Criterion(Condition criterion) implements ScoreRule {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCriterion(this);
        }

        @Override
        public List<Condition> conditions() {
            return List.of(criterion);
        }
    }

    /** The first category whose condition holds: {@code {"category": [{"when": …, "is": "ptsd"}], "otherwise": "none"}}. */
    record Category(@NotEmpty List<CategoryCase> category, String otherwise) implements ScoreRule {
        public Category {
            category = List.copyOf(category);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCategory(this);
        }

        @Override
        public List<Condition> conditions() {
            return category.stream().map(CategoryCase::when).toList();
        }
    }

    /** One category. */
    record CategoryCase(Condition when, String is) {}

    /** A structured professional judgement, given by a person and never worked out: {@code {"judgement": "lmh"}}. */
    record Judgement(String judgement) implements ScoreRule {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitJudgement(this);
        }
    }
}
