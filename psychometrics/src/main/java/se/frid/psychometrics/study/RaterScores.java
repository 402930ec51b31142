package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.frid.instrument.Text;
import se.frid.psychometrics.Column;
import se.frid.psychometrics.DataGate;
import se.frid.psychometrics.DataWarning;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.agreement.Ratings;

/**
 * What several raters gave the same persons with the same instrument. Raters are numbered, never named.
 *
 * @param ratings by rater, then person; NaN where there is none
 * @param flow what became of the rows
 * @param warnings what looks wrong in the answers, counted in ratings
 */
public record RaterScores(Ratings ratings, RaterFlow flow, List<DataWarning> warnings) {

    public RaterScores {
        warnings = List.copyOf(warnings);
    }

    /**
     * What became of the rows of ratings.
     *
     * @param rows what became of their scores
     * @param raters how many raters
     * @param persons how many persons were rated
     * @param complete how many were rated by every rater, with a score each time
     * @param unnamed how many rows lack the id of the person or the name of the rater; they are left out
     */
    public record RaterFlow(Flow rows, int raters, int persons, int complete, int unnamed) {}

    /**
     * Each row one rater's filling-in for one person.
     *
     * @param rows the administrations; their ids are those of the persons
     * @param raters who filled in each row; empty where that is not told
     * @throws IllegalArgumentException if a rater has two rows for one person, see {@link #duplicates}
     */
    public static RaterScores of(Occasion rows, List<String> raters) {
        if (raters.size() != rows.size()) {
            throw new IllegalArgumentException("as many raters as rows");
        }
        if (!duplicates(rows, raters).isEmpty()) {
            throw new IllegalArgumentException("a rater has more than one row for a person");
        }
        Map<String, Integer> persons = new LinkedHashMap<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        new TreeSet<>(raters)
                .stream().filter(name -> !name.isEmpty()).forEach(name -> columns.put(name, columns.size()));
        List<double[]> byPerson = new ArrayList<>();
        int unnamed = 0;
        for (int row = 0; row < rows.size(); row++) {
            Integer column = columns.get(raters.get(row));
            if (rows.id(row).isEmpty() || column == null) {
                unnamed++;
                continue;
            }
            int person = persons.computeIfAbsent(rows.id(row), id -> persons.size());
            if (person == byPerson.size()) {
                double[] none = new double[columns.size()];
                Arrays.fill(none, Double.NaN);
                byPerson.add(none);
            }
            byPerson.get(person)[column] = rows.score(row);
        }
        double[][] byRater = new double[columns.size()][byPerson.size()];
        for (int person = 0; person < byPerson.size(); person++) {
            for (int rater = 0; rater < byRater.length; rater++) {
                byRater[rater][person] = byPerson.get(person)[rater];
            }
        }
        Ratings ratings = Ratings.of(byRater);
        return new RaterScores(
                ratings,
                new RaterFlow(
                        rows.flow(),
                        byRater.length,
                        byPerson.size(),
                        byRater.length == 0 ? 0 : ratings.complete().subjects(),
                        unnamed),
                warnings(rows.items(), raters));
    }

    /** What the gate saw. That raters give the same person the same answers is no fault: only a rater's own repeats are told. */
    private static List<DataWarning> warnings(ResponseData items, List<String> raters) {
        List<DataWarning> all = new ArrayList<>();
        for (DataWarning warning : items.warnings()) {
            if (warning.code() != DataWarning.Code.DUPLICATED_ROWS) {
                all.add(new DataWarning(warning.code(), warning.items(), warning.count(), words(warning)));
            }
        }
        int repeated = repeated(items, raters);
        if (repeated > 0) {
            all.add(new DataWarning(
                    DataWarning.Code.DUPLICATED_ROWS,
                    List.of(),
                    repeated,
                    Text.of(
                            "bedömningar har exakt samma svar som en tidigare av samma bedömare",
                            "ratings have exactly the same answers as an earlier one by the same rater")));
        }
        return all;
    }

    private static Text words(DataWarning warning) {
        return switch (warning.code()) {
            case EMPTY_ROWS -> Text.of("bedömningar är utan svar på någon fråga", "ratings have no answer to any item");
            case STRAIGHT_LINING ->
                Text.of("bedömningar har samma svar på alla frågor", "ratings have the same answer to every item");
            case RARE_CATEGORY ->
                Text.of(
                        "svarsalternativ som är valda i färre än " + DataGate.RARE + " bedömningar",
                        "categories that were chosen in fewer than " + DataGate.RARE + " ratings");
            default -> warning.words();
        };
    }

    /** How many rows with answers repeat an earlier row of the same rater. */
    private static int repeated(ResponseData items, List<String> raters) {
        Set<List<Object>> seen = new HashSet<>();
        int repeated = 0;
        for (int row = 0; row < items.persons(); row++) {
            List<Object> answers = new ArrayList<>(List.of(raters.get(row)));
            boolean answered = false;
            for (Column column : items.columns()) {
                answers.add(column.value(row) + 0.0);
                answered |= !column.isMissing(row);
            }
            repeated += answered && !raters.get(row).isEmpty() && !seen.add(answers) ? 1 : 0;
        }
        return repeated;
    }

    /** Rows, counted from 0, in which a rater rates a person again. */
    public static List<Integer> duplicates(Occasion rows, List<String> raters) {
        TreeSet<String> seen = new TreeSet<>();
        List<Integer> again = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            boolean named = !rows.id(row).isEmpty() && !raters.get(row).isEmpty();
            if (named && !seen.add(raters.get(row) + '\u0000' + rows.id(row))) {
                again.add(row);
            }
        }
        return again;
    }
}
