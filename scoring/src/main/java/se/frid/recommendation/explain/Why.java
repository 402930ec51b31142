package se.frid.recommendation.explain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.recommendation.Caution;
import se.frid.risk.EarlierAssessment;
import se.frid.risk.LevelBasis;
import se.frid.risk.ProfessionalLevel;

/**
 * Why something came: the chain answer → finding → entry of a risk policy or rule → recommendation or duty → provision.
 *
 * @param levels how a level was reached and who set it, where a level is explained
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
     * @param level working level; absent: none
     * @param upper level that what is not known could still give
     * @param complete whether the level is settled
     * @param basis what the working level rests on, and who set what
     * @param entries the entries of the policy that gave the computed level
     */
    public record OfLevel(
            String domain,
            Text names,
            String person,
            @Nullable RiskLevel level,
            @Nullable RiskLevel upper,
            boolean complete,
            OfBasis basis,
            List<OfEntry> entries) {
        public OfLevel {
            entries = List.copyOf(entries);
        }

        /** Whether a professional has set the level lower than it would be without. */
        public boolean lowered() {
            return basis.lowering() && !beforeLowering();
        }

        /** Whether it is told as it would be had no professional lowered it. */
        public boolean beforeLowering() {
            ProfessionalLevel professional = basis.professional();
            return basis.lowering() && professional != null && professional.otherwise() == level;
        }

        /** Tells nothing of the person. */
        @Override
        public String toString() {
            return "OfLevel[" + domain + "]";
        }
    }

    /**
     * What a working level rests on. The computed level is kept beside every level that was set.
     *
     * @param on what it rests on: the findings, a professional, or an earlier assessment
     * @param computed level that the findings give; absent: none
     * @param professional level that a professional has set: which, who, when, why, whether it still stands, and what the level
     *     is otherwise
     * @param held the earlier assessment that the level rests on, or would rest on had no professional set another
     * @param earlier every earlier assessment, the latest first
     * @param endedBy findings that are present and end the levels that were set
     */
    public record OfBasis(
            LevelBasis on,
            @Nullable RiskLevel computed,
            @Nullable ProfessionalLevel professional,
            @Nullable EarlierAssessment held,
            List<EarlierAssessment> earlier,
            List<FindingLink> endedBy) {
        public OfBasis {
            earlier = List.copyOf(earlier);
            endedBy = List.copyOf(endedBy);
        }

        boolean lowering() {
            return professional != null && professional.lowered();
        }

        /** Whether anyone has set a level beside the computed one. */
        boolean anySet() {
            return professional != null || !earlier.isEmpty();
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
     * @param beforeLowering whether it speaks only at the levels without a professional's lowering: they are told so, and the
     *     duties that it gives stand
     */
    public record OfRule(
            String rule,
            Text title,
            String person,
            @Nullable Text why,
            List<FindingLink> findings,
            List<OfLevel> levels,
            List<String> source,
            boolean beforeLowering) {
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
