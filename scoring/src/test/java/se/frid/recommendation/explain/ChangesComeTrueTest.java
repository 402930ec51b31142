package se.frid.recommendation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.administration.StatedFinding;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.Strength;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Caution;
import se.frid.recommendation.Considered;
import se.frid.recommendation.Recommendation;
import se.frid.recommendation.Recommender;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.recommendation.explain.RandomCases.Given;
import se.frid.risk.Findings;
import se.frid.risk.FindingsCollector;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskAssessor;
import se.frid.risk.RiskResult;
import se.frid.risk.Told;

/** On many random cases: a change that an explanation promises comes true, and none is left out. */
class ChangesComeTrueTest {

    private static final Guidance GUIDANCE = Told.GUIDANCE;

    @Test
    void every_change_that_is_told_of_comes_true_when_the_case_is_assessed_with_it() {
        Random random = new Random(75);
        Map<Change.Direction, Integer> seen = new TreeMap<>();
        int ending = 0;
        for (int round = 0; round < 16; round++) {
            Given given = RandomCases.given(random);
            CaseAssessment assessment = given.assess();
            CaseState before = given.state();
            for (String id : someIds(random, assessment)) {
                for (Explanation one : given.explainer().explain(given.told().whole(), assessment, id, 150)) {
                    for (Change change : one.changes().single()) {
                        comesTrue(given, before, one, change);
                        ending += change.endsLowering() ? 1 : 0;
                        seen.merge(change.direction(), 1, Integer::sum);
                    }
                    assertThat(one.changes().single().stream().map(Change::direction))
                            .isSorted();
                }
            }
        }
        assertThat(seen.keySet()).containsExactly(Change.Direction.values());
        assertThat(ending).as("tried at all").isGreaterThan(10);
    }

    private static List<String> someIds(Random random, CaseAssessment assessment) {
        // A domain whose level was lowered, where there is one.
        String domain = assessment.risk().results().stream()
                .filter(RiskResult::lowered)
                .map(RiskResult::domain)
                .findFirst()
                .orElse(GUIDANCE.policies()
                        .get(random.nextInt(GUIDANCE.policies().size()))
                        .domain());
        return List.of(
                domain,
                GUIDANCE.rules().get(random.nextInt(GUIDANCE.rules().size())).id(),
                GUIDANCE.interventions()
                        .interventions()
                        .get(random.nextInt(
                                GUIDANCE.interventions().interventions().size()))
                        .id(),
                GUIDANCE.law()
                        .provisions()
                        .get(random.nextInt(GUIDANCE.law().provisions().size()))
                        .id());
    }

    private static void comesTrue(Given given, CaseState before, Explanation one, Change change) {
        CaseState after = change.basis() == Change.Basis.ANSWER
                ? given.stateWith(given.told().copy().stated(change.stated()))
                : corrected(before, List.of(change.stated()));
        Target target = new Target(one.kind(), one.id(), one.person());
        assertThat(target.position(after)).isEqualTo(change.after()).isNotEqualTo(one.position());
        assertThat(direction(target, before, after))
                .as(one.id() + " " + change.finding())
                .isEqualTo(change.direction());
        if (change.endsLowering() && one.kind() == Kind.RISK && change.basis() == Change.Basis.ANSWER) {
            // What ends a lowering is a danger: it never lowers.
            assertThat(change.direction()).isNotEqualTo(Change.Direction.LOWERS);
            assertThat(change.after().lowered()).isFalse();
        }
    }

    /** Which way something moved, by what the assessments themselves say. */
    private static Change.@Nullable Direction direction(Target target, CaseState before, CaseState after) {
        List<Integer> one = heights(target, before);
        List<Integer> other = heights(target, after);
        for (int i = 0; i < one.size(); i++) {
            int more = other.get(i) - one.get(i);
            if (more != 0) {
                boolean reached = i < one.size() - 2;
                return more > 0
                        ? reached ? Change.Direction.RAISES : Change.Direction.OPENS
                        : reached ? Change.Direction.LOWERS : Change.Direction.SETTLES;
            }
        }
        return null;
    }

