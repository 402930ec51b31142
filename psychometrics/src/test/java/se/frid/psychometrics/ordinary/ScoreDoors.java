package se.frid.psychometrics.ordinary;

import java.util.Arrays;
import java.util.List;
import se.frid.instrument.Direction;
import se.frid.psychometrics.change.ChangeStatistics;
import se.frid.psychometrics.change.PairedScores;
import se.frid.psychometrics.change.ReliableChange;
import se.frid.psychometrics.change.Responsiveness;
import se.frid.psychometrics.norms.NormTable;
import se.frid.psychometrics.norms.SingleCase;
import se.frid.psychometrics.norms.SmoothedNorms;
import se.frid.psychometrics.resampling.Bootstrap;
import se.frid.psychometrics.samplesize.IntervalWidth;
import se.frid.psychometrics.samplesize.KappaSize;
import se.frid.psychometrics.samplesize.Power;

/** Scores before and after, norms, and how many persons are needed. */
final class ScoreDoors {

    private static final double CONFIDENCE = 0.9;
    private static final double[] PLANNED = {-1.5, -1, -0.2, 0, 0.05, 0.5, 0.7, 0.99, 1, 1.5};

    private final Door door;

    ScoreDoors(Door door) {
        this.door = door;
    }

    void change(double[] before, double[] after) {
        PairedScores scores = PairedScores.of(before, after);
        door.call("ChangeStatistics.of", () -> ChangeStatistics.of(scores));
        door.call("ChangeStatistics.of", () -> ChangeStatistics.of(scores, CONFIDENCE));
        for (Direction direction : List.of(Direction.HIGHER_IS_WORSE, Direction.LOWER_IS_WORSE)) {
            for (double reliability : new double[] {0, 0.8, 1, Double.NaN}) {
                // The given reliability is told back; what it gives is looked at.
                door.call("ReliableChange.of", () -> {
                    ReliableChange change = ReliableChange.of(scores, reliability, direction);
                    return List.of(change.sem(), change.threshold(), change.persons(), change.shares());
                });
                door.call("ReliableChange.of", () -> {
                    ReliableChange change = ReliableChange.of(
                            scores, reliability, direction, new ReliableChange.Norm(1, 0.5), CONFIDENCE);
                    return Arrays.asList(change.sem(), change.cutoffs(), change.persons(), change.shares());
                });
            }
        }
        door.call("Responsiveness.guyatt", () -> Responsiveness.guyatt(known(before), known(after), CONFIDENCE));
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    }

    void norms(double[] scores) {
        NormTable table = NormTable.of(scores, CONFIDENCE);
        door.call("NormTable.of", () -> List.of(table.rows(), table.row(1), table.row(-1e6), table.mean(), table.sd()));
        for (NormTable.Type type : NormTable.Type.values()) {
            door.call("NormTable.of", () -> List.of(table.quantile(0.01, type), table.quantile(0.5, type)));
        }
        double[] groups = Shapes.of(scores.length, i -> i % 3);
        SmoothedNorms norms = door.call("SmoothedNorms.of", () -> SmoothedNorms.of(scores, groups));
        if (norms != null) {
            door.call("SmoothedNorms.of", () -> List.of(norms.fit(), norms.t(2, 1), norms.t(-99, 7), norms.raw(50, 0)));
        }
        door.call(
                "SmoothedNorms.drawn",
                () -> SmoothedNorms.drawn(
                        scores, groups, new double[] {0, 2, 9}, Bootstrap.Options.of(10, 7), CONFIDENCE));
    }

    void single() {
        for (double sd : new double[] {0, 1, 1e-9}) {
            for (int n : new int[] {0, 1, 2, 5, 1000}) {
                door.call("SingleCase.of", () -> SingleCase.of(3, 1, sd, n, CONFIDENCE));
            }
        }
    }

    void sizes() {
        for (double a : PLANNED) {
            for (double b : PLANNED) {
                door.call("IntervalWidth.alpha", () -> IntervalWidth.alpha(a, 5, b, CONFIDENCE));
                door.call("IntervalWidth.alphaExact", () -> IntervalWidth.alphaExact(a, 5, b, CONFIDENCE));
                door.call("IntervalWidth.icc", () -> IntervalWidth.icc(a, 2, b, CONFIDENCE));
                door.call("IntervalWidth.iccCorrected", () -> IntervalWidth.iccCorrected(a, 2, b, CONFIDENCE));
                door.call("IntervalWidth.iccExact", () -> IntervalWidth.iccExact(a, 2, b, CONFIDENCE));
                door.call("IntervalWidth.auc", () -> IntervalWidth.auc(a, b, 1, CONFIDENCE));
                door.call("IntervalWidth.sensitivity", () -> IntervalWidth.sensitivity(a, 0.1, b, CONFIDENCE));
                door.call("IntervalWidth.specificity", () -> IntervalWidth.specificity(a, 0.1, b, CONFIDENCE));
                door.call("IntervalWidth.share", () -> IntervalWidth.share(a, b, CONFIDENCE));
                door.call("IntervalWidth.limitOfAgreement", () -> IntervalWidth.limitOfAgreement(a, CONFIDENCE));
                door.call("KappaSize.width", () -> KappaSize.width(0.3, a, b, 0.2, CONFIDENCE));
                door.call("KappaSize.width", () -> KappaSize.width(new double[] {a, 1 - a}, b, 0.2, CONFIDENCE));
                door.call("KappaSize.test", () -> KappaSize.test(0.3, 0.3, a, b, Power.Risks.USUAL));
                door.call(
                        "KappaSize.test", () -> KappaSize.test(new double[] {0.2, 0.3, 0.5}, a, b, Power.Risks.USUAL));
                door.call("Power.alpha", () -> Power.alpha(a, b, 5, Power.Risks.USUAL));
                door.call("Power.icc", () -> Power.icc(a, b, 2, Power.Risks.USUAL));
                door.call("Power.auc", () -> Power.auc(a, b, Power.Risks.USUAL));
                door.call("Power.correlation", () -> Power.correlation(a, Power.Risks.USUAL));
                door.call("Power.rmseaPower", () -> Power.rmseaPower(a, b, 20, 200, 0.05));
                door.call("Power.rmsea", () -> Power.rmsea(a / 10, b / 10, 20, Power.Risks.USUAL));
            }
        }
    }
}
