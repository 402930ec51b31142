package se.frid.psychometrics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;

/**
 * Fleiss's kappa of several raters, over the subjects whom all of them rated.
 *
 * @param kappa of all categories
 * @param test of no agreement beyond chance (Fleiss, Nee & Landis 1979, Psychol. Bull. 86:974–977); absent where there is none
 * @param categories kappa of each category against all others
 */
public record FleissKappa(Estimate kappa, @Nullable SignificanceTest test, List<OfCategory> categories) {

    public FleissKappa {
        categories = List.copyOf(categories);
    }

    /**
     * One category against all others.
     *
     * @param category its value
     * @param kappa agreement on it
     * @param test of no agreement beyond chance; absent where there is none
     */
    public record OfCategory(
            double category, Estimate kappa, @Nullable SignificanceTest test) {}

    /** Of the subjects whom all rated. */
    public static FleissKappa of(Ratings given, double confidence) {
        Ratings ratings = given.complete();
        int n = ratings.subjects();
        if (ratings.categories().length > ItemScale.MOST_CATEGORIES) {
            return new FleissKappa(
                    NotEstimable.because(Reason.TOO_MANY_CATEGORIES, n, AgreementMethods.FLEISS), null, List.of());
        }
        Coded coded = Coded.of(ratings);
        Estimate kappa = ChanceCorrected.fleiss(coded, confidence, AgreementMethods.FLEISS);
        int m = coded.raters();
        double[] shares = shares(coded);
        List<OfCategory> each = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) {
            Estimate own = ChanceCorrected.fleiss(coded.against(k), confidence, AgreementMethods.FLEISS_CATEGORY);
            each.add(new OfCategory(
                    coded.categories()[k], own, test(own, categoryError(n, m), "Fleiss, Nee & Landis 1979 z")));
        }
        return new FleissKappa(kappa, test(kappa, nullError(n, m, shares), "Fleiss, Nee & Landis 1979 z"), each);
    }

    private static double[] shares(Coded coded) {
        double[] shares = new double[coded.categories().length];
        for (int subject = 0; subject < coded.subjects(); subject++) {
            int[] counts = coded.counts(subject);
            for (int k = 0; k < shares.length; k++) {
                shares[k] += counts[k];
            }
        }
        double all = (double) coded.subjects() * coded.raters();
        return Arrays.stream(shares).map(x -> x / all).toArray();
    }

    private static @Nullable SignificanceTest test(Estimate kappa, double error, String name) {
        return SignificanceTest.z(name, kappa.value().orElse(Double.NaN) / error)
                .orElse(null);
    }

    private static double nullError(int n, int m, double[] shares) {
        double products = 0;
        double skew = 0;
        for (double p : shares) {
            products += p * (1 - p);
            skew += p * (1 - p) * (1 - 2 * p);
        }
        return categoryError(n, m) * Math.sqrt(products * products - skew) / products;
    }

    private static double categoryError(int n, int m) {
        return Math.sqrt(2 / ((double) n * m * (m - 1)));
    }
}
