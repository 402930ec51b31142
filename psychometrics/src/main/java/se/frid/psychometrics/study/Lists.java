package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.psychometrics.study.Checklist.Fill;
import se.frid.psychometrics.study.Checklist.Filling;

/** Fills STARD and GRRAS with what the data say, and with nothing else. */
final class Lists {

    private final Study study;
    private final List<PropertyResult> table;
    private final @Nullable Accuracy accuracy;
    private final @Nullable Pairing pairing;
    private final @Nullable RaterScores raters;
    private final Checklist.Guidelines guidelines = Checklist.Guidelines.read();

    Lists(
            Study study,
            List<PropertyResult> table,
            @Nullable Accuracy accuracy,
            @Nullable Pairing pairing,
            @Nullable RaterScores raters) {
        this.study = study;
        this.table = table;
        this.accuracy = accuracy;
        this.pairing = pairing;
        this.raters = raters;
    }

    private Text instrument() {
        StudiedScore about = study.about();
        String id = " (" + about.instrument() + " " + about.version() + ", " + about.score() + ")";
        return Text.of(
                about.names().sv() + ", " + about.scoreNames().sv() + id,
                about.names().en() + ", " + about.scoreNames().en() + id);
    }

    Checklist stard() {
        if (accuracy == null) {
            return guidelines
                    .stard()
                    .filled(
                            false,
                            Text.of(
                                    "Studien har ingen referensstandard som säger vem som har ett tillstånd.",
                                    "The study has no reference standard that tells who has a condition."),
                            new Filling());
        }
        Filling filling = new Filling();
        filling.part(Fill.INDEX_TEST, instrument());
        String column = "\"" + accuracy.reference() + "\"";
        filling.part(Fill.REFERENCE, Text.of("kolumnen " + column, "the column " + column));
        String positive = column + " = \"" + accuracy.positive() + "\"";
        filling.part(
                Fill.REFERENCE_CUT_OFF,
                Text.of("tillståndet finns om " + positive, "the condition is present if " + positive));
        filling.whole(Fill.CUT_OFFS, cutoffs(accuracy));
        filling.whole(
                Fill.ACCURACY_METHODS,
                Text.of(
                        "ROC-kurva med DeLongs intervall; andelar med Wilsons intervall; kvoter på logskala; gräns enligt Youden"
                                + " med optimismkorrigerad bootstrap, "
                                + study.options().replicates()
                                + " dragningar, frö " + study.options().seed(),
                        "ROC curve with DeLong’s interval; shares with Wilson’s interval; ratios on the log scale; cut-off by"
                                + " Youden with optimism-corrected bootstrap, "
                                + study.options().replicates()
                                + " replicates, seed " + study.options().seed()));
        Flow flow = study.first().flow();
        filling.whole(
                Fill.INDETERMINATE,
                Text.of(
                        flow.bounded()
                                + " rader fick ingen poäng för att svar saknas utöver regeln; de står som otestade i"
                                + " korstabellen och räknas inte i andra siffror",
                        flow.bounded()
                                + " rows have no score because answers are missing beyond the rule; they stand as"
                                + " untested in the cross tabulation and count in no other figure"));
        filling.whole(
                Fill.MISSING,
                Text.of(
                        flow.without() + " av " + flow.rows() + " rader saknar poäng, " + accuracy.unknown()
                                + " saknar referensstandard; siffrorna gäller dem som har båda; " + flow.filled()
                                + " poäng är beräknade med instrumentets regel för saknade svar",
                        flow.without() + " of " + flow.rows() + " rows have no score, " + accuracy.unknown()
                                + " no reference standard; figures are of those who have both; " + flow.filled()
                                + " scores were worked out by the instrument’s rule for missing answers"));
        filling.whole(
                Fill.FLOW,
                Text.of(
                        flow.rows() + " rader; " + flow.determined() + " med poäng; "
                                + accuracy.area().n() + " med både poäng och referensstandard",
                        flow.rows() + " rows; " + flow.determined() + " with a score; "
                                + accuracy.area().n() + " with both score and reference standard"));
        filling.whole(
                Fill.CROSS_TABULATION,
                Text.of(
                        "se korstabellerna (" + accuracy.cuts().size() + ")" + hidden("; antal under ", " är dolda"),
                        "see the cross tabulations (" + accuracy.cuts().size() + ")"
                                + hidden("; counts below ", " are hidden")));
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("ytan under ROC-kurvan", "area under the ROC curve", accuracy.area()));
        figures.addAll(accuracy.chosen());
        filling.whole(Fill.ACCURACY_ESTIMATES, Words.figures(figures));
        return guidelines
                .stard()
                .filled(
                        true,
                        Text.of(
                                "Studien prövar poängen mot en referensstandard.",
                                "The study tries the score against a reference standard."),
                        filling);
    }

    private String hidden(String before, String after) {
        int limit = study.cells().limit();
        return limit == 1 ? "" : before + limit + after;
    }

    private static Text cutoffs(Accuracy accuracy) {
        List<String> sv = new ArrayList<>();
        List<String> en = new ArrayList<>();
        String sign = accuracy.higherIsPositive() ? "≥ " : "≤ ";
        for (Accuracy.Cut cut : accuracy.cuts()) {
            String limit = sign + EstimateText.number(cut.cut());
            sv.add(limit + (cut.published() ? " publicerad, bestämd i förväg" : " vald ur dessa data, utforskande"));
            en.add(limit + (cut.published() ? " published, set beforehand" : " chosen from these data, exploratory"));
        }
        return Text.of(
                sv.isEmpty() ? "ingen gräns kunde väljas" : String.join("; ", sv),
                en.isEmpty() ? "no cut-off could be chosen" : String.join("; ", en));
    }

    Checklist grras() {
        if (pairing == null && raters == null) {
            return guidelines
                    .grras()
                    .filled(
                            false,
                            Text.of(
                                    "Studien har varken upprepad mätning eller flera bedömare.",
                                    "The study has neither a second measurement nor several raters."),
                            new Filling());
        }
        Filling filling = new Filling();
        filling.part(Fill.INSTRUMENT, instrument());
        Text numbers = numbers();
        filling.part(Fill.NUMBERS_PLANNED, numbers);
        filling.whole(Fill.NUMBERS, numbers);
        List<Figure> figures = new ArrayList<>();
        Figure days = null;
        for (PropertyResult row : table) {
            boolean own = row.property() == MeasurementProperty.RELIABILITY
                    || row.property() == MeasurementProperty.MEASUREMENT_ERROR;
            if (own && row.rating() != Rating.NOT_ASSESSED) {
                figures.add(named(row));
                days = days != null ? days : days(row);
            }
        }
        if (days != null && days.estimate().value().isPresent()) {
            filling.part(Fill.INTERVAL_BETWEEN, Words.figures(List.of(days)));
        }
        filling.whole(Fill.AGREEMENT_METHODS, agreementMethods());
        filling.whole(Fill.AGREEMENT_ESTIMATES, Words.figures(figures));
        filling.part(Fill.DETAILS, Text.of("denna rapport, även som JSON", "this report, also as JSON"));
        return guidelines
                .grras()
                .filled(
                        true,
                        Text.of(
                                "Studien har upprepade mätningar eller flera bedömare.",
                                "The study has repeated measurements or several raters."),
                        filling);
    }

    private Text agreementMethods() {
        return study.about().isJudgement()
                ? Text.of(
                        "viktad kappa med kvadratiska vikter av två kolumner, intraklasskorrelation ICC(2,1) av platserna på"
                                + " skalan, andelen med samma bedömning",
                        "weighted kappa with quadratic weights of two columns, intraclass correlation ICC(2,1) of the places"
                                + " on the scale, the share with the same rating")
                : Text.of(
                        "intraklasskorrelation ICC(2,1) för absolut överensstämmelse, viktad kappa för poäng med högst sju steg,"
                                + " SEM och SDC ur samma variansanalys, gränser för överensstämmelse med exakta intervall",
                        "intraclass correlation ICC(2,1) for absolute agreement, weighted kappa for scores of at most seven"
                                + " steps, SEM and SDC from the same analysis of variance, limits of agreement with exact"
                                + " intervals");
    }

    /** The figure that a row is rated by, with the aspect that it is of. */
    private static Figure named(PropertyResult row) {
        Figure figure = row.figures().get(0);
        Text aspect = row.aspect();
        return aspect == null
                ? figure
                : Figure.of(
                        aspect.sv() + ": " + figure.name().sv(),
                        aspect.en() + ": " + figure.name().en(),
                        figure.estimate());
    }

    private static @Nullable Figure days(PropertyResult row) {
        return row.figures().stream()
                .filter(figure -> figure.estimate().method().equals(StudyMethods.DAYS))
                .findFirst()
                .orElse(null);
    }

    private Text numbers() {
        List<String> sv = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (pairing != null) {
            PairFlow flow = pairing.flow();
            sv.add("två tillfällen: " + flow.matched() + " personer vid båda, " + flow.scored()
                    + " med poäng båda gångerna");
            en.add("two occasions: " + flow.matched() + " persons at both, " + flow.scored()
                    + " with a score both times");
        }
        if (raters != null) {
            RaterScores.RaterFlow flow = raters.flow();
            sv.add(flow.raters() + " bedömare, " + flow.persons() + " personer, "
                    + flow.rows().determined() + " bedömningar med poäng, " + flow.complete()
                    + " personer som alla bedömt");
            en.add(flow.raters() + " raters, " + flow.persons() + " persons, "
                    + flow.rows().determined() + " ratings with a score, " + flow.complete()
                    + " persons whom all rated");
        }
        return Text.of(String.join("; ", sv), String.join("; ", en));
    }
}
