package se.frid.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.frid.json.Problem;

/** Many lines through one scorer: in order, in pieces of bounded size, on as many threads as wanted. */
final class ScoreRun {

    private static final int LINES_PER_PIECE = 200;
    private static final int BYTES_PER_PIECE = 1_000_000;
    private static final int MOST_REPORTS = 1000;

    /** What came of one piece. */
    private record Piece(String text, List<String> reports, int badLines) {}

    private final Session session;
    private final String input;
    private final LineFormat format;
    private int reported;
    private long badLines;

    /**
     * A run.
     *
     * @param input name of the input, for reports of problems
     */
    ScoreRun(Session session, String input, LineFormat format) {
        this.session = session;
        this.input = input;
        this.format = format;
    }

    /** Scores every line; tells on standard error what was wrong. */
    int run(LineReader lines, int threads, Progress progress, Consumer<byte[]> out) throws IOException {
        out.accept(format.head().getBytes(StandardCharsets.UTF_8));
        InOrder.<List<LineReader.Line>, Piece>run(threads, () -> piece(lines), this::work, piece -> {
            out.accept(piece.text().getBytes(StandardCharsets.UTF_8));
            tell(piece);
            progress.at(lines.position());
        });
        progress.close();
        if (badLines == 0) {
            return ExitCode.DONE;
        }
        if (reported == MOST_REPORTS) {
            session.warn("frid: " + session.texts().of("score.moreProblems", MOST_REPORTS));
        }
        session.warn("frid: " + session.texts().of(badLines == 1 ? "score.oneBadLine" : "score.badLines", badLines));
        return ExitCode.PROBLEMS;
    }

    private static @Nullable List<LineReader.Line> piece(LineReader lines) throws IOException {
        List<LineReader.Line> piece = new ArrayList<>();
        int bytes = 0;
        while (piece.size() < LINES_PER_PIECE && bytes < BYTES_PER_PIECE) {
            LineReader.Line line = lines.next();
            if (line == null) {
                return piece.isEmpty() ? null : piece;
            }
            piece.add(line);
            bytes += line.size();
        }
        return piece;
    }

    private Piece work(List<LineReader.Line> lines) {
        StringBuilder text = new StringBuilder();
        List<String> reports = new ArrayList<>();
        int bad = 0;
        for (LineReader.Line line : lines) {
            LineScorer.Scored scored = format.score(line);
            text.append(format.write(scored));
            scored.problems().forEach(problem -> reports.add(report(line.number(), problem)));
            bad += scored.problems().isEmpty() ? 0 : 1;
        }
        return new Piece(text.toString(), reports, bad);
    }

    private String report(int line, Problem problem) {
        return Reports.inLine(input, line, problem, session.texts().language());
    }

    private void tell(Piece piece) {
        badLines += piece.badLines();
        for (String report : piece.reports()) {
            if (reported < MOST_REPORTS) {
                reported++;
                session.warn(report);
            }
        }
    }
}
