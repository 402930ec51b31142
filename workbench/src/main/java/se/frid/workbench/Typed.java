package se.frid.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed behind the options of one command; everything that is wrong with it is gathered and told at once. */
final class Typed {

    private final List<UsageFailure> misuse = new ArrayList<>();

    /** Notes that something is wrong. */
    void wrong(String key, Object... args) {
        misuse.add(new UsageFailure(key, args));
    }

    /** Notes that an option was given without the one that it needs. */
    void needs(String option, @Nullable String given, String other, @Nullable String needed) {
        if (given != null && needed == null) {
            wrong("usage.needs", option, other);
        }
    }

    /** Notes that two options name the same column. */
    void differ(String option, @Nullable String given, String other, @Nullable String second) {
        if (given != null && Objects.equals(given, second)) {
            wrong("study.sameColumn", option, other);
        }
    }

    /** A whole number. */
    int number(String option, @Nullable String typed, int least, int most, int usual) {
        if (typed == null) {
            return usual;
        }
        if (!typed.matches("[0-9]{1,9}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            wrong("usage.choice", option, least + "–" + most);
            return usual;
        }
        return Integer.parseInt(typed);
    }

    /** A share between 0 and 1. */
    double share(String option, @Nullable String typed, double usual) {
        if (typed == null) {
            return usual;
        }
        if (!typed.matches("0?\\.[0-9]{1,6}") || !(Double.parseDouble(typed) > 0)) {
            wrong("usage.choice", option, "0.90, 0.95, 0.99");
            return usual;
        }
        return Double.parseDouble(typed);
    }

    /** A seed; without one it is 1. */
    long seed(String option, @Nullable String typed) {
        if (typed == null) {
            return 1;
        }
        if (!typed.matches("-?[0-9]{1,18}")) {
            wrong("usage.choice", option, "0, 1, 2 …");
            return 1;
        }
        return Long.parseLong(typed);
    }

    /**
     * Ends the command where anything is wrong.
     *
     * @throws UsageFailure with all of it
     */
    void refuse() {
        if (!misuse.isEmpty()) {
            throw UsageFailure.of(misuse);
        }
    }
}
