package se.frid.workbench;

import java.util.List;

/** The command line was used wrongly; what is wrong is a key of {@link Texts}. */
final class UsageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;
    private final transient List<UsageFailure> further;

    UsageFailure(String key, Object... args) {
        this(key, args.clone(), List.of());
    }

    private UsageFailure(String key, Object[] args, List<UsageFailure> further) {
        super(key);
        this.key = key;
        this.args = args;
        this.further = further;
    }

    /** Several at once, at least one. */
    static UsageFailure of(List<UsageFailure> all) {
        UsageFailure first = all.get(0);
        return new UsageFailure(first.key, first.args, List.copyOf(all.subList(1, all.size())));
    }

    /** Everything that is wrong, a line each. */
    String text(Texts texts) {
        StringBuilder text = new StringBuilder(texts.of(key, args));
        further.forEach(one -> text.append("\nfrid: ").append(one.text(texts)));
        return text.toString();
    }
}
