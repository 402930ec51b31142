package se.frid.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.frid.administration.Administration;
import se.frid.administration.Answer;
import se.frid.administration.Case;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.InstrumentKind;
import se.frid.instrument.Item;
import se.frid.instrument.Subject;
import se.frid.instrument.condition.FindingState;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.CaseAssessor;

/** What the one who uses violence tells of danger reaches the one who is exposed; what is the own stays the own. */
class PerpetratorFormTest {

    private static final InstrumentCatalog CATALOG = InstrumentCatalog.builtIn();

    private static final Instrument FORM = CATALOG.all().stream()
            .filter(instrument -> instrument.kind() == InstrumentKind.FORM)
            .filter(instrument -> instrument.subject() == Subject.PERPETRATOR)
            .findFirst()
            .orElseThrow();

    /** Every question with the answer at one end of its scale. */
    private static CaseAssessment assessed(boolean last) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : FORM.items()) {
            var possible = FORM.scale(item).answers();
            answers.put(item.code(), new Answer.Given(possible.get(last ? possible.size() - 1 : 0)));
        }
        Administration administration = new Administration(
                null,
                FORM.id(),
                null,
                Told.PARTNER.id(),
                null,
                null,
                null,
                LocalDate.of(2026, 11, 1),
                answers,
                Map.of());
        return CaseAssessor.of(Told.GUIDANCE, CATALOG::find)
                .assess(new Case(
                        null,
                        Told.DAY,
                        List.of(Told.MOTHER, Told.PARTNER),
                        List.of(administration),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void danger_that_the_one_who_uses_violence_tells_of_is_the_danger_of_the_exposed() {
        List<String> ofExposed = FORM.emits().stream()
                .filter(Emission::ofExposed)
                .map(Emission::finding)
                .toList();
        assertThat(ofExposed).contains("danger-now", "stalking", "escalation");
        for (boolean last : List.of(false, true)) {
            assertThat(assessed(last).findings())
                    .filteredOn(known -> ofExposed.contains(known.finding()))
                    .filteredOn(known -> known.state() == FindingState.PRESENT)
                    // Danger now is of everyone in the household.
                    .filteredOn(known ->
                            Told.GUIDANCE.finding(known.finding()).orElseThrow().about()
                                    != FindingDefinition.About.HOUSEHOLD)
                    .allSatisfy(known ->
                            assertThat(known.person()).as(known.finding()).isEqualTo(Told.MOTHER.id()));
        }
        assertThat(List.of(false, true))
                .anySatisfy(last -> assertThat(assessed(last).findings()).anySatisfy(known -> {
                    assertThat(known.finding()).isEqualTo("danger-now");
                    assertThat(known.state()).isEqualTo(FindingState.PRESENT);
                    assertThat(known.person()).isNull();
                }));
    }

    @Test
    void an_act_against_oneself_is_not_put_on_the_exposed() {
        for (boolean last : List.of(false, true)) {
            assertThat(assessed(last).findings())
                    .filteredOn(known -> known.finding().equals("suicide-act-now"))
                    .filteredOn(known -> known.state() == FindingState.PRESENT)
                    .allSatisfy(known -> assertThat(known.person()).isEqualTo(Told.PARTNER.id()));
        }
        assertThat(List.of(false, true))
                .anySatisfy(last -> assertThat(assessed(last).findings()).anySatisfy(known -> {
                    assertThat(known.finding()).isEqualTo("suicide-act-now");
                    assertThat(known.state()).isEqualTo(FindingState.PRESENT);
                    assertThat(known.person()).isEqualTo(Told.PARTNER.id());
                }));
    }
}
