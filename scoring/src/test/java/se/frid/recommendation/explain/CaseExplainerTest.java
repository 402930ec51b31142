package se.frid.recommendation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.MissingKind;
import se.frid.administration.Person;
import se.frid.catalog.InstrumentCatalog;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.json.Json;
import se.frid.json.Scalar;
import se.frid.recommendation.explain.Change.Basis;
import se.frid.recommendation.explain.Change.Direction;
import se.frid.recommendation.explain.FindingLink.AnswerKind;
import se.frid.recommendation.explain.FindingLink.How;
import se.frid.recommendation.explain.Position.State;
import se.frid.recommendation.explain.WhyNot.Cause;
import se.frid.risk.Told;

/** Small cases whose explanations were worked out by hand from the policies, the rules and the law. */
class CaseExplainerTest {

    private static final CaseExplainer EXPLAINER =
            CaseExplainer.of(Told.GUIDANCE, InstrumentCatalog.builtIn().all());

    private static Explanation explain(Told told, String id, @Nullable Person person) {
        return EXPLAINER.explain(told.whole(), told.assess(), id).stream()
                .filter(one -> Objects.equals(one.person(), person == null ? null : person.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Change> change(Explanation explanation, String finding, FindingState state) {
        return explanation.changes().single().stream()
                .filter(change -> change.finding().equals(finding) && change.state() == state)
                .findFirst();
    }

    private static Told phq(Answer nine) {
        Map<String, Answer> answers = new java.util.LinkedHashMap<>();
        for (int item = 1; item <= 8; item++) {
            answers.put(String.valueOf(item), Answer.of(0));
        }
        answers.put("9", nine);
        return Told.of(Told.MOTHER)
                .administration(new Administration(
                        null, "phq-9", null, "mother", Respondent.SELF, null, null, null, answers, Map.of()));
    }

    // --- why this

    @Test
    void a_level_leads_back_to_the_item_that_told_it_and_never_to_the_answer() {
        Explanation level = explain(phq(Answer.of(2)), "suicide-self-harm", Told.MOTHER);
        assertThat(level.position().level()).isEqualTo(RiskLevel.MEDIUM);
        FindingLink finding =
                level.why().levels().get(0).entries().get(0).findings().get(0);
        assertThat(finding.finding()).isEqualTo("suicidal-ideation");
        assertThat(finding.how()).isEqualTo(How.TOLD);
        FindingLink.Told told = finding.told().get(0);
        assertThat(told.instrument()).isEqualTo("phq-9");
        assertThat(told.about()).isEqualTo("mother");
        assertThat(told.items()).singleElement().satisfies(item -> {
            assertThat(item.code()).isEqualTo("9");
            assertThat(item.answer()).isEqualTo(AnswerKind.ANSWERED);
        });
        assertThat(level.toString()).isEqualTo("Explanation[risk suicide-self-harm]");
    }

    private static Told form(Map<String, Answer> answers) {
        return Told.of(Told.MOTHER)
                .administration(new Administration(
                        null, "mapping-adult", null, "mother", Respondent.SELF, null, null, null, answers, Map.of()));
    }

    @Test
    void a_need_leads_back_to_the_question_that_told_it() {
        // R-N3 speaks of any need of income, which question A29 asks about.
        Explanation rule = explain(form(Map.of("A29", Answer.of("clear"))), "R-N3", Told.MOTHER);
        assertThat(rule.position().state()).isEqualTo(State.STANDS);
        FindingLink need = rule.why().rules().get(0).findings().stream()
                .filter(one -> one.finding().equals("need-economy"))
                .findFirst()
                .orElseThrow();
        assertThat(need.value()).isEqualTo(Scalar.of("clear"));
        assertThat(need.told()).singleElement().satisfies(told -> {
            assertThat(told.instrument()).isEqualTo("mapping-adult");
            assertThat(told.items())
                    .containsExactly(
                            new FindingLink.Topic("A29", told.items().get(0).topic(), AnswerKind.ANSWERED));
        });
    }

    @Test
    void a_need_that_is_not_answered_names_the_question_that_would_tell_it() {
        Explanation rule = explain(
                form(Map.of("A29-means", Answer.of("yes"), "A29", Answer.missing(MissingKind.DECLINED))),
                "R-N3",
                Told.MOTHER);
        assertThat(rule.position().state()).isEqualTo(State.NONE);
        Change change = rule.changes().single().stream()
                .filter(one -> one.finding().equals("need-economy")
                        && Scalar.of("some").equals(one.value()))
                .findFirst()
                .orElseThrow();
        assertThat(change.direction()).isEqualTo(Direction.RAISES);
        assertThat(change.basis()).isEqualTo(Basis.ANSWER);
        assertThat(change.now()).isEqualTo(How.DECLINED);
        assertThat(change.tellers().get(0).instrument()).isEqualTo("mapping-adult");
        assertThat(change.tellers().get(0).items())
                .containsExactly(new FindingLink.Topic(
                        "A29", change.tellers().get(0).items().get(0).topic(), AnswerKind.DECLINED));
    }

    @Test
    void a_need_that_may_be_greater_says_so_beside_what_was_told() {
        // R-G2 speaks of an urgent need of help; now it is none, and for the longer terms nobody has said.
        Explanation rule = explain(form(Map.of("A45-help-acute", Answer.of("none"))), "R-G2", Told.MOTHER);
        Need.OfFinding need = Objects.requireNonNull(rule.whyNot().get(0).needs())
                .single()
                .map(Need.OfFinding.class::cast)
                .filter(one -> one.finding().finding().equals("need-help"))
                .findFirst()
                .orElseThrow();
        assertThat(need.now()).isEqualTo(Truth.UNKNOWN);
        assertThat(Objects.requireNonNull(need.finding().valueNames()).en())
                .isEqualTo("no need (may be more, or another)");
    }

    @Test
    void a_duty_leads_over_rule_and_findings_to_what_the_case_worker_stated_and_to_the_provision_in_force() {
        Explanation duty = explain(
                Told.of(Told.MOTHER, Told.CHILD).present("child-violence-witnessed"), "sol-immediate-protection", null);
        assertThat(duty.kind()).isEqualTo(Explanation.Kind.PROVISION);
        assertThat(duty.position().state()).isEqualTo(State.STANDS);
        Why.OfRule rule = duty.why().rules().stream()
                .filter(one -> one.rule().equals("R-B1"))
                .findFirst()
                .orElseThrow();
        // Witnessing implies that the child may be exposed.
        FindingLink exposed = rule.findings().stream()
                .filter(one -> one.finding().equals("child-may-be-exposed"))
                .findFirst()
                .orElseThrow();
        assertThat(exposed.how()).isEqualTo(How.FOLLOWS);
        assertThat(exposed.told()).isEmpty();
        assertThat(exposed.follows()).singleElement().satisfies(cause -> {
            assertThat(cause.finding()).isEqualTo("child-violence-witnessed");
            assertThat(cause.told()).extracting(FindingLink.Told::by).containsExactly(FindingLink.By.CASE_WORKER);
        });
        assertThat(duty.why().law()).singleElement().satisfies(law -> {
            assertThat(law.inForce()).isTrue();
            assertThat(law.from()).isEqualTo(LocalDate.of(2025, 7, 1));
            assertThat(law.to()).isNull();
        });
    }

    @Test
    void a_recommendation_that_a_level_gives_shows_how_the_level_came_about() {
        Explanation housing =
                explain(Told.of(Told.MOTHER).present("strangulation"), "av-protected-housing", Told.MOTHER);
        Why.OfRule rule = housing.why().rules().stream()
                .filter(one -> one.rule().equals("R-R2"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.levels())
                .filteredOn(level -> level.domain().equals("partner-violence"))
                .singleElement()
                .satisfies(level -> {
                    assertThat(level.level()).isEqualTo(RiskLevel.HIGH);
                    assertThat(level.entries()).isNotEmpty();
                });
        assertThat(housing.why().preconditions()).isNotEmpty();
        assertThat(housing.whyNot()).isEmpty();
    }

    // --- why not

    @Test
    void what_is_known_of_a_deciding_part_is_told_apart() {
        // R-C3 speaks of a threat to kill.
        assertThat(how(Told.of(Told.MOTHER), "R-C3")).isEqualTo(How.NEVER_ASKED);
        assertThat(how(Told.of(Told.MOTHER).unknown("threat-to-kill"), "R-C3")).isEqualTo(How.SAID_UNKNOWN);
        assertThat(how(Told.of(Told.MOTHER).absent("threat-to-kill"), "R-C3")).isEqualTo(How.TOLD);
        // R-C13 speaks of thoughts of suicide: PHQ-9 item 9.
        assertThat(how(phq(Answer.missing(MissingKind.DECLINED)), "R-C13")).isEqualTo(How.DECLINED);
        assertThat(how(phq(Answer.missing(MissingKind.NOT_ASKED)), "R-C13")).isEqualTo(How.NO_ANSWER);
        assertThat(how(phq(Answer.of(7)), "R-C13")).isEqualTo(How.NO_ANSWER);
    }

    private static How how(Told told, String rule) {
        Explanation silent = explain(told, rule, Told.MOTHER);
        assertThat(silent.position().state()).isEqualTo(State.NONE);
        assertThat(silent.why().isEmpty()).isTrue();
        Need need = Objects.requireNonNull(silent.whyNot().get(0).needs());
        return need.single()
                .map(one -> ((Need.OfFinding) one).finding())
                .filter(one -> List.of("threat-to-kill", "suicidal-ideation").contains(one.finding()))
                .findFirst()
                .orElseThrow()
                .how();
    }

    @Test
    void an_absent_part_is_false_and_one_nobody_asked_about_is_unknown() {
        Explanation level = explain(Told.of(Told.MOTHER).absent("danger-now"), "partner-violence", Told.MOTHER);
        WhyNot first = level.whyNot().get(0);
        assertThat(first.level()).isEqualTo(RiskLevel.IMMINENT);
        List<Need.OfFinding> parts = level.whyNot().stream()
                .filter(one -> one.level() == RiskLevel.IMMINENT)
                .flatMap(one -> Objects.requireNonNull(one.needs()).single())
                .map(Need.OfFinding.class::cast)
                .toList();
        assertThat(parts)
                .filteredOn(part -> part.finding().finding().equals("danger-now"))
                .extracting(Need.OfFinding::now)
                .containsExactly(Truth.FALSE);
        assertThat(parts)
                .filteredOn(part -> part.finding().finding().equals("perpetrator-holding-weapon"))
                .extracting(Need.OfFinding::now)
                .containsExactly(Truth.UNKNOWN);
    }

    @Test
    void a_level_that_was_reached_is_not_asked_for_again() {
        Explanation level = explain(Told.of(Told.MOTHER).present("strangulation"), "partner-violence", Told.MOTHER);
        assertThat(level.whyNot()).isNotEmpty().allMatch(one -> one.level() == RiskLevel.IMMINENT);
        assertThat(explain(Told.of(Told.MOTHER).present("danger-now"), "partner-violence", Told.MOTHER)
                        .whyNot())
                .isEmpty();
    }

    @Test
    void a_finding_that_follows_from_others_says_what_its_own_condition_lacks() {
        // separation-recent follows from a separation within a year.
        Explanation rule = explain(Told.of(Told.MOTHER).value("separation-date", "2020-01-01"), "R-C6", Told.MOTHER);
        Need.OfFinding recent = Objects.requireNonNull(rule.whyNot().get(0).needs())
                .single()
                .map(Need.OfFinding.class::cast)
                .filter(one -> one.finding().finding().equals("separation-recent"))
                .findFirst()
                .orElseThrow();
        assertThat(recent.through()).isInstanceOfSatisfying(Need.OfFinding.class, through -> {
            assertThat(through.finding().finding()).isEqualTo("separation-date");
            assertThat(through.now()).isEqualTo(Truth.FALSE);
        });
    }

    @Test
    void a_provision_that_was_not_yet_in_force_tells_from_when_it_is() {
        LocalDate before = LocalDate.of(2024, 3, 1);
        Told told = Told.of(Told.MOTHER, Told.CHILD)
                .present("child-violence-witnessed")
                .on(before);
        Explanation duty = explain(told, "sol-immediate-protection", null);
        assertThat(duty.position().state())
                .isEqualTo(
                        Told.GUIDANCE
                                        .law()
                                        .provision("sol-immediate-protection")
                                        .orElseThrow()
                                        .on(before)
                                        .isPresent()
                                ? State.STANDS
                                : State.NONE);
        List<String> late = Told.GUIDANCE.law().provisions().stream()
                .filter(one -> one.on(before).isEmpty())
                .map(one -> one.id())
                .toList();
        assertThat(late).isNotEmpty().allSatisfy(id -> {
            Explanation one = explain(told, id, null);
            assertThat(one.whyNot().get(0).cause()).isEqualTo(Cause.NOT_IN_FORCE);
            assertThat(one.whyNot().get(0).law())
                    .isNotEmpty()
                    .noneMatch(Why.OfLaw::inForce)
                    .noneMatch(law -> !law.from().isAfter(before)
                            && (law.to() == null || !law.to().isBefore(before)));
        });
    }

    @Test
    void an_intervention_for_others_says_so_and_nothing_is_tried() {
        Explanation housing = explain(
                Told.of(Told.MOTHER, Told.PARTNER).present("strangulation"), "av-protected-housing", Told.PARTNER);
        assertThat(housing.position().state()).isEqualTo(State.NOT_FOR);
        assertThat(housing.whyNot()).extracting(WhyNot::cause).containsExactly(Cause.SUBJECT);
        assertThat(housing.changes().tried()).isZero();
    }

    @Test
    void a_domain_that_is_not_about_a_person_says_so() {
        Explanation level = explain(Told.of(Told.MOTHER, Told.CHILD), "child-exposure", Told.MOTHER);
        assertThat(level.position().state()).isEqualTo(State.NOT_FOR);
        assertThat(level.whyNot()).extracting(WhyNot::cause).containsExactly(Cause.SUBJECT);
    }

    @Test
    void what_makes_a_treatment_wait_is_the_ongoing_violence() {
        Told told = Told.of(Told.MOTHER)
                .present("ptsd-probable", "violence-ongoing")
                .absent("danger-now");
        Explanation treatment = explain(told, "av-trauma-treatment", Told.MOTHER);
        assertThat(treatment.position().state()).isEqualTo(State.WAITS);
        assertThat(treatment.whyNot())
                .filteredOn(one -> "c-violence-ongoing".equals(one.item()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.cause()).isEqualTo(Cause.CONTRAINDICATION);
                    // Danger is told not to be there, so the violence alone decides.
                    assertThat(one.needs()).isInstanceOfSatisfying(Need.OfFinding.class, need -> {
                        assertThat(need.finding().finding()).isEqualTo("violence-ongoing");
                        assertThat(need.wanted()).isFalse();
                        assertThat(need.now()).isEqualTo(Truth.TRUE);
                    });
                });
        assertThat(change(treatment, "violence-ongoing", FindingState.ABSENT)).hasValueSatisfying(change -> {
            assertThat(change.direction()).isEqualTo(Direction.RAISES);
            assertThat(change.basis()).isEqualTo(Basis.CORRECTION);
            assertThat(change.after().state()).isEqualTo(State.STANDS);
        });
    }

    @Test
    void a_provision_that_no_rule_names_says_so() {
        String unnamed = Told.GUIDANCE.law().provisions().stream()
                .map(provision -> provision.id())
                .filter(id -> Told.GUIDANCE.rules().stream()
                        .noneMatch(rule ->
                                rule.duties().contains(id) || rule.careDuties().contains(id)))
                .findFirst()
                .orElseThrow();
        assertThat(explain(Told.of(Told.MOTHER), unnamed, null).whyNot())
                .extracting(WhyNot::cause)
                .contains(Cause.NO_RULE);
    }

    // --- what would change it

    @Test
    void the_item_without_an_answer_is_what_would_raise_the_level() {
        Told told = phq(Answer.missing(MissingKind.DECLINED));
        Explanation level = explain(told, "suicide-self-harm", Told.MOTHER);
        // Policy suicide-self-harm: thoughts of suicide give medium.
        assertThat(change(level, "suicidal-ideation", FindingState.PRESENT)).hasValueSatisfying(change -> {
            assertThat(change.direction()).isEqualTo(Direction.RAISES);
            assertThat(change.basis()).isEqualTo(Basis.ANSWER);
            assertThat(change.now()).isEqualTo(How.DECLINED);
            assertThat(change.after().level()).isEqualTo(RiskLevel.MEDIUM);
            // The form that lies there comes first, with the item that has no answer.
            Change.Teller first = change.tellers().get(0);
            assertThat(first.instrument()).isEqualTo("phq-9");
            assertThat(first.filledIn()).isTrue();
            assertThat(first.items()).extracting(FindingLink.Topic::code).containsExactly("9");
            assertThat(first.items()).extracting(FindingLink.Topic::answer).containsExactly(AnswerKind.DECLINED);
            assertThat(change.tellers()).hasSizeGreaterThan(1);
        });
    }

    @Test
    void what_lowers_needs_something_told_to_be_wrong_and_comes_last() {
        Explanation level = explain(Told.of(Told.MOTHER).present("strangulation"), "partner-violence", Told.MOTHER);
        Change lowers = change(level, "strangulation", FindingState.ABSENT).orElseThrow();
        assertThat(lowers.direction()).isEqualTo(Direction.LOWERS);
        assertThat(lowers.basis()).isEqualTo(Basis.CORRECTION);
        List<Change> all = level.changes().single();
        assertThat(all.get(0).direction()).isEqualTo(Direction.RAISES);
        assertThat(all.get(all.size() - 1).direction()).isEqualTo(Direction.LOWERS);
        // An old date is news: without one, the time is unknown and counts as recent.
        assertThat(all)
                .filteredOn(one -> one.direction() == Direction.LOWERS && one.basis() == Basis.ANSWER)
                .extracting(Change::finding)
                .containsOnly("strangulation-date");
    }

    @Test
    void what_follows_from_another_finding_cannot_be_said_away() {
        // Strangulation implies physical violence: a no to the latter changes nothing.
        Explanation level = explain(Told.of(Told.MOTHER).present("strangulation"), "partner-violence", Told.MOTHER);
        assertThat(change(level, "physical-violence", FindingState.ABSENT)).isEmpty();
    }

    @Test
    void numbers_step_to_both_sides_of_the_limits_of_the_rules() {
        // R-B11: a child of 15 or more is a party.
        Person child = new Person("child", Person.Role.CHILD, null, null);
        Explanation rule = explain(Told.of(Told.MOTHER, child), "R-B11", child);
        assertThat(rule.changes().single())
                .filteredOn(change -> change.finding().equals("child-age") && change.direction() == Direction.RAISES)
                .extracting(Change::value)
                .contains(Scalar.of(15))
                .doesNotContain(Scalar.of(14));
        // A known age is no answer that could have been another.
        assertThat(explain(Told.of(Told.MOTHER, Told.CHILD), "R-B11", Told.CHILD)
                        .changes()
                        .single())
                .noneMatch(change ->
                        change.basis() == Basis.CORRECTION && change.finding().equals("child-age"));
    }

    @Test
    void a_bound_is_kept_and_what_was_left_is_told() {
        Told told = Told.of(Told.MOTHER);
        Explanation whole = explain(told, "partner-violence", Told.MOTHER);
        Explanation bounded = EXPLAINER
                .explain(told.whole(), told.assess(), "partner-violence", 10)
                .get(0);
        assertThat(bounded.changes().tried()).isEqualTo(10);
        assertThat(bounded.changes().untried()).isEqualTo(whole.changes().tried() - 10);
        assertThat(bounded.changes().single()).isSubsetOf(whole.changes().single());
    }

    // --- as a whole

    @Test
    void every_id_of_the_guidance_can_be_explained_and_no_other() {
        Told told = Told.of(Told.MOTHER, Told.CHILD);
        assertThat(EXPLAINER.ids())
                .contains("partner-violence", "R-C1", "av-safety-plan", "sol-report-concern")
                .hasSize(Told.GUIDANCE.policies().size()
                        + Told.GUIDANCE.rules().size()
                        + Told.GUIDANCE.interventions().interventions().size()
                        + Told.GUIDANCE.law().provisions().size());
        for (String id : EXPLAINER.ids()) {
            List<Explanation> all = EXPLAINER.explain(told.whole(), told.assess(), id, 2);
            assertThat(all).as(id).isNotEmpty().allMatch(one -> one.id().equals(id));
            all.forEach(one -> assertThat(new String(Json.document(one), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(id));
        }
        assertThat(EXPLAINER.explain(told.whole(), told.assess(), "phq-9")).isEmpty();
    }

    @Test
    void briefly_every_level_and_recommendation_is_explained_and_only_what_is_not_known_is_tried() {
        Told told = Told.of(Told.MOTHER, Told.CHILD).present("strangulation");
        List<Explanation> brief = EXPLAINER.brief(told.whole(), told.assess()).toList();
        assertThat(brief)
                .hasSize(told.assess().risk().results().size()
                        + told.assess().advice().recommendations().size());
        assertThat(brief).allSatisfy(one -> {
            assertThat(one.changes().tried()).isLessThanOrEqualTo(CaseExplainer.MOST_BRIEF_TRIALS);
            assertThat(one.changes().single()).allMatch(change -> change.basis() == Basis.ANSWER);
        });
    }

    @Test
    void a_child_who_is_not_listed_is_explained_without_a_person() {
        Told told = Told.of(Told.MOTHER).present("adult-told-violence", "children-in-household");
        Explanation assessment = explain(told, "ch-protection-assessment", null);
        assertThat(assessment.position().state()).isEqualTo(State.STANDS);
        assertThat(assessment.why().rules()).isNotEmpty();
    }

    @Test
    void the_words_stand_in_both_languages_and_tell_of_the_chain() {
        Explanation level = explain(phq(Answer.of(2)), "suicide-self-harm", Told.MOTHER);
        List<ExplanationText.Line> lines = ExplanationText.of(level);
        assertThat(lines).extracting(line -> line.text().sv()).anyMatch(words -> words.contains("(besvarad)"));
        assertThat(lines)
                .extracting(line -> line.text().en())
                .anyMatch(words -> words.contains("(answered)"))
                .anyMatch(words -> words.startsWith("▲ raises, if it is told: "))
                .anyMatch(words -> words.startsWith("▼ lowers, only if what is told is wrong: "));
        assertThat(lines.get(0).indent()).isZero();
    }
}
