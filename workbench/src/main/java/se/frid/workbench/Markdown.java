package se.frid.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Markdown page under way. Every text is escaped, so that data can neither break a table nor become markup. */
final class Markdown {

    private static final String PUNCTUATION = "\\`*_{}[]<>#|~&$!";

    private static final Pattern LIST = Pattern.compile("^(\\d*)[-+.)] ");

    private final StringBuilder page = new StringBuilder();

    /** A heading; what is given in {@code after} is Markdown already. */
    void heading(int depth, String anchor, String text, String after) {
        String place = anchor.isEmpty() ? "" : "<a id=\"" + anchor + "\"></a>";
        block("#".repeat(depth) + " " + place + escape(text) + after);
    }

    /** A paragraph, a table row or another line that is Markdown already, with space below. */
    void block(String markdown) {
        page.append(markdown).append("\n\n");
    }

    /** A list of lines that are Markdown already. */
    void list(List<String> lines) {
        block(lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
    }

    /** A table of cells that are Markdown already. */
    void table(List<String> headings, List<List<String>> rows) {
        page.append(row(headings)).append('\n');
        page.append(row(headings.stream().map(heading -> "---").toList())).append('\n');
        rows.forEach(cells -> page.append(row(cells)).append('\n'));
        page.append('\n');
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A text that stands for itself. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        String line = oneLine(text);
        // At the beginning of a line, these would make a list.
        Matcher list = LIST.matcher(line);
        if (list.find()) {
            escaped.append(list.group(1)).append('\\');
            line = line.substring(list.end(1));
        }
        line.chars().forEach(c -> {
            if (PUNCTUATION.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }

    static String bold(String text) {
        return "**" + escape(text) + "**";
    }

    /** An address to follow, as {@link EntryText#link} lets through. */
    static String link(String address) {
        return "<" + address + ">";
    }

    private static String oneLine(String text) {
        return Arrays.stream(text.trim().split("\\s+", -1)).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return page.toString().stripTrailing() + "\n";
    }
}
