package se.frid.scoring.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.Score;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.scoring.batch.Formula.Truth;
import se.frid.scoring.batch.Variable.Kind;

/** Everything that the rules of an instrument can read of a row: items, ratings, who answered, and the sex of the person. */
final class Variables {

    private final Instrument instrument;
    private final List<Variable> all = new ArrayList<>();
    private final Map<String, Variable> items = new LinkedHashMap<>();
    private final Map<String, Variable> ratings = new LinkedHashMap<>();
    private final Map<String, Coding> codings = new LinkedHashMap<>();
    private final Map<Integer, Truth> conditions = new HashMap<>();
    private final Variable respondent;
    private final Variable sex;

    Variables(Instrument instrument) {
        this.instrument = instrument;
        for (Item item : instrument.items()) {
            Coding coding = Coding.of(instrument.scale(item));
            codings.put(item.code(), coding);
            items.put(item.code(), add(Variable.item(all.size(), item.code(), coding, item.showIf() != null)));
        }
        for (Score score : instrument.scores()) {
            if (score.rule() instanceof Judgement judgement) {
                Coding coding = Coding.ofRatings(scale(judgement));
                codings.put(score.id(), coding);
                ratings.put(score.id(), add(Variable.rating(all.size(), score.id(), coding)));
            }
        }
        int[] may = instrument.respondents().stream()
                .mapToInt(Places::of)
                .distinct()
                .toArray();
        List<Scalar> all = names(Places.RESPONDENTS);
        respondent = add(Variable.person(
                this.all.size(), Kind.RESPONDENT, all, may, may.length == 1 ? may[0] : 2 * all.size() + Variable.OPEN));
        List<Scalar> sexes = names(Places.SEXES);
        sex = add(
                Variable.person(this.all.size(), Kind.SEX, sexes, new int[] {0, 1}, 2 * sexes.size() + Variable.OPEN));
    }

    private static List<Scalar> names(List<? extends Enum<?>> values) {
        return values.stream().map(value -> Scalar.of(Names.of(value))).toList();
    }

    private Variable add(Variable variable) {
        all.add(variable);
        return variable;
    }

    private ResponseScale scale(Judgement judgement) {
        return Objects.requireNonNull(instrument.scales().get(judgement.judgement()));
    }

    Instrument instrument() {
        return instrument;
    }

    List<Variable> all() {
        return all;
    }

    Variable get(int index) {
        return all.get(index);
    }

    Variable item(String code) {
        return Objects.requireNonNull(items.get(code));
    }

    Variable rating(String score) {
        return Objects.requireNonNull(ratings.get(score));
    }

    boolean isItem(String code) {
        return items.containsKey(code);
    }

    boolean isRating(String score) {
        return ratings.containsKey(score);
    }

    /** How an item or a rating is written. */
    Coding coding(String name) {
        return Objects.requireNonNull(codings.get(name));
    }

    Variable respondent() {
        return respondent;
    }

    Variable sex() {
        return sex;
    }

    /** When a conditional variable is asked. */
    Truth condition(Variable variable) {
        return Objects.requireNonNull(conditions.get(variable.index()));
    }

    void setCondition(Variable variable, Truth condition) {
        conditions.put(variable.index(), condition);
    }
}
