package se.frid.recommendation.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import se.frid.recommendation.explain.Position.State;
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
        Stream<Condition> asked = rules.stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.when()),
                        kind == Kind.RULE
                                ? Stream.empty()
                                : Stream.ofNullable(rule.onlyIf().get(id))));
        return Stream.concat(holding(guidance, rules), asked).toList();
    }

    /** The conditions of contraindications, its own and those that rules name. */
    Stream<Condition> holding(Guidance guidance, List<RecommendationRule> rules) {
        if (kind != Kind.INTERVENTION) {
            return Stream.empty();
        }
        Intervention intervention = guidance.interventions().intervention(id).orElseThrow();
        return Stream.concat(
                        intervention.contraindications().stream(),
                        rules.stream().flatMap(rule -> rule.block().stream()))
                .distinct()
                .map(one -> guidance.interventions().contraindication(one).orElseThrow())
                .flatMap(one -> Stream.concat(Stream.of(one.when()), Stream.ofNullable(one.weighWhen())));
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

    /** Every finding that can matter to it: what would end a level that was set first, then what must be known. */
    Set<String> reads(CaseState state, Reads reads) {
        Set<String> direct = new LinkedHashSet<>();
        conditions(state.guidance()).forEach(condition -> direct.addAll(Reads.named(condition)));
        Set<String> domains = domains(state.guidance());
        List<String> set = state.risk().results().stream()
                .filter(result -> result.professional() != null)
                .map(RiskResult::domain)
                .distinct()
                .toList();
        Set<String> all = new LinkedHashSet<>();
        set.stream().filter(domains::contains).forEach(domain -> all.addAll(reads.endings(domain)));
        all.addAll(reads.closure(direct));
        domains.forEach(domain -> all.addAll(reads.of(domain)));
        if (reads.readsDifference(all)) {
            // Whether a professional's level differs from the computed one depends on all that the latter does.
            set.forEach(domain -> all.addAll(reads.of(domain)));
        }
        return all;
    }

    /** How it stands. */
    Position position(CaseState state) {
        return switch (kind) {
            case RISK -> risk(state);
            case RULE -> rule(state);
            case INTERVENTION -> intervention(state);
            case PROVISION -> provision(state);
        };
    }

    private Position risk(CaseState state) {
        RiskPolicy policy = state.guidance().policy(id).orElseThrow();
        boolean about = state.person(person)
                .filter(one -> policy.about().contains(one.role()))
                .isPresent();
        Optional<RiskResult> result = state.risk().result(id, String.valueOf(person));
        if (!about || result.isEmpty()) {
            return Position.of(about ? State.NONE : State.NOT_FOR, true);
        }
        RiskResult found = result.get();
        return new Position(
                found.level() == null ? State.NONE : State.STANDS,
                found.complete(),
                found.level(),
                found.upper(),
                null,
                null,
                found.basis(),
                found.lowered());
    }

    private Position rule(CaseState state) {
        Truth truth = verdicts(state).map(Verdict::truth).reduce(Truth.FALSE, Truth::or);
        boolean lowered = truth != Truth.TRUE && beforeLowering(state).findAny().isPresent();
        return Position.of(truth == Truth.TRUE ? State.STANDS : State.NONE, truth != Truth.UNKNOWN, lowered);
    }

    private Position intervention(CaseState state) {
        Optional<Recommendation> found = recommendation(state);
        boolean lowered = setAside(state).isPresent();
        if (found.isPresent()) {
            boolean asks = found.get().cautions().stream().anyMatch(caution -> caution.effect() == Caution.Effect.ASK);
            return Position.of(found.get(), !asks && !isOpen(state), lowered);
        }
        Intervention intervention =
                state.guidance().interventions().intervention(id).orElseThrow();
        boolean names = person == null
                || state.person(person)
                        .filter(one -> Recommender.names(intervention.subjects(), one))
                        .isPresent();
        return Position.of(names ? State.NONE : State.NOT_FOR, !names || !isOpen(state), lowered);
    }

    /** The recommendation, where the target is an intervention that came. */
    Optional<Recommendation> recommendation(CaseState state) {
        return find(state.considered().advice().recommendations());
    }

    /** The recommendation as it was, where it fell away or got weaker or later by a lowering. */
    Optional<Recommendation> setAside(CaseState state) {
        return find(state.considered().advice().setAside());
    }

    private Optional<Recommendation> find(List<Recommendation> recommendations) {
        return recommendations.stream()
                .filter(one -> kind == Kind.INTERVENTION
                        && one.intervention().id().equals(id)
                        && Objects.equals(one.person(), person))
                .findFirst();
    }

    private Position provision(CaseState state) {
        boolean now = verdicts(state).anyMatch(this::isGiven);
        boolean before = !now && beforeLowering(state).findAny().isPresent();
        boolean given = now || before;
        return new Position(
                given ? State.STANDS : State.NONE,
                given || !isOpen(state),
                null,
                null,
                given ? state.guidance().law().provision(id).orElseThrow().force() : null,
                null,
                null,
                before);
    }

    private boolean isOpen(CaseState state) {
        Predicate<Verdict.Said> open = said -> said.outcome() == Verdict.Outcome.CONDITION_UNKNOWN;
        return verdicts(state)
                .anyMatch(verdict ->
                        verdict.truth() == Truth.UNKNOWN || said(verdict).anyMatch(open));
    }

    /** What the rules that decide on it came to, through those whose findings count for it. */
    Stream<Verdict> verdicts(CaseState state) {
        return verdicts(state, state.considered().verdicts());
    }

    /** Verdicts that are why it came without a lowering, and came to nothing of it with the lowering. */
    Stream<Verdict> beforeLowering(CaseState state) {
        Set<List<String>> now = verdicts(state)
                .filter(this::isGiven)
                .map(verdict -> List.of(verdict.rule(), verdict.person()))
                .collect(Collectors.toSet());
        return verdicts(state, state.considered().beforeLowering())
                .filter(this::isGiven)
                .filter(verdict -> !now.contains(List.of(verdict.rule(), verdict.person())));
    }

    private Stream<Verdict> verdicts(CaseState state, List<Verdict> verdicts) {
        List<String> rules =
                rules(state.guidance()).stream().map(RecommendationRule::id).toList();
        return verdicts.stream()
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
