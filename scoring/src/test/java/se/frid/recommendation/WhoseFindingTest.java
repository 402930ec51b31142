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

    private static final String TWO_CHILDREN = """
            {"date": "2026-11-02", "persons": [{"id": "mother", "role": "adult", "age": 40},
               {"id": "boy", "role": "child", "age": 16}, {"id": "girl", "role": "child", "age": 15},
               {"id": "father", "role": "perpetrator", "age": 45}], "situation": [%s]}
            """;

    @Test
    void a_young_person_who_uses_violence_has_a_level_of_the_own_and_it_is_not_the_fathers() {
        CaseAssessment assessment = assess("""
                {"date": "2026-11-02", "persons": [{"id": "boy", "role": "child", "age": 16},
                   {"id": "father", "role": "perpetrator", "age": 45}],
                 "administrations": [{"instrument": "savry", "about": "boy", "respondent": "professional",
                   "answers": {"1": 2, "6": 2}, "judgements": {"summary-risk-rating": "high"}}]}
                """);

        assertThat(level(assessment, "using-violence", "boy")).isEqualTo(RiskLevel.HIGH);
        assertThat(level(assessment, "using-violence", "father")).isNull();
        assertThat(level(assessment, "trauma", "father")).isNull();
        // R-P3: what protects others of a high level.
        assertThat(assessment.advice().recommendations())
                .anySatisfy(one -> assertThat(one.intervention().id()).isEqualTo("av-tell-police"));
    }

    @Test
    void an_own_weapon_of_a_young_person_is_a_danger_to_everyone_else() {
        CaseAssessment assessment = assess(TWO_CHILDREN.formatted("""
                {"finding": "child-uses-violence", "about": "boy", "state": "present"},
                {"finding": "weapon-access", "about": "boy", "state": "present"}
                """));

        assertThat(result(assessment, "using-violence", "boy").upper()).isNotNull();
        assertThat(personsOf(assessment, "av-tell-police")).contains("mother", "girl");
    }

    @Test
    void the_case_of_the_exposed_girl_is_opened_where_a_boy_uses_violence_against_her() {
        CaseAssessment assessment = assess(TWO_CHILDREN.formatted("""
                {"finding": "child-uses-violence", "about": "boy", "state": "present"},
                {"finding": "child-dating-violence", "about": "girl", "state": "present"}
                """));

        // R-P13, the exposed child's own case, is the only rule here with a school plan.
        assertThat(personsOf(assessment, "ch-school")).contains("girl");
    }

    @Test
    void what_is_told_of_a_child_opens_the_mothers_case_as_the_mothers() {
        CaseAssessment assessment = assess(
                TWO_CHILDREN.formatted("{\"finding\": \"child-threat\", \"about\": \"boy\", \"state\": \"present\"}"));

        // child-threat implies a threat against the adult: R-G1.
        assertThat(assessment.advice().duties())
                .filteredOn(duty -> duty.legal().provision().equals("sol-open-investigation"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.persons()).containsExactly("mother"));
    }

    @Test
    void what_follows_from_a_finding_of_one_child_is_not_the_other_childs() {
        CaseAssessment assessment = assess(TWO_CHILDREN.formatted(
                "{\"finding\": \"child-violence-direct\", \"about\": \"girl\", \"state\": \"present\"}"));

        // child-violence-direct implies suspected-crime-against-child (R-B7). That a child has been exposed is the
        // whole family's: each child gets its own assessment and investigation (R-B1).
        assertThat(personsOf(assessment, "ch-investigation")).containsExactlyInAnyOrder("girl", "boy");
        assertThat(personsOf(assessment, "ch-special-representative")).containsExactly("girl");
        assertThat(assessment.advice().questions())
                .filteredOn(question -> "boy".equals(question.person()))
                .extracting(Question::rule)
                .contains("R-B7")
                .doesNotContain("R-B1");
    }

    @Test
    void violence_by_one_more_takes_nothing_from_whom_the_violence_of_the_first_was_a_reason() {
        String father = """
                {"date": "2026-11-02", "persons": [{"id": "mother", "role": "adult", "age": 34},
                   {"id": "child", "role": "child", "age": 9}, {"id": "father", "role": "perpetrator", "age": 36}],
                 "situation": [{"finding": "perpetrator-is-parent", "about": "child", "state": "present"},
                   {"finding": "uses-violence", "about": "father", "state": "present"}%s]}
                """;
        String child = ", {\"finding\": \"uses-violence\", \"about\": \"child\", \"state\": \"present\"}";

        // R-P7 gives the duty to guard the child's best interest, for the child and the family.
        for (String more : List.of("", child)) {
            assertThat(assess(father.formatted(more)).advice().duties())
                    .filteredOn(duty -> duty.legal().provision().equals("fb-best-interest-violence"))
                    .singleElement()
                    .satisfies(duty -> assertThat(duty.persons()).contains("mother", "child"));
        }
    }

    @Test
    void what_is_for_the_exposed_alone_is_given_by_the_jealousy_of_one_who_is_not_listed() {
        CaseAssessment assessment = assess(situation("{\"finding\": \"jealousy\", \"state\": \"present\"}"));

        // R-C8: support to the exposed adult, and the duty to support a victim; neither is for the jealous one.
        assertThat(assessment.advice().recommendations())
                .filteredOn(one -> one.intervention().id().equals("av-support-talks"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.person()).isEqualTo("mother");
                    assertThat(one.because()).extracting(Because::rule).contains("R-C8");
                });
        assertThat(assessment.advice().duties())
                .filteredOn(duty -> duty.legal().provision().equals("sol-victim-adult"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.persons()).containsExactly("mother"));
    }

    @Test
    void one_childs_no_says_nothing_of_another_child() {
        String no = "{\"finding\": \"child-threat\", \"about\": \"%s\", \"state\": \"absent\"}";
        CaseAssessment one = assess(TWO_CHILDREN.formatted(no.formatted("boy")));
        CaseAssessment both = assess(TWO_CHILDREN.formatted(no.formatted("boy") + ", " + no.formatted("girl")));

        assertThat(result(one, "lethal-violence", "mother").mustAsk()).contains("child-threat");
        assertThat(result(both, "lethal-violence", "mother").mustAsk()).doesNotContain("child-threat");
    }

    @Test
    void honour_found_for_one_child_is_looked_into_for_the_sibling() {
        CaseAssessment assessment = assess(
                TWO_CHILDREN.formatted("{\"finding\": \"honour-child\", \"about\": \"girl\", \"state\": \"present\"}"));

        // R-H2: each sibling gets an own assessment.
        assertThat(personsOf(assessment, "ch-protection-assessment")).contains("girl", "boy");
    }

    @Test
    void a_level_by_a_sign_of_another_kind_is_not_settled_before_the_questions_of_the_domain_are_asked() {
        CaseAssessment assessment = assess("""
                {"date": "2026-11-02", "persons": [{"id": "girl", "role": "child", "age": 15}],
                 "situation": [{"finding": "child-digital-violence", "about": "girl", "state": "present"}]}
                """);

        RiskResult stalking = result(assessment, "stalking", "girl");
        assertThat(stalking.level()).isEqualTo(RiskLevel.LOW);
        assertThat(stalking.complete()).isFalse();
        assertThat(stalking.mustAsk()).contains("stalking", "threat-to-kill");
        assertThat(stalking.upper()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void danger_now_counts_for_everyone_and_the_call_for_help_comes_first() {
        CaseAssessment assessment = assess(TWO_CHILDREN.formatted("""
                {"finding": "danger-now", "state": "present"},
                {"finding": "honour-child", "about": "girl", "state": "present"}
                """));

        assertThat(level(assessment, "honour-violence", "girl")).isEqualTo(RiskLevel.IMMINENT);
        assertThat(assessment.advice().recommendations().get(0).intervention().id())
                .isEqualTo("av-emergency-call");
    }

    @Test
    void the_help_that_one_who_stays_here_needs_is_not_a_duty_towards_the_one_who_uses_violence() {
        CaseAssessment assessment = assess(TWO_CHILDREN.formatted("""
                {"finding": "staying-here-lives-elsewhere", "state": "present"},
                {"finding": "acute-need", "state": "present"}
                """));

        assertThat(assessment.advice().duties())
                .filteredOn(duty -> duty.legal().provision().equals("sol-acute-in-place-of-stay"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.persons()).contains("mother").doesNotContain("father"));
    }

    @Test
    void that_an_exposed_adult_is_a_man_follows_from_the_sex_and_is_asked_only_where_that_is_not_told() {
        String case_ = """
                {"date": "2026-11-02", "persons": [{"id": "adult", "role": "adult", "age": 40%s}],
                 "situation": [{"finding": "adult-told-violence", "state": "present"}]}
                """;

        // R-V5
        assertThat(asked(assess(case_.formatted("")), "R-V5")).isTrue();
        assertThat(asked(assess(case_.formatted(", \"sex\": \"female\"")), "R-V5"))
                .isFalse();
        assertThat(personsOf(assess(case_.formatted(", \"sex\": \"male\"")), "av-protected-housing-adapted"))
                .containsExactly("adult");
    }

    private static boolean asked(CaseAssessment assessment, String rule) {
        return assessment.advice().questions().stream()
                .anyMatch(question -> question.rule().equals(rule));
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
