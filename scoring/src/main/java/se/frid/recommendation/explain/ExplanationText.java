package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.recommendation.Caution;
import se.frid.recommendation.explain.Change.Basis;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.recommendation.explain.Standing.State;

/** An explanation in plain words. Long lists are cut, and the cut is told; everything stands in the explanation itself. */
public final class ExplanationText {

    private static final int MOST = 8;
    private static final int MOST_BRIEF = 3;
    private static final int MOST_TOPICS = 3;

    private final Explanation explanation;
    private final Language language;
    private final boolean brief;
    private final StandingText standings;
    private final List<Said> lines = new ArrayList<>();
    private final Set<String> levels = new LinkedHashSet<>();

    private record Said(int indent, String words) {}

    /**
     * A line of text.
     *
     * @param indent how far in it stands: 0 for a heading
     * @param text the words
     */
    public record Line(int indent, Text text) {}

    private ExplanationText(Explanation explanation, Language language, boolean brief) {
        this.explanation = explanation;
        this.language = language;
        this.brief = brief;
        this.standings = new StandingText(language);
    }

    /** The lines of an explanation, what it is about first. */
    public static List<Line> of(Explanation explanation) {
        return of(explanation, false);
    }

    /** Fewer lines: for one of many explanations, where levels are explained of their own. */
    public static List<Line> brief(Explanation explanation) {
        return of(explanation, true);
    }

    private static List<Line> of(Explanation explanation, boolean brief) {
        List<Said> swedish = new ExplanationText(explanation, Language.SV, brief).lines();
        List<Said> english = new ExplanationText(explanation, Language.EN, brief).lines();
        List<Line> both = new ArrayList<>();
        for (int i = 0; i < swedish.size(); i++) {
            Said line = swedish.get(i);
            both.add(
                    new Line(line.indent(), Text.of(line.words(), english.get(i).words())));
        }
        return List.copyOf(both);
    }

    private List<Said> lines() {
        String person = explanation.person() == null ? "" : " – " + explanation.person();
        line(0, word(explanation.names()) + " (" + explanation.id() + ")" + person);
        line(1, say("Nu: ", "Now: ") + standings.of(explanation.kind(), explanation.standing()));
        why();
        whyNot();
        changes();
        return lines;
    }

    private void line(int indent, String words) {
        lines.add(new Said(indent, words));
    }

