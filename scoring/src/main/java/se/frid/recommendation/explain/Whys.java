package se.frid.recommendation.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.frid.guidance.Intervention;
import se.frid.recommendation.Recommendation;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.risk.RiskResult;

/** Why something came. */
final class Whys {

    private final CaseState state;
    private final Links links;

    Whys(CaseState state, Links links) {
        this.state = state;
        this.links = links;
    }

    Why of(Target target) {
        if (target.kind() == Kind.RISK) {
            Optional<RiskResult> result = state.risk().result(target.id(), String.valueOf(target.person()));
            List<Why.OfLevel> levels = result.filter(found -> found.level() != null).stream()
                    .map(links::level)
                    .toList();
            return new Why(levels, List.of(), List.of(), List.of(), List.of());
        }
        List<Why.OfRule> rules = target.verdicts(state)
                .filter(target::isGiven)
                .map(verdict -> links.rule(Objects.requireNonNull(verdict.because()), verdict.person()))
                .toList();
        if (rules.isEmpty()) {
            return Why.NOTHING;
        }
        return switch (target.kind()) {
            case RISK, RULE -> new Why(List.of(), rules, List.of(), List.of(), List.of());
            case PROVISION -> new Why(List.of(), rules, links.law(target.id()), List.of(), List.of());
            case INTERVENTION -> intervention(target, rules);
        };
    }

    private Why intervention(Target target, List<Why.OfRule> rules) {
        Intervention intervention =
                state.guidance().interventions().intervention(target.id()).orElseThrow();
        Set<Why.OfLaw> law = new LinkedHashSet<>();
        intervention
                .legalBasis()
                .forEach(id -> links.law(id).stream().filter(Why.OfLaw::inForce).forEach(law::add));
        return new Why(
                List.of(),
                rules,
                List.copyOf(law),
                target.recommendation(state).map(Recommendation::cautions).orElse(List.of()),
                intervention.preconditions());
    }
}
