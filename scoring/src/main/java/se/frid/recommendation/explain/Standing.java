package se.frid.recommendation.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.Strength;
import se.frid.instrument.RiskLevel;

/**
 * How something stands in a case.
 *
 * @param state whether it came
 * @param complete whether that is settled; what is not known could still change what is not complete
 * @param level level of a risk domain; absent where none was reached
 * @param upper level that what is not known could still give
 * @param strength how strongly a recommendation or duty binds
 * @param by last day of a recommendation; absent where no rule sets one
 */
public record Standing(
        State state,
        boolean complete,
        @Nullable RiskLevel level,
        @Nullable RiskLevel upper,
        @Nullable Strength strength,
        @Nullable LocalDate by) {

    // Higher is more: a higher level, a stronger recommendation, an earlier day.
    private static final Comparator<Standing> HEIGHT = Comparator.comparing(Standing::state)
            .thenComparing(Standing::level, Comparator.nullsFirst(Comparator.<RiskLevel>naturalOrder()))
            .thenComparing(Standing::strength, Comparator.nullsFirst(Comparator.<Strength>reverseOrder()))
            .thenComparing(Standing::by, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()));

    private static final Comparator<Standing> POSSIBLE = Comparator.comparing(
                    Standing::highest, Comparator.nullsFirst(Comparator.<RiskLevel>naturalOrder()))
            .thenComparing(standing -> !standing.complete());

    /** Whether something came; from least to most. */
    public enum State {
        /** It is not meant for such a person. */
        NOT_FOR,
        /** It did not come: no level, a rule that does not speak, nothing recommended, no duty. */
        NONE,
        /** It is recommended and waits until something has changed. */
        WAITS,
        /** It came: a level was reached, the rule speaks, it is recommended, it binds. */
        STANDS
    }

    static Standing of(State state, boolean complete) {
        return new Standing(state, complete, null, null, null, null);
    }

    /** Which way something moved from here; empty where it stands as it did. */
    public Optional<Change.Direction> to(Standing after) {
        int higher = HEIGHT.compare(after, this);
        int wider = POSSIBLE.compare(after, this);
        if (higher != 0) {
            return Optional.of(higher > 0 ? Change.Direction.RAISES : Change.Direction.LOWERS);
        } else if (wider != 0) {
            return Optional.of(wider > 0 ? Change.Direction.OPENS : Change.Direction.SETTLES);
        }
        return Optional.empty();
    }

    /** More is higher. */
    static Comparator<Standing> byHeight() {
        return HEIGHT;
    }

    /** The highest level it could be if everything that is not known were told. */
    private @Nullable RiskLevel highest() {
        boolean higher = !complete && upper != null && (level == null || upper.atLeast(level));
        return higher ? upper : level;
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "Standing[…]";
    }
}
