package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Person;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.guidance.FindingDefinition.FactKind;
import se.frid.guidance.Guidance;
import se.frid.guidance.Intervention;
import se.frid.guidance.LocalPolicy;
import se.frid.guidance.LocalPolicy.Unavailable;
import se.frid.guidance.Setting;
import se.frid.guidance.Strength;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;
import se.frid.risk.RiskResult;
import se.frid.risk.Told;

/** Many random local policies that are accepted, over many random cases: no duty goes, no level falls, nothing is hidden. */
class LocalPolicyDropsNoDutyTest {

    private static final List<String> VALUES = List.of(
            "1", "2", "3", "P1D", "P3D", "P1W", "P2W", "P4W", "P8W", "P1M", "P3M", "P6M", "P1Y", "P18M", "P2Y", "P5Y",
            "P10Y");

    private static final List<FindingDefinition> FINDINGS = Told.GUIDANCE.findings();
    // What the settings are about, so that they come into play.
    private static final List<String> TOUCHED = List.of(
            "separation-date",
            "strangulation-date",
            "strangulation",
            "weapon",
            "threat-to-kill",
            "escalation",
            "stalking",
            "uses-violence",
            "perpetrator-suicidal",
            "ban-breach",
            "jealousy",
            "child-trauma-probable",
            "adult-violence",
            "perpetrator-crisis",
            "child-threat",
            "own-lethality-fear");

    /** Rules that read a finding which tells that levels differ. */
    private static final Set<String> OF_DIFFERENCE = Told.GUIDANCE.rules().stream()
            .filter(rule -> rule.when()
                    .withParts()
                    .anyMatch(part -> part instanceof Condition.FindingPresent read && tellsDifference(read.present())))
            .map(rule -> rule.id())
            .collect(Collectors.toSet());

    private static boolean tellsDifference(String finding) {
        return Told.GUIDANCE.finding(finding).orElseThrow().derived() instanceof Derivation.Fact fact
                && fact.fact() == FactKind.LEVELS_DIFFER;
    }

    private static boolean isAccepted(LocalPolicy policy) {
        return Told.GUIDANCE.overlaid(policy).problems().isEmpty();
    }

    /** Every value of every setting that is accepted, found by trying. */
    private static Map<String, List<Setting.Value>> acceptedValues() {
        Map<String, List<Setting.Value>> accepted = new LinkedHashMap<>();
        for (Setting setting : Told.GUIDANCE.settings()) {
            accepted.put(
                    setting.id(),
                    VALUES.stream()
                            .filter(value -> isAccepted(LocalPolicies.setting(setting.id(), value)))
                            .map(LocalPolicies::value)
                            .toList());
        }
        return accepted;
    }

    private static List<Unavailable> acceptedUnavailable() {
        List<String> ids = Told.GUIDANCE.interventions().interventions().stream()
                .map(Intervention::id)
                .toList();
        return ids.stream()
                .flatMap(id -> Stream.concat(
                        Stream.of(new Unavailable(id, LocalPolicies.WORDS, null)),
                        ids.stream().map(other -> new Unavailable(id, null, other))))
                .filter(one -> isAccepted(LocalPolicies.unavailable(one)))
                .toList();
    }

