package se.frid.benchmarks;

import java.util.ArrayList;
import java.util.List;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.agreement.Ratings;
import se.frid.psychometrics.numerics.SplitMix64;

/** Data of studies, made from a seed. */
final class StudyData {

    private static final double[] STEPS = {-1.2, -0.4, 0.4, 1.2};
    private static final double LOADING = 0.7;

    private StudyData() {}

    /** Answers from 0 to 4 that share one factor. */
    static ResponseData answers(int persons, int items, long seed) {
        SplitMix64 random = SplitMix64.of(seed);
        double[][] columns = new double[items][persons];
        double rest = Math.sqrt(1 - LOADING * LOADING);
        for (int person = 0; person < persons; person++) {
            double factor = random.nextNormal();
            for (int item = 0; item < items; item++) {
                columns[item][person] = step(LOADING * factor + rest * random.nextNormal());
            }
        }
        List<String> codes = new ArrayList<>();
        for (int item = 1; item <= items; item++) {
            codes.add("q" + item);
        }
        return ResponseData.ofWhole(codes, 0, STEPS.length, columns);
    }

    private static int step(double z) {
        int step = 0;
        while (step < STEPS.length && z > STEPS[step]) {
            step++;
        }
        return step;
    }

    /** Who has the condition: three in ten. */
    static boolean[] present(int persons, long seed) {
        SplitMix64 random = SplitMix64.of(seed);
        boolean[] present = new boolean[persons];
        for (int person = 0; person < persons; person++) {
            present[person] = random.nextDouble() < 0.3;
        }
        return present;
    }

    /** Scores one standard deviation higher with the condition; whole from 0 to 30, or any number. */
    static double[] scores(boolean[] present, boolean whole, long seed) {
        SplitMix64 random = SplitMix64.of(seed);
        double[] scores = new double[present.length];
        for (int person = 0; person < scores.length; person++) {
            double z = random.nextNormal() + (present[person] ? 1 : 0);
            scores[person] = whole ? Math.max(0, Math.min(30, Math.rint(12 + 5 * z))) : z;
        }
        return scores;
    }

    /** What raters gave, each with a level of its own. */
    static Ratings ratings(int subjects, int raters, long seed) {
        SplitMix64 random = SplitMix64.of(seed);
        double[][] values = new double[raters][subjects];
        for (int subject = 0; subject < subjects; subject++) {
            double own = 2 * random.nextNormal();
            for (int rater = 0; rater < raters; rater++) {
                values[rater][subject] = 10 + own + 0.3 * rater + random.nextNormal();
            }
        }
        return Ratings.of(values);
    }
}
