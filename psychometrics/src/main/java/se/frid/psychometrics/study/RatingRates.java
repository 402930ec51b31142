package se.frid.psychometrics.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.json.EvenEmpty;
import se.frid.psychometrics.Estimate;

/**
 * To how many of those with each rating of a judgement something is, or came: with small counts hidden.
 *
 * @param name column of the reference standard or of what came later
 * @param until day of the follow-up at which it is judged; absent for a reference standard
 * @param rows each rating, lowest first
 */
@EvenEmpty
public record RatingRates(String name, @Nullable Double until, List<Row> rows) {

    public RatingRates {
        rows = List.copyOf(rows);
    }

    /**
     * Those with one rating.
     *
     * @param place place of the rating on the scale
     * @param label what the rating is called
     * @param n how many of whom it is known
     * @param present how many have the condition, or had the event until then
     * @param absent how many of them have not; of what came later, those lost before included
     * @param rate share who have it; of what came later, with those lost before allowed for
     */
    public record Row(int place, Text label, Cell n, Cell present, Cell absent, Estimate rate) {}
}
