package se.frid.psychometrics.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.psychometrics.resampling.Bootstrap;

class CutOffsTest {

    /** Sensitivity and specificity from 2 on: 48/51 and 33/58, 46 and 39, 44 and 45, 33 and 56. */
    private final Roc pictures = RocTest.pictures();

    private double cut(CutRule rule) {
        return CutOffs.best(pictures, rule).orElseThrow().cut();
    }

    @Test
    void each_rule_chooses_what_it_says() {
        assertThat(cut(new CutRule.Youden())).isEqualTo(4);
        assertThat(cut(new CutRule.ClosestToCorner())).isEqualTo(4);
        assertThat(cut(new CutRule.SensitivityAtLeast(0.9))).isEqualTo(3);
        assertThat(cut(new CutRule.SensitivityAtLeast(0.95))).isEqualTo(1);
        assertThat(cut(new CutRule.SpecificityAtLeast(0.9))).isEqualTo(5);
        // Correct: 51, 81, 85, 89, 89: the more sensitive of two equals
        assertThat(cut(new CutRule.GreatestAccuracy())).isEqualTo(4);
        assertThat(CutOffs.best(pictures, new CutRule.GreatestAccuracy())
                        .orElseThrow()
                        .tied())
                .containsExactly(4.0, 5.0);
        assertThat(cut(new CutRule.GreatestKappa())).isEqualTo(4);
        assertThat(cut(new CutRule.EqualSensitivityAndSpecificity())).isEqualTo(4);
        // A missed case as dear as ten alarms: 58, 25 + 30, 19 + 50, …
        assertThat(cut(new CutRule.LeastCost(10, 1))).isEqualTo(2);
        assertThat(cut(new CutRule.LeastCost(1, 10))).isEqualTo(5);
        // r = .5/(3·.5): 1, 48/51 + 33/174, 46/51 + 39/174, 44/51 + 45/174
        assertThat(cut(new CutRule.WeightedYouden(3, 0.5))).isEqualTo(2);
        assertThat(cut(new CutRule.WeightedYouden(1, 0.5))).isEqualTo(4);
        CutOff best = CutOffs.best(pictures, new CutRule.Youden()).orElseThrow();
        assertThat(best.table()).isEqualTo(new CrossTable(44, 13, 7, 45));
        assertThat(best.rule().merit(best.table())).isCloseTo(44 / 51.0 + 45 / 58.0, within(1e-15));
    }

    @Test
    void a_rule_that_nothing_keeps_gives_no_cut_off() {
        Roc roc = Roc.of(new double[] {1, 2, 3, 3}, ReferenceStandard.of(new double[] {1, 1, 0, 1}));
        assertThat(CutOffs.best(roc, new CutRule.SpecificityAtLeast(0.5))).isEmpty();
        assertThat(CutOffs.drawn(roc, new CutRule.SpecificityAtLeast(0.5), Bootstrap.Options.of(50, 1), 0.95)
                        .cut())
                .isInstanceOf(NotEstimable.class);
        assertThatThrownBy(() -> new CutRule.LeastCost(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutRule.WeightedYouden(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutRule.SensitivityAtLeast(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutRule.SpecificityAtLeast(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A score that knows nothing: the best cut-off looks better than chance, corrected it does not. */
    @Test
    void choosing_is_paid_for() {
        double apparent = 0;
        double corrected = 0;
        for (int study = 0; study < 40; study++) {
            SplitMix64 random = SplitMix64.of(100 + study);
            double[] scores = new double[60];
            boolean[] present = new boolean[60];
            for (int i = 0; i < 60; i++) {
                scores[i] = random.nextInt(20);
                present[i] = i < 30;
            }
            Roc roc = Roc.of(scores, ReferenceStandard.of(present));
            CutOffEstimate cut = CutOffs.drawn(roc, new CutRule.Youden(), Bootstrap.Options.of(200, study), 0.95);
            CutOff chosen = cut.chosen().orElseThrow();
            apparent += chosen.rule().merit(chosen.table()) / 40;
            corrected += cut.merit().value().orElseThrow() / 40;
            assertThat(cut.cut().interval().orElseThrow().lower() % 1).isZero();
            assertThat(cut.cut().interval().orElseThrow().contains(chosen.cut()))
                    .isTrue();
            assertThat(cut.stability().value().orElseThrow()).isBetween(0.0, 1.0);
            assertThat(cut.sensitivity().interval().orElseThrow().upper()).isLessThanOrEqualTo(1);
        }
        assertThat(apparent).isGreaterThan(1.1);
        assertThat(corrected).isBetween(0.95, 1.07);
    }

    /** From 2, 3 and 4 on two of three cases are found, with two, one and no false alarm. */
    @Test
    void of_cut_offs_that_find_as_many_the_one_with_fewest_alarms_is_taken() {
        double[] scores = {1, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3};
        double[] condition = {1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        Roc roc = Roc.of(scores, ReferenceStandard.of(condition));
        CutOff chosen = CutOffs.best(roc, new CutRule.SpecificityAtLeast(0.8)).orElseThrow();
        assertThat(chosen.cut()).isEqualTo(1);
        assertThat(chosen.table()).isEqualTo(new CrossTable(3, 2, 0, 8));
        CutOff strict = CutOffs.best(roc, new CutRule.SpecificityAtLeast(0.85)).orElseThrow();
        assertThat(strict.cut()).isEqualTo(4);
        assertThat(strict.tied()).containsExactly(3.0, 4.0);
        assertThat(strict.table()).isEqualTo(new CrossTable(2, 0, 1, 10));
        CutOffEstimate drawn =
                CutOffs.drawn(roc, new CutRule.SpecificityAtLeast(0.85), Bootstrap.Options.of(50, 1), 0.95);
        assertThat(drawn.chosen().orElseThrow()).isEqualTo(strict);
    }
}
