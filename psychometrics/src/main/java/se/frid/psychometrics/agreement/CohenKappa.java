package se.frid.psychometrics.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;

/** Agreement of two raters beyond chance, plain and weighted. */
public final class CohenKappa {

    private CohenKappa() {}

    /** Without weights and with the usual confidence. */
    public static Estimate of(RatingTable table) {
        return of(table, Weighting.NONE, Intervals.USUAL);
    }

    /** With the large-sample standard error; of complete agreement with the interval of the share that agree. */
    public static Estimate of(RatingTable table, Weighting weighting, double confidence) {
        Method method = method(weighting);
        Reason not = why(table);
        if (not != null) {
            return NotEstimable.because(not, table.n(), method);
        }
        Parts parts = Parts.of(table, weighting);
        if (table.agreements() == table.n()) {
            return perfect(parts.pe, table.n(), confidence, method);
        }
        if (isOneConstant(table)) {
            return Estimate.of(0, table.n(), method);
        }
        double error = parts.standardError();
        return Estimate.of(
                parts.kappa(),
                Double.isFinite(error) ? error : null,
                interval(parts.kappa(), error, confidence, "Fleiss, Cohen & Everitt 1969"),
                table.n(),
                method);
    }

    /** Whether there is more agreement than by chance, with the standard error that holds where there is none. */
    public static Optional<SignificanceTest> test(RatingTable table, Weighting weighting) {
        if (why(table) != null || isOneConstant(table)) {
            return Optional.empty();
        }
        Parts parts = Parts.of(table, weighting);
        return SignificanceTest.z("Fleiss, Cohen & Everitt 1969 z", parts.kappa() / parts.nullError());
    }

    /** Share of agreement that two independent raters with these margins would reach, weighted or not. */
    public static Estimate chance(RatingTable table, Weighting weighting) {
        return table.n() == 0
                ? NotEstimable.because(Reason.NO_DATA, 0, AgreementMethods.CHANCE_AGREEMENT)
                : Estimate.of(Parts.of(table, weighting).pe, table.n(), AgreementMethods.CHANCE_AGREEMENT);
    }

    /** With Cohen's standard error of 1960. */
    public static Estimate withCohenError(RatingTable table, double confidence) {
        Method method = AgreementMethods.KAPPA_COHEN_ERROR;
        Reason not = why(table);
        if (not != null) {
            return NotEstimable.because(not, table.n(), method);
        }
        Parts parts = Parts.of(table, Weighting.NONE);
        double error = Math.sqrt(parts.po * (1 - parts.po) / (table.n() * (1 - parts.pe) * (1 - parts.pe)));
        return table.agreements() == table.n()
                ? perfect(parts.pe, table.n(), confidence, method)
                : Estimate.of(
                        parts.kappa(),
                        error,
                        interval(parts.kappa(), error, confidence, "Cohen 1960"),
                        table.n(),
                        method);
    }

    /** Quadratic kappa with the interval of psych 2.2.9; for comparison only. */
    public static Estimate asPsych(RatingTable table, double confidence) {
        Method method = AgreementMethods.KAPPA_QUADRATIC_PSYCH;
        Reason not = why(table);
        if (not != null) {
            return NotEstimable.because(not, table.n(), method);
        }
        Parts parts = Parts.of(table, Weighting.QUADRATIC);
        int q = table.size();
        double[] mixed = new double[q];
        for (int j = 0; j < q; j++) {
            for (int i = 0; i < q; i++) {
                mixed[j] += parts.weights[j][i] * parts.first[j];
            }
        }
        double error = parts.error(parts.meanOfFirst(), mixed);
        Interval interval = Intervals.around(parts.kappa(), error, Intervals.z(confidence), confidence, "psych 2.2.9")
                .map(of -> of.within(-1, 1))
                .orElse(null);
        return Estimate.of(parts.kappa(), Double.isFinite(error) ? error : null, interval, table.n(), method);
    }

    static Method method(Weighting weighting) {
        return switch (weighting) {
            case NONE -> AgreementMethods.KAPPA;
            case LINEAR -> AgreementMethods.KAPPA_LINEAR;
            case QUADRATIC -> AgreementMethods.KAPPA_QUADRATIC;
            case LINEAR_BY_VALUE, QUADRATIC_BY_VALUE, ORDINAL -> AgreementMethods.KAPPA_BY_VALUE;
        };
    }

