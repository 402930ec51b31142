package se.frid.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.frid.administration.Person;
import se.frid.guidance.Contraindication;
import se.frid.guidance.Guidance;
import se.frid.guidance.Intervention;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Truth;
import se.frid.risk.FindingConditions;
import se.frid.risk.Findings;
import se.frid.risk.Known;
import se.frid.risk.RiskAssessment;

/** Which contraindications touch an intervention for a person, and how. Unknown neither blocks nor clears: it asks. */
final class Cautions {

    private final Guidance guidance;
    private final Findings findings;
    private final RiskAssessment risk;
    private final LocalDate date;

    Cautions(Guidance guidance, Findings findings, RiskAssessment risk, LocalDate date) {
        this.guidance = guidance;
        this.findings = findings;
        this.risk = risk;
        this.date = date;
    }

    List<Caution> of(Intervention intervention, Collection<String> ids, Person person) {
        FindingConditions conditions = FindingConditions.withRisk(findings.whole(person), date, risk);
        boolean neverHeldBack = guidance.interventions().neverBlocked().contains(intervention.id());
        List<Caution> cautions = new ArrayList<>();
        for (String id : ids) {
            Contraindication contraindication =
                    guidance.interventions().contraindication(id).orElseThrow();
            Truth holds = conditions.truth(contraindication.when());
            Condition weigh = contraindication.weighWhen();
            Truth weighs = weigh == null ? Truth.FALSE : conditions.truth(weigh);
            if (holds == Truth.TRUE) {
                // A rule may remind of a contraindication; only what an intervention itself lists can make it wait.
                boolean listed = intervention.contraindications().contains(id);
                boolean later = contraindication.effect() == Contraindication.Effect.LATER && listed && !neverHeldBack;
                Caution.Effect effect = later ? Caution.Effect.LATER : Caution.Effect.HOW;
                cautions.add(caution(contraindication, effect, conditions, contraindication.when(), Truth.TRUE));
            } else if (weigh != null && weighs == Truth.TRUE) {
                cautions.add(caution(contraindication, Caution.Effect.WEIGH, conditions, weigh, Truth.TRUE));
            }
            if (holds == Truth.UNKNOWN) {
                // Weighing does not settle it: what would make it wait is still asked.
                cautions.add(caution(
                        contraindication, Caution.Effect.ASK, conditions, contraindication.when(), Truth.UNKNOWN));
            }
        }
        return cautions;
    }

    private static Caution caution(
            Contraindication contraindication,
            Caution.Effect effect,
            FindingConditions conditions,
            Condition condition,
            Truth truth) {
        return new Caution(
                contraindication.id(),
                contraindication.names(),
                effect,
                contraindication.why(),
                contraindication.force(),
                conditions.reasons(condition, truth).stream()
                        .map(Known::finding)
                        .toList());
    }
}
