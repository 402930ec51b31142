package se.frid.workbench;

/** A text for people, wrapped to a window of 100 characters. */
final class Page {

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    /** A line of its own at the top. */
    void title(String title) {
        paragraph(0, title);
        text.append("=".repeat(Math.min(WIDTH, title.length()))).append('\n');
    }

    /** A heading with space above. */
    void heading(String heading) {
        text.append('\n').append(heading).append('\n');
        text.append("-".repeat(Math.min(WIDTH, heading.length()))).append('\n');
    }

    /** What something is: {@code label: value}. */
    void field(int indent, String label, String value) {
        paragraph(indent, label + ": " + value);
    }

    /** A text that goes on further in. */
    void paragraph(int indent, String paragraph) {
        int column = 0;
        for (String word : paragraph.trim().split("\\s+", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
                text.append(" ".repeat(indent + 4));
                column += indent + 4;
            } else if (column > 0) {
                text.append(' ');
                column++;
            } else {
                text.append(" ".repeat(indent));
                column += indent;
            }
            text.append(word);
            column += word.length();
        }
        text.append('\n');
    }

    /** A line that is not wrapped, such as one of a table. */
    void line(String line) {
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
