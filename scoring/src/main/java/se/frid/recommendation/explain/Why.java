package se.frid.recommendation.explain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.recommendation.Caution;

/**
 * Why something came: the chain answer → finding → entry of a risk policy or rule → recommendation or duty → provision.
 *
 * @param levels how a level was reached, where a level is explained
 * @param rules every rule that speaks for it
 * @param law what it rests on, in force on the day
 * @param cautions conditions on how or when it is given
 * @param preconditions what must be in place before it is given, in words; a professional sees to it
 */
public record Why(
        List<OfLevel> levels, List<OfRule> rules, List<OfLaw> law, List<Caution> cautions, List<Text> preconditions) {

    static final Why NOTHING = new Why(List.of(), List.of(), List.of(), List.of(), List.of());

    public Why {
        levels = List.copyOf(levels);
        rules = List.copyOf(rules);
        law = List.copyOf(law);
        cautions = List.copyOf(cautions);
        preconditions = List.copyOf(preconditions);
    }

    /**
     * The level of a domain and how it came about.
     *
     * @param domain risk domain
     * @param names its name for people
     * @param person id of the person
     * @param level level reached; absent: none
     * @param upper level that what is not known could still give
     * @param complete whether the level is settled
     * @param entries the entries of the policy that gave the level
     */
    public record OfLevel(
            String domain,
            Text names,
            String person,
            @Nullable RiskLevel level,
            @Nullable RiskLevel upper,
            boolean complete,
            List<OfEntry> entries) {
        public OfLevel {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry of a policy that gave a level.
     *
     * @param why reason given by the policy
     * @param findings what made it hold
     * @param source keys of sources; {@code OWN} marks a proposal of our own
     */
    public record OfEntry(Text why, List<FindingLink> findings, List<String> source) {
        public OfEntry {
            findings = List.copyOf(findings);
            source = List.copyOf(source);
        }
    }

    /**
     * A rule that speaks.
     *
     * @param rule rule id
     * @param title when it speaks
     * @param person id of the person through whose findings it speaks
     * @param why reason given by the rule
     * @param findings findings that made it speak
     * @param levels levels that made it speak
     * @param source keys of sources; {@code OWN} marks a proposal of our own
     */
    public record OfRule(
            String rule,
            Text title,
            String person,
            @Nullable Text why,
            List<FindingLink> findings,
            List<OfLevel> levels,
            List<String> source) {
        public OfRule {
            findings = List.copyOf(findings);
            levels = List.copyOf(levels);
            source = List.copyOf(source);
        }
    }

    /**
     * A version of a provision.
     *
     * @param provision provision id
     * @param names what it is about
     * @param act name of the act with its number
     * @param section chapter and section as cited; absent: the act as a whole
     * @param inForce whether it is in force on the day of the assessment
     * @param from first day in force
     * @param to last day in force; absent: in force when the text was last seen
     */
    public record OfLaw(
            String provision,
            Text names,
            Text act,
            @Nullable String section,
            boolean inForce,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Whether nothing is there: nothing came. */
    public boolean isEmpty() {
        return levels.isEmpty() && rules.isEmpty();
    }
}
