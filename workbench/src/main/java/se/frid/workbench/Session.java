package se.frid.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * What one run of the command line has to do with: its language and its streams.
 *
 * @param texts what it says
 * @param in standard input
 * @param out standard output, UTF-8; carries only the result
 * @param err standard error, UTF-8
 * @param terminal whether a person sits at it, who can be shown progress
 * @param instruments the instruments it can use
 */
record Session(Texts texts, InputStream in, PrintStream out, PrintStream err, boolean terminal, Catalogue instruments) {

    /** A line of the result; always ended the same way, whatever the computer's own line break. */
    void print(String line) {
        out.print(line + "\n");
    }

    /**
     * Stops work whose result nobody takes any more.
     *
     * @throws FileFailure if standard output cannot be written
     */
    void checkOut() {
        if (out.checkError()) {
            throw FileFailure.writing("stdout", new IOException());
        }
    }

    /** A line on standard error. */
    void warn(String line) {
        err.print(line + "\n");
    }
}
