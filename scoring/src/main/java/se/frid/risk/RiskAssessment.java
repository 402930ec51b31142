package se.frid.risk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Person;
import se.frid.instrument.RiskLevel;
import se.frid.instrument.condition.Condition.RiskIs;
import se.frid.instrument.condition.Truth;

/**
 * The levels of all risk domains, for each person they are about.
 *
 * @param results in the order of the policies, then of the persons
 */
public record RiskAssessment(List<RiskResult> results) {

    public RiskAssessment {
        results = List.copyOf(results);
    }

    /** The level of a domain for a person. */
    public Optional<RiskResult> result(String domain, String person) {
        return results.stream()
                .filter(result ->
                        result.domain().equals(domain) && result.person().equals(person))
                .findFirst();
    }

    /** The same, had no professional lowered any level: what a lowering takes away is the difference. */
    public RiskAssessment withoutLowering() {
        return new RiskAssessment(
                results.stream().map(RiskResult::withoutLowering).toList());
    }

    /**
     * The levels of a domain that count for a person: the person's own; where the domain is not about such a person, or is the
     * danger that someone is to others, those of everyone it is about.
     */
    public List<RiskResult> countingFor(String domain, String person) {
        List<RiskResult> all = results.stream()
                .filter(result -> result.domain().equals(domain))
                .toList();
        return result(domain, person)
                .filter(own -> !own.toOthers())
                .map(List::of)
                .orElse(all);
    }

    /** Whether a test on risk holds as a person sees it; where only what is the person's own counts, by the own level alone. */
    Truth truth(String domain, Findings.View view, RiskIs test) {
        String person = view.person().map(Person::id).orElse("");
        List<RiskResult> counting =
                view.isOwn() ? result(domain, person).stream().toList() : countingFor(domain, person);
        return counting.stream()
                .map(result -> truth(result, test))
                .reduce(Truth::or)
                .orElse(view.isOwn() ? Truth.FALSE : Truth.UNKNOWN);
    }

    private static Truth truth(RiskResult result, RiskIs test) {
        if (test.atLeast() == null) {
            return Truth.of(!result.complete());
        }
        if (reaches(result.level(), test.atLeast())) {
            return Truth.TRUE;
        }
        return reaches(result.upper(), test.atLeast()) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static boolean reaches(@Nullable RiskLevel level, RiskLevel wanted) {
        return level != null && level.atLeast(wanted);
    }
}
