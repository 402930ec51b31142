package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.administration.Person;
import se.frid.instrument.Respondent;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;

/** Findings that are facts of the case itself: what was filled in, what was left open, who is in it. */
class FactsTest {

    private static final Person SISTER = new Person("sister", Person.Role.CHILD, 14, null);

    private static FindingState state(Told told, Person person, String finding) {
        return told.findings().whole(person).known(finding).state();
    }

    private static FindingState fact(Told told, String finding, Person person) {
        Findings findings = Findings.of(
                Told.GUIDANCE, told.whole().persons(), Told.DAY, told.assess().findings());
        return findings.whole(person).known(finding).state();
    }

    private static Told phq9(int item9) {
        return Told.of(Told.MOTHER)
                .answers("phq-9", Told.MOTHER, Respondent.SELF, Told.all("phq-9", 1, Map.of("9", item9)));
    }

    private static Told phq9Without9() {
        Map<String, Integer> answers = Told.all("phq-9", 1, Map.of());
        answers.remove("9");
        return Told.of(Told.MOTHER).answers("phq-9", Told.MOTHER, Respondent.SELF, answers);
    }

    @Test
    void a_score_that_is_open_makes_the_instrument_incomplete() {
        assertThat(fact(phq9Without9(), "instrument-incomplete", Told.MOTHER)).isEqualTo(FindingState.PRESENT);
        assertThat(fact(phq9(0), "instrument-incomplete", Told.MOTHER)).isEqualTo(FindingState.ABSENT);
    }

    @Test
    void a_critical_item_without_an_answer_is_a_finding_of_its_own() {
        assertThat(fact(phq9Without9(), "critical-item-unanswered", Told.MOTHER))
                .isEqualTo(FindingState.PRESENT);
        assertThat(fact(phq9Without9(), "suicide-item-unanswered", Told.MOTHER)).isEqualTo(FindingState.PRESENT);
        assertThat(fact(phq9(0), "critical-item-unanswered", Told.MOTHER)).isEqualTo(FindingState.ABSENT);
        assertThat(fact(phq9(0), "suicide-item-unanswered", Told.MOTHER)).isEqualTo(FindingState.ABSENT);
        Map<String, Integer> danger = Told.all("danger-assessment", 0, Map.of());
        danger.remove("16");
        Told other = Told.of(Told.MOTHER).answers("danger-assessment", Told.MOTHER, Respondent.SELF, danger);
        assertThat(fact(other, "critical-item-unanswered", Told.MOTHER)).isEqualTo(FindingState.PRESENT);
        assertThat(fact(other, "suicide-item-unanswered", Told.MOTHER))
                .as("item 16 is about the partner, item 20 about her")
                .isEqualTo(FindingState.ABSENT);
        danger.remove("20");
        assertThat(fact(
                        Told.of(Told.MOTHER).answers("danger-assessment", Told.MOTHER, Respondent.SELF, danger),
                        "suicide-item-unanswered",
                        Told.MOTHER))
                .isEqualTo(FindingState.PRESENT);
    }

