package se.frid.workbench;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import se.frid.instrument.Language;

/** Lines of plain text, wrapped so that a page can be read and printed. */
final class PageLines {

    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    void title(String text) {
        lines.add(text);
        lines.add("=".repeat(Math.min(WIDTH, text.length())));
    }

    void heading(String text) {
        lines.add("");
        lines.add(text.toUpperCase(java.util.Locale.ROOT));
    }

    void text(int indent, String text) {
        wrap(" ".repeat(indent), " ".repeat(indent), text);
    }

    void bullet(String mark, String text) {
        bullet(2, mark, text);
    }

    void bullet(int indent, String mark, String text) {
        String first = " ".repeat(indent) + mark + " ".repeat(Math.max(1, 5 - mark.length()));
        wrap(
                mark.length() == 1 ? " ".repeat(indent) + mark + " " : first,
                " ".repeat(indent + (mark.length() == 1 ? 2 : 5)),
                text);
    }

    private void wrap(String first, String following, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(following);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
    }

    /** A length of time in words. */
    static String period(Period period, Language language) {
        boolean sv = language == Language.SV;
        if (period.isZero()) {
            return sv ? "genast" : "at once";
        }
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "år", "year", sv);
        add(parts, period.getMonths(), sv && period.getMonths() == 1 ? "månad" : "månader", "month", sv);
        int weeks = period.getDays() % 7 == 0 ? period.getDays() / 7 : 0;
        add(parts, weeks, sv && weeks == 1 ? "vecka" : "veckor", "week", sv);
        add(parts, weeks > 0 ? 0 : period.getDays(), sv && period.getDays() == 1 ? "dag" : "dagar", "day", sv);
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, int count, String swedish, String english, boolean sv) {
        if (count != 0) {
            parts.add(count + " " + (sv ? swedish : english + (count == 1 ? "" : "s")));
        }
    }
}
