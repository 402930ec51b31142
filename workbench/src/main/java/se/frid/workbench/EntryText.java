package se.frid.workbench;

import java.util.List;
import java.util.stream.Stream;
import se.frid.instrument.Verification;
import se.frid.json.Names;

/**
 * What the catalogue's pages say of one instrument in one language; the HTML page and the Markdown page are both made of it, so
 * that they cannot say different things. A list of at most one is what may be absent.
 *
 * @param language name of the language
 * @param title abbreviation and name
 * @param kind what can be had from it
 * @param verification how well the definition as a whole was verified
 * @param says what must be read before it is chosen
 * @param facts what it is chosen by
 * @param more heading of the rest
 * @param parts the rest; none is empty
 * @param sources heading of the sources
 */
record EntryText(
        String language,
        String title,
        Line kind,
        Line verification,
        List<Line> says,
        List<Line> facts,
        String more,
        List<Part> parts,
        String sources) {

    /**
     * How well something was verified.
     *
     * @param level its name in data
     */
    record Mark(String level, String words) {

        static Mark of(Verification verification, Texts texts) {
            return new Mark(Names.of(verification), texts.word(verification));
        }

        /** Nothing where a figure was read in the primary source. */
        static List<Mark> unlessPrimary(Verification verification, Texts texts) {
            return verification == Verification.PRIMARY ? List.of() : List.of(of(verification, texts));
        }
    }

    /**
     * Something that is said.
     *
     * @param term what it is; empty where the heading above tells
     * @param links addresses to go to
     */
    record Line(String term, String words, List<Mark> marks, List<String> links) {

        static Line of(String term, String words) {
            return new Line(term, words, List.of(), List.of());
        }
    }

    /**
     * What stands under one heading: facts with their terms, then plain lines, then scores.
     */
    record Part(String heading, List<Line> facts, List<Line> lines, List<Result> scores) {

        boolean hasFacts() {
            return !facts.isEmpty();
        }

        boolean hasLines() {
            return !lines.isEmpty();
        }
    }

    /**
     * A score.
     *
     * @param sources where its rule was read, to stand after it
     */
    record Result(String id, String name, String sources, List<Mark> marks, List<Line> facts, List<Scheme> schemes) {

        boolean hasFacts() {
            return !facts.isEmpty();
        }
    }

    /**
     * A way of dividing a score into bands.
     *
     * @param caption for whom it holds, and where it was read
     * @param valuesHeading heading of the first column
     * @param levelHeading heading of the second column
     */
    record Scheme(String caption, List<Mark> marks, String valuesHeading, String levelHeading, List<Row> rows) {}

    /** A band. An unverified one is marked by itself, so that it can be read apart from its caption. */
    record Row(String values, String level, List<Mark> marks) {}

    /** The address, where it is one to follow: nothing but the web is linked to. */
    static List<String> link(String address) {
        return address.matches("https?://[^\\s<>\"]+") ? List.of(address) : List.of();
    }

    /** A digital object identifier as an address. */
    static Stream<String> doi(String doi) {
        return link("https://doi.org/" + doi).stream();
    }
}
