package se.frid.psychometrics.ordinary;

import java.util.Arrays;
import java.util.List;
import se.frid.instrument.Direction;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.AucComparison;
import se.frid.psychometrics.accuracy.CrossTable;
import se.frid.psychometrics.accuracy.CutOffs;
import se.frid.psychometrics.accuracy.CutRule;
import se.frid.psychometrics.accuracy.PartialAuc;
import se.frid.psychometrics.accuracy.Positive;
import se.frid.psychometrics.accuracy.ReferenceStandard;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.accuracy.StardTable;
import se.frid.psychometrics.change.MinimalImportantChange;
import se.frid.psychometrics.change.PairedScores;
import se.frid.psychometrics.followup.Concordance;
import se.frid.psychometrics.followup.Cox;
import se.frid.psychometrics.followup.FollowUp;
import se.frid.psychometrics.followup.FollowUpRates;
import se.frid.psychometrics.followup.KaplanMeier;
import se.frid.psychometrics.followup.LogRank;
import se.frid.psychometrics.followup.TimeAuc;
import se.frid.psychometrics.prediction.Calibration;
import se.frid.psychometrics.prediction.CalibrationCurve;
import se.frid.psychometrics.prediction.DecisionCurve;
import se.frid.psychometrics.prediction.HosmerLemeshow;
import se.frid.psychometrics.prediction.ObservedRates;
import se.frid.psychometrics.prediction.Predictions;
import se.frid.psychometrics.resampling.Bootstrap;

/** Everything that holds a score against an outcome. */
final class OutcomeDoors {

    private static final double CONFIDENCE = 0.9;
    private static final Bootstrap.Options FEW = Bootstrap.Options.of(30, 7);
    private static final List<CutRule> RULES = List.of(
            new CutRule.Youden(),
            new CutRule.WeightedYouden(3, 0.1),
            new CutRule.ClosestToCorner(),
            new CutRule.LeastCost(5, 1),
            new CutRule.SensitivityAtLeast(0.9),
            new CutRule.SpecificityAtLeast(0.9),
            new CutRule.GreatestAccuracy(),
            new CutRule.GreatestKappa(),
            new CutRule.EqualSensitivityAndSpecificity());

    private final Door door;

    OutcomeDoors(Door door) {
        this.door = door;
    }

    void all(double[] scores, double[] other, double[] outcome) {
        ReferenceStandard reference = ReferenceStandard.of(outcome);
        for (Positive positive : Positive.values()) {
            Roc roc = door.call("Roc.of", () -> Roc.of(scores, reference, positive));
            if (roc != null) {
                curve(roc);
            }
            door.call("StardTable.of", () -> {
                StardTable table = StardTable.of(scores, reference, 2, positive);
                return table.rows().stream()
                        .map(row -> row.postTest(CONFIDENCE))
                        .toList();
            });
        }
        door.call("Roc.of", () -> Roc.of(scores, reference).points());
        door.call(
                "StardTable.of",
                () -> StardTable.of(scores, reference, List.of("low", "middle", "high"), List.of(1.0, 3.0)));
        door.call("AucComparison.paired", () -> AucComparison.paired(scores, other, reference, CONFIDENCE));
        door.call("AucComparison.paired", () -> AucComparison.paired(scores, scores, reference, CONFIDENCE));
        door.call("AucComparison.bootstrap", () -> AucComparison.bootstrap(scores, other, reference, FEW, CONFIDENCE));
        door.call(
                "AucComparison.independent",
                () -> AucComparison.independent(Roc.of(scores, reference), Roc.of(other, reference), CONFIDENCE));
        bands(scores, outcome, reference);
        stated(scores, reference);
        change(scores, other, outcome);
        followed(scores, other, outcome);
    }

