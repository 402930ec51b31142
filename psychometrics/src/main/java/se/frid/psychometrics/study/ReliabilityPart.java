package se.frid.psychometrics.study;

import static se.frid.psychometrics.study.MeasurementProperty.MEASUREMENT_ERROR;
import static se.frid.psychometrics.study.MeasurementProperty.RELIABILITY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.agreement.BlandAltman;
import se.frid.psychometrics.agreement.CohenKappa;
import se.frid.psychometrics.agreement.IccForm;
import se.frid.psychometrics.agreement.IntraclassCorrelation;
import se.frid.psychometrics.agreement.Krippendorff;
import se.frid.psychometrics.agreement.RaterAgreement;
import se.frid.psychometrics.agreement.RatingTable;
import se.frid.psychometrics.agreement.Ratings;
import se.frid.psychometrics.agreement.Weighting;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.samplesize.IntervalWidth;

/** Reliability and measurement error, between occasions and between raters. */
final class ReliabilityPart {

    static final Text BETWEEN_OCCASIONS = Text.of("test–retest", "test–retest");
    static final Text BETWEEN_RATERS = Text.of("mellan bedömare", "between raters");

    private ReliabilityPart() {}

    /** What reliability and measurement error came to. */
    record Result(PropertyResult reliability, PropertyResult error) {}

    static Result notAssessed(Text aspect, Text why) {
        return new Result(
                PropertyResult.notAssessed(RELIABILITY, aspect, why),
                PropertyResult.notAssessed(MEASUREMENT_ERROR, aspect, why));
    }

    /**
     * Between two occasions.
     *
     * @param first scores the first time
     * @param second the second time, NaN where there is none
     * @param days between them, NaN where they are not told
     * @param stable whether only persons were taken in whom the anchor calls unchanged
     */
    static Result occasions(
            Study study, double[] first, double[] second, double[] days, boolean stable, List<Figure> important) {
        Ratings ratings = Ratings.of(first, second);
        IntraclassCorrelation icc = IntraclassCorrelation.of(ratings, study.confidence());
        List<Figure> figures = new ArrayList<>(coefficients(study, ratings, icc));
        figures.add(days(study, first, second, days));
        Text persons = stable
                ? Text.of(
                        "Bara personer som enligt ankaret är oförändrade är med.",
                        "Only persons whom the anchor calls unchanged are taken in.")
                : Text.of(
                        "Det förutsätts att ingen förändrades mellan tillfällena: det framgår inte av data.",
                        "It is taken for granted that nobody changed between the occasions: the data do not tell.");
        PropertyResult reliability = rated(study, BETWEEN_OCCASIONS, figures, 2, List.of(persons));
        if (study.about().isJudgement()) {
            return new Result(reliability, disagreement(study, BETWEEN_OCCASIONS, ratings, persons));
        }
        BlandAltman limits = BlandAltman.of(first, second, study.confidence());
        return new Result(reliability, error(study, BETWEEN_OCCASIONS, icc, limits, important, persons));
    }

    private static Figure days(Study study, double[] first, double[] second, double[] days) {
        double[] known = new double[days.length];
        int n = 0;
        for (int i = 0; i < days.length; i++) {
            if (Double.isFinite(days[i]) && Double.isFinite(first[i]) && Double.isFinite(second[i])) {
                known[n++] = days[i];
            }
        }
        Estimate median = n == 0
                ? NotEstimable.because(se.frid.psychometrics.Reason.NO_DATA, 0, StudyMethods.DAYS)
                : Estimate.of(Descriptives.quantile(Arrays.copyOf(known, n), 0.5), n, StudyMethods.DAYS);
        return study.figure("dagar mellan tillfällena (median)", "days between the occasions (median)", median);
    }

