package se.frid.psychometrics.change;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/**
 * Figures of change. d is a person's score after less before, s the standard deviation before, s' after, sd that of d, r the
 * correlation of before and after; n persons have both. In points of the score unless something else is said.
 */
public final class ChangeMethods {

    private static final MissingRule COMPLETE = MissingRule.COMPLETE_CASES;
    private static final String BONETT = "Bonett 2008, Psychol Methods 13:99";
    private static final String JACOBSON_TRUAX = "Jacobson & Truax 1991, J Consult Clin Psychol 59:12";
    private static final String TERLUIN = "Terluin et al. 2015, J Clin Epidemiol 68:1388";

    /** Mean before; interval by t. */
    public static final Method MEAN_BEFORE =
            Method.of("change.mean.before", COMPLETE, "mean(pre)", "Student 1908, Biometrika 6:1");

    /** Mean after; interval by t. */
    public static final Method MEAN_AFTER =
            Method.of("change.mean.after", COMPLETE, "mean(post)", "Student 1908, Biometrika 6:1");

    /** Mean of d; interval by t. */
    public static final Method MEAN_CHANGE =
            Method.of("change.mean", COMPLETE, "t.test(post, pre, paired = TRUE)", "Student 1908, Biometrika 6:1");

    /** s; interval by chi-square. */
    public static final Method SD_BEFORE =
            Method.of("change.sd.before", COMPLETE, "sd(pre)", "Fisher 1925, Statistical Methods");

    /** s'; interval by chi-square. */
    public static final Method SD_AFTER =
            Method.of("change.sd.after", COMPLETE, "sd(post)", "Fisher 1925, Statistical Methods");

    /** sd; interval by chi-square. */
    public static final Method SD_CHANGE =
            Method.of("change.sd", COMPLETE, "sd(post-pre)", "Fisher 1925, Statistical Methods");

    /** r, no unit; interval by Fisher's z. */
    public static final Method CORRELATION =
            Method.of("change.r", COMPLETE, "cor(pre, post)", "Fisher 1921, Metron 1(4):3");

    /** Effect size: mean d / s, no unit; large-sample interval. */
    public static final Method EFFECT_SIZE = Method.of(
            "change.es", COMPLETE, "mean(d)/sd(pre)", "Kazis, Anderson & Meenan 1989, Med Care 27:S178; " + BONETT);

    /** Standardised response mean: mean d / sd, no unit; exact interval by non-central t. */
    public static final Method SRM = Method.of(
            "change.srm",
            COMPLETE,
            "mean(d)/sd(d)",
            "Liang, Fossel & Larson 1990, Med Care 28:632; Steiger & Fouladi 1997");

    /** Cohen's d with the mean of both variances: mean d / √((s² + s'²)/2), no unit; large-sample interval. */
    public static final Method COHEN_D_AV =
            Method.of("change.cohen.d.av", COMPLETE, "mean(d)/sqrt((var(pre)+var(post))/2)", "Cohen 1988; " + BONETT);

    /** The same times 1 - 3/(4(n-1) - 1), no unit. */
    public static final Method HEDGES_G_AV = Method.of(
            "change.hedges.g.av", COMPLETE, "d.av*(1-3/(4*(n-1)-1))", "Hedges 1981, J Educ Stat 6:107; Cumming 2012");

    /** Guyatt's responsiveness: mean d of those who changed / sd of those who were stable, no unit; large-sample interval. */
    public static final Method GUYATT = Method.of(
            "change.guyatt",
            COMPLETE,
            "mean(d[changed])/sd(d[stable])",
            "Guyatt, Walter & Norman 1987, J Chronic Dis 40:171");

    /** Standard error of measurement: s √(1 - reliability); interval by chi-square of s, the reliability taken as known. */
    public static final Method SEM =
            Method.of("change.sem", COMPLETE, "sd(pre)*sqrt(1-rel)", "Lord & Novick 1968, 7.3; " + JACOBSON_TRUAX);

    /** Standard error of a difference: √2 SEM. */
    public static final Method S_DIFF = Method.of("change.sdiff", COMPLETE, "sqrt(2)*sem", JACOBSON_TRUAX);

    /** Least change that is reliable: 1.96 √2 SEM, 1.96 as printed. */
    public static final Method RCI_THRESHOLD =
            Method.of("change.rci.threshold", COMPLETE, "1.96*sqrt(2)*sem", JACOBSON_TRUAX);

