package se.frid.psychometrics.agreement;

import java.util.Arrays;

/**
 * Ratings as places among their categories.
 *
 * <p>Package-private: arrays are shared, not copied.
 */
final class Coded {

    private final double[] categories;
    private final int[][] places;

    private Coded(double[] categories, int[][] places) {
        this.categories = categories;
        this.places = places;
    }

    static Coded of(Ratings ratings) {
        double[] categories = ratings.categories();
        int[][] places = new int[ratings.raters()][ratings.subjects()];
        for (int rater = 0; rater < places.length; rater++) {
            for (int subject = 0; subject < places[rater].length; subject++) {
                double value = ratings.value(rater, subject);
                places[rater][subject] = Double.isNaN(value) ? -1 : Arrays.binarySearch(categories, value + 0.0);
            }
        }
        return new Coded(categories, places);
    }

    /** The same ratings, told apart only by whether they are of one category: 1 for it, 0 for the others. */
    Coded against(int category) {
        int[][] two = new int[places.length][];
        for (int rater = 0; rater < two.length; rater++) {
            two[rater] = Arrays.stream(places[rater])
                    .map(place -> place < 0 ? -1 : place == category ? 1 : 0)
                    .toArray();
        }
        return new Coded(new double[] {0, 1}, two);
    }

    double[] categories() {
        return categories;
    }

    int raters() {
        return places.length;
    }

    int subjects() {
        return places.length == 0 ? 0 : places[0].length;
    }

    /** Place of a rating among the categories, -1 where there is none. */
    int place(int rater, int subject) {
        return places[rater][subject];
    }

    /** How many raters gave each category to a subject. */
    int[] counts(int subject) {
        int[] counts = new int[categories.length];
        for (int[] column : places) {
            if (column[subject] >= 0) {
                counts[column[subject]]++;
            }
        }
        return counts;
    }
}
