package se.frid.psychometrics.agreement;

import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.SignificanceTest;

/**
 * Two raters and what they agree on.
 *
 * @param table how often they gave each pair of categories
 * @param percent subjects on which they agree, in percent
 * @param kappa plain
 * @param kappaTest of no agreement beyond chance; absent where it cannot be had
 * @param linear with linear weights; for ordered categories
 * @param linearTest of no agreement beyond chance
 * @param quadratic with quadratic weights; for ordered categories
 * @param quadraticTest of no agreement beyond chance
 * @param binary prevalence, bias and agreement on each category, of two categories
 * @param homogeneity whether they use the categories equally often; absent where they never disagree
 */
public record PairAgreement(
        RatingTable table,
        Estimate percent,
        Estimate kappa,
        @Nullable SignificanceTest kappaTest,
        Estimate linear,
        @Nullable SignificanceTest linearTest,
        Estimate quadratic,
        @Nullable SignificanceTest quadraticTest,
        BinaryAgreement binary,
        @Nullable SignificanceTest homogeneity) {

    /** Of a table. */
    public static PairAgreement of(RatingTable table, double confidence) {
        return new PairAgreement(
                table,
                RaterAgreement.percent(table.agreements(), table.n(), confidence),
                CohenKappa.of(table, Weighting.NONE, confidence),
                CohenKappa.test(table, Weighting.NONE).orElse(null),
                CohenKappa.of(table, Weighting.LINEAR, confidence),
                CohenKappa.test(table, Weighting.LINEAR).orElse(null),
                CohenKappa.of(table, Weighting.QUADRATIC, confidence),
                CohenKappa.test(table, Weighting.QUADRATIC).orElse(null),
                BinaryAgreement.of(table, confidence),
                MarginalHomogeneity.of(table).orElse(null));
    }
}
