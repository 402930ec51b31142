package se.frid.instrument;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Names;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/** Whether a definition has what its kind needs and nothing that its kind must not have. */
final class KindLinter {

    private final Instrument instrument;
    private final List<Problem> problems;

    KindLinter(Instrument instrument, List<Problem> problems) {
        this.instrument = instrument;
        this.problems = problems;
    }

    void lint() {
        ReferenceEntry entry = instrument.reference();
        List<ReferenceEntry> reference = entry == null ? List.of() : List.of(entry);
        switch (instrument.kind()) {
            case SCORABLE -> {
                needs("items", instrument.items());
                needs("scales", instrument.scales().keySet());
                needs("scores", instrument.scores());
                if (!instrument.scores().isEmpty()
                        && instrument.scores().stream().allMatch(KindLinter::isJudgement)) {
                    problem("/scores", ProblemCode.MISSING_FOR_KIND, "scores");
                }
                hasNo("reference", reference);
            }
            case JUDGEMENT -> {
                needs("scales", instrument.scales().keySet());
                needs("scores", instrument.scores());
                for (int i = 0; i < instrument.scores().size(); i++) {
                    if (!isJudgement(instrument.scores().get(i))) {
                        problem("/scores/" + i + "/rule", ProblemCode.NOT_FOR_KIND, "total");
                    }
                }
                hasNo("cutoffs", instrument.cutoffs());
                hasNo("reference", reference);
            }
            case FORM -> {
                needs("items", instrument.items());
                needs("scales", instrument.scales().keySet());
                hasNo("cutoffs", instrument.cutoffs());
                hasNo("evidence", instrument.evidence());
                hasNo("reference", reference);
            }
            case REFERENCE -> {
                needs("reference", reference);
                hasNo("scores", instrument.scores());
                hasNo("cutoffs", instrument.cutoffs());
                hasNo("critical", instrument.critical());
                hasNo("emits", instrument.emits());
            }
        }
        lintUnscored();
    }

    private static boolean isJudgement(Score score) {
        return score.rule() instanceof Judgement;
    }

    /** A result is either scored or not. */
    private void lintUnscored() {
        Set<String> seen = new HashSet<>();
        instrument.scores().forEach(score -> seen.add(score.id()));
        for (int i = 0; i < instrument.unscored().size(); i++) {
            String id = instrument.unscored().get(i).id();
            if (!seen.add(id)) {
                problem("/unscored/" + i + "/id", ProblemCode.DUPLICATE_ID, id);
            }
        }
    }

    private void needs(String field, Collection<?> found) {
        if (found.isEmpty()) {
            problem("/" + field, ProblemCode.MISSING_FOR_KIND, field);
        }
    }

    private void hasNo(String field, Collection<?> found) {
        if (!found.isEmpty()) {
            problem("/" + field, ProblemCode.NOT_FOR_KIND, field);
        }
    }

    private void problem(String pointer, ProblemCode code, String field) {
        problems.add(Problem.at(pointer, code, field, Names.of(instrument.kind())));
    }
}
