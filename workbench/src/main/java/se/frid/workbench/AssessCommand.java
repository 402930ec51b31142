package se.frid.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.frid.administration.Administrations;
import se.frid.administration.Case;
import se.frid.catalog.GuidanceCatalog;
import se.frid.catalog.InstrumentCatalog;
import se.frid.guidance.Guidance;
import se.frid.json.Json;
import se.frid.json.Limits;
import se.frid.json.Problem;
import se.frid.json.Reading;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.CaseAssessor;

/** Assesses a whole case, or explains it: a page for a person, and everything as data where a file is asked for. */
@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {

    private static final String STDOUT = "-";

    private final Session session;

    @Parameters(paramLabel = "CASE.json", arity = "0..1")
    private @Nullable String file;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String asOf;

    // Without a file, the data go to standard output instead of the page.
    @Option(names = "--json", paramLabel = "FILE", arity = "0..1", fallbackValue = STDOUT)
    private @Nullable String json;

    @Option(names = "--local", paramLabel = "FILE")
    private @Nullable Path local;

    // Without an id, every level and every recommendation is explained.
    @Option(names = "--explain", paramLabel = "ID", arity = "0..*")
    private @Nullable List<String> explain;

    AssessCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        LocalDate day = Choice.day("--as-of", asOf);
        if (file == null && json != null && !json.equals(STDOUT)) {
            // "--json CASE.json": the only name given is that of the case.
            file = json;
            json = STDOUT;
        }
        if (file == null && explain != null && !explain.isEmpty()) {
            // "--explain ID CASE.json": the last name given is that of the case.
            file = explain.get(explain.size() - 1);
            explain = explain.subList(0, explain.size() - 1);
        }
        if (file == null) {
            throw new UsageFailure("usage.missingCase");
        }
        return assess(file, day);
    }

    private int assess(String name, @Nullable LocalDate day) {
        Reading<Case> reading = Administrations.readCase(InputFile.read(Path.of(name), Limits.DOCUMENT.bytes()));
        if (!reading.problems().isEmpty()) {
            throw new InputFailure(reports(name, reading.problems()));
        }
        Case assessed = day == null ? reading.orThrow() : reading.orThrow().asOf(day);
        InstrumentCatalog instruments = session.instruments().catalog();
        Guidance guidance = guidance();
        CaseExplanations explanations =
                explain == null ? null : CaseExplanations.of(session, guidance, instruments, List.copyOf(explain));
        CaseAssessment assessment = CaseAssessor.of(guidance, instruments::find).assess(assessed);
        if (explanations == null) {
            // What the page names is called as it was on the day.
            Guidance today = guidance.on(assessed.date());
            write(() -> AssessmentDocument.of(assessment, instruments), () -> page(assessment, today, instruments));
        } else {
            ExplanationDocument document = explanations.of(assessed, assessment);
            write(() -> document, () -> document.page(session.texts()));
        }
        session.checkOut();
        reports(name, assessment.problems()).forEach(session::warn);
        return assessment.problems().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private Guidance guidance() {
        Guidance builtIn = GuidanceCatalog.builtIn();
        if (local == null) {
            return builtIn;
        }
        Reading<Guidance> reading = LocalPolicyFile.read(InputFile.read(local, Limits.DOCUMENT.bytes()), builtIn);
        if (!reading.problems().isEmpty()) {
            throw new InputFailure(reports(local.toString(), reading.problems()));
        }
        return reading.orThrow();
    }

    /** The page, the data, or both: the data to standard output stand in the place of the page. */
    private void write(Supplier<Record> document, Supplier<List<String>> page) {
        if (json != null && json.equals(STDOUT)) {
            byte[] bytes = Json.document(document.get());
            session.out().write(bytes, 0, bytes.length);
            return;
        }
        if (json != null) {
            try (OutputFile output = OutputFile.create(Path.of(json))) {
                output.write(Json.document(document.get()));
                output.commit();
            }
        }
        page.get().forEach(session::print);
    }

    private List<String> page(CaseAssessment assessment, Guidance guidance, InstrumentCatalog instruments) {
        return new AssessmentPage(
                        assessment,
                        new AssessmentWords(
                                guidance, instruments, session.texts().language()))
                .lines();
    }

    private List<String> reports(String name, List<Problem> problems) {
        return problems.stream()
                .map(problem -> Reports.of(name, problem, session.texts().language()))
                .toList();
    }
}
