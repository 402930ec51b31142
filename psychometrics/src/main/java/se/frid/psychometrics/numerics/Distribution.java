package se.frid.psychometrics.numerics;

import java.util.Arrays;

/** Values and how often each comes: moments, shape and quantiles. Immutable; NaN where there are too few values. */
public final class Distribution {

    private final double[] values;
    private final long[] upTo;
    private final double mean;
    private final double m2;
    private final double m3;
    private final double m4;

    private Distribution(double[] values, int[] counts) {
        this.values = values;
        this.upTo = new long[values.length];
        long n = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            n += counts[i];
            upTo[i] = n;
            sum += counts[i] * values[i];
        }
        double first = sum / n;
        double rest = 0;
        for (int i = 0; i < values.length; i++) {
            rest += counts[i] * (values[i] - first);
        }
        this.mean = first + rest / n;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        for (int i = 0; i < values.length; i++) {
            double away = values[i] - mean;
            double square = away * away;
            squares += counts[i] * square;
            cubes += counts[i] * square * away;
            fourths += counts[i] * square * square;
        }
        this.m2 = squares / n;
        this.m3 = cubes / n;
        this.m4 = fourths / n;
    }

    /** Of plain values; NaN are left out. */
    public static Distribution of(double[] all) {
        double[] sorted = Arrays.stream(all)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int[] ones = new int[sorted.length];
        Arrays.fill(ones, 1);
        return new Distribution(sorted, ones);
    }

    /** Of values in increasing order that come with counts. */
    public static Distribution ofCounts(double[] values, int[] counts) {
        return new Distribution(values.clone(), counts);
    }

    /** How many values. */
    public long n() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /** How often a value comes. */
    public long count(double value) {
        long count = 0;
        for (int i = 0; i < values.length; i++) {
            count += values[i] == value ? upTo[i] - (i == 0 ? 0 : upTo[i - 1]) : 0;
        }
        return count;
    }

    /** Mean. */
    public double mean() {
        return mean;
    }

    /** Variance with n - 1. */
    public double variance() {
        return n() < 2 ? Double.NaN : m2 * n() / (n() - 1.0);
    }

    /** Standard deviation with n - 1. */
    public double sd() {
        return Math.sqrt(variance());
    }

    /** Standard error of the standard deviation by its own fourth moment: √((m4 - m2²)/n) / (2 sd). */
    public double standardErrorOfSd() {
        return Math.sqrt(Math.max(0, m4 - m2 * m2) / n()) / (2 * sd());
    }

    /** m3 / s³ with the standard deviation of n - 1: type 3 of Joanes & Gill 1998. */
    public double skewnessType3() {
        return n() < 2 ? Double.NaN : m3 / Math.pow(variance(), 1.5);
    }

    /** g1 √(n(n-1)) / (n-2): type 2 of Joanes & Gill 1998, as SAS and SPSS; NaN below three values. */
    public double skewnessType2() {
        double n = n();
        return n < 3 ? Double.NaN : m3 / Math.pow(m2, 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    /** m4 / s⁴ - 3 with the standard deviation of n - 1: type 3. */
    public double kurtosisType3() {
        return n() < 2 ? Double.NaN : m4 / (variance() * variance()) - 3;
    }

    /** ((n+1) g2 + 6)(n-1) / ((n-2)(n-3)): type 2; NaN below four values. */
    public double kurtosisType2() {
        double n = n();
        return n < 4 ? Double.NaN : ((n + 1) * (m4 / (m2 * m2) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    /** The value at a place in order, counted from 0. */
    public double ordered(long place) {
        int found = Arrays.binarySearch(upTo, place + 1);
        int index = found >= 0 ? found : -found - 1;
        while (index > 0 && upTo[index - 1] >= place + 1) {
            index--;
        }
        return values[index];
    }

    /** Quantile by R's type 7. */
    public double quantile(double share) {
        long n = n();
        if (n == 0) {
            return Double.NaN;
        }
        double place = 1 + (n - 1) * share;
        long floor = (long) Math.floor(place);
        double low = ordered(floor - 1);
        return floor >= n ? low : low + (place - floor) * (ordered(floor) - low);
    }

    /** Median. */
    public double median() {
        return quantile(0.5);
    }
}
