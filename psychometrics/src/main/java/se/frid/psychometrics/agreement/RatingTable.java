package se.frid.psychometrics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often two raters gave each pair of categories.
 *
 * @param categories values of the categories, in increasing order
 * @param counts one row for each category of the first rater, one column for each of the second
 */
public record RatingTable(List<Double> categories, List<List<Integer>> counts) {

    public RatingTable {
        categories = List.copyOf(categories);
        counts = counts.stream().map(List::copyOf).toList();
        int q = categories.size();
        if (counts.size() != q || counts.stream().anyMatch(row -> row.size() != q)) {
            throw new IllegalArgumentException("a table of ratings is square");
        }
        if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    /** Of the subjects that both raters rated. */
    public static RatingTable of(Ratings ratings) {
        if (ratings.raters() != 2) {
            throw new IllegalArgumentException("a table of ratings has two raters");
        }
        Coded coded = Coded.of(ratings.complete());
        int q = coded.categories().length;
        int[][] counts = new int[q][q];
        for (int subject = 0; subject < coded.subjects(); subject++) {
            counts[coded.place(0, subject)][coded.place(1, subject)]++;
        }
        return of(coded.categories(), counts);
    }

    /** A published table. */
    public static RatingTable of(double[] categories, int[][] counts) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return new RatingTable(Arrays.stream(categories).boxed().toList(), rows);
    }

    /** A published table of categories 1, 2, 3, … */
    public static RatingTable of(int[][] counts) {
        double[] categories = new double[counts.length];
        Arrays.setAll(categories, i -> i + 1.0);
        return of(categories, counts);
    }

    /** How many subjects. */
    public int n() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /** How many categories. */
    public int size() {
        return categories.size();
    }

    /** How often the first rater gave one category and the second the other. */
    public int count(int first, int second) {
        return counts.get(first).get(second);
    }

    /** How many subjects the two agree on. */
    public int agreements() {
        int sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += count(i, i);
        }
        return sum;
    }

    /** How often the first rater gave each category. */
    int[] rows() {
        return counts.stream()
                .mapToInt(row -> row.stream().mapToInt(Integer::intValue).sum())
                .toArray();
    }

    /** How often the second rater gave each category. */
    int[] columns() {
        int[] sums = new int[size()];
        for (List<Integer> row : counts) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row.get(j);
            }
        }
        return sums;
    }

    double[] values() {
        return categories.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Without some categories. */
    RatingTable select(List<Integer> some) {
        return new RatingTable(
                some.stream().map(categories::get).toList(),
                some.stream()
                        .map(i -> some.stream().map(j -> count(i, j)).toList())
                        .toList());
    }
}
