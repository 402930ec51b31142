package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.guidance.Provision;
import se.frid.guidance.Strength;
import se.frid.instrument.Text;
import se.frid.risk.Told;

/** What stands of the advice before a lowering: nothing goes, gets weaker, later or less said in silence. */
class AdviceTest {

    private static final Text WEEKLY = Text.of("varje vecka", "each week");
    private static final Text MONTHLY = Text.of("varje månad", "each month");
    private static final LocalDate SOON = Told.DAY.plusDays(7);

    /** A recommendation that can be changed in one way at a time. */
    private record Made(
            String intervention,
            @Nullable String person,
            Strength strength,
            @Nullable LocalDate by,
            List<Text> limits,
            List<Caution> cautions,
            List<Text> notes) {

        static Made usual() {
            return new Made(
                    "av-support-talks",
                    "mother",
                    Strength.BOR,
                    SOON,
                    List.of(WEEKLY),
                    List.of(caution(Caution.Effect.HOW)),
                    List.of(WEEKLY));
        }

        Made by(@Nullable LocalDate day) {
            return new Made(intervention, person, strength, day, limits, cautions, notes);
        }

        Made strength(Strength other) {
            return new Made(intervention, person, other, by, limits, cautions, notes);
        }

        Made limits(Text... others) {
            return new Made(intervention, person, strength, by, List.of(others), cautions, notes);
        }

        Made notes(Text... others) {
            return new Made(intervention, person, strength, by, limits, cautions, List.of(others));
        }

        Made cautions(Caution.Effect... others) {
            List<Caution> all = Stream.of(others).map(AdviceTest::caution).toList();
            return new Made(intervention, person, strength, by, limits, all, notes);
        }

        Made of(String other, @Nullable String someone) {
            return new Made(other, someone, strength, by, limits, cautions, notes);
        }

        Recommendation made() {
            return new Recommendation(
                    Told.GUIDANCE.interventions().intervention(intervention).orElseThrow(),
                    person,
                    strength,
                    by,
                    limits,
                    List.of(),
                    cautions,
                    notes,
                    List.of(),
                    List.of(),
                    null);
        }
    }

    private static Caution caution(Caution.Effect effect) {
        return new Caution(effect.name(), WEEKLY, effect, WEEKLY, Strength.BOR, List.of());
    }

    private static Advice advice(List<Recommendation> recommendations, List<Duty> duties, List<Question> questions) {
        return new Advice(recommendations, duties, questions, List.of());
    }

    static Stream<Arguments> changes() {
        Made usual = Made.usual();
        return Stream.of(
                Arguments.of("as it was", usual, usual, false),
                Arguments.of("stronger", usual, usual.strength(Strength.SKA), false),
                Arguments.of("sooner", usual, usual.by(Told.DAY), false),
                Arguments.of("with a day where there was none", usual.by(null), usual, false),
                Arguments.of("without a day as before", usual.by(null), usual.by(null), false),
                Arguments.of("with more time in words", usual, usual.limits(MONTHLY, WEEKLY), false),
                Arguments.of("with more notes", usual, usual.notes(MONTHLY, WEEKLY), false),
                Arguments.of(
                        "with more said of how", usual, usual.cautions(Caution.Effect.ASK, Caution.Effect.HOW), false),
                Arguments.of(
                        "waiting as before",
                        usual.cautions(Caution.Effect.LATER),
                        usual.cautions(Caution.Effect.LATER),
                        false),
                Arguments.of("weaker", usual, usual.strength(Strength.KAN), true),
                Arguments.of("later", usual, usual.by(SOON.plusDays(1)), true),
                Arguments.of("without its day", usual, usual.by(null), true),
                Arguments.of("without its time in words", usual, usual.limits(MONTHLY), true),
                Arguments.of("without its note", usual, usual.notes(MONTHLY), true),
                Arguments.of("with less said of how", usual, usual.cautions(Caution.Effect.ASK), true),
                Arguments.of(
                        "waiting, which it did not",
                        usual,
                        usual.cautions(Caution.Effect.HOW, Caution.Effect.LATER),
                        true),
                Arguments.of("of another", usual, usual.of("av-support-talks", "child"), true),
                Arguments.of("of nobody who is listed", usual, usual.of("av-support-talks", null), true),
                Arguments.of("another", usual, usual.of("av-advocacy", "mother"), true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void what_falls_away_or_stands_weaker_later_or_with_less_said_is_set_aside(
            String how, Made before, Made now, boolean aside) {
        Advice kept = advice(List.of(now.made()), List.of(), List.of())
                .keeping(advice(List.of(before.made()), List.of(), List.of()));
        assertThat(kept.recommendations()).containsExactly(now.made());
        assertThat(kept.setAside()).isEqualTo(aside ? List.of(before.made()) : List.of());
    }

    private static Because because(String rule) {
        return new Because(rule, WEEKLY, null, List.of(), List.of(), false, List.of());
    }

    private static Duty duty(String provision, boolean care, String person, String... rules) {
        LegalReference legal = new LegalReference(
                provision,
                WEEKLY,
                WEEKLY,
                null,
                Strength.SKA,
                WEEKLY,
                null,
                null,
                null,
                null,
                Provision.Confidence.HIGH);
        return new Duty(
                legal,
                care,
                List.of(person),
                List.of(),
                Stream.of(rules).map(AdviceTest::because).toList(),
                false);
    }

    private static List<String> words(List<Duty> duties) {
        return duties.stream()
                .map(duty -> duty + (duty.care() ? " care " : " ") + duty.persons() + " "
                        + duty.because().stream().map(Because::rule).toList()
                        + (duty.beforeLowering() ? " before" : ""))
                .toList();
    }

    @Test
    void a_duty_stays_with_every_person_and_each_rule_once_in_an_order_that_is_always_the_same() {
        Advice now = advice(List.of(), List.of(duty("b", false, "mother", "R-1", "R-2")), List.of());
        Advice before = advice(
                List.of(),
                List.of(
                        duty("c", false, "mother", "R-4"),
                        duty("b", true, "mother", "R-2"),
                        duty("a", false, "mother", "R-3"),
                        duty("b", false, "child", "R-2", "R-3")),
                List.of());
        assertThat(words(now.keeping(before).duties()))
                .containsExactly(
                        "Duty[a] [mother] [R-3] before",
                        "Duty[b] [mother, child] [R-1, R-2, R-3]",
                        "Duty[c] [mother] [R-4] before",
                        "Duty[b] care [mother] [R-2] before");
    }

    @Test
    void a_question_is_kept_once_for_each_rule_item_and_person() {
        Question now = new Question("R-1", WEEKLY, "item", "mother", List.of("weapon"));
        Question same = new Question("R-1", WEEKLY, "item", "mother", List.of("weapon", "stalking"));
        List<Question> others = List.of(
                new Question("R-2", WEEKLY, "item", "mother", List.of()),
                new Question("R-1", WEEKLY, "other", "mother", List.of()),
                new Question("R-1", WEEKLY, "item", "child", List.of()));
        List<Question> before = Stream.concat(Stream.of(same), others.stream()).toList();
        assertThat(advice(List.of(), List.of(), List.of(now))
                        .keeping(advice(List.of(), List.of(), before))
                        .questions())
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(now), others.stream()).toList());
    }
}
