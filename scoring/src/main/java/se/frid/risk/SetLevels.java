package se.frid.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.frid.administration.Case;
import se.frid.administration.EarlierLevel;
import se.frid.administration.LevelOverride;

/**
 * The levels that were set in a case, as they stand on a day.
 *
 * @param date day of the assessment
 * @param overrides levels set by professionals
 * @param earlier levels of earlier assessments
 */
record SetLevels(LocalDate date, List<LevelOverride> overrides, List<EarlierLevel> earlier) {

    // Which comes first when several are set against the rules must not depend on the order they were told in.
    private static final Comparator<LevelOverride> LEAST_FIRST = Comparator.comparing(LevelOverride::level)
            .thenComparing(LevelOverride::date)
            .thenComparing(LevelOverride::reason)
            .thenComparing(override -> String.valueOf(override.by()));

    static SetLevels of(Case assessed) {
        return new SetLevels(assessed.date(), assessed.overrides(), assessed.earlier());
    }

    static SetLevels none(LocalDate date) {
        return new SetLevels(date, List.of(), List.of());
    }

    /** What professionals set for a person in a domain, the highest last. */
    List<LevelOverride> overrides(String domain, String person) {
        return overrides.stream()
                .filter(one -> one.domain().equals(domain) && one.about().equals(person))
                .sorted(LEAST_FIRST)
                .toList();
    }

    /** What earlier assessments came to for a person in a domain, the latest first. */
    List<EarlierLevel> earlier(String domain, String person) {
        return earlier.stream()
                .filter(one -> one.domain().equals(domain) && one.about().equals(person))
                .sorted(Comparator.comparing(EarlierLevel::date)
                        .thenComparing(EarlierLevel::level)
                        .reversed())
                .distinct()
                .toList();
    }

    boolean concern(String domain, String person) {
        return !overrides(domain, person).isEmpty() || !earlier(domain, person).isEmpty();
    }
}
