package se.frid.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.FindingDefinition.About;
import se.frid.guidance.FindingDefinition.Derivation;
import se.frid.guidance.Guidance;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;

/**
 * Everything known of a case, as findings by bearer, with what follows from it. Immutable.
 *
 * <p>What is not known is unknown, never absent. A {@link View} is what counts for one person.
 */
public final class Findings {

    private final Guidance guidance;
    private final Map<String, FindingDefinition> vocabulary;
    private final List<Person> persons;
    private final LocalDate date;
    private final Map<Key, Known> known;
    // As they were told, before several on the same finding are taken together.
    private final List<Known> levels;

    /** A finding and its bearer. */
    private record Key(String finding, @Nullable String person) {}

    private Findings(Guidance guidance, List<Person> persons, LocalDate date, List<Known> levels) {
        this.guidance = guidance;
        this.vocabulary = guidance.findingsById();
        this.persons = List.copyOf(persons);
        this.date = date;
        this.known = new LinkedHashMap<>();
        this.levels = levels;
    }

    private static boolean isLevel(Guidance guidance, Known entry) {
        boolean holds = entry.state() == FindingState.PRESENT && entry.level() != null;
        return (holds || entry.possible() != null)
                && guidance.finding(entry.finding())
                        .filter(definition -> definition.levelFrom() != null)
                        .isPresent();
    }

    /**
     * What is known, and what follows from it.
     *
     * @param guidance vocabulary
     * @param persons persons of the case
     * @param date day of the assessment
     * @param told what instruments and the case worker tell; several entries on the same finding are taken together
     */
    public static Findings of(Guidance guidance, List<Person> persons, LocalDate date, Collection<Known> told) {
        List<Known> levels =
                told.stream().filter(entry -> isLevel(guidance, entry)).toList();
        Findings findings = new Findings(guidance.resolved(), persons, date, levels);
        told.forEach(findings::add);
        findings.close();
        return findings;
    }

    /** The same, as if some findings that are not known were present, at their worst. */
    Findings supposing(Collection<Known> supposed) {
        List<Known> all = new ArrayList<>();
        for (Known entry : known.values()) {
            boolean told = entry.origins().stream()
                    .anyMatch(origin ->
                            origin.kind() == Origin.Kind.INSTRUMENT || origin.kind() == Origin.Kind.SITUATION);
            boolean fact = vocabulary.containsKey(entry.finding())
                    && definition(entry.finding()).derived() instanceof Derivation.Fact;
            if (told || fact) {
                all.add(entry);
            }
        }
        all.addAll(supposed);
        return of(guidance, persons, date, all);
    }

    private void add(Known entry) {
        known.merge(new Key(entry.finding(), entry.person()), entry, this::together);
    }

    /** Two pieces of knowledge of the same finding; the order they were told in does not matter. */
    private Known together(Known one, Known other) {
        return one.and(other, definition(one.finding()));
    }

    /** Adds what follows, until nothing more does. */
    private void close() {
        int before;
        do {
            before = present();
            vocabulary.values().forEach(this::imply);
            vocabulary.values().forEach(this::derive);
        } while (present() > before);
    }

    private int present() {
        return (int) known.values().stream()
                .filter(entry -> entry.state() == FindingState.PRESENT)
                .count();
    }

    private void imply(FindingDefinition definition) {
        for (String cause : definition.impliedBy()) {
            for (Known entry : List.copyOf(known.values())) {
                if (entry.finding().equals(cause) && entry.state() == FindingState.PRESENT) {
                    bearers(definition, definition(cause), entry.person())
                            .forEach(bearer -> imply(definition, cause, bearer));
                }
            }
        }
    }

    private void imply(FindingDefinition definition, String cause, @Nullable String bearer) {
        boolean already = Optional.ofNullable(known.get(new Key(definition.id(), bearer)))
                .filter(old -> old.state() == FindingState.PRESENT)
                .isPresent();
        if (!already) {
            add(new Known(
                    definition.id(),
                    bearer,
                    FindingState.PRESENT,
                    null,
                    null,
                    List.of(Origin.of(Origin.Kind.IMPLIED, cause))));
        }
    }

    /**
     * Who bears what follows from a finding. Of the same kind it is the same one's: the violence of a young person is never the
     * father's. What is known of a child, or of whoever uses violence, implies of the adult what it implies of an adult; what is
     * known of one child implies of that child alone what it implies of a child.
     */
    private Set<@Nullable String> bearers(FindingDefinition implied, FindingDefinition cause, @Nullable String person) {
        Set<@Nullable String> bearers = new LinkedHashSet<>();
        if (person != null && implied.about() == cause.about()) {
            bearers.add(person);
            return bearers;
        }
        if (implied.about() == About.ADULT) {
            bearers.add(bearer(implied, null));
        }
        if (implied.about() != About.ADULT || cause.about() != About.CHILD) {
            bearers.add(bearer(implied, person));
        }
        return bearers;
    }

