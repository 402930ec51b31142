package se.frid.psychometrics;

import java.util.List;

/**
 * An estimate for each pair of items, symmetric, in the order of the items.
 *
 * @param codes codes of the items
 * @param method what was worked out for each pair
 * @param rows one row for each item; the diagonal holds the same figure of an item with itself
 */
public record EstimateMatrix(List<String> codes, Method method, List<List<Estimate>> rows) {

    public EstimateMatrix {
        codes = List.copyOf(codes);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The estimate of a pair. */
    public Estimate at(int i, int j) {
        return rows.get(i).get(j);
    }

    /** The values as rows, NaN where there is none; to go on working with. */
    public double[][] values() {
        return rows.stream()
                .map(row -> row.stream()
                        .mapToDouble(estimate -> estimate.value().orElse(Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Whether every pair has a value. */
    public boolean isWhole() {
        return rows.stream()
                .allMatch(row ->
                        row.stream().allMatch(estimate -> estimate.value().isPresent()));
    }
}
