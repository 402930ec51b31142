package se.frid.workbench;

/** A bar on standard error for work that lasts over a second, when a person is watching. */
final class Progress implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    private static final int WIDTH = 30;

    private final Session session;
    private final long total;
    private long next = System.nanoTime() + SECOND;
    private boolean shown;

    /**
     * A bar.
     *
     * @param total how much there is to do; 0 where it is not known
     */
    Progress(Session session, long total) {
        this.session = session;
        this.total = total;
    }

    /** Tells how much is done. */
    void at(long done) {
        if (!session.terminal() || System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + SECOND / 4;
        shown = true;
        int filled = total == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / total);
        String bar = total == 0 ? done / 1_000_000 + " MB" : "#".repeat(filled) + ".".repeat(WIDTH - filled);
        session.err().print("\r" + bar);
        session.err().flush();
    }

    @Override
    public void close() {
        if (shown) {
            session.err().print("\r" + " ".repeat(WIDTH) + "\r");
            session.err().flush();
        }
    }
}
