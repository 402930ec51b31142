package se.frid.psychometrics.prediction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.SignificanceTest;

/**
 * Observed and expected events by tenths of the stated risk, and Hosmer and Lemeshow's test. The table says more than the test,
 * which misses much with few persons and finds trifles with many.
 *
 * @param groups from the lowest risk to the highest
 * @param statistic chi-square; not estimable where a group is empty or certain of its outcome
 * @param test of it; absent where there is none
 */
public record HosmerLemeshow(
        List<Group> groups, Estimate statistic, @Nullable SignificanceTest test) {

    public HosmerLemeshow {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param lower border below; belongs to the first group only
     * @param upper border above, which belongs to the group
     * @param n how many persons
     * @param observed how many had the outcome
     * @param expected how many would by the stated risks
     * @param rate observed share with its interval
     */
    public record Group(double lower, double upper, int n, int observed, double expected, Estimate rate) {}

    /** By tenths. */
    public static HosmerLemeshow of(Predictions predictions, double confidence) {
        Method method = PredictionMethods.HOSMER_LEMESHOW;
        List<Group> groups = new ArrayList<>();
        double chiSquare = 0;
        boolean empty = false;
        for (Tenths.Group group : Tenths.of(predictions)) {
            int observed = group.events(predictions);
            double expected = group.expected(predictions);
            double away = observed - expected;
            empty = empty || group.n() == 0;
            chiSquare += away * away / (expected * (1 - expected / group.n()));
            groups.add(new Group(
                    group.lower(),
                    group.upper(),
                    group.n(),
                    observed,
                    expected,
                    rate(observed, group.n(), confidence)));
        }
        int df = groups.size() - 2;
        int n = predictions.n();
        Reason not = n == 0 ? Reason.NO_DATA : df < 1 || empty ? Reason.TOO_FEW_PERSONS : null;
        if (not == null && !Double.isFinite(chiSquare)) {
            not = Reason.OUTSIDE_RANGE;
        }
        if (not != null) {
            return new HosmerLemeshow(groups, NotEstimable.because(not, n, method), null);
        }
        return new HosmerLemeshow(
                groups,
                Estimate.of(chiSquare, n, method),
                SignificanceTest.chiSquare("Hosmer & Lemeshow 1980 chi-square", chiSquare, df)
                        .orElse(null));
    }

    static Estimate rate(int events, int n, double confidence) {
        return n == 0
                ? NotEstimable.because(Reason.EMPTY_GROUP, 0, PredictionMethods.OBSERVED_RATE)
                : Estimate.of(
                        (double) events / n,
                        Math.sqrt((double) events / n * (n - events) / n / n),
                        Intervals.wilson(events, n, confidence).orElse(null),
                        n,
                        PredictionMethods.OBSERVED_RATE);
    }
}
