package se.frid.psychometrics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.frid.instrument.Text;
import se.frid.instrument.ValueRange;
import se.frid.psychometrics.DataGate;
import se.frid.psychometrics.DataWarning;
import se.frid.psychometrics.Estimate;
import se.frid.psychometrics.ItemScale;
import se.frid.psychometrics.NotEstimable;
import se.frid.psychometrics.Reason;
import se.frid.psychometrics.ResponseData;
import se.frid.psychometrics.items.ItemAnalysis;
import se.frid.psychometrics.items.ItemStatistics;

/** What the score, the items and the table look like. */
final class DescriptionPart {

    private DescriptionPart() {}

    static List<ItemRow> items(Study study, ItemAnalysis analysis) {
        List<ItemRow> rows = new ArrayList<>();
        for (int i = 0; i < analysis.items().size(); i++) {
            ItemStatistics item = analysis.items().get(i);
            SmallCells cells = study.cells();
            int[] counts = item.categories().stream()
                    .mapToInt(ItemStatistics.CategoryUse::count)
                    .toArray();
            List<Cell> shown = counts.length == 0 ? List.of() : cells.row(counts);
            // Of few categories, mean and spread would give a hidden count away; of the steps of a long scale they do
            // not.
            boolean told = counts.length <= DataGate.MOST_LOOKED_AT && isAnyHidden(shown);
            List<ItemRow.Use> use = new ArrayList<>();
            for (int category = 0; category < counts.length; category++) {
                use.add(new ItemRow.Use(item.categories().get(category).value(), shown.get(category)));
            }
            rows.add(new ItemRow(
                    item.code(),
                    study.first().labels().get(i),
                    item.n(),
                    item.missing(),
                    item.missingPercent(),
                    cells.unless(told, cells.of(item.mean())),
                    cells.unless(told, cells.of(item.sd())),
                    cells.unless(told, cells.of(item.skewness())),
                    cells.unless(told, cells.of(item.kurtosis())),
                    end(study, item.floor(), shown, true),
                    end(study, item.ceiling(), shown, false),
                    cells.of(item.itemRest()),
                    cells.of(item.alphaIfDeleted()),
                    cells.of(item.discrimination()),
                    use));
        }
        return rows;
    }

    /** The share at an end gives the count of that category away. */
    private static Estimate end(Study study, Estimate percent, List<Cell> categories, boolean first) {
        Cell cell = categories.isEmpty() ? null : categories.get(first ? 0 : categories.size() - 1);
        return cell instanceof Cell.Hidden ? study.cells().unless(true, percent) : share(study, percent);
    }

    private static Estimate share(Study study, Estimate percent) {
        long count = Math.round(percent.value().orElse(0) * percent.n() / 100);
        return study.cells().share(percent, count, percent.n());
    }

    static Distribution distribution(Study study) {
        double[] scores = study.first().scores();
        ItemStatistics score = ItemAnalysis.of(column(study.about().range(), scores), study.confidence())
                .items()
                .get(0);
        boolean ranged = study.about().range() != null;
        SmallCells cells = study.cells();
        Estimate floor = ranged ? share(study, score.floor()) : unknown(score.floor());
        Estimate ceiling = ranged ? share(study, score.ceiling()) : unknown(score.ceiling());
        List<ItemRow.Use> ratings = ratings(study, scores);
        // As for an item: mean and spread would give a hidden count away.
        boolean told = isAnyHidden(counts(ratings));
        return new Distribution(
                score.missingPercent(),
                cells.unless(told, score.mean()),
                cells.unless(told, score.sd()),
                cells.of(score.median()),
                cells.unless(told, score.skewness()),
                cells.unless(told, score.kurtosis()),
                told ? end(study, floor, counts(ratings), true) : floor,
                told ? end(study, ceiling, counts(ratings), false) : ceiling,
                ratings,
                ranged ? ends(study, score) : List.of());
    }

    private static boolean isAnyHidden(List<Cell> cells) {
        return cells.stream().anyMatch(Cell.Hidden.class::isInstance);
    }

