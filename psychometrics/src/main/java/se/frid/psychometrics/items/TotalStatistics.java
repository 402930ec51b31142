package se.frid.psychometrics.items;

import se.frid.psychometrics.Estimate;

/**
 * How the sum of all items behaves, over the persons who answered every one.
 *
 * @param mean mean
 * @param sd standard deviation with n - 1
 * @param skewness type 3
 * @param skewnessType2 type 2
 * @param kurtosis type 3
 * @param kurtosisType2 type 2
 * @param floor per cent with the lowest possible sum
 * @param ceiling per cent with the highest possible sum
 */
public record TotalStatistics(
        Estimate mean,
        Estimate sd,
        Estimate skewness,
        Estimate skewnessType2,
        Estimate kurtosis,
        Estimate kurtosisType2,
        Estimate floor,
        Estimate ceiling) {}
