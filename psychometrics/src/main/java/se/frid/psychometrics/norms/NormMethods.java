package se.frid.psychometrics.norms;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/**
 * Norm scores of a raw score k among n persons, of whom b lie below it and e have it; r = b + (e + 1)/2 is its mean rank, Φ⁻¹ the
 * normal quantile. Intervals say how well the norm group tells where a score stands in its population; error of measurement is apart.
 */
public final class NormMethods {

    private static final String WILSON = "Wilson 1927; Crawford, Garthwaite & Slick 2009, Clin Neuropsychol 23:1173";
    private static final String NONCENTRAL = "Crawford & Garthwaite 2002, Neuropsychologia 40:1196";

    /** Mean of the raw scores; interval by Student's t. */
    public static final Method MEAN = method("norm.mean", "mean(s)", "Student 1908");

    /** Standard deviation with n - 1; interval by chi-square. */
    public static final Method SD = method("norm.sd", "sd(s)", "Cochran 1934");

    /** 100 (b + e/2)/n: per cent below, half of the ties counted; interval by Wilson for b + e/2 of n. */
    public static final Method PERCENTILE =
            method("percentile.rank.mid", "100 (sum(s < k) + 0.5 sum(s == k))/n", WILSON);

    /** 100 (b + e)/n: per cent at or below. */
    public static final Method PERCENTILE_AT_OR_BELOW = method("percentile.rank.le", "100 mean(s <= k)", WILSON);

    /** 50 + 10 (k - mean)/sd, not normalised; interval by the non-central t distribution, by its normal limit above 200 persons. */
    public static final Method T_LINEAR = method("t.linear", "50 + 10 (k - mean(s))/sd(s)", NONCENTRAL);

    /** Φ⁻¹((r - 3/8)/(n + 1/4)); ends of the interval from those of the percentile. */
    public static final Method Z_BLOM = normal("z.blom", "qnorm((r - 3/8)/(n + 1/4))", "Blom 1958");

    /** 50 + 10 z by Blom. */
    public static final Method T_BLOM = normal("t.blom", "50 + 10 qnorm((r - 3/8)/(n + 1/4))", "Blom 1958");

    /** Φ⁻¹((r - 1/2)/n). */
    public static final Method Z_RANKIT = normal("z.rankit", "qnorm((r - 1/2)/n)", "Bliss 1967");

    /** Φ⁻¹(r/(n + 1)). */
    public static final Method Z_VAN_DER_WAERDEN =
            normal("z.van.der.waerden", "qnorm(r/(n + 1))", "van der Waerden 1952");

    /** 2z + 5 rounded half to even, 1 to 9; z by Blom. */
    public static final Method STANINE = normal("stanine", "pmin(9, pmax(1, round(2 z + 5)))", "Flanagan 1948");

    /** 2z + 5 rounded up, 1 to 10, 5 and 6 meet at z = 0; z by Blom. */
    public static final Method STEN = normal("sten", "pmin(10, pmax(1, ceiling(2 z + 5)))", "Canfield 1951");

    /** The raw score below which a share lies; interval by the ranks of the binomial distribution. */
    public static final Method QUANTILE = method(
            "quantile",
            "quantile(s, type = 2, 6, 7 or 8)",
            "Hyndman & Fan 1996, Amer Statist 50:361; Conover 1999, 3.2");

    /** Estimated per cent of the population below one person's score, the norm group taken as a sample of it. */
    public static final Method SINGLE_CASE = Method.of(
            "single.case.percentile",
            MissingRule.NOT_APPLICABLE,
            "100 pt((x - mean)/(sd sqrt((n + 1)/n)), n - 1)",
            "Crawford & Howell 1998, Clin Neuropsychol 12:482; " + NONCENTRAL);

    /** T of a raw score in a group, ranks smoothed over scores and groups by polynomials; interval by drawing persons. */
    public static final Method T_SMOOTHED = method(
            "t.smoothed",
            "cNORM::cnorm (its choice of terms apart)",
            "Lenhard, Lenhard, Suggate & Segerer 2018, Assessment 25:112");

    /** Raw score of a T in a group by the same polynomials. */
    public static final Method RAW_SMOOTHED = method(
            "raw.smoothed",
            "cNORM::normTable (its choice of terms apart)",
            "Lenhard, Lenhard, Suggate & Segerer 2018, Assessment 25:112");

    /** Share of the raw scores' variance that the polynomials give back, on the persons they were fitted to. */
    public static final Method R_SQUARED =
            method("norm.r.squared", "-", "Lenhard, Lenhard, Suggate & Segerer 2018, Assessment 25:112");

    private NormMethods() {}

    private static Method method(String name, String peer, String source) {
        return Method.of(name, MissingRule.AVAILABLE, peer, source);
    }

    private static Method normal(String name, String peer, String source) {
        return method(name, peer + ", mean ranks", source + "; interval " + WILSON);
    }
}
