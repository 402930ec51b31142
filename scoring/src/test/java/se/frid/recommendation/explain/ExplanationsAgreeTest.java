package se.frid.recommendation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
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
import se.frid.administration.Case;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.guidance.RecommendationRule;
import se.frid.guidance.Strength;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Caution;
import se.frid.recommendation.Considered;
import se.frid.recommendation.Duty;
import se.frid.recommendation.Recommendation;
import se.frid.recommendation.Recommender;
import se.frid.recommendation.Verdict;
import se.frid.recommendation.explain.Explanation.Kind;
import se.frid.risk.FindingConditions;
import se.frid.risk.Findings;
import se.frid.risk.FindingsCollector;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskAssessor;
import se.frid.risk.RiskResult;
import se.frid.risk.Told;

/** On many random cases: an explanation says what the assessment says, and what it promises comes true. */
class ExplanationsAgreeTest {

    private static final Guidance GUIDANCE = Told.GUIDANCE;
    private static final CaseExplainer EXPLAINER =
            CaseExplainer.of(GUIDANCE, InstrumentCatalog.builtIn().all());

    private static Explanation explain(Told told, CaseAssessment assessment, String id, @Nullable String person) {
        return EXPLAINER.explain(told.whole(), assessment, id, 0).stream()
                .filter(one -> Objects.equals(one.person(), person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_level_recommendation_and_duty_stands_as_assessed_and_has_a_why_that_leads_back_to_what_was_told() {
        Random random = new Random(71);
        for (int round = 0; round < 8; round++) {
            Told told = RandomCases.next(random);
            CaseAssessment assessment = told.assess();
            for (RiskResult result : assessment.risk().results()) {
                Explanation one = explain(told, assessment, result.domain(), result.person());
                assertThat(one.standing().level()).isEqualTo(result.level());
                assertThat(one.standing().upper()).isEqualTo(result.upper());
                assertThat(one.standing().complete()).isEqualTo(result.complete());
                assertThat(one.why().isEmpty()).isEqualTo(result.level() == null);
                one.why()
                        .levels()
                        .forEach(level -> assertThat(level.entries())
                                .isNotEmpty()
                                .allSatisfy(
                                        entry -> assertThat(entry.findings()).isNotEmpty()));
            }
            for (Recommendation recommendation : assessment.advice().recommendations()) {
                Explanation one =
                        explain(told, assessment, recommendation.intervention().id(), recommendation.person());
                assertThat(one.standing().strength()).isEqualTo(recommendation.strength());
                assertThat(one.standing().by()).isEqualTo(recommendation.by());
                assertThat(one.standing().state() == Standing.State.WAITS)
                        .isEqualTo(recommendation.waitsFor().isPresent());
                assertThat(one.why().rules().stream().map(Why.OfRule::rule))
                        .containsAll(recommendation.because().stream()
                                .map(because -> because.rule())
                                .toList());
                assertThat(one.why().rules()).allSatisfy(rule -> {
                    assertThat(rule.findings().size() + rule.levels().size()).isPositive();
                    rule.findings().forEach(ExplanationsAgreeTest::ends);
                });
            }
            for (Duty duty : assessment.advice().duties()) {
                Explanation one = explain(told, assessment, duty.legal().provision(), null);
                assertThat(one.standing().state()).isEqualTo(Standing.State.STANDS);
                assertThat(one.why().rules()).isNotEmpty();
                assertThat(one.why().law()).isNotEmpty().allMatch(Why.OfLaw::inForce);
            }
        }
    }

    /** A chain ends in something told, or in something that is not known. */
    private static void ends(FindingLink link) {
        boolean open = link.state() == FindingState.UNKNOWN || link.how() == FindingLink.How.NOT_APPLICABLE;
        assertThat(!link.told().isEmpty() || !link.follows().isEmpty() || open)
                .as(link.finding() + " " + link.how())
                .isTrue();
        link.follows().forEach(ExplanationsAgreeTest::ends);
    }

    // --- why not

    @Test
    void every_rule_that_is_silent_would_speak_if_what_decides_were_turned_and_not_with_less() {
        Random random = new Random(73);
        int seen = 0;
        for (int round = 0; round < 25; round++) {
            Told told = RandomCases.next(random);
            CaseState state = state(told);
            for (Verdict verdict : state.considered().verdicts()) {
                if (verdict.truth() == Truth.TRUE) {
                    continue;
                }
                seen++;
                RecommendationRule rule = rule(verdict.rule());
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
            Told told = RandomCases.next(random);
            CaseState state = state(told);
            for (RecommendationRule rule : GUIDANCE.rules()) {
                Person person = told.whole().persons().get(0);
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
                            told + " + "
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

    // --- what would change it

    @Test
    void every_change_that_is_told_of_comes_true_when_the_case_is_assessed_with_it() {
        Random random = new Random(75);
        Map<Change.Direction, Integer> seen = new TreeMap<>();
        for (int round = 0; round < 12; round++) {
            Told told = RandomCases.next(random);
            CaseAssessment assessment = told.assess();
            CaseState before = state(told);
            List<String> ids = new ArrayList<>(someIds(random));
            // What came can also go.
            assessment.advice().recommendations().stream()
                    .skip(random.nextInt(5))
                    .findFirst()
                    .ifPresent(came -> ids.add(came.intervention().id()));
            for (String id : ids) {
                for (Explanation one : EXPLAINER.explain(told.whole(), assessment, id, 120)) {
                    for (Change change : one.changes().single()) {
                        comesTrue(told, before, one, change);
                        seen.merge(change.direction(), 1, Integer::sum);
                    }
                    assertThat(one.changes().single().stream().map(Change::direction))
                            .isSorted();
                }
            }
        }
        assertThat(seen.keySet()).containsExactly(Change.Direction.values());
    }

    private static List<String> someIds(Random random) {
        return List.of(
                GUIDANCE.policies()
                        .get(random.nextInt(GUIDANCE.policies().size()))
                        .domain(),
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

    private static void comesTrue(Told told, CaseState before, Explanation one, Change change) {
        CaseState after = change.basis() == Change.Basis.ANSWER
                ? CaseState.of(GUIDANCE, told.copy().stated(change.stated()).whole(), before.scored())
                : corrected(before, List.of(change.stated()));
        Target target = new Target(one.kind(), one.id(), one.person());
        assertThat(target.standing(after)).isEqualTo(change.after()).isNotEqualTo(one.standing());
        assertThat(direction(target, before, after))
                .as(one.id() + " " + change.finding())
                .isEqualTo(change.direction());
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
                        .map(ExplanationsAgreeTest::rank)
                        .orElse(0);
                int upper = result.map(RiskResult::upper)
                        .map(ExplanationsAgreeTest::rank)
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
        for (int round = 0; round < 4; round++) {
            Told told = RandomCases.next(random);
            CaseState before = state(told);
            String domain =
                    GUIDANCE.policies().get(round % GUIDANCE.policies().size()).domain();
            List<Explanation> explanations = EXPLAINER.explain(told.whole(), told.assess(), domain);
            for (FindingDefinition definition : GUIDANCE.findings()) {
                if (definition.type() != FindingDefinition.Type.FLAG) {
                    continue;
                }
                StatedFinding stated = new StatedFinding(definition.id(), null, FindingState.PRESENT, null);
                CaseState after =
                        CaseState.of(GUIDANCE, told.copy().stated(stated).whole(), before.scored());
                for (Explanation one : explanations) {
                    Target target = new Target(Kind.RISK, domain, one.person());
                    if (direction(target, before, after) != null) {
                        moved++;
                        assertThat(one.changes().single())
                                .as(domain + " by " + definition.id() + " in " + told)
                                .anyMatch(change -> change.finding().equals(definition.id())
                                        && change.state() == FindingState.PRESENT);
                    }
                }
            }
            assertThat(explanations).allMatch(one -> one.changes().untried() == 0);
        }
        assertThat(moved).isGreaterThan(50);
    }

    @Test
    void the_same_case_is_explained_in_the_same_words() {
        Told told = RandomCases.next(new Random(77));
        List<Explanation> once = EXPLAINER.brief(told.whole(), told.assess()).toList();
        List<Explanation> again =
                EXPLAINER.brief(told.copy().whole(), told.copy().assess()).toList();
        assertThat(again).isEqualTo(once);
        assertThat(once)
                .allSatisfy(one -> assertThat(ExplanationText.of(one))
                        .hasSizeGreaterThan(1)
                        .allSatisfy(line -> {
                            assertThat(line.text().sv()).isNotBlank();
                            assertThat(line.text().en()).isNotBlank();
                        }));
    }

    private static Links links(CaseState state) {
        return new Links(state, new Tellers(GUIDANCE, List.of()));
    }

    private static CaseState state(Told told) {
        Case whole = told.whole();
        return CaseState.of(GUIDANCE, whole, told.assess().scored());
    }

    private static List<Verdict> verdicts(CaseState state, List<StatedFinding> instead) {
        return corrected(state, instead).considered().verdicts();
    }

    private static CaseState corrected(CaseState state, List<StatedFinding> instead) {
        Findings findings = FindingsCollector.collect(GUIDANCE, state.assessed(), state.scored(), instead);
        LocalDate day = state.assessed().date();
        RiskAssessment risk = RiskAssessor.of(GUIDANCE).assess(findings, day);
        Considered considered = Recommender.of(GUIDANCE).consider(findings, risk, day);
        return new CaseState(GUIDANCE, state.assessed(), state.scored(), findings, risk, considered);
    }

    private static RecommendationRule rule(String id) {
        return GUIDANCE.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