    /** Reliable change index of one person: d / (√2 SEM), no unit. */
    public static final Method RCI = Method.of("change.rci", COMPLETE, "(post-pre)/(sqrt(2)*sem)", JACOBSON_TRUAX);

    /** Gulliksen, Lord and Novick's index: after less the true score that before predicts, over s √(1 - rel²), no unit. */
    public static final Method GLN = Method.of(
            "change.gln",
            COMPLETE,
            "(post-(m+rel*(pre-m)))/(sd(pre)*sqrt(1-rel^2))",
            "Hsu 1999, J Consult Clin Psychol 67:594");

    /** Two standard deviations from the mean before, towards health. */
    public static final Method CUTOFF_A = Method.of("change.cutoff.a", COMPLETE, "mean(pre)-2*sd(pre)", JACOBSON_TRUAX);

    /** Two standard deviations from the mean of the healthy, towards illness. */
    public static final Method CUTOFF_B = Method.of("change.cutoff.b", COMPLETE, "norm.mean+2*norm.sd", JACOBSON_TRUAX);

    /** Where a score is as many standard deviations from the mean of the healthy as from the mean before. */
    public static final Method CUTOFF_C =
            Method.of("change.cutoff.c", COMPLETE, "(sd*norm.mean+norm.sd*mean)/(sd+norm.sd)", JACOBSON_TRUAX);

    /** Share of persons in a class, in percent; interval by Wilson. */
    public static final Method CLASS_SHARE = Method.of(
            "change.class.percent", COMPLETE, "table()", JACOBSON_TRUAX + "; Wilson 1927, J Am Stat Assoc 22:209");

    /** Mean improvement of those whom the anchor calls minimally improved; interval by t. */
    public static final Method MIC_MEAN = Method.of(
            "mic.mean.change",
            COMPLETE,
            "mean(d[anchor == 1])",
            "Jaeschke, Singer & Guyatt 1989, Control Clin Trials 10:407");

    /** Spearman's correlation of improvement and anchor, no unit; below .3 to .5 the anchor says little about this score. */
    public static final Method ANCHOR_CORRELATION = Method.of(
            "mic.anchor.spearman",
            COMPLETE,
            "cor(d, anchor, method = 'spearman')",
            "Revicki et al. 2008, J Clin Epidemiol 61:102; Bonett & Wright 2000, Psychometrika 65:23");

    /** Area under the ROC curve of improvement against the anchor, no unit; DeLong. */
    public static final Method ANCHOR_AUC =
            Method.of("mic.auc", COMPLETE, "pROC::auc", "DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837");

    /** Improvement that best tells apart by Youden's index, midway between two scores; bootstrap interval. */
    public static final Method MIC_ROC = Method.of(
            "mic.roc.midpoint",
            COMPLETE,
            "pROC::coords(best, youden) threshold",
            "Youden 1950, Cancer 3:32; Turner et al. 2010, J Clin Epidemiol 63:28");

    /** The same as a usable cut-off: improvement of this many points or more; bootstrap interval. */
    public static final Method MIC_ROC_CUT = Method.of(
            "mic.roc", COMPLETE, "least score above the midpoint", "Youden 1950, Cancer 3:32; Turner et al. 2010");

    /** Share of the improved whom the cut-off finds, no unit; interval by Wilson. */
    public static final Method SENSITIVITY =
            Method.of("mic.roc.sensitivity", COMPLETE, "pROC::coords", "Wilson 1927, J Am Stat Assoc 22:209");

    /** Share of the others whom it leaves out, no unit; interval by Wilson. */
    public static final Method SPECIFICITY =
            Method.of("mic.roc.specificity", COMPLETE, "pROC::coords", "Wilson 1927, J Am Stat Assoc 22:209");

    /** Improvement at which the odds by logistic regression are those of the whole sample; bootstrap interval. */
    public static final Method MIC_PREDICTIVE =
            Method.of("mic.predictive", COMPLETE, "(qlogis(q)-b0)/b1 of glm(anchor ~ improvement)", TERLUIN);

    /** The same less (.090 + .103 r) sd ln(odds of being improved), sd and r of improvement and its point-biserial correlation. */
    public static final Method MIC_ADJUSTED = Method.of(
            "mic.predictive.adjusted",
            COMPLETE,
            "formula",
            "Terluin, Eekhout & Terwee 2017, J Clin Epidemiol 83:90; " + TERLUIN);

    private ChangeMethods() {}
}
