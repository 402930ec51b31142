package se.frid.recommendation.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.guidance.FindingDefinition.FactKind;
import se.frid.guidance.Guidance;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.RiskIs;

/** Which findings the guidance reads where, directly and through what they follow from. Immutable. */
final class Reads {

    private final Map<String, FindingDefinition> vocabulary;
    private final Map<String, Set<String>> policies = new HashMap<>();
    private final Map<String, Set<String>> endings = new HashMap<>();
    private final Map<String, List<FindingIs>> tests = new HashMap<>();

    Reads(Guidance guidance) {
        this.vocabulary = guidance.findingsById();
        for (RiskPolicy policy : guidance.policies()) {
            Set<String> direct = new LinkedHashSet<>(policy.mustBeKnown());
            policy.entries().forEach(entry -> direct.addAll(named(entry.when())));
            policies.put(policy.domain(), closure(direct));
            endings.put(policy.domain(), closure(policy.current().endedBy()));
        }
        conditions(guidance).flatMap(Condition::withParts).forEach(part -> {
            if (part instanceof FindingIs test) {
                tests.computeIfAbsent(test.finding(), id -> new ArrayList<>()).add(test);
            }
        });
    }

    private static Stream<Condition> conditions(Guidance guidance) {
        Stream<Condition> policies = guidance.policies().stream()
                .flatMap(policy -> policy.entries().stream())
                .map(RiskPolicy.Entry::when);
        Stream<Condition> rules = guidance.rules().stream()
                .flatMap(rule -> Stream.concat(Stream.of(rule.when()), rule.onlyIf().values().stream()));
        Stream<Condition> held = guidance.interventions().contraindications().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.when()), Stream.ofNullable(one.weighWhen())));
        Stream<Condition> derived = guidance.findings().stream()
                .flatMap(finding ->
                        finding.derived() instanceof Derivation.When when ? Stream.of(when.when()) : Stream.empty());
        return Stream.of(policies, rules, held, derived).flatMap(stream -> stream);
    }

    /** The findings a condition names, in order. */
    static Set<String> named(Condition condition) {
        Set<String> named = new LinkedHashSet<>();
        condition.withParts().forEach(part -> {
            if (part instanceof FindingPresent present) {
                named.add(present.present());
            } else if (part instanceof FindingIs test) {
                named.add(test.finding());
            }
        });
        return named;
    }

    /** The risk domains a condition names, in order. */
    static Set<String> domains(Condition condition) {
        Set<String> domains = new LinkedHashSet<>();
        condition.withParts().filter(RiskIs.class::isInstance).forEach(part -> domains.add(((RiskIs) part).risk()));
        return domains;
    }

    /** Every finding that a policy reads. */
    Set<String> of(RiskPolicy policy) {
        return of(policy.domain());
    }

    /** Every finding that the policy of a domain reads. */
    Set<String> of(String domain) {
        return policies.getOrDefault(domain, Set.of());
    }

    /** Every finding that ends a level set in a domain, or that such a finding follows from. */
    Set<String> endings(String domain) {
        return endings.getOrDefault(domain, Set.of());
    }

    /** Whether any of some findings tells that levels differ. */
    boolean readsDifference(Collection<String> findings) {
        return findings.stream()
                .map(vocabulary::get)
                .anyMatch(one -> one != null
                        && one.derived() instanceof Derivation.Fact fact
                        && fact.fact() == FactKind.LEVELS_DIFFER);
    }

    /** Tests on the value of a finding, wherever the guidance reads it. */
    List<FindingIs> tests(String finding) {
        return tests.getOrDefault(finding, List.of());
    }

    /** Findings with everything they follow from: those named first, in order. */
    Set<String> closure(Collection<String> named) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(named);
        while (!open.isEmpty()) {
            FindingDefinition definition = vocabulary.get(open.remove());
            if (definition != null && all.add(definition.id())) {
                open.addAll(definition.impliedBy());
                if (definition.derived() instanceof Derivation.When when) {
                    open.addAll(named(when.when()));
                } else if (definition.derived() instanceof Derivation.Fact fact
                        && fact.fact() == FactKind.LEVELS_DIFFER) {
                    vocabulary.values().stream()
                            .filter(other -> other.type() == FindingDefinition.Type.LEVEL)
                            .forEach(other -> open.add(other.id()));
                }
            }
        }
        return all;
    }
}
