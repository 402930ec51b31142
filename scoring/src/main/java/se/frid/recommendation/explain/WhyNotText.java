package se.frid.recommendation.explain;

import java.util.List;
import java.util.stream.Stream;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.recommendation.explain.Position.State;
import se.frid.recommendation.explain.WhyNot.Cause;

/** Why something did not come, or not higher, in the words of one language. What a lowering set aside is told as that. */
final class WhyNotText {

    private final Explanation explanation;
    private final Telling telling;

    WhyNotText(Explanation explanation, Telling telling) {
        this.explanation = explanation;
        this.telling = telling;
    }

    void write() {
        if (explanation.whyNot().isEmpty()) {
            return;
        }
        telling.line(1, title());
        telling.some(2, explanation.whyNot(), this::one);
    }

    private String title() {
        boolean came = explanation.position().state().compareTo(State.NONE) > 0;
        if (!came) {
            return telling.say("Varför inte?", "Why not?");
        }
        return explanation.kind() == Kind.RISK
                ? telling.say("Varför inte högre?", "Why not higher?")
                : telling.say("Vad håller tillbaka?", "What holds it back?");
    }

    private void one(WhyNot one) {
        List<String> persons = one.persons();
        boolean through = !persons.isEmpty() && !persons.equals(List.of(String.valueOf(explanation.person())));
        telling.line(2, "• " + cause(one) + (through ? " – " + String.join(", ", persons) : ""));
        if (one.cause() == Cause.LOWERED) {
            lowered(one);
        }
        one.law().forEach(law -> telling.line(3, telling.law(law)));
        if (one.needs() != null && one.cause() != Cause.LOWERED) {
            telling.line(3, new NeedText(telling.language()).of(one.needs(), telling.most()));
        }
    }

    /** Who lowered what and why, once, and how it stood before. */
    private void lowered(WhyNot one) {
        for (Why.OfLevel level : one.lowered()) {
            if (explanation.kind() != Kind.RISK) {
                telling.line(
                        3,
                        telling.word(level.names()) + " – " + level.person() + ": "
                                + new PositionText(telling.language()).level(Position.of(level)));
            }
            if (telling.isFirst(level)) {
                telling.set(explanation.kind() == Kind.RISK ? 3 : 4, level);
            }
        }
        Stream.ofNullable(one.before())
                .forEach(before -> telling.line(
                        3,
                        telling.say("utan sänkningen: ", "without the lowering: ")
                                + new PositionText(telling.language()).of(explanation.kind(), before)));
        if (explanation.kind() == Kind.RULE) {
            telling.line(3, telling.say("dess skyldigheter står kvar", "its duties stay"));
        }
    }

    private String cause(WhyNot one) {
        String what = telling.word(one.what());
        String rule = one.rule() == null ? "" : " (" + one.rule() + ")";
        String level = one.level() == null ? "" : telling.word(Words.level(one.level())) + ": ";
        return switch (one.cause()) {
            case LOWERED ->
                (explanation.kind() == Kind.RISK
                                ? telling.say(
                                        "professionen har sänkt nivån: ", "a professional has lowered the level: ")
                                : telling.say("undanlagt genom sänkningen: ", "set aside by the lowering: "))
                        + what
                        + rule;
            case ENTRY -> level + what;
            case RULE -> what + rule;
            case OWN_CONDITION ->
                telling.say("eget villkor för ", "a condition of its own for ") + one.item() + ": " + what + rule;
            case CONTRAINDICATION -> telling.say("väntar: ", "waits: ") + what;
            case NOT_IN_FORCE -> telling.say("inte i kraft den dagen: ", "not in force on the day: ") + what;
            case SUBJECT -> telling.say("inte för en sådan person: ", "not for such a person: ") + what;
            case ANOTHER ->
                telling.say(
                                "för den vars egna uppgifter fick regeln att tala: ",
                                "for the one whose own findings made the rule speak: ")
                        + what;
            case NO_RULE -> telling.say("ingen regel pekar ut den: ", "no rule names it: ") + what;
        };
    }
}
