package se.frid.psychometrics.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/**
 * How many are spared until when, in steps at the times at which outcomes came.
 *
 * @param n how many persons
 * @param events how many had the outcome
 * @param last the longest time for which anyone was followed; 0 of nobody
 * @param steps in increasing order of time, one for each time at which anything happened
 */
public record KaplanMeier(int n, int events, double last, List<Step> steps) {

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * One time at which something happened.
     *
     * @param time when
     * @param atRisk how many were followed until then and were spared
     * @param events to how many of them the outcome came
     * @param lost how many were lost after that
     * @param survival share spared after it
     * @param greenwood sum of events/(at risk (at risk - events)) up to it; absent where nobody is spared
     */
    public record Step(
            double time,
            int atRisk,
            int events,
            int lost,
            double survival,
            @Nullable Double greenwood) {}

    /** Of everyone. */
    public static KaplanMeier of(FollowUp followUp) {
        return of(followUp, IntStream.range(0, followUp.size()).toArray());
    }

    /** Of some persons. */
    public static KaplanMeier of(FollowUp followUp, int[] some) {
        int[] order = followUp.ordered(IntStream.of(some));
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        int from = 0;
        while (from < order.length) {
            double time = followUp.time(order[from]);
            int to = from;
            int events = 0;
            while (to < order.length && followUp.time(order[to]) == time) {
                events += followUp.isEvent(order[to]) ? 1 : 0;
                to++;
            }
            int atRisk = order.length - from;
            survival *= (double) (atRisk - events) / atRisk;
            greenwood += events == 0 ? 0 : events / ((double) atRisk * (atRisk - events));
            steps.add(new Step(
                    time,
                    atRisk,
                    events,
                    to - from - events,
                    survival,
                    Double.isFinite(greenwood) ? Double.valueOf(greenwood) : null));
            from = to;
        }
        double last = order.length == 0 ? 0 : followUp.time(order[order.length - 1]);
        return new KaplanMeier(order.length, followUp.events(order), last, steps);
    }

    /** How many were followed at least so long. */
    public int atRisk(double time) {
        for (Step step : steps) {
            if (step.time() >= time) {
                return step.atRisk();
            }
        }
        return 0;
    }

    private @Nullable Step until(double time) {
        Step found = null;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            found = step;
        }
        return found;
    }

    /** Share spared until a time; not estimable beyond the last person followed, unless the outcome had come to all. */
    public Estimate survival(double time, double confidence) {
        Method method = FollowUpMethods.SURVIVAL;
        Step step = until(time);
        if (n == 0) {
            return NotEstimable.because(Reason.NO_DATA, 0, method);
        }
        if (time > last && step != null && step.survival() > 0) {
            return NotEstimable.because(Reason.OUTSIDE_RANGE, n, method);
        }
        return at(step, confidence, method);
    }

    /** The same, the last share held on for ever. */
    public Estimate survivalExtended(double time, double confidence) {
        return n == 0
                ? NotEstimable.because(Reason.NO_DATA, 0, FollowUpMethods.SURVIVAL_EXTENDED)
                : at(until(time), confidence, FollowUpMethods.SURVIVAL_EXTENDED);
    }

    private Estimate at(@Nullable Step step, double confidence, Method method) {
        double share = step == null ? 1 : step.survival();
        Double greenwood = step == null ? Double.valueOf(0) : step.greenwood();
        if (greenwood == null) {
            return Estimate.of(0, n, method);
        }
        double root = Math.sqrt(greenwood);
        double factor = Math.exp(Intervals.z(confidence) * root);
        Interval interval =
                new Interval(share / factor, Math.min(1, share * factor), confidence, "Greenwood 1926, log scale");
        return Estimate.of(share, share * root, interval, n, method);
    }

    /** Share to whom the outcome came until a time; not estimable beyond the last person followed. */
    public Estimate risk(double time, double confidence) {
        Method method = FollowUpMethods.RISK;
        Estimate spared = survival(time, confidence);
        if (spared instanceof NotEstimable not) {
            return NotEstimable.because(not.reason(), n, method);
        }
        double share = spared.value().orElseThrow();
        if (share == 1) {
            int followed = Math.max(1, atRisk(time));
            return Estimate.of(0, Intervals.exact(0, followed, confidence).orElse(null), n, method);
        }
        if (share == 0) {
            return Estimate.of(1, n, method);
        }
        double error = spared.error().orElseThrow();
        double log = Math.log(-Math.log(share));
        double half = Intervals.z(confidence) * error / (share * -Math.log(share));
        return Estimate.of(
                1 - share,
                error,
                new Interval(
                        -Math.expm1(-Math.exp(log - half)),
                        -Math.expm1(-Math.exp(log + half)),
                        confidence,
                        "Greenwood 1926, log(-log) scale"),
                n,
                method);
    }
}
