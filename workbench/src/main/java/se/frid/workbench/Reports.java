package se.frid.workbench;

import se.frid.instrument.Language;
import se.frid.json.Problem;

/** Problems as lines for standard error: {@code FILE:LINE-or-JSON-pointer: code: what is wrong, what was expected}. */
final class Reports {

    private Reports() {}

    /** A problem of a whole document. */
    static String of(String file, Problem problem, Language language) {
        return file + ":" + problem.report(language);
    }

    /** A problem of one line of a file, with the place within the line after the text. */
    static String inLine(String file, int line, Problem problem, Language language) {
        String within = problem.pointer().isEmpty() ? "" : " (" + problem.pointer() + ")";
        return file + ":" + line + ": " + problem.code().id() + ": " + problem.text(language) + within;
    }
}
