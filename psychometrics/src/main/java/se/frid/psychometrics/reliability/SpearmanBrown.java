package se.frid.psychometrics.reliability;

import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/** What a longer or shorter scale of the same kind of items would do. */
public final class SpearmanBrown {

    private SpearmanBrown() {}

    /**
     * Reliability of a scale {@code factor} times as long.
     *
     * @param factor above 0; 2 for twice as many items
     */
    public static Estimate lengthened(Estimate reliability, double factor) {
        double r = reliability.value().orElse(0);
        if (1 + (factor - 1) * r <= 0) {
            return NotEstimable.because(Reason.OUTSIDE_RANGE, reliability.n(), ReliabilityMethods.SPEARMAN_BROWN);
        }
        return reliability.transformed(ReliabilityMethods.SPEARMAN_BROWN, x -> factor * x / (1 + (factor - 1) * x));
    }

    /**
     * How many items would reach a wanted reliability, not rounded.
     *
     * @param items how many there are now
     * @param wanted in (0, 1)
     */
    public static Estimate itemsFor(Estimate reliability, int items, double wanted) {
        if (reliability.value().isPresent() && reliability.value().getAsDouble() <= 0) {
            return NotEstimable.because(Reason.OUTSIDE_RANGE, reliability.n(), ReliabilityMethods.ITEMS_NEEDED);
        }
        return reliability.transformed(
                ReliabilityMethods.ITEMS_NEEDED,
                r -> r > 0 ? items * wanted * (1 - r) / (r * (1 - wanted)) : Double.NaN);
    }
}
