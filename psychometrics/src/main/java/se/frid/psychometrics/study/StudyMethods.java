package se.frid.psychometrics.study;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/** Figures that only a study has. */
public final class StudyMethods {

    private static final MissingRule COMPLETE = MissingRule.COMPLETE_CASES;

    /** Mean of the scores of a group; interval by t. */
    public static final Method GROUP_MEAN =
            Method.of("group.mean", COMPLETE, "t.test(x)", "Student 1908, Biometrika 6:1");

    /** Standard deviation of the scores of a group, n - 1; interval by chi-square. */
    public static final Method GROUP_SD = Method.of("group.sd", COMPLETE, "sd(x)", "Fisher 1925, Statistical Methods");

    /** Mean of the one group less that of the other, in points; interval by Welch's t. */
    public static final Method MEAN_DIFFERENCE =
            Method.of("groups.mean.difference", COMPLETE, "t.test(x, y)", "Welch 1947, Biometrika 34:28");

    /** The same over the pooled standard deviation, no unit; large-sample interval. */
    public static final Method COHEN_D = Method.of(
            "groups.cohen.d",
            COMPLETE,
            "(mean(x)-mean(y))/sqrt(((n1-1)*var(x)+(n2-1)*var(y))/(n1+n2-2))",
            "Cohen 1988; Hedges & Olkin 1985, Statistical Methods for Meta-Analysis, 5.E");

    /** Probability that someone of the one group scores higher than someone of the other, ties half; DeLong. */
    public static final Method SUPERIORITY = Method.of(
            "groups.superiority", COMPLETE, "pROC::auc", "DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837");

    /** Pearson's correlation with a reference measurement, no unit; interval by Fisher's z. */
    public static final Method REFERENCE_R =
            Method.of("reference.r", COMPLETE, "cor.test(x, y)", "Pearson 1895; Fisher 1921, Metron 1(4):3");

    /** Spearman's, no unit; interval on the z scale with variance (1 + r²/2)/(n - 3). */
    public static final Method REFERENCE_SPEARMAN = Method.of(
            "reference.spearman",
            COMPLETE,
            "cor(x, y, method = 'spearman')",
            "Bonett & Wright 2000, Psychometrika 65:23");

    /** Median of the days from the first measurement to the second. */
    public static final Method DAYS = Method.of("retest.days.median", COMPLETE, "median(x)", "R quantile type 7");

    /** The least number of persons of a step of COSMIN; rests on no data. */
    public static final Method PERSONS =
            Method.of("n.cosmin", MissingRule.NOT_APPLICABLE, "-", "Terwee et al. 2012, Qual Life Res 21:651");

    /** A published figure, taken as known. */
    public static final Method PUBLISHED =
            Method.of("published", MissingRule.NOT_APPLICABLE, "-", "the instrument's definition");

    private StudyMethods() {}
}
