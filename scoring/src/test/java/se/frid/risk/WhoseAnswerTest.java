package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.instrument.Direction;
import se.frid.instrument.Domain;
import se.frid.instrument.Sex;
import se.frid.instrument.Subject;
import se.frid.instrument.Text;
import se.frid.instrument.Verification;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;
import se.frid.risk.FindingsCollector.Scored;
import se.frid.scoring.EmittedFinding;
import se.frid.scoring.ScoreOutcome;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.ScoreResult;

/** Of whom an answer tells, by who is asked about what; and what is told instead of something. Reports are made up. */
class WhoseAnswerTest {

    private static final Person BOY = new Person("boy", Person.Role.CHILD, 16, null);

    private static ScoreReport report(List<ScoreResult> scores, EmittedFinding... emitted) {
        return new ScoreReport(
                "made-up",
                Text.of("påhittat", "made up"),
                "1",
                "",
                null,
                scores,
                List.of(),
                List.of(),
                List.of(),
                List.of(emitted),
                false,
                List.of(),
                List.of());
    }

    private static EmittedFinding yes(String finding) {
        return new EmittedFinding(finding, FindingState.PRESENT, null, List.of("1"), List.of());
    }

    private static @Nullable String bearer(String finding, Person about, Subject subject, Domain domain) {
        Findings findings = FindingsCollector.collect(
                Told.GUIDANCE,
                Told.of(Told.MOTHER, BOY, Told.PARTNER).whole(),
                List.of(new Scored(about.id(), subject, domain, report(List.of(), yes(finding)))));
        return findings.all().stream()
                .filter(known -> known.finding().equals(finding))
                .filter(known -> known.origins().stream().anyMatch(origin -> origin.kind() == Origin.Kind.INSTRUMENT))
                .findFirst()
                .orElseThrow()
                .person();
    }

    @ParameterizedTest
    @CsvSource({
        // Who uses violence: a child who tells of a weapon tells of another's; a form for the one who uses it, of the
        // own.
        "weapon-access, boy, CHILD, CHILD_EXPOSURE, partner",
        "weapon-access, boy, PERPETRATOR, PERPETRATION, boy",
        "weapon-access, partner, PERPETRATOR, PERPETRATION, partner",
        "weapon-access, mother, ADULT_VICTIM, RISK, partner",
        "weapon-access, mother, PERPETRATOR, PERPETRATION, partner",
        // The exposed adult: what a form on health tells of the one who fills it in is the own, a risk tool speaks of
        // her.
        "insomnia-probable, partner, ADULT_ANY, MENTAL_HEALTH, partner",
        "strangulation, partner, PERPETRATOR, RISK, mother",
        "strangulation, partner, PERPETRATOR, PERPETRATION, mother",
        "strangulation, mother, ADULT_VICTIM, EXPOSURE, mother",
        // What is everyone's is nobody's, whoever tells it.
        "violence-ongoing, partner, ADULT_ANY, MENTAL_HEALTH,",
        "violence-ongoing, boy, PERPETRATOR, PERPETRATION,",
        "violence-ongoing, mother, ADULT_VICTIM, EXPOSURE,",
        "child-threat, mother, ADULT_VICTIM, RISK,",
        "child-threat, boy, CHILD, CHILD_EXPOSURE, boy",
    })
    void an_answer_tells_of_the_one_it_is_about(
            String finding, String about, Subject subject, Domain domain, @Nullable String expected) {
        Person person = List.of(Told.MOTHER, BOY, Told.PARTNER).stream()
                .filter(one -> one.id().equals(about))
                .findFirst()
                .orElseThrow();
        assertThat(bearer(finding, person, subject, domain)).isEqualTo(expected);
    }

    // --- stated

    @Test
    void who_says_so_of_a_child_by_name_means_the_young_person_and_else_the_one_who_uses_violence() {
        assertThat(stated("weapon-access", "boy").person()).isEqualTo("boy");
        assertThat(stated("weapon-access", null).person()).isEqualTo("partner");
        assertThat(stated("weapon-access", "mother").person()).isEqualTo("partner");
        assertThat(stated("violence-ongoing", "boy").person()).isNull();
    }

