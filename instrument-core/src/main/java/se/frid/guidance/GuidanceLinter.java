package se.frid.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.json.Names;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;

/** Whether findings, policies, rules, interventions and law fit together. All problems at once. */
public final class GuidanceLinter {

    private final Guidance guidance;
    private final Map<String, FindingDefinition> findings;
    private final Set<String> domains;
    private final List<Problem> problems = new ArrayList<>();

    private GuidanceLinter(Guidance guidance) {
        this.guidance = guidance;
        this.findings = guidance.findingsById();
        this.domains = guidance.policies().stream().map(RiskPolicy::domain).collect(Collectors.toSet());
    }

    /** Everything that is wrong, in {@link Problem#ORDER}; empty where everything fits. */
    public static List<Problem> lint(Guidance guidance) {
        GuidanceLinter linter = new GuidanceLinter(guidance.asWritten());
        linter.lintFindings();
        linter.lintPolicies();
        linter.lintRules();
        linter.lintInterventions();
        linter.lintLaw();
        linter.lintSettings();
        if (linter.problems.isEmpty()) {
            // What a condition names must exist before it can be asked whether it can hold.
            linter.lintSatisfiable();
        }
        return linter.problems.stream().distinct().sorted(Problem.ORDER).toList();
    }

    private void lintFindings() {
        lintUnique(
                "/findings",
                guidance.findings().stream().map(FindingDefinition::id).toList());
        guidance.findings().forEach(finding -> {
            String at = "/findings/" + finding.id();
            finding.impliedBy().forEach(other -> {
                need(at + "/impliedBy", other, findings.keySet(), ProblemCode.UNKNOWN_FINDING);
                boolean flags = finding.type() == FindingDefinition.Type.FLAG
                        && (!findings.containsKey(other) || definition(other).type() == FindingDefinition.Type.FLAG);
                if (!flags) {
                    problem(at + "/impliedBy", ProblemCode.WRONG_FINDING_VALUE, other, "flag");
                }
            });
            if (implies(finding.id(), finding.id(), new HashSet<>())) {
                problem(at + "/impliedBy", ProblemCode.IMPLICATION_CYCLE, finding.id());
            }
            if ((finding.type() == FindingDefinition.Type.CHOICE)
                    == finding.options().isEmpty()) {
                problem(at + "/options", ProblemCode.WRONG_FINDING_VALUE, finding.id(), "choice");
            }
            lintLevel(at, finding);
            if (finding.ifPerpetrator() != null) {
                need(at + "/ifPerpetrator", finding.ifPerpetrator(), findings.keySet(), ProblemCode.UNKNOWN_FINDING);
            }
            finding.risk().forEach(domain -> need(at + "/risk", domain, domains, ProblemCode.UNKNOWN_RISK_DOMAIN));
            lintSources(at, finding.source());
            if (finding.derived() instanceof Derivation.When derived) {
                lintCondition(at + "/derived/when", derived.when(), false);
            } else if (finding.derived() instanceof Derivation.Fact fact) {
                fact.of().forEach(id -> need(at + "/derived/of", id, findings.keySet(), ProblemCode.UNKNOWN_FINDING));
            }
        });
    }

    /** A level tells whose view it is, so that none is left out where views are laid beside each other. */
    private void lintLevel(String at, FindingDefinition finding) {
        boolean level = finding.type() == FindingDefinition.Type.LEVEL;
        if (level && finding.levelFrom() == null) {
            problem(at + "/levelFrom", ProblemCode.MISSING_FIELD);
        } else if (!level && finding.levelFrom() != null) {
            problem(at + "/levelFrom", ProblemCode.WRONG_FINDING_VALUE, finding.id(), "level");
        }
        FindingDefinition.Numbers numbers = finding.numbers();
        if (numbers != null) {
            lintSources(at + "/numbers", numbers.source());
            if (!level || !numbers.isAscending()) {
                problem(at + "/numbers", ProblemCode.WRONG_FINDING_VALUE, finding.id(), "level: 0–3, 4–6, 7–10");
            }
        }
    }

    private static List<String> levels() {
        return Stream.of(RiskLevel.values()).map(Names::of).toList();
    }

    private boolean implies(String start, String id, Set<String> seen) {
        if (!findings.containsKey(id) || !seen.add(id)) {
            return false;
        }
        return definition(id).impliedBy().stream()
                .anyMatch(other -> other.equals(start) || implies(start, other, seen));
    }

