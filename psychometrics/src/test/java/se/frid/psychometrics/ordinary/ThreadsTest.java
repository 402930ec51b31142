package se.frid.psychometrics.ordinary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.frid.instrument.Direction;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.Samples;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.AucComparison;
import se.frid.psychometrics.accuracy.CutOffs;
import se.frid.psychometrics.accuracy.CutRule;
import se.frid.psychometrics.accuracy.PartialAuc;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.agreement.KendallW;
import se.frid.psychometrics.agreement.Krippendorff;
import se.frid.psychometrics.agreement.RaterAgreement;
import se.frid.psychometrics.agreement.Ratings;
import se.frid.psychometrics.change.MinimalImportantChange;
import se.frid.psychometrics.change.PairedScores;
import se.frid.psychometrics.norms.SmoothedNorms;
import se.frid.psychometrics.prediction.Calibration;
import se.frid.psychometrics.prediction.Predictions;
import se.frid.psychometrics.reliability.AlphaBootstrap;
import se.frid.psychometrics.reliability.InternalConsistency;
import se.frid.psychometrics.reliability.OmegaBootstrap;
import se.frid.psychometrics.reliability.OrdinalConsistency;
import se.frid.psychometrics.resampling.Bootstrap.Options;

/** What is drawn is the same to the last bit in the calling thread, on two threads and on five, wherever it is drawn. */
class ThreadsTest {

    private static final int PERSONS = 60;
    private static final double CONFIDENCE = 0.95;
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);
    private static final ExecutorService FIVE = Executors.newFixedThreadPool(5);

    private static final ResponseData ANSWERS = Samples.oneFactor(PERSONS, 5, 4, 11);
    private static final double[] SCORES = ANSWERS.column(0).toArray();
    private static final double[] OTHER = ANSWERS.column(1).toArray();
    private static final double[] OUTCOME =
            Arrays.stream(ANSWERS.column(2).toArray()).map(x -> x > 1 ? 1 : 0).toArray();
    private static final ReferenceStandard REFERENCE = ReferenceStandard.of(OUTCOME);
    private static final Ratings RATINGS = Ratings.of(ANSWERS);

    /** Everything that takes options of the bootstrap, by the type that has it. */
    private static final Map<String, Function<Options, Object>> DRAWN = Map.ofEntries(
            Map.entry("AlphaBootstrap", o -> AlphaBootstrap.of(ANSWERS, o, CONFIDENCE)),
            Map.entry("OmegaBootstrap", o -> OmegaBootstrap.of(ANSWERS, o, CONFIDENCE)),
            Map.entry("OrdinalConsistency", o -> OrdinalConsistency.of(ANSWERS, o, CONFIDENCE)),
            Map.entry("InternalConsistency", o -> InternalConsistency.of(ANSWERS, o, CONFIDENCE)),
            Map.entry(
                    "Krippendorff",
                    o -> Stream.of(Krippendorff.Metric.values())
                            .map(metric -> Krippendorff.of(RATINGS, metric, o, CONFIDENCE))
                            .toList()),
            Map.entry("KendallW", o -> KendallW.of(RATINGS, o, CONFIDENCE)),
            Map.entry("RaterAgreement", o -> RaterAgreement.of(RATINGS, o, CONFIDENCE)),
            Map.entry("Auc", o -> Auc.bootstrap(Roc.of(SCORES, REFERENCE), o, CONFIDENCE)),
            Map.entry("AucComparison", o -> AucComparison.bootstrap(SCORES, OTHER, REFERENCE, o, CONFIDENCE)),
            Map.entry(
                    "PartialAuc",
                    o -> PartialAuc.drawn(Roc.of(SCORES, REFERENCE), o, CONFIDENCE)
                            .betweenSpecificities(0.5, 1)),
            Map.entry("CutOffs", o -> CutOffs.drawn(Roc.of(SCORES, REFERENCE), new CutRule.Youden(), o, CONFIDENCE)),
            Map.entry(
                    "Calibration",
                    o -> Calibration.drawn(
                            Predictions.of(
                                    Arrays.stream(SCORES).map(x -> (x + 1) / 5).toArray(), REFERENCE),
                            o,
                            CONFIDENCE)),
            Map.entry(
                    "MinimalImportantChange",
                    o -> MinimalImportantChange.of(
                            PairedScores.of(SCORES, OTHER), OUTCOME, Direction.LOWER_IS_WORSE, o, CONFIDENCE)),
            Map.entry(
                    "SmoothedNorms",
                    o -> SmoothedNorms.drawn(
                            Arrays.stream(ANSWERS.toArrays()).reduce(new double[PERSONS], ThreadsTest::sum),
                            Shapes.of(PERSONS, i -> i % 2),
                            new double[] {3, 6, 9},
                            o,
                            CONFIDENCE)));

    private static double[] sum(double[] a, double[] b) {
        return Shapes.of(a.length, i -> a[i] + b[i]);
    }

    @AfterAll
    static void stop() {
        TWO.shutdown();
        FIVE.shutdown();
    }

    static Stream<String> drawn() {
        return DRAWN.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void threads_change_nothing(String name) {
        Function<Options, Object> figure = Objects.requireNonNull(DRAWN.get(name));
        Object alone = figure.apply(Options.of(200, 5));
        assertThat(figure.apply(new Options(200, 5, TWO))).isEqualTo(alone);
        assertThat(figure.apply(new Options(200, 5, FIVE))).isEqualTo(alone);
        assertThat(Finite.intervals(alone)).isPositive();
        assertThat(figure.apply(Options.of(200, 6))).isNotEqualTo(alone);
    }

    @Test
    void whatever_is_drawn_is_looked_at() throws Exception {
        assertThat(FrontDoors.drawing()).isEqualTo(DRAWN.keySet());
    }
}
