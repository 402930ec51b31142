package se.frid.recommendation.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Case;
import se.frid.administration.Person;
import se.frid.guidance.Guidance;
import se.frid.recommendation.Considered;
import se.frid.recommendation.Recommender;
import se.frid.risk.Findings;
import se.frid.risk.FindingsCollector;
import se.frid.risk.FindingsCollector.Scored;
import se.frid.risk.Known;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskAssessor;

/**
 * A case as it is assessed, or as it would be with something else told: always by the same assessor and recommender as the
 * assessment itself, so that an explanation cannot say anything else.
 *
 * @param guidance what it was assessed by
 * @param assessed the case
 * @param scored its scored administrations
 * @param findings what is known
 * @param risk levels
 * @param considered what the rules came to
 */
record CaseState(
        Guidance guidance,
        Case assessed,
        List<Scored> scored,
        Findings findings,
        RiskAssessment risk,
        Considered considered) {

    /** A case as it is. */
    static CaseState of(Guidance guidance, Case assessed, List<Scored> scored) {
        Guidance today = guidance.on(assessed.date());
        Findings findings = FindingsCollector.collect(today, assessed, scored);
        RiskAssessment risk = RiskAssessor.of(today).assess(findings, assessed);
        Considered considered = Recommender.of(today).consider(findings, risk, assessed.date());
        return new CaseState(today, assessed, scored, findings, risk, considered);
    }

    /** What is known of a finding about a bearer; empty where nothing is. */
    static Optional<Known> known(Findings findings, String finding, @Nullable String person) {
        return findings.all().stream()
                .filter(known -> known.finding().equals(finding) && Objects.equals(known.person(), person))
                .findFirst();
    }

    Optional<Person> person(@Nullable String id) {
        return findings.persons().stream()
                .filter(person -> person.id().equals(id))
                .findFirst();
    }
}
