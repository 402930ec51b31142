package se.frid.psychometrics.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.numerics.SplitMix64;

class FollowUpTest {

    /** Weeks of remission of 21 children on 6-MP and 21 on placebo; below 0 lost: Freireich et al. 1963, Blood 21:699. */
    private static final double[] WEEKS = {
        6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35, 1, 1, 2, 2, 3, 4, 4,
        5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
    };

    private static final int[] ARM = IntStream.range(0, 42).map(i -> i / 21).toArray();

    private static FollowUp remission() {
        boolean[] events = new boolean[42];
        IntStream.range(0, 42).forEach(i -> events[i] = WEEKS[i] > 0);
        return FollowUp.of(Arrays.stream(WEEKS).map(Math::abs).toArray(), events);
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    /** Cox & Oakes 1984, table 1.1 and chapter 1: .857, .807, .753, .690, .627, .538, .448 on 6-MP. */
    @Test
    void remissions_last_as_printed() {
        KaplanMeier treated = KaplanMeier.of(remission(), IntStream.range(0, 21).toArray());
        double[] weeks = {6, 7, 10, 13, 16, 22, 23};
        double[] printed = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
        for (int i = 0; i < weeks.length; i++) {
            assertThat(value(treated.survival(weeks[i], 0.95))).isCloseTo(printed[i], within(0.0005));
        }
        assertThat(treated.events()).isEqualTo(9);
        assertThat(treated.atRisk(10)).isEqualTo(15);
        assertThat(treated.atRisk(10.5)).isEqualTo(13);
        Estimate six = treated.survival(6, 0.95);
        double error = 6 / 7.0 * Math.sqrt(3 / (21.0 * 18));
        assertThat(six.error().orElseThrow()).isCloseTo(error, within(1e-15));
        assertThat(six.interval().orElseThrow().lower())
                .isCloseTo(6 / 7.0 * Math.exp(-1.959963984540054 * error / (6 / 7.0)), within(1e-12));
        assertThat(six.interval().orElseThrow().upper()).isEqualTo(1);
        assertThat(value(treated.survival(3, 0.95))).isEqualTo(1);
        assertThat(treated.survival(36, 0.95)).isInstanceOf(NotEstimable.class);
        assertThat(value(treated.survivalExtended(36, 0.95))).isCloseTo(0.448, within(0.0005));
        Estimate risk = treated.risk(10, 0.95);
        assertThat(value(risk)).isCloseTo(1 - value(treated.survival(10, 0.95)), within(1e-15));
        assertThat(risk.interval().orElseThrow().contains(value(risk))).isTrue();
        // Nobody in relapse until week 3, 21 followed: at most as many as leave 2.5 % for none of 21.
        assertThat(treated.risk(3, 0.95).interval().orElseThrow().upper())
                .isCloseTo(1 - Math.pow(0.025, 1 / 21.0), within(1e-12));
        KaplanMeier placebo =
                KaplanMeier.of(remission(), IntStream.range(21, 42).toArray());
        assertThat(value(placebo.survival(23, 0.95))).isZero();
        assertThat(value(placebo.survival(40, 0.95))).isZero();
        assertThat(value(placebo.risk(23, 0.95))).isEqualTo(1);
    }

    /** Log-rank chi-square 16.79; coefficient 1.509 by Breslow (Cox 1972 had 1.65 with other ties), 1.572 by Efron. */
    @Test
    void remissions_differ_as_printed() {
        FollowUp followUp = remission();
        SignificanceTest test = LogRank.of(followUp, ARM, 2).orElseThrow();
        assertThat(test.statistic()).isCloseTo(16.79, within(0.005));
        double[] placebo = Arrays.stream(ARM).asDoubleStream().toArray();
        assertThat(value(Cox.of(followUp, placebo, Cox.Ties.BRESLOW, 0.95).beta()))
                .isCloseTo(1.509, within(0.0005));
        Cox efron = Cox.of(followUp, placebo, Cox.Ties.EFRON, 0.95);
        assertThat(value(efron.beta())).isCloseTo(1.572, within(0.0005));
        assertThat(efron.beta().error().orElseThrow()).isCloseTo(0.412, within(0.0005));
        assertThat(value(efron.hazardRatio())).isCloseTo(4.817, within(0.0005));
        FollowUpRates rates = FollowUpRates.of(List.of("6-MP", "placebo"), ARM, followUp, 10, 0.95);
        assertThat(rates.bands().get(0).events()).isEqualTo(5);
        assertThat(rates.bands().get(1).followed()).isEqualTo(8);
        assertThat(value(rates.bands().get(1).risk())).isCloseTo(13 / 21.0, within(1e-14));
        assertThat(rates.logRank().orElseThrow().statistic()).isEqualTo(test.statistic());
        assertThat(LogRank.of(followUp, new int[42], 3)).isEmpty();
        // Three groups, one of them empty: as two.
        int[] apart = Arrays.stream(ARM).map(arm -> 2 * arm).toArray();
        assertThat(LogRank.of(followUp, apart, 3).orElseThrow().statistic()).isCloseTo(test.statistic(), within(1e-12));
    }

    private record Made(FollowUp followUp, List<Double> scores) {

        double[] array() {
            return scores.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private static Made made(int n, long seed) {
        SplitMix64 random = SplitMix64.of(seed);
        double[] times = new double[n];
        boolean[] events = new boolean[n];
        Double[] scores = new Double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = (double) random.nextInt(6);
            double outcome = Math.ceil(-10 * Math.log(random.nextDouble()) / (1 + scores[i] / 3));
            double lost = 1 + random.nextInt(15);
            times[i] = Math.min(outcome, lost);
            events[i] = outcome <= lost;
        }
        return new Made(FollowUp.of(times, events), List.of(scores));
    }

    /** Pair by pair, with persons lost on a day still there for that day's outcomes. */
    @Test
    void concordance_is_what_counting_pairs_gives() {
        for (long seed = 0; seed < 20; seed++) {
            Made made = made(40, seed);
            double[] x = made.array();
            double[] better = new double[40];
            double[] counted = new double[40];
            long[] kinds = new long[5];
            for (int i = 0; i < 40; i++) {
                for (int j = 0; j < 40; j++) {
                    FollowUp f = made.followUp();
                    boolean first =
                            f.isEvent(i) && (f.time(i) < f.time(j) || (f.time(i) == f.time(j) && !f.isEvent(j)));
                    if (i != j && first) {
                        double win = x[i] > x[j] ? 1 : x[i] == x[j] ? 0.5 : 0;
                        kinds[x[i] > x[j] ? 0 : x[i] < x[j] ? 1 : 2]++;
                        for (int k : new int[] {i, j}) {
                            better[k] += win;
                            counted[k]++;
                        }
                    } else if (i < j && f.time(i) == f.time(j) && f.isEvent(i) && f.isEvent(j)) {
                        kinds[x[i] == x[j] ? 4 : 3]++;
                    }
                }
            }
            Concordance c = Concordance.harrell(made.followUp(), x, 0.95);
            assertThat(List.of(c.concordant(), c.discordant(), c.tiedScore(), c.tiedTime(), c.tiedBoth()))
                    .containsExactly(kinds[0], kinds[1], kinds[2], kinds[3], kinds[4]);
            double pairs = Arrays.stream(counted).sum() / 2;
            double value = Arrays.stream(better).sum() / 2 / pairs;
            assertThat(value(c.c())).isCloseTo(value, within(1e-14));
            double squares = IntStream.range(0, 40)
                    .mapToDouble(i -> Math.pow((better[i] - value * counted[i]) / pairs, 2))
                    .sum();
            assertThat(c.c().error().orElseThrow()).isCloseTo(Math.sqrt(squares), within(1e-13));
        }
    }

    /** Nobody lost: both concordances are one, and the area at a time is that of the curve at that time. */
    @Test
    void without_losses_everything_is_as_if_time_did_not_matter() {
        Made made = made(60, 3);
        double[] times =
                IntStream.range(0, 60).mapToDouble(made.followUp()::time).toArray();
        boolean[] all = new boolean[60];
        Arrays.fill(all, true);
        FollowUp followUp = FollowUp.of(times, all);
        double[] x = made.array();
        assertThat(value(Concordance.uno(followUp, x, 0.95).c()))
                .isCloseTo(value(Concordance.harrell(followUp, x, 0.95).c()), within(1e-14));
        boolean[] until = new boolean[60];
        IntStream.range(0, 60).forEach(i -> until[i] = times[i] <= 5);
        Estimate area = TimeAuc.at(followUp, x, 5, 0.95);
        Estimate plain = Auc.deLong(Roc.of(x, ReferenceStandard.of(until)));
        assertThat(value(area)).isCloseTo(value(plain), within(1e-14));
        assertThat(area.error().orElseThrow()).isCloseTo(plain.error().orElseThrow(), within(0.003));
    }

    /** By the definition: cases weighted by 1/G just before their time, those still followed by 1/G at the time. */
    @Test
    void the_area_at_a_time_weighs_for_losses() {
        Made made = made(50, 8);
        FollowUp f = made.followUp();
        double[] x = made.array();
        double up = 0;
        double all = 0;
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 50; j++) {
                if (f.isEvent(i) && f.time(i) <= 6 && f.time(j) > 6) {
                    double weight = 1 / kept(f, f.time(i));
                    all += weight;
                    up += weight * (x[i] > x[j] ? 1 : x[i] == x[j] ? 0.5 : 0);
                }
            }
        }
        assertThat(value(TimeAuc.at(f, x, 6, 0.95))).isCloseTo(up / all, within(1e-13));
        List<TimeAuc.Comparison> itself = TimeAuc.compare(f, x, x, new double[] {6}, 0.95);
        assertThat(value(itself.get(0).difference())).isZero();
        assertThat(itself.get(0).test()).isNull();
        double[] other = x.clone();
        other[0] = Double.NaN;
        assertThat(TimeAuc.compare(f, x, other, new double[] {6}, 0.95)
                        .get(0)
                        .first()
                        .n())
                .isEqualTo(49);
        assertThat(Objects.requireNonNull(TimeAuc.compare(
                                        f,
                                        x,
                                        IntStream.range(0, 50).asDoubleStream().toArray(),
                                        new double[] {6},
                                        0.95)
                                .get(0)
                                .test())
                        .p())
                .isBetween(0.0, 1.0);
    }

