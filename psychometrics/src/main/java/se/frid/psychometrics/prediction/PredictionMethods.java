package se.frid.psychometrics.prediction;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/**
 * Figures of stated probabilities p against outcomes y, 1 or 0. Persons count who have both. Those without a standard error of
 * their own get one, and an interval, when samples are drawn.
 */
public final class PredictionMethods {

    private static final String VAL_PROB =
            "Harrell, Regression Modeling Strategies 2015, 10.9; Miller et al. 1991, Stat Med 10:1213";
    private static final String MURPHY = "Murphy 1973, J Appl Meteorol 12:595";

    /** Mean of (y - p)², 0 to 1, lower is better; standard error of a mean. */
    public static final Method BRIER = method("brier", "mean((y - P)^2)", "Brier 1950, Mon Weather Rev 78:1");

    /** 1 - Brier score over that of the rate alone: 1 perfect, 0 no better than the rate; standard error by its influence. */
    public static final Method BRIER_SCALED = method(
            "brier.scaled",
            "1 - mean((y - P)^2)/(mean(y)(1 - mean(y)))",
            "Steyerberg et al. 2010, Epidemiology 21:128");

    /** Mean of -ln of the probability given to what came, 0 or more, lower is better. */
    public static final Method LOG_LOSS =
            method("log.loss", "-mean(y log P + (1 - y) log(1 - P))", "Good 1952, J R Stat Soc B 14:107");

    /** Part of the Brier score by groups of tenths: mean squared distance of stated and observed rate, lower is better. */
    public static final Method RELIABILITY = method("brier.reliability", "by quantile(P, 0:10/10)", MURPHY);

    /** Part of it: mean squared distance of a group's rate from the whole rate, higher is better. */
    public static final Method RESOLUTION = method("brier.resolution", "by quantile(P, 0:10/10)", MURPHY);

    /** Part of it that no prediction can change: rate (1 - rate). */
    public static final Method UNCERTAINTY = method("brier.uncertainty", "mean(y)(1 - mean(y))", MURPHY);

    /** Observed over expected number of events; above 1 the risks are too low; interval on the log scale. */
    public static final Method OBSERVED_EXPECTED =
            method("observed.expected", "sum(y)/sum(P)", "Debray et al. 2017, BMJ 356:i6460");

    /** Expected over observed number of events; above 1 the risks are too high; interval on the log scale. */
    public static final Method EXPECTED_OBSERVED =
            method("expected.observed", "sum(P)/sum(y)", "Debray et al. 2017, BMJ 356:i6460");

    /** Calibration in the large: what must be added to every logit, 0 is right, above 0 the risks are too low. */
    public static final Method IN_THE_LARGE = method(
            "calibration.in.the.large", "coef(glm(y ~ offset(qlogis(P)), binomial))", "Cox 1958, Biometrika 45:562");

    /** Intercept of the outcome regressed on the logit. */
    public static final Method INTERCEPT =
            method("calibration.intercept", "glm(y ~ qlogis(P), binomial)", "Cox 1958, Biometrika 45:562");

    /** Slope of it: 1 is right, below 1 the risks are too extreme. */
    public static final Method SLOPE =
            method("calibration.slope", "glm(y ~ qlogis(P), binomial)", "Cox 1958, Biometrika 45:562");

    /** Mean distance of stated and observed rate over ten groups of equal width. */
    public static final Method EXPECTED_ERROR = method(
            "calibration.error.10", "bins pmin(floor(10 P), 9)", "Naeini, Cooper & Hauskrecht 2015, AAAI, p. 2901");

    /** Greatest distance of stated risk and smoothed observed rate. */
    public static final Method EMAX = method("calibration.emax", "rms::val.prob Emax, lowess(iter = 0)", VAL_PROB);

    /** Distance of stated risk and smoothed observed rate that nine in ten do not exceed. */
    public static final Method E90 = method("calibration.e90", "rms::val.prob E90, lowess(iter = 0)", VAL_PROB);

    /** Mean distance of stated risk and smoothed observed rate. */
    public static final Method EAVG = method("calibration.eavg", "rms::val.prob Eavg, lowess(iter = 0)", VAL_PROB);

    /** Area under the curve of the probabilities; DeLong. */
    public static final Method C =
            method("c.statistic", "rms::val.prob C (ROC)", "DeLong et al. 1988, Biometrics 44:837");

    /** The same with risks cut to whole two parts in ten thousand, as rms 6 counts its pairs. */
    public static final Method C_BINNED = method("c.statistic.binned", "rms::val.prob C (ROC), rms 5.1 to 6", VAL_PROB);

    /** 2C - 1. */
    public static final Method DXY = method("somers.dxy", "2 C - 1", "Somers 1962, Am Sociol Rev 27:799");

    /** Share of the deviance that the risks as stated explain, set to reach 1. */
    public static final Method NAGELKERKE =
            method("r2.nagelkerke", "rms::val.prob R2", "Nagelkerke 1991, Biometrika 78:691");

    /** Discrimination index: (likelihood ratio of the risks as stated - 1)/n. */
    public static final Method DISCRIMINATION = method("index.d", "rms::val.prob D", VAL_PROB);

    /** Unreliability index: (likelihood ratio of recalibrating - 2)/n. */
    public static final Method UNRELIABILITY = method("index.u", "rms::val.prob U", VAL_PROB);

    /** Quality index: D - U. */
    public static final Method QUALITY = method("index.q", "rms::val.prob Q", VAL_PROB);

    /** Σ (o - e)²/(e(1 - e/n)) over tenths of p, chi-square with groups - 2 degrees of freedom. */
    public static final Method HOSMER_LEMESHOW = method(
            "hosmer.lemeshow", "quantile(P, 0:10/10) type 7, df g - 2", "Hosmer & Lemeshow 1980, Commun Stat A9:1043");

    /** Net benefit of acting where p is at least a threshold t: tp/n - fp/n t/(1-t), in cases found per person. */
    public static final Method NET_BENEFIT =
            method("net.benefit", "formula", "Vickers & Elkin 2006, Med Decis Making 26:565");

    /** Net benefit of acting on everyone. */
    public static final Method NET_BENEFIT_ALL =
            method("net.benefit.all", "formula", "Vickers & Elkin 2006, Med Decis Making 26:565");

    /** Net benefit of the predictions less that of acting on everyone. */
    public static final Method NET_BENEFIT_GAIN =
            method("net.benefit.gain", "formula", "Vickers & Elkin 2006, Med Decis Making 26:565");

    /** Needless interventions avoided per 100 persons, against acting on everyone and with no case more missed. */
    public static final Method AVOIDED =
            method("interventions.avoided.per.100", "formula", "Vickers & Elkin 2006, Med Decis Making 26:565");

    /** Share with the outcome in a band, 0 to 1; interval by Wilson. */
    public static final Method OBSERVED_RATE = method("observed.rate", "table(band, y)", "Wilson 1927");

    private PredictionMethods() {}

    private static Method method(String name, String peer, String source) {
        return Method.of(name, MissingRule.COMPLETE_CASES, peer, source);
    }
}
