package se.frid.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.instrument.Emission;
import se.frid.instrument.Instrument;
import se.frid.instrument.ResponseOption;
import se.frid.instrument.ResponseScale;
import se.frid.instrument.ValueOf;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.scoring.RuleText;

/** The part of an instrument's page that tells which findings come of which answers. */
final class FindingsPart {

    private final Instrument instrument;
    private final Guidance guidance;
    private final Texts texts;
    private final RuleText rules;
    private final Page page;

    FindingsPart(Instrument instrument, Guidance guidance, Texts texts, RuleText rules, Page page) {
        this.instrument = instrument;
        this.guidance = guidance;
        this.texts = texts;
        this.rules = rules;
        this.page = page;
    }

    void findings() {
        if (instrument.emits().isEmpty()) {
            return;
        }
        page.heading(texts.of("show.findings"));
        for (Emission emission : instrument.emits()) {
            String settled = emission.settledWhen() == null
                    ? ""
                    : "; " + texts.of("show.settledWhen", texts.of(rules.condition(emission.settledWhen())));
            page.paragraph(2, name(emission.finding()) + value(emission) + " " + how(emission) + settled);
        }
    }

    /** A finding by its name and id. */
    String name(String id) {
        return guidance.finding(id)
                .map(definition -> texts.of(definition.names()) + " (" + id + ")")
                .orElse(id);
    }

    private String value(Emission emission) {
        if (emission.value() != null) {
            return " (" + option(emission.finding(), emission.value()) + ")";
        }
        return emission.level() == null ? "" : " (" + texts.word(emission.level()) + ")";
    }

    private String how(Emission emission) {
        if (emission.valueOf() != null) {
            return answers(emission.finding(), emission.valueOf());
        }
        return emission.when() == null
                ? texts.of("show.byRating", String.valueOf(emission.rating()))
                : texts.of("show.when") + " " + texts.of(rules.condition(emission.when()));
    }

    /** What each answer tells, and which tell nothing. */
    private String answers(String finding, ValueOf valueOf) {
        String question = valueOf.item() == null
                ? texts.of("show.byRating", String.valueOf(valueOf.rating()))
                : texts.of("show.byAnswer", valueOf.item());
        List<String> told = new ArrayList<>();
        if (valueOf.as().isEmpty()) {
            told.add(texts.of("show.number"));
        }
        valueOf.as().forEach((answer, option) -> told.add(told(label(valueOf, answer), option(finding, option))));
        if (!valueOf.silent().isEmpty()) {
            told.add(texts.of(
                    "show.silent",
                    valueOf.silent().stream()
                            .map(answer -> label(valueOf, answer))
                            .collect(Collectors.joining(", "))));
        }
        return question + ": " + String.join("; ", told);
    }

    private static String told(String answer, String option) {
        return answer.equals(option) ? answer : answer + " → " + option;
    }

    private String option(String finding, String id) {
        return guidance.finding(finding).stream()
                .flatMap(definition -> definition.options().stream())
                .filter(option -> option.id().equals(id))
                .map(FindingDefinition.Option::names)
                .map(texts::of)
                .findFirst()
                .orElse(id);
    }

    private String label(ValueOf valueOf, String answer) {
        return Optional.ofNullable(scale(valueOf)).map(ResponseScale::options).orElse(List.of()).stream()
                .filter(option -> option.answer().toString().equals(answer))
                .map(ResponseOption::label)
                .map(texts::of)
                .findFirst()
                .orElse(answer);
    }

    private @Nullable ResponseScale scale(ValueOf valueOf) {
        if (valueOf.item() != null) {
            return instrument.item(valueOf.item()).map(instrument::scale).orElse(null);
        }
        return instrument
                .score(Objects.requireNonNull(valueOf.rating()))
                .filter(score -> score.rule() instanceof Judgement)
                .map(score -> instrument.scales().get(((Judgement) score.rule()).judgement()))
                .orElse(null);
    }
}
