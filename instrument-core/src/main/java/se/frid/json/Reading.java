package se.frid.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document: its value where it could be built, and everything that is wrong with it.
 *
 * @param <T> what was read
 */
public final class Reading<T> {

    private final @Nullable T value;
    private final List<Problem> problems;

    Reading(@Nullable T value, List<Problem> problems) {
        this.value = value;
        // A good document is the rule, and ordering nothing takes a cold start longer than reading it.
        this.problems = problems.isEmpty()
                ? List.of()
                : problems.stream().distinct().sorted(Problem.ORDER).toList();
    }

    /**
     * A reading made by hand.
     *
     * @param value what was read; absent where it could not be built
     * @param problems what is wrong with it
     */
    public static <T> Reading<T> of(@Nullable T value, List<Problem> problems) {
        return new Reading<>(value, problems);
    }

    /** The value; present exactly when there are no problems. */
    public Optional<T> value() {
        return problems.isEmpty() ? Optional.ofNullable(value) : Optional.empty();
    }

    /** Everything that is wrong, in {@link Problem#ORDER}; empty for a good document. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The value of a good document.
     *
     * @throws InvalidInputException with all problems
     */
    public T orThrow() {
        return value().orElseThrow(() -> new InvalidInputException(problems));
    }

    /** The same reading with what a further check found, when there is a value to check. */
    public Reading<T> checked(java.util.function.Function<? super T, List<Problem>> check) {
        return value().map(good -> new Reading<>(good, check.apply(good))).orElse(this);
    }
}
