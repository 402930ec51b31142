package se.frid.risk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Names;
import se.frid.json.Scalar;

/**
 * What is known of one finding about one person, or about the case.
 *
 * @param finding finding id
 * @param person id of the person it is about; absent: the case, or a person who is not listed
 * @param state what is known
 * @param value level, number, option or date, where it has one
 * @param possible a higher level that it may have, where answers are missing
 * @param origins where the knowledge comes from
 */
public record Known(
        String finding,
        @Nullable String person,
        FindingState state,
        @Nullable Scalar value,
        @Nullable RiskLevel possible,
        List<Origin> origins) {

    public Known {
        origins = List.copyOf(origins);
    }

    /** The level of a level finding. */
    @Nullable
    RiskLevel level() {
        return value == null ? null : levelOf(value);
    }

    /** The level that a value names; absent where it names none. */
    static @Nullable RiskLevel levelOf(Scalar value) {
        for (RiskLevel level : RiskLevel.values()) {
            if (Names.of(level).equals(value.toString())) {
                return level;
            }
        }
        return null;
    }

    /**
     * This and other knowledge of the same finding taken together. Presence leads. What a person stated comes before an item
     * without an answer; an item without an answer comes before another tool's no. Of levels, numbers and options in order the
     * highest leads, of dates the latest: whoever was heard first makes no difference.
     */
    Known and(Known other, FindingDefinition definition) {
        boolean leads = rank() >= other.rank();
        Known leading = leads ? this : other;
        Known second = leads ? other : this;
        List<Origin> all = new ArrayList<>(leading.origins);
        if (leading.state == second.state) {
            second.origins.stream().filter(origin -> !all.contains(origin)).forEach(all::add);
        }
        Scalar highest = leading.value;
        if (second.state == FindingState.PRESENT && leading.state == FindingState.PRESENT) {
            highest = leading.value == null || second.value == null
                    ? (leading.value == null ? second.value : leading.value)
                    : leading(definition, leading.value, second.value);
        }
        return new Known(finding, leading.person, leading.state, highest, higher(possible, other.possible), all);
    }

    private static Scalar leading(FindingDefinition definition, Scalar one, Scalar other) {
        return switch (definition.type()) {
            case NUMBER ->
                one instanceof Scalar.Num first
                                && other instanceof Scalar.Num second
                                && second.number().compareTo(first.number()) > 0
                        ? other
                        : one;
            // Dates as text stand in their own order.
            case DATE -> other.toString().compareTo(one.toString()) > 0 ? other : one;
            case CHOICE -> {
                List<String> options = definition.options().stream()
                        .map(FindingDefinition.Option::id)
                        .toList();
                yield options.indexOf(other.toString()) > options.indexOf(one.toString()) ? other : one;
            }
            case LEVEL, FLAG -> higher(one, other);
        };
    }

    private int rank() {
        boolean stated = origins.stream().anyMatch(origin -> origin.kind() == Origin.Kind.SITUATION);
        return switch (state) {
            case PRESENT -> 5;
            case ABSENT -> stated ? 4 : 2;
            case NOT_APPLICABLE -> stated ? 4 : 1;
            case UNKNOWN -> 3;
        };
    }

    /** The higher of two levels; the first, where they are no levels. */
    static Scalar higher(Scalar one, Scalar other) {
        RiskLevel first = levelOf(one);
        RiskLevel second = levelOf(other);
        return first != null && second != null && second.compareTo(first) > 0 ? other : one;
    }

    private static @Nullable RiskLevel higher(@Nullable RiskLevel one, @Nullable RiskLevel other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "Known[" + finding + "]";
    }
}
