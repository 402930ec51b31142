package se.frid.psychometrics.agreement;

import java.util.Optional;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Interval;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.Method;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/** Indices of agreement that older studies report. */
public final class OlderIndices {

    private OlderIndices() {}

    /**
     * Finn's coefficient, for ratings that hardly vary between subjects.
     *
     * @param levels how many levels could be given, at least 2
     */
    public static Estimate finn(Ratings ratings, double levels, double confidence) {
        Method method = AgreementMethods.FINN;
        Optional<MeanSquares> squares = MeanSquares.of(ratings);
        if (squares.isEmpty() || !(levels > 1)) {
            Reason not = squares.isPresent()
                    ? Reason.TOO_FEW_CATEGORIES
                    : ratings.raters() < 2 ? Reason.TOO_FEW_RATERS : Reason.TOO_FEW_PERSONS;
            return NotEstimable.because(not, ratings.complete().subjects(), method);
        }
        MeanSquares ms = squares.get();
        double chance = (levels * levels - 1) / 12;
        Interval interval = Intervals.chiSquare(ms.error(), (ms.n() - 1.0) * (ms.k() - 1.0), confidence)
                .flatMap(error -> error.mapped(x -> 1 - x / chance))
                .orElse(null);
        return Estimate.of(1 - ms.error() / chance, interval, ms.n(), method);
    }

    /** Robinson's A, a linear function of ICC(3,1). */
    public static Estimate robinson(Ratings ratings, double confidence) {
        double k = ratings.raters();
        return IntraclassCorrelation.of(ratings, confidence)
                .form(IccForm.FIXED_SINGLE)
                .estimate()
                .transformed(AgreementMethods.ROBINSON, icc -> (1 + (k - 1) * icc) / k);
    }
}
