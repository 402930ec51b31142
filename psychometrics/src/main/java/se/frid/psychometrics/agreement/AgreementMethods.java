package se.frid.psychometrics.agreement;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/**
 * The coefficients of agreement. No unit and at most 1 unless something else is said. p are shares of subjects, w weights of
 * agreement, MS mean squares of the two-way analysis of variance, n subjects, k raters.
 */
public final class AgreementMethods {

    private static final MissingRule COMPLETE = MissingRule.COMPLETE_CASES;
    private static final MissingRule ALL = MissingRule.ALL_AVAILABLE_DATA;
    private static final String FLEISS_COHEN_EVERITT =
            "Cohen 1960, Educ Psychol Meas 20:37; Cohen 1968, Psychol Bull 70:213; Fleiss, Cohen & Everitt 1969, Psychol Bull 72:323";
    private static final String GWET =
            "Gwet 2008, Br J Math Stat Psychol 61:29; Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., ch. 5";
    private static final String SHROUT_FLEISS = "Shrout & Fleiss 1979, Psychol Bull 86:420";
    private static final String MC_GRAW_WONG = "McGraw & Wong 1996, Psychol Methods 1:30";
    private static final String KRIPPENDORFF =
            "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability; Hayes & Krippendorff 2007, Commun Methods Meas 1:77";

    // ---- two raters, categories

    /** Subjects on which every rater agrees, in percent of those whom all rated; interval by Wilson. */
    public static final Method PERCENT_AGREEMENT =
            Method.of("agreement.percent", COMPLETE, "irr::agree", "Wilson 1927, J Am Stat Assoc 22:209");

    /** Share of agreement by chance, Σ w p(i.) p(.j): what kappa takes away. */
    public static final Method CHANCE_AGREEMENT = Method.of(
            "agreement.by.chance", COMPLETE, "epiR::epi.kappa prop.agree exp", "Cohen 1960, Educ Psychol Meas 20:37");

    /** Cohen's kappa, (po - pe)/(1 - pe); large-sample standard error of Fleiss, Cohen and Everitt. */
    public static final Method KAPPA =
            Method.of("kappa", COMPLETE, "irr::kappa2 unweighted; vcd::Kappa Unweighted", FLEISS_COHEN_EVERITT);

    /** Kappa with weights 1 - steps / most steps. */
    public static final Method KAPPA_LINEAR =
            Method.of("kappa.linear", COMPLETE, "irr::kappa2 equal; vcd::Kappa Equal-Spacing", FLEISS_COHEN_EVERITT);

    /** Kappa with weights 1 - (steps / most steps)². */
    public static final Method KAPPA_QUADRATIC = Method.of(
            "kappa.quadratic", COMPLETE, "irr::kappa2 squared; vcd::Kappa Fleiss-Cohen", FLEISS_COHEN_EVERITT);

    /** Kappa with weights by the distance between the values of the categories. */
    public static final Method KAPPA_BY_VALUE =
            Method.of("kappa.by.value", COMPLETE, "vcd::Kappa with own weights", FLEISS_COHEN_EVERITT);

    /**
     * Quadratic kappa with the interval that psych 2.2.9 prints, cut at -1 and 1. Its variance puts the share of a category times
     * the sum of its weights where the mean weight of the category belongs; only for comparison.
     */
    public static final Method KAPPA_QUADRATIC_PSYCH =
            Method.of("kappa.quadratic.psych", COMPLETE, "psych::cohen.kappa 2.2.9 confid", FLEISS_COHEN_EVERITT);

    /** Kappa with Cohen's first standard error √(po(1 - po)/(n(1 - pe)²)), as if the margins were known. */
    public static final Method KAPPA_COHEN_ERROR = Method.of(
            "kappa.cohen.error", COMPLETE, "epiR::epi.kappa(method = 'cohen')", "Cohen 1960, Educ Psychol Meas 20:37");

    /** Prevalence- and bias-adjusted kappa, (q po - 1)/(q - 1) for q categories; interval from the exact one of po. */
    public static final Method PABAK = Method.of(
            "pabak", COMPLETE, "epiR::epi.kappa pabak", "Byrt, Bishop & Carlin 1993, J Clin Epidemiol 46:423");

    /** Of a 2×2 table: share of the lower category from both less that of the higher from both. */
    public static final Method PREVALENCE_INDEX = Method.of(
            "prevalence.index",
            COMPLETE,
            "epiR::epi.kappa pindex",
            "Byrt, Bishop & Carlin 1993, J Clin Epidemiol 46:423");

    /** Of a 2×2 table: how much more often the first rater gave the lower category, as a share. */
    public static final Method BIAS_INDEX = Method.of(
            "bias.index", COMPLETE, "epiR::epi.kappa bindex", "Byrt, Bishop & Carlin 1993, J Clin Epidemiol 46:423");

