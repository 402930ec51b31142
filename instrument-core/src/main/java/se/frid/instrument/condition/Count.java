package se.frid.instrument.condition;

import jakarta.validation.constraints.Min;
import se.frid.json.Bare;

/** How many: written out, {@code 2}, or held by a setting of the guidance, {@code {"setting": "markersForHigh"}}. */
public sealed interface Count {

    /** The number. A setting that was not resolved has none: rules are read only in guidance that was put together. */
    int count();

    /** A number written out. */
    @Bare
    record Given(@Min(1) int count) implements Count {}

    /**
     * The value of a setting.
     *
     * @param setting setting id
     */
    record FromSetting(String setting) implements Count {
        @Override
        public int count() {
            throw new IllegalStateException("setting " + setting + " is not resolved");
        }
    }

    /** A number written out. */
    static Count of(int count) {
        return new Given(count);
    }
}
