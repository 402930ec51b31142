package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Person;
import se.frid.guidance.Intervention;
import se.frid.guidance.Law;
import se.frid.guidance.Provision;
import se.frid.guidance.RiskPolicy;
import se.frid.guidance.Strength;
import se.frid.instrument.RiskLevel;
import se.frid.risk.Known;
import se.frid.risk.Told;

class RecommenderTest {

    private static final LocalDate LAST_DAY_OF_2001 = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY_OF_2025 = LocalDate.of(2025, 7, 1);

    static Told family() {
        return Told.of(Told.MOTHER, Told.CHILD);
    }

    private static Told everyone() {
        return Told.of(Told.MOTHER, Told.CHILD, Told.PARTNER);
    }

    private static Optional<Recommendation> find(Told told, String id, Person person) {
        return told.assess().advice().recommendations().stream()
                .filter(one -> one.intervention().id().equals(id)
                        && String.valueOf(one.person()).equals(person.id()))
                .findFirst();
    }

    static Recommendation get(Told told, String id, Person person) {
        return find(told, id, person).orElseThrow();
    }

    private static Set<String> interventions(Told told) {
        return told.assess().advice().recommendations().stream()
                .map(one -> one.intervention().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> duties(Told told) {
        return told.assess().advice().duties().stream()
                .map(duty -> duty.legal().provision())
                .collect(Collectors.toSet());
    }

    private static Optional<Duty> duty(Told told, String id) {
        return told.assess().advice().duties().stream()
                .filter(duty -> duty.legal().provision().equals(id))
                .findFirst();
    }

    // --- rows of rules.md

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "R-G1|adult-told-violence|av-risk-assessment av-separate-file|sol-open-investigation vnr-adult-scope",
                "R-G4|adult-investigation-open|av-risk-assessment av-police-risk|vnr-risk-adult vnr-standardised-method vnr-police-risk vnr-adult-scope",
                "R-G5|adult-declines|av-advice av-safety-plan av-helpline|sol-together-with-person vnr-child-open",
                "R-G7|interpreter-needed|av-interpreter|fl-interpreter",
                "R-G10|court-date-near|av-risk-assessment av-safety-plan|vnr-risk-adult vnr-risk-child",
                "R-G12|danger-now|av-emergency-call av-tell-police|osl-prevent-serious-crime sol-immediate-protection",
                "R-S5|adult-told-violence|ch-protection-assessment ch-investigation|sol-report-concern vnr-child-open",
                "R-R1|perpetrator-holding-weapon|av-emergency-call av-protected-housing av-police-protection av-tell-police av-safety-plan|sol-protected-housing osl-prevent-serious-crime vnr-adult-interventions",
                "R-R2|strangulation|av-protected-housing av-police-risk av-police-protection av-protected-data av-safety-plan av-digital-safety|sol-protected-housing vnr-police-risk osl-prevent-serious-crime vnr-adult-interventions",
                "R-R3|stalking|av-safety-plan av-police-risk av-support-talks av-advocacy|vnr-adult-interventions vnr-police-risk",
                "R-R5|short-lethality-screen-positive|av-risk-assessment|vnr-risk-adult",
                "R-C1|strangulation|av-strangulation-care av-police-risk|vnr-care-ask",
                "R-C2|weapon-access|av-tell-police av-police-protection av-safety-plan|osl-prevent-serious-crime brb-necessity",
                "R-C3|threat-to-kill|av-police-report av-police-risk av-protected-housing|osl-prevent-serious-crime",
                "R-C4|child-threat|ch-protection-assessment ch-safety-plan ch-protected-housing av-tell-police|sol-immediate-protection osl-prevent-serious-crime osl-crime-against-child",
                "R-C5|escalation|av-risk-assessment av-safety-plan av-police-risk|vnr-risk-adult",
                "R-C7|stalking|av-contact-ban av-police-risk av-digital-safety av-protected-data|kf-basic kf-extended brb-stalking",
                "R-C8|coercive-control|av-support-talks av-safety-plan av-advocacy av-risk-assessment|vnr-adult-interventions sol-victim-adult",
                "R-C10|sexual-violence|av-acute-care av-police-report av-counsel|just-counsel vnr-care-ask",
                "R-C13|suicidal-ideation|av-suicide-care|",
                "R-C16|digital-violence|av-digital-safety av-safe-contact|sol-victim-adult",
                "R-C17|economic-violence|av-economic av-debt-advice|sol-economic sol-debt",
                "R-C20|suicide-plan|av-emergency-call av-suicide-care|brb-necessity",
                "R-B1|child-may-be-exposed|ch-protection-assessment ch-investigation ch-risk-assessment|vnr-child-open sol-immediate-protection vnr-risk-child hsl-cooperate",
                "R-B4|child-investigation-open|ch-hear-child ch-information|sol-child-investigation-4-months sol-child-inform-investigation sol-child-opinion",
                "R-B7|suspected-crime-against-child|ch-police-report ch-barnahus ch-special-representative|osl-crime-against-child just-child-representative sol-child-cooperation",
                "R-B17|child-trauma-probable|ch-bup ch-tf-cbt|vnr-child-interventions sol-sip hsl-child-needs",
                "R-B20|child-self-harm|av-suicide-care ch-bup|hsl-child-needs",
                "R-N6|ptsd-probable|av-health av-trauma-treatment|sol-sip hsl-good-care",
                "R-N7|depression-probable|av-health|hsl-good-care",
                "R-K2|child-comes-along|ch-protected-housing|sol-protected-housing-child sol-victim-child sol-care-plan",
                "R-P1|uses-violence|pe-information pe-risk-assessment pe-talks-decision pe-talks-direct|sol-perpetrator sol-perpetrator-safety-first vnr-child-open",
            })
    void what_the_rule_table_says_is_recommended(String rule, String present, String expected, @Nullable String bound) {
        CaseAssessment assessment = everyone().present(present).assess();
        Set<String> recommended = assessment.advice().recommendations().stream()
                .filter(one -> one.because().stream()
                        .anyMatch(because -> because.rule().equals(rule)))
                .map(one -> one.intervention().id())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> duties = assessment.advice().duties().stream()
                .filter(duty -> duty.because().stream()
                        .anyMatch(because -> because.rule().equals(rule)))
                .map(duty -> duty.legal().provision())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(recommended).containsAll(Arrays.asList(expected.split(" ", -1)));
        if (bound != null) {
            assertThat(duties).containsAll(Arrays.asList(bound.split(" ", -1)));
        }
        assertThat(everyone().absent(present).assess().advice().recommendations())
                .flatExtracting(Recommendation::because)
                .extracting(Because::rule)
                .doesNotContain(rule);
    }