    private static LocalPolicy some(
            Random random, Map<String, List<Setting.Value>> values, List<Unavailable> unavailable) {
        Map<String, Setting.Value> settings = new LinkedHashMap<>();
        values.forEach((id, accepted) -> {
            if (random.nextBoolean()) {
                settings.put(id, accepted.get(random.nextInt(accepted.size())));
            }
        });
        Map<String, Unavailable> lacking = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Unavailable one = unavailable.get(random.nextInt(unavailable.size()));
            lacking.putIfAbsent(one.intervention(), one);
        }
        // One that is lacking cannot stand in for another.
        lacking.values().removeIf(one -> one.instead() != null && lacking.containsKey(one.instead()));
        return LocalPolicies.of(settings, List.copyOf(lacking.values()), List.of());
    }

    private static Told someCase(Random random) {
        List<Person> persons = new ArrayList<>(List.of(Told.MOTHER));
        if (random.nextBoolean()) {
            persons.add(Told.CHILD);
        }
        if (random.nextBoolean()) {
            persons.add(Told.PARTNER);
        }
        Told told = Told.of(persons.toArray(Person[]::new));
        for (int i = random.nextInt(7); i > 0; i--) {
            state(random, told, FINDINGS.get(random.nextInt(FINDINGS.size())));
        }
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            String id = TOUCHED.get(random.nextInt(TOUCHED.size()));
            state(random, told, Told.GUIDANCE.finding(id).orElseThrow());
        }
        // A shorter time of a service's own never ends what a professional or an earlier assessment holds up.
        return random.nextBoolean() ? told.setSome(random, true, true) : told;
    }

    private static void state(Random random, Told told, FindingDefinition finding) {
        int chance = random.nextInt(10);
        if (chance == 0) {
            told.absent(finding.id());
        } else if (chance == 1) {
            told.unknown(finding.id());
        } else {
            Scalar value = switch (finding.type()) {
                case FLAG -> null;
                case LEVEL ->
                    Scalar.of(List.of("low", "medium", "high", "imminent").get(random.nextInt(4)));
                case DATE -> Scalar.of(Told.DAY.minusDays(random.nextInt(2000)).toString());
                case NUMBER -> Scalar.of(random.nextInt(90));
                case CHOICE ->
                    Scalar.of(finding.options()
                            .get(random.nextInt(finding.options().size()))
                            .id());
            };
            if (value == null) {
                told.state(FindingState.PRESENT, null, finding.id());
            } else {
                told.value(finding.id(), null, value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 777})
    void no_accepted_local_policy_drops_a_duty_lowers_a_level_or_hides_a_recommendation(long seed) {
        Random random = new Random(seed);
        Map<String, List<Setting.Value>> values = acceptedValues();
        List<Unavailable> unavailable = acceptedUnavailable();
        assertThat(values.values()).allSatisfy(accepted -> assertThat(accepted).hasSizeGreaterThan(1));
        int raised = 0;
        int lacking = 0;
        for (int round = 0; round < 150; round++) {
            LocalPolicy policy = some(random, values, unavailable);
            Guidance guidance = LocalPolicies.over(policy);
            Told told = someCase(random);
            CaseAssessment standard = told.assess();
            CaseAssessment local = LocalPolicies.assess(guidance, told);
            String what = policy + " over " + told;
            for (Duty duty : standard.advice().duties()) {
                if (rules(duty.because()).isEmpty()) {
                    continue;
                }
                assertThat(local.advice().duties()).as(what).anyMatch(other -> keeps(duty, other));
            }
            for (Recommendation one : standard.advice().recommendations()) {
                if (rules(one.because()).isEmpty()) {
                    continue;
                }
                assertThat(local.advice().recommendations()).as(what).anyMatch(other -> keeps(one, other));
            }
            for (Recommendation one : local.advice().recommendations()) {
                Optional<Unavailable> said =
                        policy.unavailable(one.intervention().id());
                assertThat(one.notHere() != null).as(what).isEqualTo(said.isPresent());
                assertThat(one.strength() == Strength.SKA && said.isPresent())
                        .as(what)
                        .isFalse();
                lacking += said.isPresent() ? 1 : 0;
            }
            for (RiskResult result : standard.risk().results()) {
                RiskResult other =
                        local.risk().result(result.domain(), result.person()).orElseThrow();
                assertThat(rank(other.level())).as(what).isGreaterThanOrEqualTo(rank(result.level()));
                raised += rank(other.level()) > rank(result.level()) ? 1 : 0;
            }
        }
        // Else nothing was tried.
        assertThat(raised).isPositive();
        assertThat(lacking).isPositive();
    }

    /** The same provision for the same persons or more, by the same rules or more. */
    private static boolean keeps(Duty duty, Duty other) {
        return duty.legal().equals(other.legal())
                && duty.care() == other.care()
                && other.persons().containsAll(duty.persons())
                && rules(other.because()).containsAll(rules(duty.because()));
    }

    /** The same for the same person, by the same rules or more, as strong or stronger; where it binds, no later. */
    private static boolean keeps(Recommendation one, Recommendation other) {
        return one.intervention().equals(other.intervention())
                && Objects.equals(one.person(), other.person())
                && rules(other.because()).containsAll(rules(one.because()))
                && one.strength().stronger(other.strength()) == other.strength()
                && (one.strength() != Strength.SKA || isNoLater(other.by(), one.by()));
    }

    private static boolean isNoLater(@Nullable LocalDate day, @Nullable LocalDate than) {
        return than == null || (day != null && !day.isAfter(than));
    }

    /**
     * The rules that gave it, but for those that speak because levels differ: where a stricter limit lifts the level of a tool up
     * to that which a professional has set, nothing differs any longer, and no level is lower for it.
     */
    private static List<String> rules(List<Because> because) {
        return because.stream()
                .map(Because::rule)
                .filter(rule -> !OF_DIFFERENCE.contains(rule))
                .toList();
    }

    private static int rank(@Nullable RiskLevel level) {
        return level == null ? -1 : List.of(RiskLevel.values()).indexOf(level);
    }

    @Test
    void what_rests_on_a_duty_or_must_be_given_can_never_be_made_unavailable() {
        for (Intervention intervention : Told.GUIDANCE.interventions().interventions()) {
            boolean must = Told.GUIDANCE.rules().stream()
                    .anyMatch(rule -> rule.recommend().contains(intervention.id())
                            && rule.strengthOf(intervention.id()) == Strength.SKA);
            boolean always = Told.GUIDANCE.interventions().neverBlocked().contains(intervention.id());
            boolean replaceable = Told.GUIDANCE.interventions().replaceable().contains(intervention.id());
            boolean onDuty = intervention.legalBasis().stream()
                    .map(id -> Told.GUIDANCE.law().provision(id).orElseThrow().force())
                    .anyMatch(Strength.SKA::equals);
            boolean mayBeLacking = replaceable || !(onDuty || must || always);
            assertThat(replaceable && (must || always)).as(intervention.id()).isFalse();
            assertThat(Told.GUIDANCE
                            .overlaid(LocalPolicies.unavailable(
                                    new Unavailable(intervention.id(), LocalPolicies.WORDS, null)))
                            .problems())
                    .as(intervention.id())
                    .extracting(Problem::code)
                    .isEqualTo(mayBeLacking ? List.of() : List.of(ProblemCode.RESTS_ON_DUTY));
        }
    }

    @Test
    void what_makes_a_rule_or_a_level_speak_may_only_be_made_stricter() {
        for (Setting setting : Told.GUIDANCE.settings()) {
            boolean loosened = VALUES.stream()
                    .map(LocalPolicies::value)
                    .filter(value -> value.getClass() == setting.value().getClass())
                    .anyMatch(value -> isAccepted(LocalPolicies.of(Map.of(setting.id(), value), List.of(), List.of()))
                            && (setting.protective() == Setting.Protective.LOWER
                                    ? !value.atMost(setting.value())
                                    : !setting.value().atMost(value)));
            assertThat(loosened).as(setting.id()).isEqualTo(!setting.onlyStricter());
        }
    }
}
