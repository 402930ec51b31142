package se.frid.psychometrics.ordinary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.PairMoments;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.items.InterItem;
import se.frid.psychometrics.items.ItemAnalysis;
import se.frid.psychometrics.polychoric.Polychoric;
import se.frid.psychometrics.polychoric.PolychoricDraws;
import se.frid.psychometrics.polychoric.PolychoricMatrix;
import se.frid.psychometrics.reliability.Alpha;
import se.frid.psychometrics.reliability.AlphaBootstrap;
import se.frid.psychometrics.reliability.AlphaComparison;
import se.frid.psychometrics.reliability.Guttman;
import se.frid.psychometrics.reliability.InternalConsistency;
import se.frid.psychometrics.reliability.KuderRichardson;
import se.frid.psychometrics.reliability.MeasurementError;
import se.frid.psychometrics.reliability.Omega;
import se.frid.psychometrics.reliability.OmegaBootstrap;
import se.frid.psychometrics.reliability.OrdinalConsistency;
import se.frid.psychometrics.reliability.SpearmanBrown;
import se.frid.psychometrics.reliability.SplitHalf;
import se.frid.psychometrics.resampling.Bootstrap;

/** Everything that starts from answers to items. */
final class ItemDoors {

    private static final double CONFIDENCE = 0.9;
    private static final Bootstrap.Options FEW = Bootstrap.Options.of(40, 7);

    private final Door door;

    ItemDoors(Door door) {
        this.door = door;
    }

    void all(ResponseData data) {
        door.call("ItemAnalysis.of", () -> ItemAnalysis.of(data));
        door.call("ItemAnalysis.of", () -> ItemAnalysis.of(data, CONFIDENCE));
        door.call("InterItem.pearson", () -> InterItem.pearson(data));
        door.call("InterItem.pearsonPairwise", () -> InterItem.pearsonPairwise(data));
        door.call("InterItem.spearman", () -> InterItem.spearman(data));
        door.call("InterItem.kendall", () -> InterItem.kendall(data));
        covariances(door.call("CovarianceMatrix.complete", () -> CovarianceMatrix.complete(data)), data);
        covariances(door.call("CovarianceMatrix.pairwise", () -> CovarianceMatrix.pairwise(data)), data);
        consistency(data);
        polychoric(data);
    }

    private void consistency(ResponseData data) {
        door.call("Alpha.of", () -> Alpha.of(data));
        door.call("AlphaBootstrap.of", () -> AlphaBootstrap.of(data, FEW, CONFIDENCE));
        door.call("OmegaBootstrap.of", () -> OmegaBootstrap.of(data, FEW, CONFIDENCE));
        door.call("OrdinalConsistency.of", () -> OrdinalConsistency.of(data));
        door.call("OrdinalConsistency.of", () -> OrdinalConsistency.of(data, FEW, CONFIDENCE));
        door.call("InternalConsistency.of", () -> InternalConsistency.of(data));
        door.call("InternalConsistency.of", () -> InternalConsistency.of(data, FEW, CONFIDENCE));
        door.call("KuderRichardson.kr20", () -> KuderRichardson.kr20(data, CONFIDENCE));
        door.call("KuderRichardson.kr21", () -> KuderRichardson.kr21(data, CONFIDENCE));
        door.call("AlphaComparison.dependent", () -> AlphaComparison.dependent(data, data, CONFIDENCE));
        ResponseData rest = data.select(data.codes().subList(data.items() / 2, data.items()));
        door.call("AlphaComparison.dependent", () -> AlphaComparison.dependent(data, rest, CONFIDENCE));
        CovarianceMatrix whole = CovarianceMatrix.complete(data);
        CovarianceMatrix part = CovarianceMatrix.complete(rest);
        door.call("AlphaComparison.independent", () -> AlphaComparison.independent(whole, whole, CONFIDENCE));
        door.call("AlphaComparison.independent", () -> AlphaComparison.independent(whole, part, CONFIDENCE));
    }

