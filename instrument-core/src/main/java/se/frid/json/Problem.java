package se.frid.json;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import se.frid.instrument.Language;

/**
 * One thing that is wrong with input: where, what and what was expected; a value, not an exception.
 *
 * <p>Immutable. No argument ever holds an answer or a person's data: a problem may be logged and shown to anyone.
 *
 * @param pointer JSON Pointer (RFC 6901) to the place; empty for the whole document
 * @param code stable code that a program can act on
 * @param args what the text is filled with: names of fields and items, what was expected
 * @param line line of the document where that is known better than the pointer, else 0
 */
public record Problem(String pointer, ProblemCode code, List<String> args, int line) {

    /** By place, then code: the order in which problems are reported. */
    public static final Comparator<Problem> ORDER = Comparator.comparing((Problem problem) -> problem.pointer)
            .thenComparing(problem -> problem.line)
            .thenComparing(problem -> problem.code)
            .thenComparing(problem -> String.join("\u0000", problem.args));

    public Problem {
        args = List.copyOf(args);
    }

    /** A problem at a place of the document. */
    public static Problem at(String pointer, ProblemCode code, String... args) {
        return new Problem(pointer, code, List.of(args), 0);
    }

    /** A problem of the text itself, before there are any fields to point to. */
    public static Problem inLine(int line, ProblemCode code, String... args) {
        return new Problem("", code, List.of(args), line);
    }

    /** The same problem, seen from a document in which this one stands at {@code prefix}. */
    public Problem under(String prefix) {
        return new Problem(prefix + pointer, code, args, line);
    }

    /** What is wrong and what was expected, as a sentence. */
    public String text(Language language) {
        ResourceBundle texts =
                ResourceBundle.getBundle("se.frid.json.problems", language.locale(), Problem.class.getModule());
        return new MessageFormat(texts.getString(code.id()), Locale.ROOT).format(args.toArray());
    }

    /** The place and the sentence: {@code /items/3/scale: unknown-scale: …}. */
    public String report(Language language) {
        String place = line > 0 ? Integer.toString(line) : pointer.isEmpty() ? "/" : pointer;
        return place + ": " + code.id() + ": " + text(language);
    }
}
