package se.frid.scoring.batch;

import java.util.List;
import se.frid.instrument.Respondent;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Sex;
import se.frid.instrument.condition.FindingState;

/** Enumerations as small integers, by the place of each constant. */
final class Places {

    static final List<Respondent> RESPONDENTS = List.of(Respondent.values());
    static final List<Sex> SEXES = List.of(Sex.values());
    static final List<RiskLevel> LEVELS = List.of(RiskLevel.values());
    static final List<FindingState> STATES = List.of(FindingState.values());
    static final List<ScoreStatus> STATUSES = List.of(ScoreStatus.values());
    static final List<CriticalState> CRITICAL = List.of(CriticalState.values());

    private Places() {}

    @SuppressWarnings("EnumOrdinal") // What stands in a column is the place.
    static byte of(Enum<?> constant) {
        return (byte) constant.ordinal();
    }
}