    private void curve(Roc roc) {
        door.call("Auc.deLong", () -> Auc.deLong(roc));
        door.call("Auc.deLong", () -> Auc.deLong(roc, CONFIDENCE));
        door.call("Auc.logit", () -> Auc.logit(roc, CONFIDENCE));
        door.call("Auc.hanleyMcNeil", () -> Auc.hanleyMcNeil(roc, CONFIDENCE));
        door.call("Auc.bootstrap", () -> Auc.bootstrap(roc, FEW, CONFIDENCE));
        door.call("Auc.mannWhitney", () -> Auc.mannWhitney(roc));
        for (CutRule rule : RULES) {
            door.call("CutOffs.best", () -> CutOffs.best(roc, rule));
            door.call("CutOffs.drawn", () -> CutOffs.drawn(roc, rule, FEW, CONFIDENCE));
        }
        for (PartialAuc part : List.of(PartialAuc.of(roc), PartialAuc.drawn(roc, FEW, CONFIDENCE))) {
            for (double[] ends : new double[][] {{0.8, 1}, {0, 1}, {0.5, 0.5}}) {
                door.call(
                        "PartialAuc.of",
                        () -> List.of(
                                part.betweenSpecificities(ends[0], ends[1]),
                                part.correctedBetweenSpecificities(ends[0], ends[1]),
                                part.betweenSensitivities(ends[0], ends[1]),
                                part.correctedBetweenSensitivities(ends[0], ends[1]),
                                part.sensitivityAt(ends[0]),
                                part.specificityAt(ends[1])));
                door.call("PartialAuc.drawn", () -> null);
            }
        }
        crossed(roc.at(2.0));
    }

    /** Every figure of a cross-tabulation. */
    void crossed(CrossTable table) {
        for (CrossTable.Shares kind : CrossTable.Shares.values()) {
            door.call(
                    "CrossTable.shares",
                    () -> List.of(
                            table.sensitivity(CONFIDENCE, kind),
                            table.specificity(CONFIDENCE, kind),
                            table.ppv(CONFIDENCE, kind),
                            table.npv(CONFIDENCE, kind),
                            table.apparentPrevalence(CONFIDENCE, kind),
                            table.truePrevalence(CONFIDENCE, kind),
                            table.accuracy(CONFIDENCE, kind),
                            table.ruledOut(CONFIDENCE, kind),
                            table.ruledIn(CONFIDENCE, kind),
                            table.falsePositiveRate(CONFIDENCE, kind),
                            table.falseNegativeRate(CONFIDENCE, kind),
                            table.falseDiscoveryRate(CONFIDENCE, kind),
                            table.falseOmissionRate(CONFIDENCE, kind),
                            table.youden(CONFIDENCE, kind),
                            table.numberNeededToDiagnose(CONFIDENCE, kind)));
        }
        door.call(
                "CrossTable.indices",
                () -> List.of(
                        table.positiveLikelihoodRatio(CONFIDENCE),
                        table.negativeLikelihoodRatio(CONFIDENCE),
                        table.diagnosticOddsRatio(CONFIDENCE),
                        table.haldaneOddsRatio(CONFIDENCE),
                        table.ppvAt(0.02, CONFIDENCE),
                        table.npvAt(0.02, CONFIDENCE),
                        table.mcc(CONFIDENCE),
                        table.f1(CONFIDENCE),
                        table.balancedAccuracy(CONFIDENCE),
                        table.kappa(CONFIDENCE)));
    }

    private void bands(double[] scores, double[] outcome, ReferenceStandard reference) {
        int[] bandOf = Arrays.stream(scores)
                .mapToInt(x -> Double.isNaN(x) ? -1 : x < 1 ? 0 : x < 3 ? 1 : 2)
                .toArray();
        List<String> names = List.of("low", "middle", "high", "nobody");
        door.call("ObservedRates.of", () -> ObservedRates.of(names, bandOf, reference, CONFIDENCE));
        FollowUp followUp = FollowUp.of(Shapes.of(scores.length, i -> 1 + i % 4), events(outcome));
        for (double time : new double[] {0, 2, 9}) {
            door.call("FollowUpRates.of", () -> FollowUpRates.of(names, bandOf, followUp, time, CONFIDENCE));
        }
        door.call("LogRank.of", () -> LogRank.of(followUp, bandOf, names.size()));
    }