    private static List<Cell> counts(List<ItemRow.Use> ratings) {
        return ratings.stream().map(ItemRow.Use::count).toList();
    }

    /** How many have each rating of a judgement. */
    private static List<ItemRow.Use> ratings(Study study, double[] scores) {
        List<StudiedScore.Place> scale = study.about().scale();
        if (scale.isEmpty()) {
            return List.of();
        }
        int[] counts = new int[scale.size()];
        Arrays.stream(scores).filter(Double::isFinite).forEach(score -> counts[(int) score]++);
        List<Cell> cells = study.cells().row(counts);
        List<ItemRow.Use> all = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            all.add(new ItemRow.Use(place, cells.get(place)));
        }
        return all;
    }

    private static Estimate unknown(Estimate percent) {
        return NotEstimable.because(Reason.OUTSIDE_RANGE, percent.n(), percent.method());
    }

    /** The scores as a column of one item; where no range is declared, what was seen. */
    private static ResponseData column(@Nullable ValueRange declared, double[] scores) {
        double low = Arrays.stream(scores).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(scores).filter(Double::isFinite).max().orElse(1);
        if (declared != null) {
            // Proration may round beyond what complete answers reach.
            low = Math.min(low, declared.min().doubleValue());
            high = Math.max(high, declared.max().doubleValue());
        }
        ItemScale scale = ItemScale.continuous("score", low, high > low ? high : low + 1);
        return ResponseData.of(List.of(scale), new double[][] {scores});
    }

    private static List<Text> ends(Study study, ItemStatistics score) {
        Criteria.Criterion criterion = study.criteria().criterion("floor-ceiling");
        List<Text> notes = new ArrayList<>();
        if (study.about().isJudgement()) {
            notes.add(Text.of(
                    "Golv- och takeffekt bedöms inte: det finns bara några få bedömningar att välja mellan.",
                    "Floor and ceiling effects are not judged: there are but a few ratings to choose from."));
            return notes;
        }
        if (study.criteria().persons().of(score.n()).compareTo(SampleAdequacy.ADEQUATE) > 0) {
            int adequate = study.criteria().persons().adequate();
            notes.add(Text.of(
                    "Golv- och takeffekt bedöms inte under " + adequate + " personer.",
                    "Floor and ceiling effects are not judged below " + adequate + " persons."));
            return notes;
        }
        boolean floor = score.floor().value().orElse(0) > criterion.value();
        boolean ceiling = score.ceiling().value().orElse(0) > criterion.value();
        if (floor) {
            notes.add(Text.of(
                    "Golveffekt: fler än " + EstimateText.number(criterion.value())
                            + " procent har lägsta möjliga poäng.",
                    "Floor effect: more than " + EstimateText.number(criterion.value())
                            + " per cent have the lowest possible score."));
        }
        if (ceiling) {
            notes.add(Text.of(
                    "Takeffekt: fler än " + EstimateText.number(criterion.value())
                            + " procent har högsta möjliga poäng.",
                    "Ceiling effect: more than " + EstimateText.number(criterion.value())
                            + " per cent have the highest possible score."));
        }
        if (!floor && !ceiling) {
            notes.add(Text.of("Ingen golv- eller takeffekt.", "No floor or ceiling effect."));
        }
        return notes;
    }

    /** What the gate saw. How many persons gave themselves away by a pattern is hidden where they are few. */
    static List<StudyWarning> warnings(Study study, Measurement measurement, List<DataWarning> seen) {
        List<StudyWarning> all = new ArrayList<>();
        for (DataWarning warning : seen) {
            boolean ofPersons = warning.code() == DataWarning.Code.STRAIGHT_LINING
                    || warning.code() == DataWarning.Code.DUPLICATED_ROWS;
            Cell count = ofPersons && study.cells().isSmall(warning.count())
                    ? new Cell.Hidden(Cell.Why.SMALL)
                    : new Cell.Shown(warning.count());
            all.add(new StudyWarning(measurement, warning.code(), warning.items(), count, warning.words()));
        }
        return all;
    }
}