    /**
     * Whether one rater gave a single category: agreement is then what chance makes of it whatever the other says, kappa is 0 and
     * its variance, which is 0 too, says nothing of how sure that is.
     */
    private static boolean isOneConstant(RatingTable table) {
        int n = table.n();
        return IntStream.concat(Arrays.stream(table.rows()), Arrays.stream(table.columns()))
                .anyMatch(count -> count == n);
    }

    private static @Nullable Reason why(RatingTable table) {
        if (table.n() == 0) {
            return Reason.NO_DATA;
        }
        int[] rows = table.rows();
        int[] columns = table.columns();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == table.n() && columns[i] == table.n()) {
                return Reason.NO_EXPECTED_DISAGREEMENT;
            }
        }
        return table.n() < 2 ? Reason.TOO_FEW_PERSONS : null;
    }

    /** All agree: the interval is that of the share that agree (exact, Clopper & Pearson 1934), chance agreement as it is. */
    static Estimate perfect(double chance, int n, double confidence, Method method) {
        double least = Math.pow((1 - confidence) / 2, 1.0 / n);
        return Estimate.of(
                1,
                new Interval(
                        Math.min(1, (least - chance) / (1 - chance)),
                        1,
                        confidence,
                        "Clopper & Pearson 1934 of the share that agree"),
                n,
                method);
    }

    static @Nullable Interval interval(double value, double error, double confidence, String how) {
        return Intervals.around(value, error, Intervals.z(confidence), confidence, how)
                .orElse(null);
    }

    /** Shares, weights and what follows from them. */
    private static final class Parts {

        private final int n;
        private final double[][] shares;
        private final double[] first;
        private final double[] second;
        private final double[][] weights;
        private final double po;
        private final double pe;

        private Parts(
                int n, double[][] shares, double[] first, double[] second, double[][] weights, double po, double pe) {
            this.n = n;
            this.shares = shares;
            this.first = first;
            this.second = second;
            this.weights = weights;
            this.po = po;
            this.pe = pe;
        }

        static Parts of(RatingTable table, Weighting weighting) {
            int q = table.size();
            int n = table.n();
            double[][] shares = new double[q][q];
            double[] first = new double[q];
            double[] second = new double[q];
            double[][] weights = weighting.weights(table.values());
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < q; j++) {
                    shares[i][j] = (double) table.count(i, j) / n;
                    first[i] += shares[i][j];
                    second[j] += shares[i][j];
                }
            }
            double po = 0;
            double pe = 0;
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < q; j++) {
                    po += weights[i][j] * shares[i][j];
                    pe += weights[i][j] * first[i] * second[j];
                }
            }
            return new Parts(n, shares, first, second, weights, po, pe);
        }

        double kappa() {
            return (po - pe) / (1 - pe);
        }

        /** Mean weight of each category of the first rater against what the second gives. */
        double[] meanOfFirst() {
            double[] mean = new double[first.length];
            for (int i = 0; i < mean.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    mean[i] += weights[i][j] * second[j];
                }
            }
            return mean;
        }

        /** Mean weight of each category of the second rater against what the first gives. */
        double[] meanOfSecond() {
            double[] mean = new double[first.length];
            for (int j = 0; j < mean.length; j++) {
                for (int i = 0; i < mean.length; i++) {
                    mean[j] += weights[i][j] * first[i];
                }
            }
            return mean;
        }

        double standardError() {
            return error(meanOfFirst(), meanOfSecond());
        }

        double error(double[] rows, double[] columns) {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows.length; j++) {
                    double part = weights[i][j] * (1 - pe) - (rows[i] + columns[j]) * (1 - po);
                    sum += shares[i][j] * part * part;
                }
            }
            double last = po * pe - 2 * pe + po;
            return Math.sqrt((sum - last * last) / n) / ((1 - pe) * (1 - pe));
        }

        double nullError() {
            double[] rows = meanOfFirst();
            double[] columns = meanOfSecond();
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows.length; j++) {
                    double part = weights[i][j] - (rows[i] + columns[j]);
                    sum += first[i] * second[j] * part * part;
                }
            }
            return Math.sqrt((sum - pe * pe) / n) / (1 - pe);
        }
    }
}
