package se.frid.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.frid.instrument.Instrument;
import se.frid.json.Limits;

/** Scores many administrations of one instrument. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 64;

    private final Session session;

    @Option(names = "--instrument", required = true, paramLabel = "ID")
    private String instrument = "";

    @Option(names = "--in", paramLabel = "FILE")
    private @Nullable String in;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable String out;

    @Option(names = "--format", paramLabel = "jsonl|csv")
    private @Nullable String format;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable String threads;

    @Option(names = "--explain")
    private boolean explain;

    ScoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Instrument definition = session.instruments().find(instrument);
        if (definition.reference() != null) {
            Texts texts = session.texts();
            throw new UsageFailure(
                    "score.reference",
                    instrument,
                    texts.of(definition.reference().reason()),
                    texts.of(definition.reference().obtain()));
        }
        boolean csv = isCsv();
        if (csv && explain) {
            throw new UsageFailure("score.explainNeedsJson");
        }
        int workers = workers();
        LineScorer scorer = new LineScorer(definition, explain ? session.texts().language() : null);
        String name = isStream(in) ? session.texts().of("stdin") : String.valueOf(in);
        try (InputStream input = isStream(in) ? session.in() : InputFile.open(Path.of(String.valueOf(in)));
                Progress progress = new Progress(session, isStream(in) ? 0 : Files.size(Path.of(String.valueOf(in))))) {
            LineReader lines = new LineReader(input, Limits.LINE.bytes());
            LineFormat lineFormat =
                    csv ? CsvLines.of(scorer, lines.next(), name, session.texts()) : new LineFormat.JsonLines(scorer);
            ScoreRun run = new ScoreRun(session, name, lineFormat);
            return toOutput(sink -> run.run(lines, workers, progress, sink));
        } catch (IOException e) {
            throw FileFailure.reading(name, e);
        }
    }

    /** Work that writes somewhere. */
    private interface Writing {
        int run(ScoreRun.Sink sink) throws IOException;
    }

    private int toOutput(Writing work) throws IOException {
        if (isStream(out)) {
            return work.run((bytes, start, length) -> {
                session.out().write(bytes, start, length);
                session.checkOut();
            });
        }
        try (OutputFile file = OutputFile.create(Path.of(String.valueOf(out)))) {
            int code = work.run(file::write);
            file.commit();
            return code;
        }
    }

    private static boolean isStream(@Nullable String file) {
        return file == null || file.equals("-");
    }

    private boolean isCsv() {
        if (format == null) {
            return in != null && in.toLowerCase(Locale.ROOT).endsWith(".csv");
        }
        if (!format.equals("csv") && !format.equals("jsonl")) {
            throw new UsageFailure("usage.choice", "--format", "jsonl, csv");
        }
        return format.equals("csv");
    }

    private int workers() {
        if (threads == null) {
            return Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        }
        if (!threads.matches("[0-9]{1,2}")
                || Integer.parseInt(threads) < 1
                || Integer.parseInt(threads) > MOST_THREADS) {
            throw new UsageFailure("usage.choice", "--threads", "1–" + MOST_THREADS);
        }
        return Integer.parseInt(threads);
    }
}
