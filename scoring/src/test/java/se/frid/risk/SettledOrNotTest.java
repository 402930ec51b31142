package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.administration.Person;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.FindingState;
import se.frid.recommendation.CaseAssessment;

/** What is not known is never low: when a level is settled, what could still raise it, and how long it is current. */
class SettledOrNotTest {

    private static final List<Person> PERSONS = List.of(Told.MOTHER, Told.CHILD, Told.PARTNER);

    record Domain(RiskPolicy policy, Person person) {
        @Override
        public String toString() {
            return policy.domain() + " " + person.id();
        }
    }

    static Stream<Domain> domains() {
        return Told.GUIDANCE.policies().stream()
                .flatMap(policy -> PERSONS.stream()
                        .filter(person -> policy.about().contains(person.role()))
                        .map(person -> new Domain(policy, person)));
    }

    private static @Nullable RiskResult result(Told told, Domain domain) {
        return told.risk()
                .result(domain.policy().domain(), domain.person().id())
                .orElse(null);
    }

    /** Everything that may be asked about such a person in the domain is answered with no. */
    private static Told answeredNo(Domain domain) {
        return Told.of(PERSONS, List.of()).absent(domain.policy().mustBeKnown());
    }

    /** In domains for several kinds of persons, what is about others of these kinds is not asked of such a person. */
    private static List<String> questions(Domain domain) {
        List<String> all = domain.policy().mustBeKnown();
        String role = domain.person().role().name();
        boolean several = domain.policy().about().size() > 1;
        return several && all.stream().noneMatch(id -> about(id).name().equals(role))
                ? List.of()
                : all.stream()
                        .filter(id -> !several
                                || !PERSONAL.contains(about(id))
                                || about(id).name().equals(role))
                        .toList();
    }

    private static final Set<FindingDefinition.About> PERSONAL =
            Set.of(FindingDefinition.About.ADULT, FindingDefinition.About.CHILD, FindingDefinition.About.PERPETRATOR);

    private static FindingDefinition.About about(String id) {
        return Told.GUIDANCE.finding(id).orElseThrow().about();
    }

