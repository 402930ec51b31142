package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.frid.psychometrics.agreement.Ratings;

/**
 * What several raters gave the same persons with the same instrument. Raters are numbered, never named.
 *
 * @param ratings by rater, then person; NaN where there is none
 * @param flow what became of the rows
 */
public record RaterScores(Ratings ratings, RaterFlow flow) {

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
                        unnamed));
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
