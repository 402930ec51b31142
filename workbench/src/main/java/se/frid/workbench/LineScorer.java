package se.frid.workbench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.frid.administration.Administration;
import se.frid.instrument.Instrument;
import se.frid.instrument.Language;
import se.frid.json.Limits;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.scoring.ScoreLine;
import se.frid.scoring.ScoreReport;
import se.frid.scoring.Scorer;

/** Scores lines of input, good and bad alike. Immutable, safe for many threads. */
final class LineScorer {

    /**
     * What came of one line.
     *
     * @param number number of the line in the input
     * @param line the result
     * @param problems everything that is wrong with the line
     */
    record Scored(int number, ScoreLine line, List<Problem> problems) {
        Scored {
            problems = List.copyOf(problems);
        }
    }

    private final Instrument instrument;
    private final Scorer scorer;
    private final @Nullable Language explain;

    /**
     * A scorer of lines.
     *
     * @param explain language of the steps in words; absent where they are not wanted
     */
    LineScorer(Instrument instrument, @Nullable Language explain) {
        this.instrument = instrument;
        this.scorer = Scorer.of(instrument);
        this.explain = explain;
    }

    Instrument instrument() {
        return instrument;
    }

    /** Scores a line that holds an administration as JSON. */
    Scored score(LineReader.Line line) {
        return line.bytes() == null ? tooLong(line.number()) : score(line.number(), line.bytes());
    }

    Scored score(int number, byte[] json) {
        Administration plain = explain == null ? PlainLine.read(json) : null;
        if (plain != null) {
            ScoreLine line = scorer.line(plain);
            if (line.problems().isEmpty()) {
                return new Scored(number, line, List.of());
            }
        }
        return scoreClosely(number, json);
    }

    /** Scores a line in which something is wrong or unusual, or which is to be explained. */
    Scored scoreClosely(int number, byte[] json) {
        AdministrationLine read = AdministrationLine.read(json);
        if (read.administration() == null) {
            return refused(number, read.id(), read.problems());
        }
        ScoreReport report = scorer.score(read.administration());
        // What already has a problem stands in the administration as something that fits no scale.
        Set<String> known = read.problems().stream()
                .map(problem -> entry(problem.pointer()))
                .collect(Collectors.toSet());
        List<Problem> problems = Stream.concat(
                        read.problems().stream(),
                        report.problems().stream().filter(problem -> !known.contains(problem.pointer())))
                .sorted(Problem.ORDER)
                .toList();
        ScoreLine line = ScoreLine.of(instrument, report).withProblems(problems).atLine(number);
        return new Scored(number, explain == null ? line : line.explained(report, explain), problems);
    }

    private static String entry(String pointer) {
        int second = pointer.indexOf('/', 1);
        int third = pointer.indexOf('/', second + 1);
        return third < 0 ? pointer : pointer.substring(0, third);
    }

    Scored tooLong(int number) {
        return refused(
                number, null, List.of(Problem.at("", ProblemCode.TOO_LARGE, Integer.toString(Limits.LINE.bytes()))));
    }

    Scored refused(int number, @Nullable String id, List<Problem> problems) {
        return new Scored(number, ScoreLine.refused(instrument, id, problems).atLine(number), problems);
    }
}
