package se.frid.psychometrics.accuracy;

import java.util.Arrays;

/** How many cases and controls stand at each of some increasing scores; the arithmetic of the curve. Immutable. */
final class Counts {

    private final int[] cases;
    private final int[] controls;
    private final int totalCases;
    private final int totalControls;

    /** The arrays are kept, not copied. */
    Counts(int[] cases, int[] controls) {
        this(
                cases,
                controls,
                Arrays.stream(cases).sum(),
                Arrays.stream(controls).sum());
    }

    /** The same where the sums are known. */
    Counts(int[] cases, int[] controls, int totalCases, int totalControls) {
        this.cases = cases;
        this.controls = controls;
        this.totalCases = totalCases;
        this.totalControls = totalControls;
    }

    int size() {
        return cases.length;
    }

    int cases(int place) {
        return cases[place];
    }

    int controls(int place) {
        return controls[place];
    }

    int totalCases() {
        return totalCases;
    }

    int totalControls() {
        return totalControls;
    }

    /** Twice the number of pairs in which the case stands higher, ties counted half; exact. */
    long twicePairs() {
        long pairs = 0;
        long below = 0;
        for (int place = 0; place < cases.length; place++) {
            pairs += cases[place] * (2 * below + controls[place]);
            below += controls[place];
        }
        return pairs;
    }

    double area() {
        return twicePairs() / (2.0 * totalCases * totalControls);
    }

    /**
     * Variance of the area by the placements of cases among controls and of controls among cases: DeLong, DeLong &
     * Clarke-Pearson 1988, Biometrics 44:837–845. NaN with fewer than two of either.
     */
    double deLongVariance() {
        double area = area();
        double ofCases = 0;
        double ofControls = 0;
        long controlsBelow = 0;
        long casesAbove = totalCases;
        for (int place = 0; place < cases.length; place++) {
            casesAbove -= cases[place];
            double placed = (2 * controlsBelow + controls[place]) / (2.0 * totalControls) - area;
            double taken = (2 * casesAbove + cases[place]) / (2.0 * totalCases) - area;
            ofCases += cases[place] * placed * placed;
            ofControls += controls[place] * taken * taken;
            controlsBelow += controls[place];
        }
        return totalCases < 2 || totalControls < 2
                ? Double.NaN
                : ofCases / (totalCases - 1.0) / totalCases + ofControls / (totalControls - 1.0) / totalControls;
    }

    /** Share of the controls that stand lower than each score, ties half. */
    double[] controlsBelow() {
        double[] share = new double[cases.length];
        long below = 0;
        for (int place = 0; place < share.length; place++) {
            share[place] = (2 * below + controls[place]) / (2.0 * totalControls);
            below += controls[place];
        }
        return share;
    }

    /** Share of the cases that stand higher than each score, ties half. */
    double[] casesAbove() {
        double[] share = new double[cases.length];
        long above = totalCases;
        for (int place = 0; place < share.length; place++) {
            above -= cases[place];
            share[place] = (2 * above + cases[place]) / (2.0 * totalCases);
        }
        return share;
    }

    /** Sum of t³ - t over groups of ties, for the variance of rank statistics. */
    double ties() {
        double sum = 0;
        for (int place = 0; place < cases.length; place++) {
            double t = (double) cases[place] + controls[place];
            sum += t * t * t - t;
        }
        return sum;
    }
}
