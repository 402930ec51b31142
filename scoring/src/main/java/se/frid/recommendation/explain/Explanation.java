package se.frid.recommendation.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.json.Names;
import se.frid.recommendation.Overlay;

/**
 * Why something of the guidance came out as it did in a case, and what alone would change it.
 *
 * @param kind what is explained
 * @param id id of the domain, rule, intervention or provision
 * @param names its name for people
 * @param person id of the person it is explained for; absent: a duty, which binds for the whole case, or a person who is not
 *     listed
 * @param position how it stands
 * @param why the chain from answer to where it stands; empty where nothing came
 * @param whyNot what keeps it, a higher level, or a part of it from coming
 * @param changes what alone would change it
 * @param local limits of a municipality or unit that it was read by; absent where it reads none
 */
public record Explanation(
        Kind kind,
        String id,
        Text names,
        @Nullable String person,
        Position position,
        Why why,
        List<WhyNot> whyNot,
        Changes changes,
        @Nullable Local local) {

    public Explanation {
        whyNot = List.copyOf(whyNot);
    }

    /**
     * Limits that a municipality or unit has of its own.
     *
     * @param unit its id
     * @param names its name for people
     * @param settings those that are read for what is explained, each with the value that comes with the guidance
     */
    public record Local(String unit, Text names, List<Overlay.Changed> settings) {
        public Local {
            settings = List.copyOf(settings);
        }
    }

    /** What can be explained. */
    public enum Kind {
        /** The level of a risk domain for a person. */
        RISK,
        /** Whether a rule speaks, through the findings of a person. */
        RULE,
        /** Whether an intervention is recommended for a person. */
        INTERVENTION,
        /** Whether a provision stands among the duties of a case. */
        PROVISION
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "Explanation[" + Names.of(kind) + " " + id + "]";
    }
}
