package se.frid.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
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
import se.frid.risk.Findings;
import se.frid.risk.FindingsCollector;
import se.frid.risk.FindingsCollector.Scored;
import se.frid.risk.RiskAssessment;
import se.frid.risk.RiskAssessor;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.Scorer;

/**
 * A whole case in, explained recommendations out: scores every administration, gathers findings, assesses risk and asks the
 * rules. Safe for many threads.
 */
public final class CaseAssessor {

    // What stands in the place of a person's id may be a name: it is not repeated.
    private static final String HIDDEN = "…";

    private final Guidance guidance;
    private final Function<String, Optional<Instrument>> instruments;

    private CaseAssessor(Guidance guidance, Function<String, Optional<Instrument>> instruments) {
        this.guidance = guidance;
        this.instruments = instruments;
    }

    /**
     * An assessor.
     *
     * @param guidance what findings, policies, rules and law are, with what a municipality or unit laid over it
     * @param instruments finds an instrument by its id
     */
    public static CaseAssessor of(Guidance guidance, Function<String, Optional<Instrument>> instruments) {
        return new CaseAssessor(guidance.resolved(), instruments);
    }

    /** Assesses a case as of its date. What is wrong with it stands among the problems; the rest is assessed. */
    public CaseAssessment assess(Case assessed) {
        List<Problem> problems = new ArrayList<>(check(assessed));
        List<Scored> scored = new ArrayList<>();
        Map<String, Scorer> scorers = new HashMap<>();
        for (int i = 0; i < assessed.administrations().size(); i++) {
            Administration administration = assessed.administrations().get(i);
            Instrument instrument = instrument(administration);
            if (instrument != null) {
                Scorer scorer = scorers.computeIfAbsent(instrument.id(), id -> Scorer.of(instrument));
                ScoreReport report = scorer.score(withPerson(assessed, administration));
                String place = "/administrations/" + i;
                report.problems().forEach(problem -> problems.add(problem.under(place)));
                scored.add(new Scored(administration.about(), instrument.subject(), instrument.domain(), report));
            }
        }
        Guidance today = guidance.on(assessed.date());
        Findings findings = FindingsCollector.collect(today, assessed, scored);
        RiskAssessment risk = RiskAssessor.of(today).assess(findings, assessed);
        Advice advice = Recommender.of(today).advise(findings, risk, assessed.date());
        return new CaseAssessment(
                assessed.id(),
                assessed.date(),
                assessed.persons(),
                scored,
                findings.all(),
                risk,
                advice,
                guidance.law().checkedAgainst(),
                Overlay.of(guidance, assessed.date()),
                problems.stream().sorted(Problem.ORDER).toList());
    }

    private @Nullable Instrument instrument(Administration administration) {
        return administration.instrument() == null
                ? null
                : instruments.apply(administration.instrument()).orElse(null);
    }

    /** Age and sex are known from the person where the administration does not tell them. */
    private static Administration withPerson(Case assessed, Administration administration) {
        Person person = administration.about() == null
                ? null
                : assessed.person(administration.about()).orElse(null);
        return person == null
                ? administration
                : administration.withPerson(
                        administration.age() == null ? person.age() : administration.age(),
                        administration.sex() == null ? person.sex() : administration.sex());
    }

    /** What is wrong with the parts of a case, the answers apart: persons, instruments, findings, levels and dates. */
    public List<Problem> check(Case assessed) {
        List<Problem> problems = new ArrayList<>();
        String persons = assessed.persons().stream().map(Person::id).collect(Collectors.joining(", "));
        for (int i = 0; i < assessed.persons().size(); i++) {
            String id = assessed.persons().get(i).id();
            long same = assessed.persons().stream()
                    .filter(person -> person.id().equals(id))
                    .count();
            if (same > 1) {
                problems.add(Problem.at("/persons/" + i, ProblemCode.DUPLICATE_ID, id));
            }
        }
        for (int i = 0; i < assessed.administrations().size(); i++) {
            Administration administration = assessed.administrations().get(i);
            String at = "/administrations/" + i;
            if (administration.instrument() == null) {
                problems.add(Problem.at(at + "/instrument", ProblemCode.MISSING_FIELD));
            } else if (instrument(administration) == null) {
                problems.add(
                        Problem.at(at + "/instrument", ProblemCode.UNKNOWN_INSTRUMENT, administration.instrument()));
            }
            if (administration.about() == null) {
                problems.add(Problem.at(at + "/about", ProblemCode.MISSING_FIELD));
            } else if (assessed.person(administration.about()).isEmpty()) {
                problems.add(Problem.at(at + "/about", ProblemCode.UNKNOWN_PERSON, HIDDEN, persons));
            }
            if (administration.date() != null && administration.date().isAfter(assessed.date())) {
                problems.add(Problem.at(
                        at + "/date",
                        ProblemCode.DATE_AFTER_ASSESSMENT,
                        assessed.date().toString()));
            }
        }
        for (int i = 0; i < assessed.situation().size(); i++) {
            checkStated("/situation/" + i, assessed, assessed.situation().get(i), persons, problems);
        }
        problems.addAll(SetLevelsChecker.check(guidance, assessed));
        return problems;
    }

    private void checkStated(String at, Case assessed, StatedFinding stated, String persons, List<Problem> problems) {
        if (stated.about() != null && assessed.person(stated.about()).isEmpty()) {
            problems.add(Problem.at(at + "/about", ProblemCode.UNKNOWN_PERSON, HIDDEN, persons));
        }
        FindingDefinition definition = guidance.finding(stated.finding()).orElse(null);
        if (definition == null) {
            problems.add(Problem.at(at + "/finding", ProblemCode.UNKNOWN_FINDING, stated.finding()));
        } else if (stated.value() != null && FindingsCollector.isAfter(definition, stated.value(), assessed.date())) {
            problems.add(Problem.at(
                    at + "/value",
                    ProblemCode.DATE_AFTER_ASSESSMENT,
                    assessed.date().toString()));
        } else if (stated.value() != null
                ? GuidanceLinter.told(definition, stated.value()).isEmpty()
                        || (stated.state() != null && stated.state() != FindingState.PRESENT)
                : stated.state() == null) {
            problems.add(Problem.at(
                    at + "/value",
                    ProblemCode.WRONG_FINDING_VALUE,
                    stated.finding(),
                    GuidanceLinter.expected(definition)));
        }
    }
}
