package se.frid.psychometrics.accuracy;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/**
 * Figures of diagnostic accuracy. Persons count who have a score and a reference standard. Shares lie from 0 to 1; tp, fp, fn and
 * tn are the cells of the cross-tabulation, m the persons with the condition and k those without.
 */
public final class AccuracyMethods {

    private static final String DELONG = "DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837";
    private static final String LOG = "Simel, Samsa & Matchar 1991, J Clin Epidemiol 44:763";
    private static final String WILSON = "Wilson 1927; Clopper & Pearson 1934";

    /**
     * Area under the curve: the probability that someone with the condition scores higher than someone without, ties half.
     * Standard error by placements, interval ± z cut off at 0 and 1.
     */
    public static final Method AUC = method("auc.delong", "pROC::ci.auc(method = 'delong')", DELONG);

    /** The same, the interval made on the logit scale with DeLong's variance; it stays inside 0 and 1. */
    public static final Method AUC_LOGIT = method(
            "auc.delong.logit",
            "plogis(qlogis(auc) ± z se/(auc(1-auc)))",
            "Pepe 2003, The Statistical Evaluation, 5.2");

    /** The same, standard error as if scores were exponential: only the area and the group sizes are needed. */
    public static final Method AUC_HANLEY_MCNEIL = method(
            "auc.hanley.mcneil", "formula, Q1 = A/(2-A), Q2 = 2A²/(1+A)", "Hanley & McNeil 1982, Radiology 143:29");

    /** The same, standard error and percentile interval by drawing cases and controls apart. */
    public static final Method AUC_BOOTSTRAP = method(
            "auc.bootstrap", "pROC::ci.auc(method = 'bootstrap', boot.stratified)", "Efron & Tibshirani 1993, ch. 13");

    /** Difference of two areas of the same persons; standard error by DeLong's covariance of placements. */
    public static final Method AUC_DIFFERENCE_PAIRED =
            method("auc.difference.paired", "pROC::roc.test(method = 'delong', paired)", DELONG);

    /** Covariance of two areas of the same persons. */
    public static final Method AUC_COVARIANCE = method("auc.covariance", "pROC::cov", DELONG);

    /** Difference of two areas of different persons; interval and test by Welch's t. */
    public static final Method AUC_DIFFERENCE_UNPAIRED =
            method("auc.difference.unpaired", "pROC::roc.test(method = 'delong', unpaired)", DELONG);

    /** Difference of two areas of the same persons; standard error and percentile interval by drawing persons. */
    public static final Method AUC_DIFFERENCE_BOOTSTRAP = method(
            "auc.difference.bootstrap", "pROC::roc.test(method = 'bootstrap')", "Hanley & McNeil 1983; Efron 1993");

    /** Area under the part of the curve whose specificity lies between two values; 0 to the width of that part. */
    public static final Method PARTIAL_AUC_SPECIFICITY =
            method("pauc.specificity", "pROC::auc(partial.auc)", "McClish 1989, Med Decis Making 9:190");

    /** Area beside the part of the curve whose sensitivity lies between two values. */
    public static final Method PARTIAL_AUC_SENSITIVITY = method(
            "pauc.sensitivity",
            "pROC::auc(partial.auc, partial.auc.focus = 'sensitivity')",
            "Jiang, Metz & Nishikawa 1996, Radiology 201:745");

    /** ½(1 + (pA - chance)/(best - chance)): .5 as good as chance, 1 perfect; not defined below chance. */
    public static final Method PARTIAL_AUC_CORRECTED =
            method("pauc.corrected", "pROC::auc(partial.auc.correct = TRUE)", "McClish 1989, Med Decis Making 9:190");

    /** Sensitivity at a specificity, on straight lines between the points of the curve. */
    public static final Method SENSITIVITY_AT_SPECIFICITY = method(
            "sensitivity.at.specificity",
            "pROC::coords(input = 'specificity')",
            "Fawcett 2006, Pattern Recogn Lett 27:861");

    /** Specificity at a sensitivity, on straight lines between the points of the curve. */
    public static final Method SPECIFICITY_AT_SENSITIVITY = method(
            "specificity.at.sensitivity",
            "pROC::coords(input = 'sensitivity')",
            "Fawcett 2006, Pattern Recogn Lett 27:861");

    /** tp/m. */
    public static final Method SENSITIVITY = share("sensitivity", "se");

    /** tn/k. */
    public static final Method SPECIFICITY = share("specificity", "sp");

    /** tp/(tp + fp): share of the positive who have the condition, at the prevalence of the sample. */
    public static final Method PPV = share("ppv", "pv.pos");

    /** tn/(tn + fn): share of the negative who do not have it, at the prevalence of the sample. */
    public static final Method NPV = share("npv", "pv.neg");

    /** (tp + fp)/n. */
    public static final Method APPARENT_PREVALENCE = share("prevalence.apparent", "ap");

    /** m/n. */
    public static final Method TRUE_PREVALENCE = share("prevalence.true", "tp");

    /** (tp + tn)/n. */
    public static final Method ACCURACY = share("accuracy", "diag.ac");

    /** (fn + tn)/n. */
    public static final Method RULED_OUT = share("ruled.out", "p.rout");

    /** (tp + fp)/n. */
    public static final Method RULED_IN = share("ruled.in", "p.rin");

