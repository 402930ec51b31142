package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.recommendation.Advice;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Recommender;

/** Many random cases: no level that is set, and no further source, lowers in silence or takes away what the findings alone give. */
class SetLevelsPropertyTest {

    private static final int ROUNDS = 300;

    private static Told someCase(Random random) {
        return Told.of(
                SaferByMistakeTest.someone(random),
                SaferByMistakeTest.someFindings(random, SaferByMistakeTest.readByPolicies(), 9));
    }

    /** Levels for some of the persons, most of them of the last days, a few of long ago or of tomorrow. */
    private static int rank(@Nullable RiskLevel level) {
        return SaferByMistakeTest.rank(level);
    }

    @Test
    void no_level_that_is_set_lowers_in_silence_or_closes_what_is_open() {
        Random random = new Random(6);
        int raised = 0;
        int lowered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Told plain = someCase(random);
            Told with = plain.copy().setSome(random, true, true);
            RiskAssessment after = with.risk();
            for (RiskResult old : plain.risk().results()) {
                RiskResult now = after.result(old.domain(), old.person()).orElseThrow();
                assertThat(now.computed()).as(with.toString()).isEqualTo(old.level());
                assertThat(now.reasons()).isEqualTo(old.reasons());
                assertThat(now.mustAsk()).isEqualTo(old.mustAsk());
                assertThat(now.sources()).isEqualTo(old.sources());
                assertThat(old.complete() || !now.complete())
                        .as(with.toString())
                        .isTrue();
                assertThat(rank(now.upper())).as(with.toString()).isGreaterThanOrEqualTo(rank(old.upper()));
                if (rank(now.level()) < rank(old.level())) {
                    lowered++;
                    ProfessionalLevel professional = now.professional();
                    assertThat(now.lowered()).as(with.toString()).isTrue();
                    assertThat(professional).isNotNull();
                    if (professional != null) {
                        assertThat(professional.standing().isCurrent()).isTrue();
                        assertThat(professional.reason()).isNotBlank();
                        assertThat(rank(now.level())).isGreaterThanOrEqualTo(rank(professional.level()));
                        assertThat(rank(professional.otherwise())).isGreaterThanOrEqualTo(rank(old.level()));
                    }
                } else {
                    raised += rank(now.level()) > rank(old.level()) ? 1 : 0;
                }
            }
        }
        assertThat(raised).as("tried at all").isGreaterThan(100);
        assertThat(lowered).as("tried at all").isGreaterThan(40);
    }

    @Test
    void no_level_that_is_set_takes_away_a_duty_or_in_silence_an_intervention() {
        Random random = new Random(7);
        int kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Told plain = someCase(random);
            Told with = plain.copy().setSome(random, true, true);
            Advice before = plain.assess().advice();
            CaseAssessment after = with.assess();
            assertThat(duties(after.advice())).as(with.toString()).containsAll(duties(before));
            Set<String> shown = interventions(after.advice());
            after.advice()
                    .setAside()
                    .forEach(one -> shown.add(one.intervention().id() + " " + one.person()));
            assertThat(shown).as(with.toString()).containsAll(interventions(before));
            boolean lowered = after.risk().results().stream().anyMatch(RiskResult::lowered);
            kept += after.advice().setAside().size();
            assertThat(lowered || after.advice().setAside().isEmpty()).isTrue();
            assertThat(after.advice().duties())
                    .allSatisfy(duty ->
                            assertThat(lowered || !duty.beforeLowering()).isTrue());
        }
        assertThat(kept).as("tried at all").isGreaterThan(30);
    }

    private static Set<String> duties(Advice advice) {
        Set<String> ids = new TreeSet<>();
        advice.duties().forEach(duty -> {
            String id = duty.legal().provision() + (duty.care() ? " care" : "");
            ids.add(id);
            duty.persons().forEach(person -> ids.add(id + " " + person));
        });
        return ids;
    }

    private static Set<String> interventions(Advice advice) {
        Set<String> ids = new TreeSet<>();
        advice.recommendations().forEach(one -> ids.add(one.intervention().id() + " " + one.person()));
        return ids;
    }

    @Test
    void an_earlier_level_only_ever_raises_and_only_ever_adds_advice() {
        Random random = new Random(8);
        for (int round = 0; round < ROUNDS; round++) {
            Told plain = someCase(random);
            Told with = plain.copy().setSome(random, false, true);
            CaseAssessment before = plain.assess();
            CaseAssessment after = with.assess();
            for (RiskResult old : before.risk().results()) {
                RiskResult now = after.risk().result(old.domain(), old.person()).orElseThrow();
                assertThat(rank(now.level())).as(with.toString()).isGreaterThanOrEqualTo(rank(old.level()));
                assertThat(now.complete()).isEqualTo(old.complete());
            }
            assertThat(interventions(after.advice())).as(with.toString()).containsAll(interventions(before.advice()));
            assertThat(duties(after.advice())).as(with.toString()).containsAll(duties(before.advice()));
        }
    }

    @Test
    void no_finding_that_becomes_present_lowers_a_level_whatever_was_set() {
        Random random = new Random(9);
        List<String> read = new ArrayList<>(SaferByMistakeTest.readByPolicies());
        Told.GUIDANCE.policies().forEach(policy -> read.addAll(policy.current().endedBy()));
        // An old date of strangulation is news: before it, the time was unknown and counted as recent.
        read.remove("strangulation-date");
        Map<String, String> lowered = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Told told = someCase(random).setSome(random, true, true);
            FindingDefinition more =
                    Told.GUIDANCE.finding(read.get(random.nextInt(read.size()))).orElseThrow();
            Told with = told.copy().stated(SaferByMistakeTest.present(more, random));
            RiskAssessment after = with.risk();
            for (RiskResult old : told.risk().results()) {
                RiskResult now = after.result(old.domain(), old.person()).orElseThrow();
                if (rank(now.level()) < rank(old.level())) {
                    lowered.putIfAbsent(more.id(), old.domain() + " by " + with);
                }
            }
        }
        assertThat(lowered).isEmpty();
    }

    @Test
    void a_further_tool_never_lowers_a_level_nor_takes_away_a_duty() {
        Random random = new Random(10);
        List<String> tools = Told.GUIDANCE.findings().stream()
                .filter(definition -> definition.levelFrom() != null)
                .map(FindingDefinition::id)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            Told told = someCase(random);
            FindingDefinition finding = Told.GUIDANCE
                    .finding(tools.get(random.nextInt(tools.size())))
                    .orElseThrow();
            Findings before = told.findings();
            List<Known> more = new ArrayList<>(before.all());
            more.add(new Known(
                    finding.id(),
                    before.bearer(finding, null),
                    FindingState.PRESENT,
                    Scalar.of(Names.of(Told.someLevel(random))),
                    null,
                    List.of(Origin.of(Origin.Kind.INSTRUMENT, "one-more"))));
            Findings after = Findings.of(Told.GUIDANCE, told.whole().persons(), Told.DAY, more);
            RiskAssessor assessor = RiskAssessor.of(Told.GUIDANCE);
            RiskAssessment risk = assessor.assess(before, Told.DAY);
            RiskAssessment now = assessor.assess(after, Told.DAY);
            for (RiskResult old : risk.results()) {
                assertThat(rank(now.result(old.domain(), old.person())
                                .orElseThrow()
                                .level()))
                        .as(finding.id() + " and " + told)
                        .isGreaterThanOrEqualTo(rank(old.level()));
            }
            Recommender recommender = Recommender.of(Told.GUIDANCE);
            Set<String> lost = duties(recommender.advise(before, risk, Told.DAY));
            lost.removeAll(duties(recommender.advise(after, now, Told.DAY)));
            assertThat(lost).as(finding.id() + " and " + told).isEmpty();
        }
    }

    @Test
    void the_order_in_which_levels_are_told_does_not_matter() {
        Random random = new Random(12);
        for (int round = 0; round < 50; round++) {
            Told told = someCase(random).setSome(random, true, true);
            Told other = told.copy().shuffled(random);
            for (RiskResult result : told.risk().results()) {
                RiskResult same =
                        other.risk().result(result.domain(), result.person()).orElseThrow();
                assertThat(same.level()).as(told.toString()).isEqualTo(result.level());
                assertThat(same.upper()).isEqualTo(result.upper());
                assertThat(same.professional()).isEqualTo(result.professional());
                assertThat(same.earlier()).isEqualTo(result.earlier());
                assertThat(same.sources()).isEqualTo(result.sources());
            }
        }
    }
}