    /** How high something stands; the last two: how high it may stand, and whether that is open. */
    private static List<Integer> heights(Target target, CaseState state) {
        Set<String> rules = GUIDANCE.rules().stream()
                .filter(rule -> rule.id().equals(target.id())
                        || rule.recommend().contains(target.id())
                        || rule.duties().contains(target.id())
                        || rule.careDuties().contains(target.id()))
                .map(RecommendationRule::id)
                .collect(Collectors.toSet());
        boolean asks = state.considered().advice().questions().stream()
                .filter(question -> target.person() == null || question.person().equals(target.person()))
                .anyMatch(question -> rules.contains(question.rule())
                        && (question.item().equals(question.rule())
                                || question.item().equals(target.id())));
        return switch (target.kind()) {
            case RISK -> {
                Optional<RiskResult> result = state.risk().result(target.id(), String.valueOf(target.person()));
                int level = result.map(RiskResult::level)
                        .map(ChangesComeTrueTest::rank)
                        .orElse(0);
                int upper = result.map(RiskResult::upper)
                        .map(ChangesComeTrueTest::rank)
                        .orElse(0);
                yield List.of(
                        level,
                        Math.max(level, upper),
                        result.filter(one -> !one.complete()).isPresent() ? 1 : 0);
            }
            case RULE -> {
                boolean speaks = state.considered().verdicts().stream()
                        .anyMatch(verdict -> verdict.rule().equals(target.id())
                                && verdict.person().equals(target.person())
                                && verdict.truth() == Truth.TRUE);
                yield List.of(speaks ? 1 : 0, 0, asks ? 1 : 0);
            }
            case INTERVENTION -> {
                Optional<Recommendation> found = state.considered().advice().recommendations().stream()
                        .filter(one -> one.intervention().id().equals(target.id())
                                && Objects.equals(one.person(), target.person()))
                        .findFirst();
                boolean cautions = found.stream()
                        .flatMap(one -> one.cautions().stream())
                        .anyMatch(caution -> caution.effect() == Caution.Effect.ASK);
                LocalDate by = found.map(Recommendation::by).orElse(null);
                yield List.of(
                        found.isEmpty() ? 0 : found.get().waitsFor().isPresent() ? 1 : 2,
                        found.isEmpty()
                                ? 0
                                : 10
                                        - List.of(Strength.values())
                                                .indexOf(found.get().strength()),
                        by == null ? Integer.MIN_VALUE : (int) -by.toEpochDay(),
                        0,
                        asks || cautions ? 1 : 0);
            }
            case PROVISION -> {
                boolean stands = state.considered().advice().duties().stream()
                        .anyMatch(duty -> duty.legal().provision().equals(target.id()));
                yield List.of(stands ? 1 : 0, 0, asks && !stands ? 1 : 0);
            }
        };
    }

    private static int rank(RiskLevel level) {
        return List.of(RiskLevel.values()).indexOf(level) + 1;
    }

    @Test
    void no_single_finding_that_moves_a_level_or_a_recommendation_is_left_out() {
        Random random = new Random(76);
        int moved = 0;
        for (int round = 0; round < 5; round++) {
            Given given = RandomCases.given(random);
            CaseState before = given.state();
            String domain =
                    GUIDANCE.policies().get(round % GUIDANCE.policies().size()).domain();
            List<Explanation> explanations =
                    given.explainer().explain(given.told().whole(), given.assess(), domain);
            for (FindingDefinition definition : GUIDANCE.findings()) {
                if (definition.type() != FindingDefinition.Type.FLAG) {
                    continue;
                }
                StatedFinding stated = new StatedFinding(definition.id(), null, FindingState.PRESENT, null);
                CaseState after = given.stateWith(given.told().copy().stated(stated));
                for (Explanation one : explanations) {
                    Target target = new Target(Kind.RISK, domain, one.person());
                    if (direction(target, before, after) != null) {
                        moved++;
                        assertThat(one.changes().single())
                                .as(domain + " by " + definition.id() + " in " + given.told())
                                .anyMatch(change -> change.finding().equals(definition.id())
                                        && change.state() == FindingState.PRESENT);
                    }
                }
            }
            assertThat(explanations).allMatch(one -> one.changes().untried() == 0);
        }
        assertThat(moved).as("else nothing was tried").isGreaterThan(40);
    }

    /** A case with something told otherwise; what persons set in it stays. */
    static CaseState corrected(CaseState state, List<StatedFinding> instead) {
        Findings findings = FindingsCollector.collect(state.guidance(), state.assessed(), state.scored(), instead);
        RiskAssessment risk = RiskAssessor.of(state.guidance()).assess(findings, state.assessed());
        Considered considered = Recommender.of(state.guidance())
                .consider(findings, risk, state.assessed().date());
        return new CaseState(state.guidance(), state.assessed(), state.scored(), findings, risk, considered);
    }
}
