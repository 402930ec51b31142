package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.RiskPolicy;

/** Each entry of each policy is reached by the fewest findings that its condition asks for, and by none fewer. */
class EveryPolicyEntryTest {

    @TestFactory
    Stream<DynamicTest> each_entry_is_reached_by_a_smallest_set_of_findings() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RiskPolicy policy : Told.GUIDANCE.policies()) {
            for (int i = 0; i < policy.entries().size(); i++) {
                RiskPolicy.Entry entry = policy.entries().get(i);
                tests.add(DynamicTest.dynamicTest(
                        policy.domain() + " " + i + " " + entry.level(), () -> reaches(policy, entry)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests.stream();
    }

    private static void reaches(RiskPolicy policy, RiskPolicy.Entry entry) {
        List<String> tried = new ArrayList<>();
        for (List<StatedFinding> way : Ways.toTrue(entry.when())) {
            for (Person person : persons(policy)) {
                RiskResult result = result(policy, person, way);
                tried.add(person.id() + " " + way.stream().map(Told::words).toList()
                        + (result == null ? " –" : " " + result.level()));
                if (result != null && result.level() == entry.level() && hasReason(result, entry)) {
                    isSmallest(policy, entry, person, way);
                    return;
                }
            }
        }
        assertThat(tried).as("no smallest set reaches exactly this level").isEmpty();
    }

    private static void isSmallest(RiskPolicy policy, RiskPolicy.Entry entry, Person person, List<StatedFinding> way) {
        assertThat(way).isNotEmpty();
        for (StatedFinding left : way) {
            List<StatedFinding> less = new ArrayList<>(way);
            less.remove(left);
            RiskResult result = result(policy, person, less);
            assertThat(result != null && result.level() == entry.level() && hasReason(result, entry))
                    .as("without %s", Told.words(left))
                    .isEqualTo(impliedByTheRest(left, less) || isTheChildItself(left, person));
        }
    }

    /** What the others already imply is not missed. */
    private static boolean impliedByTheRest(StatedFinding left, List<StatedFinding> rest) {
        return Told.GUIDANCE.finding(left.finding()).orElseThrow().impliedBy().stream()
                .anyMatch(cause ->
                        rest.stream().anyMatch(stated -> stated.finding().equals(cause)));
    }

    /** That there is a child is known where a child is one of the persons. */
    private static boolean isTheChildItself(StatedFinding left, Person person) {
        return List.of("has-or-meets-children", "children-in-household").contains(left.finding())
                && person.role() == Person.Role.CHILD;
    }

    private static boolean hasReason(RiskResult result, RiskPolicy.Entry entry) {
        return result.reasons().stream().anyMatch(reason -> reason.why().equals(entry.why()));
    }

    private static @Nullable RiskResult result(RiskPolicy policy, Person person, List<StatedFinding> way) {
        List<Person> persons = person.equals(Told.MOTHER) ? List.of(Told.MOTHER) : List.of(Told.MOTHER, person);
        return Told.of(persons, way).risk().result(policy.domain(), person.id()).orElse(null);
    }

    private static List<Person> persons(RiskPolicy policy) {
        return Stream.of(Told.MOTHER, Told.CHILD, Told.PARTNER)
                .filter(person -> policy.about().contains(person.role()))
                .toList();
    }
}
