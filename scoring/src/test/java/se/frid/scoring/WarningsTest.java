package se.frid.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;
import se.frid.instrument.Population;
import se.frid.instrument.Respondent;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.FindingState;

/** A result tells in whom its limits were studied, and what a reader must know before trusting it. */
class WarningsTest {

    private static ScoreReport report(
            String instrument, Respondent respondent, Sex sex, int age, Map<String, Integer> answers) {
        Instrument definition = GoldenVectors.CATALOG.find(instrument).orElseThrow();
        Administration numbers = Administration.ofNumbers(answers);
        return Scorer.of(definition)
                .score(new Administration(
                        null, null, null, null, respondent, age, sex, null, numbers.answers(), Map.of()));
    }

    private static final Map<String, Integer> DRINKS =
            Map.of("1", 3, "2", 2, "3", 1, "4", 0, "5", 0, "6", 0, "7", 0, "8", 0, "9", 0, "10", 0);

    @Test
    void a_limit_for_women_does_not_apply_to_a_man_and_a_limit_for_men_is_told_as_reached_or_not() {
        Instrument audit = GoldenVectors.CATALOG.find("audit").orElseThrow();
        List<FindingState> man = states(report("audit", Respondent.SELF, Sex.MALE, 40, DRINKS));
        List<FindingState> woman = states(report("audit", Respondent.SELF, Sex.FEMALE, 40, DRINKS));
        for (int i = 0; i < audit.cutoffs().size(); i++) {
            Population holds = audit.cutoffs().get(i).population();
            boolean forTheAge = holds.ages() == null || holds.ages().includes(40);
            assertThat(man.get(i) == FindingState.NOT_APPLICABLE).isEqualTo(holds.sex() == Sex.FEMALE || !forTheAge);
            assertThat(woman.get(i) == FindingState.NOT_APPLICABLE).isEqualTo(holds.sex() == Sex.MALE || !forTheAge);
        }
        // 3 + 2 + 1 = 6: at the Swedish limit for women, below the one for men (8).
        assertThat(woman).contains(FindingState.PRESENT);
        assertThat(man).doesNotContain(FindingState.PRESENT);
    }

    private static List<FindingState> states(ScoreReport report) {
        return report.cutoffs().stream().map(CutOffResult::state).toList();
    }

    @Test
    void a_limit_that_the_answers_do_not_settle_is_unknown_and_names_its_population() {
        Map<String, Integer> some = Map.of("1", 1, "2", 1, "3", 1, "4", 1, "5", 1, "6", 1, "7", 1, "8", 1);
        assertThat(report("phq-9", Respondent.SELF, Sex.FEMALE, 30, some).cutoffs())
                .isNotEmpty()
                .allSatisfy(cutOff -> {
                    assertThat(cutOff.population().en()).isNotBlank();
                    assertThat(cutOff.source()).isNotEmpty();
                })
                // 8 and one of 0-3 open: the limit 10 is on both sides.
                .anySatisfy(cutOff -> assertThat(cutOff.state()).isEqualTo(FindingState.UNKNOWN));
    }

    @Test
    void someone_outside_the_ages_of_the_instrument_is_told() {
        ScoreReport young = report("audit", Respondent.SELF, Sex.MALE, 12, DRINKS);
        assertThat(young.warnings()).contains(new Warning(Warning.Kind.AGE_OUTSIDE_RANGE, null));
        ScoreReport grown = report("audit", Respondent.SELF, Sex.MALE, 40, DRINKS);
        assertThat(grown.warnings())
                .extracting(Warning::kind)
                .doesNotContain(Warning.Kind.AGE_OUTSIDE_RANGE, Warning.Kind.NO_BANDS_FOR_PERSON);
    }

    @Test
    void bands_that_were_made_for_others_are_not_used_and_that_is_told() {
        ScoreReport man = report("danger-assessment", Respondent.SELF, Sex.MALE, 40, Map.of("1", 1));
        assertThat(man.warnings()).contains(new Warning(Warning.Kind.NO_BANDS_FOR_PERSON, "total"));
        assertThat(man.score("total").orElseThrow().bands()).isEmpty();
    }

    @Test
    void a_rule_that_was_not_verified_warns_where_there_is_a_result_and_only_there() {
        Instrument definition = GoldenVectors.CATALOG.find("cts2").orElseThrow();
        assertThat(Scorer.of(definition).score(Administration.of(Map.of())).warnings())
                .isEmpty();
        assertThat(Scorer.of(definition)
                        .score(Administration.of(Map.of("34", Answer.of(1))))
                        .warnings())
                .extracting(Warning::kind)
                .contains(Warning.Kind.UNVERIFIED_RULE);
    }

    @Test
    void a_warning_says_what_it_is_in_both_languages() {
        for (Warning.Kind kind : Warning.Kind.values()) {
            Warning warning = new Warning(kind, null);
            assertThat(warning.text(Language.SV)).isNotBlank().isNotEqualTo(warning.text(Language.EN));
        }
    }
}
