package se.frid.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.recommendation.explain.LevelText;
import se.frid.risk.LevelBasis;
import se.frid.risk.ProfessionalLevel;
import se.frid.risk.RiskResult;
import se.frid.risk.SourceLevel;

/** Who set a level: the professional, an earlier assessment, and what each source says; as lines for a person. */
final class LevelLines {

    private final AssessmentWords words;

    LevelLines(AssessmentWords words) {
        this.words = words;
    }

    List<String> of(RiskResult result) {
        List<String> lines = new ArrayList<>(LevelText.of(result, words.language(), words::name));
        if (!result.sources().isEmpty()) {
            lines.add(sources(result));
        }
        return lines;
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
