package se.frid.psychometrics.reliability;

import java.util.List;
import java.util.function.ToDoubleFunction;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.numerics.Symmetric;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Omega total by minres with a bootstrap interval.
 *
 * @param percentile with its percentile interval
 * @param bca with its bias-corrected and accelerated interval
 * @param replicates how many replicates gave a value
 * @param failed how many did not
 */
public record OmegaBootstrap(Estimate percentile, Estimate bca, int replicates, int failed) {

    /** Draws persons who answered every item. */
    public static OmegaBootstrap of(ResponseData data, Bootstrap.Options options, double confidence) {
        ResponseData complete = data.complete();
        Estimate plain = Omega.minres(CovarianceMatrix.complete(complete));
        if (plain instanceof NotEstimable || complete.persons() < 3) {
            return new OmegaBootstrap(plain, plain, 0, 0);
        }
        Resampled resampled = Resampled.of(complete);
        List<ToDoubleFunction<double[][]>> figure = List.of(c ->
                OneFactor.minres(Symmetric.correlation(c)).map(OneFactor::omega).orElse(Double.NaN));
        Bootstrap drawn = resampled.draw(figure, options).get(0);
        return new OmegaBootstrap(
                drawn.with(plain, confidence),
                drawn.withBca(plain, resampled.jackknife(figure).get(0), confidence),
                drawn.replicates(),
                drawn.failed());
    }
}
