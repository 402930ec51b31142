package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.RecommendationRule;
import se.frid.risk.Told;
import se.frid.risk.Ways;

/** Each rule speaks when the fewest findings that its condition asks for are told, and is silent when one of them is not. */
class EveryRuleTest {

    private static final List<Person> PERSONS = List.of(Told.MOTHER, Told.CHILD, Told.PARTNER);

    // These speak by what is not known, or by an age; their near misses are written by hand in RecommenderTest.
    private static final Set<String> BY_HAND = Set.of("R-G8", "R-R6", "R-B11", "R-B14");

    // These ask for an age or a level and for not a higher one, or for a date that is not told: see RuleTableTest.
    private static final Set<String> BY_TABLE =
            Set.of("R-G11", "R-G13", "R-B12", "R-B15", "R-B16", "R-B24", "R-P4", "R-K6");

    @TestFactory
    Stream<DynamicTest> each_rule_speaks_for_its_smallest_case_and_not_for_less() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RecommendationRule rule : Told.GUIDANCE.rules()) {
            if (BY_TABLE.contains(rule.id())) {
                continue;
            }
            List<StatedFinding> smallest = smallest(rule);
            String row = rule.id() + " ← " + smallest.stream().map(Told::words).collect(Collectors.joining(" + "))
                    + " → " + String.join(", ", said(rule, smallest));
            tests.add(DynamicTest.dynamicTest(row, () -> speaks(rule, smallest)));
        }
        assertThat(tests).hasSize(161 - BY_TABLE.size());
        return tests.stream();
    }

    private static List<StatedFinding> smallest(RecommendationRule rule) {
        return Ways.toTrue(rule.when()).stream()
                .filter(way -> !said(rule, way).isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static void speaks(RecommendationRule rule, List<StatedFinding> smallest) {
        Set<String> said = said(rule, smallest);
        if (rule.id().equals("R-B11")) {
            assertThat(said).as("the child is nine").isEmpty();
            return;
        }
        assertThat(said).isNotEmpty();
        // Everything the rule says, but for what has a condition of its own.
        Stream.of(rule.recommend(), rule.duties(), rule.careDuties())
                .flatMap(List::stream)
                .filter(id -> !rule.onlyIf().containsKey(id))
                .filter(EveryRuleTest::isInForce)
                .forEach(id -> assertThat(said).contains(id));
        if (BY_HAND.contains(rule.id())) {
            return;
        }
        for (StatedFinding left : smallest) {
            List<StatedFinding> less = new ArrayList<>(smallest);
            less.remove(left);
            boolean isTheChild =
                    List.of("has-or-meets-children", "children-in-household").contains(left.finding());
            assertThat(said(rule, less).isEmpty())
                    .as("%s without %s", rule.id(), Told.words(left))
                    .isEqualTo(!isTheChild);
            List<StatedFinding> no = new ArrayList<>(less);
            if (left.value() == null) {
                no.add(new StatedFinding(left.finding(), null, se.frid.instrument.condition.FindingState.ABSENT, null));
                assertThat(said(rule, no).isEmpty())
                        .as("%s with no to %s", rule.id(), Told.words(left))
                        .isEqualTo(!isTheChild);
            }
        }
    }

    /** Whether a provision stands on the day; an intervention, whether one of its grounds does. */
    private static boolean isInForce(String id) {
        return Told.GUIDANCE
                .interventions()
                .intervention(id)
                .map(intervention -> intervention.legalBasis().isEmpty()
                        || intervention.legalBasis().stream().anyMatch(EveryRuleTest::stands))
                .orElseGet(() -> stands(id));
    }

    private static boolean stands(String provision) {
        return Told.GUIDANCE.law().provision(provision).orElseThrow().versions().stream()
                .anyMatch(version -> !version.validFrom().isAfter(Told.DAY)
                        && (version.validTo() == null || !version.validTo().isBefore(Told.DAY)));
    }

    /** What is said because of a rule. */
    private static Set<String> said(RecommendationRule rule, List<StatedFinding> stated) {
        Advice advice = Told.of(PERSONS, stated).assess().advice();
        Set<String> said = new TreeSet<>();
        advice.recommendations().stream()
                .filter(one -> names(one.because(), rule))
                .forEach(one -> said.add(one.intervention().id()));
        advice.duties().stream()
                .filter(duty -> names(duty.because(), rule))
                .forEach(duty -> said.add(duty.legal().provision()));
        return said;
    }

    private static boolean names(List<Because> because, RecommendationRule rule) {
        return because.stream().anyMatch(one -> one.rule().equals(rule.id()));
    }
}
