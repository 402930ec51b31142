package se.frid.recommendation.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.Guidance;
import se.frid.guidance.Intervention;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Truth;
import se.frid.recommendation.Caution;
import se.frid.recommendation.Recommendation;
import se.frid.recommendation.Recommender;
import se.frid.recommendation.Verdict;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.recommendation.explain.Standing.State;
import se.frid.risk.RiskResult;

/**
 * One thing to explain, for one person or for the case.
 *
 * @param kind what it is
 * @param id its id
 * @param person id of the person; absent: the case, or a person who is not listed
 */
record Target(Kind kind, String id, @Nullable String person) {

    /** The rules that decide on it. */
    List<RecommendationRule> rules(Guidance guidance) {
        return guidance.rules().stream()
                .filter(rule -> switch (kind) {
                    case RISK -> false;
                    case RULE -> rule.id().equals(id);
                    case INTERVENTION -> rule.recommend().contains(id);
                    case PROVISION ->
                        rule.duties().contains(id) || rule.careDuties().contains(id);
                })
                .toList();
    }

    /** The conditions that decide on it besides policies: contraindications first, then rules. */
    List<Condition> conditions(Guidance guidance) {
        List<RecommendationRule> rules = rules(guidance);
        Stream<Condition> held = Stream.empty();
        if (kind == Kind.INTERVENTION) {
            Intervention intervention =
                    guidance.interventions().intervention(id).orElseThrow();
            held = Stream.concat(
                            intervention.contraindications().stream(),
                            rules.stream().flatMap(rule -> rule.block().stream()))
                    .distinct()
                    .map(one -> guidance.interventions().contraindication(one).orElseThrow())
                    .flatMap(one -> Stream.concat(Stream.of(one.when()), Stream.ofNullable(one.weighWhen())));
        }
        Stream<Condition> asked = rules.stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.when()),
                        kind == Kind.RULE
                                ? Stream.empty()
                                : Stream.ofNullable(rule.onlyIf().get(id))));
        return Stream.concat(held, asked).toList();
    }

    /** The risk domains that decide on it. */
    Set<String> domains(Guidance guidance) {
        Set<String> domains = new LinkedHashSet<>();
        if (kind == Kind.RISK) {
            domains.add(id);
        }
        conditions(guidance).forEach(condition -> domains.addAll(Reads.domains(condition)));
        return domains;
    }

    /** Every finding that can matter to it: what must be known first. */
    Set<String> reads(Guidance guidance, Reads reads) {
        Set<String> direct = new LinkedHashSet<>();
        conditions(guidance).forEach(condition -> direct.addAll(Reads.named(condition)));
        Set<String> all = new LinkedHashSet<>(reads.closure(direct));
        domains(guidance).forEach(domain -> all.addAll(reads.of(domain)));
        return all;
    }

    /** How it stands. */
    Standing standing(CaseState state) {
        return switch (kind) {
            case RISK -> risk(state);
            case RULE -> rule(state);
            case INTERVENTION -> intervention(state);
            case PROVISION -> provision(state);
        };
    }

    private Standing risk(CaseState state) {
        RiskPolicy policy = state.guidance().policy(id).orElseThrow();
        boolean about = state.person(person)
                .filter(one -> policy.about().contains(one.role()))
                .isPresent();
        Optional<RiskResult> result = state.risk().result(id, String.valueOf(person));
        if (!about || result.isEmpty()) {
            return Standing.of(about ? State.NONE : State.NOT_FOR, true);
        }
        RiskResult found = result.get();
        return new Standing(
                found.level() == null ? State.NONE : State.STANDS,
                found.complete(),
                found.level(),
                found.upper(),
                null,
                null);
    }

    private Standing rule(CaseState state) {
        Truth truth = verdicts(state).map(Verdict::truth).reduce(Truth.FALSE, Truth::or);
        return Standing.of(truth == Truth.TRUE ? State.STANDS : State.NONE, truth != Truth.UNKNOWN);
    }

    private Standing intervention(CaseState state) {
        Optional<Recommendation> found = recommendation(state);
        if (found.isPresent()) {
            Recommendation one = found.get();
            boolean asks = one.cautions().stream().anyMatch(caution -> caution.effect() == Caution.Effect.ASK);
            return new Standing(
                    one.waitsFor().isPresent() ? State.WAITS : State.STANDS,
                    !asks && !isOpen(state),
                    null,
                    null,
                    one.strength(),
                    one.by());
        }
        Intervention intervention =
                state.guidance().interventions().intervention(id).orElseThrow();
        boolean names = person == null
                || state.person(person)
                        .filter(one -> Recommender.names(intervention.subjects(), one))
                        .isPresent();
        return Standing.of(names ? State.NONE : State.NOT_FOR, !names || !isOpen(state));
    }

    /** The recommendation, where the target is an intervention that came. */
    Optional<Recommendation> recommendation(CaseState state) {
        return state.considered().advice().recommendations().stream()
                .filter(one -> kind == Kind.INTERVENTION
                        && one.intervention().id().equals(id)
                        && Objects.equals(one.person(), person))
                .findFirst();
    }

    private Standing provision(CaseState state) {
        boolean given = verdicts(state).anyMatch(this::isGiven);
        return new Standing(
                given ? State.STANDS : State.NONE,
                given || !isOpen(state),
                null,
                null,
                given ? state.guidance().law().provision(id).orElseThrow().force() : null,
                null);
    }

    private boolean isOpen(CaseState state) {
        Predicate<Verdict.Said> open = said -> said.outcome() == Verdict.Outcome.CONDITION_UNKNOWN;
        return verdicts(state)
                .anyMatch(verdict ->
                        verdict.truth() == Truth.UNKNOWN || said(verdict).anyMatch(open));
    }

    /** What the rules that decide on it came to, through those whose findings count for it. */
    Stream<Verdict> verdicts(CaseState state) {
        List<String> rules =
                rules(state.guidance()).stream().map(RecommendationRule::id).toList();
        return state.considered().verdicts().stream()
                .filter(verdict -> rules.contains(verdict.rule()))
                .filter(verdict -> person == null || verdict.person().equals(person));
    }

    /** What a verdict says of it. */
    Stream<Verdict.Said> said(Verdict verdict) {
        return verdict.said().stream().filter(said -> said.item().equals(id));
    }

    /** Whether a verdict is why it came. */
    boolean isGiven(Verdict verdict) {
        return switch (kind) {
            case RISK -> false;
            case RULE -> verdict.truth() == Truth.TRUE;
            case INTERVENTION ->
                said(verdict)
                        .anyMatch(said ->
                                said.outcome() == Verdict.Outcome.GIVEN && Objects.equals(said.meant(), person));
            case PROVISION -> said(verdict).anyMatch(said -> said.outcome() == Verdict.Outcome.GIVEN);
        };
    }

    /** The person, where it is explained for one who is listed. */
    Optional<Person> of(CaseState state) {
        return state.person(person);
    }
}
