package se.frid.workbench;

import java.util.List;
import se.frid.guidance.Guidance;
import se.frid.guidance.LocalPolicy;
import se.frid.json.Json;
import se.frid.json.Limits;
import se.frid.json.Problem;
import se.frid.json.Reading;

/** The file of what a municipality or unit lays over the guidance. */
final class LocalPolicyFile {

    private LocalPolicyFile() {}

    /** The guidance with what stands in the file laid over it, or everything that is wrong with the file. */
    static Reading<Guidance> read(byte[] bytes, Guidance guidance) {
        Reading<LocalPolicy> reading = Json.read(LocalPolicy.class, bytes, Limits.DOCUMENT);
        if (reading.value().isEmpty()) {
            List<Problem> problems = reading.problems();
            return Reading.of(null, problems);
        }
        return guidance.overlaid(reading.orThrow());
    }
}
