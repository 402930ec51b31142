package se.frid.psychometrics.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.json.EvenEmpty;
import se.frid.psychometrics.Estimate;

/**
 * How well the score tells who has the condition, with everyone in it: also those who lack the score or the reference standard.
 *
 * @param reference column of the reference standard
 * @param positive how having the condition is written in it
 * @param higherIsPositive whether a score at or above a cut-off is positive, else at or below; told by the definition, never
 *     chosen from the data
 * @param cases how many have the condition, of those with a score
 * @param controls how many have not
 * @param untested how many have no score
 * @param unknown how many have no reference standard
 * @param prevalence share with the condition among those with both
 * @param area area under the ROC curve
 * @param cuts what published cut-offs do, and the one that these data would choose
 * @param chosen how sure that choice is, and what the cut-off does when the choosing is allowed for
 */
@EvenEmpty
public record Accuracy(
        String reference,
        String positive,
        boolean higherIsPositive,
        Cell cases,
        Cell controls,
        int untested,
        int unknown,
        Estimate prevalence,
        Estimate area,
        List<Cut> cuts,
        List<Figure> chosen) {

    public Accuracy {
        cuts = List.copyOf(cuts);
        chosen = List.copyOf(chosen);
    }

    /**
     * One cut-off.
     *
     * @param cut the score from which on (or down to which) a result is positive
     * @param published whether it was set before these data; else it was chosen from them and looks better than it is
     * @param about what it points to, and where it was read
     * @param table cross tabulation with the reference standard
     * @param figures sensitivity, specificity and what follows from them; hidden where a cell of the table is
     */
    @EvenEmpty
    public record Cut(
            double cut, boolean published, @Nullable Text about, List<Row> table, List<Figure> figures) {

        public Cut {
            table = List.copyOf(table);
            figures = List.copyOf(figures);
        }
    }

    /**
     * Those with one result.
     *
     * @param result positive, negative or untested
     * @param present how many of them have the condition
     * @param absent how many have not
     * @param unknown of how many it is not known
     */
    public record Row(String result, Cell present, Cell absent, Cell unknown) {}
}
