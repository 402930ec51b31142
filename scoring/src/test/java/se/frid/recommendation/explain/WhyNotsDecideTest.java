package se.frid.recommendation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.guidance.RecommendationRule;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.recommendation.Verdict;
import se.frid.recommendation.explain.RandomCases.Given;
import se.frid.risk.FindingConditions;
import se.frid.risk.Findings;
import se.frid.risk.Told;

/** On many random cases: what a why-not names decides, all of it and nothing else. */
class WhyNotsDecideTest {

    private static final Guidance GUIDANCE = Told.GUIDANCE;

    @Test
    void every_rule_that_is_silent_would_speak_if_what_decides_were_turned_and_not_with_less() {
        Random random = new Random(73);
        int seen = 0;
        for (int round = 0; round < 25; round++) {
            Given given = RandomCases.given(random);
            CaseState state = given.state();
            for (Verdict verdict : state.considered().verdicts()) {
                if (verdict.truth() == Truth.TRUE) {
                    continue;
                }
                seen++;
                RecommendationRule rule = rule(state, verdict.rule());
                Person person = state.person(verdict.person()).orElseThrow();
                Need need = Objects.requireNonNull(
                        new Needs(state, links(state)).ofRule(rule.when(), person, true), rule.id());
                FindingConditions conditions = FindingConditions.withRisk(
                        state.findings().whole(person), state.assessed().date(), state.risk());
                List<Need> single = need.single().toList();
                assertThat(turned(rule.when(), conditions, single)).isEqualTo(Truth.TRUE);
                assertThat(turned(rule.when(), conditions, List.of())).isEqualTo(verdict.truth());
                single.forEach(one -> assertThat(now(one)).isNotEqualTo(Truth.of(wanted(one))));
                if (isList(need)) {
                    for (Need left : single) {
                        List<Need> less = new ArrayList<>(single);
                        less.remove(left);
                        assertThat(turned(rule.when(), conditions, less)).isNotEqualTo(Truth.TRUE);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(1000);
    }

    /** Whether every single part must turn. */
    private static boolean isList(Need need) {
        return !(need instanceof Need.Some some)
                || (some.isAll() && some.of().stream().noneMatch(Need.Some.class::isInstance));
    }

    /** The truth of a condition if some single tests came out as wanted, and all else as it is. */
    private static Truth turned(Condition condition, FindingConditions conditions, List<Need> turned) {
        return condition.truth(single -> turned.stream()
                .filter(need -> isAbout(need, single))
                .findFirst()
                .map(need -> Truth.of(wanted(need)))
                .orElseGet(() -> conditions.truth(single)));
    }

    private static boolean isAbout(Need need, Condition single) {
        if (need instanceof Need.OfLevel level) {
            return single instanceof RiskIs test
                    && test.risk().equals(level.domain())
                    && Words.asks(test).equals(level.test());
        }
        Need.OfFinding finding = (Need.OfFinding) need;
        String id = single instanceof FindingPresent present
                ? present.present()
                : single instanceof FindingIs test ? test.finding() : "";
        return id.equals(finding.finding().finding())
                && Words.asks(single, GUIDANCE.finding(id).orElseThrow()).equals(finding.test());
    }

    private static boolean wanted(Need need) {
        return need instanceof Need.OfLevel level ? level.wanted() : ((Need.OfFinding) need).wanted();
    }

    private static Truth now(Need need) {
        return need instanceof Need.OfLevel level ? level.now() : ((Need.OfFinding) need).now();
    }

    @Test
    void a_silent_rule_speaks_once_what_decides_is_told_of_the_case() {
        Random random = new Random(74);
        Map<String, String> silent = new TreeMap<>();
        int spoke = 0;
        for (int round = 0; round < 12; round++) {
            Given given = RandomCases.given(random);
            CaseState state = given.state();
            for (RecommendationRule rule : state.guidance().rules()) {
                Person person = given.told().whole().persons().get(0);
                Need need = new Needs(state, links(state)).ofRule(rule.when(), person, true);
                Optional<List<StatedFinding>> stated = need == null ? Optional.empty() : statements(need, person);
                if (stated.isEmpty()) {
                    continue;
                }
                Truth after = verdicts(state, stated.get()).stream()
                        .filter(verdict -> verdict.rule().equals(rule.id())
                                && verdict.person().equals(person.id()))
                        .findFirst()
                        .orElseThrow()
                        .truth();
                if (after == Truth.TRUE) {
                    spoke++;
                } else {
                    silent.putIfAbsent(
                            rule.id(),
                            given.told() + " + "
                                    + stated.get().stream().map(Told::words).toList());
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(spoke).isGreaterThan(200);
    }

    /** Statements that turn a need, as few as are enough; none where a level or the limit of a date would have to turn. */
    private static Optional<List<StatedFinding>> statements(Need need, Person person) {
        if (need instanceof Need.Some some) {
            List<List<StatedFinding>> parts = some.of().stream()
                    .flatMap(part -> statements(part, person).stream())
                    .limit(some.turn())
                    .toList();
            return parts.size() < some.turn()
                    ? Optional.empty()
                    : Optional.of(parts.stream().flatMap(List::stream).toList());
        } else if (need instanceof Need.OfFinding one
                && GUIDANCE.finding(one.finding().finding()).orElseThrow().type() == FindingDefinition.Type.FLAG
                && one.test().equals(Words.state(FindingState.PRESENT))) {
            FindingState state = one.wanted() ? FindingState.PRESENT : FindingState.ABSENT;
            FindingDefinition definition =
                    GUIDANCE.finding(one.finding().finding()).orElseThrow();
            String about = Findings.isAbout(definition, person.role())
                    ? person.id()
                    : one.finding().person();
            return Optional.of(List.of(new StatedFinding(definition.id(), about, state, null)));
        }
        return Optional.empty();
    }

    private static Links links(CaseState state) {
        return new Links(state, new Tellers(state.guidance(), List.of()));
    }

    private static List<Verdict> verdicts(CaseState state, List<StatedFinding> instead) {
        return ChangesComeTrueTest.corrected(state, instead).considered().verdicts();
    }

    private static RecommendationRule rule(CaseState state, String id) {
        return state.guidance().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
