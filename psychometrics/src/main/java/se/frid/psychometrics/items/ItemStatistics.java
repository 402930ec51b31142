package se.frid.psychometrics.items;

import java.util.List;
import se.frid.psychometrics.Estimate;

/**
 * How one item behaves. Each figure carries its n, method and interval.
 *
 * @param code code of the item
 * @param n how many answered it
 * @param missing how many did not
 * @param missingPercent the same in per cent of all persons
 * @param mean mean
 * @param sd standard deviation with n - 1
 * @param median median
 * @param skewness type 3, psych's default
 * @param skewnessType2 type 2, as SAS and SPSS
 * @param kurtosis type 3, psych's default; 0 for a normal distribution
 * @param kurtosisType2 type 2, as SAS and SPSS
 * @param categories how often each category was chosen, in order; empty for a continuous score
 * @param floor per cent at the lowest possible value
 * @param ceiling per cent at the highest possible value
 * @param itemTotal correlation with the sum of all items
 * @param itemRest correlation with the sum of the other items
 * @param alphaIfDeleted alpha of the other items
 * @param discrimination difference between the groups with high and low totals, as a share of the range
 */
public record ItemStatistics(
        String code,
        int n,
        int missing,
        Estimate missingPercent,
        Estimate mean,
        Estimate sd,
        Estimate median,
        Estimate skewness,
        Estimate skewnessType2,
        Estimate kurtosis,
        Estimate kurtosisType2,
        List<CategoryUse> categories,
        Estimate floor,
        Estimate ceiling,
        Estimate itemTotal,
        Estimate itemRest,
        Estimate alphaIfDeleted,
        Estimate discrimination) {

    public ItemStatistics {
        categories = List.copyOf(categories);
    }

    /**
     * How often a category was chosen.
     *
     * @param value its value, keyed
     * @param count by how many
     * @param share of those who answered, 0 to 1
     */
    public record CategoryUse(double value, int count, Estimate share) {}
}
