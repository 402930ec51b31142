package se.frid.scoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Respondent;
import se.frid.instrument.Sex;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.scoring.AnswerSheet.Entry;
import se.frid.scoring.Expression.Constant;
import se.frid.scoring.Expression.Open;

/** What formulas read of one answer sheet: items, scores and who answered, as expressions in which the unanswered is open. */
final class Working {

    // No item code starts so.
    private static final String RESPONDENT = "@respondent";
    private static final String SEX = "@sex";

    private final ScoringKey key;
    private final AnswerSheet sheet;
    private final Collection<String> leftOut;
    private final Map<String, Scalar> judgements;
    // Other scores as they are asked for: each is worked out once.
    private final @Nullable Expression[] scores;

    private Working(
            ScoringKey key,
            AnswerSheet sheet,
            Collection<String> leftOut,
            @Nullable Expression[] scores,
            Map<String, Scalar> judgements) {
        this.key = key;
        this.sheet = sheet;
        this.leftOut = leftOut;
        this.scores = scores;
        this.judgements = judgements;
    }

    /**
     * Every unanswered item stays open, and other scores are worked out from their items.
     *
     * @param judgements ratings that a professional gave
     */
    static Working of(ScoringKey key, AnswerSheet sheet, Map<String, Scalar> judgements) {
        return new Working(key, sheet, List.of(), new Expression[key.scores().size()], judgements);
    }

    /**
     * The same with some unanswered items treated as if they were not asked, and with values for some scores.
     *
     * @param values expressions by place of the score; absent where it is worked out
     */
    Working leavingOut(Collection<String> items, @Nullable Expression[] values) {
        return new Working(key, sheet, items, values, judgements);
    }

    /** An item as it was answered. */
    Expression given(ItemKey item) {
        return sheet.entry(item) instanceof Entry.Answered answered ? answered.given() : lacking(item, item.given());
    }

    /** An item as it is scored: reversed where the definition says so. */
    Expression counted(ItemKey item) {
        return sheet.entry(item) instanceof Entry.Answered answered
                ? answered.counted()
                : lacking(item, item.counted());
    }

    private Expression lacking(ItemKey item, Open open) {
        if (sheet.entry(item) instanceof Entry.NotAsked || leftOut.contains(item.code())) {
            return Constant.NO_VALUE;
        }
        Formula showIf = key.showIf(item);
        return showIf == null ? open : Expression.branch(showIf.over(this), open, Constant.NO_VALUE);
    }

    /** A score: its value where one was put in its place, else what its rule makes of the items. */
    Expression score(ScoreKey score) {
        Expression known = scores[score.place()];
        if (known != null) {
            return known;
        }
        Expression worked = score.score().rule() instanceof Judgement
                ? new Constant(judgements.get(score.id()))
                : score.formula().over(this);
        scores[score.place()] = worked;
        return worked;
    }

    /** Whether it was one of some informants who answered. */
    Expression respondent(List<Respondent> wanted) {
        return told(RESPONDENT, sheet.respondent(), key.instrument().respondents(), wanted::contains);
    }

    /** Whether the person is of a sex. */
    Expression sex(Sex wanted) {
        return told(SEX, sheet.sex(), List.of(Sex.values()), sex -> sex == wanted);
    }

    /** What was not told of the person is open like an unanswered item: nothing is guessed. */
    private static <T extends Enum<T>> Expression told(
            String name, @Nullable T told, List<T> possible, Predicate<T> fits) {
        if (told != null) {
            return Expression.truth(fits.test(told));
        }
        Map<Scalar, Scalar> table = new LinkedHashMap<>();
        possible.forEach(value -> table.put(Scalar.of(Names.of(value)), Scalar.of(fits.test(value))));
        return new Open(name, table);
    }
}
