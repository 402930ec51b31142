package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.frid.instrument.Language;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.recommendation.Caution;
import se.frid.recommendation.explain.Position.State;
import se.frid.recommendation.explain.Telling.Said;
import se.frid.risk.LevelBasis;

/** An explanation in plain words. Long lists are cut, and the cut is told; everything stands in the explanation itself. */
public final class ExplanationText {

    private final Explanation explanation;
    private final Telling telling;
    private final PositionText positions;

    /**
     * A line of text.
     *
     * @param indent how far in it stands: 0 for a heading
     * @param text the words
     */
    public record Line(int indent, Text text) {}

    private ExplanationText(Explanation explanation, Language language, boolean brief) {
        this.explanation = explanation;
        this.telling = new Telling(language, brief);
        this.positions = new PositionText(language);
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
        line(1, say("Nu: ", "Now: ") + positions.of(explanation.kind(), explanation.position()));
        why();
        new WhyNotText(explanation, telling).write();
        local();
        new ChangesText(explanation, telling).write();
        return telling.lines();
    }

    private void line(int indent, String words) {
        telling.line(indent, words);
    }

    private String say(String swedish, String english) {
        return telling.say(swedish, english);
    }

    private String word(Text text) {
        return telling.word(text);
    }

    private void why() {
        Why why = explanation.why();
        if (why.isEmpty()) {
            return;
        }
        line(1, say("Varför?", "Why?"));
        why.levels().forEach(level -> {
            telling.isFirst(level);
            level(2, level);
        });
        telling.some(2, why.rules(), this::rule);
        telling.some(2, why.law(), law -> line(2, say("stöd: ", "law: ") + telling.law(law)));
        why.cautions().forEach(caution -> line(2, effect(caution.effect()) + word(caution.names())));
        telling.some(2, why.preconditions(), text -> line(2, say("förutsätter: ", "needs in place: ") + word(text)));
    }

    private void rule(Why.OfRule rule) {
        String through = rule.person().equals(explanation.person()) ? "" : " – " + rule.person();
        line(2, "• " + word(rule.title()) + " (" + rule.rule() + ")" + through + own(rule.source()));
        if (rule.beforeLowering()) {
            line(
                    3,
                    say(
                            "talade på nivån före sänkningen; skyldigheten står kvar",
                            "spoke at the level before the lowering; the duty stays"));
        }
        rule.levels().forEach(level -> {
            boolean told = telling.isBrief() || !telling.isFirst(level);
            String see = told ? say(" (förklaras för sig)", " (explained of its own)") : "";
            String before = level.beforeLowering()
                    ? say(" (utan professionens sänkning)", " (without the professional's lowering)")
                    : "";
            line(
                    3,
                    word(level.names()) + " – " + level.person() + ": " + positions.level(Position.of(level)) + before
                            + see);
            if (!told) {
                level(4, level);
            }
        });
        findings(3, rule.findings());
    }

    /** Who set a level, and what the findings give. */
    private void level(int indent, Why.OfLevel level) {
        telling.set(indent, level);
        if (level.basis().on() != LevelBasis.FINDINGS || level.basis().professional() != null) {
            RiskLevel computed = level.basis().computed();
            line(
                    indent,
                    say("Beräknad nivå: ", "Computed level: ")
                            + positions.level(new Position(
                                    computed == null ? State.NONE : State.STANDS,
                                    level.complete(),
                                    computed,
                                    level.upper(),
                                    null,
                                    null,
                                    null,
                                    false)));
        }
        telling.some(indent, level.entries(), entry -> {
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
        telling.some(indent, findings, finding -> {
            String person = finding.person() == null ? "" : " (" + finding.person() + ")";
            line(indent, word(finding.names()) + person + ": " + word(Words.known(finding)) + " ← " + told(finding));
            if (!telling.isBrief() && finding.told().isEmpty()) {
                findings(indent + 1, finding.follows());
            }
        });
    }

    /** Who tells a finding, or why nobody does. */
    private String told(FindingLink finding) {
        if (finding.told().isEmpty()) {
            return telling.isBrief() && !finding.follows().isEmpty()
                    ? causes(finding.follows())
                    : word(Words.how(finding.how()));
        }
        return finding.told().stream()
                .map(told -> {
                    String topics =
                            telling.topics(told.items().isEmpty() ? told.scores() : told.items(), telling.most());
                    return telling.form(told.abbreviation(), told.names()) + (topics.isEmpty() ? "" : ": " + topics);
                })
                .collect(Collectors.joining("; "));
    }

    /** What a finding follows from, each with who tells it. */
    private String causes(List<FindingLink> causes) {
        String first = causes.stream()
                .limit(telling.most())
                .map(cause -> word(cause.names()) + " ← " + told(cause))
                .collect(Collectors.joining("; "));
        return causes.size() > telling.most() ? first + "; …" : first;
    }

    private String effect(Caution.Effect effect) {
        return switch (effect) {
            case LATER -> say("väntar: ", "waits: ");
            case HOW -> say("så här: ", "how: ");
            case WEIGH -> say("väg och notera skäl: ", "weigh and note the reason: ");
            case ASK -> say("fråga först om detta gäller: ", "ask first whether this holds: ");
        };
    }

    /** Limits that a municipality or unit has of its own, each with that of the guidance. */
    private void local() {
        Explanation.Local local = explanation.local();
        if (local != null) {
            line(1, say("Egna gränser, ", "Own limits, ") + word(local.names()));
            local.settings().forEach(one -> line(2, "• " + word(one.words())));
        }
    }
}
