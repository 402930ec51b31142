package se.frid.psychometrics;

import java.util.Optional;
import java.util.OptionalDouble;
import se.frid.instrument.Text;

/**
 * A figure that these data do not give, and why.
 *
 * @param reason stable code that a program can act on
 * @param words the reason as a sentence for people
 * @param n how many persons, pairs or ratings there were
 * @param method what was asked for
 */
public record NotEstimable(Reason reason, Text words, int n, Method method) implements Estimate {

    /** With the usual words of the reason. */
    public static NotEstimable because(Reason reason, int n, Method method) {
        return new NotEstimable(reason, reason.words(), n, method);
    }

    @Override
    public OptionalDouble value() {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble error() {
        return OptionalDouble.empty();
    }

    @Override
    public Optional<Interval> interval() {
        return Optional.empty();
    }
}
