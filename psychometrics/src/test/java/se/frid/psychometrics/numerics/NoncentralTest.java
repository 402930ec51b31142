package se.frid.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTest {

    /** Narula & Desu 1981, algorithm AS 170, Appl. Statist. 30:349–352, table of examples: x, f, λ, probability. */
    @ParameterizedTest
    @CsvSource({
        "0.00393, 1, 6, 0.2498463724258e-2",
        "9.23636, 5, 1, 0.8272918751175548",
        "24.72497, 11, 21, 0.2539481822183126",
        "44.98534, 31, 6, 0.8125198785064969",
        "38.56038, 51, 1, 0.8519497361859118e-1",
        "82.35814, 100, 16, 0.1184348822747824e-1",
        "331.78852, 300, 16, 0.7355956710306709",
        "459.92612, 500, 21, 0.2797023600800060e-1",
        "0.00016, 1, 1, 0.6121428929881423e-2",
        "0.00393, 1, 1, 0.3033814229753780e-1"
    })
    void chi_square_agrees_with_the_printed_table(double x, double df, double ncp, double expected) {
        assertThat(Noncentral.chiSquareCdf(x, df, ncp)).isCloseTo(expected, within(1e-10 * expected));
        assertThat(Noncentral.chiSquareUpper(x, df, ncp)).isCloseTo(1 - expected, within(1e-11));
    }

    /** By summation with 40 figures. */
    @ParameterizedTest
    @CsvSource({
        "4, 3, 1, 0.602455971929707511",
        "20, 5, 12, 0.690312752563307735",
        "0.5, 1, 2, 0.222802634331132095",
        "150, 10, 120, 0.817079416046584008",
        "60, 30, 5, 0.99186804848090241",
        "1, 4, 30, 1.94929000384224422e-7"
    })
    void chi_square_is_exact(double x, double df, double ncp, double expected) {
        assertThat(Noncentral.chiSquareCdf(x, df, ncp)).isCloseTo(expected, within(1e-11 * expected));
    }

    /** By quadrature with 40 figures. */
    @ParameterizedTest
    @CsvSource({
        "2, 10, 1, 0.807611562530375262",
        "-1, 5, 0.5, 0.0824440910567234583",
        "3, 30, -1, 0.999901188361484636",
        "5, 100, 4.5, 0.677009544275184412",
        "12, 20, 10, 0.805534298577651868",
        "1.5, 3, 0, 0.884708067377588474",
        "30, 50, 28, 0.717804883120448091",
        "0.3, 328, -2.2, 0.993783322551829644"
    })
    void t_is_exact(double t, double df, double ncp, double expected) {
        assertThat(Noncentral.tCdf(t, df, ncp)).isCloseTo(expected, within(1e-11));
    }

    /** One-sided tolerance factors for 90 % of the population with confidence .95: Owen 1963, Sandia SCR-607; Natrella 1963, table A-7. */
    @ParameterizedTest
    @CsvSource({"5, 3.407", "10, 2.355", "20, 1.926", "50, 1.646"})
    void t_gives_the_printed_tolerance_factors(int n, double factor) {
        double ncp = Normal.quantile(0.9) * Math.sqrt(n);
        assertThat(Noncentral.tCdf((factor - 0.001) * Math.sqrt(n), n - 1, ncp)).isLessThan(0.95);
        assertThat(Noncentral.tCdf((factor + 0.001) * Math.sqrt(n), n - 1, ncp)).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 20, 1, 0.753796777411745828",
        "5, 4, 30, 12, 0.690611995786929277",
        "0.5, 1, 10, 2, 0.218213779365320382",
        "12, 10, 100, 90, 0.782779224177072398"
    })
    void f_is_exact(double x, double df1, double df2, double ncp, double expected) {
        assertThat(Noncentral.fCdf(x, df1, df2, ncp)).isCloseTo(expected, within(1e-11));
    }

    /** Cohen 1988, "Statistical Power Analysis", tables 2.3.5 (t, d = .50, n = 64) and 8.3.13 (F, three groups, f = .25, n = 52): power .80. */
    @Test
    void power_agrees_with_the_printed_tables() {
        double t = 1 - Noncentral.tCdf(1.978971, 126, 0.5 * Math.sqrt(32));
        assertThat(t).isCloseTo(0.80, within(0.005));
        double critical = Fisher.quantile(0.95, 2, 153);
        assertThat(1 - Noncentral.fCdf(critical, 2, 153, 0.0625 * 156)).isCloseTo(0.80, within(0.005));
    }

    @Test
    void finds_the_non_centrality_again() {
        for (double ncp : new double[] {-3, -0.4, 0, 1, 7, 25}) {
            double p = Noncentral.tCdf(2.2, 40, ncp);
            if (p > 1e-10 && p < 1 - 1e-10) {
                assertThat(NoncentralT.ncp(2.2, 40, p)).isCloseTo(ncp, within(1e-8));
            }
        }
        assertThat(Noncentral.chiSquareNcp(30, 5, Noncentral.chiSquareCdf(30, 5, 12)))
                .isCloseTo(12, within(1e-8));
        assertThat(Noncentral.chiSquareNcp(1, 5, 0.95)).isZero();
        assertThat(Noncentral.chiSquareQuantile(Noncentral.chiSquareCdf(17, 4, 9), 4, 9))
                .isCloseTo(17, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "0.975, 391, 1173, 1.1720122928711661",
        "0.025, 29, 174, 0.53696554252749064",
        "0.95, 3, 2, 19.164292127511293",
        "0.975, 99999, 1899981, 1.0090149645018824",
        "0.025, 999999, 7999992, 0.9970626698576028"
    })
    void central_f_quantiles_hold_for_large_samples_too(double p, double df1, double df2, double expected) {
        assertThat(Fisher.quantile(p, df1, df2)).isCloseTo(expected, within(1e-10 * expected));
    }

    @Test
    void nonsense_is_no_number() {
        assertThat(Noncentral.chiSquareCdf(1, 0, 1)).isNaN();
        assertThat(Noncentral.chiSquareCdf(-1, 2, 1)).isZero();
        assertThat(Noncentral.chiSquareUpper(-1, 2, 1)).isOne();
        assertThat(Noncentral.fCdf(1, 2, -1, 1)).isNaN();
        assertThat(Noncentral.fCdf(0, 2, 3, 1)).isZero();
        assertThat(Noncentral.tCdf(1, -2, 1)).isNaN();
        assertThat(NoncentralT.ncp(1, 10, 0)).isNaN();
        assertThat(Fisher.quantile(1, 2, 3)).isNaN();
        assertThat(Roots.find(x -> x * x + 1, -1, 1, 1e-12)).isNaN();
    }
}
