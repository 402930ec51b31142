package se.frid.psychometrics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What can be answered to an item.
 *
 * @param code code of the item or name of the column
 * @param values every value that can be answered, in strictly increasing order; empty for a continuous score
 * @param lowest lowest possible value
 * @param highest highest possible value
 * @param reversed whether the declared key turns the item: the data then hold {@code lowest + highest - answer}
 */
public record ItemScale(String code, List<Double> values, double lowest, double highest, boolean reversed) {

    /** More categories than this are no longer categories. */
    public static final int MOST_CATEGORIES = 1000;

    public ItemScale {
        values = List.copyOf(values);
        if (!Double.isFinite(lowest) || !Double.isFinite(highest) || lowest >= highest) {
            throw new IllegalArgumentException("item " + code + ": lowest and highest are not in order");
        }
        if (values.size() > MOST_CATEGORIES) {
            throw new IllegalArgumentException("item " + code + ": too many categories");
        }
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) <= values.get(i - 1)) {
                throw new IllegalArgumentException("item " + code + ": values are not in order");
            }
        }
    }

    /** Every whole number from {@code lowest} to {@code highest}. */
    public static ItemScale whole(String code, int lowest, int highest) {
        return new ItemScale(
                code,
                IntStream.rangeClosed(lowest, highest).mapToObj(Double::valueOf).toList(),
                lowest,
                highest,
                false);
    }

    /** The given values, in increasing order. */
    public static ItemScale of(String code, List<Double> values) {
        if (values.size() < 2) {
            throw new IllegalArgumentException("item " + code + ": fewer than two values");
        }
        return new ItemScale(code, values, values.get(0), values.get(values.size() - 1), false);
    }

    /** Any number from {@code lowest} to {@code highest}. */
    public static ItemScale continuous(String code, double lowest, double highest) {
        return new ItemScale(code, List.of(), lowest, highest, false);
    }

    /** The same scale, turned by the key. */
    public ItemScale turned() {
        return new ItemScale(code, values, lowest, highest, !reversed);
    }

    /** Whether there are categories to count. */
    public boolean isCategorical() {
        return !values.isEmpty();
    }

    /** Whether neighbouring values are all one apart, so that a value is the lowest one plus the index of its category. */
    public boolean isUnitStep() {
        return isCategorical()
                && IntStream.range(1, values.size()).allMatch(i -> values.get(i) - values.get(i - 1) == 1);
    }
}
