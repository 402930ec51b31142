package se.frid.workbench;

import java.util.List;
import java.util.stream.Collectors;
import se.frid.administration.Person;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.Guidance;
import se.frid.instrument.Language;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.risk.Known;
import se.frid.risk.Origin;

/** Findings, levels, persons and origins in the words of one language. */
final class AssessmentWords {

    private final Guidance guidance;
    private final InstrumentCatalog instruments;
    private final Language language;

    AssessmentWords(Guidance guidance, InstrumentCatalog instruments, Language language) {
        this.guidance = guidance;
        this.instruments = instruments;
        this.language = language;
    }

    Language language() {
        return language;
    }

    Guidance guidance() {
        return guidance;
    }

    String of(Text text) {
        return text.in(language);
    }

    String say(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    String person(Person person) {
        String role = switch (person.role()) {
            case ADULT -> say("vuxen", "adult");
            case CHILD -> say("barn", "child");
            case PERPETRATOR -> say("den som utövar våld", "the one who uses violence");
        };
        return person.id() + " (" + role + (person.age() == null ? "" : ", " + person.age() + say(" år", " years"))
                + ")";
    }

    String value(Known known) {
        if (known.value() == null) {
            return "";
        }
        String told = known.values().stream().map(value -> word(known, value)).collect(Collectors.joining(", "));
        boolean more =
                guidance.finding(known.finding()).filter(known::mayBeMore).isPresent();
        return ": " + told + (more ? say(" (kan vara mer eller annat)", " (may be more, or another)") : "");
    }

    private String word(Known known, Scalar value) {
        for (RiskLevel level : RiskLevel.values()) {
            if (Names.of(level).equals(value.toString())) {
                return level(level);
            }
        }
        return guidance.finding(known.finding()).stream()
                .flatMap(definition -> definition.options().stream())
                .filter(option -> option.id().equals(value.toString()))
                .map(option -> of(option.names()))
                .findFirst()
                .orElse(value.toString());
    }

    String origin(Origin origin) {
        return switch (origin.kind()) {
            case INSTRUMENT -> {
                String items = origin.items().stream()
                        .map(item -> item + " " + itemLabel(origin.from(), item))
                        .collect(Collectors.joining(", "));
                yield abbreviation(origin.from())
                        + (items.isEmpty() ? "" : say(" fråga ", " item ") + items)
                        + (items.isEmpty() ? " " + scoreNames(origin) : "");
            }
            case SITUATION -> say("uppgift från handläggaren", "stated by the case worker");
            case IMPLIED -> say("följer av ", "follows from ") + name(origin.from());
            case DERIVED -> say("följer av det som är känt", "follows from what is known");
        };
    }

    private String scoreNames(Origin origin) {
        return origin.scores().stream()
                .map(score -> instruments
                        .find(origin.from())
                        .flatMap(instrument -> instrument.score(score))
                        .map(found -> found.names().in(language))
                        .orElse(score))
                .collect(Collectors.joining(", "));
    }

    private String itemLabel(String instrument, String item) {
        return instruments
                .find(instrument)
                .flatMap(found -> found.item(item))
                .map(found -> found.label().in(language))
                .orElse("");
    }

    String abbreviation(String instrument) {
        return instruments
                .find(instrument)
                .map(found -> found.abbreviation() == null ? found.id() : found.abbreviation())
                .orElse(instrument);
    }

    String name(String finding) {
        return guidance.finding(finding)
                .map(definition -> definition.names().in(language))
                .orElse(finding);
    }

    /** The first of many names, and how many more there are. */
    String few(List<String> names, int most) {
        String first = names.stream().limit(most).collect(Collectors.joining("; "));
        int more = names.size() - most;
        return more > 0 ? first + say(" och " + more + " till", " and " + more + " more") : first;
    }

    String level(RiskLevel level) {
        return switch (level) {
            case LOW -> say("LÄGRE (aldrig ingen risk)", "LOWER (never no risk)");
            case MEDIUM -> say("MEDEL", "MEDIUM");
            case HIGH -> say("HÖG", "HIGH");
            case IMMINENT -> say("ÖVERHÄNGANDE", "IMMINENT");
        };
    }

    String own(List<String> sources) {
        return sources.contains("OWN")
                ? say(" (delvis eget förslag, inte validerat)", " (partly our own proposal, not validated)")
                : "";
    }
}