    private static Known stated(String finding, @Nullable String about) {
        return Told.of(Told.MOTHER, BOY, Told.PARTNER)
                .state(FindingState.PRESENT, about, finding)
                .findings()
                .all()
                .stream()
                .filter(known -> known.finding().equals(finding))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void that_an_adult_is_a_man_is_told_by_the_sex_where_that_is_told() {
        Person man = new Person("man", Person.Role.ADULT, 30, Sex.MALE);
        Person woman = new Person("woman", Person.Role.ADULT, 30, Sex.FEMALE);
        Person son = new Person("son", Person.Role.CHILD, 9, Sex.MALE);
        Findings findings = Told.of(man, woman, Told.MOTHER, son).findings();
        assertThat(findings.own(man).known("victim-man").state()).isEqualTo(FindingState.PRESENT);
        assertThat(findings.own(woman).known("victim-man").state()).isEqualTo(FindingState.ABSENT);
        assertThat(findings.own(Told.MOTHER).known("victim-man").state()).isEqualTo(FindingState.UNKNOWN);
        assertThat(findings.own(son).known("victim-man").state()).isEqualTo(FindingState.NOT_APPLICABLE);
    }

    // --- what is left open

    @ParameterizedTest
    @CsvSource({
        "NOT_ASKED, ABSENT",
        "NO_JUDGEMENT, ABSENT",
        "NOTHING_ANSWERED, PRESENT",
    })
    void a_score_that_nobody_was_to_give_leaves_no_instrument_incomplete(
            ScoreOutcome.Reason reason, FindingState expected) {
        ScoreResult score = new ScoreResult(
                "total",
                Text.of("summa", "total"),
                Direction.HIGHER_IS_WORSE,
                new ScoreOutcome.NotComputable(reason),
                0,
                1,
                List.of(),
                List.of(),
                Verification.PRIMARY,
                List.of(),
                List.of());
        Findings findings = FindingsCollector.collect(
                Told.GUIDANCE,
                Told.of(Told.MOTHER).whole(),
                List.of(new Scored("mother", Subject.ADULT_ANY, Domain.MENTAL_HEALTH, report(List.of(score)))));
        assertThat(findings.whole(Told.MOTHER).known("instrument-incomplete").state())
                .isEqualTo(expected);
    }

    // --- told otherwise

    private static Findings otherwise(Told told, StatedFinding... instead) {
        Scored scored = new Scored(
                "mother",
                Subject.ADULT_VICTIM,
                Domain.EXPOSURE,
                report(List.of(), yes("strangulation"), yes("weapon")));
        return FindingsCollector.collect(Told.GUIDANCE, told.whole(), List.of(scored), List.of(instead));
    }

    private static StatedFinding no(String finding, @Nullable String about) {
        return new StatedFinding(finding, about, FindingState.ABSENT, null);
    }

    @Test
    void what_is_told_instead_takes_the_place_of_the_same_about_the_same_person_and_of_nothing_else() {
        Told told = Told.of(Told.MOTHER, BOY).about(BOY, "child-threat").present("weapon", "child-threat");
        Findings findings = otherwise(told, no("strangulation", "mother"), no("child-threat", "boy"));
        assertThat(findings.whole(Told.MOTHER).known("strangulation").state()).isEqualTo(FindingState.ABSENT);
        assertThat(findings.whole(Told.MOTHER).known("weapon").state()).isEqualTo(FindingState.PRESENT);
        assertThat(findings.all())
                .filteredOn(known -> known.finding().equals("child-threat"))
                .extracting(known -> known.person() + " " + known.state())
                .as("what was told of no child by name stands")
                .containsExactlyInAnyOrder("boy ABSENT", "null PRESENT");
        assertThat(findings.presentIds())
                .as("and what follows from it still does")
                .contains("threat");
    }

    @Test
    void what_is_told_instead_takes_the_place_of_a_fact_as_well() {
        StatedFinding older = new StatedFinding("adult-age", "mother", null, Scalar.of(70));
        Told told = Told.of(Told.MOTHER, BOY).value("own-risk-rating", "high").value("rating-overall", "low");
        Findings findings = otherwise(told, older, no("levels-differ", null));
        assertThat(findings.whole(Told.MOTHER).known("adult-age").value()).isEqualTo(Scalar.of(70));
        assertThat(findings.whole(BOY).known("child-age").value()).isEqualTo(Scalar.of(16));
        assertThat(findings.whole(Told.MOTHER).known("levels-differ").state()).isEqualTo(FindingState.ABSENT);
        assertThat(otherwise(told).whole(Told.MOTHER).known("levels-differ").state())
                .isEqualTo(FindingState.PRESENT);
    }
}
