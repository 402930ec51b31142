package se.frid.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Case;
import se.frid.administration.Person;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.guidance.RiskPolicy;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition.FindingIs;
import se.frid.instrument.condition.Condition.FindingPresent;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.json.Names;
import se.frid.json.Scalar;

/**
 * Findings to levels, by the policies. Nothing in the data lowers a level, and what is not known never does.
 *
 * <p>The level reached is that of the first entry of a policy that holds. The upper bound is the level that would be reached if
 * everything that must be known and is not were present, and every level that answers leave open were at its highest.
 *
 * <p>A level that a professional or an earlier assessment has set can make the working level another than the computed one; both
 * are kept, and what is open stays open.
 */
public final class RiskAssessor {

    private final Guidance guidance;
    // The same without what a service laid over it.
    private final Guidance standard;

    private RiskAssessor(Guidance guidance) {
        this.guidance = guidance;
        this.standard = guidance.local().isPresent() ? guidance.asWritten().resolved() : guidance;
    }

    /** An assessor by the policies of the guidance. */
    public static RiskAssessor of(Guidance guidance) {
        return new RiskAssessor(guidance.resolved());
    }

    /** The levels of all domains on a day, by the findings alone. */
    public RiskAssessment assess(Findings findings, LocalDate date) {
        return assess(findings, SetLevels.none(date));
    }

    /** The levels of all domains of a case, with those that professionals and earlier assessments have set in it. */
    public RiskAssessment assess(Findings findings, Case assessed) {
        return assess(findings, SetLevels.of(assessed));
    }

    private RiskAssessment assess(Findings findings, SetLevels set) {
        List<RiskResult> results = new ArrayList<>();
        for (RiskPolicy policy : guidance.policies()) {
            for (Person person : findings.persons()) {
                if (policy.about().contains(person.role())) {
                    RiskResult result = assess(policy, findings, person, set);
                    if (concerns(policy, findings, person)
                            || set.concern(policy.domain(), person.id())
                            || result.level() != null
                            || result.upper() != null) {
                        results.add(result);
                    }
                }
            }
        }
        return new RiskAssessment(results);
    }

    /** Whether the sources of a domain, or a professional and the findings, give different levels. */
    boolean levelsDiffer(Findings findings, Case assessed) {
        SetLevels set = SetLevels.of(assessed);
        for (RiskPolicy policy : guidance.policies()) {
            List<Person> persons = findings.persons().stream()
                    .filter(person -> policy.about().contains(person.role()))
                    .toList();
            boolean differ = persons.isEmpty()
                    ? differ(findings.everyones().levels(policy.domain()), List.of())
                    : persons.stream().anyMatch(person -> levelsDiffer(policy, findings, person, set));
            if (differ) {
                return true;
            }
        }
        return false;
    }

    private boolean levelsDiffer(RiskPolicy policy, Findings findings, Person person, SetLevels set) {
        Findings.View view = view(policy, findings, person);
        RiskLevel computed = reached(policy, view, set.date());
        ProfessionalLevel professional = WorkingLevel.of(
                        policy, standard(policy), findings.whole(person), set, person.id(), computed)
                .professional();
        List<RiskLevel> beside = new ArrayList<>();
        if (professional != null && professional.standing().holdsUp()) {
            beside.add(professional.level());
            if (computed != null) {
                beside.add(computed);
            }
        }
        return differ(view.levels(policy.domain()), beside);
    }

    private RiskPolicy standard(RiskPolicy policy) {
        return standard.policy(policy.domain()).orElse(policy);
    }

