package se.frid.risk;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a level that was set, by a professional or by an earlier assessment, still stands on the day, and why.
 *
 * @param state what has become of it
 * @param until last day that the time at its level reaches to
 * @param endedBy findings that are present and end it
 */
public record Standing(State state, LocalDate until, List<String> endedBy) {

    public Standing {
        endedBy = List.copyOf(endedBy);
    }

    /** What can have become of a level that was set. */
    public enum State {
        /** It is current. */
        CURRENT,
        /** Something has become known that asks for a new judgement. It lowers nothing any more. */
        ENDED,
        /** A shorter time that a service has laid over the guidance has passed, not the guidance's own. It lowers nothing. */
        TO_RENEW,
        /** The time at its level has passed. */
        TIME_PASSED,
        /** It bears a date after the day of the assessment. */
        AFTER_ASSESSMENT,
        /** Another one stands beside it for the same domain and person, so that it may raise but not lower. */
        STATED_TWICE
    }

    /** Whether it is current. */
    public boolean isCurrent() {
        return state == State.CURRENT;
    }

    /** Whether the level is still the least that holds: what has ended it is no reason to think that the danger is over. */
    boolean holdsUp() {
        return state != State.TIME_PASSED && state != State.AFTER_ASSESSMENT;
    }
}
