package se.frid.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.RecommendationRule;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.Truth;
import se.frid.risk.FindingConditions;
import se.frid.risk.Findings;
import se.frid.risk.Known;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskResult;

/** Through whose findings rules speak in a case, why, and for whom. */
final class Speaking {

    private final Findings findings;
    private final RiskAssessment risk;
    private final LocalDate date;

    Speaking(Findings findings, RiskAssessment risk, LocalDate date) {
        this.findings = findings;
        this.risk = risk;
        this.date = date;
    }

    private FindingConditions conditions(Person person) {
        return FindingConditions.withRisk(findings.whole(person), date, risk);
    }

    /** Whether a condition holds by all that counts for a person. */
    Truth truth(Condition condition, Person person) {
        return conditions(person).truth(condition);
    }

    /** Persons for whom a rule holds, each with the reasons. */
    Map<Person, Because> of(RecommendationRule rule) {
        Map<Person, Because> speaking = new LinkedHashMap<>();
        for (Person person : findings.persons()) {
            if (truth(rule.when(), person) == Truth.TRUE) {
                speaking.put(person, because(rule, person));
            }
        }
        return speaking;
    }

    private Because because(RecommendationRule rule, Person person) {
        FindingConditions conditions = conditions(person);
        List<Because.Level> levels = rule.when()
                .withParts()
                .filter(RiskIs.class::isInstance)
                .filter(part -> conditions.truth(part) == Truth.TRUE)
                .map(part -> ((RiskIs) part).risk())
                .distinct()
                .flatMap(domain -> results(domain, person).stream())
                .map(Because.Level::of)
                .toList();
        return new Because(
                rule.id(),
                rule.title(),
                rule.why(),
                conditions.reasons(rule.when(), Truth.TRUE),
                levels,
                rule.source().contains("OWN"),
                rule.source());
    }

    /** Findings that would settle a condition which is open for a person. */
    List<String> open(Condition condition, Person person) {
        FindingConditions conditions = conditions(person);
        Stream<String> open =
                conditions.reasons(condition, Truth.UNKNOWN).stream().map(Known::finding);
        // Where a level is open, what its domain must still ask would settle it.
        Stream<String> levels = condition
                .withParts()
                .filter(part -> part instanceof RiskIs && conditions.truth(part) == Truth.UNKNOWN)
                .flatMap(part -> results(((RiskIs) part).risk(), person).stream())
                .flatMap(result -> result.mustAsk().stream());
        return Stream.concat(open, levels).distinct().toList();
    }

    private List<RiskResult> results(String domain, Person person) {
        return risk.result(domain, person.id())
                .map(List::of)
                .orElseGet(() -> risk.results().stream()
                        .filter(result -> result.domain().equals(domain))
                        .toList());
    }

    /** Whether the case lists anyone whom subjects name. */
    boolean listsAny(List<String> subjects) {
        return findings.persons().stream().anyMatch(person -> names(subjects, person));
    }

    /**
     * Whether something that a rule gives is meant for a person: its subjects name such a person, and one of the reasons is the
     * person's own, or that of nobody else whom it could be meant for. What is told of others therefore only adds persons.
     */
    boolean isFor(List<String> subjects, Person person, Because reason) {
        Set<String> others = findings.persons().stream()
                .filter(other -> !other.equals(person) && names(subjects, other))
                .map(Person::id)
                .collect(Collectors.toSet());
        List<@Nullable String> bearers = new ArrayList<>();
        reason.findings().forEach(known -> bearers.add(known.person()));
        reason.risk().forEach(level -> bearers.add(level.person()));
        boolean shared = bearers.isEmpty() || bearers.stream().anyMatch(one -> one == null || !others.contains(one));
        return shared && names(subjects, person);
    }

    /** Whether subjects name such a person. */
    static boolean names(List<String> subjects, Person person) {
        String subject = switch (person.role()) {
            case ADULT -> "adult-victim";
            case CHILD -> "child";
            case PERPETRATOR -> "perpetrator";
        };
        boolean family = subjects.contains("family") && person.role() != Person.Role.PERPETRATOR;
        return subjects.contains(subject) || family;
    }
}