    private static boolean differ(List<SourceLevel> sources, List<RiskLevel> more) {
        return Stream.concat(sources.stream().map(SourceLevel::level).filter(Objects::nonNull), more.stream())
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * A domain none of whose questions can be put about such a person says nothing of them, not even that all is well, unless
     * something else that is known gives a level.
     */
    private static boolean concerns(RiskPolicy policy, Findings findings, Person person) {
        Findings.View view = policy.about().size() > 1 ? findings.own(person) : findings.whole(person);
        return policy.mustBeKnown().isEmpty()
                || policy.mustBeKnown().stream()
                        .filter(id -> policy.about().size() == 1 || Findings.isAPersons(view.definition(id)))
                        .anyMatch(id -> view.known(id).state() != FindingState.NOT_APPLICABLE);
    }

    private RiskResult assess(RiskPolicy policy, Findings findings, Person person, SetLevels set) {
        LocalDate date = set.date();
        Findings.View view = view(policy, findings, person);
        RiskLevel computed = reached(policy, view, date);
        List<String> madeForOthers = madeForOthers(policy, view, person, computed);
        List<String> open = Stream.concat(policy.mustBeKnown().stream(), askedInVain(policy, view))
                .filter(id -> view.known(id).state() == FindingState.UNKNOWN
                        || madeForOthers.contains(id)
                        || view.known(id).mayBeMore(view.definition(id)))
                .distinct()
                .toList();
        Findings worst = findings.supposing(supposed(findings, open, person, view));
        RiskLevel upper = reached(policy, view(policy, worst, person), date);
        // Without a level, a question that is open keeps the domain open even where its answer alone gives none.
        boolean settled = computed == null ? upper == null && open.isEmpty() : upper == null || computed.atLeast(upper);
        WorkingLevel working =
                WorkingLevel.of(policy, standard(policy), findings.whole(person), set, person.id(), computed);
        List<SourceLevel> sources = view.levels(policy.domain());
        // What is open is so by the findings: no one's judgement closes it, and a lowered level is open to what it lay
        // below.
        boolean asked = !open.isEmpty() || sources.stream().anyMatch(source -> source.possible() != null);
        boolean closed = settled && !(asked && WorkingLevel.isAbove(upper, working.level()));
        RiskLevel above = closed ? null : upper;
        return new RiskResult(
                policy.domain(),
                policy.names(),
                person.id(),
                policy.toOthers(),
                working.level(),
                computed,
                working.basis(),
                WorkingLevel.isAbove(working.lapsed(), above) ? working.lapsed() : above,
                closed && working.lapsed() == null,
                reasons(policy, view, computed, date),
                open,
                working.until(),
                working.professional(),
                working.earlier(),
                sources);
    }

    /**
     * What is asked of a person although it is made for others, where nothing that must be known in a domain is made for such a
     * person. A level that came about all the same, by a sign of another kind, is settled only when all of it has been asked; of
     * whom one such answer is told, a young person who uses violence say, the others of that kind are asked as well.
     */
    private static List<String> madeForOthers(
            RiskPolicy policy, Findings.View view, Person person, @Nullable RiskLevel computed) {
        List<FindingDefinition> questions =
                policy.mustBeKnown().stream().map(view::definition).toList();
        if (questions.stream().anyMatch(question -> Findings.isAbout(question, person.role()))) {
            return List.of();
        }
        Predicate<FindingDefinition> applies =
                question -> view.known(question.id()).state() != FindingState.NOT_APPLICABLE;
        Set<FindingDefinition.About> told = questions.stream()
                .filter(applies)
                .filter(Findings::isAPersons)
                .map(FindingDefinition::about)
                .collect(Collectors.toSet());
        return questions.stream()
                .filter(applies.negate())
                .filter(question -> computed != null || told.contains(question.about()))
                .map(FindingDefinition::id)
                .toList();
    }

    /** Other findings of the policy that someone was asked about, or looked for, without an answer. */
    private static Stream<String> askedInVain(RiskPolicy policy, Findings.View view) {
        return policy.entries().stream()
                .flatMap(entry -> entry.when().withParts())
                .flatMap(part -> part instanceof FindingPresent present
                        ? Stream.of(present.present())
                        : part instanceof FindingIs test ? Stream.of(test.finding()) : Stream.empty())
                .filter(id -> view.known(id).origins().stream()
                        .anyMatch(origin ->
                                origin.kind() == Origin.Kind.INSTRUMENT || origin.kind() == Origin.Kind.SITUATION));
    }

    /**
     * What counts for a person's level by a policy: what is about persons of the kinds that have a level is read for each of them
     * alone; what is about others, such as a rating of the one who uses violence, is read for all.
     */
    public static Findings.View view(RiskPolicy policy, Findings findings, Person person) {
        return findings.apart(person, policy.about());
    }

    private static @Nullable RiskLevel reached(RiskPolicy policy, Findings.View view, LocalDate date) {
        FindingConditions conditions = new FindingConditions(view, date);
        return policy.entries().stream()
                .filter(entry -> conditions.truth(entry.when()) == Truth.TRUE)
                .map(RiskPolicy.Entry::level)
                .findFirst()
                .orElse(null);
    }

    private static List<Known> supposed(Findings findings, List<String> open, Person person, Findings.View view) {
        List<Known> supposed = new ArrayList<>();
        for (String id : open) {
            FindingDefinition definition = findings.definition(id);
            boolean others = view.known(id).state() == FindingState.NOT_APPLICABLE;
            String bearer = others ? person.id() : findings.bearer(definition, person.id());
            supposed.add(present(id, bearer, worst(definition)));
        }
        findings.all().stream()
                .filter(known -> known.possible() != null)
                .forEach(known ->
                        supposed.add(present(known.finding(), known.person(), Scalar.of(Names.of(known.possible())))));
        return supposed;
    }

    /** The highest value; none where values do not stand in order. */
    private static @Nullable Scalar worst(FindingDefinition definition) {
        List<FindingDefinition.Option> options = definition.options();
        return switch (definition.type()) {
            case LEVEL -> Scalar.of(Names.of(RiskLevel.IMMINENT));
            case CHOICE ->
                definition.ordered() && !options.isEmpty()
                        ? Scalar.of(options.get(options.size() - 1).id())
                        : null;
            case FLAG, NUMBER, DATE -> null;
        };
    }

    private static Known present(String id, @Nullable String bearer, @Nullable Scalar value) {
        return new Known(id, bearer, FindingState.PRESENT, value, null, List.of(Origin.of(Origin.Kind.DERIVED, id)));
    }

    private static List<RiskResult.Reason> reasons(
            RiskPolicy policy, Findings.View view, @Nullable RiskLevel level, LocalDate date) {
        FindingConditions conditions = new FindingConditions(view, date);
        return policy.entries().stream()
                .filter(entry -> entry.level() == level && conditions.truth(entry.when()) == Truth.TRUE)
                .map(entry -> new RiskResult.Reason(
                        entry.level(), entry.why(), conditions.reasons(entry.when(), Truth.TRUE), entry.source()))
                .toList();
    }
}
