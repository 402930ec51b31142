package se.frid.psychometrics.polychoric;

import se.frid.psychometrics.ResponseData;

/** Polychoric correlations of samples drawn from the same persons, each search starting from the correlation of all. */
public final class PolychoricDraws {

    private final ResponseData data;
    private final double[][] starts;

    private PolychoricDraws(ResponseData data, double[][] starts) {
        this.data = data;
        this.starts = starts;
    }

    /** Draws from the persons who answered every item. */
    public static PolychoricDraws of(ResponseData data) {
        ResponseData complete = data.complete();
        double[][] starts = PolychoricMatrix.of(complete).correlations().values();
        for (double[] row : starts) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Double.isNaN(row[j]) ? 0 : row[j];
            }
        }
        return new PolychoricDraws(complete, starts);
    }

    /** How many persons there are to draw from. */
    public int persons() {
        return data.persons();
    }

    /**
     * The correlations by two steps, as {@link Polychoric.EmptyCells#FOURFOLD_ONLY}; NaN where a pair has none.
     *
     * @param times how often each person was drawn
     */
    public double[][] correlations(int[] times) {
        int k = data.items();
        double[][] r = new double[k][k];
        for (int i = 0; i < k; i++) {
            r[i][i] = 1;
            for (int j = 0; j < i; j++) {
                PairTable table =
                        PairTable.of(data.column(i), data.column(j), times).fourfoldCorrected();
                boolean none = table.rows() < 2 || table.columns() < 2;
                r[i][j] = none ? Double.NaN : TwoStep.rho(table, starts[i][j]);
                r[j][i] = r[i][j];
            }
        }
        return r;
    }
}
