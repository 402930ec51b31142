package se.frid.administration;

import se.frid.json.Bare;
import se.frid.json.NullIsAbsent;
import se.frid.json.Scalar;

/** What stands for one item: an answer, or the reason why there is none. In JSON, {@code null} reads as not answered. */
@NullIsAbsent
public sealed interface Answer {

    /** An answer: the number of the option, or its code. */
    @Bare
    record Given(Scalar value) implements Answer {

        /** Tells nothing of the answer: it may end up in a log. */
        @Override
        public String toString() {
            return "Given[…]";
        }
    }

    /** No answer: {@code {"missing": "declined"}}. */
    record Missing(MissingKind missing) implements Answer {}

    /** An answer by number. */
    static Answer of(long value) {
        return new Given(Scalar.of(value));
    }

    /** An answer by code. */
    static Answer of(String code) {
        return new Given(Scalar.of(code));
    }

    /** No answer, and why. */
    static Answer missing(MissingKind kind) {
        return new Missing(kind);
    }
}
