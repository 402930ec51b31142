package se.frid.psychometrics.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;

/**
 * What a 2×2 table of two raters tells beside kappa: why kappa may be low though the raters agree.
 *
 * @param prevalenceIndex lower category from both less higher from both, as a share
 * @param biasIndex how much more often the first rater gave the lower category, as a share
 * @param pabak prevalence- and bias-adjusted kappa
 * @param onLower agreement among the ratings of the lower category
 * @param onHigher agreement among the ratings of the higher category
 * @param mcNemar whether the raters differ in how often they give a category; absent where they never disagree
 */
public record BinaryAgreement(
        Estimate prevalenceIndex,
        Estimate biasIndex,
        Estimate pabak,
        Estimate onLower,
        Estimate onHigher,
        @Nullable SignificanceTest mcNemar) {

    /** Of a table of two categories; not estimable for other tables. */
    public static BinaryAgreement of(RatingTable table, double confidence) {
        if (table.size() != 2 || table.n() == 0) {
            Reason not = table.n() == 0
                    ? Reason.NO_DATA
                    : table.size() < 2 ? Reason.TOO_FEW_CATEGORIES : Reason.TOO_MANY_CATEGORIES;
            return new BinaryAgreement(
                    NotEstimable.because(not, table.n(), AgreementMethods.PREVALENCE_INDEX),
                    NotEstimable.because(not, table.n(), AgreementMethods.BIAS_INDEX),
                    pabak(table, confidence),
                    NotEstimable.because(not, table.n(), AgreementMethods.SPECIFIC_AGREEMENT),
                    NotEstimable.because(not, table.n(), AgreementMethods.SPECIFIC_AGREEMENT),
                    null);
        }
        int a = table.count(0, 0);
        int b = table.count(0, 1);
        int c = table.count(1, 0);
        int d = table.count(1, 1);
        return new BinaryAgreement(
                difference(a, d, table.n(), confidence, AgreementMethods.PREVALENCE_INDEX),
                difference(a + b, a + c, table.n(), confidence, AgreementMethods.BIAS_INDEX),
                pabak(table, confidence),
                specific(a, b + c, table.n(), confidence),
                specific(d, b + c, table.n(), confidence),
                mcNemar(b, c));
    }

    /** Prevalence- and bias-adjusted kappa of any number of categories, with the exact interval of the share that agree. */
    public static Estimate pabak(RatingTable table, double confidence) {
        int q = table.size();
        int n = table.n();
        if (n == 0 || q < 2) {
            return NotEstimable.because(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_CATEGORIES, n, AgreementMethods.PABAK);
        }
        int agree = table.agreements();
        Interval interval = Intervals.exact(agree, n, confidence)
                .flatMap(share -> share.mapped(x -> adjusted(x, q)))
                .orElse(null);
        return Estimate.of(adjusted((double) agree / n, q), interval, n, AgreementMethods.PABAK);
    }

    private static double adjusted(double share, int q) {
        return (q * share - 1) / (q - 1.0);
    }

    /** Difference of two shares of all subjects; the standard error takes them as independent, as its source does. */
    private static Estimate difference(int one, int other, int n, double confidence, Method method) {
        double p = (double) one / n;
        double q = (double) other / n;
        double error = Math.sqrt((p * (1 - p) + q * (1 - q)) / n);
        return Estimate.of(p - q, error, CohenKappa.interval(p - q, error, confidence, "normal"), n, method);
    }

    private static Estimate specific(int both, int apart, int n, double confidence) {
        Method method = AgreementMethods.SPECIFIC_AGREEMENT;
        if (both + apart == 0) {
            return NotEstimable.because(Reason.EMPTY_GROUP, n, method);
        }
        double share = 2.0 * both / (2.0 * both + apart);
        double error = share * (1 - share) * Math.sqrt(1.0 / both + 1.0 / apart);
        Optional<Interval> interval = Intervals.logit(share, error, confidence, "logit");
        return Estimate.of(share, interval.orElse(null), n, method);
    }

    private static @Nullable SignificanceTest mcNemar(int b, int c) {
        double statistic = (double) (b - c) * (b - c) / (b + c);
        return SignificanceTest.chiSquare("McNemar 1947 chi-square", statistic, 1)
                .orElse(null);
    }
}
