package se.frid.psychometrics.items;

import java.util.Arrays;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.numerics.Descriptives;

/** Pairs of persons that two complete columns order alike, less those that they order the other way. */
final class Kendall {

    private Kendall() {}

    /** How many pairs of persons a column does not tie. */
    static double untied(Column column) {
        double n = column.size();
        double pairs = n * (n - 1) / 2;
        if (column.scale().isCategorical()) {
            for (int count : column.counts()) {
                pairs -= count * (count - 1.0) / 2;
            }
            return pairs;
        }
        double[] sorted = column.toArray();
        Arrays.sort(sorted);
        double run = 0;
        for (int i = 1; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
            pairs -= run;
        }
        return pairs;
    }

    /** Concordant less discordant pairs: from the table of the two for categories, else one pass over sorted persons. */
    static double concordance(Column x, Column y) {
        return x.scale().isCategorical() && y.scale().isCategorical()
                ? ofTable(x, y)
                : ofRanks(Descriptives.ranks(x.toArray()), Descriptives.ranks(y.toArray()));
    }

    private static double ofTable(Column x, Column y) {
        int rows = x.scale().values().size();
        int columns = y.scale().values().size();
        long[][] table = new long[rows][columns];
        for (int person = 0; person < x.size(); person++) {
            table[x.index(person)][y.index(person)]++;
        }
        // before[j]: how many lie in earlier rows and in columns before j.
        long[] before = new long[columns + 1];
        double score = 0;
        long earlier = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                long upTo = before[j];
                long after = earlier - before[j + 1];
                score += (double) table[i][j] * (upTo - after);
            }
            long sum = 0;
            for (int j = 0; j < columns; j++) {
                sum += table[i][j];
                before[j + 1] += sum;
            }
            earlier += sum;
        }
        return score;
    }

    /** Knight 1966 in spirit: persons by x, counted into a tree over the ranks of y; ties in x are counted in together. */
    private static double ofRanks(double[] x, double[] y) {
        int n = x.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        double[] distinct = Arrays.stream(y).sorted().distinct().toArray();
        long[] tree = new long[distinct.length + 1];
        double score = 0;
        int from = 0;
        while (from < n) {
            int to = from;
            while (to < n && x[order[to]] == x[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                int place = Arrays.binarySearch(distinct, y[order[i]]) + 1;
                score += sum(tree, place - 1) - (from - sum(tree, place));
            }
            for (int i = from; i < to; i++) {
                for (int node = Arrays.binarySearch(distinct, y[order[i]]) + 1;
                        node < tree.length;
                        node += node & -node) {
                    tree[node]++;
                }
            }
            from = to;
        }
        return score;
    }

    private static long sum(long[] tree, int place) {
        long sum = 0;
        for (int node = place; node > 0; node -= node & -node) {
            sum += tree[node];
        }
        return sum;
    }
}
