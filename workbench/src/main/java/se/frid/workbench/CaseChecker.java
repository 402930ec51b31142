package se.frid.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.administration.AdministrationChecker;
import se.frid.administration.Case;
import se.frid.administration.Person;
import se.frid.administration.StatedFinding;
import se.frid.guidance.FindingDefinition;
import se.frid.guidance.Guidance;
import se.frid.guidance.GuidanceLinter;
import se.frid.guidance.SetLevelsChecker;
import se.frid.instrument.Instrument;
import se.frid.instrument.condition.FindingState;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;

/** Whether administrations and cases fit the instruments, the vocabulary and themselves. */
final class CaseChecker {

    private static final String HIDDEN = "…";

    private final Function<String, Optional<Instrument>> instruments;
    private final Guidance guidance;
    private final Map<String, FindingDefinition> findings;

    CaseChecker(Function<String, Optional<Instrument>> instruments, Guidance guidance) {
        this.instruments = instruments;
        this.guidance = guidance;
        this.findings = guidance.findingsById();
    }

    /** Everything that does not fit in an administration on its own; little can be said where it names no instrument. */
    List<Problem> check(Administration administration) {
        String id = administration.instrument();
        if (id == null) {
            return List.of();
        }
        return instruments
                .apply(id)
                .map(instrument -> AdministrationChecker.check(instrument, administration))
                .orElseGet(() -> List.of(
                        Problem.at("/instrument", ProblemCode.UNKNOWN_INSTRUMENT, shown(id, "[a-z0-9-]{1,60}"))));
    }

    /** Everything that does not fit in a case. */
    List<Problem> check(Case situation) {
        List<Problem> problems = new ArrayList<>();
        Set<String> persons = new HashSet<>();
        for (int i = 0; i < situation.persons().size(); i++) {
            if (!persons.add(situation.persons().get(i).id())) {
                problems.add(Problem.at(
                        "/persons/" + i + "/id",
                        ProblemCode.DUPLICATE_ID,
                        situation.persons().get(i).id()));
            }
        }
        for (int i = 0; i < situation.administrations().size(); i++) {
            administration(situation, i, problems);
        }
        for (int i = 0; i < situation.situation().size(); i++) {
            stated(situation, i, problems);
        }
        problems.addAll(SetLevelsChecker.check(guidance, situation));
        return problems.stream().sorted(Problem.ORDER).toList();
    }

    private void administration(Case situation, int index, List<Problem> problems) {
        Administration administration = situation.administrations().get(index);
        String at = "/administrations/" + index;
        if (administration.instrument() == null) {
            problems.add(Problem.at(at + "/instrument", ProblemCode.MISSING_FIELD));
        }
        person(situation, administration.about(), at, problems);
        if (administration.date() != null && administration.date().isAfter(situation.date())) {
            problems.add(Problem.at(
                    at + "/date",
                    ProblemCode.DATE_AFTER_ASSESSMENT,
                    situation.date().toString()));
        }
        check(administration).forEach(problem -> problems.add(problem.under(at)));
    }

    private void stated(Case situation, int index, List<Problem> problems) {
        StatedFinding stated = situation.situation().get(index);
        String at = "/situation/" + index;
        person(situation, stated.about(), at, problems);
        FindingDefinition finding = findings.get(stated.finding());
        if (finding == null) {
            problems.add(Problem.at(at + "/finding", ProblemCode.UNKNOWN_FINDING, stated.finding()));
        } else if (stated.value() == null && stated.state() == null) {
            problems.add(Problem.at(at + "/state", ProblemCode.MISSING_FIELD));
        } else if (stated.value() != null
                && (GuidanceLinter.told(finding, stated.value()).isEmpty()
                        || (stated.state() != null && stated.state() != FindingState.PRESENT))) {
            problems.add(Problem.at(
                    at + "/value", ProblemCode.WRONG_FINDING_VALUE, finding.id(), GuidanceLinter.expected(finding)));
        }
    }

    private static void person(Case situation, @Nullable String about, String at, List<Problem> problems) {
        if (about != null && situation.person(about).isEmpty()) {
            String known = situation.persons().stream().map(Person::id).collect(Collectors.joining(", "));
            // What stands there may be a name: it is not repeated.
            problems.add(Problem.at(at + "/about", ProblemCode.UNKNOWN_PERSON, HIDDEN, known));
        }
    }

    private static String shown(String typed, String form) {
        return typed.matches(form) ? typed : HIDDEN;
    }
}
