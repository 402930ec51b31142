package se.frid.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.frid.administration.Case;
import se.frid.administration.EarlierLevel;
import se.frid.administration.LevelOverride;
import se.frid.administration.Person;
import se.frid.json.Names;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/** Whether the levels that were set in a case, by a professional or by an earlier assessment, fit policies, persons and dates. */
public final class SetLevelsChecker {

    // What stands in the place of a person's id may be a name: it is not repeated.
    private static final String HIDDEN = "…";

    private final Guidance guidance;
    private final Case assessed;
    private final List<Problem> problems = new ArrayList<>();

    private SetLevelsChecker(Guidance guidance, Case assessed) {
        this.guidance = guidance;
        this.assessed = assessed;
    }

    /** Everything that does not fit, in the order of the case. */
    public static List<Problem> check(Guidance guidance, Case assessed) {
        SetLevelsChecker checker = new SetLevelsChecker(guidance, assessed);
        checker.overrides();
        checker.earlier();
        return List.copyOf(checker.problems);
    }

    private void overrides() {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < assessed.overrides().size(); i++) {
            LevelOverride override = assessed.overrides().get(i);
            String at = "/overrides/" + i;
            check(at, override.domain(), override.about(), override.date());
            if (!seen.add(List.of(override.domain(), override.about()))) {
                problems.add(Problem.at(at, ProblemCode.DUPLICATE_OVERRIDE, override.domain()));
            }
        }
    }

    private void earlier() {
        for (int i = 0; i < assessed.earlier().size(); i++) {
            EarlierLevel earlier = assessed.earlier().get(i);
            check("/earlier/" + i, earlier.domain(), earlier.about(), earlier.date());
        }
    }

    private void check(String at, String domain, String about, LocalDate date) {
        RiskPolicy policy = guidance.policy(domain).orElse(null);
        Person person = assessed.person(about).orElse(null);
        if (policy == null) {
            problems.add(Problem.at(at + "/domain", ProblemCode.UNKNOWN_RISK_DOMAIN, domain));
        }
        if (person == null) {
            String known = assessed.persons().stream().map(Person::id).collect(Collectors.joining(", "));
            problems.add(Problem.at(at + "/about", ProblemCode.UNKNOWN_PERSON, HIDDEN, known));
        } else if (policy != null && !policy.about().contains(person.role())) {
            String roles = policy.about().stream().map(Names::of).collect(Collectors.joining(", "));
            problems.add(Problem.at(at + "/about", ProblemCode.NO_LEVEL_FOR_PERSON, domain, roles));
        }
        if (date.isAfter(assessed.date())) {
            problems.add(Problem.at(
                    at + "/date",
                    ProblemCode.DATE_AFTER_ASSESSMENT,
                    assessed.date().toString()));
        }
    }
}
