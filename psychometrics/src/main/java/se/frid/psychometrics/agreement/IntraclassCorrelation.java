package se.frid.psychometrics.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.MissingRule;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;

/**
 * Intraclass correlations: how much of the variance of ratings is between subjects. Which of the six forms fits follows from the
 * design, not from the values.
 *
 * @param forms the six forms in the order of {@link IccForm}
 * @param agreementSingle ICC(A,1) of McGraw and Wong
 * @param agreementAverage ICC(A,k) of McGraw and Wong
 * @param error what the disagreement means in points
 * @param meanSquares the analysis of variance; absent where there is none
 * @param components variances by restricted maximum likelihood; absent unless ratings with gaps were asked for
 */
public record IntraclassCorrelation(
        List<Icc> forms,
        Icc agreementSingle,
        Icc agreementAverage,
        RaterError error,
        @Nullable MeanSquares meanSquares,
        @Nullable VarianceComponents components) {

    public IntraclassCorrelation {
        forms = List.copyOf(forms);
    }

    /** Over the subjects whom all rated, with the usual confidence. */
    public static IntraclassCorrelation of(Ratings ratings) {
        return of(ratings, Intervals.USUAL);
    }

    /** Over the subjects whom all rated, by analysis of variance. */
    public static IntraclassCorrelation of(Ratings ratings, double confidence) {
        Optional<MeanSquares> squares = MeanSquares.of(ratings);
        if (squares.isEmpty()) {
            int n = ratings.complete().subjects();
            return none(why(ratings.raters(), n), n, MissingRule.COMPLETE_CASES);
        }
        MeanSquares ms = squares.get();
        return of(IccFigures.of(ms), RaterError.of(ms, confidence), ms, null, confidence);
    }

    /**
     * From all ratings, those of subjects with gaps too, by restricted maximum likelihood. Values as {@code psych::ICC(lmer =
     * TRUE)}; intervals by the same formulas with the degrees of freedom that are left and the harmonic mean of the number of
     * ratings (Thomas & Hultquist 1978, Ann. Statist. 6:582–587).
     */
    public static IntraclassCorrelation withGaps(Ratings ratings, double confidence) {
        Optional<VarianceComponents> parts = VarianceComponents.of(ratings);
        if (parts.isEmpty()) {
            Reason reason = ratings.raters() < 2
                    ? Reason.TOO_FEW_RATERS
                    : ratings.subjects() < 2 ? why(2, ratings.subjects()) : Reason.NOT_CONVERGED;
            return none(reason, ratings.subjects(), MissingRule.ALL_AVAILABLE_DATA);
        }
        IccFigures figures = IccFigures.of(parts.get(), ratings.subjects(), ratings.raters());
        return of(figures, RaterError.of(parts.get(), ratings.raters(), confidence), null, parts.get(), confidence);
    }

    private static IntraclassCorrelation of(
            IccFigures figures,
            RaterError error,
            @Nullable MeanSquares squares,
            @Nullable VarianceComponents components,
            double confidence) {
        List<Icc> forms = new ArrayList<>();
        for (IccForm form : IccForm.values()) {
            forms.add(figures.icc(form, confidence));
        }
        return new IntraclassCorrelation(
                forms,
                figures.agreementSingle(confidence),
                figures.agreementAverage(confidence),
                error,
                squares,
                components);
    }

    private static Reason why(int raters, int n) {
        return raters < 2 ? Reason.TOO_FEW_RATERS : n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS;
    }

    private static IntraclassCorrelation none(Reason reason, int n, MissingRule missing) {
        List<Icc> forms = new ArrayList<>();
        for (IccForm form : IccForm.values()) {
            forms.add(new Icc(
                    form.label(), NotEstimable.because(reason, n, form.method().with(missing)), null));
        }
        return new IntraclassCorrelation(
                forms,
                new Icc("ICC(A,1)", NotEstimable.because(reason, n, AgreementMethods.ICC_A_1.with(missing)), null),
                new Icc("ICC(A,k)", NotEstimable.because(reason, n, AgreementMethods.ICC_A_K.with(missing)), null),
                RaterError.none(reason, n, missing),
                null,
                null);
    }

    /** One of the six. */
    public Icc form(IccForm form) {
        return forms.stream()
                .filter(icc -> icc.label().equals(form.label()))
                .findFirst()
                .orElseThrow();
    }
}
