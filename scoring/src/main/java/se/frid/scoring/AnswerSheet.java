package se.frid.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.AdministrationChecker;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Respondent;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.Sex;
import se.frid.json.Scalar;

/** What an administration says of every item of its instrument: answered, unanswered, not asked, or answered off its scale. */
final class AnswerSheet {

    /** What is known of one item. */
    sealed interface Entry {

        /** An answer on the scale. */
        record Answered(Scalar answer) implements Entry {}

        /** No answer although the item is asked, or may be. */
        record Unanswered(MissingKind kind) implements Entry {}

        /** By the skip rule the item is not asked, and it has no answer. */
        record NotAsked() implements Entry {}

        /** An answer that is not on the scale: nothing may be made of it. */
        record OffScale() implements Entry {}
    }

    private final Instrument instrument;
    private final @Nullable Respondent respondent;
    private final @Nullable Sex sex;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private AnswerSheet(Instrument instrument, @Nullable Respondent respondent, @Nullable Sex sex) {
        this.instrument = instrument;
        this.respondent = respondent;
        this.sex = sex;
    }

    static AnswerSheet of(Instrument instrument, Administration administration) {
        AnswerSheet sheet =
                new AnswerSheet(instrument, respondent(instrument, administration.respondent()), administration.sex());
        for (Item item : instrument.items()) {
            sheet.entries.put(item.code(), entry(instrument, item, administration));
        }
        // Only now that every answer is known can be told which of the unanswered items are not asked.
        ExpressionBuilder builder = new ExpressionBuilder(instrument, sheet);
        for (Item item : instrument.items()) {
            boolean hidden = item.showIf() != null
                    && sheet.entry(item.code()) instanceof Entry.Unanswered
                    && !Completions.of(builder.condition(item.showIf())).yes();
            if (hidden) {
                sheet.entries.put(item.code(), new Entry.NotAsked());
            }
        }
        return sheet;
    }

    /** Where only one can answer, it need not be said who did. */
    private static @Nullable Respondent respondent(Instrument instrument, @Nullable Respondent given) {
        return given == null && instrument.respondents().size() == 1
                ? instrument.respondents().get(0)
                : given;
    }

    private static Entry entry(Instrument instrument, Item item, Administration administration) {
        Answer answer = administration.answers().get(item.code());
        if (answer instanceof Answer.Given given) {
            if (!AdministrationChecker.fits(instrument.scale(item), given.value())) {
                return new Entry.OffScale();
            }
            MissingKind printed = instrument
                    .scale(item)
                    .option(given.value())
                    .map(ResponseOption::missing)
                    .orElse(null);
            return printed == null ? new Entry.Answered(given.value()) : new Entry.Unanswered(printed);
        }
        return new Entry.Unanswered(answer instanceof Answer.Missing missing ? missing.missing() : MissingKind.UNKNOWN);
    }

    Entry entry(String item) {
        Entry entry = entries.get(item);
        if (entry == null) {
            throw new IllegalArgumentException("the instrument has no item " + item);
        }
        return entry;
    }

    boolean isAnswered(String item) {
        return entry(item) instanceof Entry.Answered;
    }

    /** Whether an answer is wanted and lacking. */
    boolean isMissing(String item) {
        return entry(item) instanceof Entry.Unanswered || entry(item) instanceof Entry.OffScale;
    }

    boolean isNotAsked(String item) {
        return entry(item) instanceof Entry.NotAsked;
    }

    boolean isOffScale(String item) {
        return entry(item) instanceof Entry.OffScale;
    }

    @Nullable
    Respondent respondent() {
        return respondent;
    }

    @Nullable
    Sex sex() {
        return sex;
    }

    Instrument instrument() {
        return instrument;
    }
}
