package se.frid.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/**
 * A definition that a service writes itself, from the owner's material, for an instrument that the catalogue knows by
 * reference only. It has the same id and a higher version, so that it takes the place of the reference entry.
 */
public final class LocalDefinition {

    private LocalDefinition() {}

    /**
     * What a local definition says otherwise than what was published, or leaves out.
     *
     * @param local a sound definition
     * @param reference the entry of the catalogue with the same id
     * @return everything that is wrong, in {@link Problem#ORDER}
     */
    public static List<Problem> check(Instrument local, Instrument reference) {
        List<Problem> problems = new ArrayList<>();
        if (local.version().equals(reference.version())) {
            problems.add(Problem.at("/version", ProblemCode.LOCAL_VERSION, reference.version()));
        }
        for (UnscoredResult known : reference.unscored()) {
            Optional<Score> score = local.score(known.id());
            boolean namedStill =
                    local.unscored().stream().anyMatch(result -> result.id().equals(known.id()));
            if (score.isEmpty() && !namedStill) {
                problems.add(Problem.at("/scores", ProblemCode.LOCAL_RESULT_MISSING, known.id()));
            } else if (known.range() != null
                    && known.verification() != Verification.UNVERIFIED
                    && score.isPresent()
                    && !sameRange(known.range(), score.get())) {
                problems.add(Problem.at(
                        "/scores/" + local.scores().indexOf(score.get()) + "/range",
                        ProblemCode.LOCAL_RANGE_DIFFERS,
                        known.range().min().toPlainString(),
                        known.range().max().toPlainString()));
            }
        }
        return problems.stream().sorted(Problem.ORDER).toList();
    }

    private static boolean sameRange(ValueRange known, Score score) {
        ValueRange range = score.range();
        return range == null
                || (range.min().compareTo(known.min()) == 0 && range.max().compareTo(known.max()) == 0);
    }
}
