package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.frid.administration.Case;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.About;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.guidance.Guidance;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.FindingState;

/** What follows from what was told, in small vocabularies: to its end, in any order, and never as a no. */
class WhatFollowsTest {

    private static final Person AUNT = new Person("aunt", Person.Role.ADULT, 50, null);

    private static FindingDefinition flag(String id, About about, @Nullable Derivation derived, String... impliedBy) {
        return new FindingDefinition(
                id,
                Text.of(id, id),
                about,
                FindingDefinition.Type.FLAG,
                id,
                null,
                null,
                List.of(),
                false,
                List.of(impliedBy),
                null,
                List.of(),
                derived,
                List.of("OWN"),
                null);
    }

    private static FindingDefinition flag(String id, String... impliedBy) {
        return flag(id, About.CASE, null, impliedBy);
    }

    private static Guidance vocabulary(FindingDefinition... findings) {
        return new Guidance(
                List.of(findings),
                List.of(),
                List.of(),
                Told.GUIDANCE.interventions(),
                Told.GUIDANCE.law(),
                Map.of(),
                List.of());
    }

    private static Known told(String finding, @Nullable String person, FindingState state) {
        return new Known(finding, person, state, null, null, List.of(Origin.of(Origin.Kind.SITUATION, finding)));
    }

    private static Findings findings(Guidance guidance, Known... told) {
        return Findings.of(guidance, List.of(Told.MOTHER), Told.DAY, List.of(told));
    }

    private static FindingState state(Findings findings, String finding) {
        return findings.whole(Told.MOTHER).known(finding).state();
    }

    @ParameterizedTest
    @EnumSource(
            value = FindingState.class,
            names = {"UNKNOWN", "ABSENT", "NOT_APPLICABLE"})
    void presence_follows_to_the_end_though_each_step_was_answered_otherwise_and_stands_before_its_cause(
            FindingState answered) {
        Guidance guidance =
                vocabulary(flag("fourth", "third"), flag("third", "second"), flag("second", "first"), flag("first"));
        Findings findings = findings(
                guidance,
                told("first", null, FindingState.PRESENT),
                told("second", null, answered),
                told("third", null, answered),
                told("fourth", null, answered));
        assertThat(findings.presentIds()).containsExactlyInAnyOrder("first", "second", "third", "fourth");
    }

    @Test
    void only_what_is_present_is_listed_as_present() {
        Findings findings = findings(
                vocabulary(flag("yes"), flag("no"), flag("open")),
                told("yes", null, FindingState.PRESENT),
                told("no", null, FindingState.ABSENT),
                told("open", null, FindingState.UNKNOWN));
        assertThat(findings.presentIds()).containsExactly("yes");
    }

    private static Guidance late() {
        // By the order of the vocabulary the first turn leaves the derived one open, and the second makes it a no.
        return vocabulary(
                flag(
                        "calm",
                        About.CASE,
                        new Derivation.When(new Condition.Not(new Condition.FindingPresent("danger")))),
                flag("danger", "threat"),
                flag("threat", "letter"),
                flag("letter"));
    }

    @Test
    void what_was_derived_before_more_was_known_is_derived_anew() {
        assertThat(state(findings(late(), told("letter", null, FindingState.PRESENT)), "calm"))
                .isEqualTo(FindingState.ABSENT);
        assertThat(state(findings(late()), "calm")).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void what_was_stated_stays_where_what_is_derived_is_not_present() {
        assertThat(state(findings(late(), told("calm", null, FindingState.ABSENT)), "calm"))
                .isEqualTo(FindingState.ABSENT);
        assertThat(state(findings(late(), told("calm", null, FindingState.UNKNOWN)), "calm"))
                .isEqualTo(FindingState.UNKNOWN);
        Known no = told("danger", null, FindingState.ABSENT);
        assertThat(state(findings(late(), no, told("calm", null, FindingState.ABSENT)), "calm"))
                .isEqualTo(FindingState.PRESENT);
    }

    @Test
    void what_a_childs_finding_tells_of_an_adult_is_the_only_adults_and_with_two_adults_the_cases() {
        Guidance guidance = vocabulary(
                flag("adult-hit", About.ADULT, null, "child-saw"),
                flag("child-afraid", About.CHILD, null, "child-saw"),
                flag("child-saw", About.CHILD, null));
        List<Known> told = List.of(told("child-saw", "child", FindingState.PRESENT));
        Findings one = Findings.of(guidance, List.of(Told.MOTHER, Told.CHILD), Told.DAY, told);
        assertThat(one.all())
                .extracting(known -> known.finding() + "@" + known.person())
                .containsExactly("child-saw@child", "adult-hit@mother", "child-afraid@child");
        Findings two = Findings.of(guidance, List.of(Told.MOTHER, AUNT, Told.CHILD), Told.DAY, told);
        assertThat(two.all())
                .extracting(known -> known.finding() + "@" + known.person())
                .containsExactly("child-saw@child", "adult-hit@null", "child-afraid@child");
    }

    @Test
    void what_followed_from_what_was_not_known_does_not_follow_from_what_is_supposed() {
        Findings findings = Told.of(Told.MOTHER).findings();
        assertThat(state(findings, "children-unknown")).isEqualTo(FindingState.PRESENT);
        Findings supposed = findings.supposing(List.of(told("has-or-meets-children", null, FindingState.PRESENT)));
        assertThat(state(supposed, "children-unknown")).isEqualTo(FindingState.ABSENT);
    }

    @Test
    void a_vocabulary_that_does_not_ask_whether_levels_differ_is_told_all_the_same() {
        Case assessed = new Case(
                null,
                Told.DAY,
                List.of(Told.MOTHER),
                List.of(),
                List.of(new StatedFinding("letter", null, FindingState.PRESENT, null)),
                List.of(),
                List.of());
        assertThat(FindingsCollector.collect(late(), assessed, List.of()).presentIds())
                .containsExactlyInAnyOrder("letter", "threat", "danger");
    }
}
