package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Language;
import se.frid.instrument.Text;

/** Lines in one language while they are written. What the data tell in full is cut here, and the cut is told. */
final class Telling {

    private static final int MOST = 8;
    private static final int MOST_BRIEF = 3;

    private final Language language;
    private final boolean brief;
    private final List<Said> lines = new ArrayList<>();
    private final Set<String> levels = new LinkedHashSet<>();

    /**
     * A line in one language.
     *
     * @param indent how far in it stands
     * @param words the words
     */
    record Said(int indent, String words) {}

    Telling(Language language, boolean brief) {
        this.language = language;
        this.brief = brief;
    }

    Language language() {
        return language;
    }

    boolean isBrief() {
        return brief;
    }

    List<Said> lines() {
        return lines;
    }

    void line(int indent, String words) {
        lines.add(new Said(indent, words));
    }

    String say(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    String word(Text text) {
        return text.in(language);
    }

    int most() {
        return brief ? MOST_BRIEF : MOST;
    }

    /** The first of many, and how many more there are. */
    <T> void some(int indent, List<T> all, Consumer<T> each) {
        all.stream().limit(most()).forEach(each);
        int more = all.size() - most();
        if (more > 0) {
            line(indent, say("och " + more + " till, se datafilen", "and " + more + " more, see the data"));
        }
    }

    /** Whether it is the first time that a level is told; how it came about is told once. */
    boolean isFirst(Why.OfLevel level) {
        return levels.add(level.domain() + " " + level.person());
    }

    /** Who set what in a domain; never cut, for it is what a person decided. */
    void set(int indent, Why.OfLevel level) {
        LevelText.of(level, language).forEach(words -> line(indent, words));
        some(
                indent,
                level.basis().endedBy(),
                one -> line(indent + 1, word(one.names()) + ": " + word(Words.known(one)) + " ← " + teller(one)));
    }

    private String teller(FindingLink link) {
        return link.told().isEmpty()
                ? word(Words.how(link.how()))
                : link.told().stream()
                        .map(told -> form(told.abbreviation(), told.names()))
                        .collect(Collectors.joining("; "));
    }

    String form(@Nullable String abbreviation, Text names) {
        return abbreviation == null ? word(names) : abbreviation;
    }

    String topics(List<FindingLink.Topic> topics, int most) {
        String first = topics.stream()
                .limit(most)
                .map(topic -> word(topic.topic())
                        + (topic.answer() == null ? "" : " (" + word(Words.answer(topic.answer())) + ")"))
                .collect(Collectors.joining(", "));
        return topics.size() > most ? first + ", …" : first;
    }

    String law(Why.OfLaw law) {
        String section = law.section() == null ? "" : " " + law.section();
        String to = law.to() == null ? "" : law.to().toString();
        return word(law.act()) + section + say(", i kraft ", ", in force ") + law.from() + "–" + to;
    }
}
