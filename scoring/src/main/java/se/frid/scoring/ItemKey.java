package se.frid.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.frid.administration.AdministrationChecker;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Item;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.json.Scalar;
import se.frid.scoring.AnswerSheet.Entry;
import se.frid.scoring.Expression.Open;

/**
 * One item of a {@link ScoringKey}, with what every answer to it comes to.
 *
 * @param place its place among the items of the instrument
 * @param item the item
 * @param scale its scale
 * @param entries what stands on the sheet for each answer that the scale lists
 * @param given the item left open, as it is answered
 * @param counted the item left open, as it is scored: reversed where the definition says so
 */
record ItemKey(int place, Item item, ResponseScale scale, Map<Scalar, Entry> entries, Open given, Open counted) {

    /** What stands on the sheet where an administration says nothing of an item. */
    static final Entry NO_ENTRY = new Entry.Unanswered(MissingKind.UNKNOWN);

    private static final Entry OFF_SCALE = new Entry.OffScale();

    static ItemKey of(int place, Item item, ResponseScale scale) {
        List<Scalar> answers = scale.answers();
        UnaryOperator<Scalar> count = item.reverse() ? reversal(scale) : UnaryOperator.identity();
        Map<Scalar, Entry> entries = new HashMap<>();
        for (ResponseOption option : scale.options()) {
            Entry entry = option.missing() == null
                    ? Entry.Answered.of(option.answer(), count)
                    : new Entry.Unanswered(option.missing());
            entries.putIfAbsent(option.answer(), entry);
        }
        Map<Scalar, Scalar> given = new LinkedHashMap<>();
        Map<Scalar, Scalar> counted = new LinkedHashMap<>();
        for (Scalar answer : answers) {
            entries.computeIfAbsent(answer, value -> Entry.Answered.of(value, count));
            given.put(answer, answer);
            counted.put(answer, count.apply(answer));
        }
        return new ItemKey(place, item, scale, entries, new Open(item.code(), given), new Open(item.code(), counted));
    }

    /** The lowest plus the highest number of the scale, minus the answer. */
    private static UnaryOperator<Scalar> reversal(ResponseScale scale) {
        BigDecimal ends = scale.min().orElseThrow().add(scale.max().orElseThrow());
        return answer -> Scalar.of(ends.subtract(Expression.numberOf(answer)));
    }

    String code() {
        return item.code();
    }

    /** What stands on the sheet for what an administration says of the item. */
    Entry entry(@Nullable Answer answer) {
        if (answer instanceof Answer.Given given) {
            Entry entry = entries.get(given.value());
            return entry == null ? unlisted(given.value()) : entry;
        }
        return answer instanceof Answer.Missing missing ? new Entry.Unanswered(missing.missing()) : NO_ENTRY;
    }

    /** Where the scale itself offers "does not apply", as of an infant, choosing it is an answer; elsewhere it is a gap. */
    boolean isSaidNotToApply(Entry entry) {
        return entry instanceof Entry.Unanswered open
                && open.kind() == MissingKind.NOT_APPLICABLE
                && scale.offers(MissingKind.NOT_APPLICABLE);
    }

    /** A range of numbers may have too many to be listed. */
    private Entry unlisted(Scalar answer) {
        if (scale.numeric() == null || !AdministrationChecker.fits(scale, answer)) {
            return OFF_SCALE;
        }
        return Entry.Answered.of(answer, item.reverse() ? reversal(scale) : UnaryOperator.identity());
    }
}
