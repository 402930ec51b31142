package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.Contraindication;
import se.frid.guidance.Intervention;
import se.frid.guidance.Provision;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Truth;
import se.frid.recommendation.Caution;
import se.frid.recommendation.Recommendation;
import se.frid.recommendation.Recommender;
import se.frid.recommendation.Verdict;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.recommendation.explain.Position.State;
import se.frid.recommendation.explain.WhyNot.Cause;
import se.frid.risk.Findings;
import se.frid.risk.RiskAssessor;

/** Why something did not come, or not higher: only what decides. */
final class WhyNots {

    private static final Comparator<WhyNot> NEAREST = Comparator.comparing(
                    WhyNot::level, Comparator.nullsFirst(Comparator.<RiskLevel>reverseOrder()))
            .thenComparing(one -> one.needs() == null ? 0 : one.needs().fewest());

    private final CaseState state;
    private final Links links;
    private final Needs needs;

    WhyNots(CaseState state, Links links) {
        this.state = state;
        this.links = links;
        this.needs = new Needs(state, links);
    }

    List<WhyNot> of(Target target) {
        Position position = target.position(state);
        if (position.state() == State.NOT_FOR) {
            return List.of(notFor(Cause.SUBJECT, name(target), target.id(), target.person()));
        }
        List<WhyNot> lowered = position.lowered() ? new Lowerings(state, links, needs).of(target) : List.of();
        // A rule that a lowering silenced is told once: what it lacks is the level.
        Stream<WhyNot> others = others(target, position).stream()
                .filter(one -> one.cause() != Cause.RULE
                        || lowered.stream()
                                .noneMatch(other -> Objects.equals(one.rule(), other.rule())
                                        && one.persons().equals(other.persons())));
        return Stream.concat(lowered.stream(), others).toList();
    }

    private List<WhyNot> others(Target target, Position position) {
        return switch (target.kind()) {
            case RISK -> entries(target);
            case RULE -> rule(target, position);
            case INTERVENTION ->
                position.state() == State.NONE
                        ? items(target)
                        : target.recommendation(state).stream()
                                .flatMap(one -> held(one, target))
                                .toList();
            case PROVISION -> position.state() == State.NONE ? items(target) : List.of();
        };
    }

    private Text name(Target target) {
        return Subjects.name(state.guidance(), target.kind(), target.id()).orElseThrow();
    }

    private static WhyNot notFor(Cause cause, Text what, String item, @Nullable String person) {
        List<String> persons = person == null ? List.of() : List.of(person);
        return new WhyNot(cause, what, null, item, null, persons, null, List.of());
    }

    /** What entries above the level lack; those that hold and lie above a lowered level are why it is what it is without. */
    private List<WhyNot> entries(Target target) {
        RiskLevel reached = state.risk()
                .result(target.id(), String.valueOf(target.person()))
                .flatMap(
                        result -> Stream.of(Optional.ofNullable(result.level()), Optional.ofNullable(result.computed()))
                                .flatMap(Optional::stream)
                                .max(Comparator.naturalOrder()))
                .orElse(null);
        RiskPolicy policy = state.guidance().policy(target.id()).orElseThrow();
        Person person = target.of(state).orElseThrow();
        Findings.View view = RiskAssessor.view(policy, state.findings(), person);
        return policy.entries().stream()
                .filter(entry -> reached == null || entry.level().compareTo(reached) > 0)
                .map(entry -> new WhyNot(
                        Cause.ENTRY,
                        entry.why(),
                        null,
                        null,
                        entry.level(),
                        List.of(person.id()),
                        needs.ofFindings(entry.when(), view),
                        List.of()))
                .sorted(NEAREST)
                .toList();
    }

    private List<WhyNot> rule(Target target, Position position) {
        RecommendationRule rule = target.rules(state.guidance()).get(0);
        if (position.state() == State.NONE) {
            return List.of(condition(
                    Cause.RULE, rule, null, rule.when(), target.of(state).orElseThrow()));
        }
        return target.verdicts(state)
                .flatMap(verdict -> verdict.said().stream().flatMap(said -> notGiven(rule, verdict, said)))
                .toList();
    }

    /** What keeps something back that a speaking rule names. */
    private Stream<WhyNot> notGiven(RecommendationRule rule, Verdict verdict, Verdict.Said said) {
        return switch (said.outcome()) {
            case GIVEN -> Stream.empty();
            case NOT_IN_FORCE -> Stream.of(notInForce(said.item()));
            case NOT_FOR ->
                Stream.of(notFor(
                        isForSuch(said.item(), verdict.person()) ? Cause.ANOTHER : Cause.SUBJECT,
                        nameOf(said.item()),
                        said.item(),
                        verdict.person()));
            case CONDITION_FALSE, CONDITION_UNKNOWN ->
                Stream.of(condition(
                        Cause.OWN_CONDITION,
                        rule,
                        said.item(),
                        ownCondition(rule, said.item()),
                        state.person(verdict.person()).orElseThrow()));
        };
    }

