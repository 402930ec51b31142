package se.frid.workbench;

import java.util.List;

/** The input has problems that leave nothing to work on; each is a line for standard error. */
final class InputFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reports;

    InputFailure(List<String> reports) {
        super("the input has problems");
        this.reports = List.copyOf(reports);
    }

    List<String> reports() {
        return reports;
    }
}
