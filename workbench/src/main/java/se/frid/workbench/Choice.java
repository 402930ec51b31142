package se.frid.workbench;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.json.Names;

/** A constant that was typed by its name in data. */
final class Choice {

    private Choice() {}

    /**
     * The constant with a name; absent where nothing was typed.
     *
     * @throws UsageFailure with all names, if none fits
     */
    static <E extends Enum<E>> @Nullable E of(Class<E> type, String option, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (Names.of(constant).equals(typed)) {
                return constant;
            }
        }
        throw new UsageFailure(
                "usage.choice",
                option,
                Arrays.stream(type.getEnumConstants()).map(Names::of).collect(Collectors.joining(", ")));
    }
}
