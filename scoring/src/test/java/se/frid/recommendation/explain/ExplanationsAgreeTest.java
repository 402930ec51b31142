package se.frid.recommendation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.instrument.condition.FindingState;
import se.frid.recommendation.Advice;
import se.frid.recommendation.Because;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Duty;
import se.frid.recommendation.Recommendation;
import se.frid.recommendation.explain.RandomCases.Given;
import se.frid.recommendation.explain.WhyNot.Cause;
import se.frid.risk.EarlierAssessment;
import se.frid.risk.LevelBasis;
import se.frid.risk.ProfessionalLevel;
import se.frid.risk.RiskResult;

/** On many random cases: an explanation says what the assessment says, whoever set a level and whatever was lowered. */
class ExplanationsAgreeTest {

    @Test
    void every_level_stands_as_assessed_and_says_who_set_it_and_what_it_is_otherwise() {
        Random random = new Random(71);
        int lowered = 0;
        for (int round = 0; round < 30; round++) {
            Given given = RandomCases.given(random);
            CaseAssessment assessment = given.assess();
            for (RiskResult result : assessment.risk().results()) {
                Explanation one = given.explain(assessment, result.domain(), result.person());
                Position position = one.position();
                assertThat(position.level()).isEqualTo(result.level());
                assertThat(position.upper()).isEqualTo(result.upper());
                assertThat(position.complete()).isEqualTo(result.complete());
                assertThat(position.basis()).isEqualTo(result.basis());
                assertThat(position.lowered()).isEqualTo(result.lowered());
                boolean anySet =
                        result.professional() != null || !result.earlier().isEmpty();
                assertThat(one.why().isEmpty()).isEqualTo(result.level() == null && !anySet);
                one.why().levels().forEach(level -> agrees(level, result));
                assertThat(one.whyNot().stream().filter(not -> not.cause() == Cause.LOWERED))
                        .hasSize(result.lowered() ? 1 : 0);
                saysWhoAndWhy(one, result.professional());
                lowered += result.lowered() ? 1 : 0;
            }
        }
        assertThat(lowered).as("tried at all").isGreaterThan(10);
    }

    private static void agrees(Why.OfLevel level, RiskResult result) {
        assertThat(level.entries().isEmpty()).isEqualTo(result.computed() == null);
        assertThat(level.entries())
                .allSatisfy(entry -> assertThat(entry.findings()).isNotEmpty());
        Why.OfBasis basis = level.basis();
        assertThat(basis.computed()).isEqualTo(result.computed());
        assertThat(basis.professional()).isEqualTo(result.professional());
        assertThat(basis.earlier()).isEqualTo(result.earlier());
        assertThat(level.lowered()).isEqualTo(result.lowered());
        EarlierAssessment held = basis.held();
        if (basis.on() == LevelBasis.EARLIER) {
            assertThat(held).isNotNull();
        }
        if (held != null) {
            ProfessionalLevel professional = basis.professional();
            assertThat(held.level())
                    .isEqualTo(
                            basis.on() == LevelBasis.PROFESSIONAL && professional != null
                                    ? professional.otherwise()
                                    : result.level());
        }
        Set<String> ended = new TreeSet<>();
        Stream.concat(
                        Stream.ofNullable(result.professional()).map(ProfessionalLevel::standing),
                        result.earlier().stream().map(EarlierAssessment::standing))
                .forEach(standing -> ended.addAll(standing.endedBy()));
        assertThat(basis.endedBy()).extracting(FindingLink::finding).containsExactlyInAnyOrderElementsOf(ended);
    }

    private static void saysWhoAndWhy(Explanation one, @Nullable ProfessionalLevel professional) {
        if (professional != null) {
            assertThat(ExplanationText.of(one))
                    .anySatisfy(line -> assertThat(line.text().sv())
                            .startsWith("Professionens nivå: ")
                            .contains(professional.date() + " av case worker"))
                    .anySatisfy(line -> assertThat(line.text().en()).isEqualTo("Reason: reason"));
        }
    }

