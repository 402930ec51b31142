package se.frid.psychometrics.followup;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How long each person was followed and how that ended. Immutable.
 *
 * <p>At the same time, outcomes come before losses: whoever was lost on a day was there when the outcomes of that day happened.
 */
public final class FollowUp {

    private final double[] times;
    private final boolean[] events;

    private FollowUp(double[] times, boolean[] events) {
        this.times = times;
        this.events = events;
    }

    /**
     * In any order of persons.
     *
     * @param times until the outcome or until lost, 0 or more; NaN for a person of whom nothing is known
     * @param events whether the outcome came
     * @throws IllegalArgumentException if the numbers differ or a time is below 0 or infinite
     */
    public static FollowUp of(double[] times, boolean[] events) {
        if (times.length != events.length) {
            throw new IllegalArgumentException("as many times as endings");
        }
        for (double time : times) {
            if (time < 0 || Double.isInfinite(time)) {
                throw new IllegalArgumentException("a time is 0 or more and finite");
            }
        }
        return new FollowUp(times.clone(), events.clone());
    }

    /** How many persons, those of whom nothing is known included. */
    public int size() {
        return times.length;
    }

    /** How long a person was followed; NaN where that is not known. */
    public double time(int person) {
        return times[person];
    }

    /** Whether the outcome came to a person. */
    public boolean isEvent(int person) {
        return events[person];
    }

    /** Persons who are known and have a score, by time; at the same time outcomes first. */
    int[] ordered(double[] scores) {
        if (scores.length != times.length) {
            throw new IllegalArgumentException("as many scores as persons");
        }
        return ordered(IntStream.range(0, times.length).filter(i -> !Double.isNaN(scores[i])));
    }

    /** The same for some persons. */
    int[] ordered(IntStream some) {
        return some.filter(i -> !Double.isNaN(times[i]))
                .boxed()
                .sorted((a, b) -> {
                    int byTime = Double.compare(times[a], times[b]);
                    return byTime != 0 ? byTime : Boolean.compare(events[b], events[a]);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Every known person. */
    int[] ordered() {
        return ordered(IntStream.range(0, times.length));
    }

    /** How many of some persons had the outcome. */
    int events(int[] persons) {
        return (int) Arrays.stream(persons).filter(i -> events[i]).count();
    }
}