    @Test
    void a_declined_answer_is_no_answer() {
        Map<String, Answer> answers = new java.util.HashMap<>();
        Told.all("phq-9", 0, Map.of()).forEach((item, number) -> answers.put(item, Answer.of(number)));
        answers.put("9", Answer.missing(MissingKind.DECLINED));
        Told told = Told.of(Told.MOTHER)
                .administration(new Administration(
                        null, "phq-9", null, "mother", Respondent.SELF, null, null, null, answers, Map.of()));
        assertThat(fact(told, "suicide-item-unanswered", Told.MOTHER)).isEqualTo(FindingState.PRESENT);
        assertThat(fact(told, "suicidal-ideation", Told.MOTHER)).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void a_risk_tool_was_used_only_where_one_was_scored() {
        Map<String, Integer> no = Told.all("danger-assessment", 0, Map.of());
        assertThat(fact(
                        Told.of(Told.MOTHER).answers("danger-assessment", Told.MOTHER, Respondent.SELF, no),
                        "risk-tool-used",
                        Told.MOTHER))
                .isEqualTo(FindingState.PRESENT);
        assertThat(fact(
                        Told.of(Told.MOTHER).answers("danger-assessment", Told.MOTHER, Respondent.SELF, Map.of()),
                        "risk-tool-used",
                        Told.MOTHER))
                .as("handed out but not filled in")
                .isEqualTo(FindingState.ABSENT);
        assertThat(fact(phq9(0), "risk-tool-used", Told.MOTHER)).isEqualTo(FindingState.ABSENT);
    }

    @Test
    void levels_differ_where_those_of_one_domain_do() {
        Told same = Told.of(Told.MOTHER).value("own-risk-rating", "high").value("rating-overall", "high");
        Told differ = Told.of(Told.MOTHER).value("own-risk-rating", "high").value("rating-overall", "low");
        Told apart = Told.of(Told.MOTHER).value("own-risk-rating", "high").value("rating-honour", "low");
        assertThat(state(same, Told.MOTHER, "levels-differ")).isEqualTo(FindingState.ABSENT);
        assertThat(state(differ, Told.MOTHER, "levels-differ")).isEqualTo(FindingState.PRESENT);
        assertThat(state(apart, Told.MOTHER, "levels-differ"))
                .as("honour is another domain")
                .isEqualTo(FindingState.ABSENT);
    }

    @Test
    void a_tool_that_passes_through_its_lower_levels_does_not_differ_with_itself() {
        Told told = Told.of(Told.MOTHER)
                .answers(
                        "danger-assessment",
                        new Person("mother", Person.Role.ADULT, 34, Sex.FEMALE),
                        Respondent.SELF,
                        Told.all("danger-assessment", 1, Map.of()));
        assertThat(fact(told, "levels-differ", Told.MOTHER)).isEqualTo(FindingState.ABSENT);
    }

    @Test
    void a_tool_for_others_than_the_person_is_told() {
        Person teenager = new Person("mother", Person.Role.ADULT, 16, Sex.FEMALE);
        Map<String, Integer> answers = Told.all("phq-9", 0, Map.of());
        assertThat(fact(
                        Told.of(teenager).answers("phq-9", teenager, Respondent.SELF, answers),
                        "tool-outside-population",
                        teenager))
                .isEqualTo(FindingState.PRESENT);
        assertThat(fact(phq9(0), "tool-outside-population", Told.MOTHER)).isEqualTo(FindingState.ABSENT);
    }

    @Test
    void age_and_children_are_known_from_the_persons() {
        Findings findings = Told.of(Told.MOTHER, Told.CHILD, SISTER).findings();
        assertThat(findings.whole(Told.MOTHER).known("adult-age").value()).isEqualTo(Scalar.of(34));
        assertThat(findings.whole(Told.CHILD).known("child-age").value()).isEqualTo(Scalar.of(9));
        assertThat(findings.whole(SISTER).known("child-age").value()).isEqualTo(Scalar.of(14));
        assertThat(findings.whole(Told.MOTHER).known("has-or-meets-children").state())
                .isEqualTo(FindingState.PRESENT);
        assertThat(state(Told.of(Told.MOTHER), Told.MOTHER, "has-or-meets-children"))
                .as("that no child is listed says nothing")
                .isEqualTo(FindingState.UNKNOWN);
        Person ageless = new Person("mother", Person.Role.ADULT, null, null);
        assertThat(state(Told.of(ageless), ageless, "adult-age")).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void the_question_on_suicide_is_asked_again_of_the_person_who_left_it_open() {
        Map<String, Integer> answers = Told.all("phq-9", 1, Map.of());
        answers.remove("9");
        Told told = Told.of(Told.MOTHER, Told.PARTNER).answers("phq-9", Told.PARTNER, Respondent.SELF, answers);
        assertThat(fact(told, "suicide-item-unanswered", Told.PARTNER)).isEqualTo(FindingState.PRESENT);
        assertThat(fact(told, "suicide-item-unanswered", Told.MOTHER)).isEqualTo(FindingState.ABSENT);
        Person aunt = new Person("aunt", Person.Role.ADULT, 50, null);
        Told hers = Told.of(Told.MOTHER, aunt, Told.CHILD).answers("phq-9", aunt, Respondent.SELF, answers);
        assertThat(fact(hers, "suicide-item-unanswered", aunt)).isEqualTo(FindingState.PRESENT);
        assertThat(fact(hers, "suicide-item-unanswered", Told.MOTHER)).isEqualTo(FindingState.ABSENT);
        Findings findings = Findings.of(
                Told.GUIDANCE, hers.whole().persons(), Told.DAY, hers.assess().findings());
        assertThat(findings.own(Told.CHILD).known("suicide-item-unanswered").state())
                .as("a child has a question of its own")
                .isEqualTo(FindingState.NOT_APPLICABLE);
    }

    @Test
    void so_it_is_of_the_one_who_uses_violence_when_a_form_of_our_own_asked() {
        Map<String, Answer> answers = Map.of("P08-suicide", Answer.missing(MissingKind.DECLINED));
        Told told = Told.of(Told.MOTHER, Told.PARTNER)
                .administration(new Administration(
                        null,
                        "mapping-perpetrator",
                        null,
                        Told.PARTNER.id(),
                        Respondent.SELF,
                        null,
                        null,
                        null,
                        answers,
                        Map.of()));
        assertThat(fact(told, "suicide-item-unanswered", Told.PARTNER)).isEqualTo(FindingState.PRESENT);
        assertThat(fact(told, "suicide-item-unanswered", Told.MOTHER)).isNotEqualTo(FindingState.PRESENT);
        assertThat(fact(told, "critical-item-unanswered", Told.MOTHER)).isEqualTo(FindingState.PRESENT);
    }

    @Test
    void a_child_that_is_too_small_for_the_question_is_not_asked_again() {
        Told small = parent(MissingKind.NOT_APPLICABLE);
        assertThat(fact(small, "child-suicide-item-unanswered", Told.CHILD)).isNotEqualTo(FindingState.PRESENT);
        Told declined = parent(MissingKind.DECLINED);
        assertThat(fact(declined, "child-suicide-item-unanswered", Told.CHILD)).isEqualTo(FindingState.PRESENT);
    }

    private static Told parent(MissingKind kind) {
        Answer missing = Answer.missing(kind);
        Map<String, Answer> answers =
                Map.of("B25-hurt", missing, "B25-suicide", missing, "B25-attempt", missing, "B25-now", missing);
        return Told.of(Told.MOTHER, Told.CHILD)
                .administration(new Administration(
                        null,
                        "mapping-child-parent",
                        null,
                        Told.CHILD.id(),
                        Respondent.PARENT,
                        null,
                        null,
                        null,
                        answers,
                        Map.of()));
    }
}
