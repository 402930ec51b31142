package se.frid.recommendation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.guidance.RecommendationRule;
import se.frid.instrument.condition.Condition;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.FindingState;
import se.frid.instrument.condition.Truth;
import se.frid.risk.FindingConditions;
import se.frid.risk.Findings;
import se.frid.risk.Known;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskResult;

/** Through whose findings rules speak in a case, why, and for whom. */
final class Speaking {

    private final Guidance guidance;
    private final Findings findings;
    private final RiskAssessment risk;
    private final LocalDate date;

    Speaking(Guidance guidance, Findings findings, RiskAssessment risk, LocalDate date) {
        this.guidance = guidance;
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
                .flatMap(domain -> risk.countingFor(domain, person.id()).stream())
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

    /** Whether the condition that an item of a rule has of its own holds for a person; without one it does. */
    Truth allows(RecommendationRule rule, String item, Person person) {
        Condition condition = rule.onlyIf().get(item);
        return condition == null ? Truth.TRUE : truth(condition, person);
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
                .flatMap(part -> risk.countingFor(((RiskIs) part).risk(), person.id()).stream())
                .flatMap(result -> result.mustAsk().stream());
        return Stream.concat(open, levels).distinct().toList();
    }

    /** Whether the case lists anyone whom subjects name. */
    boolean listsAny(List<String> subjects) {
        return findings.persons().stream().anyMatch(person -> names(subjects, person));
    }

    /**
     * Whether something that a rule gives is meant for a person: its subjects name such a person, and one of the reasons is the
     * person's. What is told of others only adds persons.
     *
     * @param protects whether it protects: then what is known of one who uses violence is a reason for everyone exposed
     */
    boolean isFor(List<String> subjects, Person person, Because reason, boolean protects) {
        if (!names(subjects, person)) {
            return false;
        }
        boolean nothing = reason.findings().isEmpty() && reason.risk().isEmpty();
        return nothing
                || reason.findings().stream()
                        .flatMap(known -> told(known, person))
                        .anyMatch(known ->
                                isReason(known.person(), isAboutPerpetrator(known), person, subjects, protects))
                || reason.risk().stream()
                        .anyMatch(level -> isReason(level.person(), isToOthers(level), person, subjects, protects));
    }

    /** A flag that is told of several is a reason by each of them: that it is told of one more takes nothing away. */
    private Stream<Known> told(Known known, Person person) {
        boolean flag = guidance.finding(known.finding())
                .filter(definition -> definition.type() == FindingDefinition.Type.FLAG)
                .isPresent();
        return flag && known.state() == FindingState.PRESENT
                ? findings.whole(person).present(known.finding()).stream()
                : Stream.of(known);
    }

    /** Whether what someone bears, or nobody, is a reason for a person whom subjects name, perhaps among others. */
    private boolean isReason(
            @Nullable String bearer, boolean ofPerpetrator, Person person, List<String> subjects, boolean protects) {
        boolean exposed = isExposed(person);
        Stream<Person> others =
                findings.persons().stream().filter(other -> !other.equals(person) && names(subjects, other));
        if (bearer == null) {
            // What nobody bears is of the exposed, or of one who uses violence and is not told apart. Where such a one
            // is
            // not named, it is for the exposed that it is a reason, as it would be if that one were listed.
            return exposed
                    ? protects || !ofPerpetrator || !subjects.contains("perpetrator")
                    : ofPerpetrator || others.noneMatch(Speaking::isExposed);
        }
        return others.filter(other -> other.id().equals(bearer))
                .allMatch(other -> exposed && protects && (ofPerpetrator || !isExposed(other)));
    }

    private static boolean isExposed(Person person) {
        return person.role() != Person.Role.PERPETRATOR;
    }

    private boolean isToOthers(Because.Level level) {
        return risk.result(level.domain(), level.person())
                .filter(RiskResult::toOthers)
                .isPresent();
    }

    private boolean isAboutPerpetrator(Known known) {
        return guidance.finding(known.finding()).orElseThrow().about() == FindingDefinition.About.PERPETRATOR;
    }

    /** Whether all that made a rule speak is about one who uses violence and is not listed. */
    boolean isAboutUnlistedPerpetrator(Because reason) {
        return findings.persons().stream().allMatch(Speaking::isExposed)
                && !reason.findings().isEmpty()
                && reason.findings().stream().allMatch(this::isAboutPerpetrator);
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
