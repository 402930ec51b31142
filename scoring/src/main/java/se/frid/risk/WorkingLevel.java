package se.frid.risk;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.administration.LevelOverride;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Span;
import se.frid.json.Names;

/**
 * The level that rules read: the computed one, unless a professional or an earlier assessment has set another.
 *
 * <p>Only a professional's level that is current lowers. One that has ended holds up, within its time: what ended it is a new
 * danger, and a danger must not take a level down. An earlier assessment never lowers.
 *
 * @param level working level
 * @param basis what it rests on
 * @param until last day it is current
 * @param professional level that a professional has set
 * @param earlier earlier assessments, the latest first
 * @param lapsed a professional's level above the working one that holds no more, and that no new judgement has replaced
 */
record WorkingLevel(
        @Nullable RiskLevel level,
        LevelBasis basis,
        @Nullable LocalDate until,
        @Nullable ProfessionalLevel professional,
        List<EarlierAssessment> earlier,
        @Nullable RiskLevel lapsed) {

    /**
     * The working level of a person in a domain.
     *
     * @param standard the policy as it comes with the guidance: a shorter time of a service's own ends what lowers, never what
     *     holds a level up
     * @param view findings that may end a level: those about anyone, since what is known of the mother bears on the child
     * @param computed level that the findings give
     */
    static WorkingLevel of(
            RiskPolicy policy,
            RiskPolicy standard,
            Findings.View view,
            SetLevels set,
            String person,
            @Nullable RiskLevel computed) {
        Ending ending = new Ending(policy.current(), standard.current(), view, set.date());
        List<EarlierAssessment> earlier = set.earlier(policy.domain(), person).stream()
                .map(one -> new EarlierAssessment(one.level(), one.date(), ending.standing(one.level(), one.date())))
                .toList();
        WorkingLevel without = without(policy, set.date(), earlier, computed);
        List<LevelOverride> overrides = set.overrides(policy.domain(), person);
        return overrides.isEmpty() ? without : without.with(overrides, ending, set.date());
    }

    private static WorkingLevel without(
            RiskPolicy policy, LocalDate day, List<EarlierAssessment> earlier, @Nullable RiskLevel computed) {
        EarlierAssessment held = highest(earlier, LocalDate.MIN);
        if (held != null && isAbove(held.level(), computed)) {
            return new WorkingLevel(held.level(), LevelBasis.EARLIER, until(held.standing(), day), null, earlier, null);
        }
        Span time = computed == null ? null : policy.current().validFor().get(Names.of(computed));
        return new WorkingLevel(
                computed, LevelBasis.FINDINGS, time == null ? null : day.plus(time.period()), null, earlier, null);
    }

    private WorkingLevel with(List<LevelOverride> overrides, Ending ending, LocalDate day) {
        LevelOverride override = overrides.get(overrides.size() - 1);
        Standing standing = ending.standing(override.level(), override.date());
        if (overrides.size() > 1 && standing.isCurrent()) {
            standing = new Standing(Standing.State.STATED_TWICE, standing.until(), standing.endedBy());
        }
        if (standing.isCurrent()) {
            // A later assessment knew what the professional did not.
            EarlierAssessment later = highest(earlier, override.date());
            return later != null && isAbove(later.level(), override.level())
                    ? set(later.level(), LevelBasis.EARLIER, until(later.standing(), day), override, standing)
                    : set(override.level(), LevelBasis.PROFESSIONAL, standing.until(), override, standing);
        }
        if (standing.holdsUp() && isAbove(override.level(), level)) {
            return set(override.level(), LevelBasis.PROFESSIONAL, day, override, standing);
        }
        return set(level, basis, until, override, standing);
    }

    private WorkingLevel set(
            @Nullable RiskLevel working,
            LevelBasis restsOn,
            @Nullable LocalDate lastDay,
            LevelOverride override,
            Standing standing) {
        ProfessionalLevel set = new ProfessionalLevel(
                override.level(),
                override.reason(),
                override.by(),
                override.date(),
                standing,
                level,
                isAbove(level, working));
        RiskLevel open = isAbove(override.level(), working) ? override.level() : null;
        return new WorkingLevel(working, restsOn, lastDay, set, earlier, open);
    }

    /** The highest of the earlier assessments after a day that still hold a level up. */
    private static @Nullable EarlierAssessment highest(List<EarlierAssessment> earlier, LocalDate after) {
        return earlier.stream()
                .filter(one -> one.standing().holdsUp() && one.date().isAfter(after))
                .max(Comparator.comparing(EarlierAssessment::level).thenComparing(EarlierAssessment::date))
                .orElse(null);
    }

    private static LocalDate until(Standing standing, LocalDate day) {
        return standing.isCurrent() ? standing.until() : day;
    }

    /** Whether a level is above another; any level is above none. */
    static boolean isAbove(@Nullable RiskLevel one, @Nullable RiskLevel other) {
        return one != null && (other == null || one.compareTo(other) > 0);
    }

    /** What ends a level that was set: its time, and findings. */
    private record Ending(
            RiskPolicy.Currency currency, RiskPolicy.Currency standard, Findings.View view, LocalDate day) {

        Standing standing(RiskLevel level, LocalDate date) {
            LocalDate until = until(currency, level, date);
            LocalDate own = until(standard, level, date);
            LocalDate last = own.isAfter(until) ? own : until;
            List<String> present = currency.endedBy().stream()
                    .filter(id -> view.known(id).state() == FindingState.PRESENT)
                    .toList();
            Standing.State state = date.isAfter(day)
                    ? Standing.State.AFTER_ASSESSMENT
                    : last.isBefore(day)
                            ? Standing.State.TIME_PASSED
                            : !present.isEmpty()
                                    ? Standing.State.ENDED
                                    : until.isBefore(day) ? Standing.State.TO_RENEW : Standing.State.CURRENT;
            return new Standing(state, until, present);
        }

        private static LocalDate until(RiskPolicy.Currency currency, RiskLevel level, LocalDate date) {
            // Without a time of its own, a level is of its day.
            return date.plus(Optional.ofNullable(currency.validFor().get(Names.of(level)))
                    .map(Span::period)
                    .orElse(Period.ZERO));
        }
    }
}
