package se.frid.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
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

/** Assesses a whole case: a page for a person, and everything as data where a file is asked for. */
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
        CaseAssessment assessment = CaseAssessor.of(guidance, instruments::find).assess(assessed);
        // What the page names is called as it was on the day.
        guidance = guidance.on(assessed.date());
        if (json == null) {
            page(assessment, guidance, instruments);
        } else if (json.equals(STDOUT)) {
            byte[] document = Json.document(AssessmentDocument.of(assessment, instruments));
            session.out().write(document, 0, document.length);
        } else {
            try (OutputFile output = OutputFile.create(Path.of(json))) {
                output.write(Json.document(AssessmentDocument.of(assessment, instruments)));
                output.commit();
            }
            page(assessment, guidance, instruments);
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

    private void page(CaseAssessment assessment, Guidance guidance, InstrumentCatalog instruments) {
        new AssessmentPage(
                        assessment,
                        new AssessmentWords(
                                guidance, instruments, session.texts().language()))
                .lines()
                .forEach(session::print);
    }

    private List<String> reports(String name, List<Problem> problems) {
        return problems.stream()
                .map(problem -> Reports.of(name, problem, session.texts().language()))
                .toList();
    }
}
