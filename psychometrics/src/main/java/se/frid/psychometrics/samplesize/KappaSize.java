package se.frid.psychometrics.samplesize;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;

/** How many subjects two raters must rate for Cohen's kappa. */
public final class KappaSize {

    /** As many categories as the peer takes: the table of ratings grows with their square. */
    public static final int MOST_CATEGORIES = 10;

    private KappaSize() {}

    /**
     * Two categories, for an interval of a wanted width.
     *
     * @param first how often the first rater gives the category, as a share
     * @param second how often the second does
     * @param kappa planned
     * @param width of the interval from end to end
     */
    public static Estimate width(double first, double second, double kappa, double width, double confidence) {
        OptionalDouble variance = variance(first, second, kappa);
        double ratio = 2 * Intervals.z(confidence) / width;
        return variance.isPresent() && width > 0
                ? Needed.up(ratio * ratio * variance.getAsDouble(), SampleSizeMethods.KAPPA_WIDTH)
                : Needed.outside(SampleSizeMethods.KAPPA_WIDTH);
    }

    /** Two categories, one-sided test of a planned kappa against another. */
    public static Estimate test(double first, double second, double planned, double against, Power.Risks risks) {
        return test(
                variance(first, second, planned),
                variance(first, second, against),
                planned - against,
                risks,
                SampleSizeMethods.KAPPA_TEST);
    }

    /**
     * Several categories, which both raters give equally often, for an interval of a wanted width whatever the table of ratings.
     *
     * @param margins how often each category is given, as shares that sum to 1
     */
    public static Estimate width(double[] margins, double kappa, double width, double confidence) {
        OptionalDouble variance = largestVariance(margins, kappa);
        double ratio = 2 * Intervals.z(confidence) / width;
        return variance.isPresent() && width > 0
                ? Needed.up(ratio * ratio * variance.getAsDouble(), SampleSizeMethods.KAPPA_WIDTH_MAXIMUM)
                : Needed.outside(SampleSizeMethods.KAPPA_WIDTH_MAXIMUM);
    }

    /** Several categories, one-sided test of a planned kappa against another, whatever the table of ratings. */
    public static Estimate test(double[] margins, double planned, double against, Power.Risks risks) {
        return test(
                largestVariance(margins, planned),
                largestVariance(margins, against),
                planned - against,
                risks,
                SampleSizeMethods.KAPPA_TEST_MAXIMUM);
    }

    private static Estimate test(
            OptionalDouble planned, OptionalDouble against, double difference, Power.Risks risks, Method method) {
        if (planned.isEmpty() || against.isEmpty() || difference == 0) {
            return Needed.outside(method);
        }
        double sum =
                risks.oneSided() * Math.sqrt(against.getAsDouble()) + risks.beta() * Math.sqrt(planned.getAsDouble());
        return Needed.up(sum * sum / (difference * difference), method);
    }

    /** Variance of kappa times the number of subjects; empty where no table has these margins and this kappa. */
    private static OptionalDouble variance(double first, double second, double kappa) {
        if (!Needed.isShare(first) || !Needed.isShare(second) || !(kappa < 1 && kappa >= -1)) {
            return OptionalDouble.empty();
        }
        double pe = first * second + (1 - first) * (1 - second);
        double po = kappa * (1 - pe) + pe;
        double both = (po + first + second - 1) / 2;
        double[][] table = {
            {both, first - both},
            {second - both, 1 - first - second + both}
        };
        double[] rows = {first, 1 - first};
        double[] columns = {second, 1 - second};
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                if (table[i][j] < -1e-12) {
                    return OptionalDouble.empty();
                }
                sum += table[i][j] * square((i == j ? 1 - pe : 0) - (rows[j] + columns[i]) * (1 - po));
            }
        }
        double rest = (sum - square(po * pe - 2 * pe + po)) / square(square(1 - pe));
        return rest > 0 ? OptionalDouble.of(rest) : OptionalDouble.empty();
    }

    private static double square(double x) {
        return x * x;
    }

    /** The largest variance over all tables with these margins and this kappa: a linear programme. */
    private static OptionalDouble largestVariance(double[] margins, double kappa) {
        int q = margins.length;
        double all = 0;
        double pe = 0;
        boolean isPlan = q >= 2 && q <= MOST_CATEGORIES && kappa < 1 && kappa >= -1;
        for (double margin : margins) {
            all += margin;
            pe += margin * margin;
            isPlan &= margin >= 0;
        }
        double po = kappa + pe * (1 - kappa);
        if (!isPlan || Math.abs(all - 1) > 1e-9 || !(po > 0) || pe >= 1) {
            return OptionalDouble.empty();
        }
        double[] each = new double[q * q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                each[i * q + j] = square((i == j ? 1 - pe : 0) - (margins[i] + margins[j]) * (1 - po));
            }
        }
        try {
            double sum = new SimplexSolver()
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(each, 0),
                            new LinearConstraintSet(constraints(margins, po)),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true))
                    .getValue();
            double variance = (sum - square(po * pe - 2 * pe + po)) / square(square(1 - pe));
            return variance > 0 ? OptionalDouble.of(variance) : OptionalDouble.empty();
        } catch (MathIllegalStateException e) {
            // No table has these margins and this kappa.
            return OptionalDouble.empty();
        }
    }

    private static List<LinearConstraint> constraints(double[] margins, double po) {
        int q = margins.length;
        List<LinearConstraint> all = new ArrayList<>();
        double[] diagonal = new double[q * q];
        for (int i = 0; i < q; i++) {
            double[] row = new double[q * q];
            double[] column = new double[q * q];
            for (int j = 0; j < q; j++) {
                row[i * q + j] = 1;
                column[j * q + i] = 1;
            }
            diagonal[i * q + i] = 1;
            all.add(new LinearConstraint(row, Relationship.EQ, margins[i]));
            // The last column follows from the others.
            if (i < q - 1) {
                all.add(new LinearConstraint(column, Relationship.EQ, margins[i]));
            }
        }
        all.add(new LinearConstraint(diagonal, Relationship.EQ, po));
        return all;
    }
}
