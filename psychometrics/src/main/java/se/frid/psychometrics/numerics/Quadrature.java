package se.frid.psychometrics.numerics;

/** Nodes, in increasing order, and weights by which an integral is a sum; made by {@link GaussLegendre} and {@link GaussHermite}. */
public final class Quadrature {

    private final double[] nodes;
    private final double[] weights;

    Quadrature(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /** How many nodes. */
    public int points() {
        return nodes.length;
    }

    /** A node. */
    public double node(int i) {
        return nodes[i];
    }

    /** Its weight. */
    public double weight(int i) {
        return weights[i];
    }
}
