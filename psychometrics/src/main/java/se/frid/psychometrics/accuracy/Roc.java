package se.frid.psychometrics.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many with and without the condition have each score: all that a receiver operating characteristic is made of. Immutable.
 *
 * <p>Persons without a score or without a reference standard are left out. Whole-number scores are counted, others sorted; cost
 * grows with n, or n log n.
 */
public final class Roc {

    /** Widest range of whole numbers that is counted rather than sorted. */
    private static final int WIDEST = 1 << 20;

    private final Positive positive;
    private final double[] values;
    private final Counts counts;

    private Roc(Positive positive, double[] values, Counts counts) {
        this.positive = positive;
        this.values = values;
        this.counts = counts;
    }

    /** Higher scores speak for the condition. */
    public static Roc of(double[] scores, ReferenceStandard reference) {
        return of(scores, reference, Positive.AT_LEAST);
    }

    /**
     * From scores of persons.
     *
     * @param scores NaN where there is none
     * @param reference as many
     * @throws IllegalArgumentException if the numbers of persons differ or a score is infinite
     */
    public static Roc of(double[] scores, ReferenceStandard reference, Positive positive) {
        if (scores.length != reference.size()) {
            throw new IllegalArgumentException("as many scores as persons in the reference standard");
        }
        int cases = 0;
        int controls = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (int i = 0; i < scores.length; i++) {
            double score = scores[i];
            if (Double.isNaN(score) || reference.isUnknown(i)) {
                continue;
            }
            if (reference.isPresent(i)) {
                cases++;
            } else {
                controls++;
            }
            least = Math.min(least, score);
            most = Math.max(most, score);
            whole = whole && score == Math.rint(score);
        }
        if (Double.isInfinite(most - least) && cases + controls > 0) {
            throw new IllegalArgumentException("a score is finite");
        }
        boolean counted =
                cases + controls > 0 && whole && most - least < Math.min(WIDEST, 1024 + 4.0 * (cases + controls));
        return counted
                ? counted(scores, reference, positive, (long) least, (int) (most - least) + 1)
                : sorted(scores, reference, positive, cases, controls);
    }

    private static Roc counted(double[] scores, ReferenceStandard reference, Positive positive, long least, int range) {
        int[] cases = new int[range];
        int[] controls = new int[range];
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i]) || reference.isUnknown(i)) {
                continue;
            }
            int at = (int) (scores[i] - least);
            at = positive == Positive.AT_LEAST ? at : range - 1 - at;
            if (reference.isPresent(i)) {
                cases[at]++;
            } else {
                controls[at]++;
            }
        }
        double[] values = new double[range];
        int used = 0;
        for (int at = 0; at < range; at++) {
            if (cases[at] + controls[at] > 0) {
                values[used] = positive == Positive.AT_LEAST ? least + at : positive.turned(least + range - 1.0 - at);
                cases[used] = cases[at];
                controls[used] = controls[at];
                used++;
            }
        }
        return new Roc(
                positive,
                Arrays.copyOf(values, used),
                new Counts(Arrays.copyOf(cases, used), Arrays.copyOf(controls, used)));
    }

    /** The smaller group stands in front, so that little has to be put aside while both are merged where they stand. */
    private static Roc sorted(
            double[] scores, ReferenceStandard reference, Positive positive, int numberOfCases, int numberOfControls) {
        boolean casesInFront = numberOfCases <= numberOfControls;
        int border = Math.min(numberOfCases, numberOfControls);
        double[] values = new double[numberOfCases + numberOfControls];
        int front = 0;
        int back = border;
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i]) || reference.isUnknown(i)) {
                continue;
            }
            if (reference.isPresent(i) == casesInFront) {
                values[front++] = positive.turned(scores[i]);
            } else {
                values[back++] = positive.turned(scores[i]);
            }
        }
        Arrays.sort(values, 0, border);
        Arrays.sort(values, border, values.length);
        int[] inFront = new int[values.length];
        int[] inBack = new int[values.length];
        int used = merge(values, border, inFront, inBack);
        boolean all = used == values.length;
        int[] cases = casesInFront ? inFront : inBack;
        int[] controls = casesInFront ? inBack : inFront;
        return new Roc(
                positive,
                all ? values : Arrays.copyOf(values, used),
                new Counts(
                        all ? cases : Arrays.copyOf(cases, used),
                        all ? controls : Arrays.copyOf(controls, used),
                        numberOfCases,
                        numberOfControls));
    }

    /** Leaves the different values in front, in order, and how often each came in either part; returns how many there are. */
    private static int merge(double[] values, int border, int[] inFront, int[] inBack) {
        double[] front = Arrays.copyOf(values, border);
        int used = 0;
        int a = 0;
        int b = border;
        while (a < border || b < values.length) {
            double value = b >= values.length || (a < border && front[a] <= values[b]) ? front[a] : values[b];
            while (a < border && front[a] == value) {
                inFront[used]++;
                a++;
            }
            while (b < values.length && values[b] == value) {
                inBack[used]++;
                b++;
            }
            values[used++] = value;
        }
        return used;
    }

    /** Which end speaks for the condition. */
    public Positive positive() {
        return positive;
    }

    /** How many persons with the condition. */
    public int cases() {
        return counts.totalCases();
    }

    /** How many without it. */
    public int controls() {
        return counts.totalControls();
    }

    /** How many persons. */
    public int n() {
        return cases() + controls();
    }

    /** How many different scores there are. */
    public int size() {
        return values.length;
    }

    /** One of the different scores, from the one that speaks least for the condition to the one that speaks most. */
    public double score(int place) {
        return positive.turned(values[place]);
    }

    /** The cross-tabulation at one of the scores: positive is that score and all that speak more for the condition. */
    public CrossTable at(int place) {
        int tp = cases();
        int fp = controls();
        for (int below = 0; below < place; below++) {
            tp -= counts.cases(below);
            fp -= counts.controls(below);
        }
        return new CrossTable(tp, fp, cases() - tp, controls() - fp);
    }

    /** The cross-tabulation at any cut-off, {@code >= cut} or {@code <= cut} as the curve was made. */
    public CrossTable at(double cut) {
        double turned = positive.turned(cut);
        int place = Arrays.binarySearch(values, turned);
        return at(place >= 0 ? place : -place - 1);
    }

    /** The curve: a point for each score, then the one at which nobody is positive. */
    public List<RocPoint> points() {
        List<RocPoint> points = new ArrayList<>();
        int tp = cases();
        int fp = controls();
        for (int place = 0; place < values.length; place++) {
            points.add(new RocPoint(score(place), new CrossTable(tp, fp, cases() - tp, controls() - fp)));
            tp -= counts.cases(place);
            fp -= counts.controls(place);
        }
        points.add(new RocPoint(null, new CrossTable(0, 0, cases(), controls())));
        return points;
    }

    /** Counts in the order of {@link #score(int)}. */
    Counts counts() {
        return counts;
    }

    /** Scores turned so that they increase. */
    double[] turnedValues() {
        return values;
    }
}
