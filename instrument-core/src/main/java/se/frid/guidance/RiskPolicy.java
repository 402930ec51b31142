package se.frid.guidance;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Span;
import se.frid.json.Ordered;

/**
 * How findings become a level in one risk domain: the first entry whose condition holds gives the level. Nothing lowers.
 *
 * @param domain id of the domain
 * @param names name for people
 * @param about persons who each get a level of their own
 * @param toOthers whether the level is the danger that such a person is to others, and so counts for everyone in the case
 * @param note what a reader must know, in English
 * @param mustBeKnown findings that must be asked before a level is settled; while one is unknown, the level that its presence
 *     would give is the upper bound
 * @param current how long an assessment stays current, and what ends it
 * @param entries from the highest level down
 */
public record RiskPolicy(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,60}") String domain,
        Text names,
        @NotEmpty List<Person.Role> about,
        boolean toOthers,
        @Nullable String note,
        List<String> mustBeKnown,
        Currency current,
        @NotEmpty List<Entry> entries) {

    public RiskPolicy {
        about = List.copyOf(about);
        mustBeKnown = List.copyOf(mustBeKnown);
        entries = List.copyOf(entries);
    }

    /**
     * One way to a level.
     *
     * @param level the level
     * @param when condition over findings
     * @param why reason, for people
     * @param source keys of sources; {@code OWN} marks a proposal of our own
     */
    public record Entry(
            RiskLevel level,
            Condition when,
            Text why,
            @NotEmpty List<String> source) {
        public Entry {
            source = List.copyOf(source);
        }
    }

    /**
     * How long an assessment stays current.
     *
     * @param validFor time by level, from the day of assessment
     * @param endedBy findings that end it at once when they appear
     * @param source keys of sources
     */
    public record Currency(
            @NotEmpty Map<String, Span> validFor,
            List<String> endedBy,
            @NotEmpty List<String> source) {
        public Currency {
            validFor = Ordered.copyOf(validFor);
            endedBy = List.copyOf(endedBy);
            source = List.copyOf(source);
        }
    }
}
