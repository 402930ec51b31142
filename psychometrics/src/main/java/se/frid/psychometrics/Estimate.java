package se.frid.psychometrics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a study: a value with all that is needed to read it, or the reason why there is none. Never a bare number.
 *
 * <p>Immutable. There is no NaN and no infinity in it.
 */
public sealed interface Estimate permits Estimated, NotEstimable {

    /** How many persons, pairs or ratings it rests on, by the missing rule of its method. */
    int n();

    /** What was worked out, from which data and by whose formula. */
    Method method();

    /** The value, where there is one. */
    OptionalDouble value();

    /** The standard error, where there is one. */
    OptionalDouble error();

    /** The interval, where there is one. */
    Optional<Interval> interval();

    /** A value without standard error or interval; not estimable as {@link Reason#NUMERICAL} where it is not a finite number. */
    static Estimate of(double value, int n, Method method) {
        return of(value, null, null, n, method);
    }

    /** A value with its standard error; a standard error that is not a finite number is left out. */
    static Estimate of(double value, double standardError, int n, Method method) {
        return of(value, Double.isFinite(standardError) ? standardError : null, null, n, method);
    }

    /** A value with its interval. */
    static Estimate of(double value, @Nullable Interval interval, int n, Method method) {
        return of(value, null, interval, n, method);
    }

    /** A value with what is known of its precision; not estimable where it is not a finite number. */
    static Estimate of(
            double value, @Nullable Double standardError, @Nullable Interval interval, int n, Method method) {
        return Double.isFinite(value)
                ? new Estimated(value, standardError, interval, n, method)
                : NotEstimable.because(Reason.NUMERICAL, n, method);
    }

    /** The same figure, value, error and interval, under another name: where a method is a special case of another one. */
    default Estimate as(Method method) {
        return this instanceof NotEstimable not
                ? new NotEstimable(not.reason(), not.words(), n(), method)
                : of(
                        value().orElseThrow(),
                        error().isPresent() ? error().getAsDouble() : null,
                        interval().orElse(null),
                        n(),
                        method);
    }

    /** The same reason if there is no value, else the value of a function of this one, without standard error or interval. */
    default Estimate map(Method as, DoubleUnaryOperator function) {
        if (this instanceof NotEstimable not) {
            return new NotEstimable(not.reason(), not.words(), n(), as);
        }
        return of(function.applyAsDouble(value().orElseThrow()), n(), as);
    }

    /**
     * The value of a function of this one that rises or falls throughout; the ends of the interval go with it. The standard
     * error is left out.
     */
    default Estimate transformed(Method as, DoubleUnaryOperator monotone) {
        if (this instanceof NotEstimable not) {
            return new NotEstimable(not.reason(), not.words(), n(), as);
        }
        double value = monotone.applyAsDouble(value().orElseThrow());
        Interval mapped = interval()
                .flatMap(old -> old.mapped(monotone).map(ends -> ends.by(old.method() + ", transformed")))
                .orElse(null);
        return of(value, mapped, n(), as);
    }
}
