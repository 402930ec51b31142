package se.frid.psychometrics.study;

import static se.frid.psychometrics.study.MeasurementProperty.CRITERION_VALIDITY;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Direction;
import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.Intervals;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.followup.Concordance;
import se.frid.psychometrics.followup.KaplanMeier;
import se.frid.psychometrics.followup.TimeAuc;
import se.frid.psychometrics.numerics.Descriptives;
import se.frid.psychometrics.samplesize.IntervalWidth;

/** How well the score agrees with the best means there is, now or later. */
final class CriterionPart {

    static final Text NOW = Text.of("mot en referensstandard", "against a reference standard");
    static final Text LATER = Text.of("mot vad som hände sedan", "against what came later");

    private CriterionPart() {}

    static PropertyResult condition(Study study, Reference.Condition reference) {
        Roc roc = Roc.of(
                study.first().scores(), reference.standard(), study.about().positive());
        Estimate area = Auc.deLong(roc, study.confidence());
        boolean small = study.cells().isSmall(roc.cases()) || study.cells().isSmall(roc.controls());
        List<Figure> figures = List.of(
                Figure.of(
                        "ytan under ROC-kurvan",
                        "area under the ROC curve",
                        study.cells().unless(small, area)),
                Figure.of(
                        "samma, intervall på logitskala",
                        "the same, interval on the logit scale",
                        study.cells().unless(small, Auc.logit(roc, study.confidence()))));
        Study.Verdict verdict =
                compared(study, figures.get(0).estimate(), "criterion-auc", roc.cases(), roc.controls());
        if (area.value().isPresent() && area.interval().isEmpty()) {
            verdict = verdict.because(Text.of(
                    "Åtskillnaden är fullständig: hur säker den är säger inte dessa data.",
                    "The separation is complete: these data do not tell how sure it is."));
        }
        return study.row(
                CRITERION_VALIDITY, NOW, roc.n(), figures, List.of("criterion-auc"), direction(study, verdict));
    }

    /** An area that compares two groups, each of which has to be large enough. */
    private static Study.Verdict compared(Study study, Estimate area, String criterion, int cases, int controls) {
        double limit = study.criteria().criterion(criterion).value();
        IntervalWidth.Groups groups = IntervalWidth.auc(limit, study.width(), 1, study.confidence());
        List<Figure> plan = List.of(
                study.planned("personer med tillståndet", "persons with the condition", groups.cases()),
                study.planned("personer utan tillståndet", "persons without it", groups.controls()));
        Study.Verdict verdict = study.atLeast(criterion, area, plan);
        Study.Verdict small = study.smallGroup(cases, controls);
        return small != null && verdict.rating() != Rating.INDETERMINATE
                ? new Study.Verdict(small.rating(), small.why(), plan)
                : verdict;
    }

    private static Study.Verdict direction(Study study, Study.Verdict verdict) {
        return study.about().direction() == Direction.NONE
                ? verdict.because(Text.of(
                        "Poängen har ingen angiven sämre ände: högre poäng räknas som tecken på tillståndet.",
                        "The score has no declared worse end: a higher score is taken to speak for the condition."))
                : verdict;
    }

    static PropertyResult measurement(Study study, Reference.Measurement reference) {
        double[] scores = study.first().scores();
        double[] other = reference.values();
        int[] both = IntStream.range(0, scores.length)
                .filter(i -> Double.isFinite(scores[i]) && Double.isFinite(other[i]))
                .toArray();
        double[] x = IntStream.of(both).mapToDouble(i -> scores[i]).toArray();
        double[] y = IntStream.of(both).mapToDouble(i -> other[i]).toArray();
        Estimate r = pearson(x, y, study.confidence());
        List<Figure> figures = List.of(
                study.figure("korrelation med referensen (Pearson)", "correlation with the reference (Pearson)", r),
                study.figure(
                        "rangkorrelation (Spearman)",
                        "rank correlation (Spearman)",
                        spearman(x, y, study.confidence())));
        double limit = study.criteria().criterion("criterion-correlation").value();
        Study.Verdict verdict = r.value().orElse(0) <= -limit
                ? Study.Verdict.of(
                        Rating.INDETERMINATE,
                        Text.of(
                                "Sambandet är starkt men omvänt: vänd referensen om det var väntat.",
                                "The relation is strong but the other way round: turn the reference if that was expected."))
                : study.atLeast("criterion-correlation", figures.get(0).estimate(), List.of());
        return study.row(CRITERION_VALIDITY, NOW, r.n(), figures, List.of("criterion-correlation"), verdict);
    }

