package se.frid.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.frid.administration.Administrations;
import se.frid.administration.Case;
import se.frid.catalog.GuidanceCatalog;
import se.frid.catalog.InstrumentCatalog;
import se.frid.json.InvalidInputException;
import se.frid.recommendation.CaseAssessment;
import se.frid.recommendation.CaseAssessor;
import se.frid.recommendation.Recommendation;
import se.frid.risk.RiskResult;

/** A whole case in, explained recommendations out. */
public final class QuickStart {

    private QuickStart() {}

    /** Assesses the case in a file and prints what a case system would show first. */
    public static void main(String[] args) throws IOException {
        InstrumentCatalog instruments = InstrumentCatalog.builtIn();
        CaseAssessor assessor = CaseAssessor.of(GuidanceCatalog.builtIn(), instruments::find);
        try {
            Case assessed = Administrations.readCase(Files.readAllBytes(Path.of(args[0])))
                    .orThrow();
            print(assessor.assess(assessed));
        } catch (InvalidInputException e) {
            e.problems().forEach(problem -> System.err.println(problem));
        }
    }

    private static void print(CaseAssessment assessment) {
        assessment
                .scored()
                .forEach(scored -> scored.report()
                        .unanswered()
                        .forEach(open -> System.out.println("ask again: " + scored.person() + ", "
                                + scored.report().instrument() + " item " + open.item())));
        for (RiskResult risk : assessment.risk().results()) {
            System.out.println("risk: " + risk.person() + ", " + risk.domain() + ": "
                    + (risk.level() == null ? "no level" : risk.level()) + (risk.complete() ? "" : ", not complete"));
        }
        for (Recommendation one : assessment.advice().recommendations()) {
            System.out.println(one.strength().id() + ": " + one.person() + ", "
                    + one.intervention().names().en());
            one.because()
                    .forEach(because ->
                            System.out.println("    because " + because.title().en()));
            one.legal()
                    .forEach(legal ->
                            System.out.println("    under " + legal.act().sv() + " " + legal.section()));
        }
    }
}
