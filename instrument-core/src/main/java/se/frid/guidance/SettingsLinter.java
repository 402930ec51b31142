package se.frid.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.guidance.Setting.Protective;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.AtLeast;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.None;
import se.frid.instrument.condition.Condition.Not;
import se.frid.instrument.condition.Count;
import se.frid.instrument.condition.Span;
import se.frid.json.Names;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/**
 * Whether settings are whole, and are read as what they are.
 *
 * <p>Where a condition reads a setting, the direction that protects more must be the one that makes the condition hold more
 * often, and a service may move it that way only: else a value within the range could silence a duty.
 */
final class SettingsLinter {

    private final Guidance guidance;
    private final List<Problem> problems;
    private final Map<String, Setting> settings = new HashMap<>();
    private final Set<String> read = new TreeSet<>();

    SettingsLinter(Guidance guidance, List<Problem> problems) {
        this.guidance = guidance;
        this.problems = problems;
        guidance.settings().forEach(setting -> settings.putIfAbsent(setting.id(), setting));
    }

    void lint() {
        guidance.findings().forEach(finding -> {
            String at = "/findings/" + finding.id();
            if (finding.derived() instanceof Derivation.When derived) {
                lintCondition(at + "/derived/when", derived.when(), true);
            }
            lintTexts(at, Stream.of(finding.names(), Text.of(finding.meaning(), finding.meaning())));
        });
        guidance.policies().forEach(policy -> {
            String at = "/policies/" + policy.domain();
            policy.current().validFor().forEach((level, span) -> lintSpan(at + "/current/validFor", span, true));
            for (int i = 0; i < policy.entries().size(); i++) {
                RiskPolicy.Entry entry = policy.entries().get(i);
                lintCondition(at + "/entries/" + i + "/when", entry.when(), true);
                lintTexts(at + "/entries/" + i, Stream.of(entry.why()));
            }
        });
        guidance.rules().forEach(this::lintRule);
        guidance.interventions().contraindications().forEach(one -> {
            // Whether holding back more or less protects more differs from case to case.
            boolean reads = Stream.of(one.when(), one.weighWhen())
                    .filter(Objects::nonNull)
                    .flatMap(Condition::withParts)
                    .anyMatch(SettingsLinter::readsSetting);
            if (reads) {
                problem("/contraindications/" + one.id() + "/when", ProblemCode.WRONG_CONDITION, "2, \"P1Y\"");
            }
        });
        guidance.settings().forEach(this::lintSetting);
    }

    private void lintRule(RecommendationRule rule) {
        String at = "/rules/" + rule.id();
        lintCondition(at + "/when", rule.when(), true);
        rule.onlyIf().forEach((item, condition) -> lintCondition(at + "/onlyIf/" + item, condition, true));
        RecommendationRule.Limit limit = rule.limit();
        if (limit != null && limit.period() != null) {
            boolean binds = rule.recommend().stream().anyMatch(id -> rule.strengthOf(id) == Strength.SKA);
            lintSpan(at + "/limit/period", limit.period(), binds);
        }
        lintTexts(
                at,
                Stream.of(
                                Stream.of(rule.title()),
                                rule.notes().stream(),
                                Stream.ofNullable(rule.why()),
                                Stream.ofNullable(rule.readAs()),
                                limit == null ? Stream.<Text>empty() : Stream.ofNullable(limit.text()))
                        .flatMap(Function.identity()));
    }

    private static boolean readsSetting(Condition condition) {
        return (condition instanceof AtLeast some && some.atLeast() instanceof Count.FromSetting)
                || (condition instanceof FindingIs test && test.within() instanceof Span.FromSetting);
    }

