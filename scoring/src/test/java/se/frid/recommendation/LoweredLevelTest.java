package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.frid.instrument.RiskLevel;
import se.frid.risk.LevelBasis;
import se.frid.risk.RiskResult;
import se.frid.risk.Told;

/** What a level that was set does to advice: rules read it, and nothing that it takes away is lost from sight. */
class LoweredLevelTest {

    private static final String PARTNER = "partner-violence";

    /** All that must be known is; the level of the police makes further violence high, and no other domain reads it. */
    private static Told high() {
        Told told = Told.of(Told.MOTHER);
        Told.GUIDANCE.policies().forEach(policy -> told.absent(policy.mustBeKnown()));
        return told.value("police-risk-level", "high");
    }

    private static Told lowered() {
        return high().override(PARTNER, Told.MOTHER, RiskLevel.LOW, Told.DAY);
    }

    private static Set<String> recommended(List<Recommendation> recommendations) {
        Set<String> ids = new TreeSet<>();
        recommendations.forEach(one -> ids.add(one.intervention().id()));
        return ids;
    }

    private static Set<String> rules(Advice advice) {
        Set<String> ids = new TreeSet<>();
        advice.recommendations().forEach(one -> one.because().forEach(reason -> ids.add(reason.rule())));
        return ids;
    }

    @Test
    void rules_read_the_professionals_level() {
        assertThat(high().level(PARTNER, Told.MOTHER)).contains(RiskLevel.HIGH);
        assertThat(rules(high().assess().advice()))
                .contains("R-R2", "R-R3", "R-R4")
                .doesNotContain("R-R1");
        assertThat(rules(lowered().assess().advice())).contains("R-R4").doesNotContain("R-R2", "R-R3");
        Told raised = high().override(PARTNER, Told.MOTHER, RiskLevel.IMMINENT, Told.DAY);
        assertThat(rules(raised.assess().advice())).contains("R-R1", "R-R2");
        assertThat(raised.assess().advice().setAside()).isEmpty();
    }

    @Test
    void what_a_lowering_takes_away_is_set_aside_as_it_was() {
        Advice before = high().assess().advice();
        Advice after = lowered().assess().advice();
        // R-R2 alone recommends protected housing; the safety plan stays by R-R4.
        assertThat(recommended(after.recommendations()))
                .contains("av-safety-plan")
                .doesNotContain("av-protected-housing");
        assertThat(recommended(after.setAside())).contains("av-protected-housing");
        assertThat(recommended(before.setAside())).isEmpty();
        assertThat(after.setAside())
                .allSatisfy(one -> assertThat(before.recommendations()).contains(one));
    }

    @Test
    void a_time_in_words_that_a_lowering_takes_away_is_not_lost_in_silence() {
        // Coercive control alone is medium. R-R3 gives talks with a time to renew and a note, at medium; R-R4 gives
        // them at low
        // as well, as strongly and without either.
        Told medium = Told.of(Told.MOTHER);
        Told.GUIDANCE.policies().forEach(policy -> medium.absent(policy.mustBeKnown()));
        medium.present("coercive-control");
        assertThat(medium.level(PARTNER, Told.MOTHER)).contains(RiskLevel.MEDIUM);
        Advice after = medium.copy()
                .override(PARTNER, Told.MOTHER, RiskLevel.LOW, Told.DAY)
                .assess()
                .advice();
        Recommendation before = find(medium.assess().advice().recommendations());
        Recommendation now = find(after.recommendations());
        assertThat(now.strength()).isEqualTo(before.strength());
        assertThat(now.by()).isNull();
        assertThat(before.limits()).hasSizeGreaterThan(now.limits().size());
        assertThat(after.setAside()).contains(before);
    }

