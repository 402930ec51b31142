package se.frid.psychometrics.samplesize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.reliability.Alpha;
import se.frid.psychometrics.samplesize.Power.Risks;

class SampleSizeTest {

    /** MacCallum, Browne & Sugawara 1996, table 4: least n for power .80 of the test of close fit, .05 against .08; to one person. */
    @ParameterizedTest
    @CsvSource({"20, 435", "30, 314", "40, 252", "50, 214", "100, 132"})
    void close_fit_needs_the_printed_numbers(int df, int n) {
        int least = (int) value(Power.rmsea(0.05, 0.08, df, Risks.USUAL));
        assertThat(least).isBetween(n - 1, n);
        assertThat(value(Power.rmseaPower(0.05, 0.08, df, least, 0.05))).isGreaterThan(0.8);
        assertThat(value(Power.rmseaPower(0.05, 0.08, df, least - 1, 0.05))).isLessThanOrEqualTo(0.8);
        // Not-close fit, the other way round: .05 against .01.
        assertThat(value(Power.rmsea(0.05, 0.01, df, Risks.USUAL))).isGreaterThan(n / 2.0);
    }

    /** 1.959964² = 3.841459; 1.644854 + .841621 = 2.486475; 1.959964 + .841621 = 2.801585. */
    @Test
    void formulas_agree_with_paper_and_pencil() {
        // 8·10/9·.04·3.841459/.01 + 2 = 138.585
        assertThat(value(IntervalWidth.alpha(0.8, 10, 0.1, 0.95))).isEqualTo(139);
        // 20/9·(2.801585/ln 1.5)² + 2 = 108.09
        assertThat(value(Power.alpha(0.8, 0.7, 10, Risks.USUAL))).isEqualTo(109);
        // 8·3.841459·.04·2.6²/(6·.04) + 1 = 35.62
        assertThat(value(IntervalWidth.icc(0.8, 3, 0.2, 0.95))).isEqualTo(36);
        assertThat(value(IntervalWidth.iccCorrected(0.8, 3, 0.2, 0.95))).isEqualTo(36);
        // 8·3.841459·.01·3.61/(2·.04) + 1 = 14.87, and 4.5 more
        assertThat(value(IntervalWidth.icc(0.9, 2, 0.2, 0.95))).isEqualTo(15);
        assertThat(value(IntervalWidth.iccCorrected(0.9, 2, 0.2, 0.95))).isEqualTo(20);
        // θ = 4, θ0 = 1.5: C0 = 5.5/13; 1 + 2·6.18256·3/(.86020²·2) = 26.07
        assertThat(value(Power.icc(0.8, 0.6, 3, Risks.USUAL))).isEqualTo(27);
        // 3.841459·.1275/.0025 = 195.9: 196 cases, 980 persons at 20 %, 245 at 80 %
        assertThat(value(IntervalWidth.sensitivity(0.85, 0.05, 0.2, 0.95))).isEqualTo(980);
        assertThat(value(IntervalWidth.specificity(0.85, 0.05, 0.2, 0.95))).isEqualTo(245);
        // (2.801585/.309520)² + 3 = 84.93
        assertThat(value(Power.correlation(0.3, Risks.USUAL))).isEqualTo(85);
        // 3·3.841459/.1156 = 99.69
        assertThat(value(IntervalWidth.limitOfAgreement(0.34, 0.95))).isEqualTo(100);
    }

    /** Obuchowski & McClish with A = .75 and as many of each: 18.98. */
    @Test
    void area_against_one_half_agrees_with_paper_and_pencil() {
        IntervalWidth.Groups groups = Power.auc(0.75, 1, Risks.USUAL);
        assertThat(value(groups.cases())).isCloseTo(18.9769, within(1e-4));
        assertThat(value(groups.controls())).isEqualTo(value(groups.cases()));
        assertThat(value(Power.auc(0.75, 3, Risks.USUAL).cases())).isLessThan(18.9);
    }

    @Test
    void exact_numbers_are_the_least_that_do() {
        int n = (int) value(IntervalWidth.alphaExact(0.8, 10, 0.1, 0.95));
        assertThat(width(Alpha.bonett(0.8, n, 10, 0.95).orElseThrow())).isLessThanOrEqualTo(0.1);
        assertThat(width(Alpha.bonett(0.8, n - 1, 10, 0.95).orElseThrow())).isGreaterThan(0.1);
        // Bonett's formulas are first steps towards these.
        assertThat(n).isBetween(135, 142);
        assertThat(value(IntervalWidth.iccExact(0.8, 3, 0.2, 0.95))).isBetween(33.0, 40.0);
        assertThat(value(IntervalWidth.iccExact(0.5, 4, 0.1, 0.95)))
                .isCloseTo(value(IntervalWidth.icc(0.5, 4, 0.1, 0.95)), within(4.0));
        int share = (int) value(IntervalWidth.share(0.85, 0.1, 0.95));
        assertThat(share).isBetween(190, 205);
        assertThat(width(Intervals.wilson(Math.round(0.85 * share), share, 0.95).orElseThrow()))
                .isCloseTo(0.1, within(0.002));
    }

