package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;
import se.frid.recommendation.CaseAssessment;

class FindingsTest {

    private static final Person SISTER = new Person("sister", Person.Role.CHILD, 14, null);
    private static final Person AUNT = new Person("aunt", Person.Role.ADULT, 50, null);

    private static FindingState state(Told told, Person person, String finding) {
        return told.findings().whole(person).known(finding).state();
    }

    private static FindingState own(Told told, Person person, String finding) {
        return told.findings().own(person).known(finding).state();
    }

    // --- whose it is

    @Test
    void what_is_not_told_is_unknown_for_everyone() {
        Told told = Told.of(Told.MOTHER, Told.CHILD, Told.PARTNER);
        for (String finding : List.of("strangulation", "child-symptoms", "weapon-access", "violence-ongoing")) {
            assertThat(state(told, Told.MOTHER, finding)).isEqualTo(FindingState.UNKNOWN);
        }
    }

    @Test
    void two_children_are_kept_apart() {
        Told told = Told.of(Told.MOTHER, Told.CHILD, SISTER).about(Told.CHILD, "child-violence-direct");
        assertThat(state(told, Told.CHILD, "child-violence-direct")).isEqualTo(FindingState.PRESENT);
        assertThat(state(told, SISTER, "child-violence-direct")).isEqualTo(FindingState.UNKNOWN);
        assertThat(state(told, Told.MOTHER, "child-violence-direct"))
                .as("the adult's case")
                .isEqualTo(FindingState.PRESENT);
        assertThat(own(told, Told.MOTHER, "child-violence-direct")).isEqualTo(FindingState.NOT_APPLICABLE);
    }

    @Test
    void a_finding_about_a_child_that_names_none_counts_for_every_child() {
        Told told = Told.of(Told.MOTHER, Told.CHILD, SISTER).present("child-threat");
        assertThat(state(told, Told.CHILD, "child-threat")).isEqualTo(FindingState.PRESENT);
        assertThat(state(told, SISTER, "child-threat")).isEqualTo(FindingState.PRESENT);
    }

    @Test
    void two_adults_are_kept_apart_and_what_names_neither_counts_for_both() {
        Told told =
                Told.of(Told.MOTHER, AUNT).about(Told.MOTHER, "strangulation").present("stalking");
        assertThat(state(told, Told.MOTHER, "strangulation")).isEqualTo(FindingState.PRESENT);
        assertThat(state(told, AUNT, "strangulation")).isEqualTo(FindingState.UNKNOWN);
        assertThat(state(told, Told.MOTHER, "stalking")).isEqualTo(FindingState.PRESENT);
        assertThat(state(told, AUNT, "stalking")).isEqualTo(FindingState.PRESENT);
    }

    @Test
    void the_only_adult_bears_what_is_about_the_adult() {
        Findings findings = Told.of(Told.MOTHER, Told.CHILD).findings();
        FindingDefinition adult = findings.definition("strangulation");
        assertThat(findings.bearer(adult, null)).isEqualTo("mother");
        assertThat(findings.bearer(adult, "child"))
                .as("told of the child: never the mother's")
                .isEqualTo("child");
        assertThat(Told.of(Told.MOTHER, AUNT).findings().bearer(adult, null)).isNull();
        assertThat(findings.bearer(findings.definition("violence-ongoing"), "mother"))
                .as("household")
                .isNull();
        assertThat(findings.bearer(findings.definition("child-symptoms"), "mother"))
                .isNull();
        assertThat(findings.bearer(findings.definition("child-symptoms"), "child"))
                .isEqualTo("child");
        assertThat(findings.bearer(findings.definition("weapon-access"), "mother"))
                .isNull();
    }