    private void covariances(@Nullable CovarianceMatrix c, ResponseData data) {
        if (c == null) {
            return;
        }
        door.call("Alpha.of", () -> Alpha.of(c, CONFIDENCE));
        door.call("Alpha.standardised", () -> Alpha.standardised(c, CONFIDENCE));
        door.call("Alpha.ifDeleted", () -> Alpha.ifDeleted(c, CONFIDENCE));
        door.call("Alpha.standardisedIfDeleted", () -> Alpha.standardisedIfDeleted(c, CONFIDENCE));
        door.call("Alpha.itemWhole", () -> Alpha.itemWhole(c));
        door.call("Guttman.of", () -> Guttman.of(c));
        door.call("Guttman.standardised", () -> Guttman.standardised(c));
        door.call("Omega.isImproper", () -> Omega.isImproper(c));
        door.call("Omega.ml", () -> Omega.ml(c, CONFIDENCE));
        door.call("Omega.mlObserved", () -> Omega.mlObserved(c));
        door.call("Omega.minres", () -> Omega.minres(c));
        door.call("SplitHalf.oddEven", () -> SplitHalf.oddEven(c, CONFIDENCE));
        door.call("SplitHalf.firstSecond", () -> SplitHalf.firstSecond(c, CONFIDENCE));
        door.call("SplitHalf.split", () -> SplitHalf.split(c, item -> item == 0, CONFIDENCE));
        door.call("SplitHalf.all", () -> SplitHalf.all(c));
        door.call("SplitHalf.allAsPsych", () -> SplitHalf.allAsPsych(c));
        Estimate sem = door.call("MeasurementError.sem", () -> MeasurementError.sem(c, CONFIDENCE));
        Estimate alpha = Alpha.of(c, CONFIDENCE);
        door.call("MeasurementError.sem", () -> MeasurementError.sem(3, alpha));
        door.call("MeasurementError.mdc", () -> MeasurementError.mdc(sem == null ? alpha : sem, 0.95));
        door.call("SpearmanBrown.lengthened", () -> SpearmanBrown.lengthened(alpha, 2));
        door.call("SpearmanBrown.lengthened", () -> SpearmanBrown.lengthened(alpha, 0.2));
        door.call("SpearmanBrown.itemsFor", () -> SpearmanBrown.itemsFor(alpha, data.items(), 0.9));
        door.call(
                "Alpha.feldt",
                () -> alpha.value().isEmpty()
                        ? null
                        : Alpha.feldt(alpha.value().getAsDouble(), c.n(), c.items(), CONFIDENCE));
        door.call(
                "Alpha.bonett",
                () -> alpha.value().isEmpty()
                        ? null
                        : Alpha.bonett(alpha.value().getAsDouble(), c.n(), c.items(), CONFIDENCE));
    }

    private void polychoric(ResponseData data) {
        List<PolychoricMatrix> found = new ArrayList<>();
        for (MissingRule rule : List.of(MissingRule.COMPLETE_CASES, MissingRule.PAIRWISE)) {
            for (Polychoric.EmptyCells cells : Polychoric.EmptyCells.values()) {
                for (Polychoric.StandardError error : Polychoric.StandardError.values()) {
                    PolychoricMatrix matrix =
                            door.call("PolychoricMatrix.of", () -> PolychoricMatrix.of(data, rule, cells, error));
                    if (matrix != null) {
                        found.add(matrix);
                    }
                }
            }
        }
        door.call("PolychoricMatrix.of", () -> PolychoricMatrix.of(data));
        door.call("PolychoricMatrix.pairwise", () -> PolychoricMatrix.pairwise(data));
        door.call("PolychoricDraws.of", () -> PolychoricDraws.of(data));
        for (PolychoricMatrix matrix : found) {
            door.call("PolychoricMatrix.smallestEigenvalue", matrix::smallestEigenvalue);
            door.call("Omega.ordinal", () -> Omega.ordinal(matrix.correlations(), matrix.n()));
            door.call("Omega.ordinalAlpha", () -> Omega.ordinalAlpha(matrix.correlations(), matrix.n()));
            if (matrix.correlations().isWhole() && data.items() > 0) {
                door.call("PolychoricMatrix.nearest", () -> matrix.nearest(1e-6));
            }
        }
        for (Column x : data.columns()) {
            Column y = data.column(0);
            door.call("Polychoric.of", () -> Polychoric.of(x, y));
            if (x.size() > 1) {
                door.call("PairMoments.of", () -> {
                    PairMoments.of(x, y);
                    return null;
                });
            }
        }
    }
}