    /** Hanley & McNeil 1982: error √((A(1-A) + (n-1)(Q1 - A²) + (m-1)(Q2 - A²))/(nm)) with A = .8: Q1 = 2/3, Q2 = .7111. */
    @Test
    void area_is_as_wide_as_was_wanted() {
        IntervalWidth.Groups groups = IntervalWidth.auc(0.8, 0.1, 2, 0.95);
        double n = value(groups.cases());
        double m = value(groups.controls());
        assertThat(m).isEqualTo(2 * n);
        assertThat(2 * 1.959964 * hanley(n, m)).isLessThanOrEqualTo(0.1);
        assertThat(2 * 1.959964 * hanley(n - 1, m - 2)).isGreaterThan(0.1);
    }

    private static double hanley(double n, double m) {
        return Math.sqrt((0.16 + (n - 1) * (2 / 3.0 - 0.64) + (m - 1) * (1.28 / 1.8 - 0.64)) / (n * m));
    }

    /** Both raters say yes half the time: Q = (1 - κ²), so an interval of width .2 at κ = .6 needs 4·3.841459·.64/.04. */
    @Test
    void kappa_of_even_margins_agrees_with_paper_and_pencil() {
        assertThat(value(KappaSize.width(0.5, 0.5, 0.6, 0.2, 0.95))).isEqualTo(246);
        assertThat(value(KappaSize.width(new double[] {0.5, 0.5}, 0.6, 0.2, 0.95)))
                .isEqualTo(246);
        // (1.644854 √.84 + .841621 √.64)²/.04 = 118.9
        assertThat(value(KappaSize.test(0.5, 0.5, 0.6, 0.4, Risks.USUAL))).isEqualTo(119);
    }

    /** With two categories the margins leave one table; with more, the worst of many. */
    @Test
    void largest_variance_is_that_of_the_worst_table() {
        for (double margin : new double[] {0.2, 0.35, 0.5}) {
            assertThat(KappaSize.test(new double[] {margin, 1 - margin}, 0.7, 0.5, Risks.USUAL)
                            .value())
                    .isEqualTo(KappaSize.test(margin, margin, 0.7, 0.5, Risks.USUAL)
                            .value());
        }
        double three = value(KappaSize.test(new double[] {0.3, 0.3, 0.4}, 0.7, 0.5, Risks.USUAL));
        assertThat(three).isBetween(40.0, 120.0);
        assertThat(value(KappaSize.width(new double[] {0.3, 0.3, 0.4}, 0.7, 0.2, 0.95)))
                .isGreaterThan(value(KappaSize.width(new double[] {0.3, 0.3, 0.4}, 0.7, 0.3, 0.95)));
    }

    @Test
    void plans_that_cannot_be_are_refused_in_words() {
        List<Estimate> all = List.of(
                IntervalWidth.alpha(1, 5, 0.1, 0.95),
                IntervalWidth.alphaExact(0.5, 1, 0.1, 0.95),
                IntervalWidth.icc(0.5, 1, 0.1, 0.95),
                IntervalWidth.iccCorrected(1, 2, 0.1, 0.95),
                IntervalWidth.iccExact(0.5, 2, 0, 0.95),
                IntervalWidth.auc(0.4, 0.1, 1, 0.95).cases(),
                IntervalWidth.sensitivity(1, 0.1, 0.5, 0.95),
                IntervalWidth.specificity(0.5, 0.1, 1, 0.95),
                IntervalWidth.share(2, 0.1, 0.95),
                IntervalWidth.limitOfAgreement(0, 0.95),
                Power.alpha(0.7, 0.7, 5, Risks.USUAL),
                Power.icc(0.5, 0.6, 2, Risks.USUAL),
                Power.auc(0.5, 1, Risks.USUAL).controls(),
                Power.correlation(0, Risks.USUAL),
                Power.rmsea(0.05, 0.05, 10, Risks.USUAL),
                Power.rmseaPower(0.05, 0.08, 0, 100, 0.05),
                KappaSize.width(0.9, 0.1, 0.9, 0.1, 0.95),
                KappaSize.test(0.5, 0.5, 0.5, 0.5, Risks.USUAL),
                KappaSize.width(new double[] {0.5, 0.6}, 0.5, 0.1, 0.95),
                KappaSize.test(new double[] {0.9, 0.1}, -0.9, 0.5, Risks.USUAL),
                IntervalWidth.alpha(0.5, 5, 1e-9, 0.95));
        assertThat(all).allSatisfy(each -> {
            assertThat(((NotEstimable) each).reason()).isEqualTo(Reason.OUTSIDE_RANGE);
            assertThat(each.n()).isZero();
        });
        assertThatThrownBy(() -> new Risks(0, 0.8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double width(Interval interval) {
        return interval.width();
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }
}
