package se.frid.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.risk.EarlierAssessment;
import se.frid.risk.LevelBasis;
import se.frid.risk.ProfessionalLevel;
import se.frid.risk.RiskResult;
import se.frid.risk.SourceLevel;
import se.frid.risk.Standing;

/** Who set a level: the professional, an earlier assessment, and what each source says; as lines for a person. */
final class LevelLines {

    private final AssessmentWords words;

    LevelLines(AssessmentWords words) {
        this.words = words;
    }

    List<String> of(RiskResult result) {
        List<String> lines = new ArrayList<>();
        if (result.professional() != null) {
            professional(result, result.professional(), lines);
        }
        // One that came to no more than the findings of the day adds nothing on a page.
        result.earlier().stream()
                .filter(earlier -> isAbove(earlier.level(), result.computed()))
                .map(earlier -> earlier(result, earlier))
                .forEach(lines::add);
        if (!result.sources().isEmpty()) {
            lines.add(sources(result));
        }
        return lines;
    }

    private void professional(RiskResult result, ProfessionalLevel professional, List<String> lines) {
        String by = professional.by() == null ? "" : words.say(" av ", " by ") + professional.by();
        lines.add(words.say("Professionens nivå: ", "The professional's level: ")
                + words.level(professional.level())
                + words.say(", satt ", ", set ")
                + professional.date()
                + by
                + standing(result, professional));
        lines.add(words.say("Skäl: ", "Reason: ") + professional.reason());
        RiskLevel otherwise = professional.otherwise();
        if (professional.lowered() && otherwise != null) {
            lines.add(words.say(
                    "Professionen har SÄNKT nivån, som annars är " + words.level(otherwise)
                            + ". Det som enskilda riskmarkörer kräver gäller ändå.",
                    "A professional has LOWERED the level, which otherwise is " + words.level(otherwise)
                            + ". What single risk markers demand holds all the same."));
        }
    }

    private String standing(RiskResult result, ProfessionalLevel professional) {
        Standing standing = professional.standing();
        String now = switch (result.basis()) {
            case PROFESSIONAL ->
                words.say("; gäller som lägst tills en ny nivå är satt", "; holds as the least until a new one is set");
            case FINDINGS -> words.say("; den beräknade nivån gäller igen", "; the computed level holds again");
            case EARLIER -> "";
        };
        return switch (standing.state()) {
            case CURRENT -> words.say("; gäller längst till ", "; holds at most until ") + standing.until();
            case ENDED ->
                words.say(". HAR UPPHÖRT, bedöm på nytt: ", ". HAS ENDED, judge anew: ") + names(standing) + now;
            case TIME_PASSED ->
                words.say(". HAR UPPHÖRT, bedöm på nytt: tiden gick ut ", ". HAS ENDED, judge anew: its time ended ")
                        + standing.until()
                        + now;
            case AFTER_ASSESSMENT ->
                words.say(
                        ". RÄKNAS INTE: datumet ligger efter bedömningens dag",
                        ". DOES NOT COUNT: its date lies after the day of the assessment");
            case STATED_TWICE ->
                words.say(". SATT TVÅ GÅNGER: kan höja men inte sänka", ". SET TWICE: it may raise but not lower");
        };
    }

    private String earlier(RiskResult result, EarlierAssessment earlier) {
        Standing standing = earlier.standing();
        String least = result.basis() == LevelBasis.EARLIER && result.level() == earlier.level()
                ? words.say("; gäller som lägst", "; holds as the least")
                : "";
        String state = switch (standing.state()) {
            case CURRENT, STATED_TWICE ->
                words.say("fortfarande aktuell, längst till ", "still current, at most until ") + standing.until();
            case ENDED -> words.say("inte längre aktuell: ", "no longer current: ") + names(standing);
            case TIME_PASSED ->
                words.say("inte längre aktuell: tiden gick ut ", "no longer current: its time ended ")
                        + standing.until();
            case AFTER_ASSESSMENT ->
                words.say(
                        "räknas inte: datumet ligger efter bedömningens dag",
                        "does not count: its date lies after the day of the assessment");
        };
        return words.say("Tidigare bedömning ", "Earlier assessment ") + earlier.date() + ": "
                + words.level(earlier.level()) + ", " + state + least;
    }

    private String names(Standing standing) {
        return standing.endedBy().stream().map(words::name).collect(Collectors.joining(", "));
    }

    /** Each source as it stands, and the professional's level beside them. */
    private String sources(RiskResult result) {
        ProfessionalLevel set = result.professional();
        // One that holds no more stands above with what ended it.
        boolean holds = set != null && (set.standing().isCurrent() || result.basis() == LevelBasis.PROFESSIONAL);
        Stream<String> professional = set == null || !holds
                ? Stream.empty()
                : Stream.of(words.say("professionens nivå ", "the professional's level ") + words.level(set.level()));
        String all = Stream.concat(result.sources().stream().map(this::source), professional)
                .collect(Collectors.joining("; "));
        boolean above = isAbove(result.sources().get(0).level(), result.level()) && !result.lowered();
        return words.say("Nivåer efter källa: ", "Levels by source: ")
                + all
                + (above
                        ? words.say(
                                " (den högsta källan ligger över områdets nivå: ta ställning)",
                                " (the highest source is above the level of the domain: judge)")
                        : "");
    }

    private String source(SourceLevel source) {
        String from = source.instrument() == null ? "" : ", " + words.abbreviation(source.instrument());
        String possible = source.possible() == null
                ? ""
                : words.say(" (kan vara ", " (may be ") + words.level(source.possible()) + ")";
        String level = source.level() == null ? "" : " " + words.level(source.level());
        return words.name(source.finding()) + from + level + possible;
    }

    private static boolean isAbove(@Nullable RiskLevel one, @Nullable RiskLevel other) {
        return one != null && (other == null || one.compareTo(other) > 0);
    }
}
