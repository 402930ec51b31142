package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;
import se.frid.recommendation.Advice;
import se.frid.recommendation.Recommender;

/** Many random cases: more worry never looks safer, less knowledge never looks safer, and order does not matter. */
class SaferByMistakeTest {

    private static final List<Person> PERSONS = List.of(Told.MOTHER, Told.CHILD, Told.PARTNER);
    private static final List<String> FLAGS = Told.GUIDANCE.findings().stream()
            .filter(definition -> definition.type() == FindingDefinition.Type.FLAG)
            .map(FindingDefinition::id)
            .toList();

    static List<StatedFinding> someFindings(Random random, List<String> from, int most) {
        List<StatedFinding> stated = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            String id = from.get(random.nextInt(from.size()));
            if (named.add(id)) {
                stated.add(someState(random, id));
            }
        }
        return stated;
    }

    private static StatedFinding someState(Random random, String id) {
        FindingDefinition definition = Told.GUIDANCE.finding(id).orElseThrow();
        int chance = random.nextInt(10);
        if (chance < 2) {
            return new StatedFinding(id, null, FindingState.ABSENT, null);
        } else if (chance < 4) {
            return new StatedFinding(id, null, FindingState.UNKNOWN, null);
        }
        return present(definition, random);
    }

    static StatedFinding present(FindingDefinition definition, Random random) {
        Scalar value = switch (definition.type()) {
            case FLAG -> null;
            case LEVEL -> Scalar.of(List.of("low", "medium", "high", "imminent").get(random.nextInt(4)));
            case DATE -> Scalar.of(Told.DAY.minusDays(random.nextInt(800)).toString());
            case NUMBER -> Scalar.of(random.nextInt(90));
            case CHOICE ->
                Scalar.of(definition
                        .options()
                        .get(random.nextInt(definition.options().size()))
                        .id());
        };
        return new StatedFinding(definition.id(), null, value == null ? FindingState.PRESENT : null, value);
    }

    static List<String> readByPolicies() {
        Set<String> read = new TreeSet<>();
        for (RiskPolicy policy : Told.GUIDANCE.policies()) {
            read.addAll(policy.mustBeKnown());
            policy.entries().forEach(entry -> read.addAll(Ways.named(entry.when())));
        }
        return List.copyOf(read);
    }

    static List<Person> someone(Random random) {
        List<Person> persons = new ArrayList<>(List.of(Told.MOTHER));
        if (random.nextBoolean()) {
            persons.add(Told.CHILD);
        }
        if (random.nextBoolean()) {
            persons.add(Told.PARTNER);
        }
        return persons;
    }

    private static @Nullable RiskLevel level(RiskAssessment risk, RiskResult like) {
        return risk.result(like.domain(), like.person()).map(RiskResult::level).orElse(null);
    }

    static int rank(@Nullable RiskLevel level) {
        return level == null ? -1 : List.of(RiskLevel.values()).indexOf(level);
    }

    @Test
    void no_finding_that_becomes_present_ever_lowers_a_level() {
        Random random = new Random(20261122);
        List<String> read = readByPolicies();
        Map<String, String> lowered = new TreeMap<>();
        for (int round = 0; round < 300; round++) {
            List<Person> persons = someone(random);
            List<StatedFinding> stated = someFindings(random, read, 9);
            FindingDefinition more =
                    Told.GUIDANCE.finding(read.get(random.nextInt(read.size()))).orElseThrow();
            List<StatedFinding> with = new ArrayList<>(stated);
            with.add(present(more, random));
            RiskAssessment before = Told.of(persons, stated).risk();
            RiskAssessment after = Told.of(persons, with).risk();
            for (RiskResult old : before.results()) {
                if (rank(level(after, old)) < rank(old.level())) {
                    lowered.putIfAbsent(more.id(), old.domain() + " by " + Told.of(persons, with));
                }
            }
        }
        // An old date of strangulation is news: before it, the time was unknown and counted as recent.
        lowered.remove("strangulation-date");
        assertThat(lowered).isEmpty();
    }

    /** What reassures, or settles a question, may take away advice; everything else only adds to it. */
    private static final Set<String> MAY_TAKE_AWAY = Set.of(
            // R-R6 speaks while no tool was used; the fact is worked out, stating it is the case worker's word that one
            // was.
            "risk-tool-used");

    @Test
    void no_flag_that_becomes_present_takes_away_a_duty_or_an_intervention() {
        Random random = new Random(11);
        Map<String, String> lost = new TreeMap<>();
        for (int round = 0; round < 300; round++) {
            List<Person> persons = someone(random);
            List<StatedFinding> stated = someFindings(random, FLAGS, 8);
            String more = FLAGS.get(random.nextInt(FLAGS.size()));
            List<StatedFinding> with = new ArrayList<>(stated);
            with.add(new StatedFinding(more, null, FindingState.PRESENT, null));
            Set<String> before = advice(Told.of(persons, stated));
            before.removeAll(advice(Told.of(persons, with)));
            if (!before.isEmpty()) {
                lost.putIfAbsent(more, before + " by " + Told.of(persons, with));
            }
        }
        lost.keySet().removeAll(MAY_TAKE_AWAY);
        assertThat(lost).isEmpty();
    }

    private static Set<String> advice(Told told) {
        Findings findings = told.findings();
        RiskAssessment risk = RiskAssessor.of(Told.GUIDANCE).assess(findings, Told.DAY);
        Advice advice = Recommender.of(Told.GUIDANCE).advise(findings, risk, Told.DAY);
        Set<String> ids = new TreeSet<>();
        advice.recommendations().forEach(one -> ids.add(one.intervention().id()));
        advice.duties().forEach(duty -> ids.add(duty.legal().provision()));
        return ids;
    }

    @Test
    void more_that_becomes_present_about_one_never_takes_a_duty_or_an_intervention_from_another() {
        Random random = new Random(41);
        Map<String, String> lost = new TreeMap<>();
        for (int round = 0; round < 1500; round++) {
            List<RecommendationRule> rules = Told.GUIDANCE.rules();
            List<String> read = new ArrayList<>(
                    Ways.named(rules.get(random.nextInt(rules.size())).when()));
            read.removeIf(id -> !FLAGS.contains(id));
            if (read.isEmpty()) {
                continue;
            }
            List<StatedFinding> stated = new ArrayList<>();
            for (String id : read) {
                if (random.nextBoolean()) {
                    stated.add(about(new StatedFinding(id, null, FindingState.PRESENT, null), random));
                }
            }
            String more = read.get(random.nextInt(read.size()));
            List<StatedFinding> with = new ArrayList<>(stated);
            with.add(about(new StatedFinding(more, null, FindingState.PRESENT, null), random));
            Set<String> before = meant(Told.of(PERSONS, stated));
            before.removeAll(meant(Told.of(PERSONS, with)));
            if (!before.isEmpty()) {
                lost.putIfAbsent(more, before + " by " + Told.of(PERSONS, with));
            }
        }
        lost.keySet().removeAll(MAY_TAKE_AWAY);
        assertThat(lost).isEmpty();
    }

    private static StatedFinding about(StatedFinding one, Random random) {
        int chance = random.nextInt(PERSONS.size() + 1);
        String about = chance == PERSONS.size() ? null : PERSONS.get(chance).id();
        return new StatedFinding(one.finding(), about, one.state(), one.value());
    }

    /** What is meant for whom; what stands without a person may come to stand with one. */
    private static Set<String> meant(Told told) {
        Findings findings = told.findings();
        RiskAssessment risk = RiskAssessor.of(Told.GUIDANCE).assess(findings, Told.DAY);
        Advice advice = Recommender.of(Told.GUIDANCE).advise(findings, risk, Told.DAY);
        Set<String> meant = new TreeSet<>();
        advice.recommendations().forEach(one -> {
            if (one.person() != null) {
                meant.add(one.intervention().id() + " for " + one.person());
            }
        });
        advice.duties()
                .forEach(duty ->
                        duty.persons().forEach(person -> meant.add(duty.legal().provision() + " for " + person)));
        return meant;
    }

    @Test
    void an_answer_that_must_be_known_and_is_lost_never_makes_a_domain_look_safer() {
        Random random = new Random(5);
        List<String> read = readByPolicies();
        Map<String, String> safer = new TreeMap<>();
        for (int round = 0; round < 300; round++) {
            List<Person> persons = someone(random);
            RiskPolicy policy = Told.GUIDANCE
                    .policies()
                    .get(random.nextInt(Told.GUIDANCE.policies().size()));
            String lost =
                    policy.mustBeKnown().get(random.nextInt(policy.mustBeKnown().size()));
            List<StatedFinding> stated = someFindings(random, read, 9);
            stated.removeIf(one -> one.finding().equals(lost));
            // All else that must be known is, so that a domain may look settled.
            Told rest = Told.of(persons, stated)
                    .absent(policy.mustBeKnown().stream()
                            .filter(id -> !id.equals(lost)
                                    && stated.stream()
                                            .noneMatch(one -> one.finding().equals(id)))
                            .toList());
            Told known = rest.copy().stated(present(Told.GUIDANCE.finding(lost).orElseThrow(), random));
            Told unknown = random.nextBoolean() ? rest : rest.copy().unknown(lost);
            for (RiskResult old : known.risk().results()) {
                if (!old.domain().equals(policy.domain())) {
                    continue;
                }
                RiskResult less =
                        unknown.risk().result(old.domain(), old.person()).orElse(null);
                boolean atLeast = less != null && rank(less.level()) >= rank(old.level());
                boolean open = less != null && !less.complete() && rank(less.upper()) >= rank(old.level());
                if (!atLeast && !open && old.level() != null) {
                    safer.putIfAbsent(old.domain() + " " + lost, known.toString());
                }
            }
        }
        assertThat(safer).isEmpty();
    }

    @Test
    void the_order_in_which_things_are_told_does_not_matter() {
        Random random = new Random(3);
        List<String> read = readByPolicies();
        for (int round = 0; round < 300; round++) {
            Told told = Told.of(someone(random), someFindings(random, read, 12));
            someFindings(random, read, 6).forEach(told::stated);
            Told other = told.copy().shuffled(random);
            assertThat(levels(other)).as(told.toString()).isEqualTo(levels(told));
            assertThat(advice(other)).as(told.toString()).isEqualTo(advice(told));
        }
    }

    private static Map<String, String> levels(Told told) {
        return told.risk().results().stream()
                .collect(Collectors.toMap(
                        result -> result.domain() + " " + result.person(),
                        result -> result.level() + " " + result.upper() + " " + result.complete() + " "
                                + result.mustAsk()));
    }

    @Test
    void the_same_case_twice_gives_equal_results() {
        Random random = new Random(9);
        for (int round = 0; round < 50; round++) {
            Told told = Told.of(PERSONS, someFindings(random, FLAGS, 10));
            assertThat(told.assess()).isEqualTo(told.copy().assess());
        }
    }
}
