package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Person;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.recommendation.CaseAssessment;

/** Who says what of the risk: each source as it stands, the highest first, and whether they differ. */
class LevelSourcesTest {

    private static final Person WOMAN = new Person("mother", Person.Role.ADULT, 34, Sex.FEMALE);

    private static List<String> sources(RiskResult result) {
        return result.sources().stream()
                .map(source -> Names.of(source.from()) + " " + source.finding() + " "
                        + (source.instrument() == null ? "" : source.instrument() + " ")
                        + (source.level() == null ? "open" : Names.of(source.level())))
                .toList();
    }

    private static FindingState differ(CaseAssessment assessment) {
        return assessment.findings().stream()
                .filter(known -> known.finding().equals("levels-differ"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void each_source_stands_with_its_level_the_highest_first() {
        Told told = Told.of(Told.MOTHER, Told.PARTNER)
                .value("own-risk-rating", "medium")
                .value("partner-risk-tool-level", "low")
                .value("rating-partner-violence", "partner", Scalar.of("medium"))
                .value("police-risk-level", "partner", Scalar.of("high"))
                .value("rating-honour", "partner", Scalar.of("high"));
        assertThat(sources(told.risk("partner-violence", Told.MOTHER)))
                .containsExactly(
                        "police police-risk-level high",
                        "person own-risk-rating medium",
                        "professional rating-partner-violence medium",
                        "instrument partner-risk-tool-level low");
        assertThat(told.level("partner-violence", Told.MOTHER))
                .as("the highest leads")
                .contains(RiskLevel.HIGH);
    }

    @Test
    void two_tools_stand_each_with_the_highest_level_of_its_own_and_what_answers_leave_open() {
        // DA: yes to 2 counts 5 and to 3 counts 4, which is 9: increased danger. DA-5: no to all, which is its lowest.
        Map<String, Integer> answers = Told.all("danger-assessment", 0, Map.of("2", 1, "3", 1));
        Told told = Told.of(WOMAN)
                .answers("danger-assessment", WOMAN, Respondent.SELF, answers)
                .answers("da-5", WOMAN, Respondent.SELF, Told.all("da-5", 0, Map.of()));
        CaseAssessment assessment = told.assess();
        RiskResult lethal =
                assessment.risk().result("lethal-violence", "mother").orElseThrow();
        assertThat(sources(lethal))
                .containsExactly(
                        "instrument lethality-tool-level danger-assessment medium",
                        "instrument lethality-tool-level da-5 low");
        assertThat(differ(assessment)).isEqualTo(FindingState.PRESENT);
        // Without an answer to 4 (4 points) and 6 to 8 (3, 3 and 2) the sum is 9 to 21: it may be severe danger.
        answers.keySet().removeAll(Set.of("4", "6", "7", "8"));
        RiskResult open = Told.of(WOMAN)
                .answers("danger-assessment", WOMAN, Respondent.SELF, answers)
                .assess()
                .risk()
                .result("lethal-violence", "mother")
                .orElseThrow();
        assertThat(open.sources())
                .extracting(SourceLevel::level, SourceLevel::possible)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RiskLevel.MEDIUM, RiskLevel.HIGH));
    }

    @Test
    void levels_differ_where_two_tools_give_the_same_finding_at_different_levels() {
        // Told as two tools tell them: the merged finding holds the highest, the sources hold both.
        List<Known> told = List.of(level("da-5", "low"), level("danger-assessment", "high"));
        Findings findings = Findings.of(Told.GUIDANCE, List.of(Told.MOTHER), Told.DAY, told);
        RiskAssessor assessor = RiskAssessor.of(Told.GUIDANCE);
        assertThat(assessor.levelsDiffer(findings, Told.of(Told.MOTHER).whole()))
                .isTrue();
        assertThat(sources(assessor.assess(findings, Told.DAY)
                        .result("lethal-violence", "mother")
                        .orElseThrow()))
                .containsExactly(
                        "instrument lethality-tool-level danger-assessment high",
                        "instrument lethality-tool-level da-5 low");
        Findings same = Findings.of(
                Told.GUIDANCE,
                List.of(Told.MOTHER),
                Told.DAY,
                List.of(level("da-5", "high"), level("danger-assessment", "low"), level("danger-assessment", "high")));
        assertThat(assessor.levelsDiffer(same, Told.of(Told.MOTHER).whole()))
                .as("a tool that passes through its lower levels")
                .isFalse();
    }

    private static Known level(String instrument, String level) {
        return new Known(
                "lethality-tool-level",
                "mother",
                FindingState.PRESENT,
                Scalar.of(level),
                null,
                List.of(Origin.of(Origin.Kind.INSTRUMENT, instrument)));
    }

    @Test
    void two_children_with_ratings_of_their_own_are_no_disagreement() {
        Person sister = new Person("sister", Person.Role.CHILD, 14, null);
        Told told = Told.of(Told.CHILD, sister)
                .value("rating-child", "child", Scalar.of("high"))
                .value("rating-child", "sister", Scalar.of("low"));
        assertThat(differ(told.assess())).isEqualTo(FindingState.ABSENT);
        assertThat(sources(told.risk("child-exposure", sister))).containsExactly("professional rating-child low");
        Told parent = Told.of(Told.MOTHER, Told.CHILD, sister)
                .value("rating-child", "child", Scalar.of("high"))
                .value("rating-child", "sister", Scalar.of("low"));
        assertThat(differ(parent.assess()))
                .as("nor for the parent, who has no level in the domain")
                .isEqualTo(FindingState.ABSENT);
    }

    @Test
    void two_tools_at_the_same_level_stand_in_the_same_order_whichever_was_filled_in_first() {
        for (List<Known> told : List.of(
                List.of(level("da-5", "high"), level("danger-assessment", "high")),
                List.of(level("danger-assessment", "high"), level("da-5", "high")))) {
            Findings findings = Findings.of(Told.GUIDANCE, List.of(Told.MOTHER), Told.DAY, told);
            assertThat(findings.whole(Told.MOTHER).levels("lethal-violence"))
                    .extracting(SourceLevel::instrument)
                    .containsExactly("da-5", "danger-assessment");
        }
    }

    @Test
    void levels_of_someone_who_is_not_listed_differ_as_well() {
        Told told = Told.of(Told.CHILD).value("own-risk-rating", "high").value("rating-overall", "low");
        assertThat(differ(told.assess())).isEqualTo(FindingState.PRESENT);
    }

    @ParameterizedTest
    @CsvSource({
        "MEDIUM, 2026-11-02, ABSENT",
        "HIGH, 2026-11-02, PRESENT",
        "LOW, 2026-11-02, PRESENT",
        // High is current for a week.
        "HIGH, 2026-10-01, ABSENT",
    })
    void a_professional_who_sets_another_level_than_the_computed_one_differs_while_it_holds(
            RiskLevel level, java.time.LocalDate day, FindingState expected) {
        Told told = Told.of(Told.MOTHER).present("jealousy").override("partner-violence", Told.MOTHER, level, day);
        assertThat(differ(told.assess())).isEqualTo(expected);
    }

    @Test
    void a_professional_who_differs_from_a_source_differs() {
        Told told = Told.of(Told.MOTHER)
                .value("police-risk-level", "high")
                .override("stalking", Told.MOTHER, RiskLevel.LOW, Told.DAY);
        assertThat(differ(told.assess())).isEqualTo(FindingState.PRESENT);
    }

    @ParameterizedTest
    // The limits 0–3, 4–6 and 7–10 are our own and stand in the data.
    @CsvSource({"0, low", "3, low", "4, medium", "6, medium", "7, high", "10, high"})
    void an_estimate_from_nought_to_ten_becomes_a_level(int number, String level) {
        for (String finding : List.of("own-risk-rating", "child-fear")) {
            Person person = finding.startsWith("child") ? Told.CHILD : Told.MOTHER;
            Told told = Told.of(Told.MOTHER, Told.CHILD).value(finding, person.id(), Scalar.of(number));
            assertThat(told.findings().whole(person).known(finding).value()).isEqualTo(Scalar.of(level));
            assertThat(told.assess().problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11, 100})
    void a_number_outside_the_scale_tells_nothing_and_is_a_problem(int number) {
        Told told = Told.of(Told.MOTHER).value("own-risk-rating", "mother", Scalar.of(number));
        assertThat(told.findings().whole(Told.MOTHER).known("own-risk-rating").state())
                .isEqualTo(FindingState.UNKNOWN);
        assertThat(told.assess().problems()).hasSize(1);
        assertThat(Told.of(Told.MOTHER)
                        .value("rating-overall", "mother", Scalar.of(5))
                        .assess()
                        .problems())
                .as("only what has numbers takes them")
                .hasSize(1);
    }

    /**
     * Where a level of a source lies above what the policy gives for it alone: shown beside the level, with the words that it lies
     * above. The policies do not let these findings lead there, and whether they should is for those who keep the policies to say.
     */
    private static final Set<String> BESIDE = Set.of(
            "lethal-violence own-risk-rating",
            "lethal-violence police-risk-level",
            "lethal-violence rating-imminence",
            "honour-violence police-risk-level",
            "stalking police-risk-level",
            // At medium only.
            "using-violence rating-imminence",
            "using-violence rating-serious-harm");

    @Test
    void the_highest_source_leads_in_every_domain_that_reads_it() {
        Set<String> beside = new TreeSet<>();
        for (FindingDefinition definition : Told.GUIDANCE.findings()) {
            for (String domain : definition.levelFrom() == null ? List.<String>of() : definition.risk()) {
                for (RiskLevel level : List.of(RiskLevel.MEDIUM, RiskLevel.HIGH)) {
                    boolean leads = Stream.of(Told.MOTHER, Told.CHILD, Told.PARTNER)
                            .flatMap(person -> Told.of(Told.MOTHER, Told.CHILD, Told.PARTNER)
                                    .value(definition.id(), bearer(definition), Scalar.of(Names.of(level)))
                                    .risk()
                                    .result(domain, person.id())
                                    .stream())
                            .anyMatch(result ->
                                    result.level() != null && result.level().atLeast(level));
                    if (!leads) {
                        beside.add(domain + " " + definition.id());
                    }
                }
            }
        }
        assertThat(beside).isEqualTo(new TreeSet<>(BESIDE));
    }

    private static String bearer(FindingDefinition definition) {
        return switch (definition.about()) {
            case CHILD -> "child";
            case PERPETRATOR -> "partner";
            default -> "mother";
        };
    }
}
