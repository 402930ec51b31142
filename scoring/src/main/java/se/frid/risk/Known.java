package se.frid.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param also further options that are told, of a choice whose options do not stand in order: all of them hold
 * @param possible a higher level that it may have, where answers are missing
 * @param open whether an answer that may tell another option, or a higher one, is missing or not settled
 * @param origins where the knowledge comes from
 */
public record Known(
        String finding,
        @Nullable String person,
        FindingState state,
        @Nullable Scalar value,
        List<Scalar> also,
        @Nullable RiskLevel possible,
        boolean open,
        List<Origin> origins) {

    public Known {
        also = List.copyOf(also);
        origins = List.copyOf(origins);
    }

    /** Knowledge that no answer to the same leaves open. */
    public Known(
            String finding,
            @Nullable String person,
            FindingState state,
            @Nullable Scalar value,
            @Nullable RiskLevel possible,
            List<Origin> origins) {
        this(finding, person, state, value, List.of(), possible, false, origins);
    }

    /** Every value that is told: one, or several of a choice whose options do not stand in order. */
    public List<Scalar> values() {
        return Stream.concat(Stream.ofNullable(value), also.stream()).toList();
    }

    /**
     * Whether it is present and yet may be more than is told: another option, or a higher one. What a person stated is the whole
     * of it, and above the highest option there is none.
     */
    public boolean mayBeMore(FindingDefinition definition) {
        List<FindingDefinition.Option> options = definition.options();
        boolean highest = definition.ordered()
                && !options.isEmpty()
                && options.get(options.size() - 1).id().equals(String.valueOf(value));
        return open && state == FindingState.PRESENT && !isStated() && !highest;
    }

    private boolean isStated() {
        return origins.stream().anyMatch(origin -> origin.kind() == Origin.Kind.SITUATION);
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
     * highest leads, of dates the latest, and options without an order all hold: whoever was heard first makes no difference.
     */
    Known and(Known other, FindingDefinition definition) {
        boolean leads = rank() >= other.rank();
        Known leading = leads ? this : other;
        Known second = leads ? other : this;
        List<Origin> all = new ArrayList<>(leading.origins);
        if (leading.state == second.state) {
            second.origins.stream().filter(origin -> !all.contains(origin)).forEach(all::add);
        }
        List<Scalar> told = leading.values();
        if (second.state == FindingState.PRESENT && leading.state == FindingState.PRESENT) {
            told = together(definition, leading, second);
        }
        return new Known(
                finding,
                leading.person,
                leading.state,
                told.isEmpty() ? null : told.get(0),
                told.isEmpty() ? List.of() : told.subList(1, told.size()),
                higher(possible, other.possible),
                open || other.open,
                all);
    }

    private static List<Scalar> together(FindingDefinition definition, Known one, Known other) {
        if (definition.type() == FindingDefinition.Type.CHOICE && !definition.ordered()) {
            List<String> options = definition.options().stream()
                    .map(FindingDefinition.Option::id)
                    .toList();
            return Stream.concat(one.values().stream(), other.values().stream())
                    .distinct()
                    .sorted(Comparator.comparingInt((Scalar value) -> options.indexOf(value.toString()))
                            .reversed())
                    .toList();
        }
        return Stream.of(one.value, other.value)
                .filter(Objects::nonNull)
                .reduce((first, second) -> leading(definition, first, second))
                .stream()
                .toList();
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
        boolean stated = isStated();
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
