package se.frid.risk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;

/**
 * The level of one risk domain for one person.
 *
 * @param domain domain id
 * @param names name of the domain for people
 * @param person id of the person
 * @param level level reached; absent where no sign was found or too little is known
 * @param upper level that what is not known could still give, where that is above the level reached
 * @param complete whether the level is settled; a level that is not complete is at least what it says, and never low by silence
 * @param reasons why the level was reached, the findings that gave it among them
 * @param mustAsk findings that must be asked before the level is settled
 * @param currentUntil last day the assessment is current, if nothing changes; absent without a level
 */
public record RiskResult(
        String domain,
        Text names,
        String person,
        @Nullable RiskLevel level,
        @Nullable RiskLevel upper,
        boolean complete,
        List<Reason> reasons,
        List<String> mustAsk,
        @Nullable LocalDate currentUntil) {

    public RiskResult {
        reasons = List.copyOf(reasons);
        mustAsk = List.copyOf(mustAsk);
    }

    /**
     * One way in which the level was reached.
     *
     * @param level level it gives
     * @param why reason, for people
     * @param findings findings that gave it
     * @param source keys of sources; {@code OWN} marks a proposal of our own
     */
    public record Reason(RiskLevel level, Text why, List<Known> findings, List<String> source) {
        public Reason {
            findings = List.copyOf(findings);
            source = List.copyOf(source);
        }
    }

    /** Whether nothing at all speaks for risk although everything that must be known is. */
    public boolean noSignFound() {
        return complete && level == null;
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "RiskResult[" + domain + "]";
    }
}
