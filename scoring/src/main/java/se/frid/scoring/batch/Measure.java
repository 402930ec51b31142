package se.frid.scoring.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Score;
import se.frid.instrument.ScoreReads;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.RespondentIs;
import se.frid.instrument.condition.Condition.SexIs;
import se.frid.instrument.score.ScoreRule;
import se.frid.instrument.score.ScoreRule.Category;
import se.frid.instrument.score.ScoreRule.CategoryCase;
import se.frid.instrument.score.ScoreRule.Criterion;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.instrument.score.ScoreRule.Profile;
import se.frid.json.Scalar;

/**
 * One score of an instrument: what kind of result it gives, and what it reads.
 *
 * @param index place among the scores
 * @param kind kind of result
 * @param words what the places of a choice stand for; empty for numbers and profiles
 * @param reads the items and scores it reads
 * @param persons what it reads itself of who answered and of the person
 */
record Measure(int index, Score score, ScoreKind kind, List<Scalar> words, ScoreReads reads, Set<Variable> persons) {

    /** The words that are possible stand as bits of a number. */
    private static final int MOST_WORDS = 60;

    /** Every score of an instrument, by id, each after those it reads. */
    static Map<String, Measure> of(Variables variables) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        variables.instrument().scores().forEach(score -> add(variables, score, measures));
        return measures;
    }

    private static void add(Variables variables, Score score, Map<String, Measure> known) {
        if (known.containsKey(score.id())) {
            return;
        }
        ScoreReads reads = ScoreReads.of(variables.instrument(), score);
        for (String other : reads.scores()) {
            add(variables, variables.instrument().score(other).orElseThrow(), known);
        }
        Set<Variable> persons = new LinkedHashSet<>();
        persons(score.rule(), variables, persons);
        known.put(
                score.id(),
                new Measure(
                        variables.instrument().scores().indexOf(score),
                        score,
                        kind(score.rule()),
                        words(variables, score),
                        reads,
                        persons));
    }

    private static void persons(ScoreRule rule, Variables variables, Set<Variable> persons) {
        rule.conditions().stream().flatMap(Condition::withParts).forEach(condition -> {
            if (condition instanceof RespondentIs) {
                persons.add(variables.respondent());
            } else if (condition instanceof SexIs) {
                persons.add(variables.sex());
            }
        });
        rule.parts().forEach(part -> persons(part, variables, persons));
    }

    private static ScoreKind kind(ScoreRule rule) {
        return rule instanceof Criterion
                ? ScoreKind.CRITERION
                : rule instanceof Category
                        ? ScoreKind.CATEGORY
                        : rule instanceof Profile
                                ? ScoreKind.PROFILE
                                : rule instanceof Judgement ? ScoreKind.RATING : ScoreKind.NUMBER;
    }

    private static List<Scalar> words(Variables variables, Score score) {
        if (score.rule() instanceof Criterion) {
            return List.of(Scalar.of(false), Scalar.of(true));
        } else if (score.rule() instanceof Category category) {
            Set<Scalar> words = new LinkedHashSet<>();
            category.category().stream().map(CategoryCase::is).map(Scalar::of).forEach(words::add);
            words.add(Scalar.of(category.otherwise()));
            if (words.size() > MOST_WORDS) {
                throw new Unit.TooLarge();
            }
            return List.copyOf(words);
        }
        return score.rule() instanceof Judgement ? variables.rating(score.id()).answers() : List.of();
    }

    String id() {
        return score.id();
    }

    /** What the counts of answered and asked items are about: its own items, or those of the scores it reads. */
    Set<String> counted() {
        return reads.items().isEmpty() ? reads.all() : reads.items();
    }

    /** Whether something may stand in for missing answers, here or in a score that it reads. */
    boolean canBeFilled(Map<String, Measure> measures) {
        boolean here = !reads.items().isEmpty()
                && (score.missing().allowed() > 0 || !score.missing().over().isEmpty());
        return here
                || reads.scores().stream().anyMatch(other -> {
                    Measure read = measures.get(other);
                    return read != null && read.canBeFilled(measures);
                });
    }

    /** Whether the answers of an open profile may be written in fewer ways than there are completions. */
    boolean isExotic(Variables variables) {
        return reads.values().stream()
                .map(variables::item)
                .anyMatch(variable -> variable.isConditional() || variable.n() < 2);
    }

    /** The profile's places: how much one step of each item weighs in the number that stands for the whole profile. */
    List<Long> weights(Variables variables) {
        List<Long> weights = new ArrayList<>();
        long weight = 1;
        for (String code : reads.values()) {
            weights.add(weight);
            weight = Unit.times(weight, variables.item(code).n() + 1L);
            if (weight >= Unit.MOST) {
                throw new Unit.TooLarge();
            }
        }
        return weights;
    }

    /** The number of a profile: the places of its answers, no answer being the place after the last. */
    Formula.Num profile(Variables variables, Formulas formulas) {
        List<Formula.Num> parts = new ArrayList<>();
        List<Long> weights = weights(variables);
        int place = 0;
        for (String code : reads.values()) {
            Variable variable = variables.item(code);
            List<@Nullable BigDecimal> byAnswer = new ArrayList<>();
            for (int i = 0; i < variable.n(); i++) {
                byAnswer.add(BigDecimal.valueOf(weights.get(place) * i));
            }
            BigDecimal none = BigDecimal.valueOf(weights.get(place) * variable.n());
            parts.add(formulas.picked(variable.index(), byAnswer, none));
            place++;
        }
        return formulas.sum(parts);
    }

    /** The profile in words, from the number that stands for it. */
    String word(Variables variables, long number) {
        List<String> codes = List.copyOf(reads.values());
        List<Long> weights = weights(variables);
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            Variable variable = variables.item(codes.get(i));
            int answer = (int) (number / weights.get(i) % (variable.n() + 1));
            written.put(
                    codes.get(i),
                    answer == variable.n() ? "" : variable.answers().get(answer).toString());
        }
        StringBuilder word = new StringBuilder();
        ((Profile) score.rule()).profile().forEach(code -> word.append(written.get(code)));
        return word.toString();
    }
}
