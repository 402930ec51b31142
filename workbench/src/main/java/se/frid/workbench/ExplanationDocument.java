package se.frid.workbench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.json.Problem;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.explain.Explanation;
import se.frid.recommendation.explain.ExplanationText;

/**
 * Explanations of a case as data, in both languages, independent of the language of the page.
 *
 * @param id what the caller knows the case by
 * @param date day of the assessment
 * @param explanations what was explained, with its words
 * @param law what the legal data was checked against
 * @param problems what is wrong with the case, in English; what depends on it is not explained
 */
record ExplanationDocument(
        @Nullable String id,
        LocalDate date,
        List<Explained> explanations,
        Text law,
        List<AssessmentDocument.LocatedProblem> problems) {

    /** An explanation and its words. */
    record Explained(Explanation explanation, List<ExplanationText.Line> words) {}

    static ExplanationDocument of(CaseAssessment assessment, List<Explained> explanations) {
        return new ExplanationDocument(
                assessment.id(),
                assessment.date(),
                explanations,
                assessment.law(),
                assessment.problems().stream()
                        .map((Problem problem) -> new AssessmentDocument.LocatedProblem(
                                problem.pointer(), problem.code().id(), problem.text(Language.EN)))
                        .toList());
    }

    /** The page: what is explained, in the words of one language. */
    List<String> page(Texts texts) {
        PageLines page = new PageLines();
        page.title(texts.of("explain.title", date) + (id == null ? "" : "  ·  " + id));
        page.text(0, texts.of("explain.intro"));
        if (!problems.isEmpty()) {
            page.text(0, texts.of("explain.problems", problems.size()));
        }
        for (Explained explained : explanations) {
            page.text(0, "");
            explained.words().forEach(line -> page.text(2 * line.indent(), texts.of(line.text())));
        }
        page.text(0, "");
        page.text(0, texts.of("explain.legend"));
        page.text(0, texts.of("explain.law", texts.of(law)));
        return page.lines();
    }
}