    private static Recommendation find(List<Recommendation> recommendations) {
        return recommendations.stream()
                .filter(one -> one.intervention().id().equals("av-support-talks"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_duty_stays_and_says_that_it_follows_from_the_level_before() {
        Advice after = lowered().assess().advice();
        assertThat(after.duties())
                .filteredOn(Duty::beforeLowering)
                .extracting(duty -> duty.legal().provision())
                .contains("sol-protected-housing");
        assertThat(after.duties()).isSortedAccordingTo(Duty.ORDER);
        // R-R2 and R-R3 give it as R-R4 does: every reason is kept.
        Duty both = after.duties().stream()
                .filter(duty -> duty.legal().provision().equals("vnr-adult-interventions"))
                .findFirst()
                .orElseThrow();
        assertThat(both.beforeLowering()).isFalse();
        assertThat(both.because()).extracting(Because::rule).contains("R-R4", "R-R2", "R-R3");
        assertThat(high().assess().advice().duties()).noneMatch(Duty::beforeLowering);
    }

    @Test
    void what_decides_on_a_duty_is_still_asked_when_the_level_was_lowered() {
        // The police make it imminent: R-R1 gives housing without a needs test, as a duty, where it is offered. R-R9 is
        // for her who stays with the one who uses violence, from medium up.
        Told imminent = Told.of(Told.MOTHER);
        Told.GUIDANCE.policies().forEach(policy -> imminent.absent(policy.mustBeKnown()));
        imminent.value("police-risk-level", "imminent");
        Advice before = imminent.assess().advice();
        Told lowered = imminent.copy().override(PARTNER, Told.MOTHER, RiskLevel.LOW, Told.DAY);
        Advice after = lowered.assess().advice();
        assertThat(asked(after)).containsAll(asked(before)).doesNotHaveDuplicates();
        assertThat(asked(after)).contains("R-R1 sol-without-needs-test mother", "R-R9 R-R9 mother");
        List<Duty> answered = lowered.present("direct-housing-offered", "stays-with-perpetrator")
                .assess()
                .advice()
                .duties();
        assertThat(answered)
                .filteredOn(Duty::beforeLowering)
                .extracting(duty -> duty.legal().provision())
                .contains("sol-without-needs-test");
        assertThat(answered)
                .flatExtracting(Duty::because)
                .extracting(Because::rule)
                .contains("R-R9");
    }

    private static List<String> asked(Advice advice) {
        return advice.questions().stream()
                .map(question -> question.rule() + " " + question.item() + " " + question.person())
                .toList();
    }

    @Test
    void a_single_marker_goes_on_speaking_under_a_lowered_level() {
        Told told = high().present("strangulation");
        Told low = told.copy()
                .override(PARTNER, Told.MOTHER, RiskLevel.LOW, Told.DAY)
                .override("lethal-violence", Told.MOTHER, RiskLevel.LOW, Told.DAY);
        assertThat(low.assess().risk().results()).anyMatch(RiskResult::lowered);
        Set<String> markers = rules(told.assess().advice());
        markers.removeIf(rule -> !rule.startsWith("R-C"));
        assertThat(markers).isNotEmpty();
        assertThat(rules(low.assess().advice())).containsAll(markers);
    }

    @Test
    void the_reason_of_a_recommendation_says_that_the_level_was_set_and_what_was_computed() {
        Told raised = high().override(PARTNER, Told.MOTHER, RiskLevel.IMMINENT, Told.DAY);
        assertThat(raised.assess().advice().recommendations())
                .flatExtracting(Recommendation::because)
                .flatExtracting(Because::risk)
                .filteredOn(level -> level.domain().equals(PARTNER))
                .isNotEmpty()
                .allSatisfy(level -> {
                    assertThat(level.level()).isEqualTo(RiskLevel.IMMINENT);
                    assertThat(level.computed()).isEqualTo(RiskLevel.HIGH);
                    assertThat(level.basis()).isEqualTo(LevelBasis.PROFESSIONAL);
                });
    }

    @Test
    void what_is_wrong_with_a_level_is_told_and_it_has_no_effect() {
        CaseAssessment assessment = high().override("using-violence", Told.MOTHER, RiskLevel.HIGH, Told.DAY)
                .override("honour", Told.MOTHER, RiskLevel.HIGH, Told.DAY.plusDays(1))
                .earlier(PARTNER, Told.CHILD, RiskLevel.HIGH, Told.DAY)
                .assess();
        assertThat(assessment.problems())
                .extracting(problem -> problem.pointer() + " " + problem.code().id())
                .containsExactlyInAnyOrder(
                        "/overrides/0/about no-level-for-person",
                        "/overrides/1/domain unknown-risk-domain",
                        "/overrides/1/date date-after-assessment",
                        "/earlier/0/about unknown-person");
        assertThat(assessment.risk().results()).allMatch(result -> result.professional() == null);
    }
}
