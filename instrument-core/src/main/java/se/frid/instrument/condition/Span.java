package se.frid.instrument.condition;

import java.time.Period;
import se.frid.json.Bare;

/** How long: written out, {@code "P1Y"}, or held by a setting of the guidance, {@code {"setting": "separationRecent"}}. */
public sealed interface Span {

    /** The time. A setting that was not resolved has none: rules are read only in guidance that was put together. */
    Period period();

    /** A time written out. */
    @Bare
    record Given(Period period) implements Span {}

    /**
     * The value of a setting.
     *
     * @param setting setting id
     */
    record FromSetting(String setting) implements Span {
        @Override
        public Period period() {
            throw new IllegalStateException("setting " + setting + " is not resolved");
        }
    }

    /** A time written out. */
    static Span of(Period period) {
        return new Given(period);
    }
}
