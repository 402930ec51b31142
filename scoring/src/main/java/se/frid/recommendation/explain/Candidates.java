package se.frid.recommendation.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.risk.Findings;
import se.frid.risk.Known;

/**
 * The single steps that could change something: each finding it reads, about each it can be about, as it is not known now.
 *
 * <p>Numbers and dates step to either side of every limit that the guidance asks about; between limits nothing can change.
 */
final class Candidates {

    private final CaseState state;
    private final Reads reads;
    private final List<FindingDefinition> vocabulary;

    Candidates(CaseState state, Reads reads) {
        this.state = state;
        this.reads = reads;
        this.vocabulary = state.guidance().findings();
    }

    /**
     * A finding as it is not known now.
     *
     * @param definition the finding
     * @param bearer id of the person it is about; absent: the case, or a person who is not listed
     * @param state what it would be
     * @param value value it would have
     * @param now what is known now; absent: nothing
     */
    record Step(
            FindingDefinition definition,
            @Nullable String bearer,
            FindingState state,
            @Nullable Scalar value,
            @Nullable Known now) {

        boolean isOpen() {
            return now == null || now.state() == FindingState.UNKNOWN || now.mayBeMore(definition);
        }

        boolean isPresent() {
            return state == FindingState.PRESENT;
        }

        /** Whether what is known could have been told otherwise: facts of the case, and what follows, could not. */
        boolean canBeCorrected() {
            return definition.derived() == null;
        }

        boolean isReached(Findings findings) {
            return CaseState.known(findings, definition.id(), bearer)
                    .filter(this::is)
                    .isPresent();
        }

        boolean isNow() {
            return now != null && is(now);
        }

        /** Whether what is known is this and nothing besides: no further option, and none that is still possible. */
        private boolean is(Known known) {
            List<Scalar> values = value == null ? List.of() : List.of(value);
            return known.state() == state && known.values().equals(values) && !known.mayBeMore(definition);
        }

        private int order() {
            return (isPresent() ? 0 : 2) + (isOpen() ? 0 : 1);
        }
    }

    /** All steps, those that can raise and are open first. */
    List<Step> of(Target target) {
        Set<String> read = target.reads(state, reads);
        List<Step> steps = new ArrayList<>();
        for (String id : read) {
            FindingDefinition definition = vocabulary.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            for (String bearer : bearers(definition, target.person())) {
                Known now = CaseState.known(state.findings(), id, bearer).orElse(null);
                steps(definition, bearer, now).filter(step -> !step.isNow()).forEach(steps::add);
            }
        }
        steps.sort(Comparator.comparingInt(Step::order));
        return steps;
    }

    /** Whom a finding can be about: those it is made for, and those it was told of; the explained person first. */
    private Set<@Nullable String> bearers(FindingDefinition definition, @Nullable String first) {
        Set<@Nullable String> bearers = new LinkedHashSet<>();
        List<Person> persons = state.findings().persons().stream()
                .filter(person -> Findings.isAbout(definition, person.role()))
                .sorted(Comparator.comparing(person -> !person.id().equals(first)))
                .toList();
        persons.forEach(person -> bearers.add(person.id()));
        if (persons.isEmpty()) {
            bearers.add(state.findings().bearer(definition, null));
        }
        state.findings().all().stream()
                .filter(known -> known.finding().equals(definition.id()))
                .forEach(known -> bearers.add(known.person()));
        return bearers;
    }

    private Stream<Step> steps(FindingDefinition definition, @Nullable String bearer, @Nullable Known now) {
        Stream<Step> present = definition.type() == FindingDefinition.Type.FLAG
                ? Stream.of(new Step(definition, bearer, FindingState.PRESENT, null, now))
                : values(definition).map(value -> new Step(definition, bearer, FindingState.PRESENT, value, now));
        return Stream.concat(present, Stream.of(new Step(definition, bearer, FindingState.ABSENT, null, now)));
    }

    private Stream<Scalar> values(FindingDefinition definition) {
        List<FindingIs> tests = reads.tests(definition.id());
        Stream<Scalar> values = switch (definition.type()) {
            case FLAG -> Stream.empty();
            case LEVEL ->
                Stream.of(RiskLevel.values())
                        .sorted(Comparator.reverseOrder())
                        .map(level -> Scalar.of(Names.of(level)));
            case CHOICE -> definition.options().stream().map(option -> Scalar.of(option.id()));
            case NUMBER -> tests.stream().flatMap(Candidates::numbers);
            case DATE ->
                tests.stream().flatMap(test -> days(test, state.assessed().date()));
        };
        return values.distinct();
    }

    private static Stream<Scalar> numbers(FindingIs test) {
        Scalar limit = Optional.ofNullable(test.atLeast()).orElse(test.is());
        if (!(limit instanceof Scalar.Num num)) {
            return Stream.empty();
        }
        BigDecimal below = num.number().subtract(BigDecimal.ONE);
        return below.signum() < 0 ? Stream.of(limit) : Stream.of(limit, Scalar.of(below));
    }

    private static Stream<Scalar> days(FindingIs test, LocalDate day) {
        return test.within() == null
                ? Stream.of(Scalar.of(day.toString()))
                : Stream.of(
                        Scalar.of(day.toString()),
                        Scalar.of(day.minus(test.within().period()).minusDays(1).toString()));
    }

    /** Whether a derivation is a fact of the case, which nobody is asked about. */
    static boolean isFact(FindingDefinition definition) {
        return definition.derived() instanceof Derivation.Fact;
    }
}
