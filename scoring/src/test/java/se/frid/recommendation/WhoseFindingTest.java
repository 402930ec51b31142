package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administrations;
import se.frid.catalog.GuidanceCatalog;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.RiskLevel;
import se.frid.risk.RiskResult;

/** Whose a finding is, when it was told of someone it was not made for, or of someone who is not listed. */
class WhoseFindingTest {

    private static final CaseAssessor ASSESSOR =
            CaseAssessor.of(GuidanceCatalog.builtIn(), InstrumentCatalog.builtIn()::find);

    @Test
    void a_teenagers_thoughts_of_suicide_in_a_form_for_adults_are_the_teenagers_and_not_the_mothers() {
        CaseAssessment assessment = assess("""
                {"date": "2026-11-02",
                 "persons": [{"id": "mother", "role": "adult", "age": 40}, {"id": "teen", "role": "child", "age": 16}],
                 "administrations": [{"instrument": "phq-9", "about": "teen", "respondent": "self",
                   "answers": {"1": 1, "2": 1, "3": 1, "4": 1, "5": 1, "6": 1, "7": 1, "8": 1, "9": 2}}]}
                """);

        // Policy suicide-self-harm: thoughts of suicide give medium.
        assertThat(level(assessment, "suicide-self-harm", "teen")).isEqualTo(RiskLevel.MEDIUM);
        assertThat(level(assessment, "suicide-self-harm", "mother")).isNull();
        assertThat(personsOf(assessment, "av-suicide-care")).containsExactly("teen");
    }

    @Test
    void the_partners_trauma_is_not_the_mothers() {
        CaseAssessment assessment = assess("""
                {"date": "2026-11-02",
                 "persons": [{"id": "mother", "role": "adult", "age": 40},
                   {"id": "partner", "role": "perpetrator", "age": 41}],
                 "administrations": [{"instrument": "pcl-5", "about": "partner", "respondent": "self",
                   "answers": {"1": 4, "2": 4, "3": 4, "4": 4, "5": 4, "6": 4, "7": 4, "8": 4, "9": 4, "10": 4,
                     "11": 4, "12": 4, "13": 4, "14": 4, "15": 4, "16": 4, "17": 4, "18": 4, "19": 4, "20": 4}}]}
                """);

        assertThat(level(assessment, "trauma", "mother")).isNull();
        assertThat(personsOf(assessment, "av-trauma-treatment")).doesNotContain("mother");
    }

    @Test
    void a_child_that_nobody_listed_is_not_forgotten() {
        CaseAssessment assessment = assess("""
                {"date": "2026-11-02", "persons": [{"id": "mother", "role": "adult", "age": 40}],
                 "situation": [{"finding": "adult-told-violence", "state": "present"},
                   {"finding": "children-in-household", "state": "present"},
                   {"finding": "child-violence-witnessed", "state": "present"}]}
                """);

        // R-S5 and R-B1 ask for both, whoever is listed.
        assertThat(assessment.advice().recommendations())
                .filteredOn(one -> one.person() == null)
                .extracting(one -> one.intervention().id())
                .contains("ch-protection-assessment", "ch-investigation");
    }

    @Test
    void the_suicide_risk_of_one_who_is_not_listed_is_not_given_to_the_mother() {
        CaseAssessment assessment = assess("""
                {"date": "2026-11-02", "persons": [{"id": "mother", "role": "adult", "age": 40}],
                 "situation": [{"finding": "perpetrator-suicidal", "state": "present"}]}
                """);

        // R-C14 recommends the assessment for the one who threatens suicide.
        assertThat(personsOf(assessment, "av-suicide-care")).isNotEmpty().doesNotContain("mother");
    }

    @Test
    void what_protects_is_for_the_exposed_although_the_weapon_is_the_others() {
        CaseAssessment assessment = assess("""
                {"date": "2026-11-02",
                 "persons": [{"id": "mother", "role": "adult", "age": 40}, {"id": "child", "role": "child", "age": 9}],
                 "situation": [{"finding": "weapon-access", "state": "present"}]}
                """);

        // R-C2 lets the police be told, for those within reach of the weapon.
        assertThat(personsOf(assessment, "av-tell-police")).containsExactlyInAnyOrder("mother", "child");
    }

    @Test
    void what_was_asked_without_an_answer_keeps_a_domain_open() {
        String known = """
                {"finding": "suicidal-ideation", "state": "absent"}, {"finding": "suicide-attempt", "state": "absent"}
                """;
        CaseAssessment settled = assess(situation(known));
        CaseAssessment open = assess(situation(known + ", {\"finding\": \"suicide-plan\", \"state\": \"unknown\"}"));

        assertThat(result(settled, "suicide-self-harm", "mother").noSignFound()).isTrue();
        assertThat(result(open, "suicide-self-harm", "mother").complete()).isFalse();
        assertThat(result(open, "suicide-self-harm", "mother").upper()).isEqualTo(RiskLevel.HIGH);
        assertThat(result(open, "suicide-self-harm", "mother").mustAsk()).containsExactly("suicide-plan");
    }

    private static String situation(String findings) {
        return "{\"date\": \"2026-11-02\", \"persons\": [{\"id\": \"mother\", \"role\": \"adult\", \"age\": 40}],"
                + " \"situation\": [" + findings + "]}";
    }

    private static CaseAssessment assess(String json) {
        return ASSESSOR.assess(
                Administrations.readCase(json.getBytes(StandardCharsets.UTF_8)).orThrow());
    }

    private static RiskResult result(CaseAssessment assessment, String domain, String person) {
        return assessment.risk().result(domain, person).orElseThrow();
    }

    private static @org.jspecify.annotations.Nullable RiskLevel level(
            CaseAssessment assessment, String domain, String person) {
        return assessment.risk().result(domain, person).map(RiskResult::level).orElse(null);
    }

    private static List<String> personsOf(CaseAssessment assessment, String intervention) {
        return assessment.advice().recommendations().stream()
                .filter(one -> one.intervention().id().equals(intervention))
                .map(one -> one.person() == null ? "not listed" : one.person())
                .toList();
    }
}