    /** Between raters. With gaps, all ratings are used where a model of them can be fitted. */
    static Result raters(Study study, RaterScores raters, List<Figure> important) {
        Ratings ratings = raters.ratings();
        boolean gaps = ratings.complete() != ratings;
        IntraclassCorrelation complete = IntraclassCorrelation.of(ratings, study.confidence());
        IntraclassCorrelation all = gaps ? IntraclassCorrelation.withGaps(ratings, study.confidence()) : complete;
        boolean fitted = gaps && single(all).value().isPresent();
        List<Figure> figures = new ArrayList<>(coefficients(study, ratings, fitted ? all : complete));
        if (fitted) {
            figures.add(study.figure(
                    "ICC(2,1), bara personer som alla bedömt",
                    "ICC(2,1), only persons whom all rated",
                    single(complete)));
        }
        boolean judged = study.about().isJudgement();
        Krippendorff.Metric metric = judged ? Krippendorff.Metric.ORDINAL : Krippendorff.Metric.INTERVAL;
        figures.add(study.figure(
                "Krippendorffs alfa (" + (judged ? "ordinal" : "intervall") + ")",
                "Krippendorff’s alpha (" + (judged ? "ordinal" : "interval") + ")",
                Krippendorff.of(ratings, metric, study.options().bootstrap(), study.confidence())));
        List<Text> notes = new ArrayList<>();
        if (judged && ratings.raters() > 2) {
            notes.add(Text.of(
                    "Bedömarna är fler än två: intraklasskorrelationen av platserna betygsätts, som för två bedömare är"
                            + " viktad kappa med kvadratiska vikter så när som på en skillnad som krymper med antalet"
                            + " personer (Fleiss & Cohen 1973).",
                    "There are more than two raters: the intraclass correlation of the places is rated, which for two"
                            + " raters is weighted kappa with quadratic weights but for a difference that shrinks as"
                            + " persons become more (Fleiss & Cohen 1973)."));
        }
        if (gaps && study.about().isCategories() && ratings.raters() == 2) {
            notes.add(Text.of(
                    "Viktad kappa gäller bara personer som båda bedömt.",
                    "Weighted kappa is only of persons whom both rated."));
        }
        if (gaps) {
            notes.add(
                    fitted
                            ? Text.of(
                                    "Bedömningar saknas: alla som finns används (REML).",
                                    "Ratings are missing: all there are were used (REML).")
                            : Text.of(
                                    "Bedömningar saknas: bara personer som alla bedömt är med.",
                                    "Ratings are missing: only persons whom all rated are taken in."));
        }
        PropertyResult reliability = rated(study, BETWEEN_RATERS, figures, Math.max(2, ratings.raters()), notes);
        if (judged) {
            return new Result(
                    reliability,
                    disagreement(
                            study,
                            BETWEEN_RATERS,
                            ratings,
                            Text.of(
                                    "Bara personer som alla bedömt är med.",
                                    "Only persons whom all rated are taken in.")));
        }
        BlandAltman limits = ratings.raters() == 2
                ? BlandAltman.of(ratings.of(0), ratings.of(1), study.confidence())
                : BlandAltman.of(new double[0], new double[0], study.confidence());
        Text of = Text.of(
                "Felet är det mellan bedömare vid samma tillfälle.",
                "The error is that between raters on one occasion.");
        return new Result(reliability, error(study, BETWEEN_RATERS, fitted ? all : complete, limits, important, of));
    }

    private static Estimate single(IntraclassCorrelation icc) {
        return icc.form(IccForm.RANDOM_SINGLE).estimate();
    }

    /** The figure that is rated first: weighted kappa of two columns of a few categories, else absolute agreement. */
    private static List<Figure> coefficients(Study study, Ratings ratings, IntraclassCorrelation icc) {
        List<Figure> figures = new ArrayList<>();
        if (study.about().isCategories() && ratings.raters() == 2) {
            figures.add(study.figure(
                    "viktad kappa (kvadratiska vikter)",
                    "weighted kappa (quadratic weights)",
                    CohenKappa.of(
                            RatingTable.of(ratings.complete()), Weighting.QUADRATIC_BY_VALUE, study.confidence())));
        }
        figures.add(study.figure("ICC(2,1), absolut överensstämmelse", "ICC(2,1), absolute agreement", single(icc)));
        figures.add(study.figure(
                "ICC(3,1), samstämmighet",
                "ICC(3,1), consistency",
                icc.form(IccForm.FIXED_SINGLE).estimate()));
        return figures;
    }

