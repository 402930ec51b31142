package se.frid.psychometrics.polychoric;

import java.util.Optional;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/** The polychoric correlation of one pair; tetrachoric where both have two categories. */
public final class Polychoric {

    private Polychoric() {}

    /** What is done about cells of the table that nobody is in. */
    public enum EmptyCells {
        /** Nothing, but for a 2×2 table with one empty cell, which gets one half in a way that keeps its margins: as lavaan. */
        FOURFOLD_ONLY(PolychoricMethods.TWO_STEP),
        /** Nothing at all; a 2×2 table with an empty cell then has no estimate. */
        UNTOUCHED(PolychoricMethods.TWO_STEP_UNCORRECTED),
        /** One half in place of every empty cell. */
        HALF(PolychoricMethods.TWO_STEP_HALF);

        private final Method method;

        EmptyCells(Method method) {
            this.method = method;
        }

        /** The method that this makes of the two steps. */
        public Method method() {
            return method;
        }
    }

    /** How the standard error of the two steps is made. */
    public enum StandardError {
        /** With the uncertainty of the thresholds: the default. */
        THRESHOLDS_ESTIMATED,
        /** As if the thresholds were known, from the observed information: as {@code polycor::polychor(ML = FALSE)}. */
        THRESHOLDS_KNOWN
    }

    /** Of two columns, over the persons who have both, by two steps. */
    public static Estimate of(Column x, Column y) {
        if (!x.scale().isCategorical() || !y.scale().isCategorical()) {
            return NotEstimable.because(Reason.TOO_MANY_CATEGORIES, x.size(), PolychoricMethods.TWO_STEP);
        }
        return twoStep(PairTable.of(x, y), EmptyCells.FOURFOLD_ONLY, StandardError.THRESHOLDS_ESTIMATED);
    }

    /**
     * Of a table by two steps.
     *
     * @param table how many persons are in each cell, categories in order
     */
    public static Estimate twoStep(int[][] table, EmptyCells emptyCells, StandardError standardError) {
        return twoStep(PairTable.of(table), emptyCells, standardError);
    }

    static Estimate twoStep(PairTable given, EmptyCells emptyCells, StandardError standardError) {
        PairTable table = switch (emptyCells) {
            case FOURFOLD_ONLY -> given.fourfoldCorrected();
            case UNTOUCHED -> given;
            case HALF -> given.halved();
        };
        int n = (int) given.total();
        Method method = emptyCells.method();
        Optional<Reason> not = why(table, n);
        if (not.isPresent()) {
            return NotEstimable.because(not.get(), n, method);
        }
        return TwoStep.of(table)
                .map(fit -> estimate(
                        fit.rho(),
                        standardError == StandardError.THRESHOLDS_ESTIMATED
                                ? fit.standardError()
                                : fit.standardErrorKnown(),
                        n,
                        method))
                .orElseGet(() -> NotEstimable.because(Reason.PERFECT, n, method));
    }

    /** Of a table by maximum likelihood of correlation and thresholds together. */
    public static Estimate maximumLikelihood(int[][] given) {
        PairTable table = PairTable.of(given);
        int n = (int) table.total();
        Method method = PolychoricMethods.MAXIMUM_LIKELIHOOD;
        Optional<Reason> not = why(table, n);
        if (not.isPresent()) {
            return NotEstimable.because(not.get(), n, method);
        }
        return FullLikelihood.of(table)
                .map(fit -> estimate(fit.rho(), fit.standardError(), n, method))
                .orElseGet(() -> NotEstimable.because(
                        TwoStep.of(table).isEmpty() ? Reason.PERFECT : Reason.NOT_CONVERGED, n, method));
    }

    private static Estimate estimate(double rho, double error, int n, Method method) {
        if (!Double.isFinite(error)) {
            return Estimate.of(rho, n, method);
        }
        return Estimate.of(
                rho,
                error,
                Intervals.onTanhScale(rho, error / (1 - rho * rho), Intervals.USUAL, "delta method, Fisher z")
                        .orElse(null),
                n,
                method);
    }

    private static Optional<Reason> why(PairTable table, int n) {
        if (n == 0) {
            return Optional.of(Reason.NO_DATA);
        }
        if (table.rows() < 2 || table.columns() < 2) {
            return Optional.of(n < 2 ? Reason.TOO_FEW_PERSONS : Reason.TOO_FEW_CATEGORIES);
        }
        boolean one = table.rows() == 2 && table.columns() == 2 && table.emptyCells() > 0;
        return one ? Optional.of(Reason.PERFECT) : Optional.empty();
    }
}
