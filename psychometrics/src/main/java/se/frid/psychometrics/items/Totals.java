package se.frid.psychometrics.items;

import java.util.Arrays;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.numerics.Distribution;

/** The sum of all items of each complete person. Sums of categories one apart are counted as whole numbers. */
final class Totals {

    /** Marks a person of the lower group. */
    static final int LOW = 1;

    /** Marks a person of the upper group. */
    static final int HIGH = 2;

    private static final int BLOCK = 4096;

    private final double[] sums;
    private final Distribution distribution;

    private Totals(double[] sums, Distribution distribution) {
        this.sums = sums;
        this.distribution = distribution;
    }

    static Totals of(ResponseData complete) {
        return complete.isUnitStep() ? whole(complete) : other(complete);
    }

    private static Totals whole(ResponseData data) {
        int n = data.persons();
        double lowest =
                data.columns().stream().mapToDouble(c -> c.scale().lowest()).sum();
        int most = data.columns().stream()
                .mapToInt(c -> c.scale().values().size() - 1)
                .sum();
        int[] counts = new int[most + 1];
        double[] sums = new double[n];
        int[] block = new int[BLOCK];
        int[] indices = new int[BLOCK];
        for (int from = 0; from < n; from += BLOCK) {
            int size = Math.min(BLOCK, n - from);
            Arrays.fill(block, 0);
            for (Column column : data.columns()) {
                column.indices(from, size, indices);
                for (int i = 0; i < size; i++) {
                    block[i] += indices[i];
                }
            }
            for (int i = 0; i < size; i++) {
                counts[block[i]]++;
                sums[from + i] = lowest + block[i];
            }
        }
        double[] values = new double[counts.length];
        Arrays.setAll(values, i -> lowest + i);
        return new Totals(sums, Distribution.ofCounts(values, counts));
    }

    private static Totals other(ResponseData data) {
        double[] sums = new double[data.persons()];
        for (Column column : data.columns()) {
            for (int person = 0; person < sums.length; person++) {
                sums[person] += column.value(person);
            }
        }
        return new Totals(sums, Distribution.of(sums));
    }

    /** Of each person: whether the sum is at or below one end ({@link #LOW}), at or above another ({@link #HIGH}), both or neither. */
    byte[] groups(double low, double high) {
        byte[] groups = new byte[sums.length];
        for (int person = 0; person < groups.length; person++) {
            groups[person] = (byte) ((sums[person] <= low ? LOW : 0) + (sums[person] >= high ? HIGH : 0));
        }
        return groups;
    }

    Distribution distribution() {
        return distribution;
    }
}
