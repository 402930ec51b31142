package se.frid.psychometrics.accuracy;

import java.util.Arrays;

/** Persons in the order of their scores, cases first, so that a drawn sample becomes counts in one pass. Immutable. */
final class RocDraws {

    private final int[] placeOfPerson;
    private final int cases;
    private final int controls;
    private final int size;

    RocDraws(Counts counts) {
        this.cases = counts.totalCases();
        this.controls = counts.totalControls();
        this.size = counts.size();
        this.placeOfPerson = new int[cases + controls];
        int person = 0;
        for (int place = 0; place < size; place++) {
            for (int i = 0; i < counts.cases(place); i++) {
                placeOfPerson[person++] = place;
            }
        }
        for (int place = 0; place < size; place++) {
            for (int i = 0; i < counts.controls(place); i++) {
                placeOfPerson[person++] = place;
            }
        }
    }

    /** How many cases and controls there are to draw from. */
    int[] groups() {
        return new int[] {cases, controls};
    }

    /** Working arrays for one run of samples. */
    Replicate replicate() {
        return new Replicate();
    }

    /** Counts of one sample after another in the same arrays. */
    final class Replicate {

        private final int[] drawnCases = new int[size];
        private final int[] drawnControls = new int[size];

        /** The sample as counts; they hold until the next one. */
        Counts counts(int[] times) {
            Arrays.fill(drawnCases, 0);
            Arrays.fill(drawnControls, 0);
            for (int person = 0; person < cases; person++) {
                drawnCases[placeOfPerson[person]] += times[person];
            }
            for (int person = cases; person < placeOfPerson.length; person++) {
                drawnControls[placeOfPerson[person]] += times[person];
            }
            return new Counts(drawnCases, drawnControls, cases, controls);
        }
    }
}
