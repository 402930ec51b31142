package se.frid.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.frid.administration.MissingKind;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Truth;

/** Steps in words. */
public final class StepText {

    private StepText() {}

    /** One step as a line of text. */
    public static String of(Step step, Language language) {
        boolean sv = language == Language.SV;
        String label = step.label() == null ? step.subject() : step.label().in(language);
        return switch (step.kind()) {
            case ITEM ->
                (sv ? "fråga " : "item ") + step.subject() + " " + label + ": " + step.answer() + counted(step)
                        + running(step, sv);
            case MISSING ->
                (sv ? "fråga " : "item ") + step.subject() + " " + label + ": "
                        + missing(step.missing()).in(language);
            case NOT_ASKED ->
                (sv ? "fråga " : "item ") + step.subject() + " " + label + ": " + (sv ? "ställs inte" : "not asked");
            case SCORE ->
                label + ": "
                        + (step.value() == null ? (sv ? "inte fastställd" : "not determined") : plain(step.value()))
                        + running(step, sv);
            case CONDITION -> label + ": " + truth(step.truth()).in(language);
            case TRANSFORM ->
                label + ": " + (step.from() == null ? "" : plain(step.from()) + " → ") + plain(step.value())
                        + weight(step) + running(step, sv);
            case PRORATED ->
                (sv ? "uppräknat efter " : "prorated from ") + plain(step.from()) + (sv ? " av " : " of ")
                        + plain(step.to()) + (sv ? " besvarade frågor: " : " answered items: ") + plain(step.subtotal())
                        + " → " + plain(step.value());
            case ZERO_FILLED ->
                sv
                        ? "obesvarade frågor räknas som noll enligt den publicerade regeln (" + plain(step.from())
                                + " av " + plain(step.to()) + " besvarade)"
                        : "unanswered items count zero by the published rule (" + plain(step.from()) + " of "
                                + plain(step.to()) + " answered)";
            case POSSIBLE ->
                label + ": " + (sv ? "kan bli " : "can become ") + plain(step.from()) + (sv ? " till " : " to ")
                        + plain(step.to());
            case RESULT ->
                label + " = "
                        + (step.value() != null
                                ? plain(step.value())
                                : step.answer() == null ? "" : RuleText.word(step.answer(), language));
            case BAND -> (sv ? "nivå " : "band ") + label + " (" + plain(step.from()) + "–" + plain(step.to()) + ")";
        };
    }

    private static String counted(Step step) {
        if (step.value() == null) {
            return "";
        }
        String value = step.answer() != null && step.answer().toString().equals(plain(step.value()))
                ? ""
                : " → " + plain(step.value());
        return value + weight(step);
    }

    private static String weight(Step step) {
        return step.weight() == null ? "" : " × " + plain(step.weight());
    }

    private static String running(Step step, boolean sv) {
        return step.subtotal() == null ? "" : (sv ? "; summa " : "; sum ") + plain(step.subtotal());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** Why there is no answer, in words. */
    public static Text missing(@Nullable MissingKind kind) {
        if (kind == null) {
            return Text.of("inget svar som kan användas", "no usable answer");
        }
        return switch (kind) {
            case NOT_ASKED -> Text.of("inte ställd", "not asked");
            case NOT_APPLICABLE -> Text.of("ej aktuell", "not applicable");
            case DECLINED -> Text.of("ville inte svara", "declined");
            case UNKNOWN -> Text.of("obesvarad", "not answered");
        };
    }

    private static Text truth(@Nullable Truth truth) {
        if (truth == null || truth == Truth.UNKNOWN) {
            return Text.of("går inte att avgöra", "not settled");
        }
        return truth == Truth.TRUE ? Text.of("ja", "yes") : Text.of("nej", "no");
    }
}