    /** Of ratings in categories: how often they are the same. Places are an order, so there is no error in points. */
    private static PropertyResult disagreement(Study study, Text aspect, Ratings ratings, Text note) {
        Estimate same = RaterAgreement.percentAll(ratings, study.confidence());
        Study.Verdict verdict = Study.Verdict.of(
                Rating.INDETERMINATE,
                Text.of(
                        "Platserna på skalan är en ordning och inga poäng: mätfelet kan inte hållas mot en betydelsefull"
                                + " förändring. Här står hur ofta bedömningen är densamma.",
                        "The places on the scale are an order and no points: the error cannot be held against a change that"
                                + " matters. What is told is how often the rating is the same."));
        Study.Verdict few = study.tooFew(same.n(), List.of());
        verdict = few == null
                ? verdict
                : new Study.Verdict(
                        Rating.INDETERMINATE, verdict.because(few.why()).why(), few.needed());
        return study.row(
                MEASUREMENT_ERROR,
                aspect,
                same.n(),
                List.of(study.figure("samma bedömning, procent", "the same rating, per cent", same)),
                List.of("measurement-error"),
                verdict.because(note));
    }

    private static PropertyResult rated(Study study, Text aspect, List<Figure> figures, int columns, List<Text> notes) {
        Estimate first = figures.get(0).estimate();
        double limit = study.criteria().criterion("reliability").value();
        List<Figure> plan = List.of(study.planned(
                "personer som mäts " + columns + " gånger",
                "persons who are measured " + columns + " times",
                IntervalWidth.iccExact(limit, columns, study.width(), study.confidence())));
        Study.Verdict verdict = study.atLeast("reliability", first, plan).because(notes);
        return study.row(RELIABILITY, aspect, first.n(), figures, List.of("reliability"), verdict);
    }

    private static PropertyResult error(
            Study study,
            Text aspect,
            IntraclassCorrelation icc,
            BlandAltman limits,
            List<Figure> important,
            Text note) {
        Estimate change = study.cells().of(icc.error().mdcAgreement());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("SDC, minsta säkra förändring", "SDC, smallest detectable change", change));
        figures.add(study.figure(
                "SEM, mätfelets standardavvikelse",
                "SEM, standard error of measurement",
                icc.error().semAgreement()));
        if (icc.error().mdcAgreement().n() == limits.bias().n() && limits.bias().n() > 0) {
            figures.add(study.figure(
                    "medelskillnad, första minus andra", "mean difference, first less second", limits.bias()));
            figures.add(
                    study.figure("nedre gräns för överensstämmelse", "lower limit of agreement", limits.lowerExact()));
            figures.add(
                    study.figure("övre gräns för överensstämmelse", "upper limit of agreement", limits.upperExact()));
        }
        figures.addAll(important);
        return study.row(
                MEASUREMENT_ERROR,
                aspect,
                change.n(),
                figures,
                List.of("measurement-error"),
                errorVerdict(study, change, important).because(note));
    }

    static Study.Verdict errorVerdict(Study study, Estimate change, List<Figure> important) {
        Study.Verdict few = study.tooFew(change.n(), List.of());
        if (change instanceof NotEstimable not) {
            Study.Verdict none = Study.Verdict.of(
                    Rating.INDETERMINATE,
                    Text.of(
                            "SDC kan inte anges eftersom " + not.words().sv() + ".",
                            "The SDC is not estimable because " + not.words().en() + "."));
            return few == null
                    ? none
                    : new Study.Verdict(
                            Rating.INDETERMINATE, none.because(few.why()).why(), few.needed());
        }
        if (few != null) {
            return few;
        }
        if (important.isEmpty()) {
            return Study.Verdict.of(
                    Rating.INDETERMINATE,
                    Text.of(
                            "Ingen minsta betydelsefulla förändring (MIC) är känd att hålla mätfelet mot.",
                            "No minimal important change (MIC) is known to hold the error against."));
        }
        double limit = important.get(0).estimate().value().orElseThrow();
        double value = change.value().orElseThrow();
        boolean below = value < limit;
        String shown = EstimateText.number(value) + (below ? " < " : " ≥ ") + EstimateText.number(limit);
        Study.Verdict verdict = Study.Verdict.of(
                below ? Rating.SUFFICIENT : Rating.INSUFFICIENT,
                Text.of(
                        "SDC mot den minsta kända MIC: " + shown + ".",
                        "SDC against the smallest known MIC: " + shown + "."));
        verdict = Study.crosses(change, limit) ? verdict.because(Study.crossing()) : verdict;
        return study.isDoubtful(change.n()) ? verdict.because(study.doubtful(change.n())) : verdict;
    }
}