    @Test
    void nothing_known_is_shown_as_not_complete_and_everything_known_is_not() {
        assertThat(rules(Told.of(Told.MOTHER))).contains("R-G8").doesNotContain("R-R2", "R-R3", "R-R4");
        Told known = Told.of(Told.MOTHER).absent("has-or-meets-children", "children-in-household");
        Told.GUIDANCE.policies().stream().map(RiskPolicy::mustBeKnown).forEach(known::absent);
        assertThat(rules(known)).doesNotContain("R-G8");
    }

    @ParameterizedTest
    @CsvSource({"14, false", "15, true", "17, true", "18, false", ", false"})
    void a_child_of_15_to_17_is_a_party(@Nullable Integer age, boolean expected) {
        Person child = new Person("child", Person.Role.CHILD, age, null);
        assertThat(rules(Told.of(Told.MOTHER, child)).contains("R-B11")).isEqualTo(expected);
    }

    @Test
    void processing_waits_while_violence_goes_on_or_has_not_been_shown_to_have_ended() {
        Told considered = family().present("processing-method-considered");
        assertThat(rules(considered)).contains("R-B14");
        assertThat(rules(considered.copy().absent("violence-ongoing").present("violence-stopped")))
                .doesNotContain("R-B14");
        assertThat(rules(family())).doesNotContain("R-B14");
    }

