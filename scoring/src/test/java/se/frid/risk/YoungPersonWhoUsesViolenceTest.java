package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.administration.Person;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Scalar;

/** What is told of a young person who uses violence is a danger to all others, as it is of an adult; a no of that one is not. */
class YoungPersonWhoUsesViolenceTest {

    private static final Person BROTHER = new Person("brother", Person.Role.CHILD, 17, null);
    private static final Person SISTER = new Person("sister", Person.Role.CHILD, 15, null);

    private static Told family() {
        return Told.of(Told.MOTHER, SISTER, BROTHER);
    }

    @ParameterizedTest
    // The entries of the policies on honour and stalking that read a rating of the one who uses violence.
    @CsvSource({
        "honour-violence, rating-honour, high, HIGH",
        "honour-violence, rating-honour, imminent, IMMINENT",
        "honour-violence, rating-honour-acute, high, IMMINENT",
        "stalking, rating-stalking, high, HIGH",
        "stalking, rating-stalking-harm, imminent, IMMINENT",
    })
    void a_rating_of_a_brother_is_read_for_his_mother_and_sister_as_one_of_an_adult_is(
            String domain, String rating, String value, RiskLevel expected) {
        Told young = family().value(rating, BROTHER.id(), Scalar.of(value));
        Told adult = Told.of(Told.MOTHER, SISTER, Told.PARTNER).value(rating, Told.PARTNER.id(), Scalar.of(value));
        for (Person exposed : List.of(Told.MOTHER, SISTER)) {
            assertThat(young.level(domain, exposed)).as(exposed.id()).contains(expected);
            assertThat(adult.level(domain, exposed)).as(exposed.id()).contains(expected);
        }
        assertThat(young.risk(domain, SISTER).sources())
                .extracting(SourceLevel::finding)
                .containsExactly(rating);
    }

    @Test
    void a_ban_that_a_son_has_broken_makes_the_stalking_of_his_mother_high() {
        Told told = family().present("stalking").about(BROTHER, "ban-breach");
        assertThat(told.level("stalking", Told.MOTHER)).contains(RiskLevel.HIGH);
    }

    @Test
    void what_others_do_is_no_level_of_using_violence_for_a_young_person_and_not_the_other_way_round() {
        Told told = Told.of(Told.MOTHER, SISTER, BROTHER, Told.PARTNER)
                .about(BROTHER, "uses-violence", "weapon-used")
                .about(Told.PARTNER, "uses-violence");
        // The policy gives high for a weapon that was used, low for violence alone.
        assertThat(told.level("using-violence", BROTHER)).contains(RiskLevel.HIGH);
        assertThat(told.level("using-violence", Told.PARTNER)).contains(RiskLevel.LOW);
        assertThat(told.risk().result("using-violence", SISTER.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"strangulation-used", "weapon-used", "sexual-violence-used", "severe-violence-used"})
    void what_a_young_person_has_done_is_violence_of_that_one_and_not_of_the_father(String done) {
        Told told = Told.of(Told.MOTHER, SISTER, BROTHER, Told.PARTNER).about(BROTHER, done);
        assertThat(told.findings().own(BROTHER).known("uses-violence").state()).isEqualTo(FindingState.PRESENT);
        assertThat(told.findings().own(Told.PARTNER).known("uses-violence").state())
                .isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void the_weapon_in_a_young_persons_hand_threatens_the_mother_as_one_in_an_adults_does() {
        for (Person armed : List.of(BROTHER, Told.PARTNER)) {
            Told told = Told.of(Told.MOTHER, BROTHER, Told.PARTNER).about(armed, "perpetrator-holding-weapon");
            assertThat(told.findings().own(Told.MOTHER).known("weapon").state())
                    .as(armed.id())
                    .isEqualTo(FindingState.PRESENT);
        }
        Told forced = family().about(BROTHER, "perpetrator-forced-by-collective");
        // A context of honour gives medium, to the one who is forced and to the mother.
        assertThat(forced.level("honour-violence", Told.MOTHER)).contains(RiskLevel.MEDIUM);
        assertThat(forced.level("honour-violence", BROTHER)).contains(RiskLevel.MEDIUM);
    }

    @Test
    void that_a_young_person_has_no_weapon_is_no_answer_to_whether_another_has() {
        Told no = family().state(FindingState.ABSENT, BROTHER.id(), "weapon-access", "ban-breach");
        assertThat(no.risk("partner-violence", Told.MOTHER).mustAsk()).contains("weapon-access", "ban-breach");
        assertThat(no.risk("stalking", Told.MOTHER).mustAsk()).contains("ban-breach");
        assertThat(no.findings().everyones().known("weapon-access").state()).isEqualTo(FindingState.UNKNOWN);
        assertThat(no.findings().whole(BROTHER).known("weapon-access").state()).isEqualTo(FindingState.ABSENT);
        Told yes = family().about(BROTHER, "weapon-access");
        assertThat(yes.findings().everyones().known("weapon-access").state()).isEqualTo(FindingState.PRESENT);
        assertThat(yes.findings().whole(Told.MOTHER).known("weapon-access").state())
                .isEqualTo(FindingState.PRESENT);
    }

    @ParameterizedTest
    // None of these gives a level without violence that is told: whether there is any must be asked.
    @CsvSource({"weapon-access, PRESENT", "perpetrator-substance, PRESENT", "uses-violence, ABSENT"})
    void one_sign_or_one_no_about_a_young_person_is_never_no_sign_found(String finding, FindingState state) {
        Told told = family().absent("danger-now").state(state, BROTHER.id(), finding);
        RiskResult result = told.risk("using-violence", BROTHER);
        assertThat(result.level()).isNull();
        assertThat(result.complete()).isFalse();
        assertThat(result.noSignFound()).isFalse();
        List<String> others = Told.GUIDANCE.policy("using-violence").orElseThrow().mustBeKnown().stream()
                .filter(id -> !Stream.of("danger-now", finding).toList().contains(id))
                .toList();
        assertThat(result.mustAsk()).containsExactlyElementsOf(others);
        // Thoughts of killing with a weapon or with thoughts of suicide are imminent, and neither has been asked about.
        assertThat(result.upper()).isEqualTo(RiskLevel.IMMINENT);
        told.state(FindingState.ABSENT, BROTHER.id(), others.toArray(String[]::new));
        assertThat(told.risk("using-violence", BROTHER).complete()).isTrue();
    }
}
