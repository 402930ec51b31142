package se.frid.psychometrics;

/**
 * Means, variances and covariance of two columns over the persons who have both; two passes.
 *
 * @param n how many have both
 * @param meanX mean of the first
 * @param meanY mean of the second
 * @param varianceX with n - 1; NaN of fewer than two
 * @param varianceY with n - 1
 * @param covariance with n - 1
 */
public record PairMoments(int n, double meanX, double meanY, double varianceX, double varianceY, double covariance) {

    /** Of two columns of equally many persons. */
    public static PairMoments of(Column x, Column y) {
        int n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int person = 0; person < x.size(); person++) {
            if (!x.isMissing(person) && !y.isMissing(person)) {
                n++;
                sumX += x.value(person);
                sumY += y.value(person);
            }
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int person = 0; person < x.size(); person++) {
            if (!x.isMissing(person) && !y.isMissing(person)) {
                double dx = x.value(person) - meanX;
                double dy = y.value(person) - meanY;
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        double divisor = n < 2 ? Double.NaN : n - 1;
        return new PairMoments(n, meanX, meanY, xx / divisor, yy / divisor, xy / divisor);
    }

    /** Pearson's correlation; NaN where one does not vary. */
    public double correlation() {
        return covariance / Math.sqrt(varianceX * varianceY);
    }
}
