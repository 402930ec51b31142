package se.frid.recommendation.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            // A level that was set and holds no more is told also where none is left.
            List<Why.OfLevel> levels = result.stream()
                    .map(links::level)
                    .filter(level -> level.level() != null || level.basis().anySet())
                    .toList();
            return new Why(levels, List.of(), List.of(), List.of(), List.of());
        }
        List<Why.OfRule> rules = Stream.concat(
                        target.verdicts(state)
                                .filter(target::isGiven)
                                .map(verdict ->
                                        links.rule(Objects.requireNonNull(verdict.because()), verdict.person(), false)),
                        kept(target))
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

    /** What gives a duty before a lowering only: no duty falls away by it. */
    private Stream<Why.OfRule> kept(Target target) {
        return target.kind() != Kind.PROVISION
                ? Stream.empty()
                : target.beforeLowering(state)
                        .map(verdict -> links.rule(Objects.requireNonNull(verdict.because()), verdict.person(), true));
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
