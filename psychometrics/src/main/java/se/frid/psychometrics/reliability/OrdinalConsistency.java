package se.frid.psychometrics.reliability;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.polychoric.PolychoricDraws;
import se.frid.psychometrics.polychoric.PolychoricMatrix;
import se.frid.psychometrics.resampling.Bootstrap;

/**
 * Alpha and omega of the continuous variables behind ordered answers. They tell how reliable those variables' sum would be, which is
 * more than the sum of the answers themselves is (Chalmers 2018, Educ. Psychol. Meas. 78:1056).
 *
 * @param alpha ordinal alpha
 * @param omega ordinal omega total of one factor, by minres
 */
public record OrdinalConsistency(Estimate alpha, Estimate omega) {

    /** More categories than this are better treated as numbers. */
    public static final int MOST_CATEGORIES = 20;

    /** Without intervals. */
    public static OrdinalConsistency of(ResponseData data) {
        return of(data, null, Intervals.USUAL);
    }

    /**
     * With percentile intervals of the bootstrap.
     *
     * @param options how to draw; null for none
     */
    public static OrdinalConsistency of(ResponseData data, Bootstrap.@Nullable Options options, double confidence) {
        ResponseData complete = data.complete();
        int n = complete.persons();
        Optional<Reason> not = why(complete);
        if (not.isPresent()) {
            return new OrdinalConsistency(
                    NotEstimable.because(not.get(), n, ReliabilityMethods.ALPHA_ORDINAL),
                    NotEstimable.because(not.get(), n, ReliabilityMethods.OMEGA_ORDINAL));
        }
        PolychoricMatrix matrix = PolychoricMatrix.of(complete);
        OrdinalConsistency plain = new OrdinalConsistency(
                Omega.ordinalAlpha(matrix.correlations(), n), Omega.ordinal(matrix.correlations(), n));
        if (options == null || plain.alpha() instanceof NotEstimable) {
            return plain;
        }
        PolychoricDraws draws = PolychoricDraws.of(complete);
        List<Bootstrap> drawn = Bootstrap.drawAll(new int[] {n}, options, 2, () -> (times, into) -> {
            double[][] r = draws.correlations(times);
            into[0] = Alpha.coefficient(r);
            into[1] = Double.isNaN(into[0])
                    ? Double.NaN
                    : OneFactor.minres(r).map(OneFactor::omega).orElse(Double.NaN);
        });
        return new OrdinalConsistency(
                drawn.get(0).with(plain.alpha(), confidence), drawn.get(1).with(plain.omega(), confidence));
    }

    private static Optional<Reason> why(ResponseData data) {
        if (data.items() < 2) {
            return Optional.of(Reason.TOO_FEW_ITEMS);
        }
        if (data.persons() < 2) {
            return Optional.of(data.persons() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS);
        }
        for (int item = 0; item < data.items(); item++) {
            ItemScale scale = data.column(item).scale();
            if (!scale.isCategorical() || scale.values().size() > MOST_CATEGORIES) {
                return Optional.of(Reason.TOO_MANY_CATEGORIES);
            }
        }
        return Optional.empty();
    }
}
