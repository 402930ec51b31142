package se.frid.scoring;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.AdministrationChecker;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Instrument;
import se.frid.instrument.Respondent;
import se.frid.instrument.Sex;
import se.frid.json.Scalar;

/** What an administration says of every item of its instrument: answered, unanswered, not asked, or answered off its scale. */
final class AnswerSheet {

    private static final Entry NOT_ASKED = new Entry.NotAsked();

    /** What is known of one item. */
    sealed interface Entry {

        /**
         * An answer on the scale.
         *
         * @param answer the answer
         * @param given the answer as a value
         * @param counted what it is scored as: reversed where the definition says so
         */
        record Answered(Scalar answer, Expression.Constant given, Expression.Constant counted) implements Entry {

            static Answered of(Scalar answer, UnaryOperator<Scalar> count) {
                Expression.Constant given = new Expression.Constant(answer);
                Scalar counted = count.apply(answer);
                return new Answered(answer, given, counted.equals(answer) ? given : new Expression.Constant(counted));
            }
        }

        /** No answer although the item is asked, or may be. */
        record Unanswered(MissingKind kind) implements Entry {}

        /** By the skip rule the item is not asked, and it has no answer. */
        record NotAsked() implements Entry {}

        /** An answer that is not on the scale: nothing may be made of it. */
        record OffScale() implements Entry {}
    }

    private final ScoringKey key;
    private final @Nullable Respondent respondent;
    private final @Nullable Sex sex;
    private final Entry[] entries;

    private final Places answered;
    private final Places missing;
    private final Places offScale;
    private boolean allFit = true;
    // Most answers come in the order of the items.
    private int likely;

    private AnswerSheet(ScoringKey key, Administration administration) {
        this.key = key;
        this.respondent = respondent(key.instrument(), administration.respondent());
        this.sex = administration.sex();
        this.entries = new Entry[key.items().size()];
        Arrays.fill(entries, ItemKey.NO_ENTRY);
        this.answered = new Places(entries.length);
        this.missing = new Places(entries.length);
        this.offScale = new Places(entries.length);
        administration.answers().forEach(this::enter);
    }

    private void enter(String code, Answer answer) {
        ItemKey item = key.find(code, likely);
        if (item == null) {
            allFit = false;
            return;
        }
        Entry entry = item.entry(answer);
        entries[item.place()] = entry;
        allFit &= !(entry instanceof Entry.OffScale);
        likely = item.place() + 1;
    }

    static AnswerSheet of(ScoringKey key, Administration administration) {
        AnswerSheet sheet = new AnswerSheet(key, administration);
        if (sheet.hasOpenConditions()) {
            sheet.skip();
        }
        sheet.sort();
        return sheet;
    }

    private boolean hasOpenConditions() {
        for (ItemKey item : key.conditional()) {
            if (entry(item) instanceof Entry.Unanswered) {
                return true;
            }
        }
        return false;
    }

    /** Only when every answer is known can be told which of the unanswered items are not asked. */
    private void skip() {
        Working working = Working.of(key, this, Map.of());
        for (ItemKey item : key.conditional()) {
            Formula showIf = key.showIf(item);
            boolean hidden = showIf != null
                    && entry(item) instanceof Entry.Unanswered
                    && !Completions.of(showIf.over(working)).yes();
            if (hidden) {
                entries[item.place()] = NOT_ASKED;
            }
        }
    }

    private void sort() {
        for (int place = 0; place < entries.length; place++) {
            if (entries[place] instanceof Entry.Answered) {
                answered.add(place);
            } else if (!(entries[place] instanceof Entry.NotAsked)) {
                missing.add(place);
                if (entries[place] instanceof Entry.OffScale) {
                    offScale.add(place);
                }
            }
        }
    }

    /**
     * Whether an administration surely fits its instrument: it holds nothing but answers on the scales of items that there
     * are. Where it holds more, only {@link AdministrationChecker} knows.
     */
    boolean fits(Administration administration) {
        return allFit
                && administration.instrument() == null
                && administration.version() == null
                && administration.judgements().isEmpty()
                && (administration.respondent() == null
                        || key.instrument().respondents().contains(administration.respondent()));
    }

    /** Where only one can answer, it need not be said who did. */
    private static @Nullable Respondent respondent(Instrument instrument, @Nullable Respondent given) {
        return given == null && instrument.respondents().size() == 1
                ? instrument.respondents().get(0)
                : given;
    }

    Entry entry(ItemKey item) {
        return entries[item.place()];
    }

    Entry entry(String item) {
        return entry(key.item(item));
    }

    /** Items with an answer. */
    Places answered() {
        return answered;
    }

    /** Items whose answer is wanted and lacking. */
    Places missing() {
        return missing;
    }

    /** Items among the missing whose answer is off its scale. */
    Places offScale() {
        return offScale;
    }

    boolean isMissing(ItemKey item) {
        return missing.has(item.place());
    }

    @Nullable
    Respondent respondent() {
        return respondent;
    }

    @Nullable
    Sex sex() {
        return sex;
    }
}
