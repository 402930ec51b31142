package se.frid.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.json.Names;
import se.frid.json.Scalar;

/**
 * Whether a condition can hold in any case at all. What it names is given, in turn, every state and every value that makes a
 * difference; findings that imply each other go together. A rule that no case can make speak is a fault of the data: whoever
 * wrote it believes that it protects someone.
 */
final class Satisfiable {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    // Far more than any condition needs; one that is not settled by then is taken to be sound.
    private static final int MOST_TRIED = 200_000;

    private final Guidance guidance;
    private final Map<String, FindingDefinition> findings;

    /** Guidance with the values of its settings in their places. */
    Satisfiable(Guidance resolved) {
        this.guidance = resolved;
        this.findings = resolved.findingsById();
    }

    /** Whether a condition can hold; also where it names what does not exist, which is a fault of its own. */
    boolean isSatisfiable(Condition condition) {
        Map<String, Set<Thing>> choices = new LinkedHashMap<>();
        for (Condition test :
                condition.withParts().filter(part -> part.parts().isEmpty()).toList()) {
            String subject = subject(test);
            if (subject == null || !exists(test)) {
                return true;
            }
            choices.computeIfAbsent(subject, id -> new LinkedHashSet<>())
                    .addAll(things(test).toList());
        }
        return new Search(condition, choices).holds(new ArrayList<>(choices.keySet()), 0);
    }

    private static @Nullable String subject(Condition test) {
        return test instanceof FindingPresent present
                ? present.present()
                : test instanceof FindingIs is
                        ? is.finding()
                        : test instanceof RiskIs risk ? "risk " + risk.risk() : null;
    }

    private boolean exists(Condition test) {
        return test instanceof RiskIs risk
                ? guidance.policy(risk.risk()).isPresent()
                : findings.containsKey(subject(test));
    }

    /** How something may stand: a state with a value, or a level of risk. */
    private record Thing(FindingState state, @Nullable Scalar value) {}

    private Stream<Thing> things(Condition test) {
        Stream<Thing> without = Stream.of(FindingState.ABSENT, FindingState.UNKNOWN, FindingState.NOT_APPLICABLE)
                .map(state -> new Thing(state, null));
        Stream<Thing> present = test instanceof RiskIs risk
                ? guidance.policy(risk.risk()).orElseThrow().entries().stream()
                        .map(entry -> new Thing(FindingState.PRESENT, Scalar.of(Names.of(entry.level()))))
                : test instanceof FindingIs is ? values(is) : Stream.of(new Thing(FindingState.PRESENT, null));
        return Stream.concat(present, without);
    }

    private Stream<Thing> values(FindingIs test) {
        FindingDefinition finding = findings.get(test.finding());
        Stream<Scalar> values = switch (Optional.ofNullable(finding)
                .map(FindingDefinition::type)
                .orElse(FindingDefinition.Type.FLAG)) {
            case FLAG -> Stream.empty();
            case LEVEL -> Stream.of(RiskLevel.values()).map(level -> Scalar.of(Names.of(level)));
            case CHOICE -> options(test.finding()).stream().map(Scalar::of);
            case NUMBER ->
                Stream.of(test.is(), test.atLeast())
                        .filter(Scalar.Num.class::isInstance)
                        .flatMap(limit -> Stream.of(-1, 0, 1)
                                .map(step ->
                                        Scalar.of(((Scalar.Num) limit).number().add(BigDecimal.valueOf(step)))));
            case DATE -> days(test);
        };
        return Stream.concat(
                values.map(value -> new Thing(FindingState.PRESENT, value)),
                Stream.of(new Thing(FindingState.PRESENT, null)));
    }

    private static Stream<Scalar> days(FindingIs test) {
        Stream<LocalDate> days = test.within() == null
                ? Stream.of(DAY)
                : Stream.of(DAY, DAY.minus(test.within().period()).minusDays(1));
        return Stream.concat(Stream.ofNullable(test.is()), days.map(day -> Scalar.of(day.toString())));
    }

    private List<String> options(String finding) {
        return Optional.ofNullable(findings.get(finding)).stream()
                .flatMap(definition -> definition.options().stream())
                .map(FindingDefinition.Option::id)
                .toList();
    }

