package se.frid.psychometrics.polychoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Estimated;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.Samples;
import se.frid.psychometrics.numerics.BivariateNormal;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.Normal;
import se.frid.psychometrics.numerics.SplitMix64;
import se.frid.psychometrics.polychoric.Polychoric.EmptyCells;
import se.frid.psychometrics.polychoric.Polychoric.StandardError;
import se.frid.psychometrics.reliability.Omega;

class PolychoricTest {

    private static final double[] X = {Double.NEGATIVE_INFINITY, -0.8, 0.1, 1.2, Double.POSITIVE_INFINITY};
    private static final double[] Y = {Double.NEGATIVE_INFINITY, -0.3, 0.9, Double.POSITIVE_INFINITY};

    /** The table that a bivariate normal distribution makes of very many persons. */
    private static int[][] exact(double rho, double persons) {
        int[][] table = new int[X.length - 1][Y.length - 1];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                double share = BivariateNormal.cdf(X[i + 1], Y[j + 1], rho)
                        - BivariateNormal.cdf(X[i], Y[j + 1], rho)
                        - BivariateNormal.cdf(X[i + 1], Y[j], rho)
                        + BivariateNormal.cdf(X[i], Y[j], rho);
                table[i][j] = (int) Math.round(share * persons);
            }
        }
        return table;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.97, -0.6, -0.2, 0, 0.25, 0.5, 0.8, 0.93, 0.99})
    void finds_the_correlation_that_made_the_table(double rho) {
        int[][] table = exact(rho, 2e9);
        assertThat(value(Polychoric.twoStep(table, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED)))
                .isCloseTo(rho, within(1e-6));
        assertThat(value(Polychoric.maximumLikelihood(table))).isCloseTo(rho, within(1e-6));
    }

    /** Brown & Benedetti 1977, Psychometrika 42:347, equation 2: with both margins even, ρ = -cos(2π p11). */
    @Test
    void tetrachoric_of_even_margins_has_a_closed_form() {
        int[][] table = {{40, 10}, {10, 40}};
        double rho = -Math.cos(2 * Math.PI * 0.4);
        assertThat(value(Polychoric.twoStep(table, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED)))
                .isCloseTo(rho, within(1e-10));
        assertThat(value(Polychoric.maximumLikelihood(table))).isCloseTo(rho, within(1e-10));
        assertThat(value(Polychoric.twoStep(
                        new int[][] {{10, 10}, {30, 30}}, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED)))
                .isCloseTo(0, within(1e-12));
    }

    /** A 2×2 table is fitted without remainder: the two estimates agree, and so do their standard errors. */
    @Test
    void tetrachoric_standard_errors_of_both_ways_agree() {
        int[][] table = {{203, 186}, {167, 374}};
        Estimated two =
                (Estimated) Polychoric.twoStep(table, EmptyCells.FOURFOLD_ONLY, StandardError.THRESHOLDS_ESTIMATED);
        Estimated full = (Estimated) Polychoric.maximumLikelihood(table);
        // where the quadrant of the margins 389/930 and 370/930 holds 203/930
        double quadrant = BivariateNormal.cdf(Normal.quantile(389 / 930.0), Normal.quantile(370 / 930.0), two.amount());
        assertThat(quadrant).isCloseTo(203 / 930.0, within(1e-12));
        assertThat(full.amount()).isCloseTo(two.amount(), within(1e-9));
        assertThat(full.standardError()).isCloseTo(two.standardError(), within(1e-8));
        assertThat(two.interval().orElseThrow().contains(0.335)).isTrue();
    }

    @Test
    void standard_errors_are_those_of_many_samples() {
        int samples = 400;
        double[] two = new double[samples];
        double estimated = 0;
        double full = 0;
        for (int sample = 0; sample < samples; sample++) {
            int[][] table = drawn(300, 0.6, sample);
            Estimated fit =
                    (Estimated) Polychoric.twoStep(table, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED);
            two[sample] = fit.amount();
            estimated += fit.error().orElseThrow() / samples;
            full += Polychoric.maximumLikelihood(table).error().orElseThrow() / samples;
        }
        double spread = Math.sqrt(Descriptives.variance(two));
        assertThat(Descriptives.mean(two)).isCloseTo(0.6, within(3 * spread / Math.sqrt(samples)));
        assertThat(estimated).isCloseTo(spread, within(0.1 * spread));
        assertThat(full).isCloseTo(spread, within(0.1 * spread));
    }

    private static int[][] drawn(int persons, double rho, long seed) {
        SplitMix64 random = SplitMix64.of(seed, 7);
        int[][] table = new int[X.length - 1][Y.length - 1];
        for (int person = 0; person < persons; person++) {
            double x = random.nextNormal();
            double y = rho * x + Math.sqrt(1 - rho * rho) * random.nextNormal();
            table[place(X, x)][place(Y, y)]++;
        }
        return table;
    }

    private static int place(double[] thresholds, double value) {
        int place = 0;
        while (value > thresholds[place + 1]) {
            place++;
        }
        return place;
    }

    @Test
    void categories_that_nobody_chose_change_nothing() {
        int[][] full = {{20, 5, 3}, {6, 30, 9}, {2, 8, 25}};
        int[][] gaps = {{0, 0, 0, 0}, {20, 5, 0, 3}, {6, 30, 0, 9}, {2, 8, 0, 25}};
        assertThat(value(Polychoric.twoStep(gaps, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED)))
                .isEqualTo(value(Polychoric.twoStep(full, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED)));
    }

    @Test
    void an_empty_cell_of_a_fourfold_table_is_told_apart_by_method() {
        int[][] table = {{30, 0}, {10, 20}};
        assertThat(reason(Polychoric.twoStep(table, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED)))
                .isEqualTo(Reason.PERFECT);
        Estimate lavaan = Polychoric.twoStep(table, EmptyCells.FOURFOLD_ONLY, StandardError.THRESHOLDS_ESTIMATED);
        // One half moved along both margins: the quadrant has .5/60 where it had nothing.
        double rho = value(lavaan);
        assertThat(BivariateNormal.cdf(0, Normal.quantile(40 / 60.0), rho)).isCloseTo(29.5 / 60, within(1e-9));
        assertThat(value(Polychoric.twoStep(table, EmptyCells.HALF, StandardError.THRESHOLDS_ESTIMATED)))
                .isBetween(0.9, 1.0);
        assertThat(reason(Polychoric.twoStep(
                        new int[][] {{30, 0}, {0, 20}}, EmptyCells.FOURFOLD_ONLY, StandardError.THRESHOLDS_ESTIMATED)))
                .isEqualTo(Reason.PERFECT);
    }

    @Test
    void complete_agreement_has_no_estimate() {
        int[][] table = {{10, 0, 0}, {0, 12, 0}, {0, 0, 9}};
        assertThat(reason(Polychoric.twoStep(table, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED)))
                .isEqualTo(Reason.PERFECT);
        assertThat(reason(Polychoric.maximumLikelihood(table))).isEqualTo(Reason.PERFECT);
        assertThat(reason(Polychoric.maximumLikelihood(new int[][] {{3, 4}}))).isEqualTo(Reason.TOO_FEW_CATEGORIES);
    }

    @Test
    void thresholds_are_the_quantiles_of_the_margins() {
        PolychoricMatrix matrix = PolychoricMatrix.of(Samples.lsat7());
        // 828 of 1000 solved the first item
        Estimated first = (Estimated) matrix.thresholds().get(0).get(0);
        assertThat(first.amount()).isCloseTo(Normal.quantile(0.172), within(1e-14));
        assertThat(first.standardError())
                .isCloseTo(Math.sqrt(0.172 * 0.828 / 1000) / Normal.density(first.amount()), within(1e-14));
        assertThat(matrix.smallestEigenvalue().orElseThrow()).isPositive();
        assertThat(matrix.nearest(1e-6).largestChange()).isZero();
        assertThat(matrix.n()).isEqualTo(1000);
    }

    @Test
    void a_matrix_that_is_not_positive_definite_is_put_right_only_when_asked() {
        ResponseData data = Samples.oneFactor(14, 6, 4, 12);
        for (long seed = 0; seed < 200; seed++) {
            PolychoricMatrix matrix = PolychoricMatrix.of(Samples.oneFactor(12, 6, 3, seed));
            if (matrix.correlations().isWhole() && matrix.smallestEigenvalue().orElseThrow() < -0.01) {
                PolychoricMatrix.Nearest nearest = matrix.nearest(1e-6);
                assertThat(nearest.eigenvalueBefore()).isNegative();
                assertThat(nearest.largestChange()).isPositive();
                assertThat(nearest.rows().get(2).get(2)).isEqualTo(1.0);
                return;
            }
        }
        throw new AssertionError("no such matrix among " + data.persons() + " persons");
    }

    @Test
    void pairwise_uses_everyone_who_has_both() {
        double gap = Double.NaN;
        ResponseData data = ResponseData.ofWhole(Samples.codes(3), 0, 2, new double[][] {
            {0, 1, 2, 1, 0, 2, 1, 0}, {0, 1, 2, 2, 1, 2, 0, 0}, {gap, 0, 2, 1, gap, 2, 1, 0}
        });
        PolychoricMatrix matrix = PolychoricMatrix.pairwise(data);
        assertThat(matrix.correlations().at(0, 1).n()).isEqualTo(8);
        assertThat(matrix.correlations().at(0, 2).n()).isEqualTo(6);
        assertThat(PolychoricMatrix.of(data).correlations().at(0, 1).n()).isEqualTo(6);
    }

    @Test
    void awkward_data_give_reasons_and_never_fail() {
        for (ResponseData data : Samples.awkward()) {
            PolychoricMatrix matrix = PolychoricMatrix.of(data);
            matrix.smallestEigenvalue();
            PolychoricMatrix.pairwise(data);
            Omega.ordinal(matrix.correlations(), matrix.n());
            Omega.ordinalAlpha(matrix.correlations(), matrix.n());
        }
        ResponseData plain = ResponseData.of(
                List.of(ItemScale.continuous("a", 0, 1), ItemScale.continuous("b", 0, 1)),
                new double[][] {{.1, .4, .9}, {.2, .3, .8}});
        assertThat(PolychoricMatrix.of(plain).correlations().at(0, 1)).isInstanceOf(NotEstimable.class);
    }

    private static Reason reason(Estimate estimate) {
        return ((NotEstimable) estimate).reason();
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    /**
     * Eight persons on 4 by 4 categories. The likelihood has its top inside, as a scan of it shows, but at a correlation near 1 the
     * cell of the one who gave 3 and 4 has no probability left and the slope says nothing.
     */
    @Test
    void a_steep_likelihood_is_climbed_to_its_top_and_not_beyond() {
        int[][] table = {{3, 0, 0, 0}, {0, 1, 0, 1}, {0, 0, 2, 1}};
        double found = value(Polychoric.twoStep(table, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED));
        assertThat(found).isCloseTo(0.874466, within(1e-5));
        double top = logLikelihood(table, found);
        for (double rho = -0.95; rho < 0.99; rho += 0.01) {
            assertThat(logLikelihood(table, rho)).isLessThanOrEqualTo(top);
        }
    }

    private static double logLikelihood(int[][] table, double rho) {
        double[] x = {Normal.quantile(3 / 8.0), Normal.quantile(5 / 8.0)};
        double[] y = {Normal.quantile(3 / 8.0), Normal.quantile(4 / 8.0), Normal.quantile(6 / 8.0)};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                double x0 = i == 0 ? Double.NEGATIVE_INFINITY : x[i - 1];
                double x1 = i == 2 ? Double.POSITIVE_INFINITY : x[i];
                double y0 = j == 0 ? Double.NEGATIVE_INFINITY : y[j - 1];
                double y1 = j == 3 ? Double.POSITIVE_INFINITY : y[j];
                double share = BivariateNormal.cdf(x1, y1, rho)
                        - BivariateNormal.cdf(x0, y1, rho)
                        - BivariateNormal.cdf(x1, y0, rho)
                        + BivariateNormal.cdf(x0, y0, rho);
                sum += table[i][j] == 0 ? 0 : table[i][j] * Math.log(Math.max(1e-300, share));
            }
        }
        return sum;
    }

    /** On one path of cells a correlation of 1 or -1 gives every cell its share: there is nothing inside to estimate. */
    @Test
    void persons_on_one_path_have_no_correlation_inside() {
        int[][][] paths = {
            {{73, 0, 0}, {70, 5, 2}},
            {{1, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 1}},
            {{0, 0, 4}, {0, 3, 2}, {5, 1, 0}}
        };
        for (int[][] path : paths) {
            assertThat(reason(Polychoric.twoStep(path, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED)))
                    .isEqualTo(Reason.PERFECT);
            assertThat(reason(Polychoric.maximumLikelihood(path))).isEqualTo(Reason.PERFECT);
        }
        int[][] off = {{73, 0, 1}, {70, 5, 2}};
        assertThat(Polychoric.twoStep(off, EmptyCells.UNTOUCHED, StandardError.THRESHOLDS_ESTIMATED)
                        .value())
                .isPresent();
        // What is made of the correlations says the same.
        ResponseData data = ResponseData.ofWhole(
                Samples.codes(3), 0, 2, new double[][] {{0, 0, 1, 1, 2, 2}, {0, 0, 1, 1, 2, 2}, {0, 1, 0, 2, 1, 2}});
        PolychoricMatrix matrix = PolychoricMatrix.of(data);
        assertThat(reason(Omega.ordinalAlpha(matrix.correlations(), matrix.n())))
                .isEqualTo(Reason.PERFECT);
        assertThat(reason(Omega.ordinal(matrix.correlations(), matrix.n()))).isEqualTo(Reason.PERFECT);
    }
}
