package se.frid.recommendation;

import java.util.List;
import se.frid.guidance.Strength;
import se.frid.instrument.Text;

/**
 * A condition on how or when an intervention is given.
 *
 * @param contraindication contraindication id
 * @param names name for people
 * @param effect what it does here
 * @param why reason
 * @param force how strongly it binds
 * @param findings findings it rests on; those to ask about, where it is not known whether it holds
 */
public record Caution(
        String contraindication, Text names, Effect effect, Text why, Strength force, List<String> findings) {

    public Caution {
        findings = List.copyOf(findings);
    }

    /** What a contraindication does to a recommendation. */
    public enum Effect {
        /** The intervention waits until something has changed. */
        LATER,
        /** The intervention stands, in this way. */
        HOW,
        /** The professional weighs it and notes a reason. */
        WEIGH,
        /** Whether it holds is not known: ask. */
        ASK
    }
}
