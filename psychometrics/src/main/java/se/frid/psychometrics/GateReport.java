package se.frid.psychometrics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a table at the gate: data, or every problem at once.
 *
 * @param admitted the data; absent if there is any problem
 * @param problems why the table was refused, by column and row
 * @param warnings what looks wrong in it; the data carry them along
 */
public record GateReport(@Nullable ResponseData admitted, List<DataProblem> problems, List<DataWarning> warnings) {

    public GateReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** The data, if there was no problem. */
    public Optional<ResponseData> data() {
        return Optional.ofNullable(admitted);
    }
}