    private void derive(FindingDefinition definition) {
        if (!(definition.derived() instanceof Derivation.When when)) {
            return;
        }
        for (String bearer : bearers(definition)) {
            Known old = known.get(new Key(definition.id(), bearer));
            if (old != null && old.state() == FindingState.PRESENT) {
                continue;
            }
            Truth truth = new FindingConditions(seenBy(bearer), date).truth(when.when());
            FindingState state = truth == Truth.TRUE
                    ? FindingState.PRESENT
                    : truth == Truth.FALSE ? FindingState.ABSENT : FindingState.UNKNOWN;
            if (state == FindingState.PRESENT || old == null || isDerived(old)) {
                // What was derived before more was known is replaced; what was told stays.
                known.remove(new Key(definition.id(), bearer));
                add(new Known(
                        definition.id(),
                        bearer,
                        state,
                        null,
                        null,
                        List.of(Origin.of(Origin.Kind.DERIVED, definition.id()))));
            }
        }
    }

    private static boolean isDerived(Known entry) {
        return entry.origins().stream().allMatch(origin -> origin.kind() == Origin.Kind.DERIVED);
    }

    private List<@Nullable String> bearers(FindingDefinition definition) {
        List<@Nullable String> bearers = new ArrayList<>();
        persons.stream()
                .filter(person -> isAbout(definition, person.role()))
                .map(Person::id)
                .forEach(bearers::add);
        if (bearers.isEmpty()) {
            bearers.add(null);
        }
        return bearers;
    }

    /** What counts for the bearer of a finding; absent: the case. What follows for the bearer is worked out from it. */
    public View seenBy(@Nullable String bearer) {
        return persons.stream()
                .filter(person -> person.id().equals(bearer))
                .findFirst()
                .map(this::whole)
                .orElseGet(() -> new View(this, null, Set.of()));
    }

    /**
     * Who bears a finding that was told of a person: that person where the finding is about such a person; the only adult for a
     * finding about the adult, the only one who uses violence for a finding about that one; else the case.
     */
    public @Nullable String bearer(FindingDefinition definition, @Nullable String told) {
        Optional<Person> person =
                persons.stream().filter(one -> one.id().equals(told)).findFirst();
        if (person.isPresent() && isAbout(definition, person.get().role())) {
            return told;
        }
        if (person.isPresent() && person.get().role() == Person.Role.CHILD && definition.about() == About.ADULT) {
            // What a young person answers in a form for adults is the young person's own, never the parent's.
            return told;
        }
        return switch (definition.about()) {
            case ADULT -> only(Person.Role.ADULT);
            case PERPETRATOR -> only(Person.Role.PERPETRATOR);
            case CHILD, HOUSEHOLD, CASE, MUNICIPALITY -> null;
        };
    }

    /** The only person in a part; absent where there are several, or none. */
    private @Nullable String only(Person.Role role) {
        List<Person> all =
                persons.stream().filter(person -> person.role() == role).toList();
        return all.size() == 1 ? all.get(0).id() : null;
    }

    /** What counts where no person is in view: everything. */
    View everyones() {
        return new View(this, null, Set.of());
    }

    /** Whether a finding is about persons in such a part. */
    public static boolean isAbout(FindingDefinition definition, Person.Role role) {
        return switch (definition.about()) {
            case ADULT -> role == Person.Role.ADULT;
            case CHILD -> role == Person.Role.CHILD;
            case PERPETRATOR -> role == Person.Role.PERPETRATOR;
            case HOUSEHOLD, CASE, MUNICIPALITY -> false;
        };
    }

    static boolean isAPersons(FindingDefinition definition) {
        return Stream.of(Person.Role.values()).anyMatch(role -> isAbout(definition, role));
    }

    /** All that is known, in the order it became known. */
    public List<Known> all() {
        return List.copyOf(known.values());
    }

    /** The persons of the case. */
    public List<Person> persons() {
        return persons;
    }

