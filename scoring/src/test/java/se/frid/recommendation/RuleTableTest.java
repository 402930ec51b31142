package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.frid.administration.Case;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;
import se.frid.risk.Findings;
import se.frid.risk.FindingsCollector;
import se.frid.risk.LevelBasis;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskResult;
import se.frid.risk.Told;
import se.frid.scoring.TestJson;

/**
 * One row for each rule: a smallest case in which it speaks, and a near miss in which it does not. The rows were worked by hand
 * from the condition of the rule; they stand in {@code rules.cases.json}.
 */
class RuleTableTest {

    private static final List<Person> PERSONS = List.of(
            new Person("adult", Person.Role.ADULT, null, null),
            new Person("child", Person.Role.CHILD, null, null),
            new Person("other", Person.Role.PERPETRATOR, null, null));

    private static final Map<String, @Nullable Object> TABLE = read();

    private static Map<String, @Nullable Object> read() {
        try (InputStream in = Objects.requireNonNull(RuleTableTest.class.getResourceAsStream("rules.cases.json"))) {
            return TestJson.object(TestJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final LocalDate DAY = LocalDate.parse(String.valueOf(TABLE.get("day")));

    @Test
    void everyRuleHasItsRow() {
        assertThat(rows().map(row -> String.valueOf(row.get("rule"))))
                .containsExactlyInAnyOrderElementsOf(Told.GUIDANCE.rules().stream()
                        .map(RecommendationRule::id)
                        .toList());
    }

    private static Stream<Map<String, @Nullable Object>> rows() {
        return TestJson.list(TABLE.get("cases")).stream().map(TestJson::object);
    }

    @TestFactory
    Stream<DynamicTest> aRuleSpeaksForItsCaseAndIsSilentForTheNearMiss() {
        return rows().map(row -> {
            String id = String.valueOf(row.get("rule"));
            Map<String, @Nullable Object> not = TestJson.object(row.get("not"));
            return dynamicTest(id + " – " + not.get("because"), () -> {
                assertThat(speaks(id, TestJson.object(row.get("fires"))))
                        .as("case")
                        .isTrue();
                assertThat(speaks(id, not)).as("near miss").isFalse();
            });
        });
    }

    /** Whether anything is said because of the rule, or could be but for what has a condition of its own. */
    private static boolean speaks(String id, Map<String, @Nullable Object> told) {
        List<StatedFinding> stated = new ArrayList<>();
        TestJson.object(told.get("findings")).forEach((finding, value) -> stated.add(stated(finding, value)));
        // A child among the persons tells that there is one; a row that says otherwise is about a case without a child.
        Object children = TestJson.object(told.get("findings")).get("has-or-meets-children");
        List<Person> persons = children == null || children.equals("present")
                ? PERSONS
                : PERSONS.stream()
                        .filter(person -> person.role() != Person.Role.CHILD)
                        .toList();
        Findings findings = FindingsCollector.collect(
                Told.GUIDANCE, new Case(null, DAY, persons, List.of(), stated, List.of(), List.of()), List.of());
        Advice advice = Recommender.of(Told.GUIDANCE).advise(findings, risk(TestJson.object(told.get("risk"))), DAY);
        return Stream.concat(
                        advice.recommendations().stream().flatMap(one -> one.because().stream()),
                        advice.duties().stream().flatMap(duty -> duty.because().stream()))
                .anyMatch(because -> because.rule().equals(id));
    }

    private static StatedFinding stated(String finding, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return new StatedFinding(finding, null, null, Scalar.of(number));
        }
        String word = String.valueOf(value);
        return switch (word) {
            case "present" -> new StatedFinding(finding, null, FindingState.PRESENT, null);
            case "absent" -> new StatedFinding(finding, null, FindingState.ABSENT, null);
            case "unknown" -> new StatedFinding(finding, null, FindingState.UNKNOWN, null);
            default -> new StatedFinding(finding, null, null, Scalar.of(word));
        };
    }

    /** A domain that is not named is not settled, and nothing is known of its level. */
    private static RiskAssessment risk(Map<String, @Nullable Object> levels) {
        List<RiskResult> results = new ArrayList<>();
        for (RiskPolicy policy : Told.GUIDANCE.policies()) {
            Object word = levels.get(policy.domain());
            RiskLevel level =
                    word == null ? null : RiskLevel.valueOf(word.toString().toUpperCase(Locale.ROOT));
            for (Person person : PERSONS) {
                if (policy.about().contains(person.role())) {
                    results.add(new RiskResult(
                            policy.domain(),
                            policy.names(),
                            person.id(),
                            policy.toOthers(),
                            level,
                            level,
                            LevelBasis.FINDINGS,
                            level == null ? RiskLevel.IMMINENT : null,
                            level != null,
                            List.of(),
                            List.of(),
                            null,
                            null,
                            List.of(),
                            List.of()));
                }
            }
        }
        return new RiskAssessment(results);
    }
}
