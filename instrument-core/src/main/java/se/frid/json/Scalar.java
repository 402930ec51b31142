package se.frid.json;

import java.math.BigDecimal;

/** One plain value: a number, a word or yes/no. Numbers that are equal in value are equal, however they were written. */
public sealed interface Scalar {

    /**
     * A number.
     *
     * @param number without trailing zeros, so that 1 and 1.0 are the same
     */
    @Bare
    record Num(BigDecimal number) implements Scalar {
        public Num {
            number = canonical(number);
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** A code or a category. */
    @Bare
    record Word(String word) implements Scalar {
        @Override
        public String toString() {
            return word;
        }
    }

    /** Yes or no. */
    @Bare
    record Flag(boolean flag) implements Scalar {
        @Override
        public String toString() {
            return Boolean.toString(flag);
        }
    }

    /** A number as a value. */
    static Scalar of(BigDecimal number) {
        return new Num(number);
    }

    /** A whole number as a value. */
    static Scalar of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }

    /** A word as a value. */
    static Scalar of(String word) {
        return new Word(word);
    }

    /** Yes or no as a value. */
    static Scalar of(boolean flag) {
        return new Flag(flag);
    }

    /** The number without trailing zeros and never in exponent form, so that equal numbers are equal objects. */
    static BigDecimal canonical(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
