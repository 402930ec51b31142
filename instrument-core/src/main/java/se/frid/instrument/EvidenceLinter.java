package se.frid.instrument;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/** Whether every figure has a source that is there, says something and is possible. */
final class EvidenceLinter {

    private final Instrument instrument;
    private final List<Problem> problems;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> results = new HashSet<>();

    EvidenceLinter(Instrument instrument, List<Problem> problems) {
        this.instrument = instrument;
        this.problems = problems;
        instrument.sources().forEach(source -> sources.add(source.id()));
        instrument.scores().forEach(score -> results.add(score.id()));
        instrument.unscored().forEach(result -> results.add(result.id()));
    }

    void lint() {
        for (int i = 0; i < instrument.scores().size(); i++) {
            lintScore("/scores/" + i, instrument.scores().get(i));
        }
        for (int i = 0; i < instrument.unscored().size(); i++) {
            lintSources("/unscored/" + i, instrument.unscored().get(i).source());
        }
        for (int i = 0; i < instrument.cutoffs().size(); i++) {
            CutOff cutOff = instrument.cutoffs().get(i);
            lintSources("/cutoffs/" + i, cutOff.source());
            lintShare("/cutoffs/" + i + "/sensitivity", cutOff.sensitivity());
            lintShare("/cutoffs/" + i + "/specificity", cutOff.specificity());
        }
        for (int i = 0; i < instrument.critical().size(); i++) {
            lintSources("/critical/" + i, instrument.critical().get(i).source());
        }
        for (int i = 0; i < instrument.evidence().size(); i++) {
            Evidence row = instrument.evidence().get(i);
            lintRow("/evidence/" + i, row.score(), row.tellsSomething(), row.source());
        }
        for (int i = 0; i < instrument.norms().size(); i++) {
            Norm row = instrument.norms().get(i);
            lintRow("/norms/" + i, row.score(), row.tellsSomething(), row.source());
        }
        for (int i = 0; i < instrument.change().size(); i++) {
            ChangeFigure row = instrument.change().get(i);
            lintRow("/change/" + i, row.score(), row.tellsSomething(), row.source());
        }
    }

    private void lintScore(String at, Score score) {
        lintSources(at, score.source());
        lintSources(at + "/missing", score.missing().source());
        if (score.missing().source().isEmpty() && score.missing().verification() != Verification.UNVERIFIED) {
            problem(at + "/missing", ProblemCode.NO_SOURCE);
        }
        for (int j = 0; j < score.bands().size(); j++) {
            BandScheme scheme = score.bands().get(j);
            lintSources(at + "/bands/" + j, scheme.source());
            for (int k = 0; k < scheme.bands().size(); k++) {
                lintShare(
                        at + "/bands/" + j + "/bands/" + k + "/probability",
                        scheme.bands().get(k).probability());
            }
        }
    }

    private void lintRow(String at, @Nullable String score, boolean tellsSomething, List<String> source) {
        if (score != null && !results.contains(score)) {
            problem(at + "/score", ProblemCode.UNKNOWN_SCORE, score);
        }
        if (!tellsSomething) {
            problem(at, ProblemCode.NO_FIGURE);
        }
        lintSources(at, source);
    }

    private void lintShare(String pointer, @Nullable BigDecimal share) {
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            problem(pointer, ProblemCode.RANGE, "0–1");
        }
    }

    private void lintSources(String at, List<String> used) {
        for (int i = 0; i < used.size(); i++) {
            if (!sources.contains(used.get(i))) {
                problem(at + "/source/" + i, ProblemCode.UNKNOWN_SOURCE, used.get(i));
            }
        }
    }

    private void problem(String pointer, ProblemCode code, String... args) {
        problems.add(Problem.at(pointer, code, args));
    }
}
