package se.frid.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import se.frid.json.Json;
import se.frid.psychometrics.study.KnownGroups;
import se.frid.psychometrics.study.Occasion;
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
        String studied = studied(definition);
        StudyOptions options = options();
        needs("--reference-positive", positive, "--reference", reference);
        needs("--group-higher", higher, "--group", group);
        needs("--anchor", anchor, "--retest", retest);
        int workers = Numbers.of(
                "--threads",
                threads,
                1,
                MOST_THREADS,
                Math.min(4, Runtime.getRuntime().availableProcessors()));
        ValidationStudy study = study(definition, studied);
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, workers));
        try {
            write(study.report(options.withExecutor(pool)));
        } finally {
            pool.shutdownNow();
        }
        return ExitCode.DONE;
    }

    private static void needs(String option, @Nullable String given, String other, @Nullable String needed) {
        if (given != null && needed == null) {
            throw new UsageFailure("usage.needs", option, other);
        }
    }

    /** The score that was named, else the first that is a number. */
    private String studied(Instrument definition) {
        List<String> known = StudiedScore.studied(definition);
        if (known.isEmpty()) {
            throw new UsageFailure("study.noScore", instrument);
        }
        if (score != null && !known.contains(score)) {
            throw new UsageFailure("usage.choice", "--score", String.join(", ", known));
        }
        return score == null ? known.get(0) : score;
    }

    private StudyOptions options() {
        StudyOptions options = StudyOptions.of(Numbers.seed("--seed", seed));
        return options.withConfidence(Numbers.share("--confidence", confidence, options.confidence()))
                .withReplicates(Numbers.of("--replicates", replicates, 1, MOST_REPLICATES, options.replicates()))
                .withSmallestCell(Numbers.of("--smallest-cell", smallestCell, 1, 1000, options.smallestCell()));
    }

    /** Reads everything, so that everything that is wrong is told at once. */
    private ValidationStudy study(Instrument definition, String studied) {
        Set<String> needed = new HashSet<>();
        Stream.of(reference, group).filter(Objects::nonNull).forEach(needed::add);
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
        return study;
    }

    private static void refuse(List<StudyTable> tables) {
        List<String> reports =
                tables.stream().flatMap(table -> table.reports().stream()).toList();
        if (!reports.isEmpty()) {
            throw new InputFailure(reports);
        }
    }

    private void write(StudyReport report) {
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
        session.out().print(new StudyPage(session.texts(), report).text());
        session.checkOut();
    }

    /** Numbers that were typed. */
    private static final class Numbers {

        private Numbers() {}

        static int of(String option, @Nullable String typed, int least, int most, int usual) {
            if (typed == null) {
                return usual;
            }
            if (!typed.matches("[0-9]{1,9}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
                throw new UsageFailure("usage.choice", option, least + "–" + most);
            }
            return Integer.parseInt(typed);
        }

        static double share(String option, @Nullable String typed, double usual) {
            if (typed == null) {
                return usual;
            }
            if (!typed.matches("0?\\.[0-9]{1,6}") || !(Double.parseDouble(typed) > 0)) {
                throw new UsageFailure("usage.choice", option, "0.90, 0.95, 0.99");
            }
            return Double.parseDouble(typed);
        }

        static long seed(String option, @Nullable String typed) {
            if (typed == null) {
                return 1;
            }
            if (!typed.matches("-?[0-9]{1,18}")) {
                throw new UsageFailure("usage.choice", option, "0, 1, 2 …");
            }
            return Long.parseLong(typed);
        }
    }
}
