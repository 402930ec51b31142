package se.frid.workbench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.RiskLevel;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.Overlay;
import se.frid.risk.FindingsCollector.Scored;
import se.frid.risk.Known;
import se.frid.risk.Origin;
import se.frid.risk.RiskResult;
import se.frid.scoring.Flag;
import se.frid.scoring.StepText;
import se.frid.scoring.UnansweredCritical;

/**
 * An assessment as a page of text for a social worker: red flags first, then what must be asked again, risk, scores, what is to
 * be done and under which provision.
 */
final class AssessmentPage {

    private final CaseAssessment assessment;
    private final AssessmentWords words;
    private final PageLines page = new PageLines();

    AssessmentPage(CaseAssessment assessment, AssessmentWords words) {
        this.assessment = assessment;
        this.words = words;
    }

    List<String> lines() {
        head();
        local();
        redFlags();
        askAgain();
        new RiskPart(assessment, words, page).write();
        scores();
        new AdvicePage(assessment, words, page).write();
        foot();
        return page.lines();
    }

    private void head() {
        page.title(words.say("Bedömning ", "Assessment ")
                + assessment.date()
                + (assessment.id() == null ? "" : "  ·  " + assessment.id()));
        page.text(
                0,
                words.say(
                        "Underlag för en professionell bedömning, inte ett beslut. Den som är ansvarig avgör och noterar skälen.",
                        "Material for a professional judgement, not a decision. The responsible professional decides and notes the reasons."));
        page.text(
                0,
                words.say("Personer: ", "Persons: ")
                        + assessment.persons().stream().map(words::person).collect(Collectors.joining("; ")));
        if (!assessment.problems().isEmpty()) {
            page.text(
                    0,
                    words.say(
                            "OBS: ärendet har " + assessment.problems().size()
                                    + " fel (se felutskriften); det som beror på dem är inte bedömt.",
                            "NOTE: the case has " + assessment.problems().size()
                                    + " problems (see the error output); what depends on them is not assessed."));
        }
        String lowered = assessment.risk().results().stream()
                .filter(RiskResult::lowered)
                .map(result -> words.of(result.names()) + " (" + result.person() + ")")
                .collect(Collectors.joining("; "));
        if (!lowered.isEmpty()) {
            page.text(
                    0,
                    words.say(
                                    "OBS: professionen har SÄNKT nivån för ",
                                    "NOTE: a professional has LOWERED the level of ")
                            + lowered + ".");
        }
    }

    /** What a municipality or unit laid over the guidance: whoever reads a result must see whose limits it rests on. */
    private void local() {
        Overlay local = assessment.local();
        if (local == null) {
            return;
        }
        String unit = local.names().in(words.language()) + " (" + local.unit() + ")";
        if (local.notYet()) {
            page.text(
                    0,
                    words.say("OBS: lokala tillägg för ", "NOTE: the local policy of ")
                            + unit
                            + words.say(" gäller först från ", " holds only from ")
                            + local.validFrom()
                            + words.say("; de har inte använts.", "; it was not used."));
            return;
        }
        page.text(
                0,
                words.say("Lokala tillägg: ", "Local policy: ")
                        + unit
                        + words.say(", gäller från ", ", holds from ")
                        + local.validFrom());
        local.settings()
                .forEach(changed -> page.bullet(
                        "•",
                        words.say("egen gräns: ", "own limit: ")
                                + changed.words().in(words.language())));
    }

