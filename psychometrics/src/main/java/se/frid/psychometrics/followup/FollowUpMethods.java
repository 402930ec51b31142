package se.frid.psychometrics.followup;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/** Figures of outcomes that take time. Persons count who have a time and, where one is needed, a score. */
public final class FollowUpMethods {

    private static final String KAPLAN_MEIER = "Kaplan & Meier 1958, JASA 53:457; Greenwood 1926";

    /**
     * Share to whom the outcome has not come until a time, 1 to 0: product of (1 - events/at risk); Greenwood's standard error,
     * interval on the log scale, cut off at 1.
     */
    public static final Method SURVIVAL = method("survival", "survival::survfit(conf.type = 'log')", KAPLAN_MEIER);

    /** The same held on beyond the last person seen, which is a guess. */
    public static final Method SURVIVAL_EXTENDED =
            method("survival.extended", "summary(survfit, extend = TRUE)", KAPLAN_MEIER);

    /**
     * Share to whom the outcome has come until a time, 0 to 1: 1 - survival; interval on the log(-log) scale, exact
     * (Clopper & Pearson) among those still followed where it has come to nobody.
     */
    public static final Method RISK = method(
            "risk.by.time", "1 - survfit(conf.type = 'log-log')", KAPLAN_MEIER + "; Kalbfleisch & Prentice 1980");

    /**
     * Of all pairs in which it is known to whom the outcome came first, the share in which that one has the higher score, ties of
     * scores half; standard error by the infinitesimal jackknife.
     */
    public static final Method HARRELL_C = method(
            "concordance.harrell", "survival::concordance(reverse = TRUE)", "Harrell et al. 1982, JAMA 247:2543");

    /** The same with pairs weighted so that it does not depend on when persons were lost. */
    public static final Method UNO_C =
            method("concordance.uno", "survival::concordance(timewt = 'n/G2')", "Uno et al. 2011, Stat Med 30:1105");

    /** Change of the log hazard with one point of the score; ties by Efron. */
    public static final Method COX =
            method("cox.beta", "survival::coxph(ties = 'efron')", "Cox 1972, J R Stat Soc B 34:187; Efron 1977");

    /** The same; ties by Breslow. */
    public static final Method COX_BRESLOW =
            method("cox.beta.breslow", "survival::coxph(ties = 'breslow')", "Cox 1972; Breslow 1974, Biometrics 30:89");

    /** Hazard ratio of one point of the score: exp of the coefficient. */
    public static final Method HAZARD_RATIO =
            method("hazard.ratio", "survival::coxph exp(coef)", "Cox 1972, J R Stat Soc B 34:187");

    /**
     * Probability that someone to whom the outcome came until a time scores higher than someone to whom it did not (cumulative and
     * dynamic), weighted for losses; standard error by its influence function, the estimation of the weights included.
     */
    public static final Method AUC_AT_TIME = method(
            "auc.at.time",
            "riskRegression::Score(metrics = 'auc', cens.model = 'km')",
            "Blanche, Dartigues & Jacqmin-Gadda 2013, Stat Med 32:5381");

    /** Difference of two such areas of the same persons. */
    public static final Method AUC_AT_TIME_DIFFERENCE = method(
            "auc.at.time.difference",
            "riskRegression::Score contrasts",
            "Blanche, Dartigues & Jacqmin-Gadda 2013, Stat Med 32:5381");

    private FollowUpMethods() {}

    private static Method method(String name, String peer, String source) {
        return Method.of(name, MissingRule.COMPLETE_CASES, peer, source);
    }
}
