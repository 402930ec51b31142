package se.frid.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.json.Problem;

/** Many lines through one scorer: in order, in pieces of bounded size, on as many threads as wanted. */
final class ScoreRun {

    private static final int LINES_PER_PIECE = 200;
    private static final int BYTES_PER_PIECE = 100_000;
    private static final int MOST_REPORTS = 1000;
    private static final int EXPECTED_RESULT = 700;

    /** What came of one piece. */
    private record Piece(Bytes bytes, List<String> reports, int badLines) {}

    /** Bytes that are handed on without being copied. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes(int expected) {
            super(expected);
        }

        void writeTo(Sink out) {
            out.write(buf, 0, count);
        }
    }

    /** Where results go. */
    interface Sink {
        void write(byte[] bytes, int start, int length);
    }

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
    int run(LineReader lines, int threads, Progress progress, Sink out) throws IOException {
        byte[] head = format.head().getBytes(StandardCharsets.UTF_8);
        out.write(head, 0, head.length);
        InOrder.<List<LineReader.Line>, Piece>run(threads, () -> piece(lines), this::work, piece -> {
            piece.bytes().writeTo(out);
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
        Bytes bytes = new Bytes(lines.size() * EXPECTED_RESULT);
        List<String> reports = new ArrayList<>(0);
        int bad = 0;
        try (LineFormat.Results results = format.results(bytes)) {
            for (LineReader.Line line : lines) {
                LineScorer.Scored scored = format.score(line);
                results.add(scored);
                bad += scored.problems().isEmpty() ? 0 : 1;
                // No more are told of a whole run: a piece of nothing but problems must not fill the memory.
                scored.problems().stream()
                        .limit(MOST_REPORTS - reports.size())
                        .forEach(problem -> reports.add(report(line.number(), problem)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be written", e);
        }
        return new Piece(bytes, reports, bad);
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
