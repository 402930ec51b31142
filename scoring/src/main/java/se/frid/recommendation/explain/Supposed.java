package se.frid.recommendation.explain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.Guidance;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.RiskPolicy;
import se.frid.recommendation.Considered;
import se.frid.recommendation.Recommender;
import se.frid.risk.Findings;
import se.frid.risk.Known;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskAssessor;
import se.frid.risk.RiskResult;

/**
 * A case with something else told, assessed as far as it is asked for. A domain that reads nothing of what differs stands as it
 * stood, and each other one is assessed once.
 */
final class Supposed {

    private final CaseState base;
    private final Findings findings;
    private final Reads reads;
    private final Set<String> differing;
    private final Map<String, List<RiskResult>> levels = new LinkedHashMap<>();

    private record Key(String finding, @Nullable String person) {}

    Supposed(CaseState base, Findings findings, Reads reads) {
        this.base = base;
        this.findings = findings;
        this.reads = reads;
        this.differing = differing(base.findings(), findings);
    }

    private static Set<String> differing(Findings one, Findings other) {
        Map<Key, Known> before = byKey(one);
        Map<Key, Known> after = byKey(other);
        Set<String> differing = new TreeSet<>();
        Stream.of(before.keySet(), after.keySet())
                .flatMap(Collection::stream)
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .forEach(key -> differing.add(key.finding()));
        return differing;
    }

    private static Map<Key, Known> byKey(Findings findings) {
        Map<Key, Known> byKey = new LinkedHashMap<>();
        findings.all().forEach(known -> byKey.put(new Key(known.finding(), known.person()), known));
        return byKey;
    }

    /** The case as far as some domains and rules go. */
    CaseState within(Set<String> domains, List<RecommendationRule> rules) {
        List<RiskPolicy> policies = base.guidance().policies().stream()
                .filter(policy -> domains.contains(policy.domain()))
                .toList();
        RiskAssessment risk = new RiskAssessment(
                policies.stream().flatMap(policy -> levels(policy).stream()).toList());
        Considered considered = Recommender.of(narrowed(policies, rules))
                .consider(findings, risk, base.assessed().date());
        return new CaseState(base.guidance(), base.assessed(), base.scored(), findings, risk, considered);
    }

    private List<RiskResult> levels(RiskPolicy policy) {
        return levels.computeIfAbsent(policy.domain(), domain -> {
            boolean touched = Stream.of(reads.of(domain), reads.endings(domain))
                    .flatMap(Collection::stream)
                    .anyMatch(differing::contains);
            RiskAssessment assessment = touched
                    ? RiskAssessor.of(narrowed(List.of(policy), List.of())).assess(findings, base.assessed())
                    : base.risk();
            return assessment.results().stream()
                    .filter(result -> result.domain().equals(domain))
                    .toList();
        });
    }

    /** The guidance as far as it goes; everything else of it is the same. */
    private Guidance narrowed(List<RiskPolicy> policies, List<RecommendationRule> rules) {
        return base.guidance().narrowed(policies, rules);
    }
}
