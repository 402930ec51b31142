package se.frid.recommendation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.Guidance;
import se.frid.guidance.Setting;
import se.frid.instrument.RiskLevel;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.LocalPolicies;
import se.frid.recommendation.Overlay;
import se.frid.risk.Told;

/** Which local limits an explanation names: those that were read for it, and none that could have made a difference is missing. */
class LocalLimitsTest {

    private static final Map<String, String> STRICTER = Map.of(
            "markersForHigh", "1", "separationRecent", "P2Y", "strangulationRecent", "P5Y", "renewAtMedium", "P1W");

    private static Explanation.@Nullable Local local(Guidance guidance, Told told, String id) {
        return whole(guidance, told, id).local();
    }

    private static Explanation whole(Guidance guidance, Told told, String id) {
        CaseAssessment assessment = LocalPolicies.assess(guidance, told);
        return explainer(guidance).explain(told.whole(), assessment, id, 0).stream()
                .filter(one -> one.person() == null || one.person().equals(Told.MOTHER.id()))
                .findFirst()
                .orElseThrow();
    }

    private static CaseExplainer explainer(Guidance guidance) {
        return CaseExplainer.of(guidance, InstrumentCatalog.builtIn().all());
    }

    private static Guidance over(String setting, String value) {
        return LocalPolicies.over(LocalPolicies.setting(setting, value));
    }

    private static List<String> settings(Explanation.@Nullable Local local) {
        return Objects.requireNonNull(local).settings().stream()
                .map(Overlay.Changed::setting)
                .toList();
    }

    @Test
    void a_level_that_a_local_limit_gave_says_which_and_both_values() {
        Told told = Told.of(Told.MOTHER).present("stalking");
        Guidance guidance = over("markersForHigh", "1");
        Explanation level = whole(guidance, told, "partner-violence");
        assertThat(level.position().level()).isEqualTo(RiskLevel.HIGH);
        Explanation.Local local = Objects.requireNonNull(level.local());
        assertThat(local.unit()).isEqualTo("made-up");
        assertThat(local.settings()).singleElement().satisfies(changed -> {
            assertThat(changed.setting()).isEqualTo("markersForHigh");
            assertThat(changed.standard()).isEqualTo(new Setting.Value.Amount(2));
            assertThat(changed.value()).isEqualTo(new Setting.Value.Amount(1));
        });
        assertThat(ExplanationText.of(level))
                .extracting(line -> line.text().sv())
                .contains(
                        "Egna gränser, Påhittad kommun",
                        "• Antal allvarliga markörer som ger hög nivå: en (vägledningen: två, eget förslag)");
        assertThat(ExplanationText.of(level))
                .extracting(line -> line.text().en())
                .contains(
                        "Own limits, Made-up municipality",
                        "• Number of grave markers that give a high level: one (the guidance: two, our own proposal)");
    }

    @Test
    void a_rule_is_read_by_a_limit_also_through_a_finding_that_follows_and_through_a_level() {
        Told told = Told.of(Told.MOTHER).present("stalking");
        // R-C6 reads a recent separation, which follows from its date; R-R2 reads levels.
        assertThat(settings(local(over("separationRecent", "P18M"), told, "R-C6")))
                .containsExactly("separationRecent");
        assertThat(settings(local(over("markersForHigh", "1"), told, "R-R2"))).containsExactly("markersForHigh");
        // R-C3 speaks of a threat to kill and reads no limit.
        assertThat(local(over("markersForHigh", "1"), told, "R-C3")).isNull();
        assertThat(local(over("markersForHigh", "1"), told, "suicide-self-harm"))
                .isNull();
    }

    @Test
    void how_long_a_level_is_current_matters_to_the_level_itself_and_to_one_that_was_set() {
        Told told = Told.of(Told.MOTHER).present("stalking");
        Guidance guidance = over("renewAtMedium", "P2W");
        assertThat(settings(local(guidance, told, "partner-violence"))).containsExactly("renewAtMedium");
        assertThat(local(guidance, told, "R-R2")).isNull();
        Told set = told.override("partner-violence", Told.MOTHER, RiskLevel.MEDIUM, Told.DAY.minusDays(3));
        assertThat(settings(local(guidance, set, "R-R2"))).containsExactly("renewAtMedium");
    }

    @Test
    void a_limit_that_is_not_local_or_does_not_hold_yet_is_not_named() {
        Told told = Told.of(Told.MOTHER).present("stalking");
        assertThat(local(Told.GUIDANCE, told, "partner-violence")).isNull();
        assertThat(local(over("markersForHigh", "2"), told, "partner-violence")).isNull();
        Told before = told.copy().on(LocalDate.of(2025, 12, 31));
        assertThat(local(over("markersForHigh", "1"), before, "partner-violence"))
                .isNull();
    }

    @Test
    void a_limit_that_makes_a_difference_to_something_is_always_named_there() {
        Random random = new Random(78);
        TreeSet<String> made = new TreeSet<>();
        for (int round = 0; round < 24; round++) {
            Told told = RandomCases.given(random).told();
            told.on(Told.DAY);
            switch (random.nextInt(4)) {
                case 0 -> told.present("stalking").value("separation-date", ago(18));
                case 1 -> told.present("strangulation").value("strangulation-date", ago(24));
                case 2 -> told.override("partner-violence", Told.MOTHER, RiskLevel.MEDIUM, Told.DAY.minusWeeks(2));
                default -> told.present("stalking");
            }
            STRICTER.forEach((setting, value) -> {
                Guidance guidance = over(setting, value);
                CaseState standard = state(Told.GUIDANCE, told);
                CaseState local = state(guidance, told);
                LocalLimits limits = new LocalLimits(local, new Reads(guidance));
                for (Target target : targets(told)) {
                    if (!target.position(standard).equals(target.position(local))) {
                        made.add(setting);
                        assertThat(settings(limits.of(target)))
                                .as(target.id() + " in " + told)
                                .containsExactly(setting);
                    }
                }
            });
        }
        assertThat(made).hasSize(STRICTER.size());
    }

    private static String ago(int months) {
        return Told.DAY.minusMonths(months).toString();
    }

    private static CaseState state(Guidance guidance, Told told) {
        return CaseState.of(guidance, told.whole(), told.assess().scored());
    }

    private static List<Target> targets(Told told) {
        List<Target> targets = new ArrayList<>();
        told.whole().persons().forEach(person -> {
            Told.GUIDANCE
                    .policies()
                    .forEach(policy -> targets.add(new Target(Explanation.Kind.RISK, policy.domain(), person.id())));
            Told.GUIDANCE
                    .rules()
                    .forEach(rule -> targets.add(new Target(Explanation.Kind.RULE, rule.id(), person.id())));
            Told.GUIDANCE
                    .interventions()
                    .interventions()
                    .forEach(one -> targets.add(new Target(Explanation.Kind.INTERVENTION, one.id(), person.id())));
        });
        Told.GUIDANCE
                .law()
                .provisions()
                .forEach(one -> targets.add(new Target(Explanation.Kind.PROVISION, one.id(), null)));
        return targets;
    }
}
