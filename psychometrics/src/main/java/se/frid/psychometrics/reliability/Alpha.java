package se.frid.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.numerics.Fisher;
import se.frid.psychometrics.numerics.Symmetric;

/**
 * Cronbach's alpha, of answers or of a covariance matrix.
 *
 * <p>Items that everyone answers alike add a constant to the sum and nothing to its variance. They are left out, as in {@code
 * psych::alpha}: counted in, they would lower alpha of a sum that is exactly as reliable without them.
 */
public final class Alpha {

    private Alpha() {}

    /** Of the persons who answered every item: the default, as {@code psych::alpha} of complete rows, with Feldt's interval. */
    public static Estimate of(ResponseData data) {
        return of(CovarianceMatrix.complete(data), Intervals.USUAL);
    }

    /** With Feldt's interval and Duhachek and Iacobucci's standard error. */
    public static Estimate of(CovarianceMatrix given, double confidence) {
        CovarianceMatrix covariance = given.varying();
        Method method = ReliabilityMethods.ALPHA.with(covariance.missing());
        Optional<Reason> not = why(given);
        if (not.isPresent()) {
            return NotEstimable.because(not.get(), covariance.n(), method);
        }
        double[][] c = covariance.toArray();
        double alpha = coefficient(c);
        double error = standardError(c, covariance.n());
        return Estimate.of(
                alpha,
                Double.isFinite(error) ? error : null,
                feldt(alpha, covariance.n(), c.length, confidence).orElse(null),
                covariance.n(),
                method);
    }

    /** Of standardised items, with Feldt's interval. */
    public static Estimate standardised(CovarianceMatrix given, double confidence) {
        CovarianceMatrix covariance = given.varying();
        Method method = ReliabilityMethods.ALPHA_STANDARDISED.with(covariance.missing());
        return why(given)
                .<Estimate>map(reason -> NotEstimable.because(reason, covariance.n(), method))
                .orElseGet(() -> withFeldt(
                        coefficient(covariance.correlations()),
                        covariance.n(),
                        covariance.items(),
                        confidence,
                        method));
    }

    /** Alpha without each item in turn. */
    public static List<Estimate> ifDeleted(CovarianceMatrix covariance, double confidence) {
        return without(covariance, confidence, ReliabilityMethods.ALPHA_IF_DELETED, false);
    }

    /** Standardised alpha without each item in turn. */
    public static List<Estimate> standardisedIfDeleted(CovarianceMatrix covariance, double confidence) {
        return without(covariance, confidence, ReliabilityMethods.ALPHA_STANDARDISED_IF_DELETED, true);
    }

    private static List<Estimate> without(
            CovarianceMatrix covariance, double confidence, Method given, boolean standardised) {
        Method method = given.with(covariance.missing());
        List<Estimate> all = new ArrayList<>();
        double[] ends = new double[0];
        int counted = 0;
        for (int item = 0; item < covariance.items(); item++) {
            CovarianceMatrix others = covariance.without(item);
            Optional<Reason> not = why(others);
            if (not.isPresent()) {
                all.add(NotEstimable.because(not.get(), covariance.n(), method));
                continue;
            }
            CovarianceMatrix rest = others.varying();
            if (rest.items() != counted && rest.n() > 1) {
                counted = rest.items();
                ends = feldtFactors(rest.n(), counted, confidence);
            }
            double alpha = coefficient(standardised ? rest.correlations() : rest.toArray());
            all.add(Estimate.of(alpha, scaled(alpha, ends, confidence), covariance.n(), method));
        }
        return all;
    }

    /** Correlation of each item with what the items share, corrected for overlap and reliability; none for an item that does not vary. */
    public static List<Estimate> itemWhole(CovarianceMatrix given) {
        Method method = ReliabilityMethods.ITEM_WHOLE_CORRECTED.with(given.missing());
        CovarianceMatrix covariance = given.varying();
        Optional<Reason> not = why(given);
        Optional<double[]> smc =
                not.isPresent() ? Optional.empty() : Symmetric.squaredMultipleCorrelations(covariance.correlations());
        List<Estimate> all = new ArrayList<>();
        int place = 0;
        for (int item = 0; item < given.items(); item++) {
            boolean varies = given.at(item, item) != 0;
            all.add(
                    smc.isEmpty() || !varies
                            ? NotEstimable.because(
                                    not.orElse(varies ? Reason.SINGULAR : Reason.NO_VARIANCE), given.n(), method)
                            : itemWhole(covariance, smc.get(), place, method));
            place += varies ? 1 : 0;
        }
        return all;
    }

    private static Estimate itemWhole(CovarianceMatrix covariance, double[] smc, int item, Method method) {
        double[][] r = covariance.correlations();
        for (int i = 0; i < r.length; i++) {
            r[i][i] = smc[i];
        }
        double whole = Symmetric.sum(r);
        double column = 0;
        for (double[] row : r) {
            column += row[item];
        }
        return whole > 0
                ? Estimate.of(column / Math.sqrt(whole), covariance.n(), method)
                : NotEstimable.because(Reason.NO_TOTAL_VARIANCE, covariance.n(), method);
    }

