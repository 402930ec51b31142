package se.frid.psychometrics.agreement;

import java.util.Optional;

/**
 * The two-way analysis of variance of complete ratings, one in each cell.
 *
 * @param n subjects
 * @param k raters
 * @param subjects mean square between subjects, n - 1 degrees of freedom
 * @param raters mean square between raters, k - 1
 * @param error residual mean square, (n - 1)(k - 1)
 * @param within mean square within subjects, n(k - 1)
 */
public record MeanSquares(int n, int k, double subjects, double raters, double error, double within) {

    /** Smaller parts of the whole sum of squares than this are rounding. */
    private static final double ROUNDING = 1e-20;

    /** Of the subjects whom all rated; empty below two subjects or raters. */
    public static Optional<MeanSquares> of(Ratings given) {
        Ratings ratings = given.complete();
        int n = ratings.subjects();
        int k = ratings.raters();
        if (n < 2 || k < 2) {
            return Optional.empty();
        }
        double shift = ratings.value(0, 0);
        double[] rows = new double[n];
        double[] columns = new double[k];
        double grand = 0;
        for (int rater = 0; rater < k; rater++) {
            for (int subject = 0; subject < n; subject++) {
                double x = ratings.value(rater, subject) - shift;
                rows[subject] += x / k;
                columns[rater] += x / n;
            }
            grand += columns[rater] / k;
        }
        return Optional.of(sums(ratings, shift, rows, columns, grand));
    }

    private static MeanSquares sums(Ratings ratings, double shift, double[] rows, double[] columns, double grand) {
        int n = rows.length;
        int k = columns.length;
        double between = 0;
        double judges = 0;
        double residual = 0;
        double within = 0;
        for (double row : rows) {
            between += k * (row - grand) * (row - grand);
        }
        for (int rater = 0; rater < k; rater++) {
            judges += n * (columns[rater] - grand) * (columns[rater] - grand);
            for (int subject = 0; subject < n; subject++) {
                double away = ratings.value(rater, subject) - shift - rows[subject];
                double rest = away - columns[rater] + grand;
                within += away * away;
                residual += rest * rest;
            }
        }
        double least = ROUNDING * (between + within);
        return new MeanSquares(
                n,
                k,
                clean(between, least) / (n - 1.0),
                clean(judges, least) / (k - 1.0),
                clean(residual, least) / ((n - 1.0) * (k - 1.0)),
                clean(within, least) / (n * (k - 1.0)));
    }

    private static double clean(double squares, double least) {
        return squares <= least ? 0 : squares;
    }

    /** Variance between raters, 0 or more. */
    public double raterVariance() {
        return Math.max(0, (raters - error) / n);
    }
}