    private FindingDefinition definition(String id) {
        FindingDefinition definition = findings.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("no such finding: " + id);
        }
        return definition;
    }

    private void lintPolicies() {
        lintUnique(
                "/policies",
                guidance.policies().stream().map(RiskPolicy::domain).toList());
        guidance.policies().forEach(policy -> {
            String at = "/policies/" + policy.domain();
            RiskLevel last = RiskLevel.IMMINENT;
            for (int i = 0; i < policy.entries().size(); i++) {
                RiskPolicy.Entry entry = policy.entries().get(i);
                lintCondition(at + "/entries/" + i + "/when", entry.when(), false);
                lintSources(at + "/entries/" + i, entry.source());
                if (entry.level().compareTo(last) > 0) {
                    problem(at + "/entries/" + i, ProblemCode.LEVELS_NOT_DESCENDING, Names.of(entry.level()));
                }
                last = entry.level();
            }
            Stream.concat(policy.mustBeKnown().stream(), policy.current().endedBy().stream())
                    .forEach(id -> need(at, id, findings.keySet(), ProblemCode.UNKNOWN_FINDING));
            policy.current().validFor().keySet().stream()
                    .filter(level -> !levels().contains(level))
                    .forEach(level ->
                            problem(at + "/current/validFor", ProblemCode.NOT_A_CHOICE, String.join(", ", levels())));
        });
    }

    private void lintRules() {
        lintUnique(
                "/rules", guidance.rules().stream().map(RecommendationRule::id).toList());
        Set<String> interventions = guidance.interventions().interventions().stream()
                .map(Intervention::id)
                .collect(Collectors.toSet());
        Set<String> provisions = provisions();
        guidance.rules().forEach(rule -> {
            String at = "/rules/" + rule.id();
            lintCondition(at + "/when", rule.when(), true);
            rule.recommend()
                    .forEach(id -> need(at + "/recommend", id, interventions, ProblemCode.UNKNOWN_INTERVENTION));
            Stream.concat(rule.duties().stream(), rule.careDuties().stream())
                    .forEach(id -> need(at + "/duties", id, provisions, ProblemCode.UNKNOWN_PROVISION));
            rule.block()
                    .forEach(id -> need(at + "/block", id, contraindications(), ProblemCode.UNKNOWN_CONTRAINDICATION));
            rule.onlyIf().forEach((id, condition) -> {
                lintCondition(at + "/onlyIf/" + id, condition, true);
                boolean named = Stream.of(rule.recommend(), rule.duties(), rule.careDuties())
                        .anyMatch(ids -> ids.contains(id));
                if (!named) {
                    problem(at + "/onlyIf/" + id, ProblemCode.UNKNOWN_INTERVENTION, id);
                }
            });
            rule.strengthOf()
                    .keySet()
                    .forEach(id -> need(
                            at + "/strengthOf", id, Set.copyOf(rule.recommend()), ProblemCode.UNKNOWN_INTERVENTION));
            lintSources(at, rule.source());
            if (rule.recommend().isEmpty() && rule.duties().isEmpty()) {
                problem(at, ProblemCode.NEEDS_NOTHING, rule.id());
            }
        });
    }

    private void lintInterventions() {
        Interventions all = guidance.interventions();
        lintUnique(
                "/interventions",
                all.interventions().stream().map(Intervention::id).toList());
        Set<String> provisions = provisions();
        all.interventions().forEach(intervention -> {
            String at = "/interventions/" + intervention.id();
            intervention
                    .legalBasis()
                    .forEach(id -> need(at + "/legalBasis", id, provisions, ProblemCode.UNKNOWN_PROVISION));
            intervention
                    .contraindications()
                    .forEach(id -> need(
                            at + "/contraindications", id, contraindications(), ProblemCode.UNKNOWN_CONTRAINDICATION));
            Set<String> evidenceLevels = all.evidenceLevels().keySet();
            if (!evidenceLevels.contains(intervention.evidence().level())) {
                problem(at + "/evidence/level", ProblemCode.NOT_A_CHOICE, String.join(", ", evidenceLevels));
            }
            lintSources(at, intervention.source());
            lintSources(at + "/evidence", intervention.evidence().source());
        });
        lintUnique(
                "/contraindications",
                all.contraindications().stream().map(Contraindication::id).toList());
        all.contraindications().forEach(contraindication -> {
            String at = "/contraindications/" + contraindication.id();
            lintCondition(at + "/when", contraindication.when(), false);
            if (contraindication.weighWhen() != null) {
                lintCondition(at + "/weighWhen", contraindication.weighWhen(), false);
            }
            lintSources(at, contraindication.source());
        });
        Set<String> ids = all.interventions().stream().map(Intervention::id).collect(Collectors.toSet());
        all.first().forEach(id -> need("/first", id, ids, ProblemCode.UNKNOWN_INTERVENTION));
        all.neverBlocked().forEach(id -> need("/neverBlocked", id, ids, ProblemCode.UNKNOWN_INTERVENTION));
        lintReplaceable();
    }

    private void lintReplaceable() {
        guidance.interventions().replaceable().forEach(id -> {
            Intervention intervention =
                    guidance.interventions().intervention(id).orElse(null);
            if (intervention == null) {
                problem("/replaceable", ProblemCode.UNKNOWN_INTERVENTION, id);
                return;
            }
            LocalPolicyChecker.dutyOf(guidance, intervention)
                    .ifPresent(duty -> problem("/replaceable", ProblemCode.RESTS_ON_DUTY, id, duty));
        });
    }

    private void lintSatisfiable() {
        Guidance resolved = guidance.resolved();
        Satisfiable satisfiable = new Satisfiable(resolved);
        Map<String, Condition> conditions = new LinkedHashMap<>();
        resolved.policies().forEach(policy -> {
            for (int i = 0; i < policy.entries().size(); i++) {
                conditions.put(
                        "/policies/" + policy.domain() + "/entries/" + i + "/when",
                        policy.entries().get(i).when());
            }
        });
        resolved.rules().forEach(rule -> {
            String at = "/rules/" + rule.id();
            conditions.put(at + "/when", rule.when());
            if (satisfiable.isSatisfiable(rule.when())) {
                rule.onlyIf()
                        .forEach((id, condition) -> conditions.put(
                                at + "/onlyIf/" + id, new Condition.All(List.of(rule.when(), condition))));
            }
        });
        resolved.interventions()
                .contraindications()
                .forEach(one -> conditions.put("/contraindications/" + one.id() + "/when", one.when()));
        conditions.forEach((at, condition) -> {
            if (!satisfiable.isSatisfiable(condition)) {
                problem(at, ProblemCode.CAN_NEVER_HOLD);
            }
        });
    }

    private void lintSettings() {
        lintUnique("/settings", guidance.settings().stream().map(Setting::id).toList());
        guidance.settings().forEach(setting -> lintSources("/settings/" + setting.id(), setting.source()));
        new SettingsLinter(guidance, problems).lint();
    }

    private void lintLaw() {
        lintUnique("/acts", guidance.law().acts().stream().map(Law.Act::id).toList());
        lintUnique(
                "/provisions",
                guidance.law().provisions().stream().map(Provision::id).toList());
        guidance.law().provisions().forEach(provision -> {
            String at = "/provisions/" + provision.id();
            List<Provision.Version> versions = provision.versions();
            for (int i = 0; i < versions.size(); i++) {
                Provision.Version version = versions.get(i);
                Law.Act act = guidance.law().act(version.act()).orElse(null);
                if (act == null) {
                    problem(at + "/versions/" + i, ProblemCode.UNKNOWN_ACT, version.act());
                } else if (version.validFrom().isBefore(act.validFrom())
                        || outlives(version, act)
                        || endsBeforeItBegins(version)) {
                    problem(at + "/versions/" + i, ProblemCode.PERIODS_OVERLAP, version.act());
                }
                if (i > 0 && !overlapsNothing(versions.get(i - 1), version)) {
                    problem(at + "/versions/" + i, ProblemCode.PERIODS_OVERLAP, provision.id());
                }
            }
            lintSources(at, provision.source());
        });
    }

    private static boolean outlives(Provision.Version version, Law.Act act) {
        return act.validTo() != null
                && (version.validTo() == null || version.validTo().isAfter(act.validTo()));
    }

    private static boolean endsBeforeItBegins(Provision.Version version) {
        return version.validTo() != null && version.validTo().isBefore(version.validFrom());
    }

    private static boolean overlapsNothing(Provision.Version earlier, Provision.Version later) {
        return earlier.validTo() != null && earlier.validTo().isBefore(later.validFrom());
    }

    private Set<String> provisions() {
        return guidance.law().provisions().stream().map(Provision::id).collect(Collectors.toSet());
    }

    private Set<String> contraindications() {
        return guidance.interventions().contraindications().stream()
                .map(Contraindication::id)
                .collect(Collectors.toSet());
    }

    private void lintCondition(String pointer, Condition condition, boolean mayReadRisk) {
        condition.withParts().forEach(part -> {
            if (part instanceof FindingPresent present) {
                FindingDefinition finding = findings.get(present.present());
                if (finding == null) {
                    problem(pointer, ProblemCode.UNKNOWN_FINDING, present.present());
                } else if (finding.type() != FindingDefinition.Type.FLAG) {
                    problem(pointer, ProblemCode.WRONG_FINDING_VALUE, finding.id(), "atLeast, is, within");
                }
            } else if (part instanceof FindingIs test) {
                lintFindingTest(pointer, test);
            } else if (part instanceof RiskIs test) {
                need(pointer, test.risk(), domains, ProblemCode.UNKNOWN_RISK_DOMAIN);
                if (!mayReadRisk) {
                    problem(pointer, ProblemCode.WRONG_CONDITION, "finding");
                } else if ((test.atLeast() == null) == (test.is() == null)) {
                    problem(pointer, ProblemCode.EMPTY_TEST);
                }
            } else if (part.parts().isEmpty()) {
                problem(pointer, ProblemCode.WRONG_CONDITION, mayReadRisk ? "finding, risk" : "finding");
            }
        });
    }

    private void lintFindingTest(String pointer, FindingIs test) {
        FindingDefinition finding = findings.get(test.finding());
        if (finding == null) {
            problem(pointer, ProblemCode.UNKNOWN_FINDING, test.finding());
            return;
        }
        long tests = Stream.of(test.atLeast(), test.is(), test.within())
                        .filter(java.util.Objects::nonNull)
                        .count()
                + (test.state().isEmpty() ? 0 : 1);
        boolean fits = tests == 1
                && (test.within() == null || finding.type() == FindingDefinition.Type.DATE)
                && (test.is() == null || hasValue(finding, test.is()))
                && (test.atLeast() == null
                        || (hasValue(finding, test.atLeast())
                                && (finding.type() != FindingDefinition.Type.CHOICE || finding.ordered())));
        if (!fits) {
            problem(pointer, ProblemCode.WRONG_FINDING_VALUE, finding.id(), expected(finding));
        }
    }

    /** Whether a value can be one of a finding. */
    public static boolean hasValue(FindingDefinition finding, Scalar value) {
        return switch (finding.type()) {
            case LEVEL -> levels().contains(value.toString());
            case NUMBER -> value instanceof Scalar.Num;
            case CHOICE ->
                finding.options().stream().anyMatch(option -> option.id().equals(value.toString()));
            case DATE -> isDate(value);
            case FLAG -> false;
        };
    }

    /**
     * What a told value stands for: itself where it can be one of the finding, the level of a number where the finding has
     * levels by numbers; none where it can be neither.
     */
    public static Optional<Scalar> told(FindingDefinition finding, Scalar value) {
        if (hasValue(finding, value)) {
            return Optional.of(value);
        }
        FindingDefinition.Numbers numbers = finding.numbers();
        return numbers != null && value instanceof Scalar.Num num
                ? numbers.level(num.number()).map(level -> Scalar.of(Names.of(level)))
                : Optional.empty();
    }

    private static boolean isDate(Scalar value) {
        try {
            return value instanceof Scalar.Word word && java.time.LocalDate.parse(word.word()) != null;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    /** What can stand as the value of a finding, for a message. */
    public static String expected(FindingDefinition finding) {
        return switch (finding.type()) {
            case LEVEL ->
                String.join(", ", levels())
                        + (finding.numbers() == null
                                ? ""
                                : ", " + finding.numbers().words());
            case NUMBER -> "0";
            case CHOICE ->
                finding.options().stream().map(FindingDefinition.Option::id).collect(Collectors.joining(", "));
            case DATE -> "2026-01-31";
            case FLAG -> "state";
        };
    }

    private void lintUnique(String pointer, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .forEach(id -> problem(pointer + "/" + id, ProblemCode.DUPLICATE_ID, id));
    }

    private void lintSources(String pointer, List<String> used) {
        used.forEach(
                source -> need(pointer + "/source", source, guidance.sources().keySet(), ProblemCode.UNKNOWN_SOURCE));
    }

    private void need(String pointer, String id, Collection<String> known, ProblemCode code) {
        if (!known.contains(id)) {
            problem(pointer, code, id);
        }
    }

    private void problem(String pointer, ProblemCode code, String... args) {
        problems.add(Problem.at(pointer, code, args));
    }
}
