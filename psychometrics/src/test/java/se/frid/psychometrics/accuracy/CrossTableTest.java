package se.frid.psychometrics.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Estimated;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.accuracy.CrossTable.Shares;

class CrossTableTest {

    private static final double Z = 1.959963984540054;

    /** 90 of 100 with the condition are positive, 40 of 200 without it. */
    private static final CrossTable TABLE = new CrossTable(90, 40, 10, 160);

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    private static Interval interval(Estimate estimate) {
        return estimate.interval().orElseThrow();
    }

    @Test
    void shares_are_shares_of_whom_they_say() {
        for (Shares kind : Shares.values()) {
            assertThat(value(TABLE.sensitivity(0.95, kind))).isEqualTo(0.9);
            assertThat(value(TABLE.specificity(0.95, kind))).isEqualTo(0.8);
            assertThat(value(TABLE.ppv(0.95, kind))).isEqualTo(90 / 130.0);
            assertThat(value(TABLE.npv(0.95, kind))).isEqualTo(160 / 170.0);
            assertThat(value(TABLE.apparentPrevalence(0.95, kind))).isEqualTo(130 / 300.0);
            assertThat(value(TABLE.ruledIn(0.95, kind))).isEqualTo(130 / 300.0);
            assertThat(value(TABLE.ruledOut(0.95, kind))).isEqualTo(170 / 300.0);
            assertThat(value(TABLE.truePrevalence(0.95, kind))).isEqualTo(1 / 3.0);
            assertThat(value(TABLE.accuracy(0.95, kind))).isEqualTo(250 / 300.0);
            assertThat(value(TABLE.falsePositiveRate(0.95, kind))).isEqualTo(0.2);
            assertThat(value(TABLE.falseNegativeRate(0.95, kind))).isEqualTo(0.1);
            assertThat(value(TABLE.falseDiscoveryRate(0.95, kind))).isEqualTo(40 / 130.0);
            assertThat(value(TABLE.falseOmissionRate(0.95, kind))).isEqualTo(10 / 170.0);
        }
        assertThat(TABLE.sensitivity(0.95, Shares.WILSON).n()).isEqualTo(100);
        assertThat(TABLE.sensitivity(0.95, Shares.WILSON).error().orElseThrow()).isCloseTo(0.03, within(1e-15));
    }

