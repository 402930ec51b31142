package se.frid.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.instrument.RiskLevel;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.explain.LevelText;
import se.frid.risk.LevelBasis;
import se.frid.risk.RiskResult;

/** The part of the page that gives the level of each domain and person, why, who set it, and what must be asked. */
final class RiskPart {

    // A page must be read in a few minutes; everything stands in the data.
    private static final int MOST_REASONS = 3;
    private static final int MOST_NAMES = 4;

    private static final Comparator<RiskResult> HIGHEST_FIRST = Comparator.comparing(
                    RiskResult::level, Comparator.nullsFirst(Comparator.<RiskLevel>naturalOrder()))
            .reversed();

    private final CaseAssessment assessment;
    private final AssessmentWords words;
    private final PageLines page;

    RiskPart(CaseAssessment assessment, AssessmentWords words, PageLines page) {
        this.assessment = assessment;
        this.words = words;
        this.page = page;
    }

    void write() {
        page.heading(words.say("Risk", "Risk"));
        for (Person person : assessment.persons()) {
            List<RiskResult> results = assessment.risk().results().stream()
                    .filter(result -> result.person().equals(person.id()))
                    .sorted(HIGHEST_FIRST)
                    .toList();
            if (!results.isEmpty()) {
                page.text(2, words.person(person));
            }
            results.stream().filter(result -> !isBlank(result)).forEach(this::riskResult);
            String blank = results.stream()
                    .filter(RiskPart::isBlank)
                    .map(result -> words.of(result.names()))
                    .collect(Collectors.joining("; "));
            if (!blank.isEmpty()) {
                page.bullet(
                        4,
                        "•",
                        words.say(
                                        "INTE FULLSTÄNDIGT, för lite är känt (aldrig detsamma som låg risk): ",
                                        "NOT COMPLETE, too little is known (never the same as low risk): ")
                                + blank);
            }
        }
    }

    /** Whether nothing at all is known, or was ever said, that would give a level. */
    private static boolean isBlank(RiskResult result) {
        return result.level() == null
                && !result.complete()
                && result.professional() == null
                && result.earlier().isEmpty()
                && result.sources().isEmpty();
    }

    private void riskResult(RiskResult result) {
        page.bullet(4, "•", words.of(result.names()) + ": " + levelText(result));
        if (result.basis() != LevelBasis.FINDINGS || result.professional() != null) {
            page.text(8, words.say("Beräknad nivå: ", "Computed level: ") + computed(result));
        }
        new LevelLines(words).of(result).forEach(line -> page.text(8, line));
        result.reasons().stream()
                .limit(MOST_REASONS)
                .forEach(reason -> page.text(
                        8,
                        words.say("därför att: ", "because: ") + words.of(reason.why()) + " ["
                                + words.few(
                                        reason.findings().stream()
                                                .map(known -> words.name(known.finding()) + words.value(known))
                                                .toList(),
                                        MOST_NAMES)
                                + "]" + words.own(reason.source())));
        if (result.reasons().size() > MOST_REASONS) {
            int more = result.reasons().size() - MOST_REASONS;
            page.text(
                    8,
                    words.say(
                            "och " + more + " skäl till, se datafilen", "and " + more + " more reasons, see the data"));
        }
        if (!result.complete() && !result.mustAsk().isEmpty()) {
            page.text(
                    8,
                    words.say("fråga om: ", "ask about: ")
                            + result.mustAsk().stream().map(words::name).collect(Collectors.joining(", ")));
        }
    }

    private String levelText(RiskResult result) {
        RiskLevel level = result.level();
        if (level == null) {
            return none(result) + mayBe(result, null);
        }
        List<String> text = new ArrayList<>();
        text.add((result.complete() ? "" : words.say("minst ", "at least ")) + words.level(level));
        text.add(LevelText.basis(result.basis(), result.lowered(), words.language()));
        if (!result.complete()) {
            text.add(words.say(" – INTE FULLSTÄNDIG", "; NOT COMPLETE") + mayBe(result, level));
        }
        if (result.currentUntil() != null) {
            text.add(words.say(" (aktuell längst till ", " (current at most until ") + result.currentUntil() + ")");
        }
        return String.join("", text);
    }

    private String none(RiskResult result) {
        return result.complete()
                ? words.say("inget tecken funnet (betyder inte ingen risk)", "no sign found (does not mean no risk)")
                : words.say("INTE FULLSTÄNDIG – för lite är känt", "NOT COMPLETE: too little is known");
    }

    private String mayBe(RiskResult result, @Nullable RiskLevel level) {
        RiskLevel upper = result.upper();
        return upper == null || (level != null && level.atLeast(upper))
                ? ""
                : words.say(", kan vara ", ", may be ") + words.level(upper);
    }

    private String computed(RiskResult result) {
        RiskLevel computed = result.computed();
        boolean open = computed != null && result.upper() != null && !result.complete();
        return computed == null
                ? none(result)
                : (open ? words.say("minst ", "at least ") : "")
                        + words.level(computed)
                        + (open ? mayBe(result, computed) : "");
    }
}
