package se.frid.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.instrument.Score;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Truth;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Scalar;
import se.frid.scoring.AnswerSheet.Entry;
import se.frid.scoring.ScoreOutcome.Bounded;
import se.frid.scoring.ScoreOutcome.Determined;
import se.frid.scoring.ScoreOutcome.Filled;
import se.frid.scoring.ScoreOutcome.NotComputable;
import se.frid.scoring.Step.Kind;

/** The steps behind one result, as they are told; {@link TellingBuilder} says which steps a rule has. */
final class Explainer {

    private final ScoreCard card;
    private final AnswerSheet sheet;
    private final Working working;
    private final List<Step> steps;
    private BigDecimal subtotal = BigDecimal.ZERO;

    /**
     * An explanation to be told.
     *
     * @param working what the steps reckon with
     * @param expected how many steps there will be, about
     */
    Explainer(ScoreCard card, AnswerSheet sheet, Working working, int expected) {
        this.steps = new ArrayList<>(expected);
        this.card = card;
        this.sheet = sheet;
        this.working = working;
    }

    List<Step> steps(ScoreKey scoreKey, Telling rule, ScoreOutcome outcome, List<BandResult> bands) {
        Score score = scoreKey.score();
        if (!(outcome instanceof NotComputable || score.rule() instanceof Judgement)) {
            rule.tell(this, true);
        }
        if (outcome instanceof Determined determined) {
            if (determined.filled() != null && !scoreKey.items().isEmpty()) {
                addFilled(scoreKey, determined);
            }
            BigDecimal number = number(determined.value());
            Scalar word = number == null ? determined.value() : null;
            add(Kind.RESULT, score.id(), score.names(), word, null, number, null, null, null, null, null);
        } else if (outcome instanceof Bounded bounded) {
            BigDecimal from = bounded.lower();
            add(Kind.POSSIBLE, score.id(), score.names(), null, null, null, null, null, from, bounded.upper(), null);
        }
        for (BandResult band : bands) {
            Scalar level = Scalar.of(band.level());
            add(Kind.BAND, band.scheme(), band.names(), level, null, null, null, null, band.from(), band.to(), null);
        }
        return steps;
    }

    private void addFilled(ScoreKey scoreKey, Determined determined) {
        Score score = scoreKey.score();
        int answered = scoreKey.values().places().shared(sheet.answered());
        int asked = answered + scoreKey.values().places().shared(sheet.missing());
        add(
                determined.filled() == Filled.PRORATED ? Kind.PRORATED : Kind.ZERO_FILLED,
                score.id(),
                score.names(),
                null,
                null,
                number(determined.value()),
                null,
                subtotal,
                BigDecimal.valueOf(answered),
                BigDecimal.valueOf(asked),
                null);
    }

    /**
     * An item, and what it counts as.
     *
     * @param counts what an answer counts as; absent: as the item is scored
     */
    void item(ItemKey item, @Nullable Formula counts, @Nullable BigDecimal weight, boolean counted) {
        Text label = item.item().label();
        Entry entry = sheet.entry(item);
        if (entry instanceof Entry.Answered answered) {
            BigDecimal value = counts == null ? number(answered.counted().value()) : number(counts);
            BigDecimal sum = counted ? count(value, weight) : null;
            add(Kind.ITEM, item.code(), label, answered.answer(), null, value, weight, sum, null, null, null);
        } else {
            MissingKind why = entry instanceof Entry.Unanswered open ? open.kind() : null;
            Kind kind = entry instanceof Entry.NotAsked ? Kind.NOT_ASKED : Kind.MISSING;
            add(kind, item.code(), label, null, why, null, weight, null, null, null, null);
        }
    }

    /** The value of another score. */
    void score(ScoreKey other, @Nullable BigDecimal weight, boolean counted) {
        BigDecimal value =
                card.result(other).outcome() instanceof Determined determined ? number(determined.value()) : null;
        BigDecimal sum = counted && value != null ? count(value, weight) : null;
        add(Kind.SCORE, other.id(), other.score().names(), null, null, value, weight, sum, null, null, null);
    }

    /** A part that was worked out before it is added. */
    void part(String kind, Text name, Formula part, @Nullable BigDecimal weight, boolean counted) {
        BigDecimal value = number(part);
        if (value != null) {
            BigDecimal sum = counted ? count(value, weight) : null;
            add(Kind.TRANSFORM, kind, name, null, null, value, weight, sum, null, null, null);
        }
    }

    /** What a rule makes of a value, and the value before where it is one. */
    void transform(String kind, Text name, Formula whole, @Nullable Formula before) {
        BigDecimal value = number(whole);
        if (value != null) {
            BigDecimal from = before == null ? null : number(before);
            add(Kind.TRANSFORM, kind, name, null, null, value, null, null, from, null, null);
        }
    }

    /** A condition that was tried. */
    void condition(Text words, Truth truth) {
        add(Kind.CONDITION, "condition", words, null, null, null, null, null, null, null, truth);
    }

    Truth truth(Formula condition) {
        return Completions.of(condition.over(working)).truth();
    }

    /** Adds a value up; the subtotal is as it was where there is none. */
    private BigDecimal count(@Nullable BigDecimal value, @Nullable BigDecimal weight) {
        if (value != null) {
            subtotal = Scalar.canonical(subtotal.add(weight == null ? value : value.multiply(weight)));
        }
        return subtotal;
    }

    private @Nullable BigDecimal number(Formula formula) {
        return formula.over(working) instanceof Expression.Constant constant ? number(constant.value()) : null;
    }

    private static @Nullable BigDecimal number(@Nullable Scalar value) {
        return value instanceof Scalar.Num num ? num.number() : null;
    }

    private void add(
            Kind kind,
            String subject,
            Text label,
            @Nullable Scalar answer,
            @Nullable MissingKind missing,
            @Nullable BigDecimal value,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable Truth truth) {
        steps.add(new Step(kind, subject, label, answer, missing, value, weight, sum, from, to, truth));
    }
}