    FindingDefinition definition(String id) {
        FindingDefinition definition = vocabulary.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("no such finding in the vocabulary");
        }
        return definition;
    }

    /** What counts for a person: everything but what is about others in the same part. */
    public View whole(Person person) {
        return new View(this, person, Set.of());
    }

    /** What counts for a person alone: what is about that person, and what is about no one's person. */
    public View own(Person person) {
        return new View(this, person, EnumSet.allOf(Person.Role.class));
    }

    /** What counts for a person where persons in some parts are each looked at alone; what is about others counts for all. */
    View apart(Person person, Collection<Person.Role> roles) {
        return new View(this, person, Set.copyOf(roles));
    }

    /** What counts for one person. */
    public static final class View {

        private final Findings findings;
        private final @Nullable Person person;
        private final Set<Person.Role> apart;

        private View(Findings findings, @Nullable Person person, Set<Person.Role> apart) {
            this.findings = findings;
            this.person = person;
            this.apart = apart;
        }

        /** What is known of a finding; unknown where nothing is. */
        public Known known(String finding) {
            FindingDefinition definition = findings.definition(finding);
            if (isNotApplicable(definition)) {
                return new Known(finding, null, FindingState.NOT_APPLICABLE, null, null, List.of());
            }
            Known joint = null;
            for (Known entry : entries(definition)) {
                joint = joint == null ? entry : findings.together(joint, entry);
            }
            return joint == null || (isNo(joint) && isOpenForSomeone(definition))
                    ? new Known(finding, null, FindingState.UNKNOWN, null, null, List.of())
                    : joint;
        }

        /** Everyone of whom a finding is told that counts here, and nobody where it is told of nobody. */
        public List<Known> present(String finding) {
            FindingDefinition definition = findings.definition(finding);
            return isNotApplicable(definition)
                    ? List.of()
                    : entries(definition).stream()
                            .filter(entry -> entry.state() == FindingState.PRESENT)
                            .toList();
        }

        /**
         * What counts here of a finding, by bearer. The person's own comes first, then the case's: of equals the first one is the
         * bearer, so that what is told of another never hides that it is this person's too. That a young person does not use
         * violence, or has no weapon, is no answer to what others use.
         */
        private List<Known> entries(FindingDefinition definition) {
            List<@Nullable String> bearers = new ArrayList<>();
            if (person != null) {
                bearers.add(person.id());
            }
            bearers.add(null);
            findings.persons.stream()
                    .filter(bearer -> !bearer.equals(person) && counts(definition, bearer))
                    .filter(bearer -> !isMisplaced(definition, bearer) || !isNo(definition, bearer))
                    .map(Person::id)
                    .forEach(bearers::add);
            List<Known> entries = new ArrayList<>();
            for (String bearer : bearers) {
                Known entry = findings.known.get(new Key(definition.id(), bearer));
                if (entry != null) {
                    entries.add(entry);
                }
            }
            return entries;
        }

        /** Whether a finding is made for others than such a person. */
        private static boolean isMisplaced(FindingDefinition definition, Person bearer) {
            return isAPersons(definition) && !isAbout(definition, bearer.role());
        }

        private boolean isNo(FindingDefinition definition, Person bearer) {
            return isNo(findings.known.get(new Key(definition.id(), bearer.id())));
        }

        private static boolean isNo(@Nullable Known entry) {
            return entry != null
                    && (entry.state() == FindingState.ABSENT || entry.state() == FindingState.NOT_APPLICABLE);
        }

        /** Whether a no is not yet a no for everyone who counts: one child's no says nothing of the other. */
        private boolean isOpenForSomeone(FindingDefinition definition) {
            return !findings.known.containsKey(new Key(definition.id(), null))
                    && findings.persons.stream()
                            .filter(bearer -> isAbout(definition, bearer.role()) && counts(definition, bearer))
                            .map(bearer -> findings.known.get(new Key(definition.id(), bearer.id())))
                            .anyMatch(entry -> entry == null || entry.state() == FindingState.UNKNOWN);
        }

        private boolean isNotApplicable(FindingDefinition definition) {
            return person != null
                    && isAnothers(definition, person.role())
                    && !findings.known.containsKey(new Key(definition.id(), person.id()));
        }

        /** The levels that were told in a domain, each source with its highest, the highest first. */
        List<SourceLevel> levels(String domain) {
            Map<String, SourceLevel> highest = new LinkedHashMap<>();
            for (Known entry : findings.levels) {
                FindingDefinition definition = definition(entry.finding());
                if (definition.risk().contains(domain) && !isNotApplicable(definition) && counts(definition, entry)) {
                    SourceLevel source = SourceLevel.of(definition, entry);
                    highest.merge(source.finding() + " " + source.instrument(), source, SourceLevel::and);
                }
            }
            return highest.values().stream().sorted(SourceLevel.HIGHEST_FIRST).toList();
        }

        private boolean counts(FindingDefinition definition, Known entry) {
            return entry.person() == null
                    || findings.persons.stream()
                            .filter(one -> one.id().equals(entry.person()))
                            .anyMatch(bearer -> counts(definition, bearer));
        }

        private boolean counts(FindingDefinition definition, Person bearer) {
            if (person == null || bearer.id().equals(person.id())) {
                return true;
            }
            if (!isMisplaced(definition, bearer)) {
                return bearer.role() != person.role() && !apart.contains(bearer.role());
            }
            // A finding made for others that was told of this bearer is the bearer's alone, unless it tells that a
            // young person is the one who uses violence: that is a danger to everyone else, the siblings among them,
            // wherever what is told of an adult who uses violence is read for all.
            return definition.about() == About.PERPETRATOR && !apart.contains(Person.Role.PERPETRATOR);
        }

        private boolean isAnothers(FindingDefinition definition, Person.Role role) {
            return apart.stream().anyMatch(other -> other != role && isAbout(definition, other));
        }

        /** Whether nothing that is about another person counts. */
        boolean isOwn() {
            return apart.size() == Person.Role.values().length;
        }

        /** The person it is for; absent: the case. */
        public Optional<Person> person() {
            return Optional.ofNullable(person);
        }

        FindingDefinition definition(String finding) {
            return findings.definition(finding);
        }
    }

    /** Ids of all findings that are present for anyone. */
    public Set<String> presentIds() {
        Set<String> ids = new LinkedHashSet<>();
        known.values().stream()
                .filter(entry -> entry.state() == FindingState.PRESENT)
                .forEach(entry -> ids.add(entry.finding()));
        return ids;
    }
}