    @Test
    void every_recommendation_stands_as_assessed_and_what_a_lowering_took_away_is_set_aside_by_it() {
        Random random = new Random(72);
        int aside = 0;
        for (int round = 0; round < 10; round++) {
            Given given = round % 2 == 0
                    ? RandomCases.given(random)
                    : RandomCases.given(random, advice -> !advice.setAside().isEmpty());
            CaseAssessment assessment = given.assess();
            Advice advice = assessment.advice();
            for (Recommendation recommendation : advice.recommendations()) {
                Explanation one =
                        given.explain(assessment, recommendation.intervention().id(), recommendation.person());
                assertThat(one.position().strength()).isEqualTo(recommendation.strength());
                assertThat(one.position().by()).isEqualTo(recommendation.by());
                assertThat(one.position().state() == Position.State.WAITS)
                        .isEqualTo(recommendation.waitsFor().isPresent());
                assertThat(one.position().lowered())
                        .isEqualTo(advice.setAside().stream().anyMatch(other -> isSame(other, recommendation)));
                assertThat(one.why().rules())
                        .extracting(Why.OfRule::rule)
                        .containsAll(recommendation.because().stream()
                                .map(Because::rule)
                                .toList());
                assertThat(one.why().rules()).allSatisfy(rule -> {
                    assertThat(rule.findings().size() + rule.levels().size()).isPositive();
                    assertThat(rule.beforeLowering()).isFalse();
                    rule.findings().forEach(ExplanationsAgreeTest::ends);
                });
            }
            for (Recommendation gone : advice.setAside()) {
                aside++;
                setAside(given.explain(assessment, gone.intervention().id(), gone.person()), gone);
            }
        }
        assertThat(aside).as("tried at all").isGreaterThan(4);
    }

    private static boolean isSame(Recommendation one, Recommendation other) {
        return one.intervention().id().equals(other.intervention().id())
                && Objects.equals(one.person(), other.person());
    }

    private static void setAside(Explanation one, Recommendation gone) {
        assertThat(one.position().lowered()).isTrue();
        List<WhyNot> lowered = one.whyNot().stream()
                .filter(not -> not.cause() == Cause.LOWERED)
                .toList();
        assertThat(lowered).isNotEmpty().allSatisfy(not -> {
            Position before = Objects.requireNonNull(not.before());
            assertThat(before.strength()).isEqualTo(gone.strength());
            assertThat(before.by()).isEqualTo(gone.by());
            assertThat(not.lowered()).isNotEmpty().allMatch(Why.OfLevel::lowered);
            assertThat(gone.because()).extracting(Because::rule).contains(not.rule());
        });
        assertThat(ExplanationText.brief(one))
                .extracting(line -> line.text().en())
                .anyMatch(words -> words.contains("by the lowering"))
                .contains("Reason: reason");
    }

    @Test
    void every_duty_stands_and_has_the_rules_that_give_it_also_where_a_level_was_lowered() {
        Random random = new Random(70);
        int kept = 0;
        for (int round = 0; round < 14; round++) {
            Given given = round % 2 == 0
                    ? RandomCases.given(random)
                    : RandomCases.given(
                            random, advice -> advice.duties().stream().anyMatch(Duty::beforeLowering));
            CaseAssessment assessment = given.assess();
            for (Duty duty : assessment.advice().duties()) {
                String id = duty.legal().provision();
                Explanation one = given.explain(assessment, id, null);
                assertThat(one.position().state()).isEqualTo(Position.State.STANDS);
                assertThat(one.why().law()).isNotEmpty().allMatch(Why.OfLaw::inForce);
                assertThat(one.why().rules())
                        .extracting(Why.OfRule::rule)
                        .containsAll(duty.because().stream().map(Because::rule).toList());
                boolean onlyBefore = assessment.advice().duties().stream()
                        .filter(other -> other.legal().provision().equals(id))
                        .allMatch(Duty::beforeLowering);
                assertThat(one.position().lowered()).isEqualTo(onlyBefore);
                if (duty.beforeLowering()) {
                    kept++;
                    assertThat(one.why().rules())
                            .filteredOn(Why.OfRule::beforeLowering)
                            .isNotEmpty()
                            .allSatisfy(rule -> assertThat(rule.levels()).noneMatch(Why.OfLevel::lowered));
                }
            }
        }
        assertThat(kept).as("tried at all").isGreaterThan(6);
    }

    /** A chain ends in something told, or in something that is not known. */
    private static void ends(FindingLink link) {
        boolean open = link.state() == FindingState.UNKNOWN || link.how() == FindingLink.How.NOT_APPLICABLE;
        assertThat(!link.told().isEmpty() || !link.follows().isEmpty() || open)
                .as(link.finding() + " " + link.how())
                .isTrue();
        link.follows().forEach(ExplanationsAgreeTest::ends);
    }

    @Test
    void the_same_case_is_explained_in_the_same_words() {
        Given given = RandomCases.given(new Random(77));
        List<Explanation> once =
                given.explainer().brief(given.told().whole(), given.assess()).toList();
        Given copy = new Given(given.told().copy(), given.local());
        List<Explanation> again =
                copy.explainer().brief(copy.told().whole(), copy.assess()).toList();
        assertThat(again).isEqualTo(once);
        assertThat(once)
                .allSatisfy(one -> assertThat(ExplanationText.of(one))
                        .hasSizeGreaterThan(1)
                        .allSatisfy(line -> {
                            assertThat(line.text().sv()).isNotBlank();
                            assertThat(line.text().en()).isNotBlank();
                        }));
    }
}
