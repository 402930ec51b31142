package se.frid.psychometrics.polychoric;

import java.util.Optional;
import se.frid.psychometrics.numerics.Normal;

/**
 * The correlation for known thresholds: where the slope of the log likelihood is zero.
 *
 * @param rho the correlation, inside (-1, 1)
 * @param standardError with the thresholds' own uncertainty; NaN where it cannot be had
 * @param standardErrorKnown as if the thresholds were known, from the observed information; NaN where it cannot be had
 */
record TwoStep(double rho, double standardError, double standardErrorKnown) {

    /** Beyond this the likelihood still rises towards ±1. */
    private static final double MOST = 1 - 1e-7;

    /** The estimate; empty where the likelihood rises all the way to 1 or -1. */
    static Optional<TwoStep> of(PairTable table) {
        if (table.isOnePath()) {
            return Optional.empty();
        }
        CellModel model = new CellModel(table.rowThresholds(), table.columnThresholds());
        double rho = search(table, model, 0);
        return Double.isNaN(rho) ? Optional.empty() : Optional.of(finished(table, model, rho));
    }

    /** The correlation alone, from a start near it; NaN where the likelihood rises all the way to 1 or -1. */
    static double rho(PairTable table, double start) {
        return table.isOnePath()
                ? Double.NaN
                : search(table, new CellModel(table.rowThresholds(), table.columnThresholds()), start);
    }

    /** Fisher scoring inside a bracket that the sign of the slope narrows. */
    private static double search(PairTable table, CellModel model, double start) {
        double low = -1;
        double high = 1;
        double rho = start;
        for (int step = 0; step < 200; step++) {
            model.at(rho);
            // Where a cell that someone is in has no probability left the slopes are gone too: rho is too far out.
            if (isImpossible(table, model)) {
                if (rho > 0) {
                    high = rho;
                } else {
                    low = rho;
                }
                rho = (low + high) / 2;
                continue;
            }
            double uphill = uphill(table, model);
            double information = table.total() * expected(model, table);
            if (Math.abs(uphill) <= 1e-12 * information) {
                return rho;
            }
            if (uphill > 0) {
                low = rho;
            } else {
                high = rho;
            }
            double next = rho + uphill / information;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            double moved = Math.abs(next - rho);
            rho = next;
            if (Math.abs(rho) > MOST) {
                return Double.NaN;
            }
            if (moved < 1e-11) {
                return rho;
            }
        }
        return Double.NaN;
    }

    private static boolean isImpossible(PairTable table, CellModel model) {
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                if (table.count(i, j) > 0 && model.probability(i, j) <= CellModel.LEAST) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double uphill(PairTable table, CellModel model) {
        double sum = 0;
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                sum += table.count(i, j) * model.slope(i, j) / model.probability(i, j);
            }
        }
        return sum;
    }

    private static double expected(CellModel model, PairTable table) {
        double sum = 0;
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                // A cell at the least probability has no slope that can be trusted.
                if (model.probability(i, j) > CellModel.LEAST) {
                    sum += model.slope(i, j) * model.slope(i, j) / model.probability(i, j);
                }
            }
        }
        return sum;
    }

    private static TwoStep finished(PairTable table, CellModel model, double rho) {
        model.at(rho);
        double information = expected(model, table);
        double error = Math.sqrt(influence(table, model, rho, information) / table.total());
        model.curveAt(rho);
        double observed = 0;
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                double p = model.probability(i, j);
                double share = model.slope(i, j) / p;
                observed += table.count(i, j) * (share * share - model.curve(i, j) / p);
            }
        }
        return new TwoStep(rho, error, 1 / Math.sqrt(observed));
    }

    /**
     * Variance of one person's influence on the correlation: what the own cell says, less what comes by way of the thresholds,
     * whose influence is (1[at or below] - share) / density.
     */
    private static double influence(PairTable table, CellModel model, double rho, double information) {
        int rows = table.rows();
        int columns = table.columns();
        double[] byRow = new double[rows];
        double[] byColumn = new double[columns];
        thresholdParts(table.rowThresholds(), rows, columns, true, model, rho, byRow);
        thresholdParts(table.columnThresholds(), columns, rows, false, model, rho, byColumn);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double weight = table.count(i, j) / table.total();
                double own = model.slope(i, j) / model.probability(i, j) - byRow[i] - byColumn[j];
                mean += weight * own;
                square += weight * own * own;
            }
        }
        return (square - mean * mean) / (information * information);
    }

    /** For each category: the sum over thresholds of their cross information times their influence. */
    private static void thresholdParts(
            double[] thresholds,
            int categories,
            int others,
            boolean first,
            CellModel model,
            double rho,
            double[] into) {
        for (int t = 0; t < thresholds.length; t++) {
            double cross = 0;
            for (int other = 0; other < others; other++) {
                double slope = first ? model.rowSlope(rho, t, other) : model.columnSlope(rho, t, other);
                double below = first ? ratio(model, t, other) : ratio(model, other, t);
                double above = first ? ratio(model, t + 1, other) : ratio(model, other, t + 1);
                cross += slope * (below - above);
            }
            double share = Normal.cdf(thresholds[t]);
            double density = Normal.density(thresholds[t]);
            for (int category = 0; category < categories; category++) {
                into[category] += cross * ((category <= t ? 1 : 0) - share) / density;
            }
        }
    }

    private static double ratio(CellModel model, int i, int j) {
        return model.slope(i, j) / model.probability(i, j);
    }
}
