package se.frid.psychometrics.numerics;

/**
 * Quantiles of ordered values by the definitions of Hyndman & Fan 1996, Amer. Statist. 50:361–365, numbered as there and in R's
 * {@code quantile(type = )}.
 */
public final class Quantiles {

    /** Products that should be whole and are not by rounding alone. */
    private static final double FUZZ = 4 * Math.ulp(1.0);

    private Quantiles() {}

    /** Definition 2: the inverse of the distribution of the sample, averaged where it is flat (SAS's default). */
    public static double type2(double[] sorted, double share) {
        int n = sorted.length;
        double place = n * share;
        int floor = (int) Math.floor(place + FUZZ);
        double above = place > floor + FUZZ ? 1 : 0.5;
        return between(sorted, floor, above);
    }

    /** Definition 6: linear, place (n + 1)p (SPSS, Minitab). */
    public static double type6(double[] sorted, double share) {
        return linear(sorted, (sorted.length + 1) * share);
    }

    /** Definition 7: linear, place 1 + (n - 1)p (R, Excel). */
    public static double type7(double[] sorted, double share) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        double place = 1 + Math.max(n - 1, 0) * share;
        int low = (int) Math.floor(place);
        int high = Math.min(n, (int) Math.ceil(place));
        double a = sorted[low - 1];
        double b = sorted[high - 1];
        double part = place - low;
        return part > 0 && a != b ? (1 - part) * a + part * b : a;
    }

    /** Definition 8: linear, place 1/3 + (n + 1/3)p, about median-unbiased whatever the distribution. */
    public static double type8(double[] sorted, double share) {
        return linear(sorted, 1.0 / 3 + share * (sorted.length + 1.0 / 3));
    }

    private static double linear(double[] sorted, double place) {
        int floor = (int) Math.floor(place + FUZZ);
        double part = place - floor;
        return between(sorted, floor, Math.abs(part) < FUZZ ? 0 : part);
    }

    /** Between two neighbours, counted from 1; the ends hold beyond themselves. */
    private static double between(double[] sorted, int floor, double part) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        double a = sorted[Math.min(n, Math.max(1, floor)) - 1];
        double b = sorted[Math.min(n, Math.max(1, floor + 1)) - 1];
        return part == 0 ? a : part == 1 ? b : (1 - part) * a + part * b;
    }
}
