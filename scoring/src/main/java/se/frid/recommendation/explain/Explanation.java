package se.frid.recommendation.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.json.Names;

/**
 * Why something of the guidance came out as it did in a case, and what alone would change it.
 *
 * @param kind what is explained
 * @param id id of the domain, rule, intervention or provision
 * @param names its name for people
 * @param person id of the person it is explained for; absent: a duty, which binds for the whole case, or a person who is not
 *     listed
 * @param standing how it stands
 * @param why the chain from answer to where it stands; empty where nothing came
 * @param whyNot what keeps it, a higher level, or a part of it from coming
 * @param changes what alone would change it
 */
public record Explanation(
        Kind kind,
        String id,
        Text names,
        @Nullable String person,
        Standing standing,
        Why why,
        List<WhyNot> whyNot,
        Changes changes) {

    public Explanation {
        whyNot = List.copyOf(whyNot);
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
