package se.frid.psychometrics.reliability;

/**
 * All splits of a matrix into halves, {@code k/2} items against the rest: 4 C_ab / V of each.
 *
 * @param best largest
 * @param worst smallest
 * @param mean mean
 * @param count how many splits
 */
record Splits(double best, double worst, double mean, int count) {

    /** More items than this have too many splits to try them all. */
    static final int MOST_ITEMS = 22;

    /** Every split once: for an even number of items those whose first half holds the first item. */
    static Splits all(double[][] c) {
        boolean even = c.length % 2 == 0;
        return walk(c, Long.MAX_VALUE, even);
    }

    /**
     * The splits that {@code psych::splitHalf} tries: the first half of all sets of ⌊k/2⌋ items in lexicographic order, whose sum
     * it divides by half the number of sets. For an even number of items that is every split; for an odd number it is not.
     */
    static Splits asPsych(double[][] c) {
        double half = choose(c.length, c.length / 2) / 2.0;
        long tried = (long) Math.ceil(half);
        Splits some = walk(c, tried, false);
        return new Splits(some.best, some.worst, some.mean * tried / half, some.count);
    }

    private static long choose(int n, int m) {
        long ways = 1;
        for (int i = 1; i <= m; i++) {
            ways = ways * (n - m + i) / i;
        }
        return ways;
    }

    private static Splits walk(double[][] c, long limit, boolean firstStays) {
        int k = c.length;
        int half = k / 2;
        double total = 0;
        double[] rows = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                rows[i] += c[i][j];
            }
            total += rows[i];
        }
        int[] set = new int[half];
        for (int i = 0; i < half; i++) {
            set[i] = i;
        }
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        double sum = 0;
        int count = 0;
        while (count < limit && half > 0 && (!firstStays || set[0] == 0)) {
            double between = 0;
            for (int a : set) {
                between += rows[a];
                for (int b : set) {
                    between -= c[a][b];
                }
            }
            double value = 4 * between / total;
            best = Math.max(best, value);
            worst = Math.min(worst, value);
            sum += value;
            count++;
            if (!next(set, k)) {
                break;
            }
        }
        return new Splits(best, worst, sum / count, count);
    }

    /** The next set in lexicographic order. */
    private static boolean next(int[] set, int k) {
        int at = set.length - 1;
        while (at >= 0 && set[at] == k - set.length + at) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        set[at]++;
        for (int i = at + 1; i < set.length; i++) {
            set[i] = set[i - 1] + 1;
        }
        return true;
    }
}
