package se.frid.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Case;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.guidance.FindingDefinition.FactKind;
import se.frid.guidance.Guidance;
import se.frid.guidance.GuidanceLinter;
import se.frid.instrument.Domain;
import se.frid.instrument.Sex;
import se.frid.instrument.Subject;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Names;
import se.frid.json.Scalar;
import se.frid.scoring.EmittedFinding;
import se.frid.scoring.ScoreOutcome;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.UnansweredCritical;

/** Gathers what reports and the case worker tell into {@link Findings}. */
public final class FindingsCollector {

    private final Guidance guidance;
    private final Case assessed;
    private final Map<String, FindingDefinition> vocabulary;
    private final List<Scored> reports = new ArrayList<>();

    /**
     * A scored administration of a case.
     *
     * @param person id of the person it is about
     * @param subject whom the instrument is made for
     * @param domain what the instrument is for
     * @param report what came of it
     */
    public record Scored(@Nullable String person, Subject subject, Domain domain, ScoreReport report) {}

    private FindingsCollector(Guidance guidance, Case assessed, List<Scored> reports) {
        this.guidance = guidance;
        this.assessed = assessed;
        this.vocabulary = guidance.findingsById();
        this.reports.addAll(reports);
    }

    /**
     * The findings of a case.
     *
     * @param guidance vocabulary
     * @param assessed the case; findings that the vocabulary does not know are passed over
     * @param reports its scored administrations
     */
    public static Findings collect(Guidance guidance, Case assessed, List<Scored> reports) {
        return collect(guidance, assessed, reports, List.of());
    }

    /**
     * The findings of a case as if something were told otherwise.
     *
     * @param guidance vocabulary
     * @param assessed the case; findings that the vocabulary does not know are passed over
     * @param reports its scored administrations
     * @param instead what stands in the place of everything told of the same findings about the same bearers; what follows from
     *     other findings still follows
     */
    public static Findings collect(
            Guidance guidance, Case assessed, List<Scored> reports, List<StatedFinding> instead) {
        FindingsCollector collector = new FindingsCollector(guidance, assessed, reports);
        List<Known> told = new ArrayList<>();
        // Bearers follow from the persons alone, so an empty set of findings can tell them.
        Findings bearers = Findings.of(guidance, assessed.persons(), assessed.date(), List.of());
        reports.forEach(scored -> told.addAll(collector.emitted(scored, bearers)));
        assessed.situation().forEach(stated -> told.addAll(collector.stated(stated, bearers)));
        List<Known> other = instead.stream()
                .flatMap(stated -> collector.stated(stated, bearers).stream())
                .toList();
        told.removeIf(known -> isToldIn(other, known));
        told.addAll(other);
        collector.facts(bearers).stream().filter(fact -> !isToldIn(other, fact)).forEach(told::add);
        return collector.withDifference(told, other);
    }

    /** Whether levels differ is known only when all of them are. */
    private Findings withDifference(List<Known> told, List<Known> instead) {
        Findings findings = Findings.of(guidance, assessed.persons(), assessed.date(), told);
        List<FindingDefinition> facts = guidance.findings().stream()
                .filter(definition ->
                        definition.derived() instanceof Derivation.Fact fact && fact.fact() == FactKind.LEVELS_DIFFER)
                .toList();
        if (facts.isEmpty()) {
            return findings;
        }
        boolean differ = RiskAssessor.of(guidance).levelsDiffer(findings, assessed);
        List<Known> all = new ArrayList<>(told);
        facts.stream()
                .map(definition -> fact(
                        definition,
                        findings.bearer(definition, null),
                        differ ? FindingState.PRESENT : FindingState.ABSENT,
                        null))
                .filter(fact -> !isToldIn(instead, fact))
                .forEach(all::add);
        return Findings.of(guidance, assessed.persons(), assessed.date(), all);
    }

    private static boolean isToldIn(List<Known> other, Known known) {
        return other.stream()
                .anyMatch(one -> one.finding().equals(known.finding()) && Objects.equals(one.person(), known.person()));
    }

    private List<Known> emitted(Scored scored, Findings bearers) {
        List<Known> told = new ArrayList<>();
        for (EmittedFinding emitted : scored.report().findings()) {
            FindingDefinition definition = vocabulary.get(emitted.finding());
            if (definition == null) {
                continue;
            }
            FindingDefinition meant = meant(definition, scored.person());
            Scalar value = emitted.level() == null ? emitted.value() : Scalar.of(Names.of(emitted.level()));
            // A value that the vocabulary does not know tells nothing: never that there is none.
            boolean strange = emitted.value() != null && !GuidanceLinter.hasValue(meant, emitted.value());
            FindingState state = strange ? FindingState.UNKNOWN : emitted.state();
            told.add(new Known(
                    meant.id(),
                    bearer(scored, emitted, meant, bearers),
                    state,
                    state == FindingState.PRESENT ? value : null,
                    List.of(),
                    state == FindingState.UNKNOWN ? emitted.level() : null,
                    emitted.open() || strange,
                    List.of(new Origin(
                            Origin.Kind.INSTRUMENT, scored.report().instrument(), emitted.items(), emitted.scores()))));
        }
        return told;
    }

