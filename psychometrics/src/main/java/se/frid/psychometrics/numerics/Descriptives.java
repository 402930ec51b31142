package se.frid.psychometrics.numerics;

import java.util.Arrays;

/** Means, spreads, shapes, quantiles and ranks of plain numbers; two passes where figures would cancel. NaN in, NaN out. */
public final class Descriptives {

    private Descriptives() {}

    /** Mean; NaN of nothing. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        return mean + rest / values.length;
    }

    /** Variance with n - 1; NaN of fewer than two. */
    public static double variance(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : squares / (values.length - 1);
    }

    /** Covariance with n - 1; NaN of fewer than two. */
    public static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        return x.length < 2 ? Double.NaN : products / (x.length - 1);
    }

    /** Pearson's correlation; NaN where one does not vary. */
    public static double correlation(double[] x, double[] y) {
        return covariance(x, y) / Math.sqrt(variance(x) * variance(y));
    }

    /** Quantile by R's type 7 (Hyndman & Fan 1996, definition 7): linear between the ordered values. */
    public static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Quantiles.type7(sorted, share);
    }

    /** Mid-ranks from 1: ties share the mean of their places. */
    public static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = (from + to) / 2.0 + 1;
            }
            from = to + 1;
        }
        return ranks;
    }
}