    @ParameterizedTest
    @MethodSource("domains")
    void nothing_known_is_not_complete_and_never_low(Domain domain) {
        RiskResult result = result(Told.of(PERSONS, List.of()), domain);
        if (result == null) {
            assertThat(questions(domain))
                    .as("nothing can be asked about such a person")
                    .isEmpty();
            return;
        }
        assertThat(result.level()).isNull();
        assertThat(result.complete()).isFalse();
        assertThat(result.noSignFound()).isFalse();
        assertThat(result.upper()).isNotNull();
        assertThat(result.currentUntil()).isNull();
        assertThat(result.mustAsk())
                .containsAll(questions(domain).stream()
                        .filter(id -> !id.equals("children-in-household"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("domains")
    void no_sign_is_found_only_when_every_question_has_an_answer(Domain domain) {
        RiskResult all = result(answeredNo(domain), domain);
        if (all == null) {
            assertThat(questions(domain)).isEmpty();
            return;
        }
        assertThat(all.noSignFound()).isTrue();
        assertThat(all.mustAsk()).isEmpty();
        for (String open : questions(domain)) {
            Told told = Told.of(PERSONS, List.of())
                    .absent(domain.policy().mustBeKnown().stream()
                            .filter(id -> !id.equals(open))
                            .toList());
            RiskResult silent = result(told, domain);
            RiskResult said = result(told.copy().unknown(open), domain);
            assertThat(silent).isEqualTo(said);
            assertThat(silent).isNotNull();
            if (silent != null && silent.level() == null) {
                assertThat(silent.complete()).as("without %s", open).isFalse();
                assertThat(silent.noSignFound()).isFalse();
                assertThat(silent.mustAsk()).containsExactly(open);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("domains")
    void the_upper_bound_is_the_level_that_the_open_answer_would_give(Domain domain) {
        for (String open : questions(domain)) {
            Told told = Told.of(PERSONS, List.of())
                    .absent(domain.policy().mustBeKnown().stream()
                            .filter(id -> !id.equals(open))
                            .toList());
            FindingDefinition definition = Told.GUIDANCE.finding(open).orElseThrow();
            String about = definition.about() == FindingDefinition.About.CHILD
                    ? Told.CHILD.id()
                    : definition.about() == FindingDefinition.About.PERPETRATOR ? Told.PARTNER.id() : null;
            Told worst = definition.type() == FindingDefinition.Type.LEVEL
                    ? told.copy().value(open, "imminent")
                    : told.copy().state(FindingState.PRESENT, about, open);
            RiskResult unknown = result(told, domain);
            RiskResult known = result(worst, domain);
            assertThat(unknown).isNotNull();
            assertThat(known).isNotNull();
            if (unknown != null && known != null) {
                RiskLevel reachable = unknown.upper() == null ? unknown.level() : unknown.upper();
                assertThat(reachable).as(open).isEqualTo(known.level());
            }
        }
    }

    @Test
    void a_level_that_could_be_higher_is_at_least_and_one_that_cannot_is_settled() {
        RiskResult some = Told.of(Told.MOTHER).present("adult-violence").risk("partner-violence", Told.MOTHER);
        assertThat(some.level()).isEqualTo(RiskLevel.LOW);
        assertThat(some.upper()).isEqualTo(RiskLevel.IMMINENT);
        assertThat(some.complete()).isFalse();
        RiskResult top = Told.of(Told.MOTHER).present("danger-now").risk("partner-violence", Told.MOTHER);
        assertThat(top.level()).isEqualTo(RiskLevel.IMMINENT);
        assertThat(top.complete()).isTrue();
        assertThat(top.upper()).isNull();
        assertThat(top.mustAsk()).as("still listed").contains("strangulation");
    }

    @Test
    void a_level_stated_without_its_value_is_still_to_be_asked() {
        RiskPolicy policy = Told.GUIDANCE.policy("partner-violence").orElseThrow();
        Told told = Told.of(Told.MOTHER)
                .absent(policy.mustBeKnown().stream()
                        .filter(id -> !id.equals("own-risk-rating"))
                        .toList());
        assertThat(told.copy()
                        .present("own-risk-rating")
                        .risk("partner-violence", Told.MOTHER)
                        .mustAsk())
                .containsExactly("own-risk-rating");
        assertThat(told.copy()
                        .value("own-risk-rating", "very high")
                        .risk("partner-violence", Told.MOTHER)
                        .complete())
                .isFalse();
    }

    @ParameterizedTest
    // By the form, yes to item 2 counts 5 and yes to item 3 counts 4.
    @CsvSource({"'', 0", "2, 5", "2 3, 9"})
    void a_half_answered_danger_assessment_leaves_the_level_open_upwards(String yes, int points) {
        // Items 11–20 have no answer; no to the others of 1–10 but for those named.
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int item = 1; item <= 10; item++) {
            answers.put(Integer.toString(item), 0);
        }
        answers.put("3a", 0);
        for (String item : yes.split(" ", -1)) {
            if (!item.isEmpty()) {
                answers.put(item, 1);
            }
        }
        Person mother = new Person("mother", Person.Role.ADULT, 34, Sex.FEMALE);
        CaseAssessment assessment = Told.of(mother)
                .answers("danger-assessment", mother, Respondent.SELF, answers)
                .assess();
        Known tool = Findings.of(Told.GUIDANCE, List.of(mother), Told.DAY, assessment.findings())
                .whole(mother)
                .known("lethality-tool-level");
        // The nine open items (11–19) count one point each; item 20 none. 8 is increased danger, 14 severe.
        RiskLevel reached = points >= 8 ? RiskLevel.MEDIUM : RiskLevel.LOW;
        RiskLevel possible = points + 9 >= 14 ? RiskLevel.HIGH : RiskLevel.MEDIUM;
        assertThat(tool.level()).isEqualTo(reached);
        assertThat(tool.possible()).isEqualTo(possible);
        RiskResult lethal =
                assessment.risk().result("lethal-violence", "mother").orElseThrow();
        assertThat(lethal.complete()).isFalse();
        assertThat(lethal.upper()).isEqualTo(RiskLevel.IMMINENT);
    }

    @Test
    void a_level_that_a_tool_leaves_open_keeps_the_domain_open_when_all_else_is_known() {
        RiskPolicy policy = Told.GUIDANCE.policy("lethal-violence").orElseThrow();
        List<Known> told = new ArrayList<>(Told.of(Told.MOTHER)
                .absent(policy.mustBeKnown())
                .present("adult-violence")
                .findings()
                .all());
        assertThat(assess(told).complete()).isTrue();
        told.add(new Known(
                "lethality-tool-level",
                "mother",
                FindingState.PRESENT,
                se.frid.json.Scalar.of("low"),
                RiskLevel.HIGH,
                List.of(Origin.of(Origin.Kind.INSTRUMENT, "danger-assessment"))));
        RiskResult open = assess(told);
        assertThat(open.level()).isEqualTo(RiskLevel.LOW);
        assertThat(open.complete()).isFalse();
        assertThat(open.upper()).isEqualTo(RiskLevel.HIGH);
        assertThat(open.mustAsk()).isEmpty();
    }

    @Test
    void a_need_that_is_not_known_could_be_at_its_highest() {
        // An urgent need of protection is high for the child; all else that must be known is answered with no.
        Told told = Told.of(Told.MOTHER, Told.CHILD)
                .absent(Told.GUIDANCE.policy("child-exposure").orElseThrow().mustBeKnown())
                .unknown("need-child-protection");
        RiskResult result = told.risk("child-exposure", Told.CHILD);
        assertThat(result.level()).isNull();
        assertThat(result.complete()).isFalse();
        assertThat(result.mustAsk()).containsExactly("need-child-protection");
        assertThat(result.upper()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void a_domain_none_of_whose_questions_about_the_person_apply_still_asks_of_the_one_who_uses_violence() {
        // Whether staff uses the violence is the only question left, and gives no level by itself.
        List<String> questions = Told.GUIDANCE
                .policy("elder-or-disability-violence")
                .orElseThrow()
                .mustBeKnown();
        Told told = Told.of(Told.MOTHER);
        questions.stream()
                .filter(id -> about(id) != FindingDefinition.About.PERPETRATOR)
                .forEach(id -> told.state(FindingState.NOT_APPLICABLE, null, id));
        RiskResult result = told.risk("elder-or-disability-violence", Told.MOTHER);
        assertThat(result.complete()).isFalse();
        assertThat(result.mustAsk()).containsExactly("perpetrator-is-staff");
    }

    private static RiskResult assess(List<Known> told) {
        Findings findings = Findings.of(Told.GUIDANCE, List.of(Told.MOTHER), Told.DAY, told);
        return RiskAssessor.of(Told.GUIDANCE)
                .assess(findings, Told.DAY)
                .result("lethal-violence", "mother")
                .orElseThrow();
    }

    // --- currency

    @ParameterizedTest
    @CsvSource({
        "partner-violence, danger-now, 2026-11-03",
        "partner-violence, threat-to-kill own-lethality-fear, 2026-11-09",
        "partner-violence, stalking, 2026-11-30",
        "partner-violence, adult-violence, 2027-02-02",
        "suicide-self-harm, suicide-plan, 2026-11-03",
        "suicide-self-harm, suicidal-ideation, 2026-11-09",
        "suicide-self-harm, depression-probable, 2026-11-30",
        "trauma, complex-ptsd-probable, 2026-11-30",
        "trauma, ptsd-probable, 2027-02-02",
        "trauma, insomnia-probable, 2027-05-02",
    })
    void an_assessment_is_current_for_the_time_at_its_level(String domain, String present, LocalDate until) {
        assertThat(Told.of(Told.MOTHER)
                        .present(present.split(" ", -1))
                        .risk(domain, Told.MOTHER)
                        .currentUntil())
                .isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"child-violence-direct, 2026-11-09", "child-neglect, 2026-11-30", "child-worry-remains, 2027-01-02"})
    void the_level_of_a_child_is_current_for_less_time(String present, LocalDate until) {
        Told told = Told.of(Told.CHILD).about(Told.CHILD, present);
        assertThat(told.risk("child-exposure", Told.CHILD).currentUntil()).isEqualTo(until);
    }

    // --- persons apart

    @Test
    void the_suicidality_of_the_mother_is_never_that_of_the_child_nor_the_childs_hers() {
        Told hers = Told.of(PERSONS, List.of()).present("suicide-plan", "suicidal-ideation");
        assertThat(hers.level("suicide-self-harm", Told.MOTHER)).contains(RiskLevel.HIGH);
        assertThat(hers.level("suicide-self-harm", Told.CHILD)).isEmpty();
        Told childs = Told.of(PERSONS, List.of()).about(Told.CHILD, "child-suicide-plan");
        assertThat(childs.level("suicide-self-harm", Told.CHILD)).contains(RiskLevel.HIGH);
        assertThat(childs.level("suicide-self-harm", Told.MOTHER)).isEmpty();
    }

    @Test
    void the_suicidality_of_the_one_who_uses_violence_is_shown_for_that_person_alone() {
        Told his = Told.of(PERSONS, List.of()).about(Told.PARTNER, "perpetrator-suicidal");
        assertThat(his.level("suicide-self-harm", Told.PARTNER)).contains(RiskLevel.HIGH);
        assertThat(his.level("suicide-self-harm", Told.MOTHER)).isEmpty();
        assertThat(his.level("suicide-self-harm", Told.CHILD)).isEmpty();
        assertThat(his.level("partner-violence", Told.MOTHER))
                .as("and is a danger to her")
                .contains(RiskLevel.MEDIUM);
        assertThat(Told.of(PERSONS, List.of())
                        .about(Told.PARTNER, "perpetrator-substance")
                        .level("substance-use", Told.PARTNER))
                .contains(RiskLevel.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({
        "honour-violence, rating-honour, high, HIGH",
        "honour-violence, rating-honour, imminent, IMMINENT",
        "honour-violence, rating-honour-acute, high, IMMINENT",
        "honour-violence, rating-honour, medium, MEDIUM",
        "stalking, rating-stalking, high, HIGH",
        "stalking, rating-stalking-harm, imminent, IMMINENT",
    })
    void a_professional_rating_of_the_one_who_uses_violence_is_read_for_those_exposed(
            String domain, String rating, String value, RiskLevel expected) {
        assertThat(Told.of(Told.MOTHER).value(rating, value).level(domain, Told.MOTHER))
                .contains(expected);
        assertThat(Told.of(PERSONS, List.of())
                        .value(rating, Told.PARTNER.id(), se.frid.json.Scalar.of(value))
                        .level(domain, Told.MOTHER))
                .contains(expected);
    }

    @Test
    void a_broken_ban_makes_stalking_high_and_someone_on_the_way_makes_it_imminent() {
        assertThat(Told.of(Told.MOTHER).present("stalking", "ban-breach").level("stalking", Told.MOTHER))
                .contains(RiskLevel.HIGH);
        assertThat(Told.of(Told.MOTHER)
                        .present("honour-context", "perpetrator-present-or-coming")
                        .level("honour-violence", Told.MOTHER))
                .contains(RiskLevel.IMMINENT);
    }

    @Test
    void two_children_have_levels_of_their_own() {
        Person sister = new Person("sister", Person.Role.CHILD, 14, null);
        Told told = Told.of(Told.MOTHER, Told.CHILD, sister).about(sister, "child-sexual-abuse", "child-self-harm");
        assertThat(told.level("child-exposure", sister)).contains(RiskLevel.HIGH);
        assertThat(told.level("child-health", sister)).contains(RiskLevel.HIGH);
        assertThat(told.level("child-exposure", Told.CHILD)).isNotEqualTo(told.level("child-exposure", sister));
        assertThat(told.level("child-health", Told.CHILD)).isEmpty();
    }

    @Test
    void two_adults_have_levels_of_their_own() {
        Person aunt = new Person("aunt", Person.Role.ADULT, 70, null);
        Told told = Told.of(Told.MOTHER, aunt).about(Told.MOTHER, "strangulation");
        assertThat(told.level("partner-violence", Told.MOTHER)).contains(RiskLevel.HIGH);
        assertThat(told.level("partner-violence", aunt)).isEmpty();
    }

    @Test
    void a_level_that_something_gives_is_shown_though_no_question_of_the_domain_applies() {
        Told told = Told.of(Told.CHILD)
                .state(
                        FindingState.NOT_APPLICABLE,
                        Told.CHILD.id(),
                        "child-symptoms",
                        "child-suicidal-ideation",
                        "child-self-harm")
                .about(Told.CHILD, "child-suicide-attempt");
        assertThat(told.level("child-health", Told.CHILD)).contains(RiskLevel.IMMINENT);
    }
}
