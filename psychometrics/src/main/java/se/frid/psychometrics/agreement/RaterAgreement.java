package se.frid.psychometrics.agreement;

import java.util.ArrayList;
import java.util.List;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Proportions;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Agreement of raters who put subjects in categories. Kappas leave out subjects with a missing rating; Gwet's and Krippendorff's
 * coefficients use every pair of ratings there is.
 *
 * @param percentAll subjects on which every rater agrees, in percent
 * @param pairAgreement mean share of agreeing pairs of raters
 * @param fleiss Fleiss's kappa, and that of each category
 * @param conger Conger's exact kappa
 * @param light Light's kappa
 * @param ac1 Gwet's AC1
 * @param ac2 Gwet's AC2 with quadratic weights by value; for ordered categories
 * @param brennanPrediger Brennan and Prediger's coefficient
 * @param nominal Krippendorff's alpha for categories without order
 * @param ordinal for ordered categories
 * @param interval for differences between values
 * @param ratio for ratios of values
 * @param pairs each pair of raters, first with second, first with third, …; empty where there are too many categories
 */
public record RaterAgreement(
        Estimate percentAll,
        Estimate pairAgreement,
        FleissKappa fleiss,
        Estimate conger,
        Estimate light,
        Estimate ac1,
        Estimate ac2,
        Estimate brennanPrediger,
        Estimate nominal,
        Estimate ordinal,
        Estimate interval,
        Estimate ratio,
        List<PairAgreement> pairs) {

    public RaterAgreement {
        pairs = List.copyOf(pairs);
    }

    /** With 2,000 replicates for Krippendorff's alpha and the usual confidence. */
    public static RaterAgreement of(Ratings ratings, long seed) {
        return of(ratings, Bootstrap.Options.of(2000, seed), Intervals.USUAL);
    }

    /** With every choice made. */
    public static RaterAgreement of(Ratings ratings, Bootstrap.Options options, double confidence) {
        return new RaterAgreement(
                percentAll(ratings, confidence),
                ChanceCorrected.pairAgreement(ratings, Weighting.NONE, confidence),
                FleissKappa.of(ratings, confidence),
                PairwiseKappa.conger(ratings, confidence),
                PairwiseKappa.light(ratings, confidence),
                ChanceCorrected.gwet(ratings, Weighting.NONE, confidence),
                ChanceCorrected.gwet(ratings, Weighting.QUADRATIC_BY_VALUE, confidence),
                ChanceCorrected.brennanPrediger(ratings, Weighting.NONE, confidence),
                Krippendorff.of(ratings, Krippendorff.Metric.NOMINAL, options, confidence),
                Krippendorff.of(ratings, Krippendorff.Metric.ORDINAL, options, confidence),
                Krippendorff.of(ratings, Krippendorff.Metric.INTERVAL, options, confidence),
                Krippendorff.of(ratings, Krippendorff.Metric.RATIO, options, confidence),
                pairs(ratings, confidence));
    }

    private static List<PairAgreement> pairs(Ratings ratings, double confidence) {
        List<PairAgreement> pairs = new ArrayList<>();
        if (ratings.categories().length > ItemScale.MOST_CATEGORIES) {
            return pairs;
        }
        for (int one = 0; one < ratings.raters(); one++) {
            for (int other = one + 1; other < ratings.raters(); other++) {
                pairs.add(PairAgreement.of(RatingTable.of(ratings.pair(one, other)), confidence));
            }
        }
        return pairs;
    }

    /** Subjects on which every rater agrees, in percent of those whom all rated. */
    public static Estimate percentAll(Ratings given, double confidence) {
        Ratings ratings = given.complete();
        if (ratings.raters() < 2) {
            return NotEstimable.because(Reason.TOO_FEW_RATERS, ratings.subjects(), AgreementMethods.PERCENT_AGREEMENT);
        }
        int agree = 0;
        for (int subject = 0; subject < ratings.subjects(); subject++) {
            boolean same = true;
            for (int rater = 1; rater < ratings.raters(); rater++) {
                same &= ratings.value(rater, subject) == ratings.value(0, subject);
            }
            agree += same ? 1 : 0;
        }
        return percent(agree, ratings.subjects(), confidence);
    }

    static Estimate percent(int agree, int n, double confidence) {
        return Proportions.percent(agree, n, confidence, AgreementMethods.PERCENT_AGREEMENT);
    }
}
