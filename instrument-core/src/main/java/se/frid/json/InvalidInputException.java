package se.frid.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Language;

/** Input was refused; {@link #problems()} holds everything that is wrong with it, in {@link Problem#ORDER}. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final @Nullable String place;

    /**
     * Refuses input.
     *
     * @param problems at least one
     */
    public InvalidInputException(List<Problem> problems) {
        this(null, problems);
    }

    /**
     * Refuses input that stands somewhere.
     *
     * @param place file or resource; absent: not known
     * @param problems at least one
     */
    public InvalidInputException(@Nullable String place, List<Problem> problems) {
        super(place == null ? summary(problems) : place + ":" + summary(problems));
        this.place = place;
        this.problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    /** Everything that is wrong. */
    public List<Problem> problems() {
        return problems;
    }

    /** The file or resource that was refused; empty where that is not known. */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    private static String summary(List<Problem> problems) {
        String first = problems.stream()
                .min(Problem.ORDER)
                .map(p -> p.report(Language.EN))
                .orElse("no problem given");
        return problems.size() < 2 ? first : first + " (and " + (problems.size() - 1) + " more)";
    }
}
