package se.frid.psychometrics.study;

import java.util.List;
import se.frid.instrument.Text;
import se.frid.json.EvenEmpty;
import se.frid.psychometrics.Estimate;

/**
 * How one item behaves, with small cells hidden: where a category's count is, so are mean, spread and shape, from which it could
 * be worked out.
 *
 * @param code code of the item
 * @param label its topic
 * @param n how many answered it
 * @param missing how many did not
 * @param missingPercent the same in per cent
 * @param mean mean
 * @param sd standard deviation
 * @param skewness type 3
 * @param kurtosis type 3
 * @param floor per cent at the lowest possible answer
 * @param ceiling per cent at the highest possible answer
 * @param itemRest correlation with the sum of the other items
 * @param alphaIfDeleted alpha of the other items
 * @param discrimination difference between persons with high and low totals, as a share of the range
 * @param categories how many chose each answer, keyed
 */
@EvenEmpty
public record ItemRow(
        String code,
        Text label,
        int n,
        int missing,
        Estimate missingPercent,
        Estimate mean,
        Estimate sd,
        Estimate skewness,
        Estimate kurtosis,
        Estimate floor,
        Estimate ceiling,
        Estimate itemRest,
        Estimate alphaIfDeleted,
        Estimate discrimination,
        List<Use> categories) {

    public ItemRow {
        categories = List.copyOf(categories);
    }

    /** How many chose an answer. */
    public record Use(double value, Cell count) {}
}
