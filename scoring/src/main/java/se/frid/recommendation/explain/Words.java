package se.frid.recommendation.explain;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.Language;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.Text;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.recommendation.explain.FindingLink.AnswerKind;
import se.frid.recommendation.explain.FindingLink.How;
import se.frid.risk.Known;

/** Single words of an explanation in both languages. */
final class Words {

    private Words() {}

    static Text level(RiskLevel level) {
        return switch (level) {
            case LOW -> Text.of("LÄGRE (aldrig ingen risk)", "LOWER (never no risk)");
            case MEDIUM -> Text.of("MEDEL", "MEDIUM");
            case HIGH -> Text.of("HÖG", "HIGH");
            case IMMINENT -> Text.of("ÖVERHÄNGANDE", "IMMINENT");
        };
    }

    /** A value of a finding. */
    static Text value(FindingDefinition definition, Scalar value) {
        for (RiskLevel level : RiskLevel.values()) {
            if (definition.type() == FindingDefinition.Type.LEVEL
                    && Names.of(level).equals(value.toString())) {
                return level(level);
            }
        }
        return definition.options().stream()
                .filter(option -> option.id().equals(value.toString()))
                .findFirst()
                .map(FindingDefinition.Option::names)
                .orElse(Text.of(value.toString(), value.toString()));
    }

    /** Every value that is told of a finding, and whether it may be more. */
    static Text values(FindingDefinition definition, Known known) {
        Text told = both(
                language -> known.values().stream()
                        .map(value -> value(definition, value).in(language))
                        .toList(),
                ", ");
        return known.mayBeMore(definition)
                ? Text.of(told.sv() + " (kan vara mer eller annat)", told.en() + " (may be more, or another)")
                : told;
    }

    static Text state(FindingState state) {
        return switch (state) {
            case PRESENT -> Text.of("ja", "yes");
            case ABSENT -> Text.of("nej", "no");
            case UNKNOWN -> Text.of("inte känt", "not known");
            case NOT_APPLICABLE -> Text.of("ej aktuellt", "not applicable");
        };
    }

    /** What is known of a finding: its value, or its state. */
    static Text known(FindingLink finding) {
        return finding.valueNames() == null ? state(finding.state()) : finding.valueNames();
    }

    /** What is asked of a finding. */
    static Text asks(Condition condition, FindingDefinition definition) {
        if (!(condition instanceof FindingIs test)) {
            return state(FindingState.PRESENT);
        } else if (test.atLeast() != null) {
            Text value = value(definition, test.atLeast());
            return Text.of("minst " + value.sv(), "at least " + value.en());
        } else if (test.is() != null) {
            return value(definition, test.is());
        } else if (test.within() != null) {
            return Text.of(
                    "inom " + period(test.within().period(), Language.SV) + " före bedömningen",
                    "within " + period(test.within().period(), Language.EN) + " before the assessment");
        }
        return both(
                language -> test.state().stream()
                        .map(state -> state(state).in(language))
                        .toList(),
                "/");
    }

    /** What is asked of a level. */
    static Text asks(RiskIs test) {
        if (test.atLeast() == null) {
            return Text.of("inte fullständig", "not complete");
        }
        Text level = level(test.atLeast());
        return Text.of("minst " + level.sv(), "at least " + level.en());
    }

    static Text answer(@Nullable AnswerKind answer) {
        if (answer == null) {
            return Text.of("inte ifyllt", "not filled in");
        }
        return switch (answer) {
            case ANSWERED -> Text.of("besvarad", "answered");
            case DECLINED -> Text.of("ville inte svara", "declined");
            case NOT_ASKED -> Text.of("inte ställd", "not asked");
            case NOT_APPLICABLE -> Text.of("ej aktuell", "not applicable");
            case UNANSWERED -> Text.of("obesvarad", "not answered");
            case UNUSABLE -> Text.of("inget svar som kan användas", "no usable answer");
        };
    }

    static Text how(How how) {
        return switch (how) {
            case TOLD -> Text.of("uppgivet", "told");
            case FOLLOWS -> Text.of("följer av annat", "follows from other findings");
            case WORKED_OUT -> Text.of("framgår av ärendet", "worked out from the case");
            case NEVER_ASKED -> Text.of("aldrig frågat", "never asked");
            case DECLINED -> Text.of("ville inte svara", "declined");
            case NO_ANSWER -> Text.of("frågan saknar svar", "asked without an answer");
            case NOT_SETTLED -> Text.of("svaren avgör det inte", "the answers do not settle it");
            case SAID_UNKNOWN -> Text.of("handläggaren vet inte", "the case worker does not know");
            case NOT_APPLICABLE ->
                Text.of("gäller någon annan eller är ej aktuellt", "about another, or not applicable");
        };
    }

    /** A length of time. */
    static String period(Period period, Language language) {
        boolean sv = language == Language.SV;
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "år", "år", "year", sv);
        add(parts, period.getMonths(), "månad", "månader", "month", sv);
        int weeks = period.getDays() % 7 == 0 ? period.getDays() / 7 : 0;
        add(parts, weeks, "vecka", "veckor", "week", sv);
        add(parts, weeks > 0 ? 0 : period.getDays(), "dag", "dagar", "day", sv);
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, int count, String one, String many, String english, boolean sv) {
        if (count != 0) {
            parts.add(count + " " + (sv ? count == 1 ? one : many : english + (count == 1 ? "" : "s")));
        }
    }

    /** A list in both languages. */
    static Text both(Function<Language, List<String>> parts, String between) {
        return Text.of(
                parts.apply(Language.SV).stream().collect(Collectors.joining(between)),
                parts.apply(Language.EN).stream().collect(Collectors.joining(between)));
    }
}
