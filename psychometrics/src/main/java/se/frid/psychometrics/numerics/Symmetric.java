package se.frid.psychometrics.numerics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/** Symmetric matrices as arrays of rows; nothing that is given is changed. */
public final class Symmetric {

    private Symmetric() {}

    /** The matrix with ones on the diagonal: covariances divided by standard deviations. */
    public static double[][] correlation(double[][] covariance) {
        int k = covariance.length;
        double[][] r = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                r[i][j] = i == j ? 1 : covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
        }
        return r;
    }

    /** Sum of all elements. */
    public static double sum(double[][] matrix) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .sum();
    }

    /** Sum of the diagonal. */
    public static double trace(double[][] matrix) {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace;
    }

    /** The lower Cholesky factor; empty if the matrix is not positive definite to working precision. */
    public static Optional<double[][]> cholesky(double[][] matrix) {
        int k = matrix.length;
        double[][] factor = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int m = 0; m < j; m++) {
                    sum -= factor[i][m] * factor[j][m];
                }
                if (i != j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > 1e-13 * matrix[i][i]) {
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(factor);
    }

    /** The inverse; empty if the matrix is not positive definite to working precision. */
    public static Optional<double[][]> inverse(double[][] matrix) {
        return cholesky(matrix).map(Symmetric::inverseOfFactor);
    }

    private static double[][] inverseOfFactor(double[][] factor) {
        int k = factor.length;
        double[][] lower = new double[k][k];
        for (int i = 0; i < k; i++) {
            lower[i][i] = 1 / factor[i][i];
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int m = j; m < i; m++) {
                    sum -= factor[i][m] * lower[m][j];
                }
                lower[i][j] = sum / factor[i][i];
            }
        }
        double[][] inverse = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int m = i; m < k; m++) {
                    sum += lower[m][i] * lower[m][j];
                }
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
        return inverse;
    }

    /** Squared multiple correlation of each variable with all others (Guttman 1953); empty for a singular matrix. */
    public static Optional<double[]> squaredMultipleCorrelations(double[][] correlation) {
        return inverse(correlation).map(inverse -> {
            double[] smc = new double[inverse.length];
            Arrays.setAll(smc, i -> 1 - 1 / inverse[i][i]);
            return smc;
        });
    }

    /** Eigenvalues in decreasing order. */
    public static double[] eigenvalues(double[][] matrix) {
        double[] values = new EigenDecomposition(MatrixUtils.createRealMatrix(matrix)).getRealEigenvalues();
        Arrays.sort(values);
        for (int i = 0; i < values.length / 2; i++) {
            double swap = values[i];
            values[i] = values[values.length - 1 - i];
            values[values.length - 1 - i] = swap;
        }
        return values;
    }

    /** The eigenvector of the largest eigenvalue, of length one, turned so that its elements sum to 0 or more. */
    public static double[] firstEigenvector(double[][] matrix) {
        EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(matrix));
        int largest = 0;
        for (int i = 1; i < matrix.length; i++) {
            largest = eigen.getRealEigenvalue(i) > eigen.getRealEigenvalue(largest) ? i : largest;
        }
        double[] vector = eigen.getEigenvector(largest).toArray();
        double sign = Arrays.stream(vector).sum() < 0 ? -1 : 1;
        return Arrays.stream(vector).map(x -> sign * x).toArray();
    }

    /** Solves {@code matrix x = right} for a positive definite matrix; empty if it is not. */
    public static Optional<double[]> solve(double[][] matrix, double[] right) {
        return cholesky(matrix).map(factor -> {
            int k = right.length;
            double[] x = right.clone();
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < i; j++) {
                    x[i] -= factor[i][j] * x[j];
                }
                x[i] /= factor[i][i];
            }
            for (int i = k - 1; i >= 0; i--) {
                for (int j = i + 1; j < k; j++) {
                    x[i] -= factor[j][i] * x[j];
                }
                x[i] /= factor[i][i];
            }
            return x;
        });
    }

    /**
     * The nearest correlation matrix in the sense of least squares: Higham 2002, IMA J. Numer. Anal. 22:329–343, with
     * Dykstra's correction.
     *
     * @param least smallest eigenvalue that the result may have, such as 1e-8
     */
    public static double[][] nearestCorrelation(double[][] matrix, double least) {
        int k = matrix.length;
        double[][] current = copy(matrix);
        double[][] correction = new double[k][k];
        for (int step = 0; step < 1000; step++) {
            double[][] shifted = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    shifted[i][j] = current[i][j] - correction[i][j];
                }
            }
            double[][] positive = lifted(shifted, least);
            double change = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    correction[i][j] = positive[i][j] - shifted[i][j];
                    double next = i == j ? 1 : positive[i][j];
                    change = Math.max(change, Math.abs(next - current[i][j]));
                    current[i][j] = next;
                }
            }
            if (change < 1e-12) {
                break;
            }
        }
        return cholesky(current).isPresent() ? current : correlation(lifted(current, least));
    }

    private static double[][] lifted(double[][] matrix, double least) {
        EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(matrix));
        int k = matrix.length;
        double[][] result = new double[k][k];
        for (int m = 0; m < k; m++) {
            double value = Math.max(eigen.getRealEigenvalue(m), least);
            double[] vector = eigen.getEigenvector(m).toArray();
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    result[i][j] += value * vector[i] * vector[j];
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (result[i][j] + result[j][i]) / 2;
                result[i][j] = mean;
                result[j][i] = mean;
            }
        }
        return result;
    }

    /** A copy whose rows can be changed. */
    public static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    /** Some rows and the same columns. */
    public static double[][] select(double[][] matrix, int[] some) {
        double[][] part = new double[some.length][some.length];
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < some.length; j++) {
                part[i][j] = matrix[some[i]][some[j]];
            }
        }
        return part;
    }
}
