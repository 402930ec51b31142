package se.frid.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Figures of the covariance matrix of complete persons, drawn again and again. The matrix is made once for each replicate, also
 * for many figures; leaving one person out changes it by one product.
 */
final class Resampled {

    private final int persons;
    private final int items;
    private final int[][] whole;
    private final double[][] centred;
    private final double[][] covariance;

    private Resampled(int persons, int[][] whole, double[][] centred, double[][] covariance) {
        this.persons = persons;
        this.items = covariance.length;
        this.whole = whole;
        this.centred = centred;
        this.covariance = covariance;
    }

    /** Of the persons who answered every item. */
    static Resampled of(ResponseData data) {
        ResponseData complete = data.complete();
        int n = complete.persons();
        int k = complete.items();
        double[][] centred = complete.toArrays();
        for (double[] column : centred) {
            double mean = Descriptives.mean(column);
            for (int i = 0; i < n; i++) {
                column[i] -= mean;
            }
        }
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int person = 0; person < n; person++) {
                    sum += centred[i][person] * centred[j][person];
                }
                covariance[i][j] = sum / (n - 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        return new Resampled(n, wholes(complete), centred, covariance);
    }

    /** Category indices, where sums of their products over the persons fit 32 bits; else nothing. */
    private static int[][] wholes(ResponseData data) {
        long most = 1;
        for (Column column : data.columns()) {
            most = Math.max(most, column.scale().values().size() - 1L);
        }
        // A person drawn often counts as often, but all together never more than n times.
        if (!data.isUnitStep() || most * most * Math.max(1, data.persons()) > Integer.MAX_VALUE) {
            return new int[0][];
        }
        int[][] wholes = new int[data.items()][data.persons()];
        for (int item = 0; item < data.items(); item++) {
            data.column(item).indices(0, data.persons(), wholes[item]);
        }
        return wholes;
    }

    /** How many persons. */
    int persons() {
        return persons;
    }

    /** The covariances of the persons themselves. */
    double[][] covariance() {
        return covariance;
    }

    /** Draws all figures together. */
    List<Bootstrap> draw(List<ToDoubleFunction<double[][]>> figures, Bootstrap.Options options) {
        return Bootstrap.drawAll(new int[] {persons}, options, figures.size(), () -> {
            double[][] c = new double[items][items];
            int[] weighted = new int[persons];
            return (times, into) -> {
                covariances(times, c, weighted);
                for (int i = 0; i < into.length; i++) {
                    into[i] = figures.get(i).applyAsDouble(c);
                }
            };
        });
    }

    private void covariances(int[] times, double[][] c, int[] weighted) {
        if (whole.length == 0) {
            weightedCovariances(times, c);
            return;
        }
        long[] sums = new long[items];
        for (int i = 0; i < items; i++) {
            int[] x = whole[i];
            int sum = 0;
            for (int person = 0; person < persons; person++) {
                weighted[person] = times[person] * x[person];
                sum += weighted[person];
            }
            sums[i] = sum;
            for (int j = 0; j <= i; j++) {
                long product = dot(weighted, whole[j]);
                c[i][j] = (double) (persons * product - sums[i] * sums[j]) / ((double) persons * (persons - 1));
                c[j][i] = c[i][j];
            }
        }
    }

    private static int dot(int[] x, int[] y) {
        int sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private void weightedCovariances(int[] times, double[][] c) {
        double[] means = new double[items];
        for (int i = 0; i < items; i++) {
            for (int person = 0; person < persons; person++) {
                means[i] += times[person] * centred[i][person];
            }
            means[i] /= persons;
        }
        for (int i = 0; i < items; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int person = 0; person < persons; person++) {
                    sum += times[person] * centred[i][person] * centred[j][person];
                }
                c[i][j] = (sum - persons * means[i] * means[j]) / (persons - 1);
                c[j][i] = c[i][j];
            }
        }
    }

    /** Each figure without each person in turn. */
    List<double[]> jackknife(List<ToDoubleFunction<double[][]>> figures) {
        List<double[]> all = new ArrayList<>();
        figures.forEach(figure -> all.add(new double[persons]));
        double[][] c = new double[items][items];
        for (int person = 0; person < persons; person++) {
            for (int i = 0; i < items; i++) {
                for (int j = 0; j <= i; j++) {
                    double product = centred[i][person] * centred[j][person];
                    c[i][j] = ((persons - 1.0) * covariance[i][j] - product * persons / (persons - 1.0))
                            / (persons - 2.0);
                    c[j][i] = c[i][j];
                }
            }
            for (int figure = 0; figure < figures.size(); figure++) {
                all.get(figure)[person] = figures.get(figure).applyAsDouble(c);
            }
        }
        return all;
    }
}
