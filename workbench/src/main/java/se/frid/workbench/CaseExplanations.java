package se.frid.workbench;

import java.util.ArrayList;
import java.util.List;
import se.frid.administration.Case;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.Guidance;
import se.frid.instrument.Instrument;
import se.frid.json.InvalidInputException;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Duty;
import se.frid.recommendation.explain.CaseExplainer;
import se.frid.recommendation.explain.Explanation;
import se.frid.recommendation.explain.ExplanationText;
import se.frid.workbench.ExplanationDocument.Explained;

/** What {@code --explain} asks for: some ids, or without any every level and every recommendation. */
final class CaseExplanations {

    private final Session session;
    private final CaseExplainer explainer;
    private final List<String> ids;

    private CaseExplanations(Session session, CaseExplainer explainer, List<String> ids) {
        this.session = session;
        this.explainer = explainer;
        this.ids = ids;
    }

    /**
     * What is to be explained.
     *
     * @throws UsageFailure with the nearest ids, if the guidance has no such thing
     */
    static CaseExplanations of(Session session, Guidance guidance, InstrumentCatalog instruments, List<String> ids) {
        CaseExplainer explainer = CaseExplainer.of(guidance, sound(instruments));
        List<String> known = explainer.ids();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new UsageFailure("usage.unknownId", id, String.join(", ", Catalogue.nearest(id, known)));
            }
        }
        return new CaseExplanations(session, explainer, ids);
    }

    /** A damaged definition tells nothing here; that it is damaged is told when it is used, or by {@code validate}. */
    private static List<Instrument> sound(InstrumentCatalog instruments) {
        List<Instrument> sound = new ArrayList<>();
        for (String id : instruments.ids()) {
            try {
                instruments.find(id).ifPresent(sound::add);
            } catch (InvalidInputException e) {
                // Passed over: the case may not need it.
            }
        }
        return sound;
    }

    /** Explains a case. */
    ExplanationDocument of(Case assessed, CaseAssessment assessment) {
        long total = ids.isEmpty()
                ? assessment.risk().results().size()
                        + assessment.advice().recommendations().size()
                        + assessment.advice().setAside().size()
                        + assessment.advice().duties().stream()
                                .filter(Duty::beforeLowering)
                                .count()
                : ids.size();
        List<Explained> explained = new ArrayList<>();
        try (Progress progress = new Progress(session, total)) {
            if (ids.isEmpty()) {
                explainer.brief(assessed, assessment).forEach(one -> {
                    explained.add(new Explained(one, ExplanationText.brief(one)));
                    progress.at(explained.size());
                });
            }
            for (int i = 0; i < ids.size(); i++) {
                for (Explanation one : explainer.explain(assessed, assessment, ids.get(i))) {
                    explained.add(new Explained(one, ExplanationText.of(one)));
                }
                progress.at(i + 1);
            }
        }
        return ExplanationDocument.of(assessment, explained);
    }
}
