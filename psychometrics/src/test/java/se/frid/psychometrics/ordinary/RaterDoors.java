package se.frid.psychometrics.ordinary;

import java.util.List;
import se.frid.psychometrics.agreement.BinaryAgreement;
import se.frid.psychometrics.agreement.BlandAltman;
import se.frid.psychometrics.agreement.ChanceCorrected;
import se.frid.psychometrics.agreement.CohenKappa;
import se.frid.psychometrics.agreement.FleissKappa;
import se.frid.psychometrics.agreement.IntraclassCorrelation;
import se.frid.psychometrics.agreement.KendallW;
import se.frid.psychometrics.agreement.Krippendorff;
import se.frid.psychometrics.agreement.LinConcordance;
import se.frid.psychometrics.agreement.MarginalHomogeneity;
import se.frid.psychometrics.agreement.MeanCorrelation;
import se.frid.psychometrics.agreement.MeanSquares;
import se.frid.psychometrics.agreement.OlderIndices;
import se.frid.psychometrics.agreement.PairAgreement;
import se.frid.psychometrics.agreement.PairwiseKappa;
import se.frid.psychometrics.agreement.RaterAgreement;
import se.frid.psychometrics.agreement.RatingTable;
import se.frid.psychometrics.agreement.Ratings;
import se.frid.psychometrics.agreement.VarianceComponents;
import se.frid.psychometrics.agreement.Weighting;
import se.frid.psychometrics.polychoric.Polychoric;
import se.frid.psychometrics.resampling.Bootstrap;

/** Everything that starts from what several raters gave, or from the table of two. */
final class RaterDoors {

    private static final double CONFIDENCE = 0.9;
    private static final Bootstrap.Options FEW = Bootstrap.Options.of(40, 7);

    private final Door door;

    RaterDoors(Door door) {
        this.door = door;
    }

    void all(Ratings ratings) {
        door.call("RaterAgreement.of", () -> RaterAgreement.of(ratings, FEW, CONFIDENCE));
        door.call("RaterAgreement.percentAll", () -> RaterAgreement.percentAll(ratings, CONFIDENCE));
        door.call("FleissKappa.of", () -> FleissKappa.of(ratings, CONFIDENCE));
        door.call("PairwiseKappa.conger", () -> PairwiseKappa.conger(ratings, CONFIDENCE));
        door.call("PairwiseKappa.light", () -> PairwiseKappa.light(ratings, CONFIDENCE));
        for (Weighting weighting : Weighting.values()) {
            door.call(
                    "ChanceCorrected.pairAgreement",
                    () -> ChanceCorrected.pairAgreement(ratings, weighting, CONFIDENCE));
            door.call("ChanceCorrected.gwet", () -> ChanceCorrected.gwet(ratings, weighting, CONFIDENCE));
            door.call(
                    "ChanceCorrected.brennanPrediger",
                    () -> ChanceCorrected.brennanPrediger(ratings, weighting, CONFIDENCE));
            door.call("ChanceCorrected.fleiss", () -> ChanceCorrected.fleiss(ratings, weighting, CONFIDENCE));
        }
        for (Krippendorff.Metric metric : Krippendorff.Metric.values()) {
            door.call("Krippendorff.of", () -> Krippendorff.of(ratings, metric, FEW, CONFIDENCE));
            door.call("Krippendorff.asIrr", () -> Krippendorff.asIrr(ratings, metric));
        }
        door.call("KendallW.of", () -> KendallW.of(ratings, FEW, CONFIDENCE));
        door.call("MeanCorrelation.pearson", () -> MeanCorrelation.pearson(ratings, CONFIDENCE));
        door.call("MeanCorrelation.spearman", () -> MeanCorrelation.spearman(ratings, CONFIDENCE));
        door.call("MeanSquares.of", () -> MeanSquares.of(ratings));
        door.call("IntraclassCorrelation.of", () -> IntraclassCorrelation.of(ratings));
        door.call("IntraclassCorrelation.of", () -> IntraclassCorrelation.of(ratings, CONFIDENCE));
        door.call("IntraclassCorrelation.withGaps", () -> IntraclassCorrelation.withGaps(ratings, CONFIDENCE));
        door.call("VarianceComponents.of", () -> VarianceComponents.of(ratings));
        door.call("OlderIndices.finn", () -> OlderIndices.finn(ratings, 5, CONFIDENCE));
        door.call("OlderIndices.finn", () -> OlderIndices.finn(ratings, 1, CONFIDENCE));
        door.call("OlderIndices.robinson", () -> OlderIndices.robinson(ratings, CONFIDENCE));
        if (ratings.raters() == 2) {
            two(ratings.of(0), ratings.of(1));
            RatingTable table = door.call("RatingTable.of", () -> RatingTable.of(ratings));
            if (table != null && table.size() < 60) {
                table(table);
            }
        }
    }

