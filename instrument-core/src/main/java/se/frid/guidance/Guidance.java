package se.frid.guidance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.json.Ordered;
import se.frid.json.Problem;
import se.frid.json.Reading;

/**
 * Everything guidance rests on: vocabulary, policies, rules, interventions, law, sources and settings. Immutable.
 *
 * <p>As written, policies, rules and findings name settings; {@link #resolved()} puts their values in. Cases are assessed by
 * resolved guidance only.
 *
 * @param findings the vocabulary of findings
 * @param policies one risk policy for each domain
 * @param rules recommendation rules
 * @param interventions what can be done
 * @param law acts and provisions
 * @param sources references by key
 * @param settings limits that no source gives, with the values that hold where no service has its own
 * @param authored what this was put together from; absent: this is as it was written
 */
public record Guidance(
        List<FindingDefinition> findings,
        List<RiskPolicy> policies,
        List<RecommendationRule> rules,
        Interventions interventions,
        Law law,
        Map<String, Reference> sources,
        List<Setting> settings,
        @Nullable Authored authored) {

    public Guidance {
        findings = List.copyOf(findings);
        policies = List.copyOf(policies);
        rules = List.copyOf(rules);
        sources = Ordered.copyOf(sources);
        settings = List.copyOf(settings);
    }

    /** Guidance as it is written. */
    public Guidance(
            List<FindingDefinition> findings,
            List<RiskPolicy> policies,
            List<RecommendationRule> rules,
            Interventions interventions,
            Law law,
            Map<String, Reference> sources,
            List<Setting> settings) {
        this(findings, policies, rules, interventions, law, sources, settings, null);
    }

    /**
     * What resolved guidance was put together from.
     *
     * @param findings as written
     * @param policies as written
     * @param rules as written
     * @param local what a service laid over it; absent: nothing
     */
    public record Authored(
            List<FindingDefinition> findings,
            List<RiskPolicy> policies,
            List<RecommendationRule> rules,
            @Nullable LocalPolicy local) {
        public Authored {
            findings = List.copyOf(findings);
            policies = List.copyOf(policies);
            rules = List.copyOf(rules);
        }
    }

    /** The file of findings. */
    public record FindingsFile(List<FindingDefinition> findings) {}

    /** The file of risk policies. */
    public record PoliciesFile(List<RiskPolicy> policies) {}

    /** The file of rules. */
    public record RulesFile(List<RecommendationRule> rules) {}

    /** The file of settings. */
    public record SettingsFile(List<Setting> settings) {}

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

    /** The guidance as it was written: settings by their ids, and nothing laid over it. */
    public Guidance asWritten() {
        return authored == null
                ? this
                : new Guidance(
                        authored.findings, authored.policies, authored.rules, interventions, law, sources, settings);
    }

    /** The guidance with the values of the settings in their places; the same where that was done. */
    public Guidance resolved() {
        return authored == null ? with(null) : this;
    }

    /**
     * The guidance with what a service lays over it, in the place of anything that was laid over it before.
     *
     * @return resolved guidance, or everything that is wrong with the local policy
     */
    public Reading<Guidance> overlaid(LocalPolicy local) {
        List<Problem> problems = LocalPolicyChecker.check(this, local);
        return Reading.of(problems.isEmpty() ? asWritten().with(local) : null, problems);
    }

    /** The resolved guidance for a day: what a service lays over it only where that holds then. */
    public Guidance on(LocalDate day) {
        return local().isEmpty() || local().get().holdsOn(day)
                ? resolved()
                : asWritten().resolved();
    }

    /**
     * Resolved guidance with only some of its policies and rules, for asking about a part of a case. It is no guidance to assess
     * a case by: what it leaves out is not said.
     */
    public Guidance narrowed(List<RiskPolicy> some, List<RecommendationRule> others) {
        return new Guidance(findings, some, others, interventions, law, sources, settings, resolved().authored);
    }

    /** What a service laid over it. */
    public Optional<LocalPolicy> local() {
        return authored == null ? Optional.empty() : Optional.ofNullable(authored.local);
    }

    private Guidance with(@Nullable LocalPolicy local) {
        Map<String, Setting.Value> values = new LinkedHashMap<>();
        settings.forEach(setting -> values.put(setting.id(), setting.value()));
        if (local != null) {
            values.putAll(local.settings());
        }
        SettingsResolver resolver = new SettingsResolver(values);
        return new Guidance(
                findings.stream().map(resolver::finding).toList(),
                policies.stream().map(resolver::policy).toList(),
                rules.stream().map(resolver::rule).toList(),
                interventions,
                law,
                sources,
                settings,
                new Authored(findings, policies, rules, local));
    }

    /** The setting with an id. */
    public Optional<Setting> setting(String id) {
        return settings.stream().filter(setting -> setting.id().equals(id)).findFirst();
    }

    /** The findings by id. */
    public Map<String, FindingDefinition> findingsById() {
        return findings.stream()
                .collect(Collectors.toMap(
                        FindingDefinition::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
