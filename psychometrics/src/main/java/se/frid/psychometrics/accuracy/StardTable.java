package se.frid.psychometrics.accuracy;

import java.util.ArrayList;
import java.util.List;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Proportions;
import se.frid.psychometrics.Reason;

/**
 * The cross-tabulation of the index test against the reference standard, with everyone in it, also those who lack one of them: items
 * 19 to 23 of STARD 2015 (Bossuyt et al., BMJ 351:h5527).
 *
 * @param rows results of the index test, from the one that speaks least for the condition on
 * @param untested those without a result of the index test
 */
public record StardTable(List<Row> rows, Row untested) {

    public StardTable {
        rows = List.copyOf(rows);
    }

    /**
     * Those with one result.
     *
     * @param result its name
     * @param present how many of them have the condition
     * @param absent how many do not
     * @param unknown how many lack the reference standard
     */
    public record Row(String result, int present, int absent, int unknown) {

        /** How many. */
        public int n() {
            return present + absent + unknown;
        }

        /** Share with the condition among those of whom it is known. */
        public Estimate postTest(double confidence) {
            int known = present + absent;
            return known == 0
                    ? NotEstimable.because(Reason.EMPTY_GROUP, 0, AccuracyMethods.POST_TEST)
                    : Proportions.share(present, known, confidence, AccuracyMethods.POST_TEST);
        }
    }

    /** Positive and negative at a cut-off. */
    public static StardTable of(double[] scores, ReferenceStandard reference, double cut, Positive positive) {
        double[] turned = new double[scores.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = positive.turned(scores[i]);
        }
        return of(turned, reference, List.of("negative", "positive"), List.of(positive.turned(cut)));
    }

    /**
     * By bands of a score.
     *
     * @param scores NaN where there is none
     * @param names of the bands, lowest first
     * @param from lowest score of each band but the first, in increasing order
     */
    public static StardTable of(double[] scores, ReferenceStandard reference, List<String> names, List<Double> from) {
        if (scores.length != reference.size() || names.size() != from.size() + 1) {
            throw new IllegalArgumentException("as many scores as persons, and a border between each two bands");
        }
        int[][] counts = new int[names.size() + 1][3];
        for (int person = 0; person < scores.length; person++) {
            int band = names.size();
            if (!Double.isNaN(scores[person])) {
                double score = scores[person];
                band = (int) from.stream().filter(border -> score >= border).count();
            }
            counts[band][reference.isPresent(person) ? 0 : reference.isAbsent(person) ? 1 : 2]++;
        }
        List<Row> rows = new ArrayList<>();
        for (int band = 0; band < names.size(); band++) {
            rows.add(row(names.get(band), counts[band]));
        }
        return new StardTable(rows, row("untested", counts[names.size()]));
    }

    private static Row row(String result, int[] counts) {
        return new Row(result, counts[0], counts[1], counts[2]);
    }

    /** How many took part. */
    public int n() {
        return rows.stream().mapToInt(Row::n).sum() + untested.n();
    }

    /** How many have both the index test and the reference standard. */
    public int complete() {
        return rows.stream().mapToInt(row -> row.present() + row.absent()).sum();
    }
}