    /** Of a 2×2 table: 2a/(2a + b + c), agreement among the ratings of one category; interval on the logit scale. */
    public static final Method SPECIFIC_AGREEMENT = Method.of(
            "agreement.specific",
            COMPLETE,
            "-",
            "Cicchetti & Feinstein 1990, J Clin Epidemiol 43:551; Graham & Bull 1998, J Clin Epidemiol 51:763");

    // ---- several raters, categories

    /** Mean share of agreeing pairs of raters, weighted or not; standard error over subjects. */
    public static final Method PAIR_AGREEMENT = Method.of("agreement.pairs", ALL, "irrCAC::pa.coeff.raw", GWET);

    /** Gwet's AC1: chance agreement Σ π(1 - π)/(q - 1), which does not rise where one category prevails. */
    public static final Method AC1 = Method.of("gwet.ac1", ALL, "irrCAC::gwet.ac1.raw", GWET);

    /** Gwet's AC2: AC1 with weights; chance agreement Σw Σ π(1 - π)/(q(q - 1)). */
    public static final Method AC2 = Method.of("gwet.ac2", ALL, "irrCAC::gwet.ac1.raw with weights", GWET);

    /** Brennan and Prediger's coefficient, chance agreement Σw/q²; of two raters and no weights the PABAK. */
    public static final Method BRENNAN_PREDIGER = Method.of(
            "brennan.prediger",
            ALL,
            "irrCAC::bp.coeff.raw",
            "Brennan & Prediger 1981, Educ Psychol Meas 41:687; " + GWET);

    /** Fleiss's kappa from the subjects whom all rated: chance agreement Σ π²; linearised standard error. */
    public static final Method FLEISS = Method.of(
            "kappa.fleiss",
            COMPLETE,
            "irr::kappam.fleiss; standard error irrCAC::fleiss.kappa.raw",
            "Fleiss 1971, Psychol Bull 76:378; Gwet 2021, Educ Psychol Meas 81:781");

    /** The same from all ratings, subjects with one missing rating included. */
    public static final Method FLEISS_AVAILABLE = Method.of(
            "kappa.fleiss.available", ALL, "irrCAC::fleiss.kappa.raw", "Fleiss 1971, Psychol Bull 76:378; Gwet 2014");

    /** Fleiss's kappa of one category against all others. */
    public static final Method FLEISS_CATEGORY = Method.of(
            "kappa.fleiss.category",
            COMPLETE,
            "irr::kappam.fleiss(detail = TRUE)",
            "Fleiss 1971, Psychol Bull 76:378; Gwet 2021, Educ Psychol Meas 81:781");

    /** Conger's exact kappa for several raters: means of agreement and chance agreement over pairs; jackknife over subjects. */
    public static final Method CONGER =
            Method.of("kappa.conger", COMPLETE, "irr::kappam.fleiss(exact = TRUE)", "Conger 1980, Psychol Bull 88:322");

    /** Light's kappa: mean of Cohen's kappa over pairs of raters; jackknife over subjects. */
    public static final Method LIGHT =
            Method.of("kappa.light", COMPLETE, "irr::kappam.light", "Light 1971, Psychol Bull 76:365");

    /** Krippendorff's alpha, 1 - Do/De, for categories without order; bootstrap interval over subjects. */
    public static final Method KRIPPENDORFF_NOMINAL = krippendorff("nominal");

    /** The same for ordered categories. */
    public static final Method KRIPPENDORFF_ORDINAL = krippendorff("ordinal");

    /** The same for differences between values. */
    public static final Method KRIPPENDORFF_INTERVAL = krippendorff("interval");

    /** The same for ratios between values that are not negative. */
    public static final Method KRIPPENDORFF_RATIO = krippendorff("ratio");

    /**
     * Krippendorff's alpha as irr 0.84.1 prints it. Where no rating at all is missing, irr counts each pair of ratings fully
     * instead of dividing by the number of other raters, so that the correction for small samples comes out too small for more
     * than two raters; otherwise equal. Only for comparison.
     */
    public static final Method KRIPPENDORFF_IRR =
            Method.of("krippendorff.alpha.irr", ALL, "irr::kripp.alpha 0.84.1", KRIPPENDORFF);

    // ---- ranks and numbers

    /** Kendall's W with correction for ties; 0 to 1; bootstrap interval over subjects where asked for. */
    public static final Method KENDALL_W = Method.of(
            "kendall.w",
            COMPLETE,
            "irr::kendall(correct = TRUE)",
            "Kendall & Babington Smith 1939, Ann Math Stat 10:275");

