package se.frid.psychometrics;

import java.util.Arrays;

/**
 * The answers of all persons to one item, keyed as declared. Immutable.
 *
 * <p>Categorical items are held as indices of their categories, two bytes each; continuous scores as numbers.
 */
public final class Column {

    /** The index that stands for a missing answer. */
    public static final int MISSING = -1;

    private final ItemScale scale;
    private final short[] indices;
    private final double[] numbers;
    private final double[] values;
    private final int missing;

    private Column(ItemScale scale, short[] indices, double[] numbers) {
        this.scale = scale;
        this.indices = indices;
        this.numbers = numbers;
        this.values = scale.values().stream().mapToDouble(Double::doubleValue).toArray();
        int count = 0;
        for (short index : indices) {
            count += index < 0 ? 1 : 0;
        }
        for (double number : numbers) {
            count += Double.isNaN(number) ? 1 : 0;
        }
        this.missing = count;
    }

    /** Indices of categories, {@link #MISSING} where there is no answer. */
    static Column ofIndices(ItemScale scale, short[] indices) {
        return new Column(scale, indices, new double[0]);
    }

    /** Numbers of a continuous score, NaN where there is none. */
    static Column ofNumbers(ItemScale scale, double[] numbers) {
        return new Column(scale, new short[0], numbers);
    }

    /** What can be answered. */
    public ItemScale scale() {
        return scale;
    }

    /** How many persons. */
    public int size() {
        return scale.isCategorical() ? indices.length : numbers.length;
    }

    /** How many have no answer. */
    public int missing() {
        return missing;
    }

    /** Whether a person has no answer. */
    public boolean isMissing(int person) {
        return scale.isCategorical() ? indices[person] < 0 : Double.isNaN(numbers[person]);
    }

    /** Index of the category that a person chose, {@link #MISSING} for none; only for categorical items. */
    public int index(int person) {
        return indices[person];
    }

    /** The keyed value of a person; NaN where there is none. */
    public double value(int person) {
        if (!scale.isCategorical()) {
            return numbers[person];
        }
        return indices[person] < 0 ? Double.NaN : values[indices[person]];
    }

    /** Copies category indices of a run of persons; only for categorical items. */
    public void indices(int from, int count, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = indices[from + i];
        }
    }

    /** Keyed values of all persons, NaN where there is none. */
    public double[] toArray() {
        if (!scale.isCategorical()) {
            return numbers.clone();
        }
        double[] all = new double[indices.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = value(i);
        }
        return all;
    }

    /** How many persons chose each category; empty for a continuous score. */
    public int[] counts() {
        int[] counts = new int[values.length];
        for (short index : indices) {
            if (index >= 0) {
                counts[index]++;
            }
        }
        return counts;
    }

    /**
     * How many persons of each group chose each category, group after group; only for categorical items.
     *
     * @param groups of each person, from 0 below {@code number}
     * @param number how many groups there are
     */
    public int[] countsBy(byte[] groups, int number) {
        int[] counts = new int[number * values.length];
        for (int person = 0; person < indices.length; person++) {
            if (indices[person] >= 0) {
                counts[groups[person] * values.length + indices[person]]++;
            }
        }
        return counts;
    }

    /** The answers of some persons, in the order given; a person may come more than once. */
    Column rows(int[] persons) {
        if (!scale.isCategorical()) {
            return ofNumbers(
                    scale, Arrays.stream(persons).mapToDouble(i -> numbers[i]).toArray());
        }
        short[] some = new short[persons.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = indices[persons[i]];
        }
        return ofIndices(scale, some);
    }
}
