package se.frid.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.numerics.Symmetric;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * How well the items of a scale hang together, in one call. Whether that means anything depends on whether one dimension is
 * enough, which no figure here tells.
 *
 * @param alpha Cronbach's alpha with Feldt's interval
 * @param alphaBonett the same with Bonett's interval
 * @param alphaBca the same with a BCa interval; as {@code alpha} where nothing was drawn
 * @param standardised alpha of standardised items
 * @param guttman Guttman's and Ten Berge and Zegers' bounds on covariances
 * @param oddEven first, third … item against the others
 * @param firstSecond first half against second half
 * @param splits best, worst and mean of all splits, on correlations
 * @param omega omega total by maximum likelihood
 * @param omegaObserved the same over the observed variance
 * @param omegaMinres omega total of standardised items by minres
 * @param ordinal alpha and omega of the variables behind ordered answers; bootstrap them apart, it takes longer
 * @param sem standard error of measurement, in points
 * @param mdc95 minimal detectable change with .95, in points
 * @param mdc90 minimal detectable change with .90, in points
 */
public record InternalConsistency(
        Estimate alpha,
        Estimate alphaBonett,
        Estimate alphaBca,
        Estimate standardised,
        Guttman guttman,
        SplitHalf.Split oddEven,
        SplitHalf.Split firstSecond,
        SplitHalf.AllSplits splits,
        Estimate omega,
        Estimate omegaObserved,
        Estimate omegaMinres,
        OrdinalConsistency ordinal,
        Estimate sem,
        Estimate mdc95,
        Estimate mdc90) {

    /** Without bootstrap. */
    public static InternalConsistency of(ResponseData data) {
        return of(data, null, Intervals.USUAL);
    }

    /**
     * With bootstrap intervals for the figures that have no other.
     *
     * @param options how to draw; null for none
     */
    public static InternalConsistency of(ResponseData data, Bootstrap.@Nullable Options options, double confidence) {
        CovarianceMatrix c = CovarianceMatrix.complete(data);
        Estimate alpha = Alpha.of(c, confidence);
        Estimate sem = MeasurementError.sem(c, confidence);
        InternalConsistency plain = new InternalConsistency(
                alpha,
                bonett(alpha, c, confidence),
                options == null
                        ? alpha
                        : AlphaBootstrap.of(data, options, confidence).bca(),
                Alpha.standardised(c, confidence),
                Guttman.of(c),
                SplitHalf.oddEven(c, confidence),
                SplitHalf.firstSecond(c, confidence),
                SplitHalf.all(c),
                Omega.ml(c, confidence),
                Omega.mlObserved(c),
                Omega.minres(c),
                OrdinalConsistency.of(data),
                sem,
                MeasurementError.mdc(sem, 0.95),
                MeasurementError.mdc(sem, 0.90));
        return options == null || c.n() < 3 ? plain : plain.drawn(data, options, confidence);
    }

    private static Estimate bonett(Estimate alpha, CovarianceMatrix c, double confidence) {
        if (alpha.value().isEmpty()) {
            return alpha;
        }
        double value = alpha.value().getAsDouble();
        return Estimate.of(
                value,
                Alpha.bonett(value, c.n(), c.varying().items(), confidence).orElse(null),
                c.n(),
                alpha.method());
    }

    private InternalConsistency drawn(ResponseData data, Bootstrap.Options options, double confidence) {
        Resampled resampled = Resampled.of(data);
        List<ToDoubleFunction<double[][]>> figures = new ArrayList<>();
        for (int bound : new int[] {1, 2, 3, 5, 6}) {
            figures.add(c -> Guttman.lambda(c, bound));
        }
        for (int r = 0; r < 4; r++) {
            int order = r;
            figures.add(c -> Guttman.mu(c, order));
        }
        figures.add(c ->
                OneFactor.minres(Symmetric.correlation(c)).map(OneFactor::omega).orElse(Double.NaN));
        List<Bootstrap> drawn = resampled.draw(figures, options);
        List<Estimate> lambda = new ArrayList<>();
        for (int bound = 0; bound < 6; bound++) {
            int figure = bound < 3 ? bound : bound - 1;
            // The best split of many favours chance: its replicates lie above it and give no interval.
            lambda.add(
                    bound == 3
                            ? guttman.lambda().get(3)
                            : drawn.get(figure).with(guttman.lambda().get(bound), confidence));
        }
        List<Estimate> mu = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            mu.add(drawn.get(5 + r).with(guttman.mu().get(r), confidence));
        }
        return new InternalConsistency(
                alpha,
                alphaBonett,
                alphaBca,
                standardised,
                new Guttman(lambda, mu),
                oddEven,
                firstSecond,
                splits,
                omega,
                omegaObserved,
                drawn.get(9).with(omegaMinres, confidence),
                ordinal,
                sem,
                mdc95,
                mdc90);
    }
}