    /** Raised critical items, and every sign told of a person that gave a high or imminent level. */
    private void redFlags() {
        Map<String, Set<String>> flags = new LinkedHashMap<>();
        Set<String> covered = new LinkedHashSet<>();
        for (RiskResult result : assessment.risk().results()) {
            for (RiskResult.Reason reason : result.reasons()) {
                if (reason.level().atLeast(RiskLevel.HIGH)) {
                    reason.findings().stream()
                            .filter(this::isToldSign)
                            .forEach(known -> addFlag(flags, covered, known));
                }
            }
        }
        for (Scored scored : assessment.scored()) {
            for (Flag flag : scored.report().flags()) {
                for (int i = 0; i < flag.items().size(); i++) {
                    if (covered.add(
                            scored.report().instrument() + " " + flag.items().get(i))) {
                        flags.computeIfAbsent(flag.labels().get(i).in(words.language()), key -> new LinkedHashSet<>())
                                .add(words.abbreviation(scored.report().instrument())
                                        + words.say(" fråga ", " item ")
                                        + flag.items().get(i));
                    }
                }
            }
        }
        page.heading(words.say("Röda flaggor", "Red flags"));
        if (flags.isEmpty()) {
            page.text(
                    2,
                    words.say(
                            "Ingen har höjts av det som är besvarat. Det betyder inte att ingen fara finns.",
                            "None was raised by what is answered. That does not mean that there is no danger."));
        }
        flags.forEach((name, from) -> page.bullet("!", name + "  (" + String.join("; ", from) + ")"));
    }

    /** A sign that an instrument or a person told, not one that follows from others, and no date or level. */
    private boolean isToldSign(Known known) {
        boolean told = known.origins().stream()
                .anyMatch(origin -> origin.kind() == Origin.Kind.INSTRUMENT || origin.kind() == Origin.Kind.SITUATION);
        return told
                && words.guidance()
                        .finding(known.finding())
                        .filter(finding -> finding.type() == FindingDefinition.Type.FLAG
                                && finding.about() != FindingDefinition.About.HOUSEHOLD)
                        .isPresent();
    }

    private void addFlag(Map<String, Set<String>> flags, Set<String> covered, Known known) {
        Set<String> from =
                flags.computeIfAbsent(words.name(known.finding()) + words.value(known), key -> new LinkedHashSet<>());
        for (Origin origin : known.origins()) {
            from.add(words.origin(origin));
            origin.items().forEach(item -> covered.add(origin.from() + " " + item));
        }
    }

    private void askAgain() {
        page.heading(
                words.say("Fråga igen – obesvarat som inte får tolkas som nej", "Ask again: no answer is not a no"));
        boolean none = true;
        for (Scored scored : assessment.scored()) {
            for (UnansweredCritical open : scored.report().unanswered()) {
                none = false;
                page.bullet(
                        "?",
                        scored.person() + ": "
                                + words.abbreviation(scored.report().instrument()) + words.say(" fråga ", " item ")
                                + open.item() + " " + open.label().in(words.language()) + " ("
                                + StepText.missing(open.missing()).in(words.language()) + ") – "
                                + open.why().in(words.language()));
            }
        }
        if (none) {
            page.text(
                    2,
                    words.say(
                            "Ingen kritisk fråga i de ifyllda formulären är obesvarad.",
                            "No critical item of the forms that were filled in is unanswered."));
        }
    }

    private void scores() {
        page.heading(words.say("Formulär och poäng", "Forms and scores"));
        for (Scored scored : assessment.scored()) {
            ScoreLines.of(scored, words.language(), words::abbreviation)
                    .forEach(line -> page.text(line.indent(), line.text()));
        }
    }

    private void foot() {
        page.heading(words.say("Om underlaget", "About this material"));
        page.text(2, words.say("Lagdata: ", "Legal data: ") + assessment.law().in(words.language()) + ".");
        page.text(
                2,
                words.say(
                        "Gränser från utländska undersökningar är tecken att agera på, inte sannolikheter. Uppgifter märkta [ej verifierad] har inte kunnat kontrolleras mot en källa.",
                        "Limits from foreign samples are flags to act on, not probabilities. Figures marked [not verified] could not be checked against a source."));
        int questions = assessment.advice().questions().size();
        if (questions > 0) {
            page.text(
                    2,
                    words.say(
                            questions
                                    + " ytterligare frågor skulle kunna ge fler förslag; de står i datafilen (--json).",
                            questions
                                    + " further questions could give more proposals; they stand in the data (--json)."));
        }
    }
}
