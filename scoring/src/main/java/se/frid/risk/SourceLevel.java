package se.frid.risk;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.LevelSource;
import se.frid.instrument.RiskLevel;

/**
 * The level that one source gives in a domain. Sources are laid beside each other, never weighed together.
 *
 * @param from whose view it is
 * @param finding finding that carries it
 * @param instrument instrument that gave it; absent: it was stated
 * @param level highest level that the source gives; absent where answers are missing and only a possible level is known
 * @param possible higher level that it may have, where answers are missing
 */
public record SourceLevel(
        LevelSource from,
        String finding,
        @Nullable String instrument,
        @Nullable RiskLevel level,
        @Nullable RiskLevel possible) {

    /** The highest first; equals in an order that is the same everywhere. */
    static final Comparator<SourceLevel> HIGHEST_FIRST = Comparator.comparing(
                    SourceLevel::level, Comparator.nullsFirst(Comparator.<RiskLevel>naturalOrder()))
            .reversed()
            .thenComparing(SourceLevel::from)
            .thenComparing(SourceLevel::finding)
            .thenComparing(source -> String.valueOf(source.instrument()));

    static SourceLevel of(FindingDefinition definition, Known told) {
        String instrument = told.origins().stream()
                .filter(origin -> origin.kind() == Origin.Kind.INSTRUMENT)
                .map(Origin::from)
                .findFirst()
                .orElse(null);
        return new SourceLevel(
                Objects.requireNonNull(definition.levelFrom()),
                definition.id(),
                instrument,
                told.level(),
                told.possible());
    }

    /** This and what the same source gave besides: the highest. */
    SourceLevel and(SourceLevel other) {
        // A tool tells each of its levels apart: those that hold, and those that answers leave open.
        RiskLevel highest = WorkingLevel.isAbove(other.level, level) ? other.level : level;
        RiskLevel most = WorkingLevel.isAbove(other.possible, possible) ? other.possible : possible;
        return new SourceLevel(from, finding, instrument, highest, WorkingLevel.isAbove(most, highest) ? most : null);
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "SourceLevel[" + finding + "]";
    }
}