    private @Nullable String bearer(Scored scored, EmittedFinding emitted, FindingDefinition meant, Findings bearers) {
        if (emitted.ofExposed()) {
            // Said of the adult who is exposed, in a form about another: never of that other.
            return bearers.bearer(meant, null);
        }
        return isAboutSelf(scored, meant) ? scored.person() : bearers.bearer(meant, scored.person());
    }

    /**
     * Whether a finding made for adults is about the one who uses violence, who filled in a form on the own health, say: only
     * a risk tool about that person, or a question that says so, speaks of the one who is exposed. What a form for the one who
     * uses violence tells of a young person is the young person's.
     */
    private boolean isAboutSelf(Scored scored, FindingDefinition definition) {
        if (definition.about() == FindingDefinition.About.PERPETRATOR) {
            return scored.subject() == Subject.PERPETRATOR && isChild(scored.person());
        }
        return definition.about() == FindingDefinition.About.ADULT
                && scored.domain() != Domain.RISK
                && scored.domain() != Domain.PERPETRATION
                && isPerpetrator(scored.person());
    }

    private boolean isPerpetrator(@Nullable String person) {
        return hasRole(person, Person.Role.PERPETRATOR);
    }

    private boolean isChild(@Nullable String person) {
        return hasRole(person, Person.Role.CHILD);
    }

    private boolean hasRole(@Nullable String person, Person.Role role) {
        return person != null
                && assessed.person(person).filter(one -> one.role() == role).isPresent();
    }

    /** What is found of the one who uses violence is, for some findings, another finding. */
    private FindingDefinition meant(FindingDefinition definition, @Nullable String person) {
        FindingDefinition other =
                definition.ifPerpetrator() == null ? null : vocabulary.get(definition.ifPerpetrator());
        return isPerpetrator(person) && other != null ? other : definition;
    }

    private List<Known> stated(StatedFinding stated, Findings bearers) {
        FindingDefinition definition = vocabulary.get(stated.finding());
        if (definition == null) {
            return List.of();
        }
        // Who says so of a child by name means that the young person is the one who uses violence.
        boolean young = definition.about() == FindingDefinition.About.PERPETRATOR && isChild(stated.about());
        FindingState state = state(definition, stated);
        return List.of(new Known(
                definition.id(),
                young ? stated.about() : bearers.bearer(definition, stated.about()),
                state,
                state == FindingState.PRESENT && stated.value() != null
                        ? GuidanceLinter.told(definition, stated.value()).orElse(null)
                        : null,
                null,
                List.of(Origin.of(Origin.Kind.SITUATION, definition.id()))));
    }

    /** A value that is missing, that cannot be one of the finding, or that lies in the future, tells nothing: never a no. */
    private FindingState state(FindingDefinition definition, StatedFinding stated) {
        Scalar value = stated.value();
        if (definition.type() == FindingDefinition.Type.FLAG) {
            return stated.state() == null ? FindingState.UNKNOWN : stated.state();
        }
        if (value == null) {
            return stated.state() == null || stated.state() == FindingState.PRESENT
                    ? FindingState.UNKNOWN
                    : stated.state();
        }
        boolean told = stated.state() == null || stated.state() == FindingState.PRESENT;
        return told
                        && GuidanceLinter.told(definition, value).isPresent()
                        && !isAfter(definition, value, assessed.date())
                ? FindingState.PRESENT
                : FindingState.UNKNOWN;
    }

    /** Whether a value is a date after a day. */
    public static boolean isAfter(FindingDefinition definition, Scalar value, LocalDate day) {
        return definition.type() == FindingDefinition.Type.DATE
                && GuidanceLinter.hasValue(definition, value)
                && LocalDate.parse(value.toString()).isAfter(day);
    }

    private List<Known> facts(Findings bearers) {
        List<Known> facts = new ArrayList<>();
        for (FindingDefinition definition : guidance.findings()) {
            if (definition.derived() instanceof Derivation.Fact fact) {
                if (fact.fact() == FactKind.PERSON_AGE) {
                    facts.addAll(ages(definition));
                } else if (fact.fact() == FactKind.PERSON_IS_MALE) {
                    facts.addAll(males(definition));
                } else if (fact.fact() != FactKind.LEVELS_DIFFER) {
                    facts.addAll(fact(definition, fact, bearers));
                }
            }
        }
        return facts;
    }

