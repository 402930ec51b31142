package se.frid.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Language;
import se.frid.instrument.Text;
import se.frid.json.Problem;
import se.frid.recommendation.Advice;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Overlay;
import se.frid.risk.FindingsCollector.Scored;
import se.frid.risk.Known;
import se.frid.risk.RiskResult;
import se.frid.scoring.ScoreLine;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.ScoreResult;
import se.frid.scoring.Step;

/**
 * An assessment as data: everything, in both languages, independent of the language of the page.
 *
 * @param id what the caller knows the case by
 * @param date day of the assessment
 * @param persons the persons
 * @param administrations results of the filled-in instruments
 * @param findings what is known
 * @param risk levels by domain and person
 * @param advice what must, should and may be done, with its reasons
 * @param law what the legal data was checked against
 * @param local what a municipality or unit laid over the guidance
 * @param problems what is wrong with the case, in English
 */
record AssessmentDocument(
        @Nullable String id,
        LocalDate date,
        List<Person> persons,
        List<AdministrationResult> administrations,
        List<Known> findings,
        List<RiskResult> risk,
        Advice advice,
        Text law,
        @Nullable Overlay local,
        List<LocatedProblem> problems) {

    /** The results of one instrument: the line of {@code frid score}, and how each result came about. */
    record AdministrationResult(@Nullable String person, ScoreLine result, String definition, List<Explained> steps) {}

    /** The steps behind one score. */
    record Explained(String score, List<Step> steps) {}

    /** A problem with its text. */
    record LocatedProblem(String pointer, String code, String text) {}

    static AssessmentDocument of(CaseAssessment assessment, InstrumentCatalog instruments) {
        List<AdministrationResult> results = new ArrayList<>();
        for (Scored scored : assessment.scored()) {
            ScoreReport report = scored.report();
            Optional<ScoreLine> line =
                    instruments.find(report.instrument()).map(instrument -> ScoreLine.of(instrument, report));
            List<Explained> steps = report.scores().stream()
                    .map((ScoreResult score) -> new Explained(score.id(), score.steps()))
                    .toList();
            results.add(new AdministrationResult(scored.person(), line.orElseThrow(), report.definition(), steps));
        }
        return new AssessmentDocument(
                assessment.id(),
                assessment.date(),
                assessment.persons(),
                results,
                assessment.findings(),
                assessment.risk().results(),
                assessment.advice(),
                assessment.law(),
                assessment.local(),
                assessment.problems().stream()
                        .map((Problem problem) -> new LocatedProblem(
                                problem.pointer(), problem.code().id(), problem.text(Language.EN)))
                        .toList());
    }
}
