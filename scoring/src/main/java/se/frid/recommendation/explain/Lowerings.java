package se.frid.recommendation.explain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.RecommendationRule;
import se.frid.recommendation.Because;
import se.frid.recommendation.Verdict;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.recommendation.explain.Position.State;
import se.frid.recommendation.explain.WhyNot.Cause;
import se.frid.risk.RiskResult;

/** What a professional's lowering set aside, and who lowered which level and why. Never that a lowering could set it aside. */
final class Lowerings {

    private final CaseState state;
    private final Links links;
    private final Needs needs;

    Lowerings(CaseState state, Links links, Needs needs) {
        this.state = state;
        this.links = links;
        this.needs = needs;
    }

    /** Each rule that spoke for it before the lowering; of a risk domain, the lowering itself. Nothing of a duty: it stands. */
    List<WhyNot> of(Target target) {
        return switch (target.kind()) {
            case RISK ->
                state.risk().result(target.id(), String.valueOf(target.person())).stream()
                        .map(this::level)
                        .toList();
            case RULE -> rules(target, Position.of(State.STANDS, true));
            case INTERVENTION ->
                rules(
                        target,
                        target.setAside(state)
                                .map(one -> Position.of(one, true, false))
                                .orElse(null));
            case PROVISION -> List.of();
        };
    }

    private WhyNot level(RiskResult result) {
        RiskResult without = state.risk()
                .withoutLowering()
                .result(result.domain(), result.person())
                .orElseThrow();
        return new WhyNot(
                Cause.LOWERED,
                result.names(),
                null,
                null,
                without.level(),
                List.of(result.person()),
                null,
                List.of(),
                List.of(links.level(result)),
                Position.of(links.level(without)));
    }

    private List<WhyNot> rules(Target target, @Nullable Position before) {
        List<RecommendationRule> rules = target.rules(state.guidance());
        return target.beforeLowering(state)
                .map(verdict -> {
                    RecommendationRule rule = rules.stream()
                            .filter(one -> one.id().equals(verdict.rule()))
                            .findFirst()
                            .orElseThrow();
                    Person person = state.person(verdict.person()).orElseThrow();
                    return new WhyNot(
                            Cause.LOWERED,
                            rule.title(),
                            rule.id(),
                            target.kind() == Kind.RULE ? null : target.id(),
                            null,
                            List.of(person.id()),
                            needs.ofRule(rule.when(), person, true),
                            List.of(),
                            lowered(target, verdict),
                            before);
                })
                .toList();
    }

    /** The lowered levels that made the rule speak before; where it is a condition of its own, every one that is read. */
    private List<Why.OfLevel> lowered(Target target, Verdict verdict) {
        Set<String> read = target.domains(state.guidance());
        List<Because.Level> spoke = Objects.requireNonNull(verdict.because()).risk();
        List<RiskResult> lowered = state.risk().results().stream()
                .filter(result -> result.lowered() && read.contains(result.domain()))
                .toList();
        List<RiskResult> own = lowered.stream()
                .filter(result -> spoke.stream()
                        .anyMatch(level -> level.domain().equals(result.domain())
                                && level.person().equals(result.person())))
                .toList();
        return (own.isEmpty() ? lowered : own).stream().map(links::level).toList();
    }
}
