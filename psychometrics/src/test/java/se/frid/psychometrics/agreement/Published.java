package se.frid.psychometrics.agreement;

import java.util.Arrays;

/** Small published tables of ratings. */
final class Published {

    private static final double GAP = Double.NaN;

    private Published() {}

    /** Six subjects, four judges: Shrout & Fleiss 1979, Psychol. Bull. 86:420–428, table 2. */
    static Ratings shroutFleiss() {
        return Ratings.of(
                new double[] {9, 6, 8, 7, 10, 6},
                new double[] {2, 1, 4, 1, 5, 2},
                new double[] {5, 3, 6, 2, 6, 4},
                new double[] {8, 2, 8, 6, 9, 7});
    }

    /** Twelve units, four observers, gaps: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, example C. */
    static Ratings krippendorff() {
        return Ratings.of(
                new double[] {1, 2, 3, 3, 2, 1, 4, 1, 2, GAP, GAP, GAP},
                new double[] {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, GAP, 3},
                new double[] {GAP, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, GAP},
                new double[] {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, GAP});
    }

    /** Fifteen patients, six psychiatrists, five diagnoses: the first half of Fleiss 1971, as Gwet 2014 has it. */
    static Ratings psychiatrists() {
        int[][] counts = {
            {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
            {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
            {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}
        };
        double[][] byRater = new double[6][counts.length];
        for (int subject = 0; subject < counts.length; subject++) {
            int rater = 0;
            for (int category = 0; category < 5; category++) {
                for (int i = 0; i < counts[subject][category]; i++) {
                    byRater[rater++][subject] = category + 1;
                }
            }
        }
        return Ratings.of(byRater);
    }

    /** Two abstractors, a hundred pregnancies, three outcomes: Gwet 2014, Handbook of Inter-Rater Reliability. */
    static RatingTable abstractors() {
        return RatingTable.of(new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
    }

    /** Unaided vision of 7,477 women, right and left eye: Stuart 1955, Biometrika 42:412–416. */
    static RatingTable vision() {
        return RatingTable.of(
                new int[][] {{1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}});
    }

    /** Peak flow of 17 persons by two meters, first reading, litres a minute: Bland & Altman 1986, Lancet 327:307–310. */
    static double[][] peakFlow() {
        return new double[][] {
            {494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427},
            {512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451}
        };
    }

    /** A table as ratings of two raters. */
    static Ratings ratings(RatingTable table) {
        double[][] byRater = new double[2][table.n()];
        int subject = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                Arrays.fill(
                        byRater[0],
                        subject,
                        subject + table.count(i, j),
                        table.categories().get(i));
                Arrays.fill(
                        byRater[1],
                        subject,
                        subject + table.count(i, j),
                        table.categories().get(j));
                subject += table.count(i, j);
            }
        }
        return Ratings.of(byRater);
    }
}