    /** Mean of Pearson's correlation over pairs of raters on Fisher's scale, perfect ones left out; interval as for one pair. */
    public static final Method MEAN_PEARSON =
            Method.of("raters.mean.pearson", COMPLETE, "irr::meancor", "Fisher 1921, Metron 1(4):3");

    /** The same of Spearman's correlation. */
    public static final Method MEAN_SPEARMAN =
            Method.of("raters.mean.spearman", COMPLETE, "irr::meanrho", "Fisher 1921, Metron 1(4):3");

    /** Finn's coefficient: 1 - MS error / ((L² - 1)/12), the variance of L equally likely levels; interval by chi-square. */
    public static final Method FINN =
            Method.of("finn.two.way", COMPLETE, "irr::finn(model = 'twoway')", "Finn 1970, Educ Psychol Meas 30:71");

    /** Robinson's A: SS subjects / (SS subjects + SS error); interval from that of ICC(3,1). */
    public static final Method ROBINSON =
            Method.of("robinson.a", COMPLETE, "irr::robinson", "Robinson 1957, Am Sociol Rev 22:17");

    /** One rating, each subject by other raters: (MSB - MSW)/(MSB + (k-1)MSW). */
    public static final Method ICC_1_1 = icc("icc.1.1", "psych::ICC ICC1; irr::icc oneway single");

    /** One rating, raters drawn at random, absolute agreement: (MSB - MSE)/(MSB + (k-1)MSE + k(MSJ - MSE)/n). */
    public static final Method ICC_2_1 = icc("icc.2.1", "psych::ICC ICC2; irr::icc twoway agreement single");

    /** One rating, these raters, consistency: (MSB - MSE)/(MSB + (k-1)MSE). */
    public static final Method ICC_3_1 = icc("icc.3.1", "psych::ICC ICC3; irr::icc twoway consistency single");

    /** Mean of k ratings of {@link #ICC_1_1}: (MSB - MSW)/MSB. */
    public static final Method ICC_1_K = icc("icc.1.k", "psych::ICC ICC1k; irr::icc oneway average");

    /** Mean of k ratings of {@link #ICC_2_1}: (MSB - MSE)/(MSB + (MSJ - MSE)/n); interval stepped up from that of one. */
    public static final Method ICC_2_K = icc("icc.2.k", "psych::ICC ICC2k");

    /** Mean of k ratings of {@link #ICC_3_1}: (MSB - MSE)/MSB. */
    public static final Method ICC_3_K = icc("icc.3.k", "psych::ICC ICC3k; irr::icc twoway consistency average");

    /** ICC(A,1): as {@link #ICC_2_1}, tested with Satterthwaite's degrees of freedom. */
    public static final Method ICC_A_1 =
            Method.of("icc.a.1", COMPLETE, "irr::icc twoway agreement single", MC_GRAW_WONG);

    /** ICC(A,k): as {@link #ICC_2_K}, with an interval of its own and Satterthwaite's degrees of freedom. */
    public static final Method ICC_A_K =
            Method.of("icc.a.k", COMPLETE, "irr::icc twoway agreement average", MC_GRAW_WONG);

    /** Standard error of one measurement with raters' own levels in it, in points: √(rater variance + residual variance). */
    public static final Method SEM_AGREEMENT =
            Method.of("sem.agreement", COMPLETE, "formula", "de Vet et al. 2006, J Clin Epidemiol 59:1033; COSMIN");

    /** Standard error of one measurement without raters' own levels, in points: √MSE; interval by chi-square. */
    public static final Method SEM_CONSISTENCY =
            Method.of("sem.consistency", COMPLETE, "formula", "de Vet et al. 2006, J Clin Epidemiol 59:1033; COSMIN");

    /** Change of one person that measurement error alone exceeds one time in twenty, in points: 1.96 √2 SEM, as printed. */
    public static final Method MDC_AGREEMENT = Method.of(
            "mdc95.agreement", COMPLETE, "1.96*sqrt(2)*sem", "de Vet et al. 2006, Health Qual Life Outcomes 4:54");

    /** The same without raters' own levels. */
    public static final Method MDC_CONSISTENCY = Method.of(
            "mdc95.consistency", COMPLETE, "1.96*sqrt(2)*sem", "de Vet et al. 2006, Health Qual Life Outcomes 4:54");

    private AgreementMethods() {}

    private static Method krippendorff(String metric) {
        return Method.of(
                "krippendorff.alpha." + metric, ALL, "Krippendorff's own; irr::kripp.alpha with gaps", KRIPPENDORFF);
    }

    private static Method icc(String name, String peer) {
        return Method.of(name, COMPLETE, peer, SHROUT_FLEISS);
    }
}
