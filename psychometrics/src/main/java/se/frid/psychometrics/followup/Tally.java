package se.frid.psychometrics.followup;

/** Running sums by rank, each change and each question in the logarithm of the number of ranks (Fenwick 1994). */
final class Tally {

    private final double[] tree;
    private final double[] single;
    private double total;

    Tally(int ranks) {
        this.tree = new double[ranks + 1];
        this.single = new double[ranks];
    }

    void add(int rank, double weight) {
        single[rank] += weight;
        total += weight;
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    double below(int rank) {
        double sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    double at(int rank) {
        return single[rank];
    }

    double above(int rank) {
        return total - below(rank) - single[rank];
    }
}
