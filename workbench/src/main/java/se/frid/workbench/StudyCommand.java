package se.frid.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.frid.instrument.Instrument;
import se.frid.instrument.Text;
import se.frid.json.Json;
import se.frid.psychometrics.study.KnownGroups;
import se.frid.psychometrics.study.Occasion;
import se.frid.psychometrics.study.Outcome;
import se.frid.psychometrics.study.RaterScores;
import se.frid.psychometrics.study.Reference;
import se.frid.psychometrics.study.StudiedScore;
import se.frid.psychometrics.study.StudyOptions;
import se.frid.psychometrics.study.StudyReport;
import se.frid.psychometrics.study.ValidationStudy;

/** A validation report of an instrument: a page for a person, and everything as data where it is asked for. */
@Command(name = "study")
final class StudyCommand implements Callable<Integer> {

    private static final String STDOUT = "-";
    private static final String RATER = "rater";
    private static final int MOST_THREADS = 64;
    private static final int MOST_REPLICATES = 100_000;
    private static final int MOST_DAYS = 36_500;

    private final Session session;

    @Option(names = "--instrument", required = true, paramLabel = "ID")
    private String instrument = "";

    @Option(names = "--in", required = true, paramLabel = "DATA.csv")
    private String in = "";

    @Option(names = "--score", paramLabel = "ID")
    private @Nullable String score;

    @Option(names = "--retest", paramLabel = "FILE")
    private @Nullable String retest;

    @Option(names = "--raters", paramLabel = "FILE")
    private @Nullable String raters;

    @Option(names = "--reference", paramLabel = "COLUMN")
    private @Nullable String reference;

    @Option(names = "--reference-positive", paramLabel = "VALUE")
    private @Nullable String positive;

    @Option(names = "--group", paramLabel = "COLUMN")
    private @Nullable String group;

    @Option(names = "--group-higher", paramLabel = "VALUE")
    private @Nullable String higher;

    @Option(names = "--anchor", paramLabel = "COLUMN")
    private @Nullable String anchor;

    @Option(names = "--outcome", paramLabel = "COLUMN")
    private @Nullable String outcome;

    @Option(names = "--outcome-days", paramLabel = "COLUMN")
    private @Nullable String outcomeDays;

    @Option(names = "--horizon", paramLabel = "DAYS")
    private @Nullable String horizon;

    @Option(names = "--confidence", paramLabel = "X")
    private @Nullable String confidence;

    @Option(names = "--replicates", paramLabel = "N")
    private @Nullable String replicates;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable String seed;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable String threads;

    @Option(names = "--smallest-cell", paramLabel = "N")
    private @Nullable String smallestCell;

    // Without a file, the data go to standard output instead of the page.
    @Option(names = "--json", paramLabel = "FILE", arity = "0..1", fallbackValue = STDOUT)
    private @Nullable String json;

    StudyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Instrument definition = session.instruments().find(instrument);
        Typed typed = new Typed();
        String studied = studied(definition, typed);
        StudyOptions options = options(typed);
        typed.needs("--reference-positive", positive, "--reference", reference);
        typed.needs("--group-higher", higher, "--group", group);
        typed.needs("--anchor", anchor, "--retest", retest);
        columns(definition, studied, typed);
        int until = later(typed);
        int workers = typed.number(
                "--threads",
                threads,
                1,
                MOST_THREADS,
                Math.min(4, Runtime.getRuntime().availableProcessors()));
        typed.refuse();
        ValidationStudy study = study(definition, studied, until);
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, workers));
        try {
            List<String> others = StudiedScore.studied(definition).stream()
                    .filter(other -> !other.equals(studied))
                    .toList();
            write(study.report(options.withExecutor(pool)), others);
        } finally {
            pool.shutdownNow();
        }
        return ExitCode.DONE;
    }

    /** The score that was named, else the first that can be studied. */
    private String studied(Instrument definition, Typed typed) {
        List<String> known = StudiedScore.studied(definition);
        Text refusal =
                score == null ? null : StudiedScore.refusal(definition, score).orElse(null);
        if (score != null && refusal != null) {
            typed.wrong("study.refused", score, session.texts().of(refusal));
        } else if (known.isEmpty()) {
            typed.wrong("study.noScore", instrument);
        } else if (score != null && !known.contains(score)) {
            typed.wrong("usage.choice", "--score", String.join(", ", known));
        }
        return score == null ? known.stream().findFirst().orElse("") : score;
    }

    /** A rating that is studied is no measure of itself. */
    private void columns(Instrument definition, String studied, Typed typed) {
        if (!CsvLines.judgements(definition).contains(studied)) {
            return;
        }
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        named.put("--reference", reference);
        named.put("--group", group);
        named.put("--anchor", anchor);
        named.put("--outcome", outcome);
        named.put("--outcome-days", outcomeDays);
        named.forEach((option, column) -> {
            if (studied.equals(column)) {
                typed.wrong("study.ownColumn", option);
            }
        });
    }

    /** The day at which what came later is judged. */
    private int later(Typed typed) {
        typed.needs("--outcome", outcome, "--outcome-days", outcomeDays);
        typed.needs("--outcome", outcome, "--horizon", horizon);
        typed.needs("--outcome-days", outcomeDays, "--outcome", outcome);
        typed.needs("--horizon", horizon, "--outcome", outcome);
        typed.differ("--outcome-days", outcomeDays, "--outcome", outcome);
        return typed.number("--horizon", horizon, 1, MOST_DAYS, 1);
    }

    private StudyOptions options(Typed typed) {
        StudyOptions options = StudyOptions.of(typed.seed("--seed", seed));
        return options.withConfidence(typed.share("--confidence", confidence, options.confidence()))
                .withReplicates(typed.number("--replicates", replicates, 1, MOST_REPLICATES, options.replicates()))
                .withSmallestCell(typed.number("--smallest-cell", smallestCell, 1, 1000, options.smallestCell()));
    }

    /** Reads everything, so that everything that is wrong is told at once. */
    private ValidationStudy study(Instrument definition, String studied, int until) {
        Set<String> needed = new HashSet<>();
        Stream.of(reference, group, outcome, outcomeDays)
                .filter(Objects::nonNull)
                .forEach(needed::add);
        // A column that is named may stand in every table; it is read where it has a meaning.
        Set<String> also = new HashSet<>(needed);
        Stream.ofNullable(anchor).forEach(also::add);
        if (retest != null) {
            needed.add("id");
        }
        StudyTable first = StudyTable.read(session, definition, studied, in, needed, also);
        StudyTable second =
                retest == null ? null : StudyTable.read(session, definition, studied, retest, Set.of("id"), also);
        StudyTable rated = raters == null
                ? null
                : StudyTable.read(session, definition, studied, raters, Set.of("id", RATER), also);
        List<StudyTable> tables = new ArrayList<>(List.of(first));
        if (second != null) {
            tables.add(second);
        }
        if (rated != null) {
            tables.add(rated);
        }
        refuse(tables);
        StudyColumns columns = new StudyColumns(session.texts());
        Occasion measured = first.occasion();
        ValidationStudy study = ValidationStudy.of(measured);
        Occasion again = second == null ? null : second.occasion();
        if (second != null && again != null) {
            columns.noteDuplicates(first, measured.duplicates(), "study.duplicateId");
            columns.noteDuplicates(second, again.duplicates(), "study.duplicateId");
        }
        Occasion byRaters = rated == null ? null : rated.occasion();
        if (rated != null && byRaters != null) {
            columns.noteDuplicates(
                    rated, RaterScores.duplicates(byRaters, rated.column(RATER)), "study.duplicateRating");
        }
        Reference standard = reference == null ? null : columns.reference(first, reference, positive);
        KnownGroups known = group == null ? null : columns.groups(first, group, higher);
        double[] improved = anchor == null || second == null || again == null
                ? null
                : columns.anchor(first, measured, second, again, anchor);
        Outcome later =
                outcome == null || outcomeDays == null ? null : columns.outcome(first, outcome, outcomeDays, until);
        refuse(tables);
        if (again != null) {
            study.retest(again);
        }
        if (rated != null && byRaters != null) {
            study.raters(RaterScores.of(byRaters, rated.column(RATER)));
        }
        if (standard != null) {
            study.reference(standard);
        }
        if (known != null) {
            study.groups(known);
        }
        if (improved != null) {
            study.anchor(improved);
        }
        if (later != null) {
            study.outcome(later);
        }
        return study;
    }

    private static void refuse(List<StudyTable> tables) {
        List<String> reports =
                tables.stream().flatMap(table -> table.reports().stream()).toList();
        if (!reports.isEmpty()) {
            throw new InputFailure(reports);
        }
    }

    private void write(StudyReport report, List<String> others) {
        if (json != null && json.equals(STDOUT)) {
            byte[] bytes = Json.document(report);
            session.out().write(bytes, 0, bytes.length);
            session.checkOut();
            return;
        }
        if (json != null) {
            try (OutputFile output = OutputFile.create(Path.of(json))) {
                output.write(Json.document(report));
                output.commit();
            }
        }
        session.out().print(new StudyPage(session.texts(), report, others).text());
        session.checkOut();
    }
}
