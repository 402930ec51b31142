package se.frid.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.json.Names;

/** Constants that were typed by their name in data, and days. */
final class Choice {

    private Choice() {}

    /**
     * A day as it was typed; absent where nothing was typed.
     *
     * @throws UsageFailure if it is no day
     */
    static @Nullable LocalDate day(String option, @Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new UsageFailure("usage.choice", option, "2026-01-31");
        }
    }

    /**
     * The constant with a name; absent where nothing was typed.
     *
     * @throws UsageFailure with all names, if none fits
     */
    static <E extends Enum<E>> @Nullable E of(Class<E> type, String option, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return Names.find(type, typed)
                .orElseThrow(() -> new UsageFailure(
                        "usage.choice",
                        option,
                        Arrays.stream(type.getEnumConstants()).map(Names::of).collect(Collectors.joining(", "))));
    }
}
