package se.frid.psychometrics.study;

import static se.frid.psychometrics.study.MeasurementProperty.INTERNAL_CONSISTENCY;
import static se.frid.psychometrics.study.MeasurementProperty.STRUCTURAL_VALIDITY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.psychometrics.CovarianceMatrix;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.items.ItemAnalysis;
import se.frid.psychometrics.reliability.Alpha;
import se.frid.psychometrics.reliability.Omega;
import se.frid.psychometrics.reliability.OrdinalConsistency;
import se.frid.psychometrics.samplesize.IntervalWidth;

/** Structural validity, as far as it is handed in, and internal consistency, which needs it. */
final class ConsistencyPart {

    private ConsistencyPart() {}

    static PropertyResult structure(Study study, @Nullable Dimensionality dimensions) {
        if (dimensions == null) {
            return PropertyResult.notAssessed(
                    STRUCTURAL_VALIDITY,
                    null,
                    Text.of(
                            "Ingen faktoranalys eller item-responsanalys är gjord: studien säger inte hur många dimensioner"
                                    + " frågorna mäter.",
                            "No factor or item response analysis was made: the study does not tell how many dimensions the"
                                    + " items measure."));
        }
        Rating rating = switch (dimensions.verdict()) {
            case ONE -> Rating.SUFFICIENT;
            case SEVERAL -> Rating.INSUFFICIENT;
            case UNDECIDED -> Rating.INDETERMINATE;
        };
        int n = dimensions.figures().stream()
                .mapToInt(figure -> figure.estimate().n())
                .max()
                .orElse(0);
        return new PropertyResult(
                STRUCTURAL_VALIDITY,
                null,
                rating,
                n,
                n == 0 ? null : study.criteria().persons().of(n),
                dimensions.figures(),
                List.of("structural-validity"),
                List.of(dimensions.how()),
                List.of());
    }

    static PropertyResult consistency(Study study, ItemAnalysis items, @Nullable Dimensionality dimensions) {
        ResponseData data = study.first().items();
        if (study.about().isJudgement()) {
            return judgement(study);
        }
        if (data.items() < 2) {
            return PropertyResult.notAssessed(
                    INTERNAL_CONSISTENCY,
                    null,
                    Text.of(
                            "Poängen tar inte värdet av minst två frågor som besvaras med tal.",
                            "The score does not take the values of at least two items that are answered with numbers."));
        }
        CovarianceMatrix covariance = CovarianceMatrix.complete(data);
        double confidence = study.confidence();
        Estimate alpha = Alpha.of(covariance, confidence);
        OrdinalConsistency ordinal = OrdinalConsistency.of(data, null, confidence);
        List<Figure> figures = List.of(
                study.figure("Cronbachs alfa", "Cronbach’s alpha", alpha),
                study.figure("standardiserad alfa", "standardised alpha", Alpha.standardised(covariance, confidence)),
                study.figure("omega total, en faktor", "omega total, one factor", Omega.ml(covariance, confidence)),
                study.figure("ordinal alfa (polykorisk)", "ordinal alpha (polychoric)", ordinal.alpha()),
                study.figure("medelkorrelation mellan frågor", "mean inter-item correlation", items.meanInterItem()));
        Study.Verdict verdict =
                verdict(study, alpha, data.items(), dimensions).because(reservations(study, covariance));
        return study.row(INTERNAL_CONSISTENCY, null, alpha.n(), figures, List.of("internal-consistency"), verdict);
    }

    /** Whoever gives a rating weighs the items; they are not added up to it. */
    private static PropertyResult judgement(Study study) {
        Text why = Text.of(
                "En bedömning är ingen summa av frågor: hur frågorna hänger ihop säger inget om den.",
                "A judgement is not a sum of items: how the items go together tells nothing of it.");
        List<Text> leftOut = leftOut(study);
        return PropertyResult.notAssessed(
                INTERNAL_CONSISTENCY, null, leftOut.isEmpty() ? why : Words.join(why, leftOut.get(0)));
    }

    private static List<Text> leftOut(Study study) {
        String codes = String.join(", ", study.first().leftOut());
        return codes.isEmpty()
                ? List.of()
                : List.of(Text.of(
                        "Frågor som inte besvaras med tal är inte med: " + codes + ".",
                        "Items that are not answered with numbers are left out: " + codes + "."));
    }

    /** Refused without one dimension: alpha of several says nothing of any of them. */
    private static Study.Verdict verdict(Study study, Estimate alpha, int items, @Nullable Dimensionality dimensions) {
        double limit = study.criteria().criterion("internal-consistency").value();
        List<Figure> plan = List.of(study.planned(
                "personer", "persons", IntervalWidth.alphaExact(limit, items, study.width(), study.confidence())));
        if (dimensions != null && dimensions.verdict() == Dimensionality.Verdict.ONE) {
            return study.atLeast("internal-consistency", alpha, plan);
        }
        Text why = dimensions == null
                ? Text.of(
                        "Inget omdöme ges utan ett resultat om dimensionalitet: alfa säger inte om frågorna mäter en sak.",
                        "No verdict is given without a result on dimensionality: alpha does not tell whether the items"
                                + " measure one thing.")
                : dimensions.verdict() == Dimensionality.Verdict.SEVERAL
                        ? Text.of(
                                "Frågorna mäter mer än en sak: varje delskala måste prövas för sig.",
                                "The items measure more than one thing: each subscale has to be studied on its own.")
                        : Text.of(
                                "Analysen av dimensionalitet avgör inte om frågorna mäter en sak.",
                                "The analysis of dimensionality does not settle whether the items measure one thing.");
        Study.Verdict few = study.tooFew(alpha.n(), plan);
        return few == null
                ? Study.Verdict.of(Rating.INDETERMINATE, why)
                : new Study.Verdict(
                        Rating.INDETERMINATE,
                        Study.Verdict.of(Rating.INDETERMINATE, why)
                                .because(few.why())
                                .why(),
                        few.needed());
    }

    private static List<Text> reservations(Study study, CovarianceMatrix covariance) {
        List<Text> all = new ArrayList<>();
        if (!study.about().plainSum()) {
            all.add(Text.of(
                    "Poängen är inte en ren summa av frågorna: siffrorna gäller frågornas summa, inte poängen.",
                    "The score is not a plain sum of the items: the figures are of the items’ sum, not of the score."));
        }
        all.addAll(leftOut(study));
        List<String> alike = new ArrayList<>(covariance.codes());
        alike.removeAll(covariance.varying().codes());
        if (!alike.isEmpty()) {
            String codes = String.join(", ", alike);
            all.add(Text.of(
                    "Frågor som alla besvarat likadant är inte med i alfa: " + codes + ".",
                    "Items that everyone answered alike are not in alpha: " + codes + "."));
        }
        if (Omega.isImproper(covariance)) {
            all.add(Text.of(
                    "Enfaktormodellen lämnar en fråga utan egen varians: lita inte på omega.",
                    "The one-factor model leaves an item without variance of its own: do not trust omega."));
        }
        return all;
    }
}
