package se.frid.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything guidance rests on: vocabulary, policies, rules, interventions, law and sources. Immutable.
 *
 * @param findings the vocabulary of findings
 * @param policies one risk policy for each domain
 * @param rules recommendation rules
 * @param interventions what can be done
 * @param law acts and provisions
 * @param sources references by key
 */
public record Guidance(
        List<FindingDefinition> findings,
        List<RiskPolicy> policies,
        List<RecommendationRule> rules,
        Interventions interventions,
        Law law,
        Map<String, Reference> sources) {

    public Guidance {
        findings = List.copyOf(findings);
        policies = List.copyOf(policies);
        rules = List.copyOf(rules);
        sources = se.frid.json.Ordered.copyOf(sources);
    }

    /** The file of findings. */
    public record FindingsFile(List<FindingDefinition> findings) {}

    /** The file of risk policies. */
    public record PoliciesFile(List<RiskPolicy> policies) {}

    /** The file of rules. */
    public record RulesFile(List<RecommendationRule> rules) {}

    /** The file of sources. */
    public record SourcesFile(Map<String, Reference> sources) {}

    /** A document that something was read in. */
    public record Reference(String cite, @Nullable String url) {}

    /** The finding with an id. */
    public Optional<FindingDefinition> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** The policy of a domain. */
    public Optional<RiskPolicy> policy(String domain) {
        return policies.stream()
                .filter(policy -> policy.domain().equals(domain))
                .findFirst();
    }

    /** The findings by id. */
    public Map<String, FindingDefinition> findingsById() {
        return findings.stream()
                .collect(Collectors.toMap(
                        FindingDefinition::id, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
