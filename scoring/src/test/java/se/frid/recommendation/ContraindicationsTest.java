package se.frid.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.frid.recommendation.RecommenderTest.family;
import static se.frid.recommendation.RecommenderTest.get;
import static se.frid.recommendation.RecommenderTest.manyThings;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.frid.risk.Told;

/** What a contraindication holds back, what it only weighs, and what it never touches. */
class ContraindicationsTest {

    @Test
    void processing_treatment_waits_while_violence_goes_on_and_contact_with_care_does_not() {
        Told told = family().present("ptsd-probable", "child-trauma-probable", "violence-ongoing");
        assertThat(get(told, "ch-tf-cbt", Told.CHILD).waitsFor().orElseThrow().contraindication())
                .isEqualTo("c-violence-ongoing");
        assertThat(get(told, "av-trauma-treatment", Told.MOTHER).waitsFor()).isPresent();
        assertThat(get(told, "av-health", Told.MOTHER).waitsFor()).isEmpty();
        assertThat(get(told, "ch-bup", Told.CHILD).waitsFor()).isEmpty();
    }

    @Test
    void not_knowing_whether_violence_goes_on_neither_blocks_nor_clears() {
        Told told = family().present("ptsd-probable").unknown("violence-ongoing", "danger-now");
        List<Caution> cautions = get(told, "av-trauma-treatment", Told.MOTHER).cautions().stream()
                .filter(caution -> caution.contraindication().equals("c-violence-ongoing"))
                .toList();
        assertThat(cautions).extracting(Caution::effect).containsExactly(Caution.Effect.WEIGH, Caution.Effect.ASK);
        assertThat(cautions.get(0).findings()).containsExactly("violence-not-shown-to-have-ended");
        assertThat(cautions.get(1).findings()).containsExactlyInAnyOrder("violence-ongoing", "danger-now");
        Told ended = family().present("ptsd-probable", "violence-stopped")
                .absent("violence-ongoing", "danger-now", "post-separation-violence");
        assertThat(get(ended, "av-trauma-treatment", Told.MOTHER).cautions())
                .extracting(Caution::contraindication)
                .doesNotContain("c-violence-ongoing");
    }

    @Test
    void violence_after_separation_is_weighed_and_is_no_wall() {
        Told told = family().present("ptsd-probable", "post-separation-violence", "violence-stopped")
                .absent("violence-ongoing", "danger-now");
        Recommendation treatment = get(told, "av-trauma-treatment", Told.MOTHER);
        assertThat(treatment.waitsFor().map(Caution::contraindication)).isNotEqualTo(Optional.of("c-violence-ongoing"));
        assertThat(treatment.cautions())
                .filteredOn(caution -> caution.contraindication().equals("c-violence-ongoing"))
                .extracting(Caution::effect)
                .contains(Caution.Effect.WEIGH);
    }

    @Test
    void what_is_never_blocked_never_waits_whatever_holds() {
        List<String> never = Told.GUIDANCE.interventions().neverBlocked();
        Told worst = manyThings(Told.DAY)
                .present(
                        "violence-ongoing",
                        "guardian-suspected",
                        "no-sufficient-consent",
                        "guardian-refuses",
                        "child-contact-unsafe");
        List<Recommendation> all = worst.assess().advice().recommendations();
        assertThat(all)
                .filteredOn(one -> never.contains(one.intervention().id()))
                .hasSizeGreaterThan(20)
                .allSatisfy(one -> {
                    assertThat(one.waitsFor()).as(one.intervention().id()).isEmpty();
                });
        assertThat(all).anySatisfy(one -> assertThat(one.waitsFor()).isPresent());
        assertThat(get(worst, "ch-bup", Told.CHILD).cautions())
                .as("later is read as how")
                .anySatisfy(caution -> {
                    assertThat(caution.contraindication()).isEqualTo("c-consent-guardians");
                    assertThat(caution.effect()).isEqualTo(Caution.Effect.HOW);
                });
    }
}
