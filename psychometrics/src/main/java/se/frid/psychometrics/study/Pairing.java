package se.frid.psychometrics.study;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which row of a second table is of the same person as a row of the first: by id, never by place. Immutable. */
final class Pairing {

    private final int[] places;
    private final PairFlow flow;

    private Pairing(int[] places, PairFlow flow) {
        this.places = places;
        this.flow = flow;
    }

    static Pairing of(Occasion first, Occasion second) {
        if (!first.duplicates().isEmpty() || !second.duplicates().isEmpty()) {
            throw new IllegalArgumentException("an id stands in more than one row");
        }
        Map<String, Integer> rows = new HashMap<>();
        int unnamed = 0;
        for (int row = 0; row < second.size(); row++) {
            if (second.id(row).isEmpty()) {
                unnamed++;
            } else {
                rows.put(second.id(row), row);
            }
        }
        int[] places = new int[first.size()];
        Arrays.fill(places, -1);
        int matched = 0;
        int scored = 0;
        for (int row = 0; row < places.length; row++) {
            Integer place = first.id(row).isEmpty() ? null : rows.get(first.id(row));
            if (place != null) {
                places[row] = place;
                matched++;
                scored += Double.isFinite(first.score(row)) && Double.isFinite(second.score(place)) ? 1 : 0;
            }
        }
        return new Pairing(places, new PairFlow(second.flow(), matched, scored, rows.size() - matched, unnamed));
    }

    /** Scores of the second table in the order of the first; NaN where there is none. */
    double[] scores(Occasion second) {
        double[] scores = new double[places.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = places[row] < 0 ? Double.NaN : second.score(places[row]);
        }
        return scores;
    }

    /** Days from the first to the second; NaN where one is not told. */
    double[] days(Occasion first, Occasion second) {
        double[] days = new double[places.length];
        for (int row = 0; row < days.length; row++) {
            days[row] = places[row] < 0 ? Double.NaN : second.day(places[row]) - first.day(row);
        }
        return days;
    }

    /** What became of the rows. */
    PairFlow flow() {
        return flow;
    }
}