    @Test
    void what_is_about_the_one_who_uses_violence_and_the_household_is_read_for_all() {
        Told told = Told.of(Told.MOTHER, Told.CHILD, Told.PARTNER)
                .about(Told.PARTNER, "weapon-access")
                .present("violence-ongoing");
        for (Person person : List.of(Told.MOTHER, Told.CHILD, Told.PARTNER)) {
            assertThat(state(told, person, "weapon-access")).isEqualTo(FindingState.PRESENT);
            assertThat(own(told, person, "violence-ongoing")).isEqualTo(FindingState.PRESENT);
        }
        assertThat(own(told, Told.PARTNER, "weapon-access")).isEqualTo(FindingState.PRESENT);
        assertThat(own(told, Told.MOTHER, "weapon-access")).isEqualTo(FindingState.NOT_APPLICABLE);
    }

    // --- taken together

    private static StatedFinding stated(FindingState state) {
        return new StatedFinding("strangulation", null, state, null);
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT, ABSENT, PRESENT", "PRESENT, UNKNOWN, PRESENT", "PRESENT, NOT_APPLICABLE, PRESENT",
        "ABSENT, UNKNOWN, ABSENT", "PRESENT, PRESENT, PRESENT", "UNKNOWN, UNKNOWN, UNKNOWN",
    })
    void presence_leads_and_what_was_stated_comes_before_what_was_not_answered(
            FindingState one, FindingState other, FindingState expected) {
        assertThat(state(Told.of(Told.MOTHER).stated(stated(one)).stated(stated(other)), Told.MOTHER, "strangulation"))
                .isEqualTo(expected);
        assertThat(state(Told.of(Told.MOTHER).stated(stated(other)).stated(stated(one)), Told.MOTHER, "strangulation"))
                .isEqualTo(expected);
    }

    private static Known tool(FindingState state, @Nullable String value, @Nullable RiskLevel possible, String from) {
        return new Known(
                "lethality-tool-level",
                "mother",
                state,
                value == null ? null : Scalar.of(value),
                possible,
                List.of(new Origin(Origin.Kind.INSTRUMENT, from, List.of("1"), List.of("total"))));
    }

    private static Known together(Known... all) {
        Known known = Findings.of(Told.GUIDANCE, List.of(Told.MOTHER), Told.DAY, List.of(all))
                .whole(Told.MOTHER)
                .known("lethality-tool-level");
        List<Known> turned = new ArrayList<>(List.of(all));
        Collections.reverse(turned);
        Known other = Findings.of(Told.GUIDANCE, List.of(Told.MOTHER), Told.DAY, turned)
                .whole(Told.MOTHER)
                .known("lethality-tool-level");
        assertThat(other.state()).isEqualTo(known.state());
        assertThat(other.value()).isEqualTo(known.value());
        assertThat(other.possible()).isEqualTo(known.possible());
        return known;
    }

    @Test
    void an_item_without_an_answer_comes_before_another_tools_no() {
        assertThat(together(tool(FindingState.ABSENT, null, null, "a"), tool(FindingState.UNKNOWN, null, null, "b"))
                        .state())
                .isEqualTo(FindingState.UNKNOWN);
        assertThat(together(
                                tool(FindingState.NOT_APPLICABLE, null, null, "a"),
                                tool(FindingState.ABSENT, null, null, "b"))
                        .state())
                .isEqualTo(FindingState.ABSENT);
    }

    @Test
    void the_highest_level_holds_and_all_sources_are_kept() {
        Known known = together(
                tool(FindingState.PRESENT, "medium", null, "a"),
                tool(FindingState.PRESENT, "high", RiskLevel.HIGH, "b"),
                tool(FindingState.PRESENT, "low", RiskLevel.IMMINENT, "c"),
                tool(FindingState.ABSENT, null, null, "d"));
        assertThat(known.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(known.possible()).isEqualTo(RiskLevel.IMMINENT);
        assertThat(known.origins()).extracting(Origin::from).containsExactlyInAnyOrder("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "need-child-protection, some, urgent, urgent",
        "protected-identity, none, fictitious, fictitious",
        "separation-date, 2020-01-01, 2026-10-05, 2026-10-05",
        "own-risk-rating, low, imminent, imminent",
    })
    void of_two_values_the_graver_holds_whoever_was_heard_first(
            String finding, String one, String other, String expected) {
        Told first = Told.of(Told.MOTHER).value(finding, one).value(finding, other);
        Told last = Told.of(Told.MOTHER).value(finding, other).value(finding, one);
        assertThat(first.findings().whole(Told.MOTHER).known(finding).value()).isEqualTo(Scalar.of(expected));
        assertThat(last.findings().whole(Told.MOTHER).known(finding).value()).isEqualTo(Scalar.of(expected));
    }

    @Test
    void what_is_told_of_nobody_never_hides_that_it_was_told_of_the_person() {
        Findings findings = Told.of(Told.MOTHER, Told.CHILD, SISTER)
                .present("child-threat")
                .about(Told.CHILD, "child-threat")
                .about(Told.CHILD, "child-threat")
                .findings();
        Known childs = findings.whole(Told.CHILD).known("child-threat");
        assertThat(childs.person()).isEqualTo("child");
        assertThat(childs.origins()).as("told thrice by one").hasSize(1);
        assertThat(findings.whole(SISTER).known("child-threat").person()).isNull();
    }

    @Test
    void of_two_numbers_the_higher_holds() {
        for (int[] pair : new int[][] {{2, 10}, {10, 2}}) {
            Told told = Told.of(Told.MOTHER)
                    .value("perpetrator-count", null, Scalar.of(pair[0]))
                    .value("perpetrator-count", null, Scalar.of(pair[1]));
            assertThat(told.findings()
                            .whole(Told.MOTHER)
                            .known("perpetrator-count")
                            .value())
                    .isEqualTo(Scalar.of(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-risk-rating", "separation-date", "authorities-involved", "need-economy"})
    void a_value_that_the_finding_cannot_have_tells_nothing(String finding) {
        assertThat(state(Told.of(Told.MOTHER).value(finding, "very much"), Told.MOTHER, finding))
                .isEqualTo(FindingState.UNKNOWN);
        assertThat(state(Told.of(Told.MOTHER).present(finding), Told.MOTHER, finding))
                .as("present with no value")
                .isEqualTo(FindingState.UNKNOWN);
        assertThat(state(Told.of(Told.MOTHER).absent(finding), Told.MOTHER, finding))
                .isEqualTo(FindingState.ABSENT);
    }

    @Test
    void a_flag_is_told_by_its_state_alone() {
        StatedFinding wrong = new StatedFinding("violence-stopped", null, null, Scalar.of(false));
        assertThat(state(Told.of(Told.MOTHER).stated(wrong), Told.MOTHER, "violence-stopped"))
                .isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void what_contradicts_itself_tells_nothing_and_is_reported() {
        StatedFinding odd = new StatedFinding("own-risk-rating", null, FindingState.ABSENT, Scalar.of("high"));
        Told told = Told.of(Told.MOTHER).stated(odd);
        assertThat(state(told, Told.MOTHER, "own-risk-rating")).isEqualTo(FindingState.UNKNOWN);
        assertThat(told.assess().problems())
                .extracting(problem -> problem.pointer())
                .containsExactly("/situation/0/value");
    }

    // --- what follows

    @Test
    void every_implication_of_the_vocabulary_holds_to_its_end() {
        for (FindingDefinition definition : Told.GUIDANCE.findings()) {
            for (String cause : definition.impliedBy()) {
                Findings findings = Told.of(Told.MOTHER).present(cause).findings();
                Set<String> expected = consequences(cause);
                assertThat(findings.presentIds()).as(cause).containsAll(expected);
                assertThat(expected).contains(definition.id());
            }
        }
    }

    /** Everything that a finding makes present, step by step through the vocabulary. */
    private static Set<String> consequences(String cause) {
        Set<String> reached = new TreeSet<>(Set.of(cause));
        boolean more = true;
        while (more) {
            more = Told.GUIDANCE.findings().stream()
                    .filter(definition -> definition.impliedBy().stream().anyMatch(reached::contains))
                    .map(FindingDefinition::id)
                    .map(reached::add)
                    .reduce(false, Boolean::logicalOr);
        }
        reached.remove(cause);
        return reached;
    }

    @Test
    void absence_is_never_implied() {
        for (FindingDefinition definition : Told.GUIDANCE.findings()) {
            for (String cause : definition.impliedBy()) {
                Findings findings = Told.of(Told.MOTHER).absent(cause).findings();
                boolean derived = definition.derived() != null;
                assertThat(findings.whole(Told.MOTHER).known(definition.id()).state())
                        .as("%s absent, %s", cause, definition.id())
                        .isIn(derived ? List.of(FindingState.values()) : List.of(FindingState.UNKNOWN));
            }
        }
    }

    @Test
    void presence_that_follows_comes_before_a_stated_no() {
        Told told = Told.of(Told.MOTHER).absent("danger-now").present("perpetrator-holding-weapon");
        assertThat(state(told, Told.MOTHER, "danger-now")).isEqualTo(FindingState.PRESENT);
        assertThat(told.findings().whole(Told.MOTHER).known("danger-now").origins())
                .extracting(Origin::kind, Origin::from)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Origin.Kind.IMPLIED, "perpetrator-holding-weapon"));
    }

    @Test
    void closing_what_is_closed_adds_nothing() {
        Random random = new Random(7);
        List<FindingState> states = List.of(FindingState.PRESENT, FindingState.ABSENT, FindingState.UNKNOWN);
        List<FindingDefinition> flags = Told.GUIDANCE.findings().stream()
                .filter(definition -> definition.type() == FindingDefinition.Type.FLAG)
                .toList();
        for (int round = 0; round < 200; round++) {
            Told told = Told.of(Told.MOTHER, Told.CHILD, Told.PARTNER);
            for (int i = 0; i < 6; i++) {
                told.state(
                        states.get(random.nextInt(states.size())),
                        null,
                        flags.get(random.nextInt(flags.size())).id());
            }
            Findings once = told.findings();
            Findings twice = Findings.of(Told.GUIDANCE, once.persons(), Told.DAY, once.all());
            assertThat(twice.presentIds()).isEqualTo(once.presentIds());
            assertThat(states(twice)).as(told.toString()).isEqualTo(states(once));
        }
    }

    private static Map<String, FindingState> states(Findings findings) {
        return findings.all().stream()
                .collect(Collectors.toMap(known -> known.finding() + "@" + known.person(), Known::state));
    }

    @Test
    void what_is_derived_fits_what_it_was_derived_from_in_the_end() {
        Told told = Told.of(Told.MOTHER).present("perpetrator-is-parent");
        assertThat(state(told, Told.MOTHER, "has-or-meets-children")).isEqualTo(FindingState.PRESENT);
        assertThat(state(told, Told.MOTHER, "children-unknown")).isEqualTo(FindingState.ABSENT);
        assertThat(state(Told.of(Told.MOTHER), Told.MOTHER, "children-unknown")).isEqualTo(FindingState.PRESENT);
        assertThat(state(Told.of(Told.MOTHER, Told.CHILD), Told.MOTHER, "children-unknown"))
                .isEqualTo(FindingState.ABSENT);
        assertThat(state(Told.of(Told.MOTHER).absent("has-or-meets-children"), Told.MOTHER, "children-unknown"))
                .isEqualTo(FindingState.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-02, PRESENT",
        "2025-11-01, ABSENT",
        "2026-11-02, PRESENT",
        "2026-11-03, UNKNOWN",
        "'', UNKNOWN",
    })
    void separation_is_recent_for_exactly_one_year(String day, FindingState expected) {
        Told told = day.isEmpty() ? Told.of(Told.MOTHER) : Told.of(Told.MOTHER).value("separation-date", day);
        assertThat(state(told, Told.MOTHER, "separation-recent")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // "unknown date counts as recent"
        "'', PRESENT",
        "2025-11-02, PRESENT",
        "2025-11-01, ABSENT",
        "2027-01-01, PRESENT",
    })
    void strangulation_counts_as_recent_unless_it_is_known_to_be_older_than_a_year(String day, FindingState expected) {
        Told told = Told.of(Told.MOTHER).present("strangulation");
        if (!day.isEmpty()) {
            told.value("strangulation-date", day);
        }
        assertThat(state(told, Told.MOTHER, "strangulation-recent-or-undated")).isEqualTo(expected);
        assertThat(state(
                        told.copy().value("strangulation-date", "2026-10-01"),
                        Told.MOTHER,
                        "strangulation-recent-or-undated"))
                .as("the latest of several dates")
                .isEqualTo(FindingState.PRESENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = FindingState.class,
            names = {"UNKNOWN", "ABSENT", "NOT_APPLICABLE"})
    void strangulation_counts_as_recent_whatever_else_is_said_of_its_date(FindingState date) {
        Told told = Told.of(Told.MOTHER).present("strangulation").state(date, null, "strangulation-date");
        assertThat(state(told, Told.MOTHER, "strangulation-recent-or-undated")).isEqualTo(FindingState.PRESENT);
    }

    @Test
    void a_date_in_the_future_is_reported_with_its_place() {
        CaseAssessment assessment =
                Told.of(Told.MOTHER).value("strangulation-date", "2027-01-01").assess();
        assertThat(assessment.problems())
                .extracting(
                        problem -> problem.pointer(), problem -> problem.code().id())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/situation/0/value", "date-after-assessment"));
    }

    // --- what the one who uses violence tells of himself or herself

    @Test
    void what_an_instrument_finds_of_the_one_who_uses_violence_is_another_finding() {
        CaseAssessment his = Told.of(Told.MOTHER, Told.PARTNER)
                .answers("audit", Told.PARTNER, Respondent.SELF, Told.all("audit", 4, Map.of()))
                .assess();
        assertThat(present(his))
                .contains("perpetrator-substance@partner")
                .doesNotContain("harmful-substance-use@mother");
        CaseAssessment hers = Told.of(Told.MOTHER, Told.PARTNER)
                .answers("audit", Told.MOTHER, Respondent.SELF, Told.all("audit", 4, Map.of()))
                .assess();
        assertThat(present(hers))
                .contains("harmful-substance-use@mother")
                .noneMatch(id -> id.startsWith("perpetrator-"));
    }

    private static List<String> present(CaseAssessment assessment) {
        return assessment.findings().stream()
                .filter(known -> known.state() == FindingState.PRESENT)
                .map(known -> known.finding() + "@" + known.person())
                .toList();
    }

    // --- as if

    @Test
    void supposing_adds_what_follows_and_leaves_what_is_known_alone() {
        Findings findings =
                Told.of(Told.MOTHER).absent("weapon").unknown("strangulation").findings();
        Known supposed = new Known("strangulation", "mother", FindingState.PRESENT, null, null, List.of());
        Findings worse = findings.supposing(List.of(supposed));
        assertThat(worse.whole(Told.MOTHER).known("strangulation").state()).isEqualTo(FindingState.PRESENT);
        assertThat(worse.whole(Told.MOTHER)
                        .known("strangulation-recent-or-undated")
                        .state())
                .isEqualTo(FindingState.PRESENT);
        assertThat(worse.whole(Told.MOTHER).known("weapon").state()).isEqualTo(FindingState.ABSENT);
        assertThat(worse.whole(Told.MOTHER).known("adult-age").value()).isEqualTo(Scalar.of(34));
        assertThat(findings.whole(Told.MOTHER).known("strangulation").state()).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void a_finding_tells_nothing_of_the_person_in_a_log() {
        assertThat(Told.of(Told.MOTHER).present("strangulation").findings().all())
                .allSatisfy(known -> assertThat(known.toString()).isEqualTo("Known[" + known.finding() + "]"));
    }
}
