package se.frid.risk;

import java.time.LocalDate;
import se.frid.instrument.RiskLevel;

/**
 * The level of an earlier assessment of a domain.
 *
 * @param level its level
 * @param date its day
 * @param standing whether it is still current
 */
public record EarlierAssessment(RiskLevel level, LocalDate date, Standing standing) {

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "EarlierAssessment[" + standing.state() + "]";
    }
}
