package se.frid.psychometrics.samplesize;

import java.util.function.IntPredicate;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/** Rounds up and refuses what has no answer. */
final class Needed {

    /** More persons than this are not asked for. */
    private static final int MOST = 1 << 28;

    private Needed() {}

    /** Rounded up; a tail of rounding error does not ask for one person more. */
    static Estimate up(double persons, Method method) {
        double whole = Math.ceil(persons - 1e-9 * Math.abs(persons));
        return persons > 0 && whole <= MOST ? Estimate.of(whole, 0, method) : outside(method);
    }

    static Estimate outside(Method method) {
        return NotEstimable.because(Reason.OUTSIDE_RANGE, 0, method);
    }

    /** The least number that is enough, where more is always enough too. */
    static Estimate least(int from, IntPredicate isEnough, Method method) {
        int high = from;
        while (!isEnough.test(high)) {
            if (high >= MOST / 2) {
                return outside(method);
            }
            high *= 2;
        }
        int low = Math.max(from - 1, high / 2);
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (isEnough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Estimate.of(high, 0, method);
    }

    static boolean isShare(double value) {
        return value > 0 && value < 1;
    }
}
