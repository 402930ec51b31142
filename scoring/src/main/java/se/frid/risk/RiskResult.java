package se.frid.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;

/**
 * The level of one risk domain for one person.
 *
 * @param domain domain id
 * @param names name of the domain for people
 * @param person id of the person
 * @param toOthers whether it is the danger that the person is to others, and so counts for everyone in the case
 * @param level working level, which rules read; absent where no sign was found or too little is known
 * @param computed level that the findings give; the working level is another where a professional or an earlier assessment set it
 * @param basis what the working level rests on
 * @param upper level that what is not known could still give, where that is above the computed level or one that was lowered; also
 *     a higher level of a professional that has lapsed without a new judgement; no level that is set makes it go away
 * @param complete whether the level is settled; a level that is not complete is at least what it says, and never low by silence
 * @param reasons why the computed level was reached, the findings that gave it among them
 * @param mustAsk findings that must be asked before the level is settled
 * @param currentUntil last day the working level is current, if nothing changes; absent without a level
 * @param professional level that a professional has set, whether it still stands or not
 * @param earlier earlier assessments and whether they are still current, the latest first
 * @param sources the level by each source, the highest first; what a professional has set apart
 */
public record RiskResult(
        String domain,
        Text names,
        String person,
        boolean toOthers,
        @Nullable RiskLevel level,
        @Nullable RiskLevel computed,
        LevelBasis basis,
        @Nullable RiskLevel upper,
        boolean complete,
        List<Reason> reasons,
        List<String> mustAsk,
        @Nullable LocalDate currentUntil,
        @Nullable ProfessionalLevel professional,
        List<EarlierAssessment> earlier,
        List<SourceLevel> sources) {

    public RiskResult {
        reasons = List.copyOf(reasons);
        mustAsk = List.copyOf(mustAsk);
        earlier = List.copyOf(earlier);
        sources = List.copyOf(sources);
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

    /** Whether a professional has set the working level lower than it would be without. */
    public boolean lowered() {
        return professional != null && professional.lowered();
    }

    /**
     * The earlier assessment that the level rests on, or would rest on had no professional set another; the latest of that level.
     */
    public Optional<EarlierAssessment> held() {
        RiskLevel least = basis == LevelBasis.PROFESSIONAL && professional != null ? professional.otherwise() : level;
        return earlier.stream()
                .filter(one ->
                        one.level() == least && one.standing().holdsUp() && WorkingLevel.isAbove(one.level(), computed))
                .findFirst();
    }

    /** The same, had no professional lowered the level. */
    RiskResult withoutLowering() {
        if (professional == null || !professional.lowered()) {
            return this;
        }
        RiskLevel otherwise = professional.otherwise();
        return new RiskResult(
                domain,
                names,
                person,
                toOthers,
                otherwise,
                computed,
                otherwise == computed ? LevelBasis.FINDINGS : LevelBasis.EARLIER,
                upper,
                complete,
                reasons,
                mustAsk,
                currentUntil,
                professional,
                earlier,
                sources);
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "RiskResult[" + domain + "]";
    }
}