    private static double kept(FollowUp f, double before) {
        double share = 1;
        for (double time : IntStream.range(0, f.size())
                .mapToDouble(f::time)
                .distinct()
                .sorted()
                .toArray()) {
            if (time >= before) {
                break;
            }
            double there = 0;
            double lost = 0;
            for (int i = 0; i < f.size(); i++) {
                there += f.time(i) > time || (f.time(i) == time && !f.isEvent(i)) ? 1 : 0;
                lost += f.time(i) == time && !f.isEvent(i) ? 1 : 0;
            }
            share *= there == 0 ? 1 : 1 - lost / there;
        }
        return share;
    }

    /** A score that comes with the outcome: the standard errors are about the spread over studies. */
    @Test
    void standard_errors_are_the_spread_over_studies() {
        int studies = 200;
        double[] area = new double[studies];
        double[] error = new double[studies];
        double[] uno = new double[studies];
        double[] unoError = new double[studies];
        for (int study = 0; study < studies; study++) {
            Made made = made(200, 1000 + study);
            Estimate at = TimeAuc.at(made.followUp(), made.array(), 5, 0.95);
            area[study] = value(at);
            error[study] = at.error().orElseThrow();
            Estimate c = Concordance.uno(made.followUp(), made.array(), 0.95).c();
            uno[study] = value(c);
            unoError[study] = c.error().orElseThrow();
        }
        assertThat(mean(error) / spread(area)).isBetween(0.85, 1.15);
        assertThat(mean(unoError) / spread(uno)).isBetween(0.8, 1.2);
    }

