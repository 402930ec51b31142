package se.frid.psychometrics.study;

import static se.frid.psychometrics.study.MeasurementProperty.RESPONSIVENESS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.frid.instrument.Text;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.change.ChangeStatistics;
import se.frid.psychometrics.change.MinimalImportantChange;
import se.frid.psychometrics.change.PairedScores;
import se.frid.psychometrics.change.Responsiveness;
import se.frid.psychometrics.samplesize.IntervalWidth;

/** Change between two measurements, held against an anchor. */
final class ChangePart {

    private final Study study;
    private final double[] first;
    private final double[] second;
    private final double[] anchor;
    private final PairedScores pairs;
    private final MinimalImportantChange important;

    private ChangePart(Study study, double[] first, double[] second, double[] anchor) {
        this.study = study;
        this.first = first;
        this.second = second;
        this.anchor = anchor;
        this.pairs = PairedScores.of(first, second);
        this.important = MinimalImportantChange.of(
                pairs, anchor, study.about().reading(), study.options().bootstrap(), study.confidence());
    }

    static ChangePart of(Study study, double[] first, double[] second, double[] anchor) {
        return new ChangePart(study, first, second, anchor);
    }

    static PropertyResult notAssessed(Text why) {
        return PropertyResult.notAssessed(RESPONSIVENESS, null, why);
    }

    /** What the anchor says of the change that matters; absent where it divides the persons into groups too small to say it by. */
    Optional<MinimalImportantChange> important() {
        return study.smallGroup(count(1), count(0)) == null ? Optional.of(important) : Optional.empty();
    }

    /** Second scores of those whom the anchor calls unchanged; NaN for the others. */
    double[] stable() {
        double[] stable = second.clone();
        for (int person = 0; person < stable.length; person++) {
            stable[person] = anchor[person] == 0 ? stable[person] : Double.NaN;
        }
        return stable;
    }

    private int count(double value) {
        return (int) IntStream.range(0, anchor.length)
                .filter(i -> anchor[i] == value && Double.isFinite(first[i]) && Double.isFinite(second[i]))
                .count();
    }

    private double[] changes(double value) {
        double sign = study.about().reading() == se.frid.instrument.Direction.HIGHER_IS_WORSE ? -1 : 1;
        return IntStream.range(0, anchor.length)
                .filter(i -> anchor[i] == value && Double.isFinite(first[i]) && Double.isFinite(second[i]))
                .mapToDouble(i -> sign * (second[i] - first[i]))
                .toArray();
    }

    PropertyResult responsiveness() {
        int improved = count(1);
        int unchanged = count(0);
        boolean small = study.cells().isSmall(improved) || study.cells().isSmall(unchanged);
        ChangeStatistics ofImproved =
                ChangeStatistics.of(PairedScores.of(some(first), some(second)), study.confidence());
        List<Figure> figures = new ArrayList<>();
        figures.add(hidden(
                "ytan under kurvan, förändring mot ankare",
                "area under the curve, change against anchor",
                small,
                important.auc()));
        figures.add(hidden(
                "korrelation med ankaret (Spearman)",
                "correlation with the anchor (Spearman)",
                small,
                important.anchorCorrelation()));
        figures.add(study.figure(
                "effektstorlek hos förbättrade, efter minus före",
                "effect size of the improved, after less before",
                ofImproved.effectSize()));
        figures.add(study.figure(
                "standardiserad medelförändring (SRM) hos förbättrade",
                "standardised response mean of the improved",
                ofImproved.responseMean()));
        figures.add(hidden(
                "Guyatts känslighet",
                "Guyatt’s responsiveness",
                small,
                Responsiveness.guyatt(changes(1), changes(0), study.confidence())));
        figures.add(hidden(
                "MIC, justerad prediktiv modell", "MIC, adjusted predictive model", small, important.adjusted()));
        figures.add(hidden("MIC, bästa gräns (ROC)", "MIC, best cut-off (ROC)", small, important.rocCut()));
        figures.add(hidden(
                "MIC, medelförändring hos förbättrade",
                "MIC, mean change of the improved",
                small,
                important.meanChange()));
        Estimate area = figures.get(0).estimate();
        return study.row(
                RESPONSIVENESS,
                null,
                area.n(),
                figures,
                List.of("responsiveness-auc"),
                verdict(area, improved, unchanged));
    }

    private Figure hidden(String sv, String en, boolean small, Estimate estimate) {
        return Figure.of(sv, en, study.cells().unless(small, estimate));
    }

    private Study.Verdict verdict(Estimate area, int improved, int unchanged) {
        double limit = study.criteria().criterion("responsiveness-auc").value();
        IntervalWidth.Groups groups = IntervalWidth.auc(limit, study.width(), 1, study.confidence());
        List<Figure> plan = List.of(
                study.planned("förbättrade personer", "improved persons", groups.cases()),
                study.planned("oförändrade personer", "unchanged persons", groups.controls()));
        Study.Verdict verdict = study.atLeast("responsiveness-auc", area, plan);
        Study.Verdict small = study.smallGroup(improved, unchanged);
        if (small != null && area.value().isPresent() && verdict.rating() != Rating.INDETERMINATE) {
            verdict = new Study.Verdict(small.rating(), small.why(), plan);
        }
        if (!ImportantChanges.isAnchored(study, important)) {
            verdict = verdict.because(Text.of(
                    "Ankaret hänger för lite ihop med förändringen: ingen MIC tas från det.",
                    "The anchor goes too little with the change: no MIC is taken from it."));
        }
        if (study.about().direction() == se.frid.instrument.Direction.NONE) {
            verdict = verdict.because(Text.of(
                    "Poängen har ingen angiven sämre ände: sänkning räknas som förbättring.",
                    "The score has no declared worse end: a fall is taken for improvement."));
        }
        return verdict;
    }

    /** Of those whom the anchor calls improved; NaN for the others. */
    private double[] some(double[] scores) {
        double[] some = new double[scores.length];
        Arrays.setAll(some, i -> anchor[i] == 1 ? scores[i] : Double.NaN);
        return some;
    }
}
