package se.frid.psychometrics.accuracy;

import java.util.function.ToDoubleFunction;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/** Single numbers for a whole cross-tabulation. */
final class TableIndices {

    private static final double STEP = 1e-5;

    private final CrossTable table;
    private final double n;

    private TableIndices(CrossTable table) {
        this.table = table;
        this.n = table.n();
    }

    static TableIndices of(CrossTable table) {
        return new TableIndices(table);
    }

    Estimate mcc(double confidence) {
        double value = mcc(shares());
        if (!Double.isFinite(value)) {
            return none(AccuracyMethods.MCC);
        }
        double error = error(TableIndices::mcc);
        Interval interval = Math.abs(value) < 1 && error > 0
                ? Intervals.onTanhScale(value, error / (1 - value * value), confidence, "delta method, tanh")
                        .orElse(null)
                : null;
        return Estimate.of(value, error > 0 ? error : null, interval, table.n(), AccuracyMethods.MCC);
    }

    Estimate f1(double confidence) {
        int any = table.tp() + table.fp() + table.fn();
        if (any == 0) {
            return none(AccuracyMethods.F1);
        }
        double share = (double) table.tp() / any;
        Interval ends = Intervals.wilson(table.tp(), any, confidence).orElseThrow();
        return Estimate.of(
                ofShare(share),
                2 / ((1 + share) * (1 + share)) * Math.sqrt(share * (1 - share) / any),
                new Interval(ofShare(ends.lower()), ofShare(ends.upper()), confidence, "Wilson 1927, transformed"),
                any,
                AccuracyMethods.F1);
    }

    Estimate balancedAccuracy(double confidence) {
        if (table.cases() == 0 || table.controls() == 0) {
            return none(AccuracyMethods.BALANCED_ACCURACY);
        }
        Interval se = Intervals.wilson(table.tp(), table.cases(), confidence).orElseThrow();
        Interval sp = Intervals.wilson(table.tn(), table.controls(), confidence).orElseThrow();
        double a = (double) table.tp() / table.cases();
        double b = (double) table.tn() / table.controls();
        double value = (a + b) / 2;
        return Estimate.of(
                value,
                0.5 * Math.sqrt(a * (1 - a) / table.cases() + b * (1 - b) / table.controls()),
                new Interval(
                        value - 0.5 * Math.hypot(a - se.lower(), b - sp.lower()),
                        value + 0.5 * Math.hypot(se.upper() - a, sp.upper() - b),
                        confidence,
                        "Newcombe 1998 of Wilson 1927"),
                table.n(),
                AccuracyMethods.BALANCED_ACCURACY);
    }

    private Estimate none(Method method) {
        return NotEstimable.because(table.n() == 0 ? Reason.NO_DATA : Reason.DIVISION_BY_ZERO, table.n(), method);
    }

    private double[] shares() {
        return new double[] {table.tp() / n, table.fp() / n, table.fn() / n, table.tn() / n};
    }

    private static double ofShare(double share) {
        return 2 * share / (1 + share);
    }

    private static double mcc(double[] p) {
        return (p[0] * p[3] - p[1] * p[2]) / Math.sqrt((p[0] + p[1]) * (p[0] + p[2]) * (p[3] + p[1]) * (p[3] + p[2]));
    }

    /** Delta method for four shares of one sample: √((Σ p g² - (Σ p g)²)/n), slopes g by central differences. */
    private double error(ToDoubleFunction<double[]> figure) {
        double[] p = shares();
        double first = 0;
        double second = 0;
        for (int cell = 0; cell < 4; cell++) {
            if (p[cell] == 0) {
                continue;
            }
            double step = STEP * p[cell];
            double[] up = p.clone();
            double[] down = p.clone();
            up[cell] += step;
            down[cell] -= step;
            double slope = (figure.applyAsDouble(up) - figure.applyAsDouble(down)) / (2 * step);
            first += p[cell] * slope;
            second += p[cell] * slope * slope;
        }
        return Math.sqrt(Math.max(0, second - first * first) / n);
    }
}
