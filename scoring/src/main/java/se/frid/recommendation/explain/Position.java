package se.frid.recommendation.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.Strength;
import se.frid.instrument.RiskLevel;
import se.frid.recommendation.Recommendation;
import se.frid.risk.LevelBasis;

/**
 * How something stands in a case.
 *
 * @param state whether it came
 * @param complete whether that is settled; what is not known could still change what is not complete
 * @param level working level of a risk domain; absent where none was reached
 * @param upper level that what is not known could still give
 * @param strength how strongly a recommendation or duty binds
 * @param by last day of a recommendation; absent where no rule sets one
 * @param basis what the level of a risk domain rests on; absent for all else
 * @param lowered whether a professional's lowering bears on it: a level that was lowered, a rule that spoke before, a
 *     recommendation that fell away or stands weaker or later, or a duty that stands only by the level before
 */
public record Position(
        State state,
        boolean complete,
        @Nullable RiskLevel level,
        @Nullable RiskLevel upper,
        @Nullable Strength strength,
        @Nullable LocalDate by,
        @Nullable LevelBasis basis,
        boolean lowered) {

    // Higher is more: a higher level, a stronger recommendation, an earlier day.
    private static final Comparator<Position> HEIGHT = Comparator.comparing(Position::state)
            .thenComparing(Position::level, Comparator.nullsFirst(Comparator.<RiskLevel>naturalOrder()))
            .thenComparing(Position::strength, Comparator.nullsFirst(Comparator.<Strength>reverseOrder()))
            .thenComparing(Position::by, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()));

    private static final Comparator<Position> POSSIBLE = Comparator.comparing(
                    Position::highest, Comparator.nullsFirst(Comparator.<RiskLevel>naturalOrder()))
            .thenComparing(position -> !position.complete());

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

    static Position of(State state, boolean complete) {
        return of(state, complete, false);
    }

    static Position of(State state, boolean complete, boolean lowered) {
        return new Position(state, complete, null, null, null, null, null, lowered);
    }

    /** How a level stands; absent ones are not reached. */
    static Position of(Why.OfLevel level) {
        return new Position(
                level.level() == null ? State.NONE : State.STANDS,
                level.complete(),
                level.level(),
                level.upper(),
                null,
                null,
                level.basis().on(),
                level.lowered());
    }

    /** How a recommendation stands. */
    static Position of(Recommendation one, boolean complete, boolean lowered) {
        return new Position(
                one.waitsFor().isPresent() ? State.WAITS : State.STANDS,
                complete,
                null,
                null,
                one.strength(),
                one.by(),
                null,
                lowered);
    }

    /** Which way something moved from here; empty where it stands as it did. */
    public Optional<Change.Direction> to(Position after) {
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
    static Comparator<Position> byHeight() {
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
        return "Position[…]";
    }
}
