package se.frid.psychometrics.study;

import se.frid.psychometrics.accuracy.ReferenceStandard;

/** The best means there is of telling what the score should tell. */
public sealed interface Reference {

    /** Name of its column. */
    String name();

    /**
     * Has the condition or has not.
     *
     * @param name of the column
     * @param positive how having it is written
     * @param standard of each person, in the order of the data
     */
    record Condition(String name, String positive, ReferenceStandard standard) implements Reference {}

    /** A measurement that should rise where the score rises. */
    final class Measurement implements Reference {

        private final String name;
        private final double[] values;

        private Measurement(String name, double[] values) {
            this.name = name;
            this.values = values;
        }

        /**
         * A measurement of each person, in the order of the data.
         *
         * @param name of the column
         * @param values NaN where there is none
         */
        public static Measurement of(String name, double[] values) {
            return new Measurement(name, values.clone());
        }

        @Override
        public String name() {
            return name;
        }

        /** The measurements, NaN where there is none. */
        public double[] values() {
            return values.clone();
        }
    }
}