    private void stated(double[] scores, ReferenceStandard reference) {
        double least = Arrays.stream(scores).filter(x -> !Double.isNaN(x)).min().orElse(0);
        double most = Arrays.stream(scores).filter(x -> !Double.isNaN(x)).max().orElse(1);
        double width = most > least ? most - least : 1;
        for (double[] ends : new double[][] {{0, 1}, {0.05, 0.95}}) {
            double[] risks = Arrays.stream(scores)
                    .map(x -> ends[0] + (ends[1] - ends[0]) * (x - least) / width)
                    .toArray();
            Predictions predictions = door.call("Predictions.of", () -> Predictions.of(risks, reference));
            if (predictions != null) {
                door.call("Calibration.of", () -> Calibration.of(predictions, CONFIDENCE));
                door.call("Calibration.drawn", () -> Calibration.drawn(predictions, FEW, CONFIDENCE));
                door.call("CalibrationCurve.of", () -> CalibrationCurve.of(predictions));
                door.call(
                        "DecisionCurve.of",
                        () -> DecisionCurve.of(predictions, new double[] {0.01, 0.5, 0.99}, CONFIDENCE));
                door.call("HosmerLemeshow.of", () -> HosmerLemeshow.of(predictions, CONFIDENCE));
            }
        }
    }

    private void change(double[] scores, double[] other, double[] outcome) {
        for (Direction direction : List.of(Direction.HIGHER_IS_WORSE, Direction.LOWER_IS_WORSE)) {
            door.call(
                    "MinimalImportantChange.of",
                    () -> MinimalImportantChange.of(
                            PairedScores.of(scores, other), outcome, direction, FEW, CONFIDENCE));
        }
    }

    private static boolean[] events(double[] outcome) {
        boolean[] events = new boolean[outcome.length];
        for (int i = 0; i < events.length; i++) {
            events[i] = outcome[i] == 1;
        }
        return events;
    }

    private void followed(double[] scores, double[] other, double[] outcome) {
        int n = outcome.length;
        List<double[]> kinds = List.of(
                Shapes.of(n, i -> 1 + (7 * i) % 10),
                Shapes.of(n, i -> 0),
                Shapes.of(n, i -> 5),
                Shapes.of(n, i -> i % 3 == 0 ? Double.NaN : i),
                Shapes.of(n, i -> Double.NaN));
        for (double[] times : kinds) {
            FollowUp followUp = FollowUp.of(times, events(outcome));
            door.call("Concordance.harrell", () -> Concordance.harrell(followUp, scores, CONFIDENCE));
            door.call("Concordance.uno", () -> Concordance.uno(followUp, scores, CONFIDENCE));
            for (Cox.Ties ties : Cox.Ties.values()) {
                door.call("Cox.of", () -> Cox.of(followUp, scores, ties, CONFIDENCE));
            }
            KaplanMeier curve = door.call("KaplanMeier.of", () -> KaplanMeier.of(followUp));
            for (double time : new double[] {0, 3, 5, 100}) {
                if (curve != null) {
                    door.call("KaplanMeier.survival", () -> curve.survival(time, CONFIDENCE));
                    door.call("KaplanMeier.survivalExtended", () -> curve.survivalExtended(time, CONFIDENCE));
                    door.call("KaplanMeier.risk", () -> curve.risk(time, CONFIDENCE));
                }
                door.call("TimeAuc.at", () -> TimeAuc.at(followUp, scores, time, CONFIDENCE));
            }
            door.call(
                    "TimeAuc.compare",
                    () -> TimeAuc.compare(followUp, scores, other, new double[] {0, 3, 5, 100}, CONFIDENCE));
        }
    }
}
