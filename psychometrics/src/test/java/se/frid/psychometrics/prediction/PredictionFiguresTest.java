package se.frid.psychometrics.prediction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.SharedSet;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.numerics.LogisticFit;
import se.frid.psychometrics.numerics.Normal;

/** Calibration figures of R, data set by data set. */
class PredictionFiguresTest {

    private static final double[] THRESHOLDS = {.05, .1, .15, .2, .3, .4, .5};

    @Test
    void of_low_birth_weight_agree_with_r() {
        SharedSet set = SharedSet.of("birthwt");
        check(set, set.numbers("low"), set.numbers("p"));
    }

    /** The model itself is fitted here, over those whose age is known. */
    @Test
    void of_suicide_attempts_agree_with_r() {
        SharedSet set = SharedSet.of("suicide");
        List<String> columns = List.of("y", "dsi", "age", "female");
        double[][] all = columns.stream().map(set::numbers).toArray(double[][]::new);
        int[] complete = IntStream.range(0, all[0].length)
                .filter(i -> Arrays.stream(all).noneMatch(column -> Double.isNaN(column[i])))
                .toArray();
        double[][] some = Arrays.stream(all)
                .map(column ->
                        Arrays.stream(complete).mapToDouble(i -> column[i]).toArray())
                .toArray(double[][]::new);
        LogisticFit fit = fit(some[0], some[1], some[2]);
        double[] p = new double[complete.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = LogisticFit.probability(
                    fit.coefficient(0) + fit.coefficient(1) * some[1][i] + fit.coefficient(2) * some[2][i]);
        }
        check(set, some[0], p);
    }

    @Test
    void a_logistic_regression_agrees_with_r() {
        SharedSet set = SharedSet.of("birthwt");
        LogisticFit fit = fit(
                set.numbers("low"),
                Stream.of("age", "lwt", "smoke", "ptl", "ht", "ui")
                        .map(set::numbers)
                        .toArray(double[][]::new));
        double[][] rows = new double[7][];
        for (int term = 0; term < 7; term++) {
            double z = fit.coefficient(term) / fit.standardError(term);
            rows[term] = new double[] {fit.coefficient(term), fit.standardError(term), z, 2 * Normal.cdf(-Math.abs(z))};
        }
        new Answers(set, "glm").put("glm.coef", rows).agree();
    }

    private static LogisticFit fit(double[] y, double[]... columns) {
        byte[] outcome = new byte[y.length];
        IntStream.range(0, y.length).forEach(i -> outcome[i] = (byte) y[i]);
        return LogisticFit.of(columns, outcome).orElseThrow();
    }

    private static void check(SharedSet set, double[] y, double[] p) {
        Predictions predictions = Predictions.of(p, ReferenceStandard.of(y));
        Calibration c = Calibration.of(predictions, 0.95);
        DecisionCurve curve = DecisionCurve.of(predictions, THRESHOLDS, 0.95);
        SignificanceTest hl = Objects.requireNonNull(c.hosmerLemeshow().test());
        SignificanceTest s = Objects.requireNonNull(c.spiegelhalter());
        Map<String, Object> valProb = new LinkedHashMap<>();
        valProb.put("Dxy", c.cBinned().map(PredictionMethods.DXY, x -> 2 * x - 1));
        valProb.put("C (ROC)", c.cBinned());
        valProb.put("R2", c.nagelkerke());
        valProb.put("D", c.discrimination());
        valProb.put("U", c.unreliability());
        valProb.put("Q", c.quality());
        valProb.put("Brier", c.brier());
        valProb.put("Intercept", c.intercept());
        valProb.put("Slope", c.slope());
        valProb.put("Emax", c.emax());
        valProb.put("E90", c.e90());
        valProb.put("Eavg", c.eavg());
        valProb.put("S:z", s.statistic());
        valProb.put("S:p", s.p());
        new Answers(set)
                .put("cal.brier", c.brier())
                .put("cal.brier.scaled", c.brierScaled())
                .put("cal.logloss", c.logLoss())
                .put(
                        "cal.brier.murphy",
                        Map.of(
                                "reliability",
                                c.reliability(),
                                "resolution",
                                c.resolution(),
                                "uncertainty",
                                c.uncertainty()))
                .put("cal.citl", Map.of("(Intercept)", c.inTheLarge()))
                .put(
                        "cal.slope",
                        Map.of(
                                "intercept",
                                c.intercept(),
                                "slope",
                                c.slope(),
                                "slope.se",
                                c.slope().error().orElseThrow()))
                .put("cal.oe.ratio", c.observedExpected())
                .put("cal.hosmer.lemeshow", Map.of("chisq", hl.statistic(), "df", hl.df1(), "p", hl.p()))
                .put("cal.ece10", c.expectedError())
                .put("cal.spiegelhalter", Map.of("z", s.statistic(), "p", s.p()))
                .put("cal.val.prob", valProb)
                .put(
                        "cal.decision.curve",
                        Map.of(
                                "threshold",
                                Arrays.stream(THRESHOLDS).boxed().toList(),
                                "model",
                                each(curve, DecisionCurve.Point::model),
                                "all",
                                each(curve, DecisionCurve.Point::all),
                                "interventions.avoided.per100",
                                each(curve, DecisionCurve.Point::avoidedPer100)))
                .agree()
                .covers(id -> id.startsWith("cal."));
    }

    private static List<Estimate> each(DecisionCurve curve, Function<DecisionCurve.Point, Estimate> figure) {
        return curve.points().stream().map(figure).toList();
    }
}