    private boolean isForSuch(String item, String person) {
        Person seen = state.person(person).orElseThrow();
        return state.guidance()
                .interventions()
                .intervention(item)
                .filter(one -> Recommender.names(one.subjects(), seen))
                .isPresent();
    }

    private static Condition ownCondition(RecommendationRule rule, String item) {
        return Optional.ofNullable(rule.onlyIf().get(item)).orElseThrow();
    }

    private Text nameOf(String item) {
        return state.guidance()
                .interventions()
                .intervention(item)
                .map(Intervention::names)
                .orElseGet(() ->
                        state.guidance().law().provision(item).orElseThrow().names());
    }

    private WhyNot condition(
            Cause cause, RecommendationRule rule, @Nullable String item, Condition condition, Person person) {
        return new WhyNot(
                cause,
                rule.title(),
                rule.id(),
                item,
                null,
                List.of(person.id()),
                needs.ofRule(condition, person, true),
                List.of());
    }

    /** Why an intervention or provision that rules name did not come. */
    private List<WhyNot> items(Target target) {
        List<RecommendationRule> rules = target.rules(state.guidance());
        List<WhyNot> all = new ArrayList<>();
        if (!isInForce(target)) {
            all.add(notInForce(target.id()));
        }
        if (rules.isEmpty()) {
            all.add(new WhyNot(Cause.NO_RULE, name(target), null, target.id(), null, List.of(), null, List.of()));
        }
        Map<Object, WhyNot> same = new LinkedHashMap<>();
        target.verdicts(state).forEach(verdict -> {
            RecommendationRule rule = rules.stream()
                    .filter(one -> one.id().equals(verdict.rule()))
                    .findFirst()
                    .orElseThrow();
            verdict(target, rule, verdict)
                    .filter(one -> one.cause() != Cause.NOT_IN_FORCE)
                    .forEach(one -> same.merge(
                            List.of(one.cause(), String.valueOf(one.rule()), Optional.ofNullable(one.needs())),
                            one,
                            WhyNots::together));
        });
        same.values().stream().sorted(NEAREST).forEach(all::add);
        return all;
    }

    /** The same for several persons is told once. */
    private static WhyNot together(WhyNot one, WhyNot other) {
        List<String> persons = Stream.concat(one.persons().stream(), other.persons().stream())
                .distinct()
                .toList();
        return new WhyNot(
                one.cause(), one.what(), one.rule(), one.item(), one.level(), persons, one.needs(), one.law());
    }

    private Stream<WhyNot> verdict(Target target, RecommendationRule rule, Verdict verdict) {
        if (verdict.truth() == Truth.TRUE) {
            return target.said(verdict).flatMap(said -> notGiven(rule, verdict, said));
        }
        Person person = state.person(verdict.person()).orElseThrow();
        WhyNot silent = condition(Cause.RULE, rule, null, rule.when(), person);
        Condition own = rule.onlyIf().get(target.id());
        return own == null || needs.ofRule(own, person, true) == null
                ? Stream.of(silent)
                : Stream.of(silent, condition(Cause.OWN_CONDITION, rule, target.id(), own, person));
    }

    private boolean isInForce(Target target) {
        List<String> grounds = grounds(target.kind() == Kind.INTERVENTION, target.id());
        return grounds.isEmpty()
                || grounds.stream()
                        .anyMatch(
                                id -> provision(id).on(state.assessed().date()).isPresent());
    }

    private List<String> grounds(boolean intervention, String id) {
        return intervention
                ? state.guidance()
                        .interventions()
                        .intervention(id)
                        .orElseThrow()
                        .legalBasis()
                : List.of(id);
    }

    private Provision provision(String id) {
        return state.guidance().law().provision(id).orElseThrow();
    }

    private WhyNot notInForce(String item) {
        boolean intervention =
                state.guidance().interventions().intervention(item).isPresent();
        List<Why.OfLaw> law = grounds(intervention, item).stream()
                .flatMap(id -> links.law(id).stream())
                .toList();
        return new WhyNot(Cause.NOT_IN_FORCE, nameOf(item), null, item, null, List.of(), null, law);
    }

    /** What makes a recommendation wait. */
    private Stream<WhyNot> held(Recommendation one, Target target) {
        String seen = target.verdicts(state)
                .filter(target::isGiven)
                .map(Verdict::person)
                .findFirst()
                .orElseThrow();
        Person person = state.person(seen).orElseThrow();
        return one.cautions().stream()
                .filter(caution -> caution.effect() == Caution.Effect.LATER)
                .map(caution -> {
                    Contraindication held = state.guidance()
                            .interventions()
                            .contraindication(caution.contraindication())
                            .orElseThrow();
                    return new WhyNot(
                            Cause.CONTRAINDICATION,
                            held.names(),
                            null,
                            held.id(),
                            null,
                            List.of(seen),
                            needs.ofRule(held.when(), person, false),
                            List.of());
                });
    }
}
