package se.frid.psychometrics.study;

import java.util.List;
import se.frid.instrument.Text;
import se.frid.json.EvenEmpty;
import se.frid.psychometrics.Estimate;

/**
 * What a score looks like in these persons, which is needed to read it: COSMIN's interpretability. It is not rated.
 *
 * @param missingPercent per cent without a score
 * @param mean mean
 * @param sd standard deviation
 * @param median median
 * @param skewness type 3
 * @param kurtosis type 3
 * @param floor per cent with the lowest possible score
 * @param ceiling per cent with the highest possible score
 * @param ratings how many have each rating of a judgement, by its place; empty for a score that is a number
 * @param notes whether there is a floor or ceiling effect
 */
@EvenEmpty
public record Distribution(
        Estimate missingPercent,
        Estimate mean,
        Estimate sd,
        Estimate median,
        Estimate skewness,
        Estimate kurtosis,
        Estimate floor,
        Estimate ceiling,
        List<ItemRow.Use> ratings,
        List<Text> notes) {

    public Distribution {
        ratings = List.copyOf(ratings);
        notes = List.copyOf(notes);
    }
}
