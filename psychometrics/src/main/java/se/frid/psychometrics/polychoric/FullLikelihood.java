package se.frid.psychometrics.polychoric;

import java.util.Arrays;
import java.util.Optional;
import se.frid.psychometrics.numerics.Symmetric;

/**
 * Correlation and thresholds together by maximum likelihood: Fisher scoring with halved steps.
 *
 * @param rho the correlation, inside (-1, 1)
 * @param standardError from the expected information
 */
record FullLikelihood(double rho, double standardError) {

    /** The estimate, from the two-step one on; empty where nothing stable is found. */
    static Optional<FullLikelihood> of(PairTable table) {
        return TwoStep.of(table).flatMap(start -> from(table, start.rho()));
    }

    private static Optional<FullLikelihood> from(PairTable table, double start) {
        int r = table.rows() - 1;
        double[] at = new double[1 + r + table.columns() - 1];
        at[0] = start;
        System.arraycopy(table.rowThresholds(), 0, at, 1, r);
        System.arraycopy(table.columnThresholds(), 0, at, 1 + r, table.columns() - 1);
        double value = logLikelihood(table, at);
        for (int step = 0; step < 200; step++) {
            Step next = step(table, at);
            Optional<double[]> move = Symmetric.solve(next.information, next.uphill);
            if (move.isEmpty()) {
                return Optional.empty();
            }
            double size = 1;
            double[] tried = moved(at, move.get(), size);
            while (size > 1e-8 && !(isInside(tried, r) && logLikelihood(table, tried) >= value - 1e-12)) {
                size /= 2;
                tried = moved(at, move.get(), size);
            }
            double largest = 0;
            for (int i = 0; i < at.length; i++) {
                largest = Math.max(largest, Math.abs(tried[i] - at[i]));
            }
            at = tried;
            value = logLikelihood(table, at);
            if (largest < 1e-10) {
                return error(table, at);
            }
        }
        return Optional.empty();
    }

    private static Optional<FullLikelihood> error(PairTable table, double[] at) {
        return Symmetric.inverse(step(table, at).information)
                .map(inverse -> new FullLikelihood(at[0], Math.sqrt(inverse[0][0])));
    }

    private static double[] moved(double[] at, double[] move, double size) {
        double[] next = at.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += size * move[i];
        }
        return next;
    }

    private static boolean isInside(double[] at, int r) {
        if (!(Math.abs(at[0]) < 1 - 1e-7)) {
            return false;
        }
        for (int i = 2; i < at.length; i++) {
            if (i != 1 + r && at[i] <= at[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static CellModel model(PairTable table, double[] at) {
        int r = table.rows() - 1;
        CellModel model = new CellModel(Arrays.copyOfRange(at, 1, 1 + r), Arrays.copyOfRange(at, 1 + r, at.length));
        model.at(at[0]);
        return model;
    }

    private static double logLikelihood(PairTable table, double[] at) {
        CellModel model = model(table, at);
        double sum = 0;
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                sum += table.count(i, j) * Math.log(model.probability(i, j));
            }
        }
        return sum;
    }

    /** Slopes of the log likelihood and their expected products. */
    private static final class Step {

        private final double[] uphill;
        private final double[][] information;

        Step(int parameters) {
            uphill = new double[parameters];
            information = new double[parameters][parameters];
        }
    }

    private static Step step(PairTable table, double[] at) {
        CellModel model = model(table, at);
        int r = table.rows() - 1;
        Step step = new Step(at.length);
        double[] slope = new double[at.length];
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                Arrays.fill(slope, 0);
                slope[0] = model.slope(i, j);
                if (i < r) {
                    slope[1 + i] = model.rowSlope(at[0], i, j);
                }
                if (i > 0) {
                    slope[i] = -model.rowSlope(at[0], i - 1, j);
                }
                if (j < table.columns() - 1) {
                    slope[1 + r + j] = model.columnSlope(at[0], j, i);
                }
                if (j > 0) {
                    slope[r + j] = -model.columnSlope(at[0], j - 1, i);
                }
                double p = model.probability(i, j);
                for (int a = 0; a < slope.length; a++) {
                    step.uphill[a] += table.count(i, j) * slope[a] / p;
                    for (int b = 0; b < slope.length; b++) {
                        step.information[a][b] += table.total() * slope[a] * slope[b] / p;
                    }
                }
            }
        }
        return step;
    }
}