    private List<Known> ages(FindingDefinition definition) {
        List<Known> ages = new ArrayList<>();
        for (Person person : assessed.persons()) {
            if (Findings.isAbout(definition, person.role()) && person.age() != null) {
                ages.add(fact(definition, person.id(), FindingState.PRESENT, Scalar.of(person.age())));
            }
        }
        return ages;
    }

    private List<Known> males(FindingDefinition definition) {
        List<Known> males = new ArrayList<>();
        for (Person person : assessed.persons()) {
            if (Findings.isAbout(definition, person.role()) && person.sex() != null) {
                FindingState state = person.sex() == Sex.MALE ? FindingState.PRESENT : FindingState.ABSENT;
                males.add(fact(definition, person.id(), state, null));
            }
        }
        return males;
    }

    private List<Known> fact(FindingDefinition definition, Derivation.Fact fact, Findings bearers) {
        if (fact.fact() == FactKind.CHILD_IN_CASE) {
            boolean child = assessed.persons().stream().anyMatch(person -> person.role() == Person.Role.CHILD);
            // That no child is listed says nothing of whether there is one.
            return child ? List.of(fact(definition, null, FindingState.PRESENT, null)) : List.of();
        }
        Set<@Nullable String> holding = new LinkedHashSet<>();
        for (Scored scored : reports) {
            if (fact.fact() == FactKind.UNANSWERED_CRITICAL_ITEM && !fact.of().isEmpty()) {
                holding.addAll(unanswered(fact, scored, bearers));
            } else if (holds(fact, scored)) {
                holding.add(bearers.bearer(definition, scored.person()));
            }
        }
        Set<@Nullable String> about = new LinkedHashSet<>(holding);
        // That it does not hold is said of each person it could hold for.
        assessed.persons().stream()
                .filter(person -> Findings.isAbout(definition, person.role()))
                .map(Person::id)
                .forEach(about::add);
        if (about.isEmpty()) {
            about.add(null);
        }
        return about.stream()
                .map(bearer -> fact(
                        definition,
                        bearer,
                        holding.contains(bearer) ? FindingState.PRESENT : FindingState.ABSENT,
                        null))
                .toList();
    }

    private static Known fact(
            FindingDefinition definition, @Nullable String bearer, FindingState state, @Nullable Scalar value) {
        return new Known(
                definition.id(), bearer, state, value, null, List.of(Origin.of(Origin.Kind.DERIVED, definition.id())));
    }

    private static boolean holds(Derivation.Fact fact, Scored scored) {
        return switch (fact.fact()) {
            case INCOMPLETE_SCORE -> scored.report().scores().stream().anyMatch(score -> isOpen(score.outcome()));
            case UNANSWERED_CRITICAL_ITEM -> !scored.report().unanswered().isEmpty();
            case RISK_TOOL_USED -> isScoredRiskTool(scored);
            case TOOL_OUTSIDE_POPULATION -> scored.report().outsidePopulation();
            case LEVELS_DIFFER, PERSON_AGE, PERSON_IS_MALE, CHILD_IN_CASE -> false;
        };
    }

    private static boolean isOpen(ScoreOutcome outcome) {
        if (outcome instanceof ScoreOutcome.NotComputable none) {
            return none.reason() != ScoreOutcome.Reason.NOT_ASKED && none.reason() != ScoreOutcome.Reason.NO_JUDGEMENT;
        }
        return !(outcome instanceof ScoreOutcome.Determined);
    }

    /** Whom the unanswered question is about: whoever its answer would have told of. */
    private Set<@Nullable String> unanswered(Derivation.Fact fact, Scored scored, Findings bearers) {
        Set<String> open = scored.report().unanswered().stream()
                .map(UnansweredCritical::item)
                .collect(Collectors.toSet());
        Set<@Nullable String> persons = new LinkedHashSet<>();
        for (EmittedFinding emitted : scored.report().findings()) {
            FindingDefinition definition = vocabulary.get(emitted.finding());
            if (definition != null
                    && fact.of().contains(emitted.finding())
                    && emitted.items().stream().anyMatch(open::contains)) {
                persons.add(bearer(scored, emitted, meant(definition, scored.person()), bearers));
            }
        }
        return persons;
    }

    private static boolean isScoredRiskTool(Scored scored) {
        return (scored.domain() == Domain.RISK || scored.domain() == Domain.PERPETRATION)
                && scored.report().scores().stream()
                        .anyMatch(score -> !(score.outcome() instanceof ScoreOutcome.NotComputable));
    }
}
