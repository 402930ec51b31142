package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.frid.guidance.Guidance;
import se.frid.guidance.LocalPolicy;
import se.frid.guidance.LocalPolicy.Contact;
import se.frid.guidance.LocalPolicy.Unavailable;
import se.frid.guidance.Setting;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.risk.RiskResult;
import se.frid.risk.Told;

/** What a local policy does to a case, worked out by hand from the policies and rules; it shows in everything it touches. */
class LocalPolicyInCaseTest {

    private static final LocalPolicy NOTHING = LocalPolicies.of(Map.of(), List.of(), List.of());

    private static RiskResult risk(Guidance guidance, Told told, String domain) {
        return LocalPolicies.assess(guidance, told)
                .risk()
                .result(domain, Told.MOTHER.id())
                .orElseThrow();
    }

    private static Recommendation recommendation(CaseAssessment assessment, String intervention) {
        return assessment.advice().recommendations().stream()
                .filter(one -> one.intervention().id().equals(intervention))
                .findFirst()
                .orElseThrow();
    }

    // --- settings

    @Test
    void one_marker_is_enough_where_the_municipality_says_so() {
        // Stalking alone is one grave marker: medium, and high from two on.
        Told told = Told.of(Told.MOTHER).present("stalking");
        RiskResult standard = risk(Told.GUIDANCE, told, "partner-violence");
        RiskResult local =
                risk(LocalPolicies.over(LocalPolicies.setting("markersForHigh", "1")), told, "partner-violence");
        assertThat(standard.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(local.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(local.reasons()).anySatisfy(reason -> {
            assertThat(reason.why().sv()).startsWith("En eller fler allvarliga riskmarkörer");
            assertThat(reason.why().en()).startsWith("One or more grave markers");
        });
    }

    @Test
    void a_separation_counts_as_recent_for_as_long_as_the_municipality_says() {
        // Thirteen months ago: past a year. With stalking, a recent separation gives high.
        Told told = Told.of(Told.MOTHER)
                .present("stalking")
                .value("separation-date", Told.DAY.minusMonths(13).toString());
        Guidance local = LocalPolicies.over(LocalPolicies.setting("separationRecent", "P18M"));
        assertThat(risk(Told.GUIDANCE, told, "partner-violence").level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(risk(local, told, "partner-violence").level()).isEqualTo(RiskLevel.HIGH);
        assertThat(LocalPolicies.assess(local, told).advice().recommendations())
                .flatExtracting(Recommendation::because)
                .extracting(because -> because.title().en())
                .contains("Separation planned, under way or within the last 18 months, or longer ago with contact, "
                        + "court case or stalking going on");
    }

    @Test
    void dated_strangulation_gives_high_alone_for_as_long_as_the_municipality_says() {
        Told told = Told.of(Told.MOTHER)
                .present("strangulation")
                .value("strangulation-date", Told.DAY.minusMonths(14).toString());
        Guidance local = LocalPolicies.over(LocalPolicies.setting("strangulationRecent", "P2Y"));
        assertThat(risk(Told.GUIDANCE, told, "partner-violence").level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(risk(local, told, "partner-violence").level()).isEqualTo(RiskLevel.HIGH);
        assertThat(local.finding("strangulation-recent-or-undated")
                        .orElseThrow()
                        .names()
                        .sv())
                .isEqualTo("Strypvåld de senaste två åren eller utan känd tidpunkt");
    }

    @Test
    void an_assessment_is_current_for_as_long_as_the_municipality_says() {
        Told told = Told.of(Told.MOTHER).present("stalking");
        Guidance local = LocalPolicies.over(LocalPolicies.setting("renewAtMedium", "P2W"));
        assertThat(risk(Told.GUIDANCE, told, "partner-violence").currentUntil()).isEqualTo(Told.DAY.plusWeeks(4));
        assertThat(risk(local, told, "partner-violence").currentUntil()).isEqualTo(Told.DAY.plusWeeks(2));
    }

    @Test
    void a_time_that_binds_nobody_may_also_be_longer() {
        Told told = Told.of(Told.MOTHER, Told.CHILD).about(Told.CHILD, "child-trauma-probable");
        CaseAssessment local =
                LocalPolicies.assess(LocalPolicies.over(LocalPolicies.setting("childTraumaReferral", "P4W")), told);
        assertThat(recommendation(local, "ch-tf-cbt").by()).isEqualTo(Told.DAY.plusWeeks(4));
        assertThat(recommendation(local, "ch-tf-cbt").limits())
                .containsExactly(Text.of("remiss inom fyra veckor", "referral within four weeks"));
    }

    // --- what is said of it

    @Test
    void a_result_says_whose_limits_it_rests_on_and_what_they_are_otherwise() {
        Guidance local = LocalPolicies.over(LocalPolicies.of(
                // The same as in the guidance: not a change.
                Map.of("renewAtHigh", LocalPolicies.value("P1W"), "separationRecent", LocalPolicies.value("P2Y")),
                List.of(new Unavailable("av-support-group", LocalPolicies.WORDS, null)),
                List.of()));
        Overlay overlay = Objects.requireNonNull(
                LocalPolicies.assess(local, Told.of(Told.MOTHER)).local());
        assertThat(overlay.unit()).isEqualTo("made-up");
        assertThat(overlay.notYet()).isFalse();
        assertThat(overlay.unavailable()).containsExactly("av-support-group");
        assertThat(overlay.settings()).singleElement().satisfies(changed -> {
            assertThat(changed.setting()).isEqualTo("separationRecent");
            assertThat(changed.standard()).isEqualTo(new Setting.Value.Time(Period.ofYears(1)));
            assertThat(changed.value()).isEqualTo(new Setting.Value.Time(Period.ofYears(2)));
            assertThat(changed.ownProposal()).isTrue();
        });
    }

    @Test
    void without_a_local_policy_nothing_is_said_of_one() {
        assertThat(Told.of(Told.MOTHER).assess().local()).isNull();
    }

    @Test
    void a_case_before_its_first_day_is_assessed_without_it_and_says_so() {
        Told told = Told.of(Told.MOTHER)
                .present("stalking")
                .on(LocalDate.of(2025, 12, 31))
                .value("own-risk-rating", "low");
        Guidance guidance = LocalPolicies.over(LocalPolicies.of(
                Map.of("markersForHigh", LocalPolicies.value("1")),
                List.of(new Unavailable("av-support-talks", LocalPolicies.WORDS, null)),
                List.of()));
        CaseAssessment local = LocalPolicies.assess(guidance, told);
        CaseAssessment standard = told.assess();
        assertThat(local.risk()).isEqualTo(standard.risk());
        assertThat(local.advice()).isEqualTo(standard.advice());
        Overlay overlay = Objects.requireNonNull(local.local());
        assertThat(overlay.notYet()).isTrue();
        assertThat(overlay.settings()).isEmpty();
        assertThat(overlay.unavailable()).isEmpty();
    }

    // --- what is not to be had

    @Test
    void what_is_not_to_be_had_stays_where_it_is_with_what_is_given_instead() {
        Told told = Told.of(Told.MOTHER, Told.CHILD).about(Told.CHILD, "child-trauma-probable");
        CaseAssessment standard = told.assess();
        CaseAssessment local = LocalPolicies.assess(
                LocalPolicies.over(
                        LocalPolicies.unavailable(new Unavailable("ch-tf-cbt", LocalPolicies.WORDS, "ch-bup"))),
                told);
        assertThat(local.advice().recommendations())
                .extracting(one -> one.intervention().id() + " " + one.person())
                .isEqualTo(standard.advice().recommendations().stream()
                        .map(one -> one.intervention().id() + " " + one.person())
                        .toList());
        NotHere notHere =
                Objects.requireNonNull(recommendation(local, "ch-tf-cbt").notHere());
        assertThat(notHere.text()).isEqualTo(LocalPolicies.WORDS);
        NotHere.Alternative instead = Objects.requireNonNull(notHere.instead());
        assertThat(instead.intervention().id()).isEqualTo("ch-bup");
        // It is held against the case as it is where a rule recommends it.
        assertThat(instead.cautions())
                .isEqualTo(recommendation(standard, "ch-bup").cautions());
        assertThat(instead.legal()).isEqualTo(recommendation(standard, "ch-bup").legal());
        assertThat(recommendation(local, "ch-bup").notHere()).isNull();
    }

    @Test
    void an_alternative_waits_for_what_holds_it_back() {
        // While violence goes on, support group and the like wait; what is given instead must not slip past that.
        Told told = Told.of(Told.MOTHER).present("adult-violence", "violence-ongoing", "physical-violence");
        for (String id : Told.GUIDANCE.interventions().replaceable()) {
            for (String other : Told.GUIDANCE.interventions().replaceable()) {
                LocalPolicy policy = LocalPolicies.unavailable(new Unavailable(id, null, other));
                if (!Told.GUIDANCE.overlaid(policy).problems().isEmpty()) {
                    continue;
                }
                CaseAssessment local = LocalPolicies.assess(LocalPolicies.over(policy), told);
                local.advice().recommendations().stream()
                        .filter(one -> one.intervention().id().equals(id))
                        .map(one -> Objects.requireNonNull(one.notHere()).instead())
                        .forEach(instead -> assertThat(
                                        Objects.requireNonNull(instead).cautions())
                                .extracting(Caution::contraindication)
                                .containsAll(told.assess().advice().recommendations().stream()
                                        .filter(one -> one.intervention().id().equals(other))
                                        .flatMap(one -> one.cautions().stream())
                                        .filter(caution -> Told.GUIDANCE
                                                .interventions()
                                                .intervention(other)
                                                .orElseThrow()
                                                .contraindications()
                                                .contains(caution.contraindication()))
                                        .map(Caution::contraindication)
                                        .toList()));
            }
        }
    }

    @Test
    void an_alternative_that_the_law_does_not_know_yet_is_not_named_and_the_words_are() {
        // Housing without a needs test came with the act of 2025; no local policy that is checked could name it here.
        LocalDate day = LocalDate.of(2024, 6, 1);
        Guidance guidance = LocalPolicies.over(NOTHING);
        LocalPolicy policy = new LocalPolicy(
                NOTHING.unit(),
                LocalDate.of(2024, 1, 1),
                List.of(),
                Map.of(),
                List.of(new Unavailable("av-support-talks", LocalPolicies.WORDS, "av-protected-housing-direct")));
        Guidance early = new Guidance(
                guidance.findings(),
                guidance.policies(),
                guidance.rules(),
                guidance.interventions(),
                guidance.law(),
                guidance.sources(),
                guidance.settings(),
                new Guidance.Authored(guidance.findings(), guidance.policies(), guidance.rules(), policy));
        Told told = Told.of(Told.MOTHER).present("stalking");
        assertThat(recommendation(LocalPolicies.assess(early, told.copy().on(day)), "av-support-talks")
                        .notHere())
                .isEqualTo(new NotHere(LocalPolicies.WORDS, null));
        NotHere now = Objects.requireNonNull(recommendation(LocalPolicies.assess(early, told), "av-support-talks")
                .notHere());
        assertThat(Objects.requireNonNull(now.instead()).intervention().id()).isEqualTo("av-protected-housing-direct");
    }

    @Test
    void rules_that_are_asked_of_a_day_before_the_local_policy_say_nothing_of_it() {
        Guidance local = LocalPolicies.over(LocalPolicies.of(
                Map.of(),
                List.of(new Unavailable("av-support-talks", LocalPolicies.WORDS, "av-advocacy")),
                List.of(new Contact.OfIntervention("av-support-talks", LocalPolicies.WORDS))));
        Told told = Told.of(Told.MOTHER).present("stalking");
        for (LocalDate day : List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1))) {
            boolean holds = day.getYear() == 2026;
            assertThat(Recommender.of(local)
                            .advise(told.findings(), told.risk(), day)
                            .recommendations())
                    .filteredOn(one -> one.intervention().id().equals("av-support-talks"))
                    .isNotEmpty()
                    .allSatisfy(one -> {
                        assertThat(one.notHere() != null).isEqualTo(holds);
                        assertThat(one.contacts().isEmpty()).isEqualTo(!holds);
                    });
        }
    }

    @Test
    void contacts_stand_at_what_they_are_for() {
        Text shelter = Text.of("ring jouren", "call the shelter");
        Text own = Text.of("ring oss", "call us");
        Guidance local = LocalPolicies.over(LocalPolicies.of(
                Map.of(),
                List.of(),
                List.of(
                        new Contact.OfProvider("shelter", shelter),
                        new Contact.OfIntervention("av-safety-plan", own))));
        CaseAssessment assessment =
                LocalPolicies.assess(local, Told.of(Told.MOTHER).present("stalking", "adult-violence"));
        assertThat(recommendation(assessment, "av-support-talks").contacts())
                .containsExactly(new LocalContact(Text.of("jour", "shelter"), shelter));
        assertThat(recommendation(assessment, "av-safety-plan").contacts())
                .extracting(LocalContact::text)
                .containsExactly(own);
        assertThat(recommendation(assessment, "av-police-risk").contacts()).isEmpty();
    }

    @Test
    void an_empty_local_policy_gives_the_same_as_none() {
        Told told = Told.of(Told.MOTHER, Told.CHILD).present("stalking", "children-in-household", "adult-violence");
        CaseAssessment standard = told.assess();
        CaseAssessment local = LocalPolicies.assess(LocalPolicies.over(NOTHING), told);
        assertThat(local.advice()).isEqualTo(standard.advice());
        assertThat(local.risk()).isEqualTo(standard.risk());
        assertThat(local.findings()).isEqualTo(standard.findings());
    }
}
