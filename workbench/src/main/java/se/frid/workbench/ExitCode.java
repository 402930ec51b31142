package se.frid.workbench;

/** What the command line returns to its caller; part of its contract. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** The input has problems. */
    static final int PROBLEMS = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** A file could not be read or written. */
    static final int FILE = 3;

    private ExitCode() {}
}
