package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.frid.instrument.Text;
import se.frid.recommendation.explain.Change.Basis;
import se.frid.recommendation.explain.Explanation.Kind;

/** What alone would change something, in the words of one language. */
final class ChangesText {

    private static final int MOST_TOPICS = 3;

    private final Explanation explanation;
    private final Telling telling;

    ChangesText(Explanation explanation, Telling telling) {
        this.explanation = explanation;
        this.telling = telling;
    }

    void write() {
        Changes changes = explanation.changes();
        if (changes.tried() == 0) {
            return;
        }
        String left = changes.untried() == 0
                ? ""
                : telling.say(", " + changes.untried() + " inte prövade", ", " + changes.untried() + " not tried");
        String title = telling.isBrief()
                ? telling.say(
                        "Vad som inte är känt och ensamt skulle ändra det",
                        "What is not known and alone would change it")
                : telling.say("Vad som ensamt skulle ändra det", "What alone would change it");
        telling.line(1, title + " (" + changes.tried() + telling.say(" prövade", " tried") + left + ")");
        if (changes.single().isEmpty()) {
            telling.line(2, telling.say("inget av det som prövades", "none of what was tried"));
        }
        Map<String, List<Change>> groups = new LinkedHashMap<>();
        changes.single()
                .forEach(change -> groups.computeIfAbsent(group(change), key -> new ArrayList<>())
                        .add(change));
        groups.forEach((group, all) -> {
            telling.line(2, group);
            telling.some(3, all, change -> telling.line(3, change(change)));
        });
    }

    private String group(Change change) {
        boolean risk = explanation.kind() == Kind.RISK;
        String direction = switch (change.direction()) {
            case RAISES ->
                risk
                        ? telling.say("▲ höjer", "▲ raises")
                        : telling.say("▲ ger eller stärker", "▲ brings or strengthens");
            case OPENS -> telling.say("? öppnar", "? opens");
            case SETTLES -> telling.say("= avgör mer", "= settles more");
            case LOWERS ->
                risk
                        ? telling.say("▼ sänker", "▼ lowers")
                        : telling.say("▼ tar bort eller försvagar", "▼ takes away or weakens");
        };
        String basis = change.basis() == Basis.ANSWER
                ? telling.say(", om det blir känt: ", ", if it is told: ")
                : telling.say(", bara om det som är uppgivet är fel: ", ", only if what is told is wrong: ");
        return direction
                + ends(change)
                + basis
                + new PositionText(telling.language()).of(explanation.kind(), change.after());
    }

    /** A lowering that something ends no longer holds: what it took away is back. */
    private String ends(Change change) {
        return change.endsLowering() ? telling.say(" (sänkningen upphör)", " (the lowering ends)") : "";
    }

    private String change(Change change) {
        String person = change.person() == null ? "" : " (" + change.person() + ")";
        Text value = change.valueNames() == null ? Words.state(change.state()) : change.valueNames();
        return telling.word(change.names()) + person + ": " + telling.word(value) + "  ["
                + telling.word(Words.how(change.now())) + "; " + tellers(change) + "]";
    }

    private String tellers(Change change) {
        if (change.tellers().isEmpty()) {
            return telling.say("handläggaren frågar", "the case worker asks");
        }
        Change.Teller first = change.tellers().get(0);
        String topics = telling.topics(
                Stream.concat(first.items().stream(), first.scores().stream()).toList(), MOST_TOPICS);
        int more = change.tellers().size() - 1;
        return telling.form(first.abbreviation(), first.names())
                + (topics.isEmpty() ? "" : ": " + topics)
                + (more == 0 ? "" : telling.say(" och " + more + " formulär till", " and " + more + " more forms"));
    }
}
