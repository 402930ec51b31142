package se.frid.psychometrics.study;

import java.util.Arrays;
import se.frid.psychometrics.followup.FollowUp;

/**
 * What came later, which the score should foretell.
 *
 * @param name what came
 * @param followUp of each person, in the order of the data
 * @param time at which the score is judged, in the unit of the follow-up; whoever was followed for longer was spared until then
 */
public record Outcome(String name, FollowUp followUp, double time) {

    /**
     * By whole days. Whoever was followed to a day without the event was there all that day: someone followed until the horizon was
     * spared until then, and counts as followed half a day longer.
     *
     * @param days until the event or the end of the follow-up; NaN for a person of whom nothing is known
     * @param events whether the event came
     * @param horizon day at which the score is judged
     * @throws IllegalArgumentException if the numbers differ or a time is below 0 or infinite
     */
    public static Outcome ofDays(String name, double[] days, boolean[] events, int horizon) {
        FollowUp known = FollowUp.of(days, events);
        double[] times = new double[known.size()];
        Arrays.setAll(times, person -> known.time(person) + (known.isEvent(person) ? 0 : 0.5));
        return new Outcome(name, FollowUp.of(times, events), horizon);
    }

    /** Whether anything is known of a person. */
    boolean isKnown(int person) {
        return Double.isFinite(followUp.time(person));
    }

    /** Whether the event came to a person until the time. */
    boolean isEarly(int person) {
        return isKnown(person) && followUp.isEvent(person) && followUp.time(person) <= time;
    }

    /** Whether a person was followed for longer than the time, so that nothing had come until then. */
    boolean isSpared(int person) {
        return isKnown(person) && followUp.time(person) > time;
    }
}
