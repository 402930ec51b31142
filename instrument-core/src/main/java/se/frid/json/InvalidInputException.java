package se.frid.json;

import java.util.List;
import se.frid.instrument.Language;

/** Input was refused; {@link #problems()} holds everything that is wrong with it, in {@link Problem#ORDER}. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Refuses input.
     *
     * @param problems at least one
     */
    public InvalidInputException(List<Problem> problems) {
        super(summary(problems));
        this.problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    /** Everything that is wrong. */
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        String first = problems.stream()
                .min(Problem.ORDER)
                .map(p -> p.report(Language.EN))
                .orElse("no problem given");
        return problems.size() < 2 ? first : first + " (and " + (problems.size() - 1) + " more)";
    }
}