    /**
     * Settings of a condition.
     *
     * @param positive whether the whole holds more often where this part does
     */
    private void lintCondition(String at, Condition condition, boolean positive) {
        boolean turns = condition instanceof Not || condition instanceof None;
        condition.parts().forEach(part -> lintCondition(at, part, positive != turns));
        if (condition instanceof AtLeast some) {
            lintCount(at, some, positive ? Protective.LOWER : Protective.HIGHER);
        } else if (condition instanceof FindingIs test && test.within() instanceof Span.FromSetting reference) {
            Setting setting = setting(at, reference.setting(), Setting.Value.Time.class);
            lintDirection(at, setting, positive ? Protective.HIGHER : Protective.LOWER);
        }
    }

    private void lintCount(String at, AtLeast some, Protective stricter) {
        int parts = some.of().size();
        int most = 0;
        if (some.atLeast() instanceof Count.FromSetting reference) {
            Setting setting = setting(at, reference.setting(), Setting.Value.Amount.class);
            lintDirection(at, setting, stricter);
            if (setting != null && setting.highest() instanceof Setting.Value.Amount highest) {
                most = highest.amount();
            }
        } else {
            most = some.atLeast().count();
        }
        if (most > parts) {
            // So many can never hold: the condition would be dead.
            problem(at, ProblemCode.RANGE, "≤ " + parts);
        }
    }

    private void lintDirection(String at, @Nullable Setting setting, Protective stricter) {
        if (setting != null && setting.protective() != stricter) {
            problem(at, ProblemCode.SETTING_DIRECTION, setting.id(), Names.of(stricter));
        }
        lintStrict(at, setting, true);
    }

    private void lintStrict(String at, @Nullable Setting setting, boolean binds) {
        if (setting != null && binds && !setting.onlyStricter()) {
            problem(at, ProblemCode.SETTING_NOT_STRICT, setting.id());
        }
    }

    private void lintSpan(String at, Span span, boolean binds) {
        if (span instanceof Span.FromSetting reference) {
            Setting setting = setting(at, reference.setting(), Setting.Value.Time.class);
            if (setting != null && setting.protective() != Protective.LOWER) {
                problem(at, ProblemCode.SETTING_DIRECTION, setting.id(), Names.of(Protective.LOWER));
            }
            lintStrict(at, setting, binds);
        }
    }

    private @Nullable Setting setting(String at, String id, Class<? extends Setting.Value> kind) {
        read.add(id);
        Setting setting = settings.get(id);
        if (setting == null) {
            problem(at, ProblemCode.UNKNOWN_SETTING, id, known());
            return null;
        }
        if (!kind.isInstance(setting.value())) {
            problem(at, ProblemCode.WRONG_SETTING_VALUE, id, kind == Setting.Value.Amount.class ? "2" : "\"P1Y\"");
            return null;
        }
        return setting;
    }

    private String known() {
        return settings.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** A text may say the value of a setting; then it must be one that can be said so. */
    private void lintTexts(String at, Stream<Text> texts) {
        texts.flatMap(SettingWords::places).distinct().forEach(place -> {
            read.add(place.setting());
            Setting setting = settings.get(place.setting());
            if (setting == null) {
                problem(at, ProblemCode.UNKNOWN_SETTING, place.setting(), known());
            } else if (place.words(setting.value()) == null) {
                problem(at, ProblemCode.WRONG_SETTING_VALUE, place.setting(), "{…}, {…:last}");
            }
        });
    }

    private void lintSetting(Setting setting) {
        String at = "/settings/" + setting.id();
        if (!Stream.of(setting.value(), setting.lowest(), setting.highest()).allMatch(setting::hasKind)) {
            problem(at, ProblemCode.WRONG_SETTING_VALUE, setting.id(), LocalPolicyChecker.expected(setting));
        } else if (!setting.allows(setting.value())) {
            problem(
                    at + "/value",
                    ProblemCode.SETTING_OUT_OF_RANGE,
                    setting.id(),
                    setting.lowest().toString(),
                    setting.highest().toString());
        }
        if (!read.contains(setting.id())) {
            // A service that set it would believe that something had changed.
            problem(at, ProblemCode.SETTING_NOT_READ, setting.id());
        }
    }

    private void problem(String at, ProblemCode code, String... args) {
        problems.add(Problem.at(at, code, args));
    }
}
