package se.frid.recommendation.explain;

import java.util.List;
import java.util.stream.Collectors;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.instrument.condition.FindingState;

/** What a condition lacks, in the words of one language. */
final class NeedText {

    private static final int MOST_THROUGH = 3;

    private final Language language;

    NeedText(Language language) {
        this.language = language;
    }

    private String say(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    /**
     * In one sentence.
     *
     * @param most how many parts of a list are named
     */
    String of(Need need, int most) {
        if (need instanceof Need.Some some) {
            return some(some, most);
        }
        return need instanceof Need.OfLevel level ? level(level) : finding((Need.OfFinding) need);
    }

    private String some(Need.Some some, int most) {
        String parts = some.of().stream()
                .limit(most)
                .map(part -> part instanceof Need.Some ? "(" + of(part, most) + ")" : of(part, most))
                .collect(Collectors.joining("; "));
        int more = some.of().size() - most;
        String rest = more > 0 ? say("; och " + more + " till", "; and " + more + " more") : "";
        return count(some) + parts + rest;
    }

    private String count(Need.Some some) {
        if (some.isAll()) {
            return say("allt detta saknas: ", "all of this is lacking: ");
        }
        return some.turn() == 1
                ? say("något av detta räcker: ", "one of these is enough: ")
                : say(some.turn() + " av dessa behövs: ", some.turn() + " of these are needed: ");
    }

    private String level(Need.OfLevel level) {
        List<String> levels = level.levels().stream().map(this::level).toList();
        String now = levels.isEmpty() ? say("ingen nivå finns", "there is no level") : String.join(", ", levels);
        return level.names().in(language) + ": " + wanted(level.wanted(), level.test())
                + now(now + "; --explain " + level.domain());
    }

    private String level(Why.OfLevel level) {
        String reached = level.level() == null
                ? say("ingen nivå", "no level")
                : Words.level(level.level()).in(language);
        return level.person() + " " + reached + LevelText.basis(level.basis().on(), level.lowered(), language)
                + (level.complete() ? "" : say(", inte fullständig", ", not complete"));
    }

    private String finding(Need.OfFinding need) {
        FindingLink known = need.finding();
        String how = Words.how(known.how()).in(language);
        boolean open = known.state() == FindingState.UNKNOWN || known.state() == FindingState.NOT_APPLICABLE;
        String now = open ? how : Words.known(known).in(language) + ", " + how;
        String through = need.through() == null ? "" : " ← " + of(need.through(), MOST_THROUGH);
        return known.names().in(language) + ": " + wanted(need.wanted(), need.test()) + now(now) + through;
    }

    private String now(String words) {
        return " [" + say("nu: ", "now: ") + words + "]";
    }

    private String wanted(boolean wanted, Text test) {
        return wanted ? test.in(language) : say("inte ", "not ") + test.in(language);
    }
}