    private static Set<String> rules(Told told) {
        Set<String> rules = new TreeSet<>();
        Advice advice = told.assess().advice();
        advice.recommendations().forEach(one -> one.because().forEach(because -> rules.add(because.rule())));
        advice.duties().forEach(duty -> duty.because().forEach(because -> rules.add(because.rule())));
        return rules;
    }

    // --- conditions of single items

    @ParameterizedTest
    @CsvSource({
        "21, PRESENT, true, false",
        "20, PRESENT, false, false",
        "34, ABSENT, false, false",
        "34, UNKNOWN, false, true",
        ", PRESENT, false, true",
    })
    void housing_without_a_needs_test_only_from_21_years_where_offered(
            @Nullable Integer age, se.frid.instrument.condition.FindingState offered, boolean shown, boolean asked) {
        Person adult = new Person("mother", Person.Role.ADULT, age, null);
        Told told = Told.of(adult).present("danger-now").state(offered, null, "direct-housing-offered");
        assertThat(find(told, "av-protected-housing-direct", adult).isPresent()).isEqualTo(shown);
        assertThat(duties(told).contains("sol-without-needs-test")).isEqualTo(shown);
        assertThat(told.assess().advice().questions().stream()
                        .anyMatch(question -> question.item().equals("av-protected-housing-direct")
                                && question.rule().equals("R-R1")))
                .isEqualTo(asked);
        assertThat(find(told, "av-protected-housing", adult))
                .as("after a needs test it stands")
                .isPresent();
    }

    @Test
    void a_placement_away_from_a_safe_parent_is_not_the_answer_to_a_threat() {
        Told told = family().present("child-threat");
        assertThat(interventions(told.copy().absent("no-safe-carer"))).doesNotContain("ch-placement");
        assertThat(interventions(told.copy().present("no-safe-carer"))).contains("ch-placement");
        assertThat(told.copy().assess().advice().questions()).anySatisfy(question -> {
            assertThat(question.item()).isEqualTo("ch-placement");
            assertThat(question.findings()).containsExactly("no-safe-carer");
        });
    }