    /** k/(k-1) (1 - trace / sum), of covariances or correlations; not finite where the sum is 0. */
    static double coefficient(double[][] matrix) {
        int k = matrix.length;
        return k / (k - 1.0) * (1 - Symmetric.trace(matrix) / Symmetric.sum(matrix));
    }

    /** Why alpha of the items that vary cannot be had. */
    static Optional<Reason> why(CovarianceMatrix covariance) {
        Optional<Reason> not = why(covariance, false);
        return not.isEmpty() && covariance.varying().items() < 2 ? Optional.of(Reason.AN_ITEM_WITHOUT_VARIANCE) : not;
    }

    /** Why a figure of all items, as they are or standardised, cannot be had. */
    static Optional<Reason> why(CovarianceMatrix covariance, boolean standardised) {
        if (covariance.items() < 2) {
            return Optional.of(Reason.TOO_FEW_ITEMS);
        }
        if (covariance.n() < 2 && !Double.isFinite(covariance.totalVariance())) {
            return Optional.of(covariance.n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS);
        }
        double trace = covariance.trace();
        double total = covariance.totalVariance();
        if (!Double.isFinite(total)) {
            return Optional.of(Reason.TOO_FEW_PERSONS);
        }
        if (trace == 0) {
            return Optional.of(Reason.NO_VARIANCE);
        }
        for (int item = 0; standardised && item < covariance.items(); item++) {
            if (covariance.at(item, item) <= 0) {
                return Optional.of(Reason.AN_ITEM_WITHOUT_VARIANCE);
            }
        }
        return total <= 1e-12 * trace ? Optional.of(Reason.NO_TOTAL_VARIANCE) : Optional.empty();
    }

    private static Estimate withFeldt(double alpha, int n, int k, double confidence, Method method) {
        return Estimate.of(alpha, feldt(alpha, n, k, confidence).orElse(null), n, method);
    }

    /**
     * Feldt 1965: (1 - α̂)/(1 - α) has an F distribution with n - 1 and (n - 1)(k - 1) degrees of freedom, for items that are
     * normal and essentially τ-equivalent.
     *
     * @param n persons, at least 2
     * @param k items or parts, at least 2
     * @return empty where there are too few of either
     */
    public static Optional<Interval> feldt(double alpha, int n, int k, double confidence) {
        return n < 2 || k < 2
                ? Optional.empty()
                : Optional.ofNullable(scaled(alpha, feldtFactors(n, k, confidence), confidence));
    }

    private static double[] feldtFactors(int n, int k, double confidence) {
        double df1 = n - 1.0;
        double df2 = df1 * (k - 1.0);
        double side = (1 - confidence) / 2;
        return new double[] {Fisher.quantile(1 - side, df1, df2), Fisher.quantile(side, df1, df2)};
    }

    private static @Nullable Interval scaled(double alpha, double[] factors, double confidence) {
        return factors.length == 2 && Double.isFinite(alpha) && alpha <= 1
                ? new Interval(1 - (1 - alpha) * factors[0], 1 - (1 - alpha) * factors[1], confidence, "Feldt 1965")
                : null;
    }

    /**
     * Bonett 2002, J. Educ. Behav. Statist. 27:335–340: ln(1 - α̂) is about normal with variance 2k/((k-1)(n-2)); without the
     * bias correction.
     *
     * @return empty below three persons, two items, or for an alpha of 1
     */
    public static Optional<Interval> bonett(double alpha, int n, int k, double confidence) {
        if (n < 3 || k < 2 || !(alpha < 1)) {
            return Optional.empty();
        }
        double half = Intervals.z(confidence) * Math.sqrt(2.0 * k / ((k - 1.0) * (n - 2.0)));
        double log = Math.log(1 - alpha);
        return Optional.of(new Interval(1 - Math.exp(log + half), 1 - Math.exp(log - half), confidence, "Bonett 2002"));
    }

    /** Duhachek & Iacobucci 2004, J. Appl. Psychol. 89:792–808: asymptotic standard error under normality, any covariances. */
    static double standardError(double[][] c, int n) {
        int k = c.length;
        double sum = Symmetric.sum(c);
        double trace = Symmetric.trace(c);
        double squares = 0;
        double products = 0;
        for (int i = 0; i < k; i++) {
            double row = 0;
            for (int j = 0; j < k; j++) {
                squares += c[i][j] * c[i][j];
                row += c[i][j];
            }
            products += row * row;
        }
        double q = 2.0
                * k
                * k
                / ((k - 1.0) * (k - 1.0) * sum * sum * sum)
                * (sum * (squares + trace * trace) - 2 * trace * products);
        return Math.sqrt(q / n);
    }
}
