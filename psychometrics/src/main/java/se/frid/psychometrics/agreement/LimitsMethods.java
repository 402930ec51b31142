package se.frid.psychometrics.agreement;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/**
 * Two methods of measuring the same thing: d is first less second, m their mean, s the standard deviation of d, n the subjects
 * measured by both. In points of the measurement unless something else is said.
 */
public final class LimitsMethods {

    private static final MissingRule COMPLETE = MissingRule.COMPLETE_CASES;
    private static final String BLAND_ALTMAN_1986 = "Bland & Altman 1986, Lancet 327:307";
    private static final String BLAND_ALTMAN_1999 = "Bland & Altman 1999, Stat Methods Med Res 8:135";
    private static final String LIN = "Lin 1989, Biometrics 45:255; correction 2000, 56:324";

    /** Mean of d; standard error s/√n, interval by t. */
    public static final Method BIAS = Method.of("bland.altman.bias", COMPLETE, "t.test(d)", BLAND_ALTMAN_1986);

    /** s; interval by chi-square. */
    public static final Method SD = Method.of("bland.altman.sd", COMPLETE, "sd(d)", BLAND_ALTMAN_1986);

    /** Bias - 1.96 s; standard error s √(1/n + 1.96²/(2(n-1))), interval by t. */
    public static final Method LOWER_LIMIT =
            Method.of("bland.altman.limit.lower", COMPLETE, "mean(d)-1.96*sd(d)", BLAND_ALTMAN_1999);

    /** Bias + 1.96 s. */
    public static final Method UPPER_LIMIT =
            Method.of("bland.altman.limit.upper", COMPLETE, "mean(d)+1.96*sd(d)", BLAND_ALTMAN_1999);

    /** The limit with the standard error of 1986, √(3 s²/n). */
    public static final Method LIMIT_1986 =
            Method.of("bland.altman.limit.1986", COMPLETE, "sqrt(3*sd(d)^2/n)", BLAND_ALTMAN_1986);

    /** Bias - z s with the exact interval: s/√n times quantiles of non-central t with non-centrality z √n. */
    public static final Method LOWER_LIMIT_EXACT = Method.of(
            "bland.altman.limit.lower.exact", COMPLETE, "qt(p, n-1, z*sqrt(n))", "Carkeet 2015, Optom Vis Sci 92:e71");

    /** Bias + z s with the exact interval. */
    public static final Method UPPER_LIMIT_EXACT = Method.of(
            "bland.altman.limit.upper.exact", COMPLETE, "qt(p, n-1, z*sqrt(n))", "Carkeet 2015, Optom Vis Sci 92:e71");

    /** Slope of d on m by least squares, in points for each point: whether the difference grows with the level. */
    public static final Method PROPORTIONAL_SLOPE =
            Method.of("bland.altman.proportional.slope", COMPLETE, "lm(d ~ m)", BLAND_ALTMAN_1999);

    /** Intercept of d on m. */
    public static final Method PROPORTIONAL_INTERCEPT =
            Method.of("bland.altman.proportional.intercept", COMPLETE, "lm(d ~ m)", BLAND_ALTMAN_1999);

    /** Correlation of d and m, no unit. */
    public static final Method DIFFERENCE_MEAN_R =
            Method.of("bland.altman.difference.mean.r", COMPLETE, "cor(d, m)", "Fisher 1921, Metron 1(4):3");

    /** Within-subject standard deviation √(Σd²/(2n)), Dahlberg's error; bias counts as error; interval by chi-square as if there were none. */
    public static final Method WITHIN_SD = Method.of(
            "within.subject.sd",
            COMPLETE,
            "sqrt(sum(d^2)/(2*n))",
            "Dahlberg 1940, Statistical Methods; Bland & Altman 1996");

    /** Lin's concordance correlation, 2 s12/(s1² + s2² + (m1 - m2)²), no unit; interval by the inverse hyperbolic tangent. */
    public static final Method CONCORDANCE = Method.of("lin.ccc", COMPLETE, "epiR::epi.ccc rho.c", LIN);

    /** Lin's C.b, concordance over Pearson's correlation: 1 where the best line is that of equality; no unit. */
    public static final Method BIAS_CORRECTION = Method.of("lin.c.b", COMPLETE, "epiR::epi.ccc C.b", LIN);

    /** Standard deviation of the second over that of the first, no unit. */
    public static final Method SCALE_SHIFT = Method.of("lin.scale.shift", COMPLETE, "epiR::epi.ccc s.shift", LIN);

    /** Mean of the second less mean of the first over √(s1 s2), no unit. */
    public static final Method LOCATION_SHIFT = Method.of("lin.location.shift", COMPLETE, "epiR::epi.ccc l.shift", LIN);

    private LimitsMethods() {}
}
