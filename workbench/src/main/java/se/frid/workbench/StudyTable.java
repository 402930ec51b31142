package se.frid.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.frid.administration.Administration;
import se.frid.administration.AdministrationChecker;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.json.Limits;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.psychometrics.study.Occasion;

/**
 * One table of a study: administrations and ratings as {@code frid score} reads them, and further columns that were named. Reads
 * everything and notes every problem; holds numbers and the named columns, nothing else.
 */
final class StudyTable {

    private static final int MOST_REPORTS = 1000;
    private static final String STDIN = "-";

    private final Session session;
    private final Instrument instrument;
    private final String name;
    private final String score;
    private final Set<String> judgements;
    private Occasion.Reader reader;
    private final Map<String, List<String>> further = new LinkedHashMap<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private boolean more;

    private StudyTable(Session session, Instrument instrument, String score, String file) {
        this.session = session;
        this.instrument = instrument;
        this.name = file.equals(STDIN) ? session.texts().of("stdin") : file;
        this.score = score;
        this.judgements = CsvLines.judgements(instrument);
        this.reader = Occasion.reader(instrument, score);
    }

    /**
     * Reads a table.
     *
     * @param file its name; {@code -} for standard input
     * @param needed further columns that must be there
     * @param allowed further columns that may be there
     * @throws FileFailure if it cannot be read
     */
    static StudyTable read(
            Session session,
            Instrument instrument,
            String score,
            String file,
            Set<String> needed,
            Set<String> allowed) {
        StudyTable table = new StudyTable(session, instrument, score, file);
        try (InputStream in = file.equals(STDIN) ? session.in() : InputFile.open(Path.of(file));
                Progress progress = new Progress(session, file.equals(STDIN) ? 0 : Files.size(Path.of(file)))) {
            table.read(new LineReader(in, Limits.LINE.bytes()), needed, allowed, progress);
        } catch (IOException e) {
            throw FileFailure.reading(table.name, e);
        }
        return table;
    }

    private void read(LineReader source, Set<String> needed, Set<String> allowed, Progress progress)
            throws IOException {
        LineReader.Line header = source.next();
        String text = header == null || header.bytes() == null
                ? null
                : Csv.text(header.bytes()).orElse(null);
        Csv csv = Csv.like(text == null ? "" : text);
        List<String> columns = text == null ? List.of() : csv.row(text).orElse(List.of());
        if (!header(header == null ? 1 : header.number(), columns, needed, allowed)) {
            return;
        }
        for (LineReader.Line line = source.next(); line != null; line = source.next()) {
            row(line, csv, columns);
            progress.at(source.position());
        }
    }

    private boolean header(int line, List<String> columns, Set<String> needed, Set<String> allowed) {
        if (columns.isEmpty()) {
            report(line, "no-header", session.texts().of("csv.noHeader"));
            return false;
        }
        Set<String> named = new HashSet<>(needed);
        named.addAll(allowed);
        Set<String> items = instrument.items().stream().map(Item::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!CsvLines.ABOUT.contains(column)
                    && !items.contains(column)
                    && !judgements.contains(column)
                    && !named.contains(column)) {
                report(
                        line,
                        "unknown-column",
                        session.texts().of("study.unknownColumn", column, CsvLines.others(instrument)));
            } else if (!seen.add(column)) {
                report(line, "duplicate-column", session.texts().of("csv.duplicateColumn", column));
            }
        }
        List<String> all = new ArrayList<>(reader.codes());
        all.addAll(needed);
        all.stream()
                .filter(column -> !seen.contains(column))
                .forEach(
                        column -> report(line, "missing-column", session.texts().of("study.missingColumn", column)));
        // Ratings may have been put down without the items behind them: what has no column is not described.
        reader = Occasion.reader(instrument, score, seen);
        named.stream().filter(seen::contains).sorted().forEach(column -> further.put(column, new ArrayList<>()));
        return reports.isEmpty();
    }

    private void row(LineReader.Line line, Csv csv, List<String> columns) {
        if (line.bytes() == null) {
            report(line.number(), Problem.at("", ProblemCode.TOO_LARGE, Integer.toString(Limits.LINE.bytes())));
            return;
        }
        Optional<String> text = Csv.text(line.bytes());
        if (text.isEmpty()) {
            report(line.number(), Problem.at("", ProblemCode.NOT_UTF8));
            return;
        }
        Optional<List<String>> row = csv.row(text.get());
        if (row.isEmpty()) {
            report(line.number(), Problem.at("", ProblemCode.WRONG_TYPE, "CSV"));
        } else if (row.get().size() != columns.size()) {
            String expected = Integer.toString(columns.size());
            report(line.number(), Problem.at("", ProblemCode.SIZE, expected, expected));
        } else {
            administration(line.number(), columns, row.get());
        }
    }

    private void administration(int line, List<String> columns, List<String> cells) {
        List<String> own = new ArrayList<>(cells);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (further.containsKey(column)
                    && !CsvLines.ABOUT.contains(column)
                    && !judgements.contains(column)
                    && instrument.item(column).isEmpty()) {
                own.set(i, "");
            }
        }
        AdministrationLine read = AdministrationLine.read(CsvLines.administration(columns, own, judgements));
        Administration whole = read.administration();
        Set<String> known = read.problems().stream().map(Problem::pointer).collect(Collectors.toSet());
        read.problems().forEach(problem -> report(line, problem));
        boolean good = read.problems().isEmpty();
        if (whole != null) {
            for (Problem problem : AdministrationChecker.check(instrument, whole)) {
                good = false;
                if (!known.contains(problem.pointer())) {
                    report(line, problem);
                }
            }
        }
        if (whole != null && good) {
            reader.add(whole);
            lines.add(line);
            for (int i = 0; i < columns.size(); i++) {
                List<String> values = further.get(columns.get(i));
                if (values != null) {
                    values.add(cells.get(i));
                }
            }
        }
    }

    private void report(int line, Problem problem) {
        report(Reports.inLine(name, line, problem, session.texts().language()));
    }

    /** Notes something that is wrong with a line. */
    void report(int line, String code, String text) {
        report(name + ":" + line + ": " + code + ": " + text);
    }

    private void report(String text) {
        if (reports.size() < MOST_REPORTS) {
            reports.add(text);
        } else {
            more = true;
        }
    }

    /** Everything that is wrong so far. */
    List<String> reports() {
        if (!more) {
            return List.copyOf(reports);
        }
        List<String> all = new ArrayList<>(reports);
        all.add("frid: " + session.texts().of("study.moreProblems", MOST_REPORTS));
        return all;
    }

    /** Line of the file in which a row stands, the row counted from 0. */
    int line(int row) {
        return lines.get(row);
    }

    /** Whether a further column is there. */
    boolean has(String column) {
        return further.containsKey(column);
    }

    /** The cells of a further column that is there, row by row. */
    List<String> column(String column) {
        return List.copyOf(further.getOrDefault(column, List.of()));
    }

    /** The scores and answers; only where nothing is wrong. */
    Occasion occasion() {
        return reader.occasion();
    }
}