    private static double mean(double[] x) {
        return Descriptives.mean(x);
    }

    private static double spread(double[] x) {
        return Math.sqrt(Descriptives.variance(x));
    }

    @Test
    void few_persons_get_reasons() {
        for (int n = 0; n <= 5; n++) {
            for (int mask = 0; mask < 1 << n; mask++) {
                double[] times = new double[n];
                boolean[] events = new boolean[n];
                double[] x = new double[n];
                for (int i = 0; i < n; i++) {
                    times[i] = Math.floor(i / 2.0);
                    events[i] = (mask >> i & 1) == 1;
                    x[i] = i;
                }
                FollowUp followUp = FollowUp.of(times, events);
                for (double[] score : List.of(x, new double[n])) {
                    Concordance.harrell(followUp, score, 0.95);
                    Concordance.uno(followUp, score, 0.95);
                    Cox.of(followUp, score, Cox.Ties.EFRON, 0.95);
                    TimeAuc.at(followUp, score, 1, 0.95);
                }
                KaplanMeier curve = KaplanMeier.of(followUp);
                assertThat(curve.survival(1, 0.95) instanceof NotEstimable)
                        .isEqualTo(n == 0 || (n <= 2 && value(curve.survivalExtended(1, 0.95)) > 0));
                curve.risk(0.5, 0.95);
                LogRank.of(followUp, IntStream.range(0, n).map(i -> i % 2).toArray(), 2);
            }
        }
        FollowUp nobody = FollowUp.of(new double[] {1, 2, 3}, new boolean[3]);
        assertThat(((NotEstimable) Cox.of(nobody, new double[] {1, 2, 3}, Cox.Ties.EFRON, 0.95)
                                .beta())
                        .reason())
                .isEqualTo(Reason.EMPTY_GROUP);
        FollowUp apart = FollowUp.of(new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, false});
        assertThat(((NotEstimable) Cox.of(apart, new double[] {4, 3, 2, 1}, Cox.Ties.EFRON, 0.95)
                                .beta())
                        .reason())
                .isEqualTo(Reason.NOT_CONVERGED);
        assertThatThrownBy(() -> FollowUp.of(new double[] {-1}, new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FollowUp.of(new double[] {1}, new boolean[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Concordance.harrell(apart, new double[1], 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(KaplanMeier.of(FollowUp.of(new double[] {1, Double.NaN}, new boolean[] {true, true}))
                        .n())
                .isEqualTo(1);
    }
}