    /** Newcombe 1998, Stat Med 17:857, table I: 81 of 263, 15 of 148, 0 of 20 and 1 of 29, score and exact. */
    @Test
    void intervals_of_shares_are_as_printed() {
        check(81, 263, 0.2553, 0.3662, 0.2527, 0.3676);
        check(15, 148, 0.0624, 0.1605, 0.0578, 0.1617);
        check(0, 20, 0, 0.1611, 0, 0.1684);
        check(1, 29, 0.0061, 0.1718, 0.0009, 0.1776);
        assertThat(Intervals.exact(0, 10, 0.95).orElseThrow().upper())
                .isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-12));
        assertThat(Intervals.exact(10, 10, 0.95).orElseThrow().lower()).isCloseTo(Math.pow(0.025, 0.1), within(1e-12));
        assertThat(Intervals.exact(0, 0, 0.95)).isEmpty();
    }

    private static void check(int count, int n, double low, double high, double exactLow, double exactHigh) {
        Interval score = Intervals.wilson(count, n, 0.95).orElseThrow();
        Interval exact = Intervals.exact(count, n, 0.95).orElseThrow();
        assertThat(score.lower()).isCloseTo(low, within(5e-5));
        assertThat(score.upper()).isCloseTo(high, within(5e-5));
        assertThat(exact.lower()).isCloseTo(exactLow, within(5e-5));
        assertThat(exact.upper()).isCloseTo(exactHigh, within(5e-5));
    }

    @Test
    void ratios_have_their_intervals_on_the_log_scale() {
        Estimate positive = TABLE.positiveLikelihoodRatio(0.95);
        assertThat(value(positive)).isCloseTo(4.5, within(1e-14));
        double error = Math.sqrt(1 / 90.0 - 1 / 100.0 + 1 / 40.0 - 1 / 200.0);
        assertThat(interval(positive).lower()).isCloseTo(4.5 * Math.exp(-Z * error), within(1e-12));
        assertThat(interval(positive).upper()).isCloseTo(4.5 * Math.exp(Z * error), within(1e-12));
        assertThat(value(TABLE.negativeLikelihoodRatio(0.95))).isCloseTo(0.125, within(1e-15));
        Estimate odds = TABLE.diagnosticOddsRatio(0.95);
        assertThat(value(odds)).isCloseTo(36, within(1e-12));
        double root = Math.sqrt(1 / 90.0 + 1 / 40.0 + 1 / 10.0 + 1 / 160.0);
        assertThat(interval(odds).lower()).isCloseTo(36 * Math.exp(-Z * root), within(1e-11));
        assertThat(value(TABLE.haldaneOddsRatio(0.95))).isCloseTo(90.5 * 160.5 / (40.5 * 10.5), within(1e-11));
    }

    @Test
    void single_numbers_agree_with_their_formulas() {
        Estimate youden = TABLE.youden(0.95, Shares.WILSON);
        assertThat(value(youden)).isCloseTo(0.7, within(1e-15));
        assertThat(interval(youden).lower())
                .isCloseTo(
                        interval(TABLE.sensitivity(0.95, Shares.WILSON)).lower()
                                + interval(TABLE.specificity(0.95, Shares.WILSON))
                                        .lower()
                                - 1,
                        within(1e-15));
        Estimate needed = TABLE.numberNeededToDiagnose(0.95, Shares.WILSON);
        assertThat(value(needed)).isCloseTo(1 / 0.7, within(1e-14));
        assertThat(interval(needed).upper()).isCloseTo(1 / interval(youden).lower(), within(1e-14));
        assertThat(value(TABLE.f1(0.95))).isCloseTo(180.0 / 230, within(1e-15));
        assertThat(value(TABLE.balancedAccuracy(0.95))).isCloseTo(0.85, within(1e-15));
        // po = 250/300, pe = (130·100 + 170·200)/90000
        double pe = 47000.0 / 90000;
        assertThat(value(TABLE.kappa(0.95))).isCloseTo((250 / 300.0 - pe) / (1 - pe), within(1e-14));
        assertThat(value(TABLE.mcc(0.95)))
                .isCloseTo((90 * 160 - 40 * 10) / Math.sqrt(130.0 * 100 * 200 * 170), within(1e-14));
        for (Estimate estimate :
                List.of(TABLE.f1(0.95), TABLE.balancedAccuracy(0.95), TABLE.kappa(0.95), TABLE.mcc(0.95))) {
            assertThat(interval(estimate).contains(value(estimate))).isTrue();
            assertThat(estimate.error().orElseThrow()).isBetween(0.01, 0.06);
        }
    }

    /** Fleiss, Cohen & Everitt 1969: standard error of kappa, by hand for this table. */
    @Test
    void kappa_has_the_standard_error_of_fleiss() {
        double[][] p = {{90 / 300.0, 40 / 300.0}, {10 / 300.0, 160 / 300.0}};
        double[] row = {130 / 300.0, 170 / 300.0};
        double[] column = {100 / 300.0, 200 / 300.0};
        double po = p[0][0] + p[1][1];
        double pe = row[0] * column[0] + row[1] * column[1];
        double kappa = (po - pe) / (1 - pe);
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            sum += p[i][i] * Math.pow(1 - (row[i] + column[i]) * (1 - kappa), 2);
        }
        double off = 0;
        for (int i = 0; i < 2; i++) {
            off += p[i][1 - i] * Math.pow(column[i] + row[1 - i], 2);
        }
        double variance = (sum + (1 - kappa) * (1 - kappa) * off - Math.pow(kappa - pe * (1 - kappa), 2))
                / (300 * (1 - pe) * (1 - pe));
        assertThat(TABLE.kappa(0.95).error().orElseThrow()).isCloseTo(Math.sqrt(variance), within(1e-8));
    }

    @Test
    void predictive_values_move_with_the_prevalence() {
        assertThat(value(TABLE.ppvAt(1 / 3.0, 0.95))).isCloseTo(90 / 130.0, within(1e-14));
        assertThat(value(TABLE.npvAt(1 / 3.0, 0.95))).isCloseTo(160 / 170.0, within(1e-14));
        Estimate rare = TABLE.ppvAt(0.05, 0.95);
        assertThat(value(rare)).isCloseTo(0.9 * 0.05 / (0.9 * 0.05 + 0.2 * 0.95), within(1e-14));
        double half = Z * Math.sqrt(0.1 / 0.9 / 100 + 0.8 / 0.2 / 200);
        double centre = Math.log(0.9 * 0.05 / (0.2 * 0.95));
        assertThat(interval(rare).lower()).isCloseTo(1 / (1 + Math.exp(half - centre)), within(1e-12));
        // Nobody missed: the value is 1, the interval is not.
        Estimate sure = new CrossTable(20, 10, 0, 70).npvAt(0.1, 0.95);
        assertThat(value(sure)).isEqualTo(1);
        assertThat(interval(sure).lower()).isBetween(0.9, 0.99);
        assertThat(interval(sure).upper()).isEqualTo(1);
        assertThat(new CrossTable(0, 0, 5, 5).ppvAt(0.1, 0.95)).isInstanceOf(NotEstimable.class);
        assertThatThrownBy(() -> TABLE.ppvAt(0, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_small_table_gives_finite_numbers_or_a_reason() {
        List<Function<CrossTable, Estimate>> figures = List.of(
                t -> t.sensitivity(0.95, Shares.EXACT),
                t -> t.specificity(0.95, Shares.WILSON),
                t -> t.ppv(0.95, Shares.EXACT),
                t -> t.npv(0.95, Shares.WILSON),
                t -> t.accuracy(0.95, Shares.WILSON),
                t -> t.youden(0.95, Shares.EXACT),
                t -> t.numberNeededToDiagnose(0.95, Shares.EXACT),
                t -> t.positiveLikelihoodRatio(0.95),
                t -> t.negativeLikelihoodRatio(0.95),
                t -> t.diagnosticOddsRatio(0.95),
                t -> t.haldaneOddsRatio(0.95),
                t -> t.ppvAt(0.1, 0.95),
                t -> t.npvAt(0.1, 0.95),
                t -> t.mcc(0.95),
                t -> t.kappa(0.95),
                t -> t.f1(0.95),
                t -> t.balancedAccuracy(0.95));
        int told = 0;
        for (int cells = 0; cells < 81; cells++) {
            CrossTable table = new CrossTable(cells % 3, cells / 3 % 3, cells / 9 % 3, cells / 27);
            for (Function<CrossTable, Estimate> figure : figures) {
                told += figure.apply(table) instanceof Estimated ? 1 : 0;
            }
        }
        assertThat(told).isBetween(600, 81 * 17 - 1);
        assertThat(((NotEstimable) new CrossTable(3, 0, 2, 5).diagnosticOddsRatio(0.95)).reason())
                .isEqualTo(Reason.DIVISION_BY_ZERO);
        assertThat(((NotEstimable) new CrossTable(0, 1, 0, 5).sensitivity(0.95, Shares.EXACT)).reason())
                .isEqualTo(Reason.EMPTY_GROUP);
        assertThatThrownBy(() -> new CrossTable(-1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyone_is_in_the_stard_table() {
        double[] scores = {1, 5, 7, Double.NaN, 9, 2, 6};
        ReferenceStandard reference = ReferenceStandard.of(new double[] {0, 1, 1, 1, Double.NaN, 0, 0});
        StardTable bands = StardTable.of(scores, reference, List.of("low", "middle", "high"), List.of(4.0, 7.0));
        assertThat(bands.rows())
                .containsExactly(
                        new StardTable.Row("low", 0, 2, 0),
                        new StardTable.Row("middle", 1, 1, 0),
                        new StardTable.Row("high", 1, 0, 1));
        assertThat(bands.untested()).isEqualTo(new StardTable.Row("untested", 1, 0, 0));
        assertThat(bands.n()).isEqualTo(7);
        assertThat(bands.complete()).isEqualTo(5);
        assertThat(value(bands.rows().get(1).postTest(0.95))).isEqualTo(0.5);
        assertThat(new StardTable.Row("none", 0, 0, 3).postTest(0.95)).isInstanceOf(NotEstimable.class);
        StardTable cut = StardTable.of(scores, reference, 5, Positive.AT_LEAST);
        assertThat(cut.rows())
                .containsExactly(new StardTable.Row("negative", 0, 2, 0), new StardTable.Row("positive", 2, 1, 1));
        StardTable low = StardTable.of(scores, reference, 5, Positive.AT_MOST);
        assertThat(low.rows().get(1)).isEqualTo(new StardTable.Row("positive", 1, 2, 0));
    }

    @Test
    void a_reference_standard_can_be_another_measure() {
        ResponseData data =
                ResponseData.of(List.of(ItemScale.whole("a", 0, 9)), new double[][] {{3, 5, Double.NaN, 9}});
        ReferenceStandard reference = ReferenceStandard.atLeast(data.column(0), 5);
        assertThat(Stream.of(0, 1, 2, 3).map(reference::isPresent)).containsExactly(false, true, false, true);
        assertThat(reference.isAbsent(0)).isTrue();
        assertThat(reference.isUnknown(2)).isTrue();
    }
}
