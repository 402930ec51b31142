package se.frid.risk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.frid.guidance.FindingDefinition;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.None;
import se.frid.instrument.condition.Condition.Not;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.json.Names;
import se.frid.json.Scalar;

/** Conditions over findings, and over risk where it is known, as one person sees them. Three-valued; unknown is never false. */
public final class FindingConditions {

    private final Findings.View view;
    private final LocalDate date;
    private final BiFunction<String, RiskIs, Truth> risk;

    /** Conditions over findings alone. */
    public FindingConditions(Findings.View view, LocalDate date) {
        this(view, date, (domain, test) -> Truth.UNKNOWN);
    }

    private FindingConditions(Findings.View view, LocalDate date, BiFunction<String, RiskIs, Truth> risk) {
        this.view = view;
        this.date = date;
        this.risk = risk;
    }

    /** Conditions that may read risk as well. */
    public static FindingConditions withRisk(Findings.View view, LocalDate date, RiskAssessment risks) {
        return new FindingConditions(view, date, (domain, test) -> risks.truth(domain, view, test));
    }

    /** Whether a condition holds. */
    public Truth truth(Condition condition) {
        return condition.truth(this::single);
    }

    /**
     * The findings a condition names that are in a truth value of their own: those that made it true, or left it open.
     *
     * @param truth what the single tests must give
     */
    public List<Known> reasons(Condition condition, Truth truth) {
        Map<String, Known> reasons = new LinkedHashMap<>();
        collect(condition, truth, reasons);
        return new ArrayList<>(reasons.values());
    }

    private void collect(Condition condition, Truth wanted, Map<String, Known> reasons) {
        if (condition instanceof Not not) {
            collect(not.not(), wanted.not(), reasons);
        } else if (condition instanceof None none) {
            none.none().forEach(part -> collect(part, wanted.not(), reasons));
        } else if (!condition.parts().isEmpty()) {
            // Only the branches that gave the truth are reasons for it.
            condition.parts().stream()
                    .filter(part -> truth(part) == wanted)
                    .forEach(part -> collect(part, wanted, reasons));
        } else if (truth(condition) == wanted) {
            findingOf(condition).ifPresent(finding -> reasons.putIfAbsent(finding, view.known(finding)));
        }
    }

    private static Optional<String> findingOf(Condition condition) {
        if (condition instanceof FindingPresent present) {
            return Optional.of(present.present());
        }
        return condition instanceof FindingIs test ? Optional.of(test.finding()) : Optional.empty();
    }

    private Truth single(Condition condition) {
        if (condition instanceof FindingPresent present) {
            return isPresent(present);
        } else if (condition instanceof FindingIs test) {
            return test(test);
        } else if (condition instanceof RiskIs test) {
            return risk.apply(test.risk(), test);
        }
        throw new IllegalArgumentException("policies and rules read findings and risk, never an instrument");
    }

    private Truth isPresent(FindingPresent condition) {
        return switch (view.known(condition.present()).state()) {
            case PRESENT -> Truth.TRUE;
            case UNKNOWN -> Truth.UNKNOWN;
            case ABSENT, NOT_APPLICABLE -> Truth.FALSE;
        };
    }

    private Truth test(FindingIs condition) {
        Known known = view.known(condition.finding());
        if (!condition.state().isEmpty()) {
            return Truth.of(condition.state().contains(known.state()));
        }
        boolean mayBe = known.possible() != null && passes(condition, Scalar.of(Names.of(known.possible())), known);
        if (known.state() == FindingState.PRESENT && known.value() != null) {
            if (condition.within() != null && day(known.value()).isEmpty()) {
                return Truth.UNKNOWN;
            }
            FindingDefinition definition = view.definition(known.finding());
            boolean more = known.mayBeMore(definition);
            if (known.values().stream().anyMatch(value -> passes(condition, value, known))) {
                // Of several options each that is told holds; a higher one would take the place of this.
                boolean replaceable = condition.is() != null
                        && (definition.ordered() || definition.type() == FindingDefinition.Type.NUMBER);
                return more && replaceable ? Truth.UNKNOWN : Truth.TRUE;
            }
            return mayBe || more ? Truth.UNKNOWN : Truth.FALSE;
        }
        return known.state() == FindingState.PRESENT || known.state() == FindingState.UNKNOWN
                ? Truth.UNKNOWN
                : Truth.FALSE;
    }

    private boolean passes(FindingIs condition, Scalar value, Known known) {
        FindingDefinition definition = view.definition(known.finding());
        if (condition.within() != null) {
            LocalDate first = date.minus(condition.within().period());
            return day(value).filter(day -> !day.isBefore(first)).isPresent();
        }
        if (condition.is() != null) {
            RiskLevel level = Known.levelOf(value);
            return level != null
                    ? level.equals(Known.levelOf(condition.is()))
                    : value.toString().equals(condition.is().toString());
        }
        return condition.atLeast() != null && rank(definition, value) >= rank(definition, condition.atLeast());
    }

    /** The day that a value names. What names none, or one that is still to come, is a mistake: it tells nothing. */
    private Optional<LocalDate> day(Scalar value) {
        try {
            return Optional.of(LocalDate.parse(value.toString())).filter(day -> !day.isAfter(date));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Where a value stands in the order of its finding; numbers by themselves. */
    private static double rank(FindingDefinition definition, Scalar value) {
        if (value instanceof Scalar.Num num) {
            return num.number().doubleValue();
        }
        List<String> order = definition.type() == FindingDefinition.Type.LEVEL
                ? Stream.of(RiskLevel.values()).map(Names::of).toList()
                : definition.options().stream()
                        .map(FindingDefinition.Option::id)
                        .toList();
        return order.indexOf(value.toString());
    }
}
