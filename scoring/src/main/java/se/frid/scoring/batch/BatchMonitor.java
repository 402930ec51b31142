package se.frid.scoring.batch;

/** What a caller is told of a run, and how it is stopped. Called from the threads of the run, one at a time. */
public interface BatchMonitor {

    /** Says nothing and never stops. */
    BatchMonitor NONE = new BatchMonitor() {};

    /** Whether to stop; asked before each block of rows. */
    default boolean isCancelled() {
        return false;
    }

    /**
     * Called now and then, each time with more rows than before.
     *
     * @param rows rows that are scored so far, in this run
     */
    default void progress(long rows) {}
}