    private String say(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    private String word(Text text) {
        return text.in(language);
    }

    private int most() {
        return brief ? MOST_BRIEF : MOST;
    }

    /** The first of many, and how many more there are. */
    private <T> void some(int indent, List<T> all, Consumer<T> each) {
        all.stream().limit(most()).forEach(each);
        int more = all.size() - most();
        if (more > 0) {
            line(indent, say("och " + more + " till, se datafilen", "and " + more + " more, see the data"));
        }
    }

    private void why() {
        Why why = explanation.why();
        if (why.isEmpty()) {
            return;
        }
        line(1, say("Varför?", "Why?"));
        why.levels().forEach(level -> entries(2, level));
        some(2, why.rules(), this::rule);
        some(2, why.law(), law -> line(2, say("stöd: ", "law: ") + law(law)));
        why.cautions().forEach(caution -> line(2, effect(caution.effect()) + word(caution.names())));
        some(2, why.preconditions(), text -> line(2, say("förutsätter: ", "needs in place: ") + word(text)));
    }

    private void rule(Why.OfRule rule) {
        String through = rule.person().equals(explanation.person()) ? "" : " – " + rule.person();
        line(2, "• " + word(rule.title()) + " (" + rule.rule() + ")" + through + own(rule.source()));
        rule.levels().forEach(level -> {
            Standing standing = new Standing(State.STANDS, level.complete(), level.level(), level.upper(), null, null);
            boolean told = brief || !levels.add(level.domain() + " " + level.person());
            String see = told ? say(" (förklaras för sig)", " (explained of its own)") : "";
            line(3, word(level.names()) + " – " + level.person() + ": " + standings.level(standing) + see);
            if (!told) {
                entries(4, level);
            }
        });
        findings(3, rule.findings());
    }

    private void entries(int indent, Why.OfLevel level) {
        some(indent, level.entries(), entry -> {
            line(indent, "• " + word(entry.why()) + own(entry.source()));
            findings(indent + 1, entry.findings());
        });
    }

    private String own(List<String> sources) {
        return sources.contains("OWN")
                ? say(" (delvis eget förslag, inte validerat)", " (partly our own proposal, not validated)")
                : "";
    }

    private void findings(int indent, List<FindingLink> findings) {
        some(indent, findings, finding -> {
            String person = finding.person() == null ? "" : " (" + finding.person() + ")";
            line(indent, word(finding.names()) + person + ": " + word(Words.known(finding)) + " ← " + told(finding));
            if (!brief && finding.told().isEmpty()) {
                findings(indent + 1, finding.follows());
            }
        });
    }

    /** Who tells a finding, or why nobody does. */
    private String told(FindingLink finding) {
        if (finding.told().isEmpty()) {
            return brief && !finding.follows().isEmpty() ? causes(finding.follows()) : word(Words.how(finding.how()));
        }
        return finding.told().stream()
                .map(told -> {
                    String topics = topics(told.items().isEmpty() ? told.scores() : told.items(), most());
                    return form(told.abbreviation(), told.names()) + (topics.isEmpty() ? "" : ": " + topics);
                })
                .collect(Collectors.joining("; "));
    }

    /** What a finding follows from, each with who tells it. */
    private String causes(List<FindingLink> causes) {
        String first = causes.stream()
                .limit(most())
                .map(cause -> word(cause.names()) + " ← " + told(cause))
                .collect(Collectors.joining("; "));
        return causes.size() > most() ? first + "; …" : first;
    }

    private String form(@Nullable String abbreviation, Text names) {
        return abbreviation == null ? word(names) : abbreviation;
    }

    private String topics(List<FindingLink.Topic> topics, int most) {
        String first = topics.stream()
                .limit(most)
                .map(topic -> word(topic.topic())
                        + (topic.answer() == null ? "" : " (" + word(Words.answer(topic.answer())) + ")"))
                .collect(Collectors.joining(", "));
        return topics.size() > most ? first + ", …" : first;
    }

    private String law(Why.OfLaw law) {
        String section = law.section() == null ? "" : " " + law.section();
        String to = law.to() == null ? "" : law.to().toString();
        return word(law.act()) + section + say(", i kraft ", ", in force ") + law.from() + "–" + to;
    }

    private String effect(Caution.Effect effect) {
        return switch (effect) {
            case LATER -> say("väntar: ", "waits: ");
            case HOW -> say("så här: ", "how: ");
            case WEIGH -> say("väg och notera skäl: ", "weigh and note the reason: ");
            case ASK -> say("fråga först om detta gäller: ", "ask first whether this holds: ");
        };
    }

    private void whyNot() {
        if (explanation.whyNot().isEmpty()) {
            return;
        }
        boolean came = explanation.standing().state().compareTo(State.NONE) > 0;
        line(
                1,
                !came
                        ? say("Varför inte?", "Why not?")
                        : explanation.kind() == Kind.RISK
                                ? say("Varför inte högre?", "Why not higher?")
                                : say("Vad håller tillbaka?", "What holds it back?"));
        some(2, explanation.whyNot(), one -> {
            List<String> persons = one.persons();
            boolean through = !persons.isEmpty() && !persons.equals(List.of(String.valueOf(explanation.person())));
            line(2, "• " + cause(one) + (through ? " – " + String.join(", ", persons) : ""));
            one.law().forEach(law -> line(3, law(law)));
            if (one.needs() != null) {
                line(3, new NeedText(language).of(one.needs(), most()));
            }
        });
    }

    private String cause(WhyNot one) {
        String what = word(one.what());
        String rule = one.rule() == null ? "" : " (" + one.rule() + ")";
        String level = one.level() == null ? "" : word(Words.level(one.level())) + ": ";
        return switch (one.cause()) {
            case ENTRY -> level + what;
            case RULE -> what + rule;
            case OWN_CONDITION ->
                say("eget villkor för ", "a condition of its own for ") + one.item() + ": " + what + rule;
            case CONTRAINDICATION -> say("väntar: ", "waits: ") + what;
            case NOT_IN_FORCE -> say("inte i kraft den dagen: ", "not in force on the day: ") + what;
            case SUBJECT -> say("inte för en sådan person: ", "not for such a person: ") + what;
            case ANOTHER ->
                say(
                                "för den vars egna uppgifter fick regeln att tala: ",
                                "for the one whose own findings made the rule speak: ")
                        + what;
            case NO_RULE -> say("ingen regel pekar ut den: ", "no rule names it: ") + what;
        };
    }

    private void changes() {
        Changes changes = explanation.changes();
        if (changes.tried() == 0) {
            return;
        }
        String left = changes.untried() == 0
                ? ""
                : say(", " + changes.untried() + " inte prövade", ", " + changes.untried() + " not tried");
        String title = brief
                ? say("Vad som inte är känt och ensamt skulle ändra det", "What is not known and alone would change it")
                : say("Vad som ensamt skulle ändra det", "What alone would change it");
        line(1, title + " (" + changes.tried() + say(" prövade", " tried") + left + ")");
        if (changes.single().isEmpty()) {
            line(2, say("inget av det som prövades", "none of what was tried"));
        }
        Map<String, List<Change>> groups = new LinkedHashMap<>();
        changes.single()
                .forEach(change -> groups.computeIfAbsent(group(change), key -> new ArrayList<>())
                        .add(change));
        groups.forEach((group, all) -> {
            line(2, group);
            some(3, all, change -> line(3, change(change)));
        });
    }

    private String group(Change change) {
        boolean risk = explanation.kind() == Kind.RISK;
        String direction = switch (change.direction()) {
            case RAISES -> risk ? say("▲ höjer", "▲ raises") : say("▲ ger eller stärker", "▲ brings or strengthens");
            case OPENS -> say("? öppnar", "? opens");
            case SETTLES -> say("= avgör mer", "= settles more");
            case LOWERS ->
                risk ? say("▼ sänker", "▼ lowers") : say("▼ tar bort eller försvagar", "▼ takes away or weakens");
        };
        String basis = change.basis() == Basis.ANSWER
                ? say(", om det blir känt: ", ", if it is told: ")
                : say(", bara om det som är uppgivet är fel: ", ", only if what is told is wrong: ");
        return direction + basis + standings.of(explanation.kind(), change.after());
    }

    private String change(Change change) {
        String person = change.person() == null ? "" : " (" + change.person() + ")";
        Text value = change.valueNames() == null ? Words.state(change.state()) : change.valueNames();
        return word(change.names()) + person + ": " + word(value) + "  [" + word(Words.how(change.now())) + "; "
                + tellers(change) + "]";
    }

    private String tellers(Change change) {
        if (change.tellers().isEmpty()) {
            return say("handläggaren frågar", "the case worker asks");
        }
        Change.Teller first = change.tellers().get(0);
        String topics = topics(
                Stream.concat(first.items().stream(), first.scores().stream()).toList(), MOST_TOPICS);
        int more = change.tellers().size() - 1;
        return form(first.abbreviation(), first.names())
                + (topics.isEmpty() ? "" : ": " + topics)
                + (more == 0 ? "" : say(" och " + more + " formulär till", " and " + more + " more forms"));
    }
}
