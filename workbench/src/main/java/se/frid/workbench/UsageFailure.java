package se.frid.workbench;

/** The command line was used wrongly; what is wrong is a key of {@link Texts}. */
final class UsageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;

    UsageFailure(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args.clone();
    }

    String text(Texts texts) {
        return texts.of(key, args);
    }
}
