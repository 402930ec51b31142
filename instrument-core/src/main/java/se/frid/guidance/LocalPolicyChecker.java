package se.frid.guidance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.json.Pointers;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/** Whether a local policy fits the guidance it is laid over, and takes away and weakens no duty. All problems at once. */
final class LocalPolicyChecker {

    private static final String FAMILY = "family";

    private final Guidance guidance;
    private final LocalPolicy local;
    private final List<Problem> problems = new ArrayList<>();

    private LocalPolicyChecker(Guidance guidance, LocalPolicy local) {
        this.guidance = guidance;
        this.local = local;
    }

    static List<Problem> check(Guidance guidance, LocalPolicy local) {
        LocalPolicyChecker checker = new LocalPolicyChecker(guidance, local);
        local.settings().forEach(checker::checkSetting);
        for (int i = 0; i < local.contacts().size(); i++) {
            checker.checkContact("/contacts/" + i, local.contacts().get(i));
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < local.unavailable().size(); i++) {
            LocalPolicy.Unavailable one = local.unavailable().get(i);
            checker.checkUnavailable("/unavailable/" + i, one);
            if (!named.add(one.intervention())) {
                checker.problem("/unavailable/" + i + "/intervention", ProblemCode.DUPLICATE_ID, one.intervention());
            }
        }
        return checker.problems;
    }

    private void checkSetting(String id, Setting.Value value) {
        String at = "/settings" + Pointers.segment(id);
        Setting setting = guidance.setting(id).orElse(null);
        if (setting == null) {
            String known = guidance.settings().stream().map(Setting::id).collect(Collectors.joining(", "));
            problem(at, ProblemCode.UNKNOWN_SETTING, id, known);
        } else if (!setting.hasKind(value)) {
            problem(at, ProblemCode.WRONG_SETTING_VALUE, id, expected(setting));
        } else if (!setting.allows(value)) {
            problem(
                    at,
                    ProblemCode.SETTING_OUT_OF_RANGE,
                    id,
                    setting.lowest().toString(),
                    setting.highest().toString());
        } else if (setting.onlyStricter() && !setting.protects(value)) {
            String bound = setting.protective() == Setting.Protective.LOWER ? "≤ " : "≥ ";
            problem(at, ProblemCode.SETTING_LESS_PROTECTIVE, id, bound + setting.value());
        }
    }

    /** What a value of a setting looks like, for a message. */
    static String expected(Setting setting) {
        return setting.value() instanceof Setting.Value.Amount ? "2" : "\"P1Y\", \"P18M\", \"P4W\", \"P10D\"";
    }

    private void checkContact(String at, LocalPolicy.Contact contact) {
        if (contact instanceof LocalPolicy.Contact.OfIntervention one) {
            needIntervention(at + "/intervention", one.intervention());
        } else if (contact instanceof LocalPolicy.Contact.OfProvider one
                && guidance.interventions().interventions().stream()
                        .flatMap(intervention -> intervention.providers().stream())
                        .noneMatch(one::isOf)) {
            problem(at + "/provider", ProblemCode.UNKNOWN_PROVIDER, one.provider());
        }
    }

    private void checkUnavailable(String at, LocalPolicy.Unavailable one) {
        Intervention intervention = needIntervention(at + "/intervention", one.intervention());
        if (intervention == null) {
            return;
        }
        dutyOf(guidance, intervention)
                .ifPresent(duty -> problem(at + "/intervention", ProblemCode.RESTS_ON_DUTY, intervention.id(), duty));
        List<String> duties = bindingGrounds(guidance, intervention);
        if (one.instead() != null) {
            checkAlternative(at + "/instead", one.instead(), intervention, duties);
        } else if (one.text() == null && !duties.isEmpty()) {
            problem(at, ProblemCode.ALTERNATIVE_MISSING, intervention.id(), String.join(", ", duties));
        }
    }

    private void checkAlternative(String at, String id, Intervention intervention, List<String> duties) {
        Intervention alternative = needIntervention(at, id);
        if (alternative == null) {
            return;
        }
        if (id.equals(intervention.id()) || local.unavailable(id).isPresent()) {
            problem(at, ProblemCode.ALTERNATIVE_UNAVAILABLE, id);
        } else if (!isForAll(alternative.subjects(), intervention.subjects())
                || (!duties.isEmpty() && duties.stream().noneMatch(alternative.legalBasis()::contains))) {
            problem(at, ProblemCode.ALTERNATIVE_UNFIT, id, intervention.id());
        }
    }

    private static boolean isForAll(List<String> offered, List<String> needed) {
        boolean bothOfFamily = offered.contains("adult-victim") && offered.contains("child");
        return needed.stream()
                .allMatch(subject -> offered.contains(subject)
                        || (subject.equals(FAMILY) && bothOfFamily)
                        || (!subject.equals("perpetrator") && offered.contains(FAMILY)));
    }

    /**
     * What makes an intervention one that every service must have: a rule that says it must be given, its place among those
     * that always stand, or duties that nothing else meets. Empty where a service may lack it.
     */
    static Optional<String> dutyOf(Guidance guidance, Intervention intervention) {
        String id = intervention.id();
        Optional<String> rule = guidance.rules().stream()
                .filter(one -> one.recommend().contains(id) && one.strengthOf(id) == Strength.SKA)
                .map(RecommendationRule::id)
                .findFirst();
        if (rule.isPresent()) {
            return rule;
        }
        if (guidance.interventions().neverBlocked().contains(id)) {
            return Optional.of("neverBlocked");
        }
        List<String> duties = bindingGrounds(guidance, intervention);
        return duties.isEmpty() || guidance.interventions().replaceable().contains(id)
                ? Optional.empty()
                : Optional.of(String.join(", ", duties));
    }

    private static List<String> bindingGrounds(Guidance guidance, Intervention intervention) {
        Map<String, Strength> forces = guidance.law().provisions().stream()
                .collect(Collectors.toMap(Provision::id, Provision::force, (one, other) -> one.stronger(other)));
        return intervention.legalBasis().stream()
                .filter(id -> forces.get(id) == Strength.SKA)
                .toList();
    }

    private @Nullable Intervention needIntervention(String at, String id) {
        Intervention intervention = guidance.interventions().intervention(id).orElse(null);
        if (intervention == null) {
            problem(at, ProblemCode.UNKNOWN_INTERVENTION, id);
        }
        return intervention;
    }

    private void problem(String at, ProblemCode code, String... args) {
        problems.add(Problem.at(at, code, args));
    }
}
