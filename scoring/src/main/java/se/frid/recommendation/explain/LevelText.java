package se.frid.recommendation.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Language;
import se.frid.instrument.RiskLevel;
import se.frid.risk.EarlierAssessment;
import se.frid.risk.LevelBasis;
import se.frid.risk.ProfessionalLevel;
import se.frid.risk.RiskResult;
import se.frid.risk.Standing;

/** Who set a level: the professional and earlier assessments, whether they still stand, and why; in the words of one language. */
public final class LevelText {

    private final Language language;
    private final Function<String, String> names;

    private LevelText(Language language, Function<String, String> names) {
        this.language = language;
        this.names = names;
    }

    /**
     * Lines on the levels that were set beside the computed one; none where nobody set any.
     *
     * @param result the level of a domain for a person
     * @param names name of a finding by its id
     */
    public static List<String> of(RiskResult result, Language language, Function<String, String> names) {
        return new LevelText(language, names)
                .lines(
                        result.basis(),
                        result.computed(),
                        result.professional(),
                        result.held().orElse(null),
                        result.earlier());
    }

    /** The same of a level that is explained. */
    static List<String> of(Why.OfLevel level, Language language) {
        Why.OfBasis basis = level.basis();
        // Told as it would be without the lowering, an earlier assessment would hold, and does not.
        LevelBasis on = level.beforeLowering() ? LevelBasis.PROFESSIONAL : basis.on();
        Map<String, String> names = new LinkedHashMap<>();
        basis.endedBy().forEach(link -> names.put(link.finding(), link.names().in(language)));
        return new LevelText(language, id -> names.getOrDefault(id, id))
                .lines(on, basis.computed(), basis.professional(), basis.held(), basis.earlier());
    }

    /** What a level rests on, to stand after it; nothing where it rests on the findings. */
    public static String basis(LevelBasis basis, boolean lowered, Language language) {
        LevelText text = new LevelText(language, id -> id);
        if (lowered) {
            return text.say(" – SÄNKT av professionen", "; LOWERED by a professional");
        }
        return switch (basis) {
            case FINDINGS -> "";
            case PROFESSIONAL -> text.say(" – satt av professionen", "; set by a professional");
            case EARLIER -> text.say(" – enligt tidigare bedömning", "; by an earlier assessment");
        };
    }

    private String say(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    private String level(RiskLevel level) {
        return Words.level(level).in(language);
    }

    private List<String> lines(
            LevelBasis basis,
            @Nullable RiskLevel computed,
            @Nullable ProfessionalLevel professional,
            @Nullable EarlierAssessment held,
            List<EarlierAssessment> all) {
        List<String> lines = new ArrayList<>();
        if (professional != null) {
            professional(basis, professional, lines);
        }
        // One that came to no more than the findings of the day adds nothing for a reader.
        all.stream()
                .filter(one -> computed == null || one.level().compareTo(computed) > 0)
                .map(one -> earlier(one) + (one.equals(held) ? least(basis) : ""))
                .forEach(lines::add);
        return lines;
    }

    private void professional(LevelBasis basis, ProfessionalLevel professional, List<String> lines) {
        String by = professional.by() == null ? "" : say(" av ", " by ") + professional.by();
        lines.add(say("Professionens nivå: ", "The professional's level: ")
                + level(professional.level())
                + say(", satt ", ", set ")
                + professional.date()
                + by
                + standing(basis, professional.standing()));
        lines.add(say("Skäl: ", "Reason: ") + professional.reason());
        RiskLevel otherwise = professional.otherwise();
        if (professional.lowered() && otherwise != null) {
            lines.add(say(
                    "Professionen har SÄNKT nivån, som annars är " + level(otherwise)
                            + ". Det som enskilda riskmarkörer kräver gäller ändå.",
                    "A professional has LOWERED the level, which otherwise is " + level(otherwise)
                            + ". What single risk markers demand holds all the same."));
        }
    }

    private String standing(LevelBasis basis, Standing standing) {
        String now = switch (basis) {
            case PROFESSIONAL ->
                say("; gäller som lägst tills en ny nivå är satt", "; holds as the least until a new one is set");
            case FINDINGS -> say("; den beräknade nivån gäller igen", "; the computed level holds again");
            case EARLIER -> "";
        };
        return switch (standing.state()) {
            case CURRENT -> say("; gäller längst till ", "; holds at most until ") + standing.until();
            case ENDED -> say(". HAR UPPHÖRT, bedöm på nytt: ", ". HAS ENDED, judge anew: ") + names(standing) + now;
            case TO_RENEW ->
                say(
                                ". HAR UPPHÖRT, bedöm på nytt: tiden hos er gick ut ",
                                ". HAS ENDED, judge anew: your own time ended ")
                        + standing.until()
                        + now;
            case TIME_PASSED ->
                say(". HAR UPPHÖRT, bedöm på nytt: tiden gick ut ", ". HAS ENDED, judge anew: its time ended ")
                        + standing.until()
                        + now;
            case AFTER_ASSESSMENT ->
                say(
                        ". RÄKNAS INTE: datumet ligger efter bedömningens dag",
                        ". DOES NOT COUNT: its date lies after the day of the assessment");
            case STATED_TWICE ->
                say(". SATT TVÅ GÅNGER: kan höja men inte sänka", ". SET TWICE: it may raise but not lower");
        };
    }

    private String earlier(EarlierAssessment earlier) {
        Standing standing = earlier.standing();
        String state = switch (standing.state()) {
            case CURRENT, STATED_TWICE ->
                say("fortfarande aktuell, längst till ", "still current, at most until ") + standing.until();
            case ENDED -> say("inte längre aktuell: ", "no longer current: ") + names(standing);
            case TO_RENEW ->
                say("inte längre aktuell: tiden hos er gick ut ", "no longer current: your own time ended ")
                        + standing.until();
            case TIME_PASSED ->
                say("inte längre aktuell: tiden gick ut ", "no longer current: its time ended ") + standing.until();
            case AFTER_ASSESSMENT ->
                say(
                        "räknas inte: datumet ligger efter bedömningens dag",
                        "does not count: its date lies after the day of the assessment");
        };
        return say("Tidigare bedömning ", "Earlier assessment ") + earlier.date() + ": " + level(earlier.level()) + ", "
                + state;
    }

    private String least(LevelBasis basis) {
        return basis == LevelBasis.PROFESSIONAL
                ? say("; skulle annars gälla som lägst", "; would otherwise hold as the least")
                : say("; gäller som lägst", "; holds as the least");
    }

    private String names(Standing standing) {
        return standing.endedBy().stream().map(names).collect(Collectors.joining(", "));
    }
}