    private void two(double[] first, double[] second) {
        door.call("BlandAltman.of", () -> BlandAltman.of(first, second));
        door.call("BlandAltman.of", () -> BlandAltman.of(first, second, CONFIDENCE));
        door.call("LinConcordance.of", () -> LinConcordance.of(first, second, CONFIDENCE));
    }

    void table(RatingTable table) {
        door.call("PairAgreement.of", () -> PairAgreement.of(table, CONFIDENCE));
        door.call("BinaryAgreement.of", () -> BinaryAgreement.of(table, CONFIDENCE));
        door.call("BinaryAgreement.pabak", () -> BinaryAgreement.pabak(table, CONFIDENCE));
        door.call("CohenKappa.of", () -> CohenKappa.of(table));
        for (Weighting weighting : Weighting.values()) {
            door.call("CohenKappa.of", () -> CohenKappa.of(table, weighting, CONFIDENCE));
            door.call("CohenKappa.test", () -> CohenKappa.test(table, weighting));
            door.call("CohenKappa.chance", () -> CohenKappa.chance(table, weighting));
        }
        door.call("CohenKappa.withCohenError", () -> CohenKappa.withCohenError(table, CONFIDENCE));
        door.call("CohenKappa.asPsych", () -> CohenKappa.asPsych(table, CONFIDENCE));
        door.call("MarginalHomogeneity.of", () -> MarginalHomogeneity.of(table));
        door.call("MarginalHomogeneity.asIrr", () -> MarginalHomogeneity.asIrr(table));
        int[][] counts = table.counts().stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        crossed(counts);
    }

    /** Polychoric correlations of a table, square or not. */
    void crossed(int[][] counts) {
        for (Polychoric.EmptyCells cells : Polychoric.EmptyCells.values()) {
            for (Polychoric.StandardError error : Polychoric.StandardError.values()) {
                door.call("Polychoric.twoStep", () -> Polychoric.twoStep(counts, cells, error));
            }
        }
        door.call("Polychoric.maximumLikelihood", () -> Polychoric.maximumLikelihood(counts));
    }

    /** Tables with what tables can have: nothing, empty margins, one cell, complete agreement and its opposite. */
    static List<int[][]> tables() {
        return List.of(
                new int[][] {},
                new int[][] {{0}},
                new int[][] {{7}},
                new int[][] {{0, 0}, {0, 0}},
                new int[][] {{1, 0}, {0, 0}},
                new int[][] {{0, 1}, {0, 0}},
                new int[][] {{5, 0}, {0, 5}},
                new int[][] {{0, 5}, {5, 0}},
                new int[][] {{5, 0}, {3, 0}},
                new int[][] {{5, 3}, {0, 0}},
                new int[][] {{5, 3}, {0, 4}},
                new int[][] {{1, 1}, {1, 1}},
                new int[][] {{40, 1}, {1, 0}},
                new int[][] {{3, 0, 2}, {0, 0, 0}, {1, 0, 4}},
                new int[][] {{3, 1, 2}, {0, 0, 0}, {1, 2, 4}},
                new int[][] {{3, 0, 0}, {0, 4, 0}, {0, 0, 1}},
                new int[][] {{0, 0, 3}, {0, 4, 0}, {1, 0, 0}},
                new int[][] {{0, 9, 0}, {0, 9, 0}, {0, 9, 0}},
                new int[][] {{10, 20, 30}, {10, 20, 30}, {10, 20, 30}},
                new int[][] {{100000, 200, 3}, {100, 200000, 30}, {1, 20, 300000}});
    }
}