    @Test
    void a_question_on_a_level_names_what_would_settle_the_level() {
        assertThat(everyone().assess().advice().questions())
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(question.findings()).as(question.rule()).isNotEmpty());
    }

    // --- strength, limit, merging

    @Test
    void the_strongest_strength_and_the_earliest_day_hold_and_every_reason_is_kept() {
        Recommendation housing =
                get(family().present("strangulation", "threat-to-kill"), "av-protected-housing", Told.MOTHER);
        assertThat(housing.because())
                .extracting(Because::rule)
                .contains("R-R2", "R-C3", "R-C19")
                .doesNotHaveDuplicates();
        assertThat(housing.strength()).isEqualTo(Strength.SKA);
        assertThat(housing.by()).isEqualTo(Told.DAY);
        Recommendation fear = get(
                Told.of(Told.MOTHER).present("child-not-heard", "child-investigation-open", "child-may-be-exposed"),
                "av-safe-contact",
                Told.MOTHER);
        assertThat(fear.strength()).isEqualTo(Strength.KAN);
    }

    @ParameterizedTest
    @CsvSource({
        "danger-now, av-tell-police, FAR", "adult-investigation-open, av-police-risk, BOR",
        "danger-now, av-protected-housing, SKA", "depression-probable, av-health, KAN",
    })
    void may_and_should_are_never_turned_into_must(String present, String id, Strength expected) {
        assertThat(get(Told.of(Told.MOTHER).present(present), id, Told.MOTHER).strength())
                .isEqualTo(expected);
    }

    @Test
    void trauma_symptoms_of_a_child_are_referred_within_two_weeks() {
        Recommendation bup = get(family().about(Told.CHILD, "child-trauma-probable"), "ch-bup", Told.CHILD);
        assertThat(bup.by()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(bup.because())
                .allSatisfy(because -> assertThat(because.ownProposal()).isTrue());
        assertThat(get(
                                family().about(Told.CHILD, "child-trauma-probable", "child-suicidal-ideation"),
                                "ch-bup",
                                Told.CHILD)
                        .by())
                .as("the same day when suicide is spoken of")
                .isEqualTo(Told.DAY);
    }

    @Test
    void what_waits_stands_last_and_protection_stands_before_treatment() {
        CaseAssessment assessment = everyone()
                .present("danger-now", "ptsd-probable", "strangulation", "child-trauma-probable", "violence-ongoing")
                .assess();
        List<Recommendation> all = assessment.advice().recommendations();
        assertThat(all).extracting(one -> one.waitsFor().isPresent()).isSorted();
        List<Recommendation> today =
                all.stream().filter(one -> one.waitsFor().isEmpty()).toList();
        assertThat(today)
                .extracting(one -> one.intervention().needAreas().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow())
                .isSorted();
        assertThat(assessment.advice().duties()).extracting(Duty::care).isSorted();
        assertThat(assessment.advice().duties().stream().filter(duty -> !duty.care()))
                .extracting(duty -> duty.legal().force())
                .isSorted();
    }

    @Test
    void what_is_alike_in_all_else_stands_by_id_and_person_however_the_case_was_told() {
        Person anna = new Person("anna", Person.Role.CHILD, 9, null);
        Person zoe = new Person("zoe", Person.Role.CHILD, 9, null);
        List<Recommendation> all = Told.of(zoe, Told.MOTHER, anna)
                .present("child-trauma-probable", "danger-now", "ptsd-probable", "strangulation")
                .assess()
                .advice()
                .recommendations();
        Map<List<Object>, List<String>> alike = all.stream()
                .collect(Collectors.groupingBy(
                        RecommenderTest::rank,
                        Collectors.mapping(one -> one.intervention().id() + " " + one.person(), Collectors.toList())));
        assertThat(alike.values()).allSatisfy(group -> assertThat(group).isSorted());
        assertThat(all)
                .extracting(one -> one.intervention().id() + " " + one.person())
                .containsSubsequence("ch-bup anna", "ch-bup zoe", "ch-tf-cbt anna", "ch-tf-cbt zoe");
    }

    private static List<Object> rank(Recommendation one) {
        return List.of(
                Told.GUIDANCE
                        .interventions()
                        .first()
                        .contains(one.intervention().id()),
                one.waitsFor().isPresent(),
                one.intervention().needAreas().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                one.strength(),
                Optional.ofNullable(one.by()),
                one.intervention().horizons().get(0));
    }

    // --- dates

    /** A case in which most rules speak. */
    static Told manyThings(LocalDate day) {
        Told told = everyone().on(day);
        Told.GUIDANCE
                .rules()
                .forEach(rule -> se.frid.risk.Ways.named(rule.when()).stream()
                        .filter(id -> Told.GUIDANCE.finding(id).orElseThrow().type()
                                == se.frid.guidance.FindingDefinition.Type.FLAG)
                        .forEach(told::present));
        return told.present("direct-housing-offered", "staying-here-lives-elsewhere", "no-safe-carer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2019-03-01", "2023-07-01", "2024-04-01", "2025-06-30", "2025-07-01", "2026-01-01", "2026-11-02"
            })
    void every_provision_that_is_cited_is_in_force_on_the_day(LocalDate day) {
        CaseAssessment assessment = manyThings(day).assess();
        List<LegalReference> cited = new ArrayList<>();
        assessment.advice().duties().forEach(duty -> cited.add(duty.legal()));
        assessment.advice().recommendations().forEach(one -> cited.addAll(one.legal()));
        assertThat(cited).hasSizeGreaterThan(10);
        for (LegalReference legal : cited) {
            Provision provision =
                    Told.GUIDANCE.law().provision(legal.provision()).orElseThrow();
            assertThat(provision.versions())
                    .as("%s %s %s on %s", legal.provision(), legal.act(), legal.section(), day)
                    .anySatisfy(version -> {
                        Law.Act act = Told.GUIDANCE.law().act(version.act()).orElseThrow();
                        assertThat(version.section()).isEqualTo(legal.section());
                        assertThat(legal.confidence())
                                .isEqualTo(Objects.requireNonNullElse(version.confidence(), provision.confidence()));
                        assertThat(act.names()).isEqualTo(legal.act());
                        assertThat(version.validFrom()).isBeforeOrEqualTo(day);
                        assertThat(version.validTo() == null
                                        || !version.validTo().isBefore(day))
                                .isTrue();
                        assertThat(act.validFrom()).isBeforeOrEqualTo(day);
                        assertThat(act.validTo() == null || !act.validTo().isBefore(day))
                                .isTrue();
                    });
        }
    }

    @Test
    void the_social_services_act_of_2001_is_cited_to_its_last_day_and_that_of_2025_from_its_first() {
        String old = "Socialtjänstlag (2001:453)";
        String current = "Socialtjänstlag (2025:400)";
        assertThat(acts(manyThings(LAST_DAY_OF_2001))).contains(old).doesNotContain(current);
        assertThat(acts(manyThings(FIRST_DAY_OF_2025))).contains(current).doesNotContain(old);
    }

    private static Set<String> acts(Told told) {
        Set<String> acts = new HashSet<>();
        Advice advice = told.assess().advice();
        advice.duties().forEach(duty -> acts.add(duty.legal().act().sv()));
        advice.recommendations()
                .forEach(
                        one -> one.legal().forEach(legal -> acts.add(legal.act().sv())));
        return acts;
    }

    @Test
    void an_intervention_whose_every_ground_is_out_of_force_is_not_shown() {
        Told told = Told.of(Told.MOTHER).present("danger-now", "direct-housing-offered");
        assertThat(interventions(told.copy().on(FIRST_DAY_OF_2025))).contains("av-protected-housing-direct");
        assertThat(interventions(told.copy().on(LAST_DAY_OF_2001)))
                .doesNotContain("av-protected-housing-direct")
                .contains("av-protected-housing");
        for (LocalDate day : List.of(LAST_DAY_OF_2001, Told.DAY)) {
            assertThat(manyThings(day).assess().advice().recommendations())
                    .allSatisfy(one -> assertThat(one.legal().isEmpty())
                            .as(one.intervention().id())
                            .isEqualTo(one.intervention().legalBasis().isEmpty()));
        }
    }

    // --- persons

    @Test
    void what_is_found_of_a_child_is_for_that_child() {
        Person sister = new Person("sister", Person.Role.CHILD, 14, null);
        Told told = Told.of(Told.MOTHER, Told.CHILD, sister).about(sister, "child-trauma-probable");
        assertThat(find(told, "ch-tf-cbt", sister)).isPresent();
        assertThat(find(told, "ch-tf-cbt", Told.CHILD)).isEmpty();
        assertThat(duty(told, "vnr-child-interventions").orElseThrow().persons())
                .containsExactly("sister");
        Told suicidal = Told.of(Told.MOTHER, Told.CHILD).about(Told.CHILD, "child-suicidal-ideation");
        assertThat(find(suicidal, "av-suicide-care", Told.CHILD)).isPresent();
        assertThat(find(suicidal, "av-suicide-care", Told.MOTHER))
                .as("not hers")
                .isEmpty();
    }

    @Test
    void what_is_for_the_one_who_uses_violence_is_never_put_on_another() {
        assertThat(Told.of(Told.MOTHER, Told.CHILD)
                        .present("uses-violence", "perpetrator-substance")
                        .assess()
                        .advice()
                        .recommendations())
                .filteredOn(one -> one.intervention().subjects().equals(List.of("perpetrator")))
                .as("they stand, without a person")
                .isNotEmpty()
                .allMatch(one -> one.person() == null);
        Duty duty = duty(Told.of(Told.MOTHER, Told.CHILD).present("uses-violence"), "sol-perpetrator")
                .orElseThrow();
        assertThat(duty.persons()).as("it stands, without a person").isEmpty();
        assertThat(duty(everyone().about(Told.PARTNER, "uses-violence"), "sol-perpetrator")
                        .orElseThrow()
                        .persons())
                .containsExactly("partner");
        assertThat(find(everyone().about(Told.PARTNER, "uses-violence"), "pe-information", Told.PARTNER))
                .isPresent();
    }

    @Test
    void what_binds_care_is_kept_apart_from_what_binds_the_committee() {
        Advice advice = family().present("strangulation", "child-trauma-probable")
                .assess()
                .advice();
        assertThat(advice.duties().stream().filter(Duty::care))
                .extracting(duty -> duty.legal().provision())
                .contains("vnr-care-ask", "hsl-child-needs");
        assertThat(advice.duties().stream().filter(duty -> !duty.care()))
                .extracting(duty -> duty.legal().provision())
                .doesNotContain("vnr-care-ask", "hsl-child-needs");
    }

    @Test
    void the_level_that_made_a_rule_speak_is_named_with_its_person() {
        Recommendation housing = get(family().present("strangulation"), "av-protected-housing", Told.MOTHER);
        Because because = housing.because().stream()
                .filter(one -> one.rule().equals("R-R2"))
                .findFirst()
                .orElseThrow();
        assertThat(because.risk())
                .extracting(Because.Level::domain, Because.Level::person, Because.Level::level)
                .contains(org.assertj.core.groups.Tuple.tuple("partner-violence", "mother", RiskLevel.HIGH));
        assertThat(because.findings()).extracting(Known::finding).doesNotContain("weapon");
    }

    @Test
    void a_lower_level_of_the_tool_never_quiets_the_persons_own_fear() {
        Told told = Told.of(Told.MOTHER)
                .value("own-risk-rating", "high")
                .value("lethality-tool-level", "low")
                .value("partner-risk-tool-level", "low")
                .present("risk-tool-used");
        assertThat(rules(told)).contains("R-R6", "R-G9", "R-R2");
        assertThat(rules(told.copy().value("partner-risk-tool-level", "high")))
                .as("a tool as high as the person")
                .doesNotContain("R-R6");
        assertThat(rules(Told.of(Told.MOTHER).value("own-risk-rating", "high")))
                .as("no tool was used")
                .contains("R-R6");
        assertThat(rules(Told.of(Told.MOTHER).value("own-risk-rating", "medium")))
                .doesNotContain("R-R6");
        assertThat(told.assess()
                        .risk()
                        .result("partner-violence", "mother")
                        .orElseThrow()
                        .level())
                .isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void every_intervention_that_is_recommended_is_for_such_a_person() {
        Map<Person.Role, String> subject = Map.of(
                Person.Role.ADULT, "adult-victim", Person.Role.CHILD, "child", Person.Role.PERPETRATOR, "perpetrator");
        CaseAssessment assessment = manyThings(Told.DAY).assess();
        for (Recommendation one : assessment.advice().recommendations()) {
            Person person = assessment.persons().stream()
                    .filter(some -> some.id().equals(one.person()))
                    .findFirst()
                    .orElseThrow();
            Intervention intervention = one.intervention();
            assertThat(intervention.subjects())
                    .as(intervention.id())
                    .containsAnyOf(
                            subject.get(person.role()),
                            person.role() == Person.Role.PERPETRATOR ? "perpetrator" : "family");
        }
    }
}
