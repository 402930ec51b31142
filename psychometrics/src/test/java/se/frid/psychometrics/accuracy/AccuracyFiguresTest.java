package se.frid.psychometrics.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.frid.psychometrics.Answers;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.SharedSet;
import se.frid.psychometrics.SignificanceTest;
import se.frid.psychometrics.resampling.Bootstrap;

/** Figures of pROC, epiR, cutpointr and OptimalCutpoints, data set by data set. */
class AccuracyFiguresTest {

    private static final Bootstrap.Options DRAWS = Bootstrap.Options.of(2000, 1);

    @ParameterizedTest
    @CsvSource({
        "birthwt, low, 1, p|p2, 0.2|0.3",
        "suicide, y, 1, dsi, 1|2|3|4",
        "epibfi, bdi, 10, traitanx|stateanx|epiNeur, 40|45"
    })
    void agree_with_r(String name, String reference, double from, String scores, String cuts) {
        SharedSet set = SharedSet.of(name);
        double[] measure = set.numbers(reference);
        boolean[] present = new boolean[measure.length];
        IntStream.range(0, present.length).forEach(i -> present[i] = measure[i] >= from);
        ReferenceStandard standard = ReferenceStandard.of(present);
        Answers answers = new Answers(set);
        List<String> columns = List.of(scores.split("\\|", -1));
        for (String column : columns) {
            roc(answers, "roc." + column + ".", Roc.of(set.numbers(column), standard));
        }
        for (int i = 0; i < columns.size(); i++) {
            for (int j = i + 1; j < columns.size(); j++) {
                compare(
                        answers,
                        columns.get(i) + "." + columns.get(j),
                        set.numbers(columns.get(i)),
                        set.numbers(columns.get(j)),
                        standard);
            }
        }
        Roc roc = Roc.of(set.numbers(columns.get(0)), standard);
        for (String cut : cuts.split("\\|", -1)) {
            table(answers, "cut." + cut + ".", roc.at(Double.parseDouble(cut)));
        }
        others(answers, roc);
        answers.agree().covers(id -> id.startsWith("roc.") || id.startsWith("cut"));
    }

    private static void roc(Answers answers, String p, Roc roc) {
        Estimate auc = Auc.deLong(roc);
        SignificanceTest test = Auc.mannWhitney(roc).orElseThrow();
        Estimate drawn = Auc.bootstrap(roc, DRAWS, 0.95);
        double error = auc.error().orElseThrow();
        PartialAuc partial = PartialAuc.of(roc);
        CutOff cheapest = CutOffs.best(roc, new CutRule.LeastCost(5, 1)).orElseThrow();
        answers.put(p + "auc", auc)
                .put(p + "auc.ci.delong", threefold(auc))
                .put(p + "auc.var.delong", error * error)
                .put(
                        p + "auc.se.hanley.mcneil",
                        Auc.hanleyMcNeil(roc, 0.95).error().orElseThrow())
                .put(p + "auc.ci.logit", threefold(Auc.logit(roc, 0.95)))
                .put(p + "mannwhitney", Map.of("W", test.statistic(), "p", test.p()))
                .put(p + "auc.ci.bootstrap", threefold(drawn))
                .put(p + "coords", coordinates(roc))
                .put(p + "best.youden", best(roc, new CutRule.Youden()))
                .put(p + "best.closest.topleft", best(roc, new CutRule.ClosestToCorner()))
                .put(p + "best.youden.cost5.prev0.2", best(roc, new CutRule.WeightedYouden(5, 0.2)))
                .put(
                        p + "best.cost",
                        Map.of("cut", cheapest.cut(), "cost", -cheapest.rule().merit(cheapest.table())))
                .put(p + "pauc.spec.1.to.0.8", partial.betweenSpecificities(0.8, 1))
                .put(p + "pauc.spec.1.to.0.8.corrected", partial.correctedBetweenSpecificities(0.8, 1))
                .put(p + "pauc.sens.1.to.0.8", partial.betweenSensitivities(0.8, 1))
                .put(p + "sens.at.spec.0.90", partial.sensitivityAt(0.9));
    }

    private static Map<String, Object> threefold(Estimate estimate) {
        Interval interval = estimate.interval().orElseThrow();
        return Map.of("lower", interval.lower(), "auc", estimate, "upper", interval.upper());
    }

