package se.frid.psychometrics.items;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/** The figures of an item analysis. Units are those of the item unless something else is said. */
public final class ItemMethods {

    /** Share of persons without an answer, in per cent of all; interval by Wilson. */
    public static final Method MISSING =
            Method.of("missing.percent", MissingRule.NOT_APPLICABLE, "colSums(is.na(x))", "Wilson 1927");

    /** Mean of the answers; standard error s/√n, interval by Student's t. */
    public static final Method MEAN = Method.of("mean", MissingRule.AVAILABLE, "colMeans(x)", "Student 1908");

    /** Standard deviation with n - 1; standard error √((m4 - m2²)/n) / 2s, which holds for any distribution. */
    public static final Method SD =
            Method.of("sd", MissingRule.AVAILABLE, "sd(x)", "Stuart & Ord 1994, Kendall's Advanced Theory, 10.9");

    /** Middle answer, the mean of the two middle ones for an even n; interval by ranks from the binomial distribution. */
    public static final Method MEDIAN = Method.of(
            "median", MissingRule.AVAILABLE, "median(x)", "Conover 1999, Practical Nonparametric Statistics, 3.2");

    /** m3/s³, type 3 of Joanes & Gill (psych's default), no unit; standard error under normality. */
    public static final Method SKEWNESS = Method.of(
            "skewness.type3",
            MissingRule.AVAILABLE,
            "psych::skew(type = 3)",
            "Joanes & Gill 1998, Statistician 47:183");

    /** √(n(n-1))/(n-2) g1, type 2 (SAS, SPSS), no unit; standard error under normality. */
    public static final Method SKEWNESS_TYPE_2 = Method.of(
            "skewness.type2",
            MissingRule.AVAILABLE,
            "psych::skew(type = 2)",
            "Joanes & Gill 1998, Statistician 47:183");

    /** m4/s⁴ - 3, type 3 (psych's default), no unit; standard error under normality. */
    public static final Method KURTOSIS = Method.of(
            "kurtosis.type3",
            MissingRule.AVAILABLE,
            "psych::kurtosi(type = 3)",
            "Joanes & Gill 1998, Statistician 47:183");

    /** Type 2 (SAS, SPSS), no unit; standard error under normality. */
    public static final Method KURTOSIS_TYPE_2 = Method.of(
            "kurtosis.type2",
            MissingRule.AVAILABLE,
            "psych::kurtosi(type = 2)",
            "Joanes & Gill 1998, Statistician 47:183");

    /** Share of those who answered that chose a category, 0 to 1; interval by Wilson. */
    public static final Method CATEGORY =
            Method.of("category.share", MissingRule.AVAILABLE, "table(x)/sum(!is.na(x))", "Wilson 1927");

    /** Share at the lowest possible value, in per cent; above 15 is taken for a floor effect (Terwee 2007); interval by Wilson. */
    public static final Method FLOOR = Method.of(
            "floor.percent", MissingRule.AVAILABLE, "100*mean(x == lo)", "Terwee et al. 2007, J Clin Epidemiol 60:34");

    /** Share at the highest possible value, in per cent; above 15 is taken for a ceiling effect; interval by Wilson. */
    public static final Method CEILING = Method.of(
            "ceiling.percent",
            MissingRule.AVAILABLE,
            "100*mean(x == hi)",
            "Terwee et al. 2007, J Clin Epidemiol 60:34");

    /** Correlation of an item with the sum of all items, itself in it, -1 to 1; interval by Fisher's z. */
    public static final Method ITEM_TOTAL = Method.of(
            "item.total.r", MissingRule.COMPLETE_CASES, "cor(x, rowSums(x))", "Nunnally & Bernstein 1994, ch. 8");

    /** Correlation of an item with the sum of the others (corrected item–total), -1 to 1; interval by Fisher's z. */
    public static final Method ITEM_REST = Method.of(
            "item.rest.r",
            MissingRule.COMPLETE_CASES,
            "psych::alpha r.drop",
            "Nunnally & Bernstein 1994, ch. 8; Fisher 1921");

    /**
     * Mean of the upper group less that of the lower, as a share of the item's range, -1 to 1; the groups are those at or above
     * the 73rd and at or below the 27th percentile of the total. Standard error by the two groups' own variances.
     */
    public static final Method DISCRIMINATION = Method.of(
            "item.discrimination.D27",
            MissingRule.COMPLETE_CASES,
            "R quantile(type = 7), colMeans",
            "Kelley 1939, J Educ Psychol 30:17; Ebel 1954");

    /** Mean of the sum of all items; interval by Student's t. */
    public static final Method TOTAL_MEAN =
            Method.of("total.mean", MissingRule.COMPLETE_CASES, "mean(rowSums(x))", "Student 1908");

    /** Pearson's correlation of two items; interval by Fisher's z. */
    public static final Method PEARSON =
            Method.of("inter.item.r", MissingRule.COMPLETE_CASES, "cor(x)", "Pearson 1895; Fisher 1921");

    /** Spearman's correlation: Pearson's of mid-ranks; interval on the z scale with variance (1 + r²/2)/(n - 3). */
    public static final Method SPEARMAN = Method.of(
            "inter.item.spearman",
            MissingRule.COMPLETE_CASES,
            "cor(x, method = 'spearman')",
            "Bonett & Wright 2000, Psychometrika 65:23");

    /** Kendall's tau-b; interval on the z scale with variance .437/(n - 4). */
    public static final Method KENDALL = Method.of(
            "inter.item.kendall.tau.b",
            MissingRule.COMPLETE_CASES,
            "cor(x, method = 'kendall')",
            "Kendall 1945; Fieller, Hartley & Pearson 1957; Bonett & Wright 2000");

    /** Mean of the correlations of all pairs of items; interval by way of Feldt's for the standardised alpha. */
    public static final Method MEAN_INTER_ITEM = Method.of(
            "inter.item.r.mean",
            MissingRule.COMPLETE_CASES,
            "psych::alpha average_r",
            "Cronbach 1951, eq. 62; Feldt 1965");

    private ItemMethods() {}
}