    /** fp/k. */
    public static final Method FALSE_POSITIVE_RATE = share("false.positive.rate", "p.tpdn");

    /** fn/m. */
    public static final Method FALSE_NEGATIVE_RATE = share("false.negative.rate", "p.tndp");

    /** fp/(tp + fp). */
    public static final Method FALSE_DISCOVERY_RATE = share("false.discovery.rate", "p.dntp");

    /** fn/(fn + tn). */
    public static final Method FALSE_OMISSION_RATE = share("false.omission.rate", "p.dptn");

    /** Sensitivity/(1 - specificity); interval on the log scale. */
    public static final Method LR_POSITIVE = method("lr.positive", "epiR::epi.tests lr.pos", LOG);

    /** (1 - sensitivity)/specificity; interval on the log scale. */
    public static final Method LR_NEGATIVE = method("lr.negative", "epiR::epi.tests lr.neg", LOG);

    /** tp tn/(fp fn); interval on the log scale. */
    public static final Method DOR =
            method("dor", "epiR::epi.tests diag.or", "Glas et al. 2003, J Clin Epidemiol 56:1129");

    /** The diagnostic odds ratio with a half added to each cell, which exists for every table. */
    public static final Method DOR_HALDANE =
            method("dor.haldane", "formula", "Haldane 1956, Ann Hum Genet 20:309; Glas et al. 2003");

    /** Sensitivity + specificity - 1; ends of the interval from the ends of both, which is wider than asked for. */
    public static final Method YOUDEN = method("youden", "epiR::epi.tests youden", "Youden 1950, Cancer 3:32");

    /** 1/Youden: how many must be tested for one more correct answer than chance. */
    public static final Method NUMBER_NEEDED_TO_DIAGNOSE =
            method("number.needed.to.diagnose", "epiR::epi.tests nndx", "Bandolier 1996, 27:2");

    /** Share of persons with the condition among the positive at another prevalence, by Bayes; interval on the logit scale. */
    public static final Method PPV_AT_PREVALENCE = method(
            "ppv.at.prevalence", "formula se·q/(se·q + (1-sp)(1-q))", "Mercaldo, Lau & Zhou 2007, Stat Med 26:2170");

    /** Share without the condition among the negative at another prevalence, by Bayes; interval on the logit scale. */
    public static final Method NPV_AT_PREVALENCE = method(
            "npv.at.prevalence", "formula sp(1-q)/(sp(1-q) + (1-se)q)", "Mercaldo, Lau & Zhou 2007, Stat Med 26:2170");

    /** Correlation of test and condition (phi, Matthews), -1 to 1; interval by the delta method on the tanh scale. */
    public static final Method MCC = method("mcc", "formula", "Matthews 1975, Biochim Biophys Acta 405:442");

    /** 2tp/(2tp + fp + fn); interval by Wilson's for tp/(tp + fp + fn). */
    public static final Method F1 = method("f1", "formula", "van Rijsbergen 1979, Information Retrieval, ch. 7");

    /** Mean of sensitivity and specificity; standard error by the two shares. */
    public static final Method BALANCED_ACCURACY =
            method("balanced.accuracy", "formula", "Brodersen et al. 2010, ICPR, p. 3121");

    /** Agreement of test and condition beyond chance, -1 to 1; standard error by the delta method. */
    public static final Method KAPPA = method(
            "kappa.with.reference",
            "formula (po-pe)/(1-pe)",
            "Cohen 1960, Educ Psychol Meas 20:37; Fleiss, Cohen & Everitt 1969");

    /** A cut-off chosen from the data, in points of the score; interval by choosing again in each sample drawn. */
    public static final Method CUT_OFF = method(
            "cut.off", "cutpointr::cutpointr(direction = '>=')", "Thiele & Hirschfeld 2021, J Stat Softw 98(11)");

    /** What the rule that chose the cut-off judges by, less what choosing on the same persons adds to it. */
    public static final Method CUT_OFF_MERIT = corrected("cut.off.merit");

    /** Sensitivity at the chosen cut-off, less what choosing on the same persons adds to it. */
    public static final Method CUT_OFF_SENSITIVITY = corrected("cut.off.sensitivity");

    /** Specificity at the chosen cut-off, less what choosing on the same persons adds to it. */
    public static final Method CUT_OFF_SPECIFICITY = corrected("cut.off.specificity");

    /** Share of the samples drawn in which the same cut-off was chosen. */
    public static final Method CUT_OFF_STABILITY =
            method("cut.off.stability", "-", "Thiele & Hirschfeld 2021, J Stat Softw 98(11)");

    /** Share with the condition among those with one result, 0 to 1; interval by Wilson. */
    public static final Method POST_TEST = method("post.test.probability", "-", "Wilson 1927; STARD 2015, item 23");

    private AccuracyMethods() {}

    private static Method method(String name, String peer, String source) {
        return Method.of(name, MissingRule.COMPLETE_CASES, peer, source);
    }

    private static Method share(String name, String peer) {
        return method(name, "epiR::epi.tests " + peer, WILSON);
    }

    private static Method corrected(String name) {
        return method(name + ".corrected", "-", "Efron 1983, JASA 78:316; Harrell, Lee & Mark 1996, Stat Med 15:361");
    }
}