    /** pROC's thresholds lie half-way between scores. */
    private static double halfway(Roc roc, double cut) {
        for (int place = 1; place < roc.size(); place++) {
            if (roc.score(place) == cut) {
                return (roc.score(place - 1) + cut) / 2;
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    private static Map<String, Object> best(Roc roc, CutRule rule) {
        CutOff cut = CutOffs.best(roc, rule).orElseThrow();
        if (cut.tied().size() == 1) {
            return point(roc, cut.cut());
        }
        Map<String, Object> all = new LinkedHashMap<>();
        for (String key : List.of("threshold", "sensitivity", "specificity")) {
            all.put(
                    key,
                    cut.tied().stream()
                            .map(tie -> Objects.requireNonNull(point(roc, tie).get(key)))
                            .toList());
        }
        return all;
    }

    private static Map<String, Object> point(Roc roc, double cut) {
        CrossTable table = roc.at(cut);
        return Map.of(
                "threshold",
                halfway(roc, cut),
                "sensitivity",
                (double) table.tp() / table.cases(),
                "specificity",
                (double) table.tn() / table.controls());
    }

    private static Map<String, Object> coordinates(Roc roc) {
        List<RocPoint> points = roc.points();
        int rows = Math.min(60, points.size());
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        for (String key : List.of("threshold", "tp", "fp", "fn", "tn", "sensitivity", "specificity")) {
            columns.put(key, new ArrayList<>());
        }
        for (int row = 0; row < rows; row++) {
            int at = points.size() <= 60 ? row : (int) Math.rint(1 + row * ((points.size() - 1.0) / 59)) - 1;
            CrossTable t = points.get(at).table();
            Double cut = points.get(at).cut();
            add(columns, "threshold", cut == null ? Double.POSITIVE_INFINITY : halfway(roc, cut));
            add(columns, "tp", t.tp());
            add(columns, "fp", t.fp());
            add(columns, "fn", t.fn());
            add(columns, "tn", t.tn());
            add(columns, "sensitivity", (double) t.tp() / t.cases());
            add(columns, "specificity", (double) t.tn() / t.controls());
        }
        return new LinkedHashMap<>(columns);
    }

    private static void add(Map<String, List<Object>> columns, String key, Object value) {
        Objects.requireNonNull(columns.get(key)).add(value);
    }

    private static void compare(
            Answers answers, String pair, double[] first, double[] second, ReferenceStandard standard) {
        AucComparison paired = AucComparison.paired(first, second, standard, 0.95);
        SignificanceTest test = Objects.requireNonNull(paired.test());
        Interval interval = paired.difference().interval().orElseThrow();
        AucComparison drawn = AucComparison.bootstrap(first, second, standard, DRAWS, 0.95);
        SignificanceTest resampled = Objects.requireNonNull(drawn.test());
        answers.put(
                        "roc.compare." + pair,
                        Map.of(
                                "z",
                                test.statistic(),
                                "p",
                                test.p(),
                                "lower",
                                interval.lower(),
                                "upper",
                                interval.upper()))
                .put("roc.compare.cov." + pair, paired.covariance())
                .put("roc.compare.bootstrap." + pair, Map.of("D", resampled.statistic(), "p", resampled.p()));
    }

    private static void table(Answers answers, String p, CrossTable t) {
        answers.put(p + "table", Map.of("tp", t.tp(), "fp", t.fp(), "fn", t.fn(), "tn", t.tn()))
                .put(p + "exact", details(t, CrossTable.Shares.EXACT))
                .put(p + "wilson", details(t, CrossTable.Shares.WILSON))
                .put(
                        p + "mcc.f1.balacc",
                        Map.of(
                                "mcc",
                                t.mcc(0.95),
                                "f1",
                                t.f1(0.95),
                                "balanced.accuracy",
                                t.balancedAccuracy(0.95),
                                "kappa",
                                t.kappa(0.95)))
                .put(p + "ppv.npv.at.prevalence.0.10", Map.of("ppv", t.ppvAt(0.1, 0.95), "npv", t.npvAt(0.1, 0.95)));
    }

    private static Map<String, Object> details(CrossTable t, CrossTable.Shares kind) {
        Map<String, Estimate> all = new LinkedHashMap<>();
        all.put("ap", t.apparentPrevalence(0.95, kind));
        all.put("tp", t.truePrevalence(0.95, kind));
        all.put("se", t.sensitivity(0.95, kind));
        all.put("sp", t.specificity(0.95, kind));
        all.put("diag.ac", t.accuracy(0.95, kind));
        all.put("diag.or", t.diagnosticOddsRatio(0.95));
        all.put("nndx", t.numberNeededToDiagnose(0.95, kind));
        all.put("youden", t.youden(0.95, kind));
        all.put("pv.pos", t.ppv(0.95, kind));
        all.put("pv.neg", t.npv(0.95, kind));
        all.put("lr.pos", t.positiveLikelihoodRatio(0.95));
        all.put("lr.neg", t.negativeLikelihoodRatio(0.95));
        all.put("p.rout", t.ruledOut(0.95, kind));
        all.put("p.rin", t.ruledIn(0.95, kind));
        all.put("p.tpdn", t.falsePositiveRate(0.95, kind));
        all.put("p.tndp", t.falseNegativeRate(0.95, kind));
        all.put("p.dntp", t.falseDiscoveryRate(0.95, kind));
        all.put("p.dptn", t.falseOmissionRate(0.95, kind));
        Map<String, Object> plain = new LinkedHashMap<>();
        all.forEach((key, estimate) -> {
            Interval interval = estimate.interval().orElseThrow();
            plain.put(key, Map.of("est", estimate, "lower", interval.lower(), "upper", interval.upper()));
        });
        return plain;
    }

    private static void others(Answers answers, Roc roc) {
        CutOff youden = CutOffs.best(roc, new CutRule.Youden()).orElseThrow();
        CrossTable t = youden.table();
        answers.put(
                        "cutpointr.youden",
                        Map.of(
                                "cut",
                                youden.cut(),
                                "youden",
                                t.youden(0.95, CrossTable.Shares.WILSON),
                                "sens",
                                t.sensitivity(0.95, CrossTable.Shares.WILSON),
                                "spec",
                                t.specificity(0.95, CrossTable.Shares.WILSON),
                                "auc",
                                Auc.deLong(roc)))
                .put(
                        "optimalcutpoints",
                        Map.of(
                                "Youden",
                                youden.cut(),
                                "ROC01",
                                cut(roc, new CutRule.ClosestToCorner()),
                                "MaxEfficiency",
                                cut(roc, new CutRule.GreatestAccuracy()),
                                "MaxKappa",
                                cut(roc, new CutRule.GreatestKappa()),
                                "SpEqualSe",
                                cut(roc, new CutRule.EqualSensitivityAndSpecificity())));
    }

    private static double cut(Roc roc, CutRule rule) {
        return CutOffs.best(roc, rule).orElseThrow().cut();
    }
}
