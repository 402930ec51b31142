package se.frid.recommendation.explain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.guidance.Guidance;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.AtLeast;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Count;
import se.frid.instrument.condition.Span;
import se.frid.instrument.condition.Truth;
import se.frid.json.Names;
import se.frid.recommendation.Overlay;
import se.frid.recommendation.Verdict;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.recommendation.explain.Explanation.Local;
import se.frid.risk.RiskResult;

/**
 * Which limits of a municipality or unit were read for something: by its rules, the levels they ask for, what ends a level that
 * was set, and the findings that follow from others. Only the guidance as written names settings.
 */
final class LocalLimits {

    private final CaseState state;
    private final Reads reads;
    private final @Nullable Overlay overlay;
    private final Guidance written;
    private final Map<String, FindingDefinition> vocabulary;

    LocalLimits(CaseState state, Reads reads) {
        this.state = state;
        this.reads = reads;
        this.overlay = Overlay.of(state.guidance(), state.assessed().date());
        this.written = state.guidance().asWritten();
        this.vocabulary = written.findingsById();
    }

    /** The limits that something was read by; absent where it reads none that differs from the guidance. */
    @Nullable
    Local of(Target target) {
        if (overlay == null || overlay.settings().isEmpty()) {
            return null;
        }
        Set<String> read = new TreeSet<>();
        List<RecommendationRule> rules = rules(target);
        Set<String> findings = new LinkedHashSet<>();
        Set<String> domains = new LinkedHashSet<>();
        conditions(target, rules).forEach(condition -> {
            settings(condition).forEach(read::add);
            findings.addAll(reads.closure(Reads.named(condition)));
            domains.addAll(Reads.domains(condition));
        });
        rules.stream()
                .map(RecommendationRule::limit)
                .filter(Objects::nonNull)
                .forEach(limit -> setting(limit.period()).forEach(read::add));
        if (target.kind() == Kind.RISK) {
            domains.add(target.id());
        }
        if (reads.readsDifference(findings)) {
            // Whether a professional's level differs from the computed one is read there too.
            state.risk().results().stream()
                    .filter(result -> result.professional() != null)
                    .forEach(result -> domains.add(result.domain()));
        }
        domains.forEach(domain -> settings(domain, target).forEach(read::add));
        List<Overlay.Changed> changed = overlay.settings().stream()
                .filter(one -> read.contains(one.setting()))
                .toList();
        return changed.isEmpty() ? null : new Local(overlay.unit(), overlay.names(), changed);
    }

    /**
     * The rules that speak for it, spoke before a lowering, or may; where none does, all that could. A rule that asks for a level
     * that was set counts too: a limit on how long that is current can be why it does not speak.
     */
    private List<RecommendationRule> rules(Target target) {
        List<RecommendationRule> all = target.rules(written);
        Set<String> matter = Stream.concat(
                        target.verdicts(state).filter(verdict -> verdict.truth() != Truth.FALSE),
                        target.beforeLowering(state))
                .map(Verdict::rule)
                .collect(Collectors.toSet());
        all.stream()
                .filter(rule -> readsSet(rule.when()))
                .map(RecommendationRule::id)
                .forEach(matter::add);
        return matter.isEmpty()
                ? all
                : all.stream().filter(rule -> matter.contains(rule.id())).toList();
    }

    private boolean readsSet(Condition condition) {
        Set<String> domains = Reads.domains(condition);
        boolean differ = reads.readsDifference(reads.closure(Reads.named(condition)));
        return state.risk().results().stream()
                .filter(result -> set(result).findAny().isPresent())
                .anyMatch(result -> differ || domains.contains(result.domain()));
    }

    private Stream<Condition> conditions(Target target, List<RecommendationRule> rules) {
        Stream<Condition> asked = rules.stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.when()),
                        target.kind() == Kind.RULE
                                ? rule.onlyIf().values().stream()
                                : Stream.ofNullable(rule.onlyIf().get(target.id()))));
        return Stream.concat(asked, target.holding(written, rules));
    }

    /** Of a level: what must be known, the entries that gave it and those above, and what ends a level that was set. */
    private Stream<String> settings(String domain, Target target) {
        RiskPolicy policy = written.policy(domain).orElseThrow();
        List<RiskResult> results = state.risk().results().stream()
                .filter(result -> result.domain().equals(domain))
                .filter(result -> target.kind() != Kind.RISK || result.person().equals(target.person()))
                .toList();
        Stream<String> entries = policy.entries().stream()
                .filter(entry -> results.stream().anyMatch(result -> matters(entry.level(), result.computed())))
                .flatMap(entry -> settings(entry.when()));
        Stream<String> times = results.stream()
                .flatMap(result -> Stream.concat(
                        target.kind() == Kind.RISK ? Stream.ofNullable(result.level()) : Stream.empty(), set(result)))
                .flatMap(level -> setting(policy.current().validFor().get(Names.of(level))));
        boolean anySet =
                results.stream().anyMatch(result -> set(result).findAny().isPresent());
        Stream<Condition> followed = Stream.concat(
                derived(policy.mustBeKnown()), anySet ? derived(policy.current().endedBy()) : Stream.empty());
        return Stream.of(followed.flatMap(LocalLimits::own), entries, times).flatMap(read -> read);
    }

    private static boolean matters(RiskLevel entry, @Nullable RiskLevel computed) {
        return computed == null || entry.compareTo(computed) >= 0;
    }

    private static Stream<RiskLevel> set(RiskResult result) {
        return Stream.concat(
                Stream.ofNullable(result.professional()).map(one -> one.level()),
                result.earlier().stream().map(one -> one.level()));
    }

    /** The settings that a condition as written reads, also through the findings that follow from others. */
    private Stream<String> settings(Condition condition) {
        return Stream.concat(Stream.of(condition), derived(Reads.named(condition)))
                .flatMap(LocalLimits::own);
    }

    /** The conditions that findings follow from. */
    private Stream<Condition> derived(Collection<String> findings) {
        return reads.closure(findings).stream()
                .map(vocabulary::get)
                .filter(Objects::nonNull)
                .flatMap(finding ->
                        finding.derived() instanceof Derivation.When when ? Stream.of(when.when()) : Stream.empty());
    }

    private static Stream<String> own(Condition condition) {
        return condition.withParts().flatMap(part -> {
            if (part instanceof AtLeast some && some.atLeast() instanceof Count.FromSetting from) {
                return Stream.of(from.setting());
            }
            return part instanceof FindingIs test ? setting(test.within()) : Stream.empty();
        });
    }

    private static Stream<String> setting(@Nullable Span span) {
        return span instanceof Span.FromSetting from ? Stream.of(from.setting()) : Stream.empty();
    }
}
