package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.psychometrics.accuracy.Auc;
import se.frid.psychometrics.accuracy.CrossTable;
import se.frid.psychometrics.accuracy.CrossTable.Shares;
import se.frid.psychometrics.accuracy.CutOffEstimate;
import se.frid.psychometrics.accuracy.CutOffs;
import se.frid.psychometrics.accuracy.CutRule;
import se.frid.psychometrics.accuracy.Positive;
import se.frid.psychometrics.accuracy.Roc;
import se.frid.psychometrics.accuracy.StardTable;

/** Cross tabulations and what follows from them, with small cells hidden. */
final class AccuracyPart {

    private final Study study;
    private final Reference.Condition reference;
    private final Roc roc;
    private final boolean small;
    private final List<CrossTable> shown = new ArrayList<>();

    private AccuracyPart(Study study, Reference.Condition reference) {
        this.study = study;
        this.reference = reference;
        this.roc = Roc.of(
                study.first().scores(), reference.standard(), study.about().positive());
        this.small = study.cells().isSmall(roc.cases()) || study.cells().isSmall(roc.controls());
    }

    static Accuracy of(Study study, Reference.Condition reference) {
        return new AccuracyPart(study, reference).all();
    }

    private Accuracy all() {
        List<Accuracy.Cut> cuts = new ArrayList<>();
        for (StudiedScore.PublishedCut cut : study.about().cutoffs()) {
            Text about = Words.join(cut.meaning(), Words.mark(cut.source(), cut.verification()));
            cuts.add(cut(cut.cut().doubleValue(), true, about));
        }
        CutOffEstimate drawn =
                CutOffs.drawn(roc, new CutRule.Youden(), study.options().bootstrap(), study.confidence());
        drawn.chosen().ifPresent(chosen -> cuts.add(cut(chosen.cut(), false, null)));
        List<Cell> groups = study.cells().row(roc.cases(), roc.controls());
        int untested = 0;
        int unknown = 0;
        for (int i = 0; i < study.first().size(); i++) {
            untested += Double.isNaN(study.first().score(i)) ? 1 : 0;
            unknown += reference.standard().isUnknown(i) ? 1 : 0;
        }
        CrossTable condition = new CrossTable(roc.cases(), 0, 0, roc.controls());
        return new Accuracy(
                reference.name(),
                reference.positive(),
                study.about().positive() == Positive.AT_LEAST,
                groups.get(0),
                groups.get(1),
                untested,
                unknown,
                study.cells().unless(small, condition.truePrevalence(study.confidence(), Shares.WILSON)),
                study.cells().unless(small, Auc.deLong(roc, study.confidence())),
                cuts,
                List.of(
                        of("bästa gräns i dessa data (Youden)", "best cut-off in these data (Youden)", drawn.cut()),
                        of(
                                "sensitivitet, korrigerad för valet",
                                "sensitivity, corrected for choosing",
                                drawn.sensitivity()),
                        of(
                                "specificitet, korrigerad för valet",
                                "specificity, corrected for choosing",
                                drawn.specificity()),
                        of(
                                "andel dragningar med samma gräns",
                                "share of samples with the same cut-off",
                                drawn.stability())));
    }

    private Figure of(String sv, String en, se.frid.psychometrics.Estimate estimate) {
        return Figure.of(sv, en, study.cells().unless(small, estimate));
    }

    private Accuracy.Cut cut(double cut, boolean published, @Nullable Text about) {
        StardTable stard = StardTable.of(
                study.first().scores(), reference.standard(), cut, study.about().positive());
        List<StardTable.Row> all = List.of(stard.rows().get(1), stard.rows().get(0));
        CrossTable table = roc.at(cut);
        int[][] tested = {{table.tp(), table.fp()}, {table.fn(), table.tn()}};
        List<List<Cell>> core = isNearAnother(table) || RatesPart.tells(study, reference, cut)
                ? study.cells().hidden(tested)
                : study.cells().table(tested);
        // Who lacks the reference standard or the score adds up to sums of their own.
        List<Cell> unknown = study.cells().row(all.get(0).unknown(), all.get(1).unknown());
        StardTable.Row last = stard.untested();
        List<Cell> untested = study.cells().row(last.present(), last.absent(), last.unknown());
        List<Accuracy.Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(new Accuracy.Row(
                    all.get(i).result(), core.get(i).get(0), core.get(i).get(1), unknown.get(i)));
        }
        rows.add(new Accuracy.Row(last.result(), untested.get(0), untested.get(1), untested.get(2)));
        boolean hidden = rows.subList(0, 2).stream()
                .anyMatch(row -> row.present() instanceof Cell.Hidden || row.absent() instanceof Cell.Hidden);
        if (!hidden) {
            shown.add(table);
        }
        return new Accuracy.Cut(cut, published, about, rows, figures(table, hidden));
    }

    /** Whether a table less one that is shown already would tell of few persons: those whose scores lie between the cut-offs. */
    private boolean isNearAnother(CrossTable table) {
        return shown.stream()
                .anyMatch(other -> study.cells().isSmall(Math.abs(table.tp() - other.tp()))
                        || study.cells().isSmall(Math.abs(table.fp() - other.fp())));
    }

    private List<Figure> figures(CrossTable table, boolean hidden) {
        double confidence = study.confidence();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("sensitivitet", "sensitivity", table.sensitivity(confidence, Shares.WILSON)));
        figures.add(Figure.of("specificitet", "specificity", table.specificity(confidence, Shares.WILSON)));
        figures.add(Figure.of(
                "positivt prediktivt värde", "positive predictive value", table.ppv(confidence, Shares.WILSON)));
        figures.add(Figure.of(
                "negativt prediktivt värde", "negative predictive value", table.npv(confidence, Shares.WILSON)));
        figures.add(Figure.of(
                "positiv sannolikhetskvot", "positive likelihood ratio", table.positiveLikelihoodRatio(confidence)));
        figures.add(Figure.of(
                "negativ sannolikhetskvot", "negative likelihood ratio", table.negativeLikelihoodRatio(confidence)));
        figures.add(Figure.of("diagnostisk oddskvot", "diagnostic odds ratio", table.diagnosticOddsRatio(confidence)));
        return figures.stream()
                .map(figure -> new Figure(figure.name(), study.cells().unless(hidden, figure.estimate())))
                .toList();
    }
}