    private static Estimate pearson(double[] x, double[] y, double confidence) {
        Estimate none = none(x, y, StudyMethods.REFERENCE_R);
        if (none != null) {
            return none;
        }
        double r = Math.max(-1, Math.min(1, Descriptives.correlation(x, y)));
        return Estimate.of(
                r,
                x.length < 4 ? null : Intervals.fisher(r, x.length, confidence).orElse(null),
                x.length,
                StudyMethods.REFERENCE_R);
    }

    private static Estimate spearman(double[] x, double[] y, double confidence) {
        Estimate none = none(x, y, StudyMethods.REFERENCE_SPEARMAN);
        if (none != null) {
            return none;
        }
        double r = Math.max(-1, Math.min(1, Descriptives.correlation(Descriptives.ranks(x), Descriptives.ranks(y))));
        double error = Math.sqrt((1 + r * r / 2) / (x.length - 3.0));
        return Estimate.of(
                r,
                x.length < 4
                        ? null
                        : Intervals.onTanhScale(r, error, confidence, "Bonett & Wright 2000")
                                .orElse(null),
                x.length,
                StudyMethods.REFERENCE_SPEARMAN);
    }

    private static @Nullable Estimate none(double[] x, double[] y, se.frid.psychometrics.Method method) {
        if (x.length < 2) {
            return NotEstimable.because(x.length == 0 ? Reason.NO_DATA : Reason.TOO_FEW_PERSONS, x.length, method);
        }
        return Descriptives.variance(x) > 0 && Descriptives.variance(y) > 0
                ? null
                : NotEstimable.because(Reason.NO_VARIANCE, x.length, method);
    }

    static PropertyResult outcome(Study study, Outcome outcome) {
        double sign = study.about().direction() == Direction.LOWER_IS_WORSE ? -1 : 1;
        double[] scores = study.first().scores();
        int events = 0;
        int spared = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean counts = Double.isFinite(scores[i]);
            events += counts && outcome.isEarly(i) ? 1 : 0;
            spared += counts && outcome.isSpared(i) ? 1 : 0;
            scores[i] = sign * scores[i] + 0.0;
        }
        // Those lost before the time are in neither group: the area compares the other two.
        boolean small = study.cells().isSmall(events) || study.cells().isSmall(spared);
        Estimate area = TimeAuc.at(outcome.followUp(), scores, outcome.time(), study.confidence());
        Estimate c = Concordance.harrell(outcome.followUp(), scores, study.confidence())
                .c();
        List<Figure> figures = List.of(
                Figure.of(
                        "ytan under kurvan vid tiden " + EstimateText.number(outcome.time()),
                        "area under the curve at time " + EstimateText.number(outcome.time()),
                        study.cells().unless(small, area)),
                Figure.of("Harrells C", "Harrell’s C", study.cells().unless(small, c)));
        Study.Verdict verdict = compared(study, figures.get(0).estimate(), "criterion-auc", events, spared);
        if (area.n() > 0 && spared == 0) {
            verdict = verdict.because(
                    Text.of(
                            "Ingen är känd att ha följts till den tiden utan händelsen: välj en tidigare tid.",
                            "Nobody is known to have been followed until that time without the event: choose an earlier time."));
        }
        return study.row(
                CRITERION_VALIDITY, LATER, area.n(), figures, List.of("criterion-auc"), direction(study, verdict));
    }

    /** What became of those with a score. */
    static LaterTable later(Study study, Outcome outcome) {
        int[] counts = new int[3];
        int[] known = IntStream.range(0, study.first().size())
                .filter(i -> Double.isFinite(study.first().score(i)) && outcome.isKnown(i))
                .toArray();
        for (int i : known) {
            counts[outcome.isEarly(i) ? 0 : outcome.isSpared(i) ? 1 : 2]++;
        }
        int unknown = study.first().flow().determined() - known.length;
        List<Cell> cells = study.cells().row(counts);
        boolean hidden = cells.stream().anyMatch(Cell.Hidden.class::isInstance);
        return new LaterTable(
                outcome.name(),
                outcome.time(),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                unknown,
                study.cells()
                        .unless(
                                hidden,
                                KaplanMeier.of(outcome.followUp(), known).risk(outcome.time(), study.confidence())));
    }
}
