package se.frid.psychometrics.polychoric;

import se.frid.psychometrics.Method;
import se.frid.psychometrics.MissingRule;

/** Correlations of the bivariate normal variables that thresholds cut into ordered answers; -1 to 1. */
public final class PolychoricMethods {

    /**
     * Thresholds from the margins, then the correlation by maximum likelihood for them. Nothing is added to empty cells, except to
     * a 2×2 table with one empty cell, as lavaan. Standard error with the thresholds' own uncertainty; interval by Fisher's z of it.
     */
    public static final Method TWO_STEP = Method.of(
            "polychoric.two.step",
            MissingRule.COMPLETE_CASES,
            "lavaan::lavCor(ordered)",
            "Olsson 1979, Psychometrika 44:443; standard error Jöreskog 1994, Psychometrika 59:381");

    /** The same with nothing added to any empty cell. */
    public static final Method TWO_STEP_UNCORRECTED = Method.of(
            "polychoric.two.step.uncorrected",
            MissingRule.COMPLETE_CASES,
            "polycor::polychor(ML = FALSE)",
            "Olsson 1979, Psychometrika 44:443");

    /** The same with one half in place of every empty cell, thresholds as they were. */
    public static final Method TWO_STEP_HALF = Method.of(
            "polychoric.two.step.half",
            MissingRule.COMPLETE_CASES,
            "psych::polychoric(correct = .5) of items with different numbers of categories",
            "Olsson 1979; Brown & Benedetti 1977, Psychometrika 42:347");

    /** Correlation and thresholds together by maximum likelihood. */
    public static final Method MAXIMUM_LIKELIHOOD = Method.of(
            "polychoric.ml",
            MissingRule.COMPLETE_CASES,
            "polycor::polychor(ML = TRUE)",
            "Olsson 1979, Psychometrika 44:443");

    /** Where the normal variable is cut: the normal quantile of the share at or below a category; standard error by the delta method. */
    public static final Method THRESHOLD = Method.of(
            "polychoric.threshold",
            MissingRule.COMPLETE_CASES,
            "psych::polychoric tau",
            "Olsson 1979, Psychometrika 44:443");

    private PolychoricMethods() {}
}