    /** One search: things are tried in the order in which the condition names them. */
    private final class Search {

        private final Condition condition;
        private final Map<String, Set<Thing>> choices;
        private final Map<String, Thing> chosen = new LinkedHashMap<>();
        private int tried;

        Search(Condition condition, Map<String, Set<Thing>> choices) {
            this.condition = condition;
            this.choices = choices;
        }

        boolean holds(List<String> subjects, int next) {
            // What is not chosen yet is unknown: a truth that is reached or lost without it stays so.
            Truth truth = condition.truth(this::truth);
            if (truth == Truth.TRUE || ++tried > MOST_TRIED) {
                return true;
            }
            if (truth == Truth.FALSE || next == subjects.size()) {
                return false;
            }
            String subject = subjects.get(next);
            for (Thing thing : choices.getOrDefault(subject, Set.of())) {
                chosen.put(subject, thing);
                if (isConsistent() && holds(subjects, next + 1)) {
                    return true;
                }
            }
            chosen.remove(subject);
            return false;
        }

        private boolean isConsistent() {
            return chosen.entrySet().stream()
                    .filter(one -> one.getValue().state() == FindingState.PRESENT && findings.containsKey(one.getKey()))
                    .flatMap(one -> implied(one.getKey()).stream())
                    .map(chosen::get)
                    .allMatch(thing -> thing == null || thing.state() == FindingState.PRESENT);
        }

        private Truth truth(Condition test) {
            Thing thing = chosen.get(subject(test));
            if (thing == null) {
                return Truth.UNKNOWN;
            }
            if (test instanceof RiskIs risk) {
                return risk.atLeast() == null
                        ? Truth.of(thing.state() != FindingState.ABSENT)
                        : level(thing.value(), risk.atLeast());
            }
            if (test instanceof FindingIs is) {
                return truth(is, thing);
            }
            return switch (thing.state()) {
                case PRESENT -> Truth.TRUE;
                case UNKNOWN -> Truth.UNKNOWN;
                case ABSENT, NOT_APPLICABLE -> Truth.FALSE;
            };
        }

        private Truth truth(FindingIs test, Thing thing) {
            if (!test.state().isEmpty()) {
                return Truth.of(test.state().contains(thing.state()));
            }
            Scalar value = thing.value();
            if (value == null) {
                boolean open = thing.state() == FindingState.PRESENT || thing.state() == FindingState.UNKNOWN;
                return open ? Truth.UNKNOWN : Truth.FALSE;
            }
            if (test.within() != null) {
                LocalDate day = LocalDate.parse(value.toString());
                return Truth.of(!day.isAfter(DAY)
                        && !day.isBefore(DAY.minus(test.within().period())));
            }
            if (test.is() != null) {
                return Truth.of(test.is().toString().equals(value.toString()));
            }
            Scalar least = test.atLeast();
            return least == null ? Truth.UNKNOWN : Truth.of(rank(test.finding(), value) >= rank(test.finding(), least));
        }

        private Truth level(@Nullable Scalar value, RiskLevel least) {
            return Truth.of(value != null && levels().indexOf(value.toString()) >= levels().indexOf(Names.of(least)));
        }
    }

    private double rank(String finding, Scalar value) {
        if (value instanceof Scalar.Num num) {
            return num.number().doubleValue();
        }
        List<String> options = options(finding);
        return options.isEmpty() ? levels().indexOf(value.toString()) : options.indexOf(value.toString());
    }

    private static List<String> levels() {
        return Stream.of(RiskLevel.values()).map(Names::of).toList();
    }

    /** What follows from a finding, near and far. */
    private Set<String> implied(String finding) {
        Set<String> implied = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(finding));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String cause = open.remove(open.size() - 1);
            if (seen.add(cause)) {
                findings.values().stream()
                        .filter(definition -> definition.impliedBy().contains(cause))
                        .map(FindingDefinition::id)
                        .forEach(id -> {
                            implied.add(id);
                            open.add(id);
                        });
            }
        }
        return implied;
    }
}
