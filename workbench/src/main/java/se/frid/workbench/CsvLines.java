package se.frid.workbench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Instrument;
import se.frid.instrument.Item;
import se.frid.instrument.Score;
import se.frid.instrument.score.ScoreRule.Judgement;
import se.frid.json.Names;
import se.frid.json.Problem;
import se.frid.json.ProblemCode;
import se.frid.json.Scalar;
import se.frid.scoring.ScoreLine;

/**
 * A table: one administration a row, item codes and ids of judgements in the header. Immutable.
 *
 * <p>A row is turned into the JSON of an administration and then goes the same way as any other, so that both forms have the
 * same rules and the same problems.
 */
record CsvLines(LineScorer scorer, Csv csv, List<String> columns, Set<String> judgements) implements LineFormat {

    /** Columns that tell of the administration; every other is an item or a judgement. */
    static final List<String> ABOUT = List.of("id", "respondent", "age", "sex", "date");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    CsvLines {
        columns = List.copyOf(columns);
        judgements = Set.copyOf(judgements);
    }

    /**
     * Names of the columns that hold a professional's rating by its code: the ids of the judgements. A name that an item has too is
     * the item's; definitions that are read have no such names.
     */
    static Set<String> judgements(Instrument instrument) {
        return instrument.scores().stream()
                .filter(score -> score.rule() instanceof Judgement)
                .map(Score::id)
                .filter(id -> instrument.item(id).isEmpty() && !ABOUT.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a column that is not known could have been: columns of the administration and of judgements. */
    static String others(Instrument instrument) {
        List<String> others = new ArrayList<>(ABOUT);
        others.addAll(judgements(instrument));
        return String.join(", ", others);
    }

    /**
     * Reads the header.
     *
     * @param header the first line; absent for an empty file
     * @throws InputFailure if a column is not known or stands twice: nothing is scored then
     */
    static CsvLines of(LineScorer scorer, LineReader.@Nullable Line header, String file, Texts texts) {
        int number = header == null ? 1 : header.number();
        String text = header == null || header.bytes() == null
                ? null
                : Csv.text(header.bytes()).orElse(null);
        if (text == null) {
            throw new InputFailure(List.of(file + ":" + number + ": no-header: " + texts.of("csv.noHeader")));
        }
        Csv csv = Csv.like(text);
        List<String> columns = csv.row(text).orElse(List.of());
        Instrument instrument = scorer.instrument();
        Set<String> items = instrument.items().stream().map(Item::code).collect(Collectors.toSet());
        Set<String> judgements = judgements(instrument);
        Set<String> seen = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (String column : columns) {
            if (!ABOUT.contains(column) && !items.contains(column) && !judgements.contains(column)) {
                problems.add("unknown-column: " + texts.of("csv.unknownColumn", column, others(instrument)));
            } else if (!seen.add(column)) {
                problems.add("duplicate-column: " + texts.of("csv.duplicateColumn", column));
            }
        }
        if (columns.isEmpty()) {
            problems.add("no-header: " + texts.of("csv.noHeader"));
        }
        if (!problems.isEmpty()) {
            throw new InputFailure(problems.stream()
                    .map(problem -> file + ":" + number + ": " + problem)
                    .toList());
        }
        return new CsvLines(scorer, csv, columns, judgements);
    }

    @Override
    public LineScorer.Scored score(LineReader.Line line) {
        if (line.bytes() == null) {
            return scorer.tooLong(line.number());
        }
        Optional<String> text = Csv.text(line.bytes());
        if (text.isEmpty()) {
            return scorer.refused(line.number(), null, List.of(Problem.at("", ProblemCode.NOT_UTF8)));
        }
        Optional<List<String>> cells = csv.row(text.get());
        if (cells.isEmpty()) {
            return scorer.refused(line.number(), null, List.of(Problem.at("", ProblemCode.WRONG_TYPE, "CSV")));
        }
        if (cells.get().size() != columns.size()) {
            String expected = Integer.toString(columns.size());
            return scorer.refused(line.number(), null, List.of(Problem.at("", ProblemCode.SIZE, expected, expected)));
        }
        return scorer.score(line.number(), administration(columns, cells.get(), judgements));
    }

    /** A row as the JSON of an administration; empty cells are left out: not answered, or not judged. */
    static byte[] administration(List<String> columns, List<String> cells, Set<String> judgements) {
        ObjectNode administration = JSON.createObjectNode();
        ObjectNode answers = JSON.createObjectNode();
        ObjectNode ratings = JSON.createObjectNode();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String column = columns.get(i);
            if (!cell.isEmpty()) {
                boolean isJudgement = judgements.contains(column);
                boolean isAbout = ABOUT.contains(column);
                ObjectNode node = isJudgement ? ratings : isAbout ? administration : answers;
                // A rating is a code, whatever it looks like.
                if (!isJudgement && Csv.isPlainNumber(cell) && (!isAbout || column.equals("age"))) {
                    node.put(column, new BigDecimal(cell));
                } else {
                    node.put(column, cell);
                }
            }
        }
        administration.set("answers", answers);
        if (!ratings.isEmpty()) {
            administration.set("judgements", ratings);
        }
        try {
            return JSON.writeValueAsBytes(administration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String head() {
        List<String> head = new ArrayList<>(List.of("id"));
        for (Score score : scorer.instrument().scores()) {
            head.add(score.id());
            if (ScoreLine.isNumber(score.rule())) {
                for (String part : List.of("status", "band", "lower", "upper")) {
                    head.add(score.id() + "." + part);
                }
            }
        }
        head.addAll(List.of("flags", "unanswered", "problems"));
        return csv.line(head);
    }

    @Override
    public Results results(OutputStream out) {
        return new Results() {
            @Override
            public void add(LineScorer.Scored scored) throws IOException {
                out.write(row(scored).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    private String row(LineScorer.Scored scored) {
        ScoreLine line = scored.line();
        List<String> row = new ArrayList<>(List.of(text(line.id())));
        Instrument instrument = scorer.instrument();
        for (Score score : instrument.scores()) {
            if (ScoreLine.isNumber(score.rule())) {
                addNumber(row, line.scores().get(score.id()));
            } else {
                Optional<Scalar> criterion = line.criteria().get(score.id());
                row.add(criterion == null ? "" : text(criterion.orElse(null)));
            }
        }
        row.add(line.flags().stream().map(ScoreLine.Raised::flag).collect(Collectors.joining(" ")));
        row.add(line.unanswered().stream().map(ScoreLine.Open::item).collect(Collectors.joining(" ")));
        row.add(line.problems().stream().map(CsvLines::report).collect(Collectors.joining(" | ")));
        return csv.line(row);
    }

    private static void addNumber(List<String> row, ScoreLine.@Nullable Value value) {
        if (value == null) {
            row.addAll(List.of("", "not-computable", "", "", ""));
            return;
        }
        row.add(text(value.value()));
        row.add(Names.of(value.status()));
        row.add(text(value.band()));
        row.add(value.lower() == null ? "" : value.lower().toPlainString());
        row.add(value.upper() == null ? "" : value.upper().toPlainString());
    }

    private static String report(ScoreLine.Wrong wrong) {
        String line = wrong.line() == null ? "" : wrong.line() + ": ";
        String pointer = wrong.pointer().isEmpty() ? "" : wrong.pointer() + ": ";
        return line + pointer + wrong.code() + ": " + wrong.text();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
