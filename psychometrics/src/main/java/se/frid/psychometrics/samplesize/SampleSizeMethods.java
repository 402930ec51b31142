package se.frid.psychometrics.samplesize;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/**
 * How many persons are needed, rounded up; z is the normal quantile of the confidence, w the full width of the interval. Each
 * rests on planned values and on no data, so its n is 0.
 */
public final class SampleSizeMethods {

    private static final MissingRule NONE = MissingRule.NOT_APPLICABLE;

    /** Alpha, first step: 8k/(k-1) (1-α)² (z/w)² + 2, k items. */
    public static final Method ALPHA_WIDTH =
            Method.of("n.alpha.width", NONE, "8*k/(k-1)*(1-a)^2*(z/w)^2+2", "Bonett 2002, J Educ Behav Stat 27:335");

    /** Alpha: the least n whose interval by Bonett's logarithm, expected at the planned alpha, is no wider than w. */
    public static final Method ALPHA_WIDTH_EXACT =
            Method.of("n.alpha.width.exact", NONE, "-", "Bonett 2002, J Educ Behav Stat 27:335");

    /** Alpha against another value: 2k/(k-1) (z + zβ)² / ln((1-α0)/(1-α1))² + 2. */
    public static final Method ALPHA_TEST = Method.of(
            "n.alpha.test", NONE, "2*k/(k-1)*(z+zb)^2/log((1-a0)/(1-a1))^2+2", "Bonett 2002, J Educ Behav Stat 27:335");

    /** ICC: 8 z² (1-ρ)² (1+(k-1)ρ)² / (k(k-1)w²) + 1, k raters. */
    public static final Method ICC_WIDTH = Method.of(
            "n.icc.width", NONE, "8*z^2*(1-r)^2*(1+(k-1)*r)^2/(k*(k-1)*w^2)+1", "Bonett 2002, Stat Med 21:1331");

    /** The same and 5 more for two raters and ρ of .7 or more, as Bonett advises. */
    public static final Method ICC_WIDTH_CORRECTED =
            Method.of("n.icc.width.corrected", NONE, "-", "Bonett 2002, Stat Med 21:1331");

    /** ICC: the least n whose F interval of ICC(3,1), expected at the planned value, is no wider than w. */
    public static final Method ICC_WIDTH_EXACT =
            Method.of("n.icc.width.exact", NONE, "-", "Shrout & Fleiss 1979, Psychol Bull 86:420");

    /** ICC against a lower value, one-sided: 1 + 2(z + zβ)² k / (ln(C0)² (k-1)), C0 = (1 + kθ0)/(1 + kθ), θ = ρ/(1-ρ). */
    public static final Method ICC_TEST =
            Method.of("n.icc.test", NONE, "formula", "Walter, Eliasziw & Donner 1998, Stat Med 17:101");

    /** Kappa of two categories: 4 z² Q/w², Q the large-sample variance of kappa times n. */
    public static final Method KAPPA_WIDTH = Method.of(
            "n.kappa.width",
            NONE,
            "variance of irr::N.cohen.kappa",
            "Cantor 1996, Psychol Methods 1:150; Fleiss, Cohen & Everitt 1969");

    /** Kappa of two categories against another value. */
    public static final Method KAPPA_TEST =
            Method.of("n.kappa.test", NONE, "irr::N.cohen.kappa", "Cantor 1996, Psychol Methods 1:150");

    /** Kappa of several categories, the largest variance that equal margins allow: 4 z² τ²/w². */
    public static final Method KAPPA_WIDTH_MAXIMUM = Method.of(
            "n.kappa.width.maximum",
            NONE,
            "variance of irr::N2.cohen.kappa",
            "Flack et al. 1988, Psychometrika 53:321");

    /** Kappa of several categories against another value, the largest variance that equal margins allow. */
    public static final Method KAPPA_TEST_MAXIMUM =
            Method.of("n.kappa.test.maximum", NONE, "irr::N2.cohen.kappa", "Flack et al. 1988, Psychometrika 53:321");

    /** AUC: cases for an interval of width w, by Hanley and McNeil's variance. */
    public static final Method AUC_WIDTH =
            Method.of("n.auc.width", NONE, "-", "Hanley & McNeil 1982, Radiology 143:29");

    /** AUC against one half, cases not rounded: (z √V(½) + zβ √V(A))²/(A - ½)², V by Obuchowski and McClish. */
    public static final Method AUC_TEST =
            Method.of("n.auc.test", NONE, "pROC::power.roc.test", "Obuchowski & McClish 1997, Stat Med 16:1529");

    /** Sensitivity to ± a half width: cases z² p(1-p)/h² rounded up, then all persons at the prevalence. */
    public static final Method SENSITIVITY_WIDTH =
            Method.of("n.sensitivity.width", NONE, "formula", "Buderer 1996, Acad Emerg Med 3:895");

    /** Specificity to ± a half width: the same with those who are not cases. */
    public static final Method SPECIFICITY_WIDTH =
            Method.of("n.specificity.width", NONE, "formula", "Buderer 1996, Acad Emerg Med 3:895");

    /** A share: the least n whose Wilson interval, at the planned share, is no wider than w. */
    public static final Method SHARE_WIDTH =
            Method.of("n.share.width.wilson", NONE, "-", "Wilson 1927, J Am Stat Assoc 22:209");

    /** A correlation against 0, two-sided: ((z + zβ)/atanh r)² + 3. */
    public static final Method CORRELATION_TEST =
            Method.of("n.correlation.test", NONE, "((z+zb)/atanh(r))^2+3", "Fisher 1921, Metron 1(4):3");

    /** A limit of agreement to ± h standard deviations of the differences: 3 (z/h)². */
    public static final Method LIMIT_WIDTH =
            Method.of("n.limit.of.agreement.width", NONE, "(z*sqrt(3)/h)^2", "Bland & Altman 1986, Lancet 327:307");

    /** Close fit of a model: the least n with more than the wanted power. */
    public static final Method RMSEA_TEST = Method.of(
            "n.rmsea.test",
            NONE,
            "semTools::findRMSEAsamplesize",
            "MacCallum, Browne & Sugawara 1996, Psychol Methods 1:130");

    /** Power of a test of close fit, from 0 to 1. */
    public static final Method RMSEA_POWER = Method.of(
            "power.rmsea",
            NONE,
            "semTools::findRMSEApower",
            "MacCallum, Browne & Sugawara 1996, Psychol Methods 1:130");

    private SampleSizeMethods() {}
}
