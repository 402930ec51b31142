package se.frid.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.instrument.Text;
import se.frid.json.Problem;
import se.frid.risk.FindingsCollector.Scored;
import se.frid.risk.Known;
import se.frid.risk.RiskAssessment;

/**
 * A whole case, assessed: scores, findings, risk and advice, each with its reasons. Immutable; the same case on the same day
 * gives an equal assessment.
 *
 * @param id what the caller knows the case by
 * @param date day of the assessment
 * @param persons the persons
 * @param scored results of the filled-in instruments
 * @param findings what is known, in the order it became known
 * @param risk levels by domain and person
 * @param advice what must, should and may be done
 * @param law what the legal data was checked against
 * @param local what a municipality or unit laid over the guidance; absent: nothing
 * @param problems what is wrong with the case; what could be assessed was
 */
public record CaseAssessment(
        @Nullable String id,
        LocalDate date,
        List<Person> persons,
        List<Scored> scored,
        List<Known> findings,
        RiskAssessment risk,
        Advice advice,
        Text law,
        @Nullable Overlay local,
        List<Problem> problems) {

    public CaseAssessment {
        persons = List.copyOf(persons);
        scored = List.copyOf(scored);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** Tells nothing of the persons. */
    @Override
    public String toString() {
        return "CaseAssessment[" + scored.size() + " administrations]";
    }
}
